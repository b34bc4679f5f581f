"""Questions become cards: each once, and none is lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import People
from tests.webapp.bank_fixture import TREATY
from webapp.database import db
from webapp.errors import NotFoundError
from webapp.flashcards import service
from webapp.flashcards.models import Card

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def cards_of(user_id: int) -> dict[str, Card]:
    return {card.question_id: card for card in db.session.scalars(select(Card).where(Card.user_id == user_id))}


def test_questions_become_new_cards_that_are_due_at_once(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        assert service.add_questions(db.session, user_id, ["q_reyshort", "q_signeddate"], NOW) == 2
        cards = cards_of(user_id)
    assert {(card.state, card.due, card.reviews) for card in cards.values()} == {("new", NOW, 0)}
    assert set(cards) == {"q_reyshort", "q_signeddate"}


def test_adding_again_counts_only_what_is_new(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        service.add_questions(db.session, user_id, ["q_reyshort"], NOW)
        assert service.add_questions(db.session, user_id, ["q_reyshort", "q_reyshort", "q_signeddate"], NOW) == 1
        assert service.add_questions(db.session, user_id, [], NOW) == 0


def test_an_unknown_question_is_passed_over(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        assert service.add_questions(db.session, user_id, ["q_nowhere"], NOW) == 0


def test_a_removed_card_comes_back_with_what_was_learned(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        service.add_questions(db.session, user_id, ["q_reyshort"], NOW)
        card = cards_of(user_id)["q_reyshort"]
        card.reviews = 7
        service.remove(db.session, user_id, card.id)
        assert service.add_questions(db.session, user_id, ["q_reyshort"], NOW) == 1
        db.session.expire_all()
        card = cards_of(user_id)["q_reyshort"]
    assert (card.removed, card.reviews) == (False, 7)


def test_an_article_gives_its_ready_questions(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        service.add_article(db.session, user_id, TREATY, NOW)
        questions = set(cards_of(user_id))
    assert "q_signeddate" in questions
    assert not questions & {"q_treatyparties", "q_pier620number", "q_reyshort"}


def test_an_article_without_questions_says_so(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context(), pytest.raises(NotFoundError, match="no questions"):
        service.add_article(db.session, user_id, "no-such-article", NOW)


def test_one_learners_cards_are_not_anothers(bank: Flask, people: People) -> None:
    mine, theirs = people.user(), people.user()
    with bank.app_context():
        service.add_questions(db.session, mine, ["q_reyshort"], NOW)
        card = cards_of(mine)["q_reyshort"]
        with pytest.raises(NotFoundError):
            service.remove(db.session, theirs, card.id)
        with pytest.raises(NotFoundError):
            service.set_suspended(db.session, theirs, card.id, True)
