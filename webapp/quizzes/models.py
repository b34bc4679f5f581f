"""Attempts at quizzes. The responses are an append-only log; an item holds the last of them for quick reading."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import JSON, Float, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from webapp.articles.models import Question
from webapp.database import Base

JsonValue = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
Mode = Literal["practice", "exam"]


class Attempt(Base):
    """One learner's attempt at one drawn set of questions. It can be resumed on any device until it is finished."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(String(36))
    """Made by the page that started it: a double click starts one attempt."""
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    mode: Mapped[Mode] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(String(200))
    settings: Mapped[dict[str, Any]]
    """What was chosen: articles, tags, forms, count."""
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

    items: Mapped[list[Item]] = relationship(lazy="raise", order_by="Item.position", back_populates="attempt")

    __table_args__ = (UniqueConstraint("user_id", "client_id"),)


class Item(Base):
    """One question of an attempt, as it stood when the set was drawn, and where its answer stands now."""

    __tablename__ = "items"

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(Integer)
    """Counts from 1."""
    question_id: Mapped[str] = mapped_column(ForeignKey("questions.id"), index=True)
    question_version: Mapped[int]
    snapshot: Mapped[dict[str, Any]]
    """form, prompt, answer, accept, explanation and the shown order of `options`: an edit during the attempt does not
    change what the learner was asked."""
    answer: Mapped[Any | None] = mapped_column(JsonValue)
    """The last response; None while unanswered."""
    credit: Mapped[float | None] = mapped_column(Float)
    """0 to 1; in an exam known only once the attempt is finished."""
    verdict: Mapped[str | None] = mapped_column(String(20))
    """right | partly | wrong"""
    answered_at: Mapped[datetime | None]

    attempt: Mapped[Attempt] = relationship(lazy="raise", back_populates="items")
    question: Mapped[Question] = relationship(lazy="raise")

    __table_args__ = (UniqueConstraint("attempt_id", "position"),)


class Response(Base):
    """One answer as it was sent. Append-only: in an exam a changed mind is a further row."""

    __tablename__ = "responses"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    client_id: Mapped[str] = mapped_column(String(36))
    answer: Mapped[Any] = mapped_column(JsonValue)
    credit: Mapped[float] = mapped_column(Float)
    verdict: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("item_id", "client_id"),)
