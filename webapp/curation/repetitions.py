"""Which questions of the bank are much like one another, kept until one of them changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from question_bank.questions.likeness import Features, Likenesses, features
from question_bank.questions.world import World
from webapp.articles.models import Question
from webapp.articles.records import question_record

_NAMES = World.of(())
"""No names are known to be one thing's: the database holds no registry."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What is compared of a question, as of a version of it."""

    version: int
    prompt: str
    features: Features


@dataclass(frozen=True, slots=True)
class _Known:
    stamp: int
    questions: dict[str, _Read]
    likenesses: Likenesses


_known: WeakKeyDictionary[Any, _Known] = WeakKeyDictionary()


class Repetitions:
    """Tells of any question which others, not hidden, ask much the same: (id, prompt)."""

    def __init__(self, session: Session) -> None:
        self._known = _likenesses(session)

    def __call__(self, question: Question) -> tuple[tuple[str, str], ...]:
        found = self._known.likenesses.to(question.id, features(question_record(question), _NAMES))
        return tuple((id_, self._known.questions[id_].prompt) for id_ in found)


def _likenesses(session: Session) -> _Known:
    """Made anew after a change; every change of a question counts its version up, and none is ever deleted."""
    engine = session.get_bind()
    assert isinstance(engine, Engine)
    stamp = session.scalar(select(func.sum(Question.version))) or 0
    known = _known.get(engine)
    if known is None or known.stamp != stamp:
        known = _known[engine] = _read(session, stamp, known.questions if known else {})
    return known


def _read(session: Session, stamp: int, before: dict[str, _Read]) -> _Known:
    """The questions as they are now; only those that have changed are read whole."""
    shown = select(Question.id, Question.version).where(~Question.retired, Question.status != "hidden")
    versions = {row.id: row.version for row in session.execute(shown)}
    questions = {id_: old for id_, old in before.items() if versions.get(id_) == old.version}
    changed = versions.keys() - questions.keys()
    if changed:
        for row in session.scalars(select(Question).where(Question.id.in_(changed))):
            questions[row.id] = _Read(row.version, row.prompt, features(question_record(row), _NAMES))
    return _Known(stamp, questions, Likenesses({id_: read.features for id_, read in questions.items()}))
