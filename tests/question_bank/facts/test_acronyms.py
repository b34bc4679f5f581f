"""An acronym that an article introduces is spelt out in a statement that does not explain it."""

import pytest

from tests.question_bank.facts.given import facts
from tests.question_bank.facts.test_news import texts

_INTRODUCED = "The Lima Security Treaty Office (LSTO) met in Oslo."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The LSTO leadership was based in Oslo.",
         "The Lima Security Treaty Office (LSTO) leadership was based in Oslo."),
        ("In May 1996, Juan Rojas traveled to Oslo to meet with LSTO leader Ana Vidal.",
         "In May 1996, Juan Rojas traveled to Oslo to meet with Lima Security Treaty Office (LSTO) leader Ana Vidal."),
        ("Peru canceled the LSTO exercise in Chile.",
         "By May 2020, Peru had canceled the Lima Security Treaty Office (LSTO) exercise in Chile."),
        ("Peru canceled an LSTO exercise in Chile in 1990.",
         "Peru canceled a Lima Security Treaty Office (LSTO) exercise in Chile in 1990."),
        ("The LSTO's chief, Ana Vidal, visited Peru in 1990.", "The LSTO's chief, Ana Vidal, visited Peru in 1990."),
        ("Acme was reorganized as LSTO Studios in 1990.", "Acme was reorganized as LSTO Studios in 1990."),
        ("Ana Vidal left Acme/LSTO in 1990.", "Ana Vidal left Acme/LSTO in 1990."),
        ("Ana Vidal opened the LSTO Building in 1990.", "Ana Vidal opened the LSTO Building in 1990."),
        ("The Lima Security Treaty Office said Chile had shelled LSTO posts in Peru.",
         "According to the Lima Security Treaty Office, Chile had shelled LSTO posts in Peru."),
    ],
)  # fmt: skip
def test_an_acronym_is_spelt_out_once(text: str, expected: str) -> None:
    assert expected in texts(f"{_INTRODUCED} {text}")


def test_an_acronym_is_of_the_name_without_what_describes_it() -> None:
    text = "Peru and Chile joined the Peruvian-led Lima Security Treaty Office (LSTO). In 2011, the LSTO met in Lima."
    assert texts(text) == ["In 2011, the Lima Security Treaty Office (LSTO) met in Lima."]


@pytest.mark.parametrize("name", ["UN", "NATO", "FIFA"])
def test_what_everybody_knows_stays_short(name: str) -> None:
    text = f"The United Nations (UN) and other bodies met in Oslo. {name} officials visited Peru in 1990."
    assert texts(text) == [f"{name} officials visited Peru in 1990."]


_ABOUT = "Peru voted in 1990. Peruvian ships left Peru. Peru sold its mines. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rail Safety Board (RSB) met.", "In Peru, RSB stands for Rail Safety Board."),
        ("The Rail Safety Act (RSA) passed.", "In Peru, RSA stands for Rail Safety Act."),
        ("The Peruvian Rail Board (PRB) met.", "PRB stands for Peruvian Rail Board."),
        ("The World Rail Board (WRB) met.", "WRB stands for World Rail Board."),
        ("Chile has a Rail Safety Board (RSB).", "RSB stands for Rail Safety Board."),
        ("Doctors treat Rail Shock Disorder (RSD).", "RSD stands for Rail Shock Disorder."),
    ],
)
def test_letters_are_told_with_the_land_that_the_article_is_about(text: str, expected: str) -> None:
    assert expected in {fact.statement for fact in facts(_ABOUT + text, "organization")}


def test_letters_of_an_article_on_no_one_land_are_told_alone() -> None:
    told = {fact.statement for fact in facts("Peru and Chile met. The Rail Safety Board (RSB) met.", "organization")}
    assert told == {"RSB stands for Rail Safety Board."}
