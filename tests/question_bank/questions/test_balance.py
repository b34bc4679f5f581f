"""One article is not asked for the office of everybody whom it names."""

from __future__ import annotations

from question_bank.model import Fact, Question
from question_bank.questions.balance import ENOUGH_OFFICES, MOST_OFFICES, balanced
from tests.question_bank.questions.samples import fact, leader, question

OFFICES = [leader(f"Ada {name}", "president", of=name) for name in "Larn Velden Norland Ostia Tarn Arda Brenn".split()]


def _asked(facts: list[Fact], score: float = 0.8) -> list[Question]:
    return [
        question(f"Who was it, {told.id}?", "Kraus", form="short", id=f"q_{number}", fact=told.id, score=score)
        for number, told in enumerate(facts)
    ]


def _ids(questions: list[Question], facts: list[Fact]) -> list[str]:
    found = balanced(questions, {told.id: told for told in facts})
    return [item.id for item in found if isinstance(item, Question)]


def test_the_best_of_many_offices_are_asked() -> None:
    questions = _asked(OFFICES)
    questions[-1] = questions[-1].model_copy(update={"score": 0.9})
    kept = _ids(questions, OFFICES)
    assert len(kept) == MOST_OFFICES
    assert questions[-1].id in kept


def test_the_office_of_one_person_is_asked_once() -> None:
    (lund,) = OFFICES[:1]
    assert _ids(_asked([lund, lund]), [lund]) == ["q_0"]


def test_other_questions_stay_and_what_goes_is_declined_with_the_reason() -> None:
    event = fact("event", "The port of Larn burnt down.", "The port of Larn", {"name": "fire"})
    facts = [*OFFICES, event]
    questions = _asked(facts)
    assert questions[-1].id in _ids(questions, facts)
    declined = [item for item in balanced(questions, {f.id: f for f in facts}) if not isinstance(item, Question)]
    assert {item.reason for item in declined} == {ENOUGH_OFFICES}
