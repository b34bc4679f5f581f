"""The start page and the page of progress: what they say, and that they say it of this learner alone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import unescape
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, select, update

from tests.conftest import People
from webapp.accounts.models import User
from webapp.articles.models import Question
from webapp.clock import now
from webapp.database import db
from webapp.flashcards import service as flashcards
from webapp.flashcards.models import Card
from webapp.progress import service
from webapp.progress.statistics import Share
from webapp.quizzes.models import Attempt, Item, Response

MORNING = now().replace(hour=9, minute=0)


def attempt(
    user_id: int,
    credits: dict[str, float | None],
    at: datetime,
    *,
    finished: bool = True,
    snapshot: dict[str, str] | None = None,
) -> None:
    """An attempt at the questions, answered for the credits given; None is left unanswered."""
    begun = Attempt(client_id=str(uuid4()), user_id=user_id, mode="practice", title="Larn", settings={}, started_at=at)
    begun.finished_at = at if finished else None
    db.session.add(begun)
    db.session.flush()
    for position, (question_id, credit) in enumerate(credits.items(), 1):
        item = Item(
            attempt_id=begun.id, position=position, question_id=question_id, question_version=1, snapshot=snapshot or {}
        )
        db.session.add(item)
        db.session.flush()
        if credit is not None:
            item.answer, item.credit, item.verdict, item.answered_at = "x", credit, "right", at
            response = Response(item_id=item.id, client_id=str(uuid4()), answer="x", verdict="right", at=at)
            response.credit = credit
            db.session.add(response)


def review(user_id: int, question_id: str, ratings: list[int], at: datetime, *, days_apart: int = 0) -> int:
    """Reviews of a card; returns the id of the last one."""
    session, user = db.session(), db.session.get_one(User, user_id)
    flashcards.add_questions(session, user_id, [question_id], at)
    card = session.scalars(select(Card).where(Card.user_id == user_id, Card.question_id == question_id)).one()
    for number, rating in enumerate(ratings):
        entry = flashcards.review(
            session, user, card.id, rating, str(uuid4()), at + timedelta(days=number * days_apart)
        )
    return entry.id


def test_only_the_first_answer_of_each_learner_to_the_present_wording_tells_how_hard_a_question_is(
    bank: Flask, people: People
) -> None:
    learners = [people.user(), people.user()]
    with bank.app_context():
        session, id_ = db.session(), "q_treatyshort"
        prompt = session.get_one(Question, id_).prompt
        for user_id, credit, wording in (
            (learners[0], 0.0, prompt),
            (learners[0], 1.0, prompt),
            (learners[1], 0.5, prompt),
            (learners[1], 0.0, "As it was put before?"),
        ):
            attempt(user_id, {id_: credit}, MORNING, snapshot={"prompt": wording})
        assert service.read_first_answers(session, [id_, "q_reyshort"]) == {id_: Share(2, 0.5)}


def page(client: FlaskClient, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(unescape(response.text).split())


def test_a_visitor_sees_a_real_question_and_the_ways_in(bank: Flask) -> None:
    html = page(bank.test_client(), "/")
    assert "On what day was the Treaty of Larn signed?" in html
    assert re.search(r"<blockquote><p>The Treaty of Larn was signed on 14 May 1998", html)
    assert all(f'action="{url}' in html or f'href="{url}' in html for url in ("/guest", "/register", "/sign-in"))


def test_a_visitor_of_an_empty_bank_still_sees_the_ways_in(app: Flask) -> None:
    html = page(app.test_client(), "/")
    assert "Start as a guest" in html
    assert "For example" not in html


def test_hidden_and_draft_questions_are_no_example(bank: Flask) -> None:
    with bank.app_context():
        db.session.execute(update(Question).where(Question.form == "choice").values(status="hidden"))
        db.session.commit()
        example = service.find_example(db.session())
    assert example is not None
    assert (example.status, example.form) in {("ready", "short"), ("ready", "date")}


def test_a_new_learner_is_led_to_a_first_quiz(bank: Flask, people: People) -> None:
    html = page(people.client(guest=True), "/")
    assert "Begin with a quiz" in html
    assert "/cards/review" not in html


def test_a_learner_sees_the_due_cards_first(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        flashcards.add_questions(db.session(), user_id, ["q_reyshort", "q_signeddate"], now())
        db.session.commit()
    html = page(people.client(user_id=user_id), "/")
    assert "2 cards, all new." in html
    assert 'href="/cards/review">Review cards</a>' in html


def test_an_open_quiz_can_be_gone_on_with(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        attempt(user_id, {"q_reyshort": 1.0}, MORNING)
        attempt(user_id, {"q_reyshort": 1.0, "q_signeddate": None}, MORNING, finished=False)
        db.session.commit()
    html = page(people.client(user_id=user_id), "/")
    assert "1 of 2 answered" in html
    assert "Resume" not in page(people.client(), "/")


def test_progress_counts_answers_reviews_and_shares(bank: Flask, people: People) -> None:
    user_id, other_id = people.user(), people.user()
    with bank.app_context():
        for _ in range(2):
            attempt(
                user_id, {"q_signeddate": 1.0, "q_reyshort": 0.5, "q_haldenshort": 0.0, "q_yearsnumber": 1}, MORNING
            )
        attempt(other_id, {"q_reyshort": 0.0}, MORNING)
        review(user_id, "q_trafficnumber", [4, 3, 1, 3], MORNING - timedelta(days=9), days_apart=3)
        undone = review(user_id, "q_reyshort", [3], MORNING)
        flashcards.undo(db.session(), db.session.get_one(User, user_id), undone, str(uuid4()), MORNING)
        db.session.commit()
        progress = service.read_progress(db.session(), db.session.get_one(User, user_id), MORNING)
    assert (progress.questions, progress.reviews) == (8, 4)
    assert [(day.questions, day.reviews) for day in progress.days[-10:] if day.total] == [
        (0, 1),
        (0, 1),
        (0, 1),
        (8, 1),
    ]
    by_article = {row.name: (row.quiz.count, row.quiz.right, row.cards.count) for row in progress.by_article}
    assert by_article == {"How Larn got its treaty": (6, 4.0, 0), "A harbour at work": (2, 1.0, 2)}
    by_kind = {row.name: (row.quiz.count, row.quiz.right, row.cards.right) for row in progress.by_kind}
    assert by_kind == {"date": (2, 2.0, 0), "leader": (4, 1.0, 0), "figure": (2, 2.0, 1)}
    assert (progress.streak.days, progress.streak.today, progress.streak.longest) == (1, True, 1)


def test_a_changed_mind_is_one_answer(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        attempt(user_id, {"q_reyshort": 1.0}, MORNING)
        item = db.session.scalars(select(Item)).one()
        again = Response(item_id=item.id, client_id="again", answer="y", verdict="wrong", at=MORNING, credit=0.0)
        db.session.add(again)
        db.session.commit()
        activity = service.read_activity(db.session(), db.session.get_one(User, user_id))
    assert activity.questions == {MORNING.date(): 1}


def test_retention_is_that_of_mature_cards(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        review(user_id, "q_reyshort", [4, 4, 3, 1], MORNING - timedelta(days=240), days_apart=60)
        review(user_id, "q_signeddate", [4, 1], MORNING - timedelta(days=60), days_apart=8)
        db.session.commit()
        progress = service.read_progress(db.session(), db.session.get_one(User, user_id), MORNING)
    assert (progress.mature.count, progress.mature.right) == (2, 1)


def test_few_answers_are_called_too_few_to_tell(bank: Flask, people: People) -> None:
    user_id = people.user()
    with bank.app_context():
        attempt(user_id, {"q_reyshort": 1.0}, now())
        db.session.commit()
    html = page(people.client(user_id=user_id), "/progress")
    assert "too few to tell" in html
    assert "1 answer on 1 of the last 30 days" in html


def test_a_learner_without_answers_is_told_what_to_do_first(bank: Flask, people: People) -> None:
    assert "Take your first quiz" in page(people.client(), "/progress")


@pytest.mark.parametrize(("url", "most"), [("/", 10), ("/progress", 9)])
def test_the_pages_take_as_many_queries_for_much_as_for_little(
    bank: Flask, people: People, url: str, most: int
) -> None:
    user_id = people.user()
    with bank.app_context():
        for day in range(12):
            attempt(user_id, {"q_reyshort": 1.0, "q_signeddate": 0.0}, MORNING - timedelta(days=day))
        review(user_id, "q_haldenshort", [4, 3, 3, 3], MORNING - timedelta(days=90), days_apart=9)
        db.session.commit()
        engine = db.engine
    client = people.client(user_id=user_id)
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        page(client, url)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len([statement for statement in statements if not statement.startswith("BEGIN")]) <= most
