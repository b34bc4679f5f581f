"""An acronym that an article introduces is spelt out in a statement that does not explain it."""

import pytest

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
