"""What a learner's cards look like now: the queue of the day, what is due when, the list of all. Reading only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager

from webapp.accounts.models import User
from webapp.articles.models import Article, Question
from webapp.articles.search import matches
from webapp.clock import start_of_study_day, study_day
from webapp.errors import NotFoundError
from webapp.flashcards.models import Card, Review
from webapp.flashcards.queue import SIBLING_DISTANCE, Candidate, order_queue
from webapp.flashcards.scheduler import retrievability
from webapp.flashcards.service import LEECH_LAPSES, memory_of

WINDOW = 200
"""How many cards of each sort are fetched to find the next: the order within a longer backlog is by due date."""
PAGE = 50
LEARNING = ("learning", "relearning")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cards the study day still brings."""

    new: int
    learning: int
    due: int

    @property
    def total(self) -> int:
        return self.new + self.learning + self.due


@dataclass(frozen=True, slots=True)
class Today:
    """The rest of a learner's study day."""

    queue: tuple[int, ...]
    """Ids of the next cards, in order."""
    counts: Counts
    reviewed: int
    """How many reviews the day has had, without those taken back."""
    last_review: int | None
    """The id of the day's latest review: the one that can be taken back."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many cards fall due on each study day from today on; what is overdue counts for today."""

    days: tuple[int, ...]
    new_waiting: int
    """New cards that have not been begun."""

    @property
    def tomorrow(self) -> int:
        return self.days[1]


def mine(user_id: int) -> ColumnElement[bool]:
    """A learner's cards as they are learned: not removed, and their question is in use."""
    in_use = and_(Question.status == "ready", ~Question.retired)
    return and_(Card.user_id == user_id, ~Card.removed, in_use)


def read_today(session: Session, user: User, now: datetime) -> Today:
    """The queue and the counts of the learner's study day."""
    day = study_day(now, user.zone)
    day_end = start_of_study_day(day + timedelta(days=1), user.zone)
    log = _log_of(session, user.id, day)
    families = [entry.family for entry in log]
    new_allowed = max(user.new_cards_per_day - sum(entry.was == "new" for entry in log), 0)
    cards = session.execute(_candidates(user.id, day_end, new_allowed)).all()
    queue = order_queue(
        [_candidate(card, family, user, now) for card, family in cards],
        now,
        day_end,
        new_allowed=new_allowed,
        families_today=set(families),
        recent_families=families[:SIBLING_DISTANCE],
    )
    counts = _counts(session, user.id, day_end, new_allowed)
    return Today(tuple(queue), counts, reviewed=len(log), last_review=log[0].id if log else None)


def read_forecast(session: Session, user: User, now: datetime, days: int = 8) -> Forecast:
    """What falls due on today and the days that follow, by what is known now."""
    today = study_day(now, user.zone)
    ends = [start_of_study_day(today + timedelta(days=ahead + 1), user.zone) for ahead in range(days)]
    begun = Card.state != "new"
    sums = [func.count().filter(begun, Card.due < ends[0])]
    sums += [func.count().filter(begun, Card.due >= start, Card.due < end) for start, end in pairwise(ends)]
    row = session.execute(_standing(select(*sums, func.count().filter(~begun)), user.id)).one()
    return Forecast(days=tuple(row[:-1]), new_waiting=row[-1])


def get_card(session: Session, user_id: int, card_id: int) -> Card:
    """A card with its question, fact and article. Raises NotFoundError where the learner has none such in use."""
    query = select(Card).join(Card.question).where(mine(user_id), Card.id == card_id)
    question = contains_eager(Card.question)
    query = query.options(question.joinedload(Question.fact), question.joinedload(Question.article))
    card = session.scalar(query)
    if card is None:
        raise NotFoundError("There is no such card among yours. It may have been removed, or its question withdrawn.")
    return card


