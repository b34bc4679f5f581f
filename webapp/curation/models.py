"""The record of what was changed in the bank, when and by whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from webapp.accounts.models import User
from webapp.database import Base

Action = Literal["edited", "accepted", "hidden", "reopened", "written", "reverted", "imported"]


class Revision(Base):
    """One change of one question: append-only. `before` and `after` hold the changed fields alone."""

    __tablename__ = "revisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[str] = mapped_column(ForeignKey("questions.id"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    """None where a command made the change and not a signed-in person."""
    at: Mapped[datetime]
    action: Mapped[Action] = mapped_column(String(10))
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    version: Mapped[int]
    """The question's version after the change."""

    user: Mapped[User | None] = relationship(lazy="raise")
