"""What an item keeps of its question, and grading by it: an edit during the attempt changes nothing for the learner."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from sqlalchemy import false, select
from sqlalchemy.orm import Session

from question_bank.language.people import same_person
from webapp.articles.models import Fact, Question
from webapp.articles.records import question_record
from webapp.quizzes import drawing
from webapp.quizzes.grading import AnswerKind, Grade, answer_kind, confusable, grade
from webapp.quizzes.models import Item

Answer = str | list[str]
TYPED = frozenset({"short", "number", "date", "cloze"})


def take_snapshots(session: Session, questions: Sequence[Question], rng: Random) -> list[dict[str, Any]]:
    """The snapshot of each question, with its options in the order in which they will be shown."""
    holders = _office_holders(session)
    kinds = {row.id: _kind(row, holders.get(row.fact_id or "")) for row in questions}
    people = sorted(set(holders.values()))
    return [
        {
            "form": row.form,
            "prompt": row.prompt,
            "answer": row.answer,
            "accept": row.accept,
            "explanation": row.explanation,
            "options": drawing.options(question_record(row), rng),
            "kind": kinds[row.id],
            "others": _others(row, kinds[row.id], people),
        }
        for row in questions
    ]


def grade_item(item: Item, given: Answer) -> Grade:
    """Grade an answer against the question as it stood when the set was drawn."""
    kept = item.snapshot
    return grade(
        kept["form"],
        kept["answer"],
        kept["accept"],
        given,
        prompt=kept["prompt"],
        kind=kept["kind"],
        others=kept["others"],
    )


def _office_holders(session: Session) -> dict[str, str]:
    """Fact -> person, for everybody whom the bank names in an office."""
    facts = session.execute(select(Fact.id, Fact.value).where(Fact.kind == "leader", Fact.retired == false()))
    return {fact_id: str(value["person"]) for fact_id, value in facts}


def _kind(row: Question, office_holder: str | None) -> AnswerKind | None:
    """How a typed answer is read: as a person's name where the prompt asks "who" or the fact says so.

    What is asked of an office may still be its year or a number, and is then read as one.
    """
    if row.form not in TYPED:
        return None
    written = answer_kind(row.form, row.answer, row.prompt)
    if office_holder is None or row.form == "number" or written == "date":
        return written
    return "person" if same_person(office_holder, row.answer) else "name"


def _others(row: Question, kind: AnswerKind | None, people: Sequence[str]) -> list[str]:
    if kind is None:
        return []
    near = confusable(row.answer, people) if kind == "person" else []
    return [*row.distractors, *near]
