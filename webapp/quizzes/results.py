"""Attempts as they are read: the list of past ones, one question with its evidence, and the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from question_bank.model import Form
from webapp.articles.models import Article, Fact, Question
from webapp.dates import edtf_words
from webapp.flashcards.models import Card
from webapp.quizzes.models import Attempt, Item
from webapp.quizzes.service import missed_questions
from webapp.quizzes.snapshots import grade_item

PAGE = 10


@dataclass(frozen=True, slots=True)
class Line:
    """One question of an attempt with its answer, as a page shows it."""

    position: int
    form: Form
    prompt: tuple[str, ...]
    """The prompt's parts; a blank stands between two of them."""
    given: tuple[str, ...]
    """What was answered; empty where nothing was."""
    right: tuple[str, ...]
    verdict: str
    credit: float
    note: str
    """What a teacher would write beside the answer."""
    explanation: str
    fact: Fact | None
    article: Article | None


@dataclass(frozen=True, slots=True)
class Result:
    """A finished attempt."""

    lines: tuple[Line, ...]
    score: float
    elapsed: str
    missed: int
    missed_in_cards: int
    """How many of the missed questions are among the learner's flashcards now."""
    carded: int
    """How many of those this attempt put there."""

    @property
    def percent(self) -> int:
        return round(100 * self.score / len(self.lines))


@dataclass(frozen=True, slots=True)
class Past:
    """One row of the list of attempts."""

    attempt: Attempt
    questions: int
    answered: int
    score: float


def prompt_parts(item: Item) -> tuple[str, ...]:
    """The prompt, cut where the blank of a cloze stands."""
    return (
        tuple(item.snapshot["prompt"].split("____")) if item.snapshot["form"] == "cloze" else (item.snapshot["prompt"],)
    )


def answer_words(form: Form, answer: str | Sequence[str] | None) -> tuple[str, ...]:
    """An answer as people read it: dates in words, lists one by one."""
    if answer is None:
        return ()
    if not isinstance(answer, str):
        return tuple(entry for entry in answer if entry)
    if form == "date":
        return (edtf_words(answer),)
    return (answer.capitalize() if form == "true_false" else answer,)


def read_lines(session: Session, items: Sequence[Item]) -> tuple[Line, ...]:
    """The answered items with their verdict, right answer and evidence, in two queries however many they are."""
    sources = _sources(session, [item.question_id for item in items])
    return tuple(_line(item, *sources.get(item.question_id, (None, None))) for item in items)


def _sources(session: Session, question_ids: Sequence[str]) -> dict[str, tuple[Fact | None, Article | None]]:
    rows = session.execute(
        select(Question.id, Fact, Article)
        .join(Article, Question.article_id == Article.id)
        .outerjoin(Fact, Question.fact_id == Fact.id)
        .where(Question.id.in_(question_ids))
    )
    return {question_id: (fact, article) for question_id, fact, article in rows}


def _line(item: Item, fact: Fact | None, article: Article | None) -> Line:
    kept: dict[str, Any] = item.snapshot
    given = item.answer
    return Line(
        position=item.position,
        form=kept["form"],
        prompt=prompt_parts(item),
        given=answer_words("short" if isinstance(given, str) and kept["form"] == "date" else kept["form"], given),
        right=answer_words(kept["form"], kept["answer"]),
        verdict=item.verdict or "wrong",
        credit=item.credit or 0.0,
        note="" if given is None else grade_item(item, given).note,
        explanation=kept["explanation"],
        fact=fact,
        article=article,
    )


def read_result(session: Session, attempt: Attempt) -> Result:
    """Score, time and every question of a finished attempt."""
    lines = read_lines(session, attempt.items)
    missed = missed_questions(attempt)
    in_cards = session.scalar(
        select(func.count(Card.id)).where(Card.user_id == attempt.user_id, Card.question_id.in_(missed), ~Card.removed)
    )
    return Result(
        lines=lines,
        score=sum(line.credit for line in lines),
        elapsed=duration_words(attempt.started_at, attempt.finished_at or attempt.started_at),
        missed=len(missed),
        missed_in_cards=in_cards or 0,
        carded=len(attempt.settings.get("carded", [])),
    )


def duration_words(start: datetime, end: datetime) -> str:
    """ "50 seconds", "4 minutes", "2 hours 5 minutes"; in days where it was left and taken up again."""
    length = end - start
    if length < timedelta(minutes=1):
        return _counted(max(1, int(length.total_seconds())), "second")
    minutes = int(length.total_seconds()) // 60
    if minutes < 60:
        return _counted(minutes, "minute")
    if length < timedelta(days=1):
        return " ".join(
            filter(None, [_counted(minutes // 60, "hour"), _counted(minutes % 60, "minute") if minutes % 60 else ""])
        )
    return f"{_counted(length.days, 'day')}, with breaks"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" + ("" if number == 1 else "s")


def read_open(session: Session, user_id: int) -> list[Past]:
    """The learner's open attempts, newest first."""
    return _read_attempts(session, [Attempt.user_id == user_id, Attempt.finished_at.is_(None)], 50)


def read_finished(session: Session, user_id: int, before: int | None = None) -> tuple[list[Past], int | None]:
    """A page of the learner's finished attempts, newest first, and where the next page begins (None: no more)."""
    conditions = [Attempt.user_id == user_id, Attempt.finished_at.is_not(None)]
    if before is not None:
        conditions.append(Attempt.id < before)
    rows = _read_attempts(session, conditions, PAGE + 1)
    return rows[:PAGE], rows[PAGE - 1].attempt.id if len(rows) > PAGE else None


def _read_attempts(session: Session, conditions: Sequence[Any], limit: int) -> list[Past]:
    answered = func.sum(cast(Item.answered_at.is_not(None), Integer))
    rows = session.execute(
        select(Attempt, func.count(Item.id), answered, func.sum(Item.credit))
        .join(Attempt.items)
        .where(*conditions)
        .group_by(Attempt.id)
        .order_by(Attempt.id.desc())
        .limit(limit)
    )
    return [Past(attempt, questions, done, score or 0.0) for attempt, questions, done, score in rows]
