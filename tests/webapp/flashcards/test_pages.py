"""Cards in the browser, without JavaScript: what is shown, what can be done, and who may do it."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, func, select, update

from tests.conftest import People
from tests.webapp.bank_fixture import MASTER, TREATY
from webapp.articles.models import Question
from webapp.clock import now
from webapp.database import db
from webapp.flashcards import service
from webapp.flashcards.models import Card, Review


@pytest.fixture
def learner(bank: Flask, people: People) -> tuple[FlaskClient, int]:
    """A signed-in learner with one new card."""
    user_id = people.user()
    add(bank, user_id, "q_reyshort")
    return people.client(user_id=user_id), user_id


def add(bank: Flask, user_id: int, *question_ids: str) -> None:
    with bank.app_context():
        service.add_questions(db.session(), user_id, question_ids, now())
        db.session.commit()


def page(client: FlaskClient, url: str) -> str:
    response = client.get(url, follow_redirects=True)
    assert response.status_code == 200
    return unescape(response.text)


def card_on(html: str) -> int:
    found = re.search(r"/cards/(\d+)/review", html)
    assert found
    return int(found[1])


def field_on(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', html)
    assert found
    return found[1]


def rate(client: FlaskClient, html: str, rating: int) -> str:
    data = {"rating": rating, "client_id": field_on(html.split("data-rate-form")[1], "client_id")}
    response = client.post(f"/cards/{card_on(html)}/review", data=data, follow_redirects=True)
    assert response.status_code == 200
    return unescape(response.text)


def logged(bank: Flask) -> int:
    with bank.app_context():
        return db.session.scalar(select(func.count()).select_from(Review)) or 0


def test_the_back_is_hidden_until_it_is_asked_for(learner: tuple[FlaskClient, int]) -> None:
    client, _ = learner
    front = page(client, "/cards/review")
    assert "Which harbour master of Larn retired in 2020?" in front
    assert re.search(r"data-back hidden", front)
    assert re.search(r"data-rate-form hidden", front)
    back = page(client, f"/cards/review?card={card_on(front)}&show=1")
    assert not re.search(r"data-(back|rate-form) hidden", back)
    assert re.search(r"data-show-form hidden", back)
    assert MASTER in back


def test_each_button_carries_its_interval(learner: tuple[FlaskClient, int]) -> None:
    html = page(learner[0], "/cards/review")
    names = re.findall(r'rating-name">(\w+)</span> <span class="rating-wait">([^<]+)<', html)
    assert names == [("Again", "1 min"), ("Hard", "6 min"), ("Good", "10 min"), ("Easy", "8 days")]


def test_a_rated_card_gives_way_and_the_day_ends_with_what_comes(learner: tuple[FlaskClient, int]) -> None:
    html = rate(learner[0], page(learner[0], "/cards/review"), 4)
    assert "Done for today" in html
    assert "1 card answered today." in html


def test_a_form_sent_twice_counts_once(learner: tuple[FlaskClient, int], bank: Flask) -> None:
    html = page(learner[0], "/cards/review")
    rate(learner[0], html, 3)
    rate(learner[0], html, 3)
    assert logged(bank) == 1


def test_undo_brings_the_card_back_even_after_the_last_one(learner: tuple[FlaskClient, int], bank: Flask) -> None:
    client, _ = learner
    done = rate(client, page(client, "/cards/review"), 4)
    data = {"review_id": field_on(done, "review_id"), "client_id": field_on(done, "client_id")}
    html = unescape(client.post("/cards/undo", data=data, follow_redirects=True).text)
    assert "Which harbour master of Larn retired in 2020?" in html
    assert logged(bank) == 2


@pytest.mark.parametrize(
    "data",
    [{}, {"rating": 3}, {"client_id": "not-a-uuid", "rating": 3}, {"client_id": str(uuid4()), "rating": "x"},
     {"client_id": str(uuid4()), "rating": 9}],
)  # fmt: skip
def test_a_malformed_review_is_refused_and_logs_nothing(
    learner: tuple[FlaskClient, int], bank: Flask, data: dict[str, object]
) -> None:
    html = page(learner[0], "/cards/review")
    assert learner[0].post(f"/cards/{card_on(html)}/review", data=data).status_code == 400
    assert logged(bank) == 0


def test_the_options_of_a_choice_are_folded_and_keep_their_order(bank: Flask, people: People) -> None:
    user_id = people.user()
    add(bank, user_id, "q_signedchoice")
    client = people.client(user_id=user_id)
    html = page(client, "/cards/review")
    folded = re.search(r'<details class="study-options">.*?</details>', html, re.DOTALL)
    assert folded
    options = re.findall(r"<li>(.*?)</li>", folded[0])
    assert sorted(options) == ["14 March 1998", "14 May 1998", "4 May 1999"]
    assert re.findall(r"<li>(.*?)</li>", page(client, "/cards/review"))[: len(options)] == options


def test_a_cloze_shows_a_blank_and_a_date_is_written_out(bank: Flask, people: People) -> None:
    user_id = people.user()
    add(bank, user_id, "q_haldencloze")
    assert '<span class="blank">' in page(people.client(user_id=user_id), "/cards/review")
    other = people.user()
    add(bank, other, "q_signeddate")
    assert '<p class="study-answer">14 May 1998</p>' in page(people.client(user_id=other), "/cards/review")


@pytest.mark.parametrize("withdrawal", [{"status": "hidden"}, {"status": "draft"}, {"retired": True}])
def test_a_withdrawn_question_is_not_shown_and_its_card_is_kept(
    learner: tuple[FlaskClient, int], bank: Flask, withdrawal: dict[str, object]
) -> None:
    client, user_id = learner
    card_id = card_on(page(client, "/cards/review"))
    with bank.app_context():
        db.session.execute(update(Question).where(Question.id == "q_reyshort").values(**withdrawal))
        db.session.commit()
    assert "Which harbour master" not in page(client, "/cards/review") + page(client, "/cards")
    assert client.get(f"/cards/review?card={card_id}").status_code == 404
    with bank.app_context():
        assert db.session.scalar(select(func.count()).where(Card.user_id == user_id)) == 1


def test_an_edited_question_shows_its_latest_text(learner: tuple[FlaskClient, int], bank: Flask) -> None:
    with bank.app_context():
        db.session.execute(update(Question).where(Question.id == "q_reyshort").values(prompt="Who kept the harbour?"))
        db.session.commit()
    assert "Who kept the harbour?" in page(learner[0], "/cards/review")


def test_a_card_set_aside_is_not_reviewed_and_can_be_taken_up_again(learner: tuple[FlaskClient, int]) -> None:
    client, _ = learner
    card_id = card_on(page(client, "/cards/review"))
    client.post(f"/cards/{card_id}/suspend")
    assert "data-rate-form" not in page(client, "/cards/review")
    assert "set aside" in page(client, "/cards?only=suspended")
    client.post(f"/cards/{card_id}/resume")
    assert card_on(page(client, "/cards/review")) == card_id


def test_a_removed_card_is_gone_from_the_list(learner: tuple[FlaskClient, int]) -> None:
    client, _ = learner
    client.post(f"/cards/{card_on(page(client, '/cards/review'))}/remove")
    assert "You have no cards yet." in page(client, "/cards")
    assert "No cards yet" in page(client, "/cards/review")


def test_an_articles_questions_are_added_once(bank: Flask, people: People) -> None:
    client = people.client()
    added = client.post("/cards/add", data={"article_id": TREATY}, follow_redirects=True)
    assert "6 new cards." in added.text
    again = client.post("/cards/add", data={"article_id": TREATY}, follow_redirects=True)
    assert "You already have all of these." in again.text
    assert client.post("/cards/add", data={"article_id": "nowhere"}).status_code == 404
    assert client.post("/cards/add", data={}).status_code == 400


@pytest.mark.parametrize(
    ("query", "found"),
    [("q=HARBOUR+master", True), ("q=gazette", False), ("q=at+work", True), ("q=%25", False), ("only=leech", False),
     ("only=new", True), ("only=nonsense", True), ("after=99999", False)],
)  # fmt: skip
def test_cards_are_found_by_prompt_article_and_kind(learner: tuple[FlaskClient, int], query: str, found: bool) -> None:
    assert ("Which harbour master of Larn" in page(learner[0], f"/cards?{query}")) is found


def test_a_card_forgotten_eight_times_is_pointed_out(learner: tuple[FlaskClient, int], bank: Flask) -> None:
    with bank.app_context():
        db.session.execute(update(Card).values(lapses=8))
        db.session.commit()
    assert "You have forgotten this card 8 times" in page(learner[0], "/cards/review")
    assert "forgotten 8 times" in page(learner[0], "/cards?only=leech")


def test_a_card_that_cannot_be_is_not_found_even_when_none_is_due(bank: Flask, people: People) -> None:
    assert people.client().get("/cards/review?card=0").status_code == 404


@pytest.mark.parametrize("number", ["4294967296", "99999999999999999999"])
def test_a_number_too_large_for_the_database_is_not_found(learner: tuple[FlaskClient, int], number: str) -> None:
    client, _ = learner
    assert client.get(f"/cards/review?card={number}").status_code == 404
    assert client.post(f"/cards/{number}/remove").status_code == 404
    undo = {"review_id": number, "client_id": str(uuid4())}
    assert client.post("/cards/undo", data=undo).status_code == 404


def test_a_learner_without_cards_is_told_where_they_come_from(bank: Flask, people: People) -> None:
    client = people.client(guest=True)
    assert "You have no cards yet." in page(client, "/cards")
    assert "Add an article's questions" in page(client, "/cards/review")


def test_another_learners_card_is_not_to_be_seen_or_touched(
    learner: tuple[FlaskClient, int], people: People, bank: Flask
) -> None:
    card_id = card_on(page(learner[0], "/cards/review"))
    stranger = people.client()
    assert stranger.get(f"/cards/review?card={card_id}").status_code == 404
    data = {"rating": 3, "client_id": str(uuid4())}
    assert stranger.post(f"/cards/{card_id}/review", data=data).status_code == 404
    for action in ("suspend", "resume", "remove"):
        assert stranger.post(f"/cards/{card_id}/{action}").status_code == 404
    assert logged(bank) == 0


@pytest.mark.parametrize("cards", [1, 30])
def test_the_next_card_takes_few_queries_however_many_there_are(bank: Flask, people: People, cards: int) -> None:
    user_id = people.user(new_cards_per_day=100)
    with bank.app_context():
        first = db.session.get_one(Question, "q_reyshort")
        columns = {column.key: getattr(first, column.key) for column in Question.__table__.columns}
        for number in range(cards):
            db.session.add(Question(**{**columns, "id": f"q_copy{number}", "version": 1}))
        db.session.flush()
        service.add_questions(db.session(), user_id, [f"q_copy{number}" for number in range(cards)], now())
        due = now() - timedelta(hours=1)
        values = {"state": "review", "stability": 3.0, "difficulty": 5.0, "due": due, "last_review": due}
        db.session.execute(update(Card).where(Card.id % 2 == 0).values(values))
        db.session.commit()
        engine = db.engine
    client = people.client(user_id=user_id)
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        page(client, "/cards/review")
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len([statement for statement in statements if not statement.startswith("BEGIN")]) <= 5
