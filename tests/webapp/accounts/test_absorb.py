"""What becomes of a guest's work when they sign in to an account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.conftest import People
from webapp.accounts.absorb import absorb_guest
from webapp.accounts.models import User
from webapp.articles.models import Question
from webapp.clock import now
from webapp.database import db
from webapp.flashcards import service as flashcards
from webapp.flashcards.models import Card, Review
from webapp.quizzes.models import Attempt


class Both:
    """A guest and an account, and what each did."""

    def __init__(self, app: Flask, people: People) -> None:
        self.app = app
        self.guest, self.account = people.user("student", guest=True), people.user("student")
        self.client = people.client(user_id=self.guest)
        with app.app_context():
            self.questions: Sequence[str] = db.session.scalars(select(Question.id).order_by(Question.id)).all()
        self.start = now() - timedelta(days=30)

    def attempt(self, user_id: int, client_id: str) -> None:
        with self.app.app_context():
            fields: dict[str, Any] = {"mode": "practice", "title": "A quiz", "settings": {}, "started_at": self.start}
            db.session.add(Attempt(client_id=client_id, user_id=user_id, **fields))
            db.session.commit()

    def review(self, user_id: int, question: str, rating: int, at: datetime, client_id: str) -> None:
        with self.app.app_context():
            flashcards.add_questions(db.session(), user_id, [question], at)
            card = db.session.scalars(select(Card).where(Card.user_id == user_id, Card.question_id == question)).one()
            user = db.session.get_one(User, user_id)
            flashcards.review(db.session(), user, card.id, rating, client_id, at)
            db.session.commit()

    def join(self) -> None:
        with self.app.app_context():
            session = db.session()
            absorb_guest(session, session.get_one(User, self.guest), session.get_one(User, self.account))
            session.commit()

    def card(self, user_id: int, question: str) -> Card:
        with self.app.app_context():
            return db.session.scalars(select(Card).where(Card.user_id == user_id, Card.question_id == question)).one()

    def count(self, model: type[Attempt] | type[Card] | type[Review], user_id: int) -> int:
        with self.app.app_context():
            return db.session.scalar(select(func.count()).where(model.user_id == user_id)) or 0


@pytest.fixture
def both(bank: Flask, people: People) -> Both:
    return Both(bank, people)


def test_attempts_cards_and_reviews_move_and_the_guest_is_gone(app: Flask, both: Both) -> None:
    both.attempt(both.guest, "quiz one")
    both.review(both.guest, both.questions[0], 3, both.start, "review one")
    both.join()
    assert [both.count(model, both.account) for model in (Attempt, Card, Review)] == [1, 1, 1]
    with app.app_context():
        assert db.session.get(User, both.guest) is None


def test_a_card_that_only_the_guest_had_keeps_its_memory(both: Both) -> None:
    both.review(both.guest, both.questions[0], 4, both.start, "one")
    before = both.card(both.guest, both.questions[0])
    both.join()
    after = both.card(both.account, both.questions[0])
    assert (after.id, after.stability, after.due) == (before.id, before.stability, before.due)


def test_a_card_that_both_had_is_as_if_one_person_had_reviewed_it_all(both: Both, people: People) -> None:
    question, later = both.questions[0], both.start + timedelta(days=9)
    both.review(both.account, question, 4, both.start, "one")
    both.review(both.guest, question, 1, later, "two")
    alone = people.user("student")
    both.review(alone, question, 4, both.start, "one")
    both.review(alone, question, 1, later, "two")
    both.join()
    joined, expected = both.card(both.account, question), both.card(alone, question)
    assert (joined.reviews, joined.lapses, joined.due) == (2, 1, expected.due)
    assert joined.stability == pytest.approx(expected.stability)


def test_a_card_that_the_account_had_removed_comes_back_with_the_guests(app: Flask, both: Both) -> None:
    question = both.questions[0]
    both.review(both.account, question, 3, both.start, "one")
    with app.app_context():
        flashcards.remove(db.session(), both.account, both.card(both.account, question).id)
        db.session.commit()
    both.review(both.guest, question, 3, both.start + timedelta(days=2), "two")
    both.join()
    assert not both.card(both.account, question).removed


def test_a_page_that_was_sent_as_both_collides_with_nothing(both: Both) -> None:
    for user_id in (both.account, both.guest):
        both.attempt(user_id, "the same page")
        both.review(user_id, both.questions[0], 3, both.start, "the same press")
    both.join()
    assert [both.count(model, both.account) for model in (Attempt, Card, Review)] == [2, 1, 2]


def test_one_account_never_absorbs_another(app: Flask, both: Both, people: People) -> None:
    with app.app_context():
        users = [db.session.get_one(User, user_id) for user_id in (people.user("student"), both.account)]
        with pytest.raises(ValueError, match="is no guest"):
            absorb_guest(db.session(), *users)


def test_signing_in_as_a_guest_brings_the_work_along(app: Flask, both: Both) -> None:
    both.client.post("/register", data={"name": "Someone", "password": "warm bread at noon"})
    other = app.test_client()
    other.post("/guest")
    with app.app_context():
        guest = db.session.scalars(select(User.id).where(User.name.is_(None))).one()
    both.attempt(guest, "as a guest")
    other.post("/sign-in", data={"name": "Someone", "password": "warm bread at noon"})
    assert both.count(Attempt, both.guest) == 1  # the guest of the fixture, who registered as Someone
    assert other.get("/account").status_code == 200
