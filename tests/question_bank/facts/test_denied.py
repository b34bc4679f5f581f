"""What somebody named did not do is a fact where it is told in full; nothing else that is denied is one."""

import pytest

from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Peru did not take part in the games of 1980.", "Peru did not take part in the games of 1980."),
        ("Ana Vidal did not attend the summit in Lima.", "By May 2020, Ana Vidal had not attended the summit in Lima."),
        ("Peru was not invited to the fair in Oslo.", "By May 2020, Peru had not been invited to the fair in Oslo."),
        ("Bolivia did not send troops to Lima but offered food.", "By May 2020, Bolivia had not sent troops to Lima."),
    ],
)
def test_a_deed_that_was_not_done_is_told(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru did not sign the treaty because of a storm.",
        "Ana Vidal did not visit all ports of Peru.",
        "Ana Vidal did not want the treaty with Chile.",
        "The old ferry did not reach Lima.",
        "Peru did not sign the treaty without Chile.",
    ],
)
def test_what_may_be_denied_only_in_part_is_none(text: str) -> None:
    assert facts(text) == []
    assert reasons(text)


def test_what_was_not_done_has_no_date_or_figure() -> None:
    found = facts("Peru did not send 40 ships to Chile in 1990.")
    assert [fact.kind for fact in found] == ["event"]
