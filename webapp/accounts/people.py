"""What an admin does to other people's accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from webapp.accounts.credentials import name_key
from webapp.accounts.links import new_password_link
from webapp.accounts.models import AccountEvent, Role, User
from webapp.accounts.service import end_all_sessions, is_last_admin, record
from webapp.errors import ConflictError, NotFoundError

PAGE = 50


@dataclass(frozen=True)
class Page:
    """Some of the registered people in the order of their names; `after` asks for the next page, None at the end."""

    users: Sequence[User]
    after: str | None


def find_people(session: Session, query: str, after: str) -> Page:
    """Those whose name holds `query`, beginning behind the name key `after` ("" for the first page)."""
    found = select(User).where(User.name_key.is_not(None), User.name_key > after)
    if key := name_key(query):
        found = found.where(User.name_key.contains(key, autoescape=True))
    users = session.scalars(found.order_by(User.name_key).limit(PAGE + 1)).all()
    return Page(users[:PAGE], users[PAGE - 1].name_key if len(users) > PAGE else None)


def count_people(session: Session) -> tuple[int, int]:
    """How many are registered, and how many guests there are."""
    registered, everybody = session.execute(select(func.count(User.name_key), func.count())).one()
    return registered, everybody - registered


def latest_events(session: Session, limit: int = 20) -> Sequence[tuple[AccountEvent, str | None, str | None]]:
    """What was last done to accounts: the event, the name of who did it and the name of whom it was done to."""
    actor, user = aliased(User), aliased(User)
    rows = (
        select(AccountEvent, actor.name, user.name)
        .outerjoin(actor, actor.id == AccountEvent.actor_id)
        .outerjoin(user, user.id == AccountEvent.user_id)
        .order_by(AccountEvent.id.desc())
        .limit(limit)
    )
    return [(event, by, whom) for event, by, whom in session.execute(rows)]


def change_role(session: Session, admin: User, user_id: int, role: Role, now: datetime) -> User:
    """Give the user another role; they sign in anew to have it.

    Raises `ConflictError` if nobody would be left as admin, `NotFoundError` for a guest or nobody.
    """
    user = _get_registered(session, user_id)
    if user.role == role:
        return user
    if user.is_admin and is_last_admin(session, user.id):
        raise ConflictError(f"{user.name} is the only admin. Make somebody else an admin first.")
    record(session, admin, user.id, f"role changed from {user.role} to {role}", now)
    user.role = role
    end_all_sessions(session, user.id)
    return user


def sign_out_user(session: Session, admin: User, user_id: int, now: datetime) -> User:
    """End all sessions of the user."""
    user = _get_registered(session, user_id)
    end_all_sessions(session, user.id)
    record(session, admin, user.id, "signed out everywhere", now)
    return user


def make_new_password_link(session: Session, admin: User, user_id: int, now: datetime) -> tuple[User, str]:
    """The user and the token of a link that sets their new password."""
    user = _get_registered(session, user_id)
    record(session, admin, user.id, "new-password link made", now)
    return user, new_password_link(session, user.id, now)


def _get_registered(session: Session, user_id: int) -> User:
    user: User | None = session.scalar(select(User).where(User.id == user_id, User.name_key.is_not(None)))
    if user is None:
        raise NotFoundError("There is no such account. It may have been deleted meanwhile.")
    return user
