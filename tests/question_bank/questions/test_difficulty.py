"""How hard a question is thought to be, and what learners' answers make of that."""

from __future__ import annotations

from typing import get_args

import pytest

from question_bank.model import Evidence, Form
from question_bank.questions.difficulty import WORTH_OF_ESTIMATE, corrected, difficulty, salience_of, score
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


def test_advice_that_is_not_followed_lowers_the_score() -> None:
    stars = fact("figure", "The catalogue holds 300 stars.", "The catalogue", STARS)
    plain, advised = (score(stars, "How many did Larn see?", clause_certain=True, advice=n) for n in (0, 2))
    assert (plain, advised) == (0.95, 0.91)


@pytest.mark.parametrize(
    ("prompt", "quote", "expected"),
    [
        ("Which stars did Larn see?", "The catalogue holds 300 stars.", 0.95),
        ("Which stars were seen?", "The catalogue holds 300 stars.", 0.8),
        ("As of 1910, which stars did Larn see?", "The catalogue holds 300 stars.", 0.88),
        ("Which stars, moons and suns did Larn see?", "The catalogue holds 300 stars.", 0.93),
        ("Which stars did Larn see?", "It holds 300 stars.", 0.9),
        ("Which stars did Larn see?", "It has 300 of them.", 0.8),
    ],
)
def test_what_is_vague_or_said_in_other_words_scores_less(prompt: str, quote: str, expected: float) -> None:
    stars = fact("figure", "The catalogue holds 300 stars.", "The catalogue", STARS)
    told = stars.model_copy(update={"evidence": Evidence(quote=quote, start=0, end=len(quote))})
    assert score(told, prompt, clause_certain=True) == expected


def test_a_blank_scores_less_than_a_question_and_a_statement_to_judge_between_them() -> None:
    stars = fact("figure", "The catalogue holds 300 stars.", "The catalogue", STARS)
    prompt = "Which stars did Larn see?"
    asked = score(stars, prompt, form="short", clause_certain=True)
    judged = score(stars, prompt, form="true_false", clause_certain=True)
    assert asked > judged > score(stars, prompt, form="cloze", clause_certain=False)
