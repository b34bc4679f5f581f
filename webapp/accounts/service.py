"""Accounts: becoming a guest, registering, proving who one is, and the browsers one is signed in on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import available_timezones

from sqlalchemy import delete, exists, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from webapp.accounts.credentials import (
    UnfitNameError,
    fit_name,
    fit_password,
    hash_password,
    is_outdated,
    is_password,
    name_key,
)
from webapp.accounts.links import void_first_admin_links
from webapp.accounts.models import AccountEvent, User, UserSession
from webapp.curation.models import Revision
from webapp.errors import ConflictError, NotFoundError
from webapp.flashcards.models import Card
from webapp.quizzes.models import Attempt

GUEST_KEPT = timedelta(days=30)
SESSION_KEPT = timedelta(days=365)


class NameTakenError(UnfitNameError):
    """Somebody else has that name."""

    def __init__(self) -> None:
        super().__init__("That name is taken. Choose another, or sign in if it is yours.")


def start_guest(session: Session, timezone: str, now: datetime) -> User:
    """A new guest: an account without name or password that lives in one browser until it is registered."""
    guest = User(created_at=now, timezone=known_zone(timezone), role="student")
    session.add(guest)
    session.flush()
    return guest


def register(session: Session, guest: User | None, name: str, password: str, timezone: str, now: datetime) -> User:
    """Give `guest` a name and a password, or make a new account where there is no guest. A guest keeps everything.

    Raises `UnfitError` where the name is taken, or name or password may not be chosen; nothing is changed then.
    """
    name = fit_name(name)
    hashed = hash_password(fit_password(password, name))
    user = guest or User(created_at=now, timezone=known_zone(timezone), role="student")
    _take_name(session, user, name)
    user.password_hash = hashed
    return user


def make_admin(session: Session, user: User, now: datetime) -> None:
    """What the link printed at the console does; no other such link works from then on."""
    user.role = "admin"
    void_first_admin_links(session, now)
    record(session, None, user.id, "became an admin by a link from the console", now)


def rename(session: Session, user: User, name: str) -> None:
    """Change the name; raises `UnfitError` where it is taken or may not be chosen."""
    name = fit_name(name)
    if name != user.name:
        _take_name(session, user, name)


def _take_name(session: Session, user: User, name: str) -> None:
    key = name_key(name)
    with session.no_autoflush:
        if session.scalar(select(User.id).where(User.name_key == key)) not in {None, user.id}:
            raise NameTakenError
    user.name, user.name_key = name, key
    session.add(user)
    try:
        session.flush()
    except IntegrityError as error:  # somebody took it between the look and the writing
        session.rollback()
        raise NameTakenError from error


def authenticate(session: Session, name: str, password: str) -> User | None:
    """The user of that name and password, or None; it takes as long whether or not the name exists.

    A hash made with other parameters than today's is made anew.
    """
    user: User | None = session.scalar(select(User).where(User.name_key == name_key(name)))
    if not is_password(password, user.password_hash if user else None) or user is None:
        return None
    if is_outdated(user.password_hash or ""):
        user.password_hash = hash_password(password)
    return user


def change_password(session: Session, user: User, password: str) -> None:
    """Set a new password and sign out every browser; raises `UnfitError` where it may not be chosen."""
    user.password_hash = hash_password(fit_password(password, user.name or ""))
    end_all_sessions(session, user.id)


def sessions_of(session: Session, user_id: int) -> Sequence[UserSession]:
    """The browsers that the user is signed in on, the latest first."""
    rows = select(UserSession).where(UserSession.user_id == user_id)
    return session.scalars(rows.order_by(UserSession.created_at.desc(), UserSession.id.desc())).all()


def end_session(session: Session, user_id: int, session_id: int) -> None:
    """Sign one browser of the user out; raises `NotFoundError` where the session is not theirs."""
    mine = delete(UserSession).where(UserSession.id == session_id, UserSession.user_id == user_id)
    if not session.execute(mine.returning(UserSession.id)).all():
        raise NotFoundError("That browser is not signed in to your account any more.")


def end_all_sessions(session: Session, user_id: int) -> None:
    """Sign the user out everywhere."""
    session.execute(delete(UserSession).where(UserSession.user_id == user_id))


def delete_account(session: Session, user: User) -> None:
    """Forget the user with everything they did; what they changed in the bank stays, without their name.

    Raises `ConflictError` for the only admin: nobody could name another.
    """
    if user.is_admin and is_last_admin(session, user.id):
        raise ConflictError("You are the only admin. Make somebody else an admin first, then delete your account.")
    session.execute(update(Revision).where(Revision.user_id == user.id).values(user_id=None))
    session.execute(delete(User).where(User.id == user.id))
    session.expunge(user)


def is_last_admin(session: Session, user_id: int) -> bool:
    """Whether no other admin exists. Locks the admins, so that two who leave at once do not both see the other."""
    admins = session.scalars(select(User.id).where(User.role == "admin").order_by(User.id).with_for_update()).all()
    return list(admins) == [user_id]


def forget_abandoned(session: Session, now: datetime) -> None:
    """Forget the guests of whom nothing was heard: without a quiz or a card a month after they came.

    Sign out the browsers that signed in a year ago, but no guest's: one who has work here could not come back to it.
    """
    worked = exists().where(Attempt.user_id == User.id) | exists().where(Card.user_id == User.id)
    session.execute(delete(User).where(User.name_key.is_(None), User.created_at < now - GUEST_KEPT, ~worked))
    named = select(User.id).where(User.name_key.is_not(None))
    session.execute(
        delete(UserSession).where(UserSession.created_at < now - SESSION_KEPT, UserSession.user_id.in_(named))
    )


def record(session: Session, actor: User | None, user_id: int, action: str, now: datetime) -> None:
    """Keep what was done to an account, by whom and when."""
    event = AccountEvent(at=now, actor_id=actor.id if actor else None, user_id=user_id, action=action)
    session.add(event)


@cache
def zone_names() -> frozenset[str]:
    """The IANA zones this machine knows."""
    return frozenset(available_timezones())


def known_zone(name: str) -> str:
    """`name` if it is a zone we know, else UTC: a browser without the API, or without JavaScript, sends none."""
    return name if name in zone_names() else "UTC"
