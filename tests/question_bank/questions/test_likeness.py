"""Questions that ask the same are found, however they put it, and the best of them is kept."""

from __future__ import annotations

from random import Random

import pytest

from question_bank.model import Question
from question_bank.questions import likeness
from question_bank.questions.likeness import Likenesses, are_alike, features, keep_best
from tests.question_bank.questions.samples import question, world

WORLD = world(Maria_Lund=("M. K. Lund",), Federation_of_Norland=("Norland",))
VELDEN = question("In what year was the Treaty of Velden signed in Larn?", "1910", "1912", "1915", id="q_velden")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (VELDEN, question("In which year was the Treaty of Velden signed in Larn?", "1910", "1901", "1923"), True),
        (VELDEN, question("In what year, in Larn, was the Treaty of Velden signed?", "1910", "1915", "1912"), True),
        (VELDEN, question("In what year was the Treaty of Velden, signed in Larn, ratified?", "1910", "1", "2"), True),
        (VELDEN, question("In what year was the Treaty of Velden signed in Larn?", "1911", "1912", "1915"), False),
        (VELDEN, question("In what year was the stadium of Larn opened?", "1910", "1912", "1915"), False),
        (VELDEN, question("In what year was the Treaty of Velden signed in Larn?", "1910", form="date"), False),
        (
            question("Who led the Federation of Norland in May 1910?", "Maria Lund", form="short"),
            question("In May 1910, who led Norland?", "M. K. Lund", form="short"),
            True,
        ),
        (
            question("Who led Norland on 4 May 1910?", "Maria Lund", form="short"),
            question("Who led Norland on May 4, 1910?", "Maria Lund", form="short"),
            True,
        ),
        (
            question("In what year was the third round of talks in Larn held?", "1910", form="date"),
            question("In what year was the fourth round of talks in Larn held?", "1910", form="date"),
            False,
        ),
        (
            question("Who was the mayor of Larn in 1910?", "Maria Lund", form="short"),
            question("Who was the mayor of Larn in May 1910?", "Maria Lund", form="short"),
            True,
        ),
        (
            question("Who was the mayor of Larn in 1910?", "Maria Lund", form="short"),
            question("Who was the mayor of Larn in 1911?", "Maria Lund", form="short"),
            False,
        ),
        (
            question("In which month and year did Montevista fall to the rebels?", "1910-05", form="date"),
            question("In which month and year did the rebels capture Montevista?", "1910-05", form="date"),
            True,
        ),
        (
            question("Who fled when Montevista fell to the rebels?", "Maria Lund", form="short"),
            question("Who fell when the rebels captured Montevista?", "Maria Lund", form="short"),
            False,
        ),
        (
            question("In what year did aid to Larn amount to $40 million?", "1910", form="date"),
            question("In what year did aid to Larn amount to $70 million?", "1910", form="date"),
            False,
        ),
        (
            question("Which towns lie on the Rey?", ("Larn", "Ost"), "Kiel", form="multiple"),
            question("Which towns lie on the Rey?", ("Ost", "Larn"), "Sund", form="multiple"),
            True,
        ),
        (
            question("Norland signed the Treaty of Velden in 1910.", "true", form="true_false"),
            question("In 1910, Norland signed the Treaty of Velden.", "true", form="true_false"),
            True,
        ),
    ],
)
def test_names_dates_and_order_do_not_hide_that_two_questions_ask_the_same(
    one: Question, other: Question, alike: bool
) -> None:
    assert are_alike(features(one, WORLD), features(other, WORLD)) is alike


def test_the_better_one_is_kept_and_the_refusal_says_which_was_not() -> None:
    weak = VELDEN.model_copy(
        update={"id": "q_weak", "prompt": "When was the Treaty of Velden signed in Larn?", "score": 0.7}
    )
    strong = VELDEN.model_copy(update={"score": 0.9})
    kept, refused = keep_best([weak, strong], [], WORLD)
    assert [each.id for each in kept] == ["q_velden"]
    assert [(each.reason, each.text) for each in refused] == [(likeness.REASON, weak.prompt)]


def test_what_is_in_the_bank_already_stays_whatever_its_score() -> None:
    there = VELDEN.model_copy(update={"id": "q_there", "score": 0.1})
    kept, refused = keep_best([VELDEN.model_copy(update={"score": 0.9})], [there], WORLD)
    assert (kept, len(refused)) == ([], 1)


def test_of_the_pairs_of_a_large_bank_hardly_any_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(1)
    towns = [
        f"{start}{end}" for start in ("Har", "Lan", "Vel", "Mon", "Gri", "Tor") for end in ("den", "vik", "dal", "ton")
    ]
    things = ("treaty", "stadium", "harbour", "bank", "bridge", "school", "railway", "theatre")
    bank = [
        question(
            f"In what year was the {rng.choice(things)} of {rng.choice(towns)} opened by {rng.choice(towns)}?",
            str(rng.randint(1880, 1940)),
            form="date",
            id=f"q_{number}",
        )
        for number in range(2_000)
    ]
    compared = 0
    compare = likeness.are_alike

    def counted(one: likeness.Features, other: likeness.Features) -> bool:
        nonlocal compared
        compared += 1
        return compare(one, other)

    monkeypatch.setattr(likeness, "are_alike", counted)
    again = bank[7].model_copy(update={"id": "q_again"})
    known = {each.id: features(each, WORLD) for each in (*bank, again)}
    assert ("q_7", "q_again") in set(Likenesses(known).pairs())
    assert compared < 0.005 * len(bank) ** 2
