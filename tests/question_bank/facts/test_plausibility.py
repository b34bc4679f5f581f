"""A figure that cannot be so, by what is known of the world or by the bank's other figures, is told to a teacher."""

import pytest

from question_bank.facts.plausibility import doubts
from question_bank.model import Fact
from tests.question_bank.facts.given import facts

SUMS = "Peru lent Chile $2 billion in 1990. Peru lent Chile $1 billion in 1991. Peru lent Chile $3 billion in 1992. "


def doubted(text: str) -> list[str]:
    found: list[Fact] = facts(text, "figure")
    return list(doubts(found).values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1990, Ana Vidal received 140 percent of the vote in Peru.", "more than all of it"),
        ("Callao is 90,000 kilometers from Lima.", "no two places on Earth"),
        ("More than 400 million people fled from Peru in 1990.", "people live in Peru"),
        (f"{SUMS}Peru lent Chile $900 billion in 1993.", "over 100 times any other sum"),
    ],
)
def test_what_cannot_be_so_is_doubted(text: str, expected: str) -> None:
    assert any(expected in doubt for doubt in doubted(text))


@pytest.mark.parametrize(
    "text",
    [
        "In 1990, Ana Vidal received 40 percent of the vote in Peru.",
        "In 1990, prices in Peru rose by 140 percent.",
        "Callao is 12 kilometers from Lima.",
        "More than 400,000 people fled from Peru in 1990.",
        "More than 400 million people fled from Peru and Chile in 1990.",
        f"{SUMS}Peru lent Chile $90 billion in 1993.",
        "Peru lent Chile $900 billion in 1993.",
    ],
)
def test_what_may_be_so_is_not_doubted(text: str) -> None:
    assert doubted(text) == []
