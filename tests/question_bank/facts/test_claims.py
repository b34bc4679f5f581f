"""Claims keep their speaker; what nobody vouches for, or what has not happened, is refused."""

import pytest

from question_bank.facts.claims import Claim, read_claim


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Peru closed the mine.", None, "Peru closed the mine."),
        ("Ana Vidal said that Peru had closed the mine.", "Ana Vidal", "Peru had closed the mine."),
        ("Ana Vidal said the mine had closed.", "Ana Vidal", "The mine had closed."),
        ("According to Ana Vidal, the mine closed in 1990.", "Ana Vidal", "The mine closed in 1990."),
        ("The mine closed in 1990, according to Ana Vidal.", "Ana Vidal", "The mine closed in 1990."),
        ("The mine closed in 1990, Vidal said.", "Vidal", "The mine closed in 1990."),
        ("Vidal told the BBC that the mine had closed.", "Vidal", "The mine had closed."),
        ("Peru promised Chile 50 million dollars.", None, "Peru promised Chile 50 million dollars."),
        ("The Red Cross reported that 40 miners had died.", "Red Cross", "40 miners had died."),
        ("Vidal announced a visit to Chile.", None, "Vidal announced a visit to Chile."),
    ],
)
def test_what_is_said_and_by_whom(text: str, speaker: str | None, said: str) -> None:
    assert read_claim(text) == Claim(said, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Peru will close the mine.",
        "Peru could close the mine.",
        "Vidal believes that the mine closed.",
        "Vidal thinks the mine closed in 1990.",
        "Vidal said that Peru would close the mine.",
        "Peru has not closed the mine.",
        "Peru reportedly closed the mine.",
        "In Vidal's view, Peru closed the mine.",
        "Peru closed the mine too late, Vidal believes.",
        "If Peru closed the mine, Chile would buy it.",
        "Officials said that the mine had closed.",
        "Peru is expected to close the mine.",
    ],
)
def test_what_is_no_fact(text: str) -> None:
    assert isinstance(read_claim(text), str)
