"""An event lists names as its statement writes them."""

import pytest

from question_bank.facts.listed_names import names_in_full


@pytest.mark.parametrize(
    ("text", "told", "written", "expected"),
    [
        ("In 2012, Tropical Storm Beryl hit Lima.", ["Storm", "Beryl", "Lima"], [], ["Tropical Storm Beryl"]),
        ("The fleet of Britain left Lima.", ["United Kingdom", "Lima"], [("Britain", "United Kingdom")], ["Britain"]),
        ("The United Kingdom (UK) left.", ["United Kingdom"], [("UK", "United Kingdom")], []),
        ("In May, the monk William of Larn came.", ["William", "Larn"], [], ["William of Larn"]),
        ("Peruvian President Ana Vidal left Lima.", ["Ana Vidal", "Lima"], [], []),
        (
            "It came out in a book titled The Rise of Ports in Lima.",
            ["Rise", "Lima"],
            [],
            ["The Rise of Ports", "The Rise of Ports in Lima"],
        ),
        ("The series was retitled Ana Vidal Presents.", [], [], ["Ana Vidal Presents"]),
        ('Lund sang on the single "Hymn for the Rain".', ["Lund"], [], ["Hymn for the Rain"]),
        ("Acme aired an episode of The Late Show with Ana Vidal.", ["Acme"], [], ["The Late Show with Ana Vidal"]),
        ('Lund called it "a great loss".', ["Lund"], [], []),
        (
            "Sir Otto Lund left Houston, Texas.",
            ["Otto Lund", "Houston", "Texas"],
            [],
            ["Sir Otto Lund", "Houston, Texas"],
        ),
        ("Lund left Lima, Quito and Oslo.", ["Lund", "Lima", "Quito", "Oslo"], [], []),
        ("On 24 June 2017 Lima grew.", ["Lima"], [], []),
        ("Lima grew.", ["Lima"], [], []),
    ],
)
def test_names_known_in_pieces_or_otherwise_are_told_as_they_stand(
    text: str, told: list[str], written: list[tuple[str, str]], expected: list[str]
) -> None:
    assert list(names_in_full(text, told, written)) == expected
