"""The life of an attempt: started, answered, finished or discarded. Every step may be sent twice and counts once.

Each function takes the session and leaves the commit to its caller. An attempt is locked before it is changed
(`with_for_update`; SQLite has a single writer), so that two clients that answer or finish it at once come one after the
other, and the second finds what the first did.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from question_bank.questions.giving_away import gives_away
from webapp.accounts.models import User
from webapp.articles.models import Question
from webapp.errors import ConflictError, DomainError, NotFoundError
from webapp.flashcards import service as flashcards
from webapp.flashcards.models import Card
from webapp.quizzes import choosing, drawing
from webapp.quizzes.choosing import Choice
from webapp.quizzes.drawing import Candidate, Entry
from webapp.quizzes.grading import LONGEST, is_empty
from webapp.quizzes.grading.plain import wrong
from webapp.quizzes.models import Attempt, Item, Response
from webapp.quizzes.snapshots import Answer, grade_item, take_snapshots

MISSED = ("partly", "wrong")
SHORTLIST_FACTOR, SHORTLIST_SPARE = 3, 50
"""How many questions are read for each that is asked, and beyond: some fall away because they give others away. The
whole of a large bank would keep the database's single writer busy for many seconds."""


class NothingToAskError(DomainError):
    """No question fits what was chosen."""

    title = "No questions fit"


def start(session: Session, user: User, client_id: str, choice: Choice, now: datetime, rng: Random) -> Attempt:
    """Draw the questions of a new attempt; a `client_id` that started one already gets that one.

    The attempt may hold fewer questions than asked for. Raises NothingToAskError where it would hold none.
    """
    if existing := _begin(session, user.id, client_id):
        return existing
    pool = choosing.read_pool(session, user.id, choice)
    if not pool:
        raise NothingToAskError(_why_nothing(session, choice))
    settings = {**choice.settings(), "available": len(pool)}
    attempt = Attempt(
        client_id=client_id,
        user_id=user.id,
        mode=choice.mode,
        title=choosing.title_of(session, choice),
        settings=settings,
        started_at=now,
    )
    entries = drawing.shortlist(pool, SHORTLIST_FACTOR * choice.count + SHORTLIST_SPARE, rng)
    return _fill(session, attempt, choosing.read_candidates(session, entries), choice.count, rng)


def start_missed(session: Session, user: User, client_id: str, attempt_id: int, now: datetime, rng: Random) -> Attempt:
    """A new practice attempt of the questions that a finished one missed, as they stand in the bank now."""
    if existing := _begin(session, user.id, client_id):
        return existing
    source = get_attempt(session, user.id, attempt_id)
    wanted = missed_questions(source)
    rows = session.execute(
        select(Question.id, Question.article_id)
        .join(Question.article)
        .where(Question.id.in_(wanted), *choosing.askable())
        .order_by(Question.id)
    ).all()
    entries = [Entry(id_, article_id, "missed") for id_, article_id in rows]
    if not entries:
        raise NothingToAskError("None of the missed questions is in the bank any more. Choose a new quiz instead.")
    title = source.title if source.title.startswith("Missed: ") else f"Missed: {source.title}"
    settings = {**source.settings, "count": len(rows), "available": len(rows), "again": source.id}
    settings.pop("carded", None)
    attempt = Attempt(
        client_id=client_id,
        user_id=user.id,
        mode="practice",
        title=choosing.cut(title),
        settings=settings,
        started_at=now,
    )
    return _fill(session, attempt, choosing.read_candidates(session, entries), len(rows), rng)


def _begin(session: Session, user_id: int, client_id: str) -> Attempt | None:
    """Lock the learner's row, so that a double click is one start after the other; the attempt already started."""
    session.execute(select(User.id).where(User.id == user_id).with_for_update())
    started = select(Attempt).where(Attempt.user_id == user_id, Attempt.client_id == client_id)
    return session.scalar(started.options(selectinload(Attempt.items)))


def _fill(
    session: Session, attempt: Attempt, pool: Sequence[tuple[Question, Candidate]], count: int, rng: Random
) -> Attempt:
    drawn = drawing.draw([candidate for _, candidate in pool], count, rng, gives_away)
    rows = {row.id: row for row, _ in pool}
    questions = [rows[candidate.question.id] for candidate in drawn]
    snapshots = take_snapshots(session, questions, rng)
    attempt.items = [
        Item(position=position, question_id=row.id, question_version=row.version, snapshot=snapshot)
        for position, (row, snapshot) in enumerate(zip(questions, snapshots, strict=True), start=1)
    ]
    session.add(attempt)
    session.flush()
    return attempt


def _why_nothing(session: Session, choice: Choice) -> str:
    if not choosing.read_offer(session).total:
        return "The bank has no questions to ask yet. A teacher can accept some, or load a bank."
    if choice.forms:
        return "No question of these forms fits that choice. Tick more forms, or choose more articles or tags."
    if choice.articles and choice.tags:
        return "No question of these articles has one of these tags. Choose one or the other, or more of both."
    return "There are no questions for that choice. Choose other articles or tags."


def get_attempt(session: Session, user_id: int, attempt_id: int, *, lock: bool = False) -> Attempt:
    """The learner's attempt with its items; with `lock` read afresh and held until the commit.

    Raises NotFoundError where there is none, or it is somebody else's.
    """
    query = select(Attempt).where(Attempt.id == attempt_id, Attempt.user_id == user_id)
    if lock:
        held = session.scalar(query.with_for_update().with_only_columns(Attempt.id))
        query = query.where(Attempt.id == held).execution_options(populate_existing=True)
    attempt = session.scalar(query.options(selectinload(Attempt.items)))
    if attempt is None:
        raise NotFoundError("There is no such quiz among yours. It may have been discarded on another device.")
    return attempt


