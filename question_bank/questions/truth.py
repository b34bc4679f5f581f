"""Whether a wrong option is right after all, by anything that the bank says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from question_bank.language.dates import find_dates
from question_bank.model import Fact, FactKind, FigureValue, LeaderValue, Question
from question_bank.questions import edtf
from question_bank.questions.answers import keys
from question_bank.questions.figures import BOUNDED
from question_bank.questions.world import World


def asks_for_a_person(question: Question, fact: Fact | None) -> bool:
    """Whether the answer is the holder of an office, and not the office."""
    return fact is not None and isinstance(fact.value, LeaderValue) and question.answer == fact.value.person


def true_distractor(question: Question, fact: Fact | None, world: World) -> str | None:
    """The first distractor that is right by anything the bank says; None where there is none."""
    test = _TESTS.get(fact.kind) if fact else None
    if fact is None or test is None or question.form not in {"choice", "multiple"}:
        return None
    return next((each for each in question.distractors if test(each, question, fact, world)), None)


def _date_is_true(distractor: str, _question: Question, fact: Fact, world: World) -> bool:
    found = [mention.date for mention in find_dates(distractor) if mention.date]
    shown = [distractor] if re.fullmatch(r"\d{4}", distractor) else found
    return any(edtf.overlaps(date, true) for date in shown for true in world.true_dates(fact))


def _agreement_is_true(distractor: str, question: Question, fact: Fact, _world: World) -> bool:
    """Whether the statement names the distractor too, beside the answer: one of several places or parties."""
    return distractor not in keys(question) and distractor.lower() in fact.statement.lower()


def _figure_is_true(distractor: str, question: Question, fact: Fact, world: World) -> bool:
    values = [other.value for other in (fact, *world.disputes(fact))]
    if isinstance(fact.value, FigureValue) and fact.value.bound in BOUNDED:
        return True
    numbers = [value.number for value in values if isinstance(value, FigureValue)]
    found = re.search(r"\d[\d,]*(?:\.\d+)?", distractor)
    key = re.search(r"\d[\d,]*(?:\.\d+)?", question.answer if isinstance(question.answer, str) else "")
    if not found or not key:
        return False
    scale = numbers[0] / float(key.group().replace(",", "")) if float(key.group().replace(",", "")) else 1
    shown = float(found.group().replace(",", "")) * scale
    return any(abs(shown - number) <= 0.1 * abs(number) for number in numbers)


def _leader_is_true(distractor: str, question: Question, fact: Fact, world: World) -> bool:
    value = fact.value
    if not isinstance(value, LeaderValue):
        return False
    if asks_for_a_person(question, fact):
        return world.holds(distractor, value.role, value.of)
    role, _, of = distractor.partition(" of ")
    return world.holds(value.person, role, of or None)


_TESTS: Mapping[FactKind, Callable[[str, Question, Fact, World], bool]] = {
    "date": _date_is_true,
    "figure": _figure_is_true,
    "leader": _leader_is_true,
    "agreement": _agreement_is_true,
}
