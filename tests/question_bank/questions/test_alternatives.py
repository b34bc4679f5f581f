"""Names beside a name as wrong options: of its kind and neighbourhood; none where the question tells the answer."""

from __future__ import annotations

import pytest

from question_bank.model import Fact
from question_bank.questions.alternatives import alternatives
from question_bank.questions.distractors import persons
from tests.question_bank.questions.samples import fact, leader, world


def told(statement: str, *who: str, as_of: str | None = None) -> Fact:
    return fact("event", statement, who[0], {"name": statement, "who": who}, as_of=as_of)


@pytest.mark.parametrize(
    ("statement", "country", "prompt"),
    [
        ("Chile sent two aircraft to Bolivia.", "Chile", "Which country sent two Chilean aircraft to Bolivia?"),
        ("The United States sent a ship to Peru.", "United States", "Which country sent a U.S. ship to Peru?"),
        ("The Ming envoy left China.", "China", "Which country did the Ming envoy leave?"),
        ("The film was released in Chile in 1999.", "Chile", "In which country was the film released in 1999?"),
    ],
)
def test_no_country_is_asked_for_that_the_question_tells_or_that_is_one_of_many(
    statement: str, country: str, prompt: str
) -> None:
    event = told(statement, country)
    assert alternatives(event, country, "country", prompt, world(event)) == ()


@pytest.mark.parametrize(
    ("statement", "country", "year", "among"),
    [
        ("Spain lost the colony.", "Spain", "1821", {"France", "Portugal", "United Kingdom", "Netherlands", "Russia"}),
        ("Germany sent 40 doctors.", "Germany", "2005", {"France", "United Kingdom", "Japan", "Russia", "China"}),
        ("Japan took the port from China.", "China", "1931", {"Russia", "United Kingdom", "Germany", "France"}),
        ("Kenya sent 40 doctors.", "Kenya", "2005", {"Uganda", "Tanzania", "Ethiopia", "Sudan", "Somalia"}),
    ],
)
def test_countries_stand_beside_those_of_their_rank_or_their_neighbours(
    statement: str, country: str, year: str, among: set[str]
) -> None:
    event = told(statement, country, as_of=year)
    found = alternatives(event, country, "country", statement.replace(country, "Which country"), world(event))
    assert len(found) >= 2
    assert len(set(found) & among) >= 2


def test_no_person_stands_for_what_has_an_article() -> None:
    event = told("Velden was taken into the Lorn Vasse in 1240.", "Lorn Vasse")
    assert alternatives(event, "Lorn Vasse", "person", "Into whom was Velden taken?", world(event)) == ()


def test_a_stand_in_is_no_wrong_holder_of_the_office() -> None:
    chair = leader("Ana Ruiz", "chair", "Lake Commission")
    others = (
        leader("Jan Vos", "vice-chair", "Lake Commission"),
        leader("Ada Kraus", "head", "Lake Commission"),
        leader("Marie Laval", "secretary", "Lake Commission"),
    )
    assert persons(chair, world(chair, *others)) == ("Marie Laval",)
