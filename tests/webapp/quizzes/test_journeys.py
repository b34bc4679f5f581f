"""A quiz from choosing to its result, over HTTP, on both databases, without JavaScript."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.conftest import People
from tests.webapp.bank_fixture import HARBOUR, TREATY
from webapp.articles.models import Article, Question
from webapp.database import db
from webapp.flashcards.models import Card
from webapp.quizzes.models import Attempt, Item, Response

ANSWERS = {
    "q_signeddate": "14 May 1998",
    "q_signedchoice": "14 May 1998",
    "q_treatyshort": "larn treaty",
    "q_yearsnumber": "forty years",
    "q_haldenshort": "Halden",
    "q_haldencloze": "M. Halden",
    "q_trafficnumber": "20 thousand",
    "q_trafficchoice": "more than 20,000",
    "q_reyshort": "Rey",
}


def begin(client: FlaskClient, **fields: Any) -> int:
    """Start a quiz and return its id."""
    sent = {"client_id": str(uuid4()), "count": "20", "mode": "practice", **fields}
    response = client.post("/quizzes", data=sent)
    assert response.status_code == 303, response.text
    return int(response.location.split("/")[-1])


def say(client: FlaskClient, attempt_id: int, position: int, answer: str, client_id: str | None = None) -> TestResponse:
    data = {"client_id": client_id or str(uuid4()), "answer": answer}
    return client.post(f"/quizzes/{attempt_id}/{position}", data=data)


def questions_of(app: Flask, attempt_id: int) -> list[str]:
    with app.app_context():
        found = db.session.scalars(
            select(Item.question_id).where(Item.attempt_id == attempt_id).order_by(Item.position)
        )
        return list(found)


def count(app: Flask, model: Any) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model)) or 0


def finish(client: FlaskClient, attempt_id: int) -> str:
    response = client.post(f"/quizzes/{attempt_id}/finish", data={"confirmed": "1"}, follow_redirects=True)
    assert response.status_code == 200
    return response.text


@pytest.fixture
def client(bank: Flask, people: People) -> FlaskClient:
    return people.client()


def test_a_practice_quiz_goes_from_choosing_to_its_result(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client)
    for position, question_id in enumerate(questions_of(bank, attempt_id), start=1):
        at = client.get(f"/quizzes/{attempt_id}").location
        assert at.endswith(f"/quizzes/{attempt_id}/{position}")
        shown = say(client, attempt_id, position, ANSWERS[question_id])
        assert "Right" in client.get(shown.location).text
    result = finish(client, attempt_id)
    assert "Everything right." in result
    assert "100 %" in result


def test_only_ready_questions_that_are_still_there_are_asked(bank: Flask, client: FlaskClient) -> None:
    with bank.app_context():
        db.session.get_one(Question, "q_reyshort").retired = True
        db.session.commit()
    asked = {question for _ in range(5) for question in questions_of(bank, begin(client))}
    assert asked <= set(ANSWERS) - {"q_reyshort"}


def test_an_article_a_tag_and_a_form_narrow_the_choice(bank: Flask, client: FlaskClient) -> None:
    assert set(questions_of(bank, begin(client, articles=HARBOUR))) <= {
        "q_trafficnumber",
        "q_trafficchoice",
        "q_reyshort",
    }
    assert set(questions_of(bank, begin(client, tags="treaties", forms="date"))) == {"q_signeddate"}


def test_fewer_than_asked_for_is_said(client: FlaskClient) -> None:
    response = client.post(
        "/quizzes",
        data={"client_id": str(uuid4()), "count": "20", "mode": "exam", "forms": "date"},
        follow_redirects=True,
    )
    assert "You asked for 20 questions; 1 fit" in response.text


def test_none_that_fit_is_said_with_what_to_do(bank: Flask, client: FlaskClient) -> None:
    data = {"client_id": str(uuid4()), "count": "5", "mode": "exam", "articles": HARBOUR, "tags": "treaties"}
    response = client.post("/quizzes", data=data)
    assert response.status_code == 422
    assert "Choose one or the other" in response.text
    assert count(bank, Attempt) == 0


def test_an_empty_bank_says_so(app: Flask, people: People) -> None:
    assert "no questions to ask yet" in people.client().get("/quizzes").text


def test_an_article_is_preselected_by_its_link(client: FlaskClient) -> None:
    page = client.get(f"/quizzes?article={TREATY}&tag=harbours").text
    ticked = re.findall(r'<input[^>]*checked[^>]*value="([^"]+)"', page)
    assert {TREATY, "harbours"} <= set(ticked)


@pytest.mark.parametrize("other", ["", "0", "101", "many"])
def test_a_count_of_ones_own_must_make_sense(client: FlaskClient, other: str) -> None:
    data = {"client_id": str(uuid4()), "count": "other", "other": other, "mode": "exam"}
    assert client.post("/quizzes", data=data).status_code == 422


def test_a_start_sent_twice_starts_one_quiz(bank: Flask, client: FlaskClient) -> None:
    mark = str(uuid4())
    assert begin(client, client_id=mark) == begin(client, client_id=mark)
    assert count(bank, Attempt) == 1


def test_an_answer_sent_twice_counts_once(bank: Flask, client: FlaskClient) -> None:
    attempt_id, mark = begin(client, mode="exam"), str(uuid4())
    assert [say(client, attempt_id, 1, "x", mark).status_code for _ in range(2)] == [303, 303]
    assert count(bank, Response) == 1


def test_in_practice_the_first_answer_stands(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, forms="date")
    say(client, attempt_id, 1, "14 May 1999")
    say(client, attempt_id, 1, "14 May 1998")
    assert "Not right" in client.get(f"/quizzes/{attempt_id}/1").text
    assert count(bank, Response) == 1


def test_practice_shows_the_sentence_behind_the_answer(client: FlaskClient) -> None:
    attempt_id = begin(client, forms="date")
    say(client, attempt_id, 1, "1998")
    page = client.get(f"/quizzes/{attempt_id}/1").text
    assert "Partly right" in page
    assert "in the old customs house of Larn" in page
    assert f"/articles/{TREATY}?fact=f_signed#f_signed" in page


def test_in_an_exam_an_answer_may_be_changed_and_taken_back(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam", forms="date")
    for answer in ("1997", "14 May 1998"):
        say(client, attempt_id, 1, answer)
    assert 'value="14 May 1998"' in client.get(f"/quizzes/{attempt_id}/1").text
    say(client, attempt_id, 1, " ")
    with bank.app_context():
        assert db.session.scalars(select(Item.answer).where(Item.attempt_id == attempt_id)).one() is None
    assert count(bank, Response) == 3


def test_an_exam_reveals_nothing_before_its_end(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam", forms="short")
    positions = range(1, len(questions_of(bank, attempt_id)) + 1)
    for position in positions:
        say(client, attempt_id, position, "somebody")
    pages = [client.get(f"/quizzes/{attempt_id}/{position}").text for position in positions]
    pages += [
        client.get(address, follow_redirects=True).text
        for address in (f"/quizzes/{attempt_id}", f"/quizzes/{attempt_id}/result", "/quizzes")
    ]
    for page in pages:
        shown = re.sub(r'(?:nonce|value)="[^"]*"', "", page)  # random tokens may spell anything
        for secret in ("Halden", "Larn Treaty", "Rey", "Not right", "Right", "verdict", "customs house"):
            assert secret not in shown, secret
    with bank.app_context():
        assert set(db.session.scalars(select(Item.verdict))) == {None}


def test_an_exam_goes_on_to_the_next_unanswered_question(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam", count="other", other="3")
    assert say(client, attempt_id, 2, "x").location.endswith(f"/{attempt_id}/3")
    assert say(client, attempt_id, 3, "x").location.endswith(f"/{attempt_id}/1")
    assert say(client, attempt_id, 1, "x").location.endswith(f"/{attempt_id}/overview")


def test_finishing_with_unanswered_questions_asks_first(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam")
    response = client.post(f"/quizzes/{attempt_id}/finish", follow_redirects=True)
    assert "not answered. If you finish now" in response.text
    assert "Not answered" in finish(client, attempt_id)


def test_finishing_twice_finishes_once(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam")
    finish(client, attempt_id)
    with bank.app_context():
        first = db.session.get_one(Attempt, attempt_id).finished_at
    finish(client, attempt_id)
    with bank.app_context():
        assert db.session.get_one(Attempt, attempt_id).finished_at == first


def test_an_answer_after_the_end_is_refused_in_words(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam")
    finish(client, attempt_id)
    response = say(client, attempt_id, 1, "late")
    assert (response.status_code, "could not be counted" in response.text) == (409, True)


def test_the_result_shows_answer_key_explanation_and_evidence(client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam", forms="date")
    say(client, attempt_id, 1, "May 1998")
    page = finish(client, attempt_id)
    for part in ("May 1998", "14 May 1998", "Partly right", "0.5 of 1", "in the old customs house", "fact=f_signed"):
        assert part in page


def test_the_result_can_show_the_missed_ones_alone(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam")
    asked = questions_of(bank, attempt_id)
    say(client, attempt_id, 1, ANSWERS[asked[0]])
    finish(client, attempt_id)
    page = client.get(f"/quizzes/{attempt_id}/result?missed=1").text
    assert 'id="question-1"' not in page
    assert page.count("Not answered") == len(asked) - 1


def test_missed_questions_become_flashcards_by_one_click_and_go_by_another(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam", forms="short")
    finish(client, attempt_id)
    missed = len(questions_of(bank, attempt_id))
    for _ in range(2):
        page = client.post(f"/quizzes/{attempt_id}/missed", follow_redirects=True).text
    assert (count(bank, Card), "now in your flashcards" in page) == (missed, True)
    client.post(f"/quizzes/{attempt_id}/missed/undo")
    with bank.app_context():
        assert db.session.scalar(select(func.count(Card.id)).where(~Card.removed)) == 0


def test_a_card_that_was_there_before_stays_when_the_missed_are_taken_out(bank: Flask, people: People) -> None:
    from webapp.clock import now
    from webapp.flashcards.service import add_questions

    user_id = people.user()
    client = people.client(user_id=user_id)
    with bank.app_context():
        add_questions(db.session(), user_id, ["q_reyshort"], now())
        db.session.commit()
    attempt_id = begin(client, mode="exam", forms="short")
    finish(client, attempt_id)
    client.post(f"/quizzes/{attempt_id}/missed")
    client.post(f"/quizzes/{attempt_id}/missed/undo")
    with bank.app_context():
        assert db.session.scalars(select(Card.question_id).where(~Card.removed)).all() == ["q_reyshort"]


def test_missed_questions_become_flashcards_by_themselves_where_wished(bank: Flask, people: People) -> None:
    client = people.client(user_id=people.user(missed_to_cards=True))
    attempt_id = begin(client, mode="exam", forms="short")
    assert "now in your flashcards" in finish(client, attempt_id)
    assert count(bank, Card) == len(questions_of(bank, attempt_id))


def test_the_missed_ones_can_be_tried_again(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, mode="exam")
    asked = questions_of(bank, attempt_id)
    say(client, attempt_id, 1, ANSWERS[asked[0]])
    finish(client, attempt_id)
    mark = str(uuid4())
    places = {client.post(f"/quizzes/{attempt_id}/again", data={"client_id": mark}).location for _ in range(2)}
    assert len(places) == 1
    assert set(questions_of(bank, int(places.pop().split("/")[-1]))) == set(asked[1:])


def test_an_edit_during_the_attempt_does_not_change_what_was_asked(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client, forms="date")
    with bank.app_context():
        row = db.session.get_one(Question, "q_signeddate")
        row.prompt, row.answer = "When?", "2001"
        db.session.commit()
    assert "When was the Treaty of Larn signed?" in client.get(f"/quizzes/{attempt_id}/1").text
    say(client, attempt_id, 1, "14 May 1998")
    assert "Right" in client.get(f"/quizzes/{attempt_id}/1").text


def test_an_open_quiz_is_found_again_on_another_device(bank: Flask, people: People) -> None:
    user_id = people.user()
    phone, desk = people.client(user_id=user_id), people.client(user_id=user_id)
    attempt_id = begin(phone, mode="exam")
    say(phone, attempt_id, 1, "x")
    assert "1 of" in desk.get("/quizzes").text
    assert desk.get(f"/quizzes/{attempt_id}").location.endswith(f"/{attempt_id}/2")


def test_an_open_quiz_can_be_discarded_after_asking(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client)
    say(client, attempt_id, 1, "x")
    assert "Discard this quiz?" in client.get(f"/quizzes/{attempt_id}/discard").text
    client.post(f"/quizzes/{attempt_id}/discard")
    assert [count(bank, model) for model in (Attempt, Item, Response)] == [0, 0, 0]


def test_a_finished_quiz_is_kept(bank: Flask, client: FlaskClient) -> None:
    attempt_id = begin(client)
    finish(client, attempt_id)
    assert client.post(f"/quizzes/{attempt_id}/discard").status_code == 409
    assert count(bank, Attempt) == 1


def test_past_quizzes_come_in_pages(client: FlaskClient) -> None:
    for _ in range(12):
        finish(client, begin(client, forms="date"))
    page = client.get("/quizzes").text
    later = re.search(r"/quizzes\?before=\d+", page)
    assert later is not None
    found = [re.findall(r"/quizzes/(\d+)/result", text) for text in (page, client.get(later.group()).text)]
    assert [len(ids) for ids in found] == [10, 2]
    assert not set(found[0]) & set(found[1])


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", ""), ("get", "/1"), ("post", "/1"), ("get", "/overview"), ("post", "/finish"), ("get", "/result"),
        ("post", "/missed"), ("post", "/missed/undo"), ("post", "/again"), ("get", "/discard"), ("post", "/discard"),
    ],
)  # fmt: skip
def test_somebody_elses_quiz_does_not_exist(client: FlaskClient, people: People, method: str, path: str) -> None:
    attempt_id = begin(client)
    stranger = people.client("admin")
    data = {"client_id": str(uuid4()), "answer": "x", "confirmed": "1"} if method == "post" else None
    assert stranger.open(f"/quizzes/{attempt_id}{path}", method=method.upper(), data=data).status_code == 404


def test_a_position_that_the_quiz_does_not_have_is_not_found(client: FlaskClient) -> None:
    assert client.get(f"/quizzes/{begin(client)}/99").status_code == 404


def test_a_visitor_is_sent_to_sign_in(bank: Flask) -> None:
    assert "/sign-in" in bank.test_client().get("/quizzes").location


@pytest.mark.parametrize("answer", ["\x00", "\u202e", "🎉" * 5000, "<b>x</b>", "a" * 200_000])
def test_a_strange_answer_is_kept_and_shown_safely(client: FlaskClient, answer: str) -> None:
    attempt_id = begin(client, mode="exam", forms="short")
    assert say(client, attempt_id, 1, answer).status_code == 303
    assert "<b>x</b>" not in finish(client, attempt_id)


def test_all_forms_can_be_asked_and_answered(bank: Flask, client: FlaskClient) -> None:
    forms: dict[str, tuple[Any, list[str], dict[str, Any]]] = {
        "multiple": (["Veldania", "Ostmark"], ["Norrland"], {"several": "1", "answer": ["Ostmark", "Veldania"]}),
        "true_false": ("true", [], {"answer": "true"}),
        "order": (["one", "two"], [], {"thing": ["two", "one"], "answer": ["2", "1"]}),
        "match": (["a = b", "c = d"], ["e"], {"left": ["a", "c"], "answer": ["b", "d"]}),
    }
    with bank.app_context():
        article = db.session.scalars(select(Article)).first()
        assert article is not None
        for form, (answer, distractors, _) in forms.items():
            db.session.add(
                Question(
                    id=f"q_{form.replace('_', '')}", article_id=article.id, fact_id=None, position=99, form=form,
                    prompt=f"A question to {form}.", answer=answer, accept=[], distractors=distractors, explanation="",
                    difficulty=0.5, tags=[], status="ready", origin="written", score=None,
                )
            )  # fmt: skip
        db.session.commit()
    for form, (_, _, sent) in forms.items():
        attempt_id = begin(client, forms=form)
        assert f"A question to {form}." in client.get(f"/quizzes/{attempt_id}/1").text
        client.post(f"/quizzes/{attempt_id}/1", data={"client_id": str(uuid4()), **sent})
        assert "Right" in client.get(f"/quizzes/{attempt_id}/1").text, form
        assert "Everything right." in finish(client, attempt_id)
