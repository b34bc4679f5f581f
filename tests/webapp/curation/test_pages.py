"""The pages of the curation, as a teacher meets them."""

from __future__ import annotations

import re
from html import unescape
from threading import Barrier, Thread
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.conftest import People
from tests.webapp.bank_fixture import HARBOUR, TREATY
from tests.webapp.queries import count_queries
from webapp.accounts.models import User
from webapp.articles.models import Question
from webapp.articles.records import content
from webapp.clock import now
from webapp.curation.forms import fields_of
from webapp.database import db
from webapp.quizzes.models import Attempt, Item

PROMPT = "On which day was the Treaty of Larn signed?"


@pytest.fixture
def teacher(bank: Flask, people: People) -> FlaskClient:
    return people.client("teacher")


def listed(client: FlaskClient, query: str = "") -> list[str]:
    return re.findall(r'class="question-row" id="(\w+)"', client.get(f"/curate?{query}").text)


def question(app: Flask, id_: str) -> Question:
    with app.app_context():
        return db.session.get_one(Question, id_)


def typed(app: Flask, id_: str, **changes: Any) -> dict[str, Any]:
    """What the edit form sends for a question, with some fields typed over."""
    row = question(app, id_)
    fields = {name: value for name, value in fields_of(content(row)).items() if value is not None}
    return {**fields, "version": row.version, **changes}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("status=hidden", ["q_pier620number"]),
        ("status=draft", ["q_reycloze", "q_treatyparties", "q_yearschoice"]),
        ("form=cloze", ["q_reycloze", "q_haldencloze"]),
        ("kind=agreement", ["q_treatyshort", "q_treatyparties"]),
        (f"article={HARBOUR}&status=ready", ["q_trafficnumber", "q_trafficchoice", "q_reyshort"]),
        ("q=sundmark", ["q_treatyparties"]),
        ("q=TOMAS", ["q_reyshort", "q_reycloze"]),
        ("q=30+years", ["q_yearschoice"]),
        ("q=%25", []),
    ],
)
def test_questions_are_found(teacher: FlaskClient, query: str, expected: list[str]) -> None:
    assert listed(teacher, query) == expected


def test_each_status_shows_how_many_there_are_under_the_other_filters(teacher: FlaskClient) -> None:
    page = teacher.get(f"/curate?article={HARBOUR}&status=ready").text
    assert re.findall(r'tab-count">(\d+)<', page) == ["4", "1", "3", "0"]


def test_a_row_marks_the_key_by_word_and_shows_the_evidence_and_doubts(teacher: FlaskClient) -> None:
    page = teacher.get("/curate?q=trafficchoice").text
    assert re.search(r"Right: </span><strong>more than 20,000</strong>", page)
    assert "More than 20,000 containers passed through the harbour in 2019." in page
    assert "A distractor is true (“more than 2,000”): replace it" in page
    assert re.search(r"<details.*?Moore, Costello.*?<code>more-than-one-correct</code>", page, re.DOTALL)
    assert "90 % likely to be kept" in page


def test_the_difficulty_is_estimated_until_learners_have_answered(bank: Flask, teacher: FlaskClient) -> None:
    assert "difficulty 0.40 (estimated)" in teacher.get("/curate/q_treatyshort").text
    with bank.app_context():
        row = db.session.get_one(Question, "q_treatyshort")
        user_id = db.session.scalars(select(User.id)).first()
        begun = Attempt(client_id="1", user_id=user_id, mode="exam", title="Larn", settings={}, started_at=now())
        answered = {"answer": "x", "credit": 0.0, "verdict": "wrong", "answered_at": now()}
        snapshot = {"prompt": row.prompt}
        begun.items = [Item(position=1, question_id=row.id, question_version=1, snapshot=snapshot, **answered)]
        db.session.add(begun)
        db.session.commit()
    for url in ("/curate/q_treatyshort", "/curate?q=Veldania+and+Ostmark"):
        assert "difficulty 0.45 after 1 first answer" in teacher.get(url).text


