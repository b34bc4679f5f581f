"""A person's own settings, password, browsers and data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import People
from tests.webapp.accounts.conftest import PASSWORD, Visitor, count_sessions, count_users, read_user
from webapp.accounts import service
from webapp.accounts.models import User, UserSession
from webapp.articles.models import Question
from webapp.clock import now
from webapp.curation.models import Revision
from webapp.database import Base, db
from webapp.flashcards.service import add_questions

CHOSEN = {
    "name": "Aida",
    "timezone": "Asia/Bishkek",
    "theme": "dark",
    "missed_to_cards": "always",
    "desired_retention": "93",
    "new_cards_per_day": "12",
}


def test_settings_are_kept(app: Flask, visitor: Visitor) -> None:
    visitor.register()
    assert visitor.client.post("/account", data={**CHOSEN, "name": "Aida K"}).status_code == 302
    aida = read_user(app, "Aida K")
    assert (aida.timezone, aida.theme, aida.missed_to_cards) == ("Asia/Bishkek", "dark", True)
    assert (aida.desired_retention, aida.new_cards_per_day) == (0.93, 12)
    assert 'data-theme-choice="dark"' in visitor.client.get("/account").text


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", "", "Choose a name."),
        ("name", "Bakyt", "That name is taken."),
        ("timezone", "Mars/Olympus", "Not a valid choice"),
        ("theme", "pink", "Not a valid choice"),
        ("desired_retention", "79", "Enter a number from 80 to 97."),
        ("desired_retention", "98", "Enter a number from 80 to 97."),
        ("desired_retention", "nan", "Not a valid integer value."),
        ("new_cards_per_day", "-1", "Enter a number from 0 to 500."),
        ("new_cards_per_day", "501", "Enter a number from 0 to 500."),
    ],
)
def test_a_setting_that_cannot_be_is_refused_and_nothing_is_changed(
    app: Flask, visitor: Visitor, another: Visitor, field: str, value: str, message: str
) -> None:
    another.register("Bakyt")
    visitor.register("Aida")
    answer = visitor.client.post("/account", data={**CHOSEN, field: value})
    assert answer.status_code == 422
    assert message in answer.text
    aida = read_user(app)
    assert (aida.timezone, aida.theme, aida.new_cards_per_day) == ("UTC", "auto", 20)


def test_a_guest_has_settings_too_and_is_told_where_their_progress_lives(app: Flask, visitor: Visitor) -> None:
    visitor.start_as_guest()
    assert "lives in this browser" in visitor.client.get("/account").text
    assert visitor.client.post("/account", data={**CHOSEN, "name": "Sneaky"}).status_code == 302
    guest = read_user(app, None)
    assert (guest.theme, guest.is_guest) == ("dark", True)


def test_changing_the_password_signs_the_other_browsers_out(visitor: Visitor, another: Visitor) -> None:
    visitor.register()
    another.sign_in()
    before = visitor.cookie
    sent = {"change-current": PASSWORD, "change-password": "cold tea at dusk"}
    assert visitor.client.post("/account/password", data=sent).status_code == 302
    assert visitor.is_signed_in
    assert visitor.cookie != before
    assert not another.is_signed_in
    assert another.sign_in(password=PASSWORD).status_code == 422
    assert another.sign_in(password="cold tea at dusk").status_code == 302


@pytest.mark.parametrize(
    ("current", "new", "message"),
    [("wrong", "cold tea at dusk", "not your current password"), (PASSWORD, "aida", "too short")],
)
def test_the_password_stays_where_the_change_is_refused(
    visitor: Visitor, another: Visitor, current: str, new: str, message: str
) -> None:
    visitor.register()
    answer = visitor.client.post("/account/password", data={"change-current": current, "change-password": new})
    assert answer.status_code == 422
    assert message in answer.text
    assert another.sign_in().status_code == 302


def test_a_browser_can_be_signed_out_from_another(app: Flask, visitor: Visitor, another: Visitor) -> None:
    visitor.register()
    another.sign_in()
    with app.app_context():
        latest = service.sessions_of(db.session(), read_user(app).id)[0].id
    visitor.client.post(f"/account/sessions/{latest}/end")
    assert visitor.is_signed_in
    assert not another.is_signed_in


def test_signing_out_everywhere_ends_every_session(app: Flask, visitor: Visitor, another: Visitor) -> None:
    visitor.register()
    another.sign_in()
    visitor.client.post("/account/sessions/end")
    assert not visitor.is_signed_in
    assert not another.is_signed_in
    assert count_sessions(app) == 0


def test_a_guest_is_not_signed_out_of_the_only_browser_they_have(visitor: Visitor) -> None:
    visitor.start_as_guest()
    visitor.client.post("/account/sessions/end")
    assert visitor.is_signed_in


@pytest.fixture
def busy_person(bank: Flask, people: People) -> int:
    """The id of a teacher with cards and a change in the bank."""
    user_id = people.user("teacher")
    with bank.app_context():
        questions = db.session.scalars(select(Question.id).order_by(Question.id).limit(2)).all()
        add_questions(db.session(), user_id, questions, now())
        change: dict[str, Any] = {"action": "edited", "before": {}, "after": {}, "version": 2, "at": now()}
        db.session.add(Revision(question_id=questions[0], user_id=user_id, **change))
        db.session.commit()
    return user_id


def test_the_download_holds_what_the_person_did_and_no_hashes(app: Flask, people: People, busy_person: int) -> None:
    answer = people.client(user_id=busy_person).get("/account/data")
    assert "attachment" in answer.headers["Content-Disposition"]
    data = json.loads(answer.text)
    assert data["account"]["id"] == busy_person
    assert (len(data["cards"]), len(data["revisions"]), len(data["signed_in_browsers"])) == (2, 1, 1)
    assert "hash" not in answer.text


def test_no_table_about_a_person_is_missing_from_the_download(people: People) -> None:
    data = people.client("student").get("/account/data").get_json()
    about_people = {
        table.name
        for table in Base.metadata.tables.values()
        if any(key.column.table.name == "users" for key in table.foreign_keys)
    }
    named_otherwise = {"user_sessions": "signed_in_browsers"}
    without_content = {"one_time_links"}
    assert {named_otherwise.get(name, name) for name in about_people - without_content} <= set(data)


def test_deleting_the_account_takes_everything_but_the_banks_record(
    app: Flask, people: People, busy_person: int
) -> None:
    client = people.client(user_id=busy_person)
    with app.app_context():
        db.session.get_one(User, busy_person).password_hash = service.hash_password(PASSWORD)
        db.session.commit()
    assert client.post("/account/delete", data={"delete-password": "wrong"}).status_code == 422
    assert count_users(app) == 1
    assert client.post("/account/delete", data={"delete-password": PASSWORD}).status_code == 302
    with app.app_context():
        assert db.session.scalars(select(UserSession)).all() == []
        assert db.session.scalars(select(Revision.user_id)).one() is None
        assert db.session.scalars(select(Base.metadata.tables["cards"].c.id)).all() == []
    assert count_users(app) == 0


def test_a_guest_deletes_everything_by_ticking_a_box(app: Flask, visitor: Visitor) -> None:
    visitor.start_as_guest()
    assert visitor.client.post("/account/delete").status_code == 422
    assert visitor.client.post("/account/delete", data={"delete-sure": "y"}).status_code == 302
    assert count_users(app) == 0


def test_the_only_admin_cannot_delete_themselves(app: Flask, visitor: Visitor) -> None:
    visitor.register()
    with app.app_context():
        db.session.get_one(User, read_user(app).id).role = "admin"
        db.session.commit()
    answer = visitor.client.post("/account/delete", data={"delete-password": PASSWORD})
    assert answer.status_code == 409
    assert "only admin" in answer.text
    assert count_users(app) == 1
