"""A learner's progress, computed from the logs of answers and reviews in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, Row, and_, case, cast, distinct, extract, func, select
from sqlalchemy.orm import Session, aliased, contains_eager

from webapp.accounts.models import User
from webapp.articles.models import Article, Fact, Question
from webapp.clock import study_day
from webapp.flashcards.models import Card, Review
from webapp.progress.statistics import QUARTER_SECONDS, Day, Share, Streak, last_days, quarters_to_days, streak
from webapp.quizzes.models import Attempt, Item, Response

MATURE_DAYS = 21
"""From this stability on a card counts as mature, as is usual."""


@dataclass(frozen=True, slots=True)
class Shares:
    """One row of the table of accuracy: quiz answers, and cards recalled when they came back."""

    name: str
    article_id: str | None = None
    quiz: Share = field(default_factory=Share)
    cards: Share = field(default_factory=Share)


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done on which study days."""

    questions: Mapping[date, int]
    reviews: Mapping[date, int]

    @property
    def days(self) -> set[date]:
        return {*self.questions, *self.reviews}


@dataclass(frozen=True, slots=True)
class Progress:
    """All that the page of progress shows."""

    streak: Streak
    days: Sequence[Day]
    questions: int
    reviews: int
    mature: Share
    """Of the reviews of mature cards, how many were remembered."""
    by_article: Sequence[Shares]
    by_kind: Sequence[Shares]


def read_progress(session: Session, user: User, now: datetime) -> Progress:
    """The learner's progress up to now."""
    activity = read_activity(session, user)
    today = study_day(now, user.zone)
    answers, reviews = _answers(session, user.id), _reviews(session, user.id)
    return Progress(
        streak=streak(activity.days, today),
        days=last_days(activity.questions, activity.reviews, today),
        questions=sum(activity.questions.values()),
        reviews=sum(activity.reviews.values()),
        mature=sum((Share(row.mature, row.mature_right) for row in reviews), Share()),
        by_article=_roll_up(answers, reviews, "article"),
        by_kind=_roll_up(answers, reviews, "kind"),
    )


def read_streak(session: Session, user: User, now: datetime) -> Streak:
    """The learner's streak alone."""
    return streak(read_activity(session, user).days, study_day(now, user.zone))


def read_activity(session: Session, user: User) -> Activity:
    """Answers (each question of an attempt once a quarter of an hour) and standing reviews by study day."""
    quarter = cast(func.floor(extract("epoch", Response.at) / QUARTER_SECONDS), Integer)
    answers = (
        select(quarter, func.count(distinct(Response.item_id)))
        .join(Item, Item.id == Response.item_id)
        .join(Attempt, Attempt.id == Item.attempt_id)
        .where(Attempt.user_id == user.id)
        .group_by(quarter)
    )
    reviews = select(Review.day, func.count()).where(_standing(user.id)).group_by(Review.day)
    return Activity(
        quarters_to_days(((row[0], row[1]) for row in session.execute(answers)), user.zone),
        {row[0]: row[1] for row in session.execute(reviews)},
    )


def read_first_answers(session: Session, question_ids: Collection[str]) -> dict[str, Share]:
    """How learners did on each question when they first answered it, as it is worded now; none for the unanswered.

    Only the first answer tells how hard a question is: later ones tell what was learnt from it.
    """
    first = (
        select(func.min(Item.id))
        .join(Attempt, Attempt.id == Item.attempt_id)
        .join(Question, Question.id == Item.question_id)
        .where(Item.question_id.in_(question_ids), Item.answered_at.is_not(None), Item.credit.is_not(None))
        .where(Item.snapshot["prompt"].as_string() == Question.prompt)
        .group_by(Attempt.user_id, Item.question_id)
    )
    totals = select(Item.question_id, func.count(), func.sum(Item.credit)).where(Item.id.in_(first))
    return {row[0]: Share(row[1], row[2] or 0.0) for row in session.execute(totals.group_by(Item.question_id))}


def find_open_attempt(session: Session, user_id: int) -> Row[Attempt, int, int] | None:
    """The attempt begun last that is not finished: (attempt, questions answered, questions), or None."""
    answered = func.count(Item.answered_at)
    query = (
        select(Attempt, answered, func.count(Item.id))
        .join(Item, Item.attempt_id == Attempt.id)
        .where(Attempt.user_id == user_id, Attempt.finished_at.is_(None))
        .group_by(Attempt.id)
        .order_by(Attempt.started_at.desc(), Attempt.id.desc())
    )
    return session.execute(query.limit(1)).first()