def test_a_question_that_is_much_like_another_links_to_it(bank: Flask, teacher: FlaskClient) -> None:
    teacher.get("/curate")
    with bank.app_context():
        row = db.session.get_one(Question, "q_reyshort")
        row.prompt, row.form = "In 1998, which treaty did Ostmark and Veldania sign?", "short"
        row.answer, row.accept = "Treaty of Larn", []
        db.session.commit()
    page = teacher.get("/curate/q_treatyshort").text
    assert re.search(r'Much like <a href="/curate/q_reyshort[^"]*">q_reyshort</a>: “In 1998, which treaty', page)
    teacher.post("/curate/status", data={"one": "q_reyshort:hidden"})
    assert "Much like" not in teacher.get("/curate/q_treatyshort").text


def test_the_list_asks_as_many_queries_for_one_row_as_for_many(bank: Flask, teacher: FlaskClient) -> None:
    teacher.get("/curate")
    with count_queries(bank) as one:
        teacher.get("/curate?status=hidden")
    with count_queries(bank) as many:
        teacher.get("/curate")
    assert one.count == many.count <= 8


def test_one_click_accepts_and_the_way_back_undoes_it(bank: Flask, teacher: FlaskClient) -> None:
    answer = teacher.post(
        "/curate/status?status=draft", data={"one": "q_reycloze:ready", "after-q_reycloze": "q_treatyparties"}
    )
    assert answer.location == "/curate?status=draft#q_treatyparties"
    assert question(bank, "q_reycloze").status == "ready"
    page = teacher.get(answer.location).text
    assert "Accepted: 1 question." in page
    revisions = re.search(r'name="revisions" value="([\d,]+)"', page)
    assert revisions
    teacher.post("/curate/undo", data={"revisions": revisions[1]})
    assert question(bank, "q_reycloze").status == "draft"


def test_the_ticked_ones_change_together(bank: Flask, teacher: FlaskClient) -> None:
    teacher.post("/curate/status", data={"bulk": "hidden", "question": ["q_reycloze", "q_reyshort"]})
    assert {question(bank, id_).status for id_ in ("q_reycloze", "q_reyshort")} == {"hidden"}


def test_a_status_that_does_not_exist_is_refused(bank: Flask, teacher: FlaskClient) -> None:
    assert teacher.post("/curate/status", data={"one": "q_reycloze:best"}).status_code == 400
    assert question(bank, "q_reycloze").status == "draft"


def test_an_edit_is_saved_and_stands_in_the_history(bank: Flask, teacher: FlaskClient) -> None:
    answer = teacher.post("/curate/q_signedchoice", data=typed(bank, "q_signedchoice", prompt=PROMPT))
    assert answer.status_code == 302
    row = question(bank, "q_signedchoice")
    assert (row.prompt, row.origin, row.version) == (PROMPT, "edited", 2)
    page = teacher.get("/curate/q_signedchoice").text
    assert '<del><span class="visually-hidden">Removed: </span>what</del>' in page
    assert "Edited</strong> by teacher" in page


def test_the_form_gives_back_exactly_what_the_question_holds(bank: Flask, teacher: FlaskClient) -> None:
    for id_ in ("q_signedchoice", "q_treatyparties", "q_haldencloze", "q_signeddate", "q_yearsnumber"):
        teacher.post(f"/curate/{id_}", data=typed(bank, id_))
        assert question(bank, id_).version == 1


def test_a_faulty_edit_keeps_what_was_typed_and_names_the_field(bank: Flask, teacher: FlaskClient) -> None:
    answer = teacher.post("/curate/q_signedchoice", data=typed(bank, "q_signedchoice", distractors="4 May 1999"))
    assert answer.status_code == 422
    assert "at least 2 for a choice question" in answer.text
    assert re.search(r'name="distractors"[^>]*>\s*4 May 1999</textarea>', answer.text)
    assert question(bank, "q_signedchoice").version == 1


def test_a_preview_shows_what_was_typed_and_saves_nothing(bank: Flask, teacher: FlaskClient) -> None:
    answer = teacher.post("/curate/q_signedchoice", data=typed(bank, "q_signedchoice", prompt=PROMPT, preview="1"))
    assert "Preview, not saved yet" in answer.text
    assert answer.text.count(PROMPT) == 2
    assert question(bank, "q_signedchoice").version == 1


