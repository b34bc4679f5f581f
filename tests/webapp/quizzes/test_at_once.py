"""Two clients at the same time lose nothing and double nothing, on either database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar
from uuid import uuid4

from flask import Flask
from sqlalchemy import select

from tests.conftest import People
from tests.webapp.quizzes.test_journeys import begin, count, finish, say
from webapp.database import db
from webapp.flashcards.models import Card
from webapp.quizzes.models import Attempt, Item, Response

CLIENTS = 4
Found = TypeVar("Found")


def at_once(act: Callable[[int], Found]) -> list[Found]:
    """`act(0)` to `act(CLIENTS - 1)`, all let go at the same moment."""
    barrier = Barrier(CLIENTS)

    def go(number: int) -> Found:
        barrier.wait()
        return act(number)

    with ThreadPoolExecutor(CLIENTS) as pool:
        return list(pool.map(go, range(CLIENTS)))


def test_a_practice_question_answered_twice_at_once_keeps_one_answer(bank: Flask, people: People) -> None:
    user_id = people.user()
    clients = [people.client(user_id=user_id) for _ in range(CLIENTS)]
    attempt_id = begin(clients[0])
    statuses = at_once(lambda number: say(clients[number], attempt_id, 1, f"answer {number}").status_code)
    assert (statuses, count(bank, Response)) == ([303] * CLIENTS, 1)
    with bank.app_context():
        kept = db.session.execute(
            select(Item.answer, Response.answer).join(Response, Response.item_id == Item.id)
        ).one()
    assert kept[0] == kept[1]


def test_exam_answers_sent_at_once_are_all_in_the_log(bank: Flask, people: People) -> None:
    user_id = people.user()
    clients = [people.client(user_id=user_id) for _ in range(CLIENTS)]
    attempt_id = begin(clients[0], mode="exam")
    at_once(lambda number: say(clients[number], attempt_id, 1, f"answer {number}"))
    with bank.app_context():
        log = db.session.scalars(select(Response.answer).order_by(Response.id)).all()
        kept = db.session.scalars(select(Item.answer).where(Item.position == 1)).one()
    assert (sorted(log), kept) == ([f"answer {number}" for number in range(CLIENTS)], log[-1])


def test_one_answer_retried_at_once_counts_once(bank: Flask, people: People) -> None:
    user_id, mark = people.user(), str(uuid4())
    clients = [people.client(user_id=user_id) for _ in range(CLIENTS)]
    attempt_id = begin(clients[0], mode="exam")
    statuses = at_once(lambda number: say(clients[number], attempt_id, 1, "x", mark).status_code)
    assert (statuses, count(bank, Response)) == ([303] * CLIENTS, 1)


def test_a_double_click_on_start_starts_one_quiz(bank: Flask, people: People) -> None:
    user_id, mark = people.user(), str(uuid4())
    clients = [people.client(user_id=user_id) for _ in range(CLIENTS)]
    assert len(set(at_once(lambda number: begin(clients[number], client_id=mark)))) == 1
    assert count(bank, Attempt) == 1


def test_finishing_at_once_makes_each_missed_question_one_card(bank: Flask, people: People) -> None:
    user_id = people.user(missed_to_cards=True)
    clients = [people.client(user_id=user_id) for _ in range(CLIENTS)]
    attempt_id = begin(clients[0], mode="exam")
    at_once(lambda number: finish(clients[number], attempt_id))
    assert count(bank, Card) == count(bank, Item)
