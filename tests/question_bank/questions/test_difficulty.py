"""How hard a question is thought to be, and what learners' answers make of that."""

from __future__ import annotations

from typing import get_args

import pytest

from question_bank.model import Form
from question_bank.questions.difficulty import WORTH_OF_ESTIMATE, corrected, difficulty, salience_of
from tests.question_bank.questions.samples import fact, world

STARS = {"number": 300, "text": "300"}


def test_every_form_has_a_difficulty() -> None:
    assert all(0 < difficulty(form) < 1 for form in get_args(Form))


def test_recognising_is_easier_than_recalling_and_a_year_than_a_day() -> None:
    assert difficulty("true_false") < difficulty("choice") < difficulty("short")
    assert difficulty("date") < difficulty("date", granularity="day")


def test_close_distractors_make_a_question_harder_and_a_prominent_fact_makes_it_easier() -> None:
    assert difficulty("choice", closeness=0.9) > difficulty("choice", closeness=0.1)
    assert difficulty("choice", salience=0.9) < difficulty("choice", salience=0.1)
    assert difficulty("choice", closeness=0.5, granularity="month", salience=1.0) == 0.45


def test_the_sum_stays_between_easy_and_hard() -> None:
    assert difficulty("number", closeness=1.0, granularity="day", salience=0.0) == 1.0


@pytest.mark.parametrize(
    ("answers", "missed", "expected"),
    [
        (0, 0.0, 0.4),
        (WORTH_OF_ESTIMATE, WORTH_OF_ESTIMATE, 0.7),
        (2, 0.0, 0.33),
        (2, 1.5, 0.46),
        (990, 99.0, 0.1),
    ],
)
def test_few_answers_hardly_move_the_estimate_and_many_outweigh_it(
    answers: int, missed: float, expected: float
) -> None:
    assert corrected(0.4, answers, missed) == expected


def test_what_stands_early_and_is_named_often_is_salient() -> None:
    told = [
        fact("figure", f"The catalogue of 19{n} holds {n} stars.", "The catalogue", {**STARS, "number": n}, start=n * 9)
        for n in range(10, 15)
    ]
    aside = fact("figure", "The dome weighs 300 tons.", "The dome", STARS, start=900)
    known = world(*told, aside)
    assert salience_of(told[0], known) == pytest.approx(0.95)
    assert salience_of(aside, known) == pytest.approx(0.1)


def test_a_fact_that_stands_alone_is_neither_salient_nor_hidden() -> None:
    alone = fact("figure", "The catalogue holds 300 stars.", "The catalogue", STARS, start=0)
    assert salience_of(alone, world(alone)) == pytest.approx(0.6)
