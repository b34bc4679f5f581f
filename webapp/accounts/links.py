"""Links that work once: the one that makes the first admin, and the one that sets a new password.

The database keeps a link's hash alone: the link itself is shown once.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from webapp.accounts.access import hash_token
from webapp.accounts.models import OneTimeLink, User
from webapp.errors import NotFoundError

Purpose = Literal["first_admin", "new_password"]
VALID = timedelta(hours=24)


def first_admin_link(session: Session, now: datetime) -> str | None:
    """The token of a fresh link that makes the first admin, or None once there is one. Older links stop working."""
    if session.scalar(select(User.id).where(User.role == "admin").limit(1)) is not None:
        return None
    void_first_admin_links(session, now)
    return _make(session, "first_admin", None, now, None)


def admin_link(session: Session, now: datetime) -> str:
    """The token of a link that makes an admin within a day, whether or not there are others.

    For an operator who lost the printed link, or whose only admin left: who may run commands on the server's data could
    change any row of it anyway.
    """
    void_first_admin_links(session, now)
    return _make(session, "first_admin", None, now, now + VALID)


def new_password_link(session: Session, user_id: int, now: datetime) -> str:
    """The token of a link by which the user sets a new password within a day. Their older links stop working."""
    older = OneTimeLink.user_id == user_id, OneTimeLink.purpose == "new_password", OneTimeLink.used_at.is_(None)
    session.execute(update(OneTimeLink).where(*older).values(used_at=now))
    return _make(session, "new_password", user_id, now, now + VALID)


def void_first_admin_links(session: Session, now: datetime) -> None:
    """No link that makes an admin works any more."""
    unused = OneTimeLink.purpose == "first_admin", OneTimeLink.used_at.is_(None)
    session.execute(update(OneTimeLink).where(*unused).values(used_at=now))


def get_link(session: Session, purpose: Purpose, token: str, now: datetime) -> OneTimeLink:
    """The link, if it still works; raises `NotFoundError` if not."""
    link = session.scalar(select(OneTimeLink).where(*_working(purpose, token, now)))
    if link is None:
        raise _gone(purpose)
    return link


def use_link(session: Session, purpose: Purpose, token: str, now: datetime) -> int | None:
    """Use the link up and return whose it is (None for the first admin's).

    Raises `NotFoundError` if it does not work any more: of two who come at once, one gets it.
    """
    used = update(OneTimeLink).where(*_working(purpose, token, now)).values(used_at=now)
    row = session.execute(used.returning(OneTimeLink.user_id)).one_or_none()
    if row is None:
        raise _gone(purpose)
    owner: int | None = row.user_id
    return owner


def _make(session: Session, purpose: Purpose, user_id: int | None, now: datetime, expires_at: datetime | None) -> str:
    token = secrets.token_urlsafe(32)
    link = OneTimeLink(
        token_hash=hash_token(token), purpose=purpose, user_id=user_id, created_at=now, expires_at=expires_at
    )
    session.add(link)
    session.flush()
    return token


def _working(purpose: Purpose, token: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        OneTimeLink.token_hash == hash_token(token),
        OneTimeLink.purpose == purpose,
        OneTimeLink.used_at.is_(None),
        or_(OneTimeLink.expires_at.is_(None), OneTimeLink.expires_at > now),
    )


def _gone(purpose: Purpose) -> NotFoundError:
    if purpose == "first_admin":
        return NotFoundError(
            "This link was used, or a newer one was printed since. For a fresh one, run on the server: "
            "flask --app webapp accounts admin-link"
        )
    return NotFoundError("This link was used, is older than a day, or a newer one was made. Ask an admin for another.")
