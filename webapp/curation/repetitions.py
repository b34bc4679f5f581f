"""Which questions of the bank are much like one another, kept until one of them changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from question_bank import model as bank
from question_bank.questions.likeness import Likenesses
from question_bank.questions.world import World
from webapp.articles.models import Question
from webapp.articles.records import question_record


@dataclass(frozen=True, slots=True)
class _Known:
    stamp: int
    versions: dict[str, int]
    records: dict[str, bank.Question]
    likenesses: Likenesses


_known: WeakKeyDictionary[Any, _Known] = WeakKeyDictionary()


class Repetitions:
    """Tells of any question which others, not hidden, ask much the same."""

    def __init__(self, session: Session) -> None:
        self._likenesses = _likenesses(session)

    def __call__(self, question: Question) -> tuple[bank.Question, ...]:
        return self._likenesses.to(question_record(question))


def _likenesses(session: Session) -> Likenesses:
    """Made anew after a change; every change of a question counts its version up, and none is ever deleted."""
    engine = session.get_bind()
    assert isinstance(engine, Engine)
    stamp = session.scalar(select(func.sum(Question.version))) or 0
    known = _known.get(engine)
    if known is None or known.stamp != stamp:
        known = _known[engine] = _read(session, stamp, known or _Known(0, {}, {}, Likenesses((), World.of(()))))
    return known.likenesses


def _read(session: Session, stamp: int, before: _Known) -> _Known:
    """The questions as they are now; only those that have changed are read whole."""
    shown = select(Question.id, Question.version).where(~Question.retired, Question.status != "hidden")
    order = (Question.article_id, Question.position, Question.id)
    versions = {row.id: row.version for row in session.execute(shown.order_by(*order))}
    changed = [id_ for id_, version in versions.items() if before.versions.get(id_) != version]
    rows = session.scalars(select(Question).where(Question.id.in_(changed))) if changed else ()
    new = {row.id: question_record(row) for row in rows}
    records = {id_: new.get(id_) or before.records[id_] for id_ in versions}
    return _Known(stamp, versions, records, Likenesses(records.values(), World.of(()), before.likenesses))