def test_an_edit_on_an_older_version_shows_both_and_loses_nothing(bank: Flask, people: People) -> None:
    first, second = people.client("teacher"), people.client("teacher")
    sent = typed(bank, "q_signedchoice")
    first.post("/curate/q_signedchoice", data={**sent, "prompt": PROMPT})
    answer = second.post("/curate/q_signedchoice", data={**sent, "prompt": "Which day was it?", "explanation": "Mine."})
    assert answer.status_code == 409
    assert "Changed meanwhile" in answer.text
    assert PROMPT in answer.text
    assert re.search(r'name="prompt"[^>]*>\s*Which day was it\?</textarea>', answer.text)
    assert re.search(r'name="explanation"[^>]*>\s*Mine\.</textarea>', answer.text)
    assert question(bank, "q_signedchoice").prompt == PROMPT
    version = re.search(r'name="version"[^>]* value="(\d+)"', answer.text)
    assert version
    second.post("/curate/q_signedchoice", data={**sent, "prompt": "Which day was it?", "version": version[1]})
    assert question(bank, "q_signedchoice").prompt == "Which day was it?"


def test_of_two_teachers_saving_at_once_one_is_told(bank: Flask, people: People) -> None:
    clients = [people.client("teacher") for _ in range(2)]
    sent = typed(bank, "q_signedchoice")
    start, statuses = Barrier(2), []

    def save(client: FlaskClient, number: int) -> None:
        start.wait()
        statuses.append(client.post("/curate/q_signedchoice", data={**sent, "explanation": f"{number}"}).status_code)

    threads = [Thread(target=save, args=(client, number)) for number, client in enumerate(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [302, 409]
    assert question(bank, "q_signedchoice").version == 2


def test_an_earlier_version_is_brought_back_from_the_history(bank: Flask, teacher: FlaskClient) -> None:
    teacher.post("/curate/q_signedchoice", data=typed(bank, "q_signedchoice", prompt=PROMPT))
    teacher.post("/curate/q_signedchoice/revert", data={"version": 1, "seen": 2})
    row = question(bank, "q_signedchoice")
    assert (row.prompt, row.origin) == ("On what day was the Treaty of Larn signed?", "generated")
    assert "Reverted</strong>" in teacher.get("/curate/q_signedchoice").text


def test_a_question_is_written_on_a_fact(bank: Flask, teacher: FlaskClient) -> None:
    page = teacher.get(f"/curate/new?article={HARBOUR}&fact=f_rey").text
    assert "Harbour master Tomás Rey of Larn retired in 2020." in unescape(page)
    sent = {"article": HARBOUR, "fact": "f_rey", "form": "short", "prompt": "Who retired?", "answer": "Tomás Rey"}
    answer = teacher.post("/curate/new", data={**sent, "difficulty": "0.5", "status": "draft"})
    assert answer.status_code == 302
    row = question(bank, answer.location.rpartition("/")[2])
    assert (row.origin, row.fact_id, row.answer) == ("written", "f_rey", "Tomás Rey")


def test_a_faulty_new_question_is_not_added(bank: Flask, teacher: FlaskClient) -> None:
    sent = {"article": TREATY, "fact": "", "form": "choice", "prompt": "Who?", "answer": "A", "difficulty": "0.5"}
    answer = teacher.post("/curate/new", data={**sent, "status": "draft"})
    assert answer.status_code == 422
    assert "at least 2 for a choice question" in answer.text


def test_writing_begins_with_the_choice_of_an_article(teacher: FlaskClient) -> None:
    assert "How Larn got its treaty" in teacher.get("/curate/new").text


def test_what_a_teacher_types_is_escaped(bank: Flask, teacher: FlaskClient) -> None:
    attack = "Who <script>alert(1)</script> signed?"
    teacher.post("/curate/q_signedchoice", data=typed(bank, "q_signedchoice", prompt=attack))
    for path in ("/curate", "/curate/q_signedchoice"):
        assert "<script>alert" not in teacher.get(path).text