def get_item(attempt: Attempt, position: int) -> Item:
    """The item at `position`, counted from 1. Raises NotFoundError."""
    for item in attempt.items:
        if item.position == position:
            return item
    raise NotFoundError(f"This quiz has {len(attempt.items)} questions; there is no number {position}.")


def answer(
    session: Session, user_id: int, attempt_id: int, position: int, client_id: str, given: Answer, now: datetime
) -> Attempt:
    """Record an answer and grade it; returns the attempt as it then stands.

    In practice the first answer stands; in an exam the last one before the end. The same `client_id` counts once. An
    empty answer takes an exam's answer back and is nothing in practice. Raises ConflictError after the end.
    """
    attempt = get_attempt(session, user_id, attempt_id, lock=True)
    item = get_item(attempt, position)
    known = session.scalar(select(Response.id).where(Response.item_id == item.id, Response.client_id == client_id))
    is_final = attempt.mode == "practice" and item.answer is not None
    nothing_new = is_empty(given) and item.answer is None
    if known is not None or is_final or nothing_new:
        return attempt
    if attempt.finished_at is not None:
        raise ConflictError("This quiz is finished, so that answer could not be counted. Your result is unchanged.")
    given = _storable(given)
    grade = grade_item(item, given)
    session.add(
        Response(item_id=item.id, client_id=client_id, answer=given, credit=grade.credit, verdict=grade.verdict, at=now)
    )
    empty = is_empty(given)
    item.answer, item.answered_at = (None, None) if empty else (given, now)
    if attempt.mode == "practice":
        item.credit, item.verdict = grade.credit, grade.verdict
    return attempt


def _storable(given: Answer) -> Answer:
    """What the database can hold of an answer: no NUL, no lone surrogate, and only a little more than is read."""
    if not isinstance(given, str):
        return [str(_storable(entry)) for entry in given[:50]]
    return given[: LONGEST + 1].replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def finish(session: Session, user: User, attempt_id: int, now: datetime) -> Attempt:
    """End an attempt and settle every item; unanswered ones earn nothing. A second call changes nothing.

    Missed questions become flashcards where the learner wants that.
    """
    attempt = get_attempt(session, user.id, attempt_id, lock=True)
    if attempt.finished_at is not None:
        return attempt
    for item in attempt.items:
        grade = wrong() if item.answer is None else grade_item(item, item.answer)
        item.credit, item.verdict = grade.credit, grade.verdict
    attempt.finished_at = now
    if user.missed_to_cards:
        _add_missed(session, attempt, now)
    return attempt


def add_missed(session: Session, user_id: int, attempt_id: int, now: datetime) -> int:
    """Put a finished attempt's missed questions into the learner's flashcards; how many are new among them."""
    attempt = get_attempt(session, user_id, attempt_id, lock=True)
    _demand_finished(attempt)
    return _add_missed(session, attempt, now)


def _add_missed(session: Session, attempt: Attempt, now: datetime) -> int:
    wanted = missed_questions(attempt)
    cards = select(Card.question_id).where(Card.user_id == attempt.user_id, Card.question_id.in_(wanted), ~Card.removed)
    there = set(session.scalars(cards))
    added = flashcards.add_questions(session, attempt.user_id, wanted, now)
    new = [question_id for question_id in wanted if question_id not in there]
    attempt.settings = {**attempt.settings, "carded": sorted({*attempt.settings.get("carded", []), *new})}
    return added


def take_back_missed(session: Session, user_id: int, attempt_id: int) -> int:
    """Take out again the flashcards that this attempt put in; how many. Cards that were there before it stay."""
    attempt = get_attempt(session, user_id, attempt_id, lock=True)
    _demand_finished(attempt)
    carded = attempt.settings.get("carded", [])
    cards = session.scalars(
        select(Card.id).where(Card.user_id == user_id, Card.question_id.in_(carded), ~Card.removed).order_by(Card.id)
    ).all()
    for card_id in cards:
        flashcards.remove(session, user_id, card_id)
    attempt.settings = {**attempt.settings, "carded": []}
    return len(cards)


def discard(session: Session, user_id: int, attempt_id: int) -> None:
    """Delete an open attempt with its answers. Raises ConflictError for a finished one, which is a record."""
    attempt = get_attempt(session, user_id, attempt_id, lock=True)
    if attempt.finished_at is not None:
        raise ConflictError("This quiz is finished and kept as a record; only an open one can be discarded.")
    session.execute(delete(Attempt).where(Attempt.id == attempt.id))  # the database takes its items and answers along


def missed_questions(attempt: Attempt) -> list[str]:
    """Ids of the questions of a finished attempt that earned less than full credit."""
    return [item.question_id for item in attempt.items if item.verdict in MISSED]


def _demand_finished(attempt: Attempt) -> None:
    if attempt.finished_at is None:
        raise ConflictError("This quiz is still open. Finish it first; then you see which questions you missed.")


def next_open(attempt: Attempt, after: int = 0) -> int | None:
    """The position of the first unanswered item after `after`, then from the start; None where all are answered."""
    waiting = [item.position for item in attempt.items if item.answer is None]
    return next((position for position in waiting if position > after), waiting[0] if waiting else None)
