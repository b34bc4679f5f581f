"""Who somebody is stands behind a bare name that opens a statement of the news."""

import pytest

from tests.question_bank.facts.given import facts

BANK = "Ana Vidal, the head of the Lima Bank, met Otto Lund, an expert on naval law. Peru's president, Eva Ruiz, left. "


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Vidal visited Lima in 1990.", "Ana Vidal, the head of the Lima Bank, visited Lima in 1990."),
        (
            "Vidal said that Peru is buying two ships from Chile.",
            "According to Ana Vidal, the head of the Lima Bank, in May 2020, Peru was buying two ships from Chile.",
        ),
        ("Ruiz visited Lima in 1990.", "Eva Ruiz visited Lima in 1990."),
        ("Vidal replaced Paul Roux as head in 1990.", "Ana Vidal replaced Paul Roux as head in 1990."),
        ("Otto Lund visited Lima in 1990.", "Otto Lund, an expert on naval law, visited Lima in 1990."),
        ("In 1990 Vidal visited Lima.", "In 1990 Ana Vidal visited Lima."),
    ],
)
def test_a_bare_name_says_who_that_is(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(BANK + text)]
