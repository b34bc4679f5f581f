"""The bank as the web application holds it: articles, facts and questions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Float, ForeignKey, Integer, String, Text, event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from question_bank.model import FactKind, Form, Origin, Status
from webapp.articles.search import folded
from webapp.database import Base

JsonValue = JSON().with_variant(JSONB(), "postgresql")


class Article(Base):
    """An article, its text, and the YAML file it was imported from."""

    __tablename__ = "articles"

    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    published: Mapped[str | None] = mapped_column(String(10))
    """ISO 8601, as precise as is known: 2017, 2017-06 or 2017-06-27."""
    language: Mapped[str] = mapped_column(String(20))
    tags: Mapped[list[str]]
    source: Mapped[str] = mapped_column(Text)
    checksum: Mapped[str] = mapped_column(String(71))
    text: Mapped[str] = mapped_column(Text)
    """Paragraphs joined by blank lines; every evidence offset counts in it. Headings begin with "## "."""
    bank_text: Mapped[str] = mapped_column(Text)
    """The YAML file as imported: what an export starts from, so that comments and order survive."""
    imported_at: Mapped[datetime]
    retired: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether its file has gone from the bank; learners' answers still refer to it."""
    search_text: Mapped[str] = mapped_column(Text, default="")
    """What a search looks in; kept by `_fold_article`."""


class Fact(Base):
    """A fact with its evidence; the fields mean what they mean in `question_bank.model.Fact`."""

    __tablename__ = "facts"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id"), index=True)
    position: Mapped[int]
    kind: Mapped[FactKind] = mapped_column(String(20))
    statement: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    value: Mapped[dict[str, Any]]
    attributed_to: Mapped[str | None] = mapped_column(Text)
    as_of: Mapped[str | None] = mapped_column(String(40))
    quote: Mapped[str] = mapped_column(Text)
    start: Mapped[int]
    end: Mapped[int]
    also: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    disputed_by: Mapped[list[str]]
    retired: Mapped[bool] = mapped_column(Boolean, default=False)

    article: Mapped[Article] = relationship(lazy="raise")


class Question(Base):
    """A question; the fields mean what they mean in `question_bank.model.Question`.

    Rows are never deleted: answers and cards refer to them. One that has left the bank is `retired`.
    """

    __tablename__ = "questions"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id"), index=True)
    fact_id: Mapped[str | None] = mapped_column(ForeignKey("facts.id"), index=True)
    position: Mapped[int]
    form: Mapped[Form] = mapped_column(String(12))
    prompt: Mapped[str] = mapped_column(Text)
    answer: Mapped[Any] = mapped_column(JsonValue)
    """A string, or a list of strings for multiple, order and match."""
    accept: Mapped[list[str]]
    distractors: Mapped[list[str]]
    explanation: Mapped[str] = mapped_column(Text)
    difficulty: Mapped[float] = mapped_column(Float)
    tags: Mapped[list[str]]
    status: Mapped[Status] = mapped_column(String(10), index=True)
    origin: Mapped[Origin] = mapped_column(String(10))
    score: Mapped[float | None] = mapped_column(Float)
    version: Mapped[int] = mapped_column(Integer, default=1)
    """Counts edits; a form that was opened on an older version is refused, not merged over."""
    retired: Mapped[bool] = mapped_column(Boolean, default=False)
    search_text: Mapped[str] = mapped_column(Text, default="")
    """What a search looks in; kept by `_fold_question`."""

    article: Mapped[Article] = relationship(lazy="raise")
    fact: Mapped[Fact | None] = relationship(lazy="raise")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads this attribute of the class


@event.listens_for(Article, "before_insert")
@event.listens_for(Article, "before_update")
def _fold_article(_mapper: Mapper[Any], _connection: Connection, article: Article) -> None:
    article.search_text = folded((article.title, article.publisher, article.author, *article.tags, article.text))


@event.listens_for(Question, "before_insert")
@event.listens_for(Question, "before_update")
def _fold_question(_mapper: Mapper[Any], _connection: Connection, question: Question) -> None:
    answers = (question.answer,) if isinstance(question.answer, str) else question.answer
    question.search_text = folded(
        (question.id, question.prompt, *answers, *question.accept, *question.distractors, *question.tags)
    )
