"""Cards and the append-only log of reviews. A card's state can be rebuilt from its log."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Float, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from webapp.articles.models import Question
from webapp.database import Base


class Card(Base):
    """One question in one learner's flashcards, with its FSRS memory state."""

    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    question_id: Mapped[str] = mapped_column(ForeignKey("questions.id"), index=True)
    created_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(12), default="new")
    """new | learning | review | relearning"""
    step: Mapped[int | None] = mapped_column(Integer)
    stability: Mapped[float | None] = mapped_column(Float)
    """Days until retrievability falls to 90 %."""
    difficulty: Mapped[float | None] = mapped_column(Float)
    """FSRS difficulty, 1 to 10."""
    due: Mapped[datetime]
    last_review: Mapped[datetime | None]
    reviews: Mapped[int] = mapped_column(Integer, default=0)
    lapses: Mapped[int] = mapped_column(Integer, default=0)
    suspended: Mapped[bool] = mapped_column(default=False)
    removed: Mapped[bool] = mapped_column(default=False)
    """Taken out of the learner's cards. The row and its log stay: what was learned is counted, and adding the question
    again takes it up where it was left."""

    question: Mapped[Question] = relationship(lazy="raise")

    __table_args__ = (
        UniqueConstraint("user_id", "question_id"),
        Index("ix_cards_user_state_due", "user_id", "state", "due"),
    )


class Review(Base):
    """One entry of the log: a rating of a card, or (with `undoes`) the taking back of one. Rows are never changed."""

    __tablename__ = "reviews"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id", ondelete="CASCADE"), index=True)
    client_id: Mapped[str] = mapped_column(String(36))
    rating: Mapped[int | None] = mapped_column(Integer)
    """1 Again, 2 Hard, 3 Good, 4 Easy; None for an undo."""
    undoes: Mapped[int | None] = mapped_column(ForeignKey("reviews.id", ondelete="CASCADE"), unique=True)
    at: Mapped[datetime]
    day: Mapped[date] = mapped_column(Date)
    """The learner's study day."""
    before: Mapped[dict[str, Any]]
    """The card's memory before this entry (`scheduler.Memory.as_json`), so that it can be taken back exactly."""

    __table_args__ = (UniqueConstraint("user_id", "client_id"), Index("ix_reviews_user_day", "user_id", "day"))
