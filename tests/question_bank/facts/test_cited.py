"""The year of a cited work dates what its study found, and the figures that it gives."""

import pytest

from tests.question_bank.facts.given import facts


def told(text: str) -> set[str]:
    return {fact.statement for fact in facts(text, published=None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund and Berg (2003) found that the mines of Peru were safe.",
         "Lund and Berg found that the mines of Peru were safe (published in 2003)."),
        ("Ana Vidal studied 30 Peruvian mines (Ruiz et al., 2005).",
         "Ana Vidal studied 30 Peruvian mines (published in 2005)."),
        ("In Peru, 12 percent of children live near a mine (Lund, 2009).",
         "In Peru, 12 percent of children live near a mine (as of 2009)."),
        ("Ana Vidal left Peru (Lund, 2009).", "Ana Vidal left Peru."),
        ("Ana Vidal studied 30 Peruvian mines (Ruiz, 2005; Lund, 2009).", "Ana Vidal studied 30 Peruvian mines."),
    ],
)  # fmt: skip
def test_a_citation_dates_what_a_study_found_and_what_is_counted(text: str, expected: str) -> None:
    assert expected in told(text)


def test_what_cites_a_work_is_not_dated_by_the_article() -> None:
    text = "Peru sold Lima in 2014. The Lima Fund (2008) has built 30 ships. Ana Vidal left Peru (Lund, 1938)."
    assert not any("or later" in each for each in told(text))


def test_the_year_of_a_citation_is_no_part_of_an_event() -> None:
    (event,) = facts("Ana Vidal studied 30 Peruvian mines (Ruiz et al., 2005).", "event", published=None)
    assert event.value.model_dump()["name"] == "Ana Vidal studied 30 Peruvian mines"
