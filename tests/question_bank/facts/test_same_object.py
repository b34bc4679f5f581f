"""The "it" of a second predicate is the object of the first, where nothing else in that can be meant."""

import pytest

from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Otto Brandt founded Lund Steel in 1990 and sold it to Spain in 2001.",
         "Otto Brandt sold Lund Steel to Spain in 2001."),
        ("Norway bought Lund Steel in Oslo in 1990 and closed it in 2001.", "Norway closed Lund Steel in 2001."),
    ],
)  # fmt: skip
def test_what_was_founded_and_sold_is_one_thing(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway signed the Oslo Accord with Peru and accused it of theft in 2001.",
        "Norway bought Lund Steel from Bergen Iron and closed it in 2001.",
        "Norway praised Lund Steel and Chile closed it in 2001.",
    ],
)
def test_where_two_can_be_meant_nothing_is_told(text: str) -> None:
    assert not any("2001" in statement for statement in told(text))
