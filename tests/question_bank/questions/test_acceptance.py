"""A question's score is the chance that a teacher keeps it, learnt from verdicts; what scores little is not asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.model import DateValue
from question_bank.questions.acceptance import (
    LEAST,
    Scorecard,
    is_worth_keeping,
    read_scorecard,
    score,
    write_scorecard,
)
from question_bank.questions.acceptance.fit import FEWEST as FEWEST_BESIDE
from question_bank.questions.acceptance.fit import fit
from question_bank.questions.traits import traits
from tests.question_bank.questions.samples import fact, question, world

FOUNDED = fact(
    "date",
    "Ada Kraus founded the Larn Observatory in 1911.",
    "Ada Kraus",
    {"date": "1911", "granularity": "year", "text": "1911"},
)
ASKED = question("In what year did Ada Kraus found the Larn Observatory?", "1911", form="date", fact=FOUNDED.id)


@pytest.mark.parametrize(
    ("found", "chance"),
    [
        ({}, 0.5),
        ({"words": 8}, 0.5),
        ({"words": 9}, 0.7),
        ({"words": 30}, 0.3),
        ({"a blank": 1, "words": 30}, 0.0),
        ({"a landmark": 1, "words": 9}, 1.0),
        ({"a trait that no card names": 1}, 0.5),
    ],
)
def test_points_add_up_to_a_chance(found: dict[str, float], chance: float) -> None:
    points = {"words": [(8.0, 0.2), (20.0, -0.4)], "a blank": [(0.5, -0.4)], "a landmark": [(0.5, 0.4)]}
    assert Scorecard(0.5, points).chance(found) == chance


def test_a_card_is_kept_as_text_and_read_back(tmp_path: Path) -> None:
    card = Scorecard(0.41, {"words": [(8.5, 0.02)], "a blank": [(0.5, -0.1)]})
    write_scorecard(tmp_path / "card.json", card)
    assert read_scorecard(tmp_path / "card.json") == card
    assert len((tmp_path / "card.json").read_text().splitlines()) == len(card.points) + 2


def test_what_teachers_refuse_costs_points() -> None:
    judged = [({"a blank": float(n % 2), "words": float(n % 10)}, float(n % 2 == 0)) for n in range(1200)]
    card = fit(judged)
    assert card.chance({"words": 4}) > 0.7
    assert card.chance({"words": 4, "a blank": 1}) < 0.4


def test_a_trait_that_tells_nothing_has_few_points() -> None:
    card = fit([({"words": float(n % 10)}, float(n % 20 < 10)) for n in range(400)])
    assert all(abs(points) < 0.05 for steps in card.points.values() for _, points in steps)


def test_a_few_verdicts_move_what_a_card_knows_but_do_not_undo_it() -> None:
    known = Scorecard(0.4, {"words": [(8.0, 0.3)], "a blank": [(0.5, -0.3)]})
    judged = [({"words": 9.0} if n % 2 else {"a blank": 1.0}, 0.5) for n in range(100)]

    def apart(card: Scorecard) -> float:
        return card.chance({"words": 9.0}) - card.chance({"a blank": 1.0})

    assert apart(fit(judged)) == 0
    assert 0.1 < apart(fit(judged, known)) < apart(known)


def test_what_the_verdicts_do_not_speak_of_stays_as_it_was() -> None:
    known = Scorecard(0.4, {"a decade": [(0.5, 0.2)]})
    moved = fit([({"words": float(n % 10)}, 0.4) for n in range(60)], known)
    assert moved.chance({"a decade": 1.0}) == known.chance({"a decade": 1.0})


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"base": 0.5, "points": 3}'])
def test_a_file_that_is_no_card_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text(text)
    with pytest.raises(ValueError, match=r"other\.json is no scorecard: name a file that `learn` wrote"):
        read_scorecard(tmp_path / "other.json")


def test_a_rare_trait_is_not_learnt_from() -> None:
    judged = [({"rare": 1.0} if n < FEWEST_BESIDE - 1 else {}, float(n % 2)) for n in range(200)]
    assert fit(judged).points == {}


def test_a_few_verdicts_are_too_few() -> None:
    with pytest.raises(ValueError, match="3 judged questions are too few to learn from: give 30 or more"):
        fit([({"words": 1.0}, 1.0)] * 3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("form: date", 1),
        ("asks in what year", 1),
        ("kind: date", 1),
        ("words", 10),
        ("a year", 1),
        ("years since 1000", 911),
        ("a landmark", 1),
        ("word for word", 1),
        ("subject is a name", 1),
        ("a blank", 0),
        ("in passing", 0),
    ],
)
def test_a_question_has_traits(name: str, value: float) -> None:
    assert traits(ASKED, FOUNDED, world(FOUNDED)).get(name, 0) == value


def test_names_that_the_article_tells_often_are_counted() -> None:
    again = fact("place", "Ada Kraus lived in Velden.", "Ada Kraus", {"place": "Velden"}, start=60)
    alone, often = (traits(ASKED, FOUNDED, world(*told)) for told in ((FOUNDED,), (FOUNDED, again)))
    assert often["subject told often"] > alone["subject told often"]
    assert often["name told most"] > alone["name told most"]


def test_the_founding_of_a_named_thing_scores_more_than_a_letter_that_somebody_sent() -> None:
    letter = FOUNDED.model_copy(
        update={
            "statement": "On 4 May 1911, the mayor sent a letter, a plan and two copies of a report to them.",
            "subject": "the mayor",
            "value": DateValue(date="1911-05-04", granularity="day", text="4 May 1911"),
        }
    )
    sent = question(
        "On what date did the mayor send a letter, a plan and two copies of a report to them?", "1911-05-04"
    )
    known = world(FOUNDED, letter)
    assert score(ASKED, FOUNDED, known) > score(sent, letter, known) + 0.2


@pytest.mark.parametrize(("scored", "kept"), [(LEAST, True), (LEAST - 0.01, False), (None, False)])
def test_what_scores_little_is_not_kept(scored: float | None, kept: bool) -> None:
    asked = ASKED.model_copy(update={"score": scored})
    assert is_worth_keeping(asked, LEAST) is kept
    assert is_worth_keeping(asked, 0)