def find_suggestion(session: Session, user_id: int) -> Row[str, str, int] | None:
    """The article with the most ready questions that the learner has not met in a quiz: (id, title, how many)."""
    met = select(Item.id).join(Attempt).where(Attempt.user_id == user_id, Item.question_id == Question.id).exists()
    unmet = func.count(Question.id).label("unmet")
    query = (
        select(Article.id, Article.title, unmet)
        .join(Question, Question.article_id == Article.id)
        .where(Question.status == "ready", ~Question.retired, ~met)
        .group_by(Article.id, Article.title)
        .order_by(unmet.desc(), Article.title)
    )
    return session.execute(query.limit(1)).first()


def find_example(session: Session) -> Question | None:
    """A ready question with its fact and article, to show visitors what this is; None where the bank has none.

    A short question of a middling length that names its own terms reads best; the choice does not change by the day.
    """
    preferred = case((Question.form == "choice", 0), (Question.form.in_(["short", "date"]), 1), else_=2)
    question = (
        select(Question)
        .join(Question.fact)
        .join(Question.article)
        .where(Question.status == "ready", ~Question.retired, Question.form.in_(["choice", "short", "date", "number"]))
        .options(contains_eager(Question.fact), contains_eager(Question.article))
        .order_by(preferred, func.abs(func.length(Fact.quote) - 140), Question.id)
    )
    return session.scalar(question.limit(1))


def _standing(user_id: int) -> Any:
    """The reviews of a learner that were not taken back."""
    taken_back = aliased(Review)
    gone = select(taken_back.id).where(taken_back.undoes == Review.id).exists()
    return and_(Review.user_id == user_id, Review.rating.is_not(None), ~gone)


def _answers(session: Session, user_id: int) -> Sequence[Any]:
    """Graded quiz answers by article and kind: `count`, `right` (the sum of credits)."""
    query = (
        select(
            Article.id.label("article_id"),
            Article.title.label("article"),
            func.coalesce(Fact.kind, "other").label("kind"),
            func.count().label("count"),
            func.sum(Item.credit).label("right"),
        )
        .select_from(Attempt)
        .join(Item, Item.attempt_id == Attempt.id)
        .join(Question, Question.id == Item.question_id)
        .join(Article, Article.id == Question.article_id)
        .outerjoin(Fact, Fact.id == Question.fact_id)
        .where(Attempt.user_id == user_id, Item.answered_at.is_not(None), Item.credit.is_not(None))
        .group_by(Article.id, Article.title, Fact.kind)
    )
    return session.execute(query).all()


def _reviews(session: Session, user_id: int) -> Sequence[Any]:
    """Reviews of cards that were in review, by article and kind: `count`, `right`, and both of mature cards."""
    mature = Review.before["stability"].as_float() >= MATURE_DAYS
    right = Review.rating > 1
    query = (
        select(
            Article.id.label("article_id"),
            Article.title.label("article"),
            func.coalesce(Fact.kind, "other").label("kind"),
            func.count().label("count"),
            func.count().filter(right).label("right"),
            func.count().filter(mature).label("mature"),
            func.count().filter(mature, right).label("mature_right"),
        )
        .select_from(Review)
        .join(Card, Card.id == Review.card_id)
        .join(Question, Question.id == Card.question_id)
        .join(Article, Article.id == Question.article_id)
        .outerjoin(Fact, Fact.id == Question.fact_id)
        .where(_standing(user_id), Review.before["state"].as_string() == "review")
        .group_by(Article.id, Article.title, Fact.kind)
    )
    return session.execute(query).all()


def _roll_up(answers: Sequence[Any], reviews: Sequence[Any], by: str) -> list[Shares]:
    """The rows of both logs added up by article or by kind, the one with the most answers first."""
    quiz: defaultdict[tuple[str, str | None], Share] = defaultdict(Share)
    cards: defaultdict[tuple[str, str | None], Share] = defaultdict(Share)
    for rows, sums in ((answers, quiz), (reviews, cards)):
        for row in rows:
            key = (row.article, row.article_id) if by == "article" else (row.kind, None)
            sums[key] += Share(row.count, row.right)
    shares = [Shares(*key, quiz[key], cards[key]) for key in {*quiz, *cards}]
    return sorted(shares, key=lambda row: (-(row.quiz.count + row.cards.count), row.name, row.article_id or ""))
