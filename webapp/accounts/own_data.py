"""Everything that the app keeps about one person, for them to take along."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from webapp.accounts.models import AccountEvent, User, UserSession
from webapp.curation.models import Revision
from webapp.flashcards.models import Card, Review
from webapp.quizzes.models import Attempt, Item, Response

SECRET = {"password_hash", "token_hash"}


def own_data(session: Session, user: User) -> dict[str, Any]:
    """The person's rows by table, as JSON takes them: moments in ISO 8601, UTC. Hashes of secrets stay here."""
    attempts = select(Attempt.id).where(Attempt.user_id == user.id)
    items = select(Item.id).where(Item.attempt_id.in_(attempts))
    return {
        "account": _rows(session, select(User.__table__).where(User.id == user.id))[0],
        "signed_in_browsers": _rows(session, _of(UserSession.__table__, user)),
        "attempts": _rows(session, _of(Attempt.__table__, user)),
        "items": _rows(session, select(Item.__table__).where(Item.attempt_id.in_(attempts)).order_by(Item.id)),
        "responses": _rows(
            session, select(Response.__table__).where(Response.item_id.in_(items)).order_by(Response.id)
        ),
        "cards": _rows(session, _of(Card.__table__, user)),
        "reviews": _rows(session, _of(Review.__table__, user)),
        "revisions": _rows(session, _of(Revision.__table__, user)),
        "account_events": _rows(session, _of(AccountEvent.__table__, user)),
    }


def _of(table: Any, user: User) -> Select[Any]:
    return select(table).where(table.c.user_id == user.id).order_by(table.c.id)


def _rows(session: Session, query: Select[Any]) -> list[dict[str, Any]]:
    return [
        {name: _plain(value) for name, value in row.items() if name not in SECRET}
        for row in session.execute(query).mappings()
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
