"""What a learner does to cards: add, review, undo, set aside. The log of reviews is the truth; a card is its replay.

Each function takes the session and leaves the commit to its caller. A card is locked before it is read for writing, so
that two clients that answer it at once are put one after the other (`with_for_update`; SQLite has a single writer).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import reduce
from typing import cast

from sqlalchemy import false, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, aliased

from webapp.accounts.models import User
from webapp.articles.models import Question
from webapp.clock import study_day
from webapp.errors import ConflictError, DomainError, NotFoundError
from webapp.flashcards.models import Card, Review
from webapp.flashcards.scheduler import RATINGS, Memory, schedule

LEECH_LAPSES = 8
"""A card forgotten this often costs more than it brings: its learner is told so."""
MEMORY_FIELDS = tuple(Memory.__slots__)


def add_questions(session: Session, user_id: int, question_ids: Sequence[str], now: datetime) -> int:
    """Make cards of questions; returns how many were not among the learner's cards before.

    Those that are there already stay as they are, a removed card comes back with what was learned, and an id that
    names no question is passed over. Calling it twice, or from two clients at once, makes no card twice.
    """
    named = Question.id.in_(question_ids)
    back = update(Card).where(Card.user_id == user_id, Card.question_id.in_(question_ids), Card.removed)
    insert = postgresql.insert(Card) if session.get_bind().dialect.name == "postgresql" else sqlite.insert(Card)
    due = literal(now, Card.due.type)
    rows = select(literal(user_id), Question.id, due, due).where(named).order_by(Question.article_id, Question.position)
    made = insert.from_select(["user_id", "question_id", "created_at", "due"], rows).on_conflict_do_nothing(
        index_elements=["user_id", "question_id"]
    )
    taken_up = session.scalars(back.values(removed=False, suspended=False).returning(Card.id)).all()
    return len(taken_up) + len(session.scalars(made.returning(Card.id)).all())


def add_article(session: Session, user_id: int, article_id: str, now: datetime) -> int:
    """Make cards of an article's ready questions; returns how many were new.

    Raises NotFoundError where the article is not in the bank.
    """
    ready = select(Question.id).where(
        Question.article_id == article_id, Question.status == "ready", Question.retired == false()
    )
    question_ids = session.scalars(ready).all()
    if not question_ids:
        raise NotFoundError("That article has no questions to learn. Choose another from the list of articles.")
    return add_questions(session, user_id, question_ids, now)


def review(session: Session, user: User, card_id: int, rating: int, client_id: str, now: datetime) -> Review:
    """Rate a card (1 Again to 4 Easy), log it and schedule the card anew.

    `client_id` is made by the page that sends it: a review sent twice counts once, and both get the one entry.
    Raises NotFoundError for a card that is not the learner's, DomainError for a rating that is none of the four.
    """
    if rating not in RATINGS:
        raise DomainError("A card is rated Again, Hard, Good or Easy. Go back to the card and choose one of them.")
    card = _lock_card(session, user.id, card_id)
    if sent_before := _find_entry(session, user.id, client_id):
        return sent_before
    before = memory_of(card)
    _store(card, schedule(before, rating, now, user.zone, desired_retention=user.desired_retention))
    return _log(session, user, card, client_id, now, before, rating=rating)


def undo(session: Session, user: User, review_id: int, client_id: str, now: datetime) -> Card:
    """Take back a card's latest review, by a further entry in the log; returns the card as it was before.

    Taking the same review back twice does so once. Raises NotFoundError where the review is not the learner's, and
    ConflictError where the card was reviewed again since.
    """
    entry = session.scalar(select(Review).where(Review.id == review_id, Review.user_id == user.id, Review.rating > 0))
    if entry is None:
        raise NotFoundError("That review is not in your log, so there is nothing to take back.")
    card = _lock_card(session, user.id, entry.card_id)
    latest = standing_reviews(session, card.id)[-1:]
    if latest == [entry]:
        before = memory_of(card)
        _store(card, Memory.from_json(entry.before))
        _log(session, user, card, client_id, now, before, undoes=entry.id)
    elif session.scalar(select(Review.id).where(Review.undoes == entry.id)) is None:
        raise ConflictError(
            "This card was reviewed again since, perhaps on another device; take that review back first."
        )
    return card


def rebuild_card(session: Session, card_id: int) -> Card:
    """Set a card's memory to the replay of its log under its learner's present zone and desired retention.

    Raises NotFoundError where there is no such card.
    """
    card = _lock_card(session, None, card_id)
    user = session.get_one(User, card.user_id)
    _store(card, replay(standing_reviews(session, card.id), Memory(due=card.created_at), user))
    session.flush()
    return card


def replay(entries: Iterable[Review], start: Memory, user: User) -> Memory:
    """The memory that the reviews, in order, lead to from `start`."""

    def step(memory: Memory, entry: Review) -> Memory:
        rating = cast(int, entry.rating)
        return schedule(memory, rating, entry.at, user.zone, desired_retention=user.desired_retention)

    return reduce(step, entries, start)


def standing_reviews(session: Session, card_id: int) -> list[Review]:
    """A card's reviews in the order of the log, without those that were taken back."""
    taken_back = aliased(Review)
    gone = select(taken_back.id).where(taken_back.undoes == Review.id).exists()
    entries = select(Review).where(Review.card_id == card_id, Review.rating.is_not(None), ~gone).order_by(Review.id)
    return list(session.scalars(entries))


def set_suspended(session: Session, user_id: int, card_id: int, suspended: bool) -> Card:
    """Set a card aside, or take it up again. Raises NotFoundError where it is not the learner's."""
    card = _lock_card(session, user_id, card_id)
    card.suspended = suspended
    return card


def remove(session: Session, user_id: int, card_id: int) -> None:
    """Take a card out; its log stays. Raises NotFoundError where it is not the learner's."""
    _lock_card(session, user_id, card_id).removed = True


def memory_of(card: Card) -> Memory:
    """The scheduler's part of a card."""
    return Memory(**{name: getattr(card, name) for name in MEMORY_FIELDS})


def _store(card: Card, memory: Memory) -> None:
    for name in MEMORY_FIELDS:
        setattr(card, name, getattr(memory, name))


def _lock_card(session: Session, user_id: int | None, card_id: int) -> Card:
    """The card, read afresh and held until the commit; of any learner where `user_id` is None."""
    query = select(Card).where(Card.id == card_id).with_for_update().execution_options(populate_existing=True)
    card = session.scalar(query)
    if card is None or user_id not in (None, card.user_id):
        raise NotFoundError("There is no such card among yours. It may have been removed on another device.")
    return card


def _find_entry(session: Session, user_id: int, client_id: str) -> Review | None:
    return session.scalar(select(Review).where(Review.user_id == user_id, Review.client_id == client_id))


def _log(
    session: Session,
    user: User,
    card: Card,
    client_id: str,
    now: datetime,
    before: Memory,
    *,
    rating: int | None = None,
    undoes: int | None = None,
) -> Review:
    day = study_day(now, user.zone)
    entry = Review(user_id=user.id, card_id=card.id, client_id=client_id, at=now, day=day, before=before.as_json())
    entry.rating, entry.undoes = rating, undoes
    session.add(entry)
    session.flush()
    return entry
