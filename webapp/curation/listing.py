"""The questions as a teacher finds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, defer, joinedload

from question_bank.model import Status
from question_bank.questions.difficulty import corrected
from webapp.articles.models import Article, Fact, Question
from webapp.articles.paging import Page, page_of
from webapp.articles.search import matches
from webapp.curation.models import Revision
from webapp.errors import NotFoundError
from webapp.progress.service import read_first_answers
from webapp.progress.statistics import Share

STATUSES: tuple[Status, ...] = ("draft", "ready", "hidden")


@dataclass(frozen=True, slots=True)
class QuestionFilter:
    """What a list of questions is narrowed to; empty strings narrow nothing."""

    status: str = ""
    article: str = ""
    form: str = ""
    kind: str = ""
    query: str = ""

    @property
    def is_set(self) -> bool:
        return bool(self.status or self.article or self.form or self.kind or self.query)

    def arguments(self) -> dict[str, str]:
        """The filter as arguments of an address."""
        named = {"status": self.status, "article": self.article, "form": self.form, "kind": self.kind, "q": self.query}
        return {name: value for name, value in named.items() if value}

    def conditions(self) -> list[ColumnElement[bool]]:
        pairs: list[tuple[str, ColumnElement[bool]]] = [
            (self.status, Question.status == self.status),
            (self.article, Question.article_id == self.article),
            (self.form, Question.form == self.form),
            (self.kind, Fact.kind == self.kind),
            (self.query, matches(Question.search_text, self.query)),
        ]
        return [~Question.retired, *(condition for wanted, condition in pairs if wanted)]


def _filtered(query: Any, wanted: QuestionFilter) -> Select[Any]:
    narrowed: Select[Any] = (
        query.select_from(Question)
        .join(Article, Article.id == Question.article_id)
        .outerjoin(Fact, Fact.id == Question.fact_id)
        .where(*wanted.conditions())
    )
    return narrowed


def list_questions(session: Session, wanted: QuestionFilter, page: int) -> Page[tuple[Question, Article, Fact | None]]:
    """The questions with article and fact, in the order of the bank."""
    query = _filtered(select(Question, Article, Fact), wanted)
    slim = query.options(defer(Article.text), defer(Article.bank_text), defer(Article.search_text))
    return page_of(session, slim.order_by(Question.article_id, Question.position, Question.id), page)


def count_statuses(session: Session, wanted: QuestionFilter) -> dict[Status, int]:
    """How many questions there are in each status, all else as wanted."""
    query = _filtered(select(Question.status, func.count()), replace(wanted, status="")).group_by(Question.status)
    found: dict[Status, int] = {row[0]: row[1] for row in session.execute(query)}
    return {status: found.get(status, 0) for status in STATUSES}


def list_article_names(session: Session) -> list[tuple[str, str]]:
    """(id, title) of the bank's articles, by title."""
    query = select(Article.id, Article.title).where(~Article.retired).order_by(func.lower(Article.title), Article.id)
    return [(row.id, row.title) for row in session.execute(query)]


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How hard a question is, 0 to 1, and how many learners' first answers that rests on."""

    value: float
    answers: int


def read_difficulties(session: Session, questions: Sequence[Question]) -> dict[str, Difficulty]:
    """The difficulty of each question: its estimate, corrected by learners' first answers."""
    answered = read_first_answers(session, [question.id for question in questions])
    found = {}
    for question in questions:
        share = answered.get(question.id, Share())
        value = corrected(question.difficulty, share.count, share.count - share.right)
        found[question.id] = Difficulty(value, share.count)
    return found


def get_question(session: Session, question_id: str, *, lock: bool = False) -> Question:
    """The question with its article and fact. Raises `NotFoundError`."""
    query = select(Question).where(Question.id == question_id, ~Question.retired)
    if lock:
        query = query.with_for_update(of=Question).execution_options(populate_existing=True)
    row = session.scalar(query.options(joinedload(Question.article), joinedload(Question.fact)))
    if row is None:
        raise NotFoundError("There is no such question in the bank. It may have left it with the last import.")
    return row


def list_revisions(session: Session, question_id: str) -> list[Revision]:
    """What was changed on the question and by whom, newest first."""
    query = select(Revision).where(Revision.question_id == question_id).order_by(Revision.id.desc())
    return list(session.scalars(query.options(joinedload(Revision.user))))
