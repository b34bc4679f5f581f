"""Changing questions: each change checked, recorded with who and when, and possible to take back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from question_bank.model import Form, Status
from webapp.articles.models import Article, Fact, Question
from webapp.articles.records import content
from webapp.curation.listing import get_question
from webapp.curation.models import Action, Revision
from webapp.curation.validation import Faults, faults
from webapp.errors import ConflictError, DomainError, NotFoundError

STATUS_ACTIONS: Mapping[Status, Action] = {"ready": "accepted", "hidden": "hidden", "draft": "reopened"}
_NOT_CONTENT = frozenset({"status", "origin", "score"})


class StaleError(ConflictError):
    """The question was changed after the form was opened."""

    def __init__(self) -> None:
        super().__init__("Somebody changed this question while you were editing. Nothing you typed is lost.")


class FaultyError(DomainError):
    """The question as typed breaks the bank's rules; `faults` says where."""

    status = 422

    def __init__(self, found: Faults) -> None:
        super().__init__("The question cannot be saved like this.")
        self.faults = found


def edit(
    session: Session, question_id: str, version: int, columns: Mapping[str, Any], user_id: int, now: datetime
) -> Revision | None:
    """Save a teacher's edit of the version they saw; None where nothing changed.

    Raises `StaleError` for an older version, `FaultyError` for what a bank may not hold, `NotFoundError`.
    """
    row = get_question(session, question_id, lock=True)
    if row.version != version:
        raise StaleError
    after = {**content(row), **columns}
    if found := faults(row.id, after, row.article, row.fact):
        raise FaultyError(found)
    changed = {name for name, value in after.items() if getattr(row, name) != value}
    if changed - _NOT_CONTENT and row.origin == "generated":
        after["origin"] = "edited"
    action = "edited" if changed - {"status"} else STATUS_ACTIONS[after["status"]]
    return _change(session, row, after, action, user_id, now)


def set_status(
    session: Session, question_ids: Sequence[str], status: Status, user_id: int, now: datetime
) -> list[Revision]:
    """Accept, hide or reopen questions; those already so, or gone, are passed over."""
    query = select(Question).where(Question.id.in_(question_ids), ~Question.retired)
    rows = session.scalars(query.order_by(Question.id).with_for_update()).all()
    changes = [_change(session, row, {"status": status}, STATUS_ACTIONS[status], user_id, now) for row in rows]
    return [change for change in changes if change]


def undo(session: Session, revision_ids: Sequence[int], user_id: int, now: datetime) -> tuple[int, int]:
    """Take changes back; returns how many were, and how many not because somebody changed the question since."""
    revisions = session.scalars(
        select(Revision).where(Revision.id.in_(revision_ids)).order_by(Revision.id.desc())
    ).all()
    wanted = {revision.question_id for revision in revisions}
    query = select(Question).where(Question.id.in_(wanted), ~Question.retired).order_by(Question.id)
    rows = {row.id: row for row in session.scalars(query.with_for_update())}
    done = 0
    for revision in revisions:
        row = rows.get(revision.question_id)
        if row is not None and row.version == revision.version:
            done += _change(session, row, revision.before, "reverted", user_id, now) is not None
    return done, len(revisions) - done


def revert(
    session: Session, question_id: str, version: int, seen_version: int, user_id: int, now: datetime
) -> Revision | None:
    """Bring back the question as it was at `version`. Raises `StaleError` if it is not at `seen_version` any more."""
    row = get_question(session, question_id, lock=True)
    if row.version != seen_version:
        raise StaleError
    after = content(row)
    later = select(Revision).where(Revision.question_id == question_id, Revision.version > version)
    for revision in session.scalars(later.order_by(Revision.id.desc())):
        after |= revision.before
    if after["fact_id"] != row.fact_id:  # an import has taken the fact away; the question stands on its own since
        after |= {"fact_id": row.fact_id, "origin": row.origin}
    return _change(session, row, after, "reverted", user_id, now)


def write(
    session: Session,
    article_id: str,
    fact_id: str | None,
    form: Form,
    columns: Mapping[str, Any],
    user_id: int,
    now: datetime,
) -> Question:
    """A teacher's own question on an article. Raises `FaultyError`, or `NotFoundError` for the article or the fact."""
    article = session.get(Article, article_id)
    fact = session.get(Fact, fact_id) if fact_id else None
    if article is None or article.retired or (fact_id and (fact is None or fact.article_id != article_id)):
        raise NotFoundError("There is no such article, or no such fact in it.")
    last = session.scalar(select(func.max(Question.position)).where(Question.article_id == article_id))
    whole = {"form": form, "fact_id": fact_id, "origin": "written", "score": None, **columns}
    id_ = f"q_{secrets.token_hex(5)}"
    if found := faults(id_, whole, article, fact):
        raise FaultyError(found)
    row = Question(id=id_, article_id=article_id, position=0 if last is None else last + 1, **whole)
    session.add(row)
    session.flush()
    _record(session, row, "written", {}, content(row), user_id, now)
    return row


def _change(
    session: Session, row: Question, after: Mapping[str, Any], action: Action, user_id: int, now: datetime
) -> Revision | None:
    """Set the columns that differ and record it; None if none does."""
    before = {name: getattr(row, name) for name, value in after.items() if getattr(row, name) != value}
    if not before:
        return None
    for name in before:
        setattr(row, name, after[name])
    session.flush()  # settles the version
    return _record(session, row, action, before, {name: after[name] for name in before}, user_id, now)


def _record(
    session: Session,
    row: Question,
    action: Action,
    before: dict[str, Any],
    after: dict[str, Any],
    user_id: int,
    now: datetime,
) -> Revision:
    revision = Revision(question_id=row.id, action=action, version=row.version, user_id=user_id, at=now)
    revision.before, revision.after = before, after
    session.add(revision)
    session.flush()
    return revision
