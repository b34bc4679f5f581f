"""Names that say what they name are asked for by that word."""

import pytest

from question_bank.model import Fact
from question_bank.questions.things import others, thing
from tests.question_bank.questions.samples import fact, world
from tests.question_bank.questions.test_events import asked, event


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Treaty of Velden", "treaty"),
        ("the Battle of Larn", "battle"),
        ("Rimac River", "river"),
        ("Lake Titicaca", "lake"),
        ("Austro-Danish War", "war"),
        ("Napoleonic Wars", "series of wars"),
        ("Yuan dynasty", "dynasty"),
        ("Davis Cup", "cup"),
        ("Mount Carmel College of Nursing", None),
        ("Mount Ararat", "mountain"),
        ("Civil War", None),
        ("Treaty", None),
        ("1911 Velden Cup", None),
        ("Bank of the River", None),
        ("Maria Lund", None),
    ],
)
def test_a_name_says_by_its_first_or_last_word_what_it_names(name: str, word: str | None) -> None:
    assert thing(name) == word


THINGS = [
    ("In 1883, Maria Lund signed the Treaty of Ancón in Lisbon.", "Treaty of Ancón",
     "Which treaty did Maria Lund sign in Lisbon in 1883?"),
    ("The Rimac War was settled in 1883 by the Treaty of Ancón.", "Rimac War",
     "Which war was settled in 1883 by the Treaty of Ancón?"),
    ("Chile's quarrel with Peru led to the Guano War in 1911.", "Guano War",
     "To which war did Chile's quarrel with Peru lead in 1911?"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "name", "prompt"), THINGS)
def test_a_treaty_or_a_war_is_asked_for_as_one(statement: str, name: str, prompt: str) -> None:
    assert ("short", prompt, name) in asked(event(statement, "x", [name]))


def test_no_question_holds_a_word_of_the_name_that_it_asks_for() -> None:
    told = event("Maria Lund signed the Treaty of Larn in Larn in 1883.", "Maria Lund", ["Treaty of Larn"])
    assert asked(told) == []


def _told(name: str) -> Fact:
    return event(f"Maria Lund left Lisbon after the {name}.", "Maria Lund", [name])


def test_other_things_of_the_sort_that_the_article_tells_of_are_wrong_options() -> None:
    told = event("Maria Lund signed the Treaty of Ancón in 1911.", "Maria Lund", ["Treaty of Ancón"])
    known = world(told, _told("Treaty of Larn"), _told("Treaty of Rimac"), _told("Rimac War"))
    assert set(others(told, "Treaty of Ancón", known)) == {"Treaty of Larn", "Treaty of Rimac"}


def test_empires_of_other_times_are_no_wrong_options() -> None:
    told = event("The Larn Empire annexed Lisbon in 1812.", "the Larn Empire", ["Larn Empire"])
    known = world(told, _told("Roman Empire"), _told("Frankish Empire"))
    assert others(told, "Larn Empire", known) == ()


def test_a_battle_is_no_wrong_option_for_one_that_may_be_the_same() -> None:
    told = event("Maria Lund fought the Battle of Larn in 1861.", "Maria Lund", ["Battle of Larn"])
    known = world(told, _told("First Battle of Larn"), _told("Second Battle of Larn"), _told("Battle of Rimac"))
    assert others(told, "Battle of Larn", known) == ()


def test_who_has_a_trade_before_the_name_is_asked_for() -> None:
    told = event("In 1562, naval officer Jan Vos founded the port of Larn.", "Jan Vos", ["Jan Vos", "Larn"])
    assert ("short", "Who founded the port of Larn in 1562?", "Jan Vos") in asked(told)


def test_a_queen_is_no_city() -> None:
    told = event("The Larn Company was chartered by Queen Elizabeth in 1600.", "the Larn Company", ["Elizabeth"])
    assert asked(told) == []


def test_the_fact_of_a_definition_is_no_event() -> None:
    told = fact("definition", "The Rimac War is a war.", "the Rimac War", {"term": "Rimac War", "meaning": "a war"})
    assert asked(told) == []
