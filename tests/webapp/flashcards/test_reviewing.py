"""The log of reviews is the truth: nothing counts twice, nothing is lost, and a card is the replay of its log."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.conftest import People
from webapp.accounts.models import User
from webapp.clock import start_of_study_day, study_day
from webapp.database import db
from webapp.errors import ConflictError, DomainError, NotFoundError
from webapp.flashcards import service
from webapp.flashcards.models import Card, Review
from webapp.flashcards.scheduler import RATINGS, Memory

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def card_id(bank: Flask, people: People) -> int:
    """A new card of a learner in Berlin."""
    user_id = people.user(timezone="Europe/Berlin")
    with bank.app_context():
        service.add_questions(db.session(), user_id, ["q_reyshort"], NOW)
        db.session.commit()
        return db.session.scalars(select(Card.id).where(Card.user_id == user_id)).one()


def learner(card_id: int) -> User:
    return db.session.scalars(select(User).join(Card, Card.user_id == User.id).where(Card.id == card_id)).one()


def rate(card_id: int, rating: int, at: datetime = NOW, client_id: str = "") -> Review:
    return service.review(db.session(), learner(card_id), card_id, rating, client_id or str(uuid4()), at)


def undo(card_id: int, review_id: int, at: datetime = NOW, client_id: str = "") -> Card:
    return service.undo(db.session(), learner(card_id), review_id, client_id or str(uuid4()), at)


def memory(card_id: int) -> Memory:
    db.session.flush()
    db.session.expire_all()
    return service.memory_of(db.session.get_one(Card, card_id))


def entries(card_id: int) -> int:
    return db.session.scalar(select(func.count()).where(Review.card_id == card_id)) or 0


def test_a_review_schedules_the_card_and_is_logged(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        before = memory(card_id)
        rate(card_id, 4)
        after = memory(card_id)
        entry = db.session.scalars(select(Review)).one()
        assert (entry.rating, entry.day, Memory.from_json(entry.before)) == (4, NOW.date(), before)
    assert (after.state, after.reviews, after.last_review) == ("review", 1, NOW)
    assert after.due == start_of_study_day(study_day(NOW, BERLIN) + timedelta(days=8), BERLIN)


def test_a_review_sent_twice_counts_once(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        first = rate(card_id, 3, client_id="c1")
        once = memory(card_id)
        assert rate(card_id, 1, NOW + timedelta(seconds=2), client_id="c1") == first
        assert (memory(card_id), entries(card_id)) == (once, 1)


@pytest.mark.parametrize("rating", [0, 5])
def test_a_rating_that_is_none_of_the_four_changes_nothing(bank: Flask, card_id: int, rating: int) -> None:
    with bank.app_context():
        with pytest.raises(DomainError, match="Again, Hard, Good or Easy"):
            rate(card_id, rating)
        assert entries(card_id) == 0


def test_another_learners_card_cannot_be_rated(bank: Flask, card_id: int, people: People) -> None:
    stranger_id = people.user()
    with bank.app_context(), pytest.raises(NotFoundError):
        service.review(db.session(), db.session.get_one(User, stranger_id), card_id, 3, "c1", NOW)


def test_undo_restores_the_card_exactly_and_is_itself_logged(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        rate(card_id, 3)
        before = memory(card_id)
        entry = rate(card_id, 1, NOW + timedelta(minutes=10))
        undo(card_id, entry.id, NOW + timedelta(minutes=11))
        assert (memory(card_id), entries(card_id)) == (before, 3)


def test_an_undo_sent_twice_takes_back_one_review(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        rate(card_id, 3)
        once = memory(card_id)
        entry = rate(card_id, 3)
        undo(card_id, entry.id, client_id="u1")
        undo(card_id, entry.id, client_id="u1")
        undo(card_id, entry.id, client_id="u2")
        assert (memory(card_id), entries(card_id)) == (once, 3)


def test_undo_after_undo_goes_further_back(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        new = memory(card_id)
        first, second = rate(card_id, 3), rate(card_id, 1)
        undo(card_id, second.id)
        undo(card_id, first.id)
        assert memory(card_id) == new


def test_only_the_latest_review_of_a_card_can_be_taken_back(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        first = rate(card_id, 3)
        rate(card_id, 3)
        with pytest.raises(ConflictError, match="reviewed again since"):
            undo(card_id, first.id)


def test_another_learners_review_cannot_be_taken_back(bank: Flask, card_id: int, people: People) -> None:
    stranger_id = people.user()
    with bank.app_context():
        entry = rate(card_id, 3)
        with pytest.raises(NotFoundError):
            service.undo(db.session(), db.session.get_one(User, stranger_id), entry.id, "u1", NOW)


def test_an_undo_cannot_be_undone_as_if_it_were_a_review(bank: Flask, card_id: int) -> None:
    with bank.app_context():
        undo(card_id, rate(card_id, 3).id, client_id="u1")
        taking_back = db.session.scalars(select(Review.id).where(Review.client_id == "u1")).one()
        with pytest.raises(NotFoundError):
            undo(card_id, taking_back)


@pytest.mark.parametrize("seed", range(6))
def test_a_card_is_the_replay_of_its_log(bank: Flask, card_id: int, seed: int) -> None:
    chance, at = random.Random(seed), NOW
    with bank.app_context():
        standing: list[int] = []
        for _ in range(25):
            at += timedelta(minutes=chance.choice([1, 11, 600, 1500, 20000]))
            if standing and chance.random() < 0.3:
                undo(card_id, standing.pop(), at)
            else:
                standing.append(rate(card_id, chance.choice(RATINGS), at).id)
        stored = memory(card_id)
        db.session.get_one(Card, card_id).stability = 99.0
        service.rebuild_card(db.session(), card_id)
        assert memory(card_id) == stored


def at_once(bank: Flask, jobs: list[Callable[[], object]]) -> None:
    """Run the jobs in threads, each with a connection of its own, all begun together."""

    def run(job: Callable[[], object]) -> None:
        with bank.app_context():
            job()
            db.session.commit()

    with ThreadPoolExecutor(len(jobs)) as pool:
        list(pool.map(run, jobs))


def test_clients_that_answer_one_card_at_once_lose_nothing(bank: Flask, card_id: int) -> None:
    ratings = [3, 1, 4, 2, 3, 3, 1, 3]
    at_once(bank, [lambda rating=rating: rate(card_id, rating) for rating in ratings])
    with bank.app_context():
        log = service.standing_reviews(db.session(), card_id)
        stored = memory(card_id)
        assert sorted(entry.rating or 0 for entry in log) == sorted(ratings)
        assert stored == service.replay(log, Memory(due=NOW), learner(card_id))
        assert stored.reviews == len(ratings)


def test_the_same_review_sent_at_once_counts_once(bank: Flask, card_id: int) -> None:
    at_once(bank, [lambda: rate(card_id, 3, client_id="c1")] * 6)
    with bank.app_context():
        assert (entries(card_id), memory(card_id).reviews) == (1, 1)


def test_the_same_questions_added_at_once_make_one_card_each(bank: Flask, people: People) -> None:
    user_id = people.user()
    wanted = ["q_reyshort", "q_signeddate", "q_haldencloze"]
    at_once(bank, [lambda: service.add_questions(db.session(), user_id, wanted, NOW)] * 6)
    with bank.app_context():
        assert db.session.scalar(select(func.count()).where(Card.user_id == user_id)) == 3