def browse(
    session: Session, user_id: int, *, text: str = "", only: str = "", after: int = 0
) -> tuple[Sequence[Card], int | None]:
    """A page of the learner's cards whose question or article's title holds `text`, and the id to go on after, if any.

    `only` is "", "suspended", "leech" or "new"; an unknown word means all.
    """
    wanted = {"suspended": Card.suspended, "leech": Card.lapses >= LEECH_LAPSES, "new": Card.state == "new"}
    query = select(Card).join(Card.question).join(Question.article).where(mine(user_id), Card.id > after)
    if text:
        query = query.where(or_(matches(Question.search_text, text), Article.title.icontains(text, autoescape=True)))
    if only in wanted:
        query = query.where(wanted[only])
    query = query.options(contains_eager(Card.question).contains_eager(Question.article))
    cards = session.scalars(query.order_by(Card.id).limit(PAGE + 1)).all()
    return cards[:PAGE], cards[PAGE - 1].id if len(cards) > PAGE else None


def count_cards(session: Session, user_id: int) -> Row[int, int, int]:
    """How many cards the learner has in all, set aside, and as leeches (`all`, `suspended`, `leeches`)."""
    sums = select(
        func.count().label("all"),
        func.count().filter(Card.suspended).label("suspended"),
        func.count().filter(Card.lapses >= LEECH_LAPSES).label("leeches"),
    )
    return session.execute(sums.select_from(Card).join(Card.question).where(mine(user_id))).one()


def articles_to_add(session: Session, user_id: int) -> Sequence[Row[str, str, int]]:
    """Articles with ready questions that are not among the learner's cards: (id, title, missing), by title."""
    owned = and_(Card.question_id == Question.id, Card.user_id == user_id, ~Card.removed)
    missing = func.count(Question.id).label("missing")
    query = select(Article.id, Article.title, missing).join(Question, Question.article_id == Article.id)
    query = query.outerjoin(Card, owned).where(Question.status == "ready", ~Question.retired, Card.id.is_(None))
    return session.execute(query.group_by(Article.id, Article.title).order_by(Article.title)).all()


def _standing(query: Select[*tuple[Any, ...]], user_id: int) -> Select[*tuple[Any, ...]]:
    """The query over the learner's cards that are neither removed nor set aside."""
    return query.select_from(Card).join(Card.question).where(mine(user_id), ~Card.suspended)


def _log_of(session: Session, user_id: int, day: date) -> Sequence[Any]:
    """The standing reviews of a study day, the latest first: `id`, `family`, `was` (the card's state before)."""
    taken_back = aliased(Review)
    query = (
        select(
            Review.id,
            func.coalesce(Question.fact_id, Question.id).label("family"),
            Review.before["state"].as_string().label("was"),
        )
        .join(Card, Card.id == Review.card_id)
        .join(Question, Question.id == Card.question_id)
        .where(Review.user_id == user_id, Review.day == day, Review.rating.is_not(None))
        .where(~select(taken_back.id).where(taken_back.undoes == Review.id).exists())
        .order_by(Review.id.desc())
    )
    return session.execute(query).all()


def _candidates(user_id: int, day_end: datetime, new_allowed: int) -> Select[Card, str]:
    """The first cards of each sort, each taken from the index on (user, state, due)."""
    learning = _ids(user_id, Card.state.in_(LEARNING), WINDOW)
    reviews = _ids(user_id, and_(Card.state == "review", Card.due < day_end), WINDOW)
    new = _ids(user_id, Card.state == "new", min(4 * new_allowed, WINDOW))
    family = func.coalesce(Question.fact_id, Question.id)
    return (
        select(Card, family)
        .join(Card.question)
        .where(or_(Card.id.in_(learning), Card.id.in_(reviews), Card.id.in_(new)))
    )


def _ids(user_id: int, wanted: ColumnElement[bool], limit: int) -> Select[int]:
    first = _standing(select(Card.id), user_id).where(wanted).order_by(Card.due, Card.id).limit(limit)
    return select(first.subquery().c.id)


def _candidate(card: Card, family: str, user: User, now: datetime) -> Candidate:
    memory = memory_of(card)
    return Candidate(card.id, family, memory.state, memory.due, retrievability(memory, now, user.zone))


def _counts(session: Session, user_id: int, day_end: datetime, new_allowed: int) -> Counts:
    due = Card.due < day_end
    query = select(
        func.count().filter(Card.state == "new"),
        func.count().filter(Card.state.in_(LEARNING), due),
        func.count().filter(Card.state == "review", due),
    )
    new, learning, reviews = session.execute(_standing(query, user_id)).one()
    return Counts(new=min(new, new_allowed), learning=learning, due=reviews)
