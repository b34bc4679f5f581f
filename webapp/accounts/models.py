"""Users, their sessions, and links that work once."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from flask_login import UserMixin
from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from webapp.database import Base

Role = Literal["student", "teacher", "admin"]


class User(UserMixin, Base):  # type: ignore[misc]  # Flask-Login ships no types
    """A learner, teacher or admin. A guest has neither name nor password until they register."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None] = mapped_column(String(40))
    """As the person writes it; None for a guest."""
    name_key: Mapped[str | None] = mapped_column(String(80), unique=True)
    """The name case-folded and normalised: what signing in compares."""
    password_hash: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[Role] = mapped_column(String(10), default="student")
    created_at: Mapped[datetime]
    timezone: Mapped[str] = mapped_column(String(64), default="UTC")
    """IANA name; taken from the browser when the account is made."""
    theme: Mapped[str] = mapped_column(String(5), default="auto")
    """auto | light | dark"""
    missed_to_cards: Mapped[bool] = mapped_column(default=False)
    """Whether missed questions become flashcards by themselves at the end of a quiz."""
    desired_retention: Mapped[float] = mapped_column(default=0.9)
    new_cards_per_day: Mapped[int] = mapped_column(default=20)

    session_token = ""
    """The token of the session that this request came with; not a column."""

    def get_id(self) -> str:
        """What the cookie names: the session, not the user, so that it can be revoked."""
        return self.session_token

    @property
    def is_guest(self) -> bool:
        return self.name is None

    @property
    def is_teacher(self) -> bool:
        """Whether the user may curate; admins may all that teachers may."""
        return self.role in {"teacher", "admin"}

    @property
    def is_admin(self) -> bool:
        return self.role == "admin"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class UserSession(Base):
    """One signed-in browser. Deleting the row signs it out, whatever cookie it still holds."""

    __tablename__ = "user_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the random token that the signed cookie holds."""
    created_at: Mapped[datetime]
    browser: Mapped[str] = mapped_column(String(200), default="")


class OneTimeLink(Base):
    """A link that works once: to make the first admin, or to set a new password. Only its hash is kept."""

    __tablename__ = "one_time_links"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    purpose: Mapped[Literal["first_admin", "new_password"]] = mapped_column(String(20))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]


class AccountEvent(Base):
    """The record of what was done to accounts, and by whom: roles, new-password links, sessions ended. Append-only."""

    __tablename__ = "account_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    """None for a command at the console, or once the actor's account is gone."""
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    action: Mapped[str] = mapped_column(String(100))
    """In words, as the admin page shows it."""
