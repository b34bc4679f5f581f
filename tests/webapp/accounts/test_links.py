"""The link that makes the first admin, and the one that sets a new password."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import People
from tests.webapp.accounts.conftest import PASSWORD, Visitor, count_users, read_user
from webapp.accounts import links
from webapp.accounts.models import AccountEvent, OneTimeLink, User
from webapp.clock import now
from webapp.database import db
from webapp.errors import NotFoundError


def first_admin_link(app: Flask) -> str | None:
    with app.app_context():
        token = links.first_admin_link(db.session(), now())
        db.session.commit()
        return token and f"/first-admin/{token}"


def printed_link(app: Flask) -> str:
    output = app.test_cli_runner().invoke(args=["accounts", "admin-link"]).output
    return "/first-admin/" + output.strip().rpartition("/")[2]


def become(visitor: Visitor, link: str, name: str = "Aida", password: str = PASSWORD) -> int:
    return visitor.client.post(link, data={"name": name, "password": password}).status_code


def test_the_first_admin_chooses_name_and_password(app: Flask, visitor: Visitor) -> None:
    link = first_admin_link(app) or ""
    assert visitor.client.get(link).status_code == 200
    assert become(visitor, link) == 302
    assert read_user(app).is_admin
    assert visitor.client.get("/admin/users").status_code == 200


def test_the_database_does_not_hold_the_link_itself(app: Flask) -> None:
    token = (first_admin_link(app) or "").rpartition("/")[2]
    with app.app_context():
        assert token not in db.session.scalars(select(OneTimeLink.token_hash)).one()


def test_a_link_makes_one_admin_only(app: Flask, visitor: Visitor, another: Visitor) -> None:
    link = first_admin_link(app) or ""
    become(visitor, link)
    assert become(another, link, "Bakyt") == 404
    assert another.client.get(link).status_code == 404
    assert count_users(app) == 1


def test_a_refused_name_or_password_does_not_use_the_link_up(app: Flask, visitor: Visitor) -> None:
    link = first_admin_link(app) or ""
    assert become(visitor, link, "Aida", "short") == 422
    assert become(visitor, link) == 302


def test_each_start_prints_a_fresh_link_and_voids_the_older(app: Flask, visitor: Visitor) -> None:
    older, newer = first_admin_link(app) or "", first_admin_link(app) or ""
    assert visitor.client.get(older).status_code == 404
    assert visitor.client.get(newer).status_code == 200


def test_once_there_is_an_admin_no_start_prints_a_link(app: Flask, people: People) -> None:
    people.user("admin")
    assert first_admin_link(app) is None


def test_a_guest_who_becomes_the_admin_stays_the_same_person(app: Flask, visitor: Visitor) -> None:
    visitor.start_as_guest()
    become(visitor, first_admin_link(app) or "")
    assert count_users(app) == 1
    assert read_user(app).is_admin


def test_an_operator_makes_a_further_admin_by_command_though_there_is_one(
    app: Flask, people: People, visitor: Visitor
) -> None:
    people.user("admin")
    visitor.register("Bakyt")
    link = printed_link(app)
    assert "Make Bakyt an admin" in visitor.client.get(link).text
    assert visitor.client.post(link).status_code == 302
    assert read_user(app, "Bakyt").is_admin


def test_becoming_an_admin_by_link_is_on_record(app: Flask, visitor: Visitor) -> None:
    become(visitor, printed_link(app))
    with app.app_context():
        event = db.session.scalars(select(AccountEvent)).one()
        assert (event.actor_id, event.action) == (None, "became an admin by a link from the console")


def new_password_link(app: Flask, name: str, admin: Visitor) -> str:
    page = admin.client.post(f"/admin/users/{read_user(app, name).id}/new-password-link").text
    return page.partition("<code>http://localhost")[2].partition("</code>")[0]


@pytest.fixture
def admin(app: Flask) -> Visitor:
    admin = Visitor(app)
    become(admin, first_admin_link(app) or "", "Chief")
    return admin


def test_a_new_password_by_link_replaces_the_old_and_signs_every_browser_out(
    app: Flask, admin: Visitor, visitor: Visitor, another: Visitor
) -> None:
    visitor.register("Aida")
    link = new_password_link(app, "Aida", admin)
    assert "Set a new password for Aida" in another.client.get(link).text
    assert another.client.post(link, data={"password": "cold tea at dusk"}).status_code == 302
    assert another.is_signed_in
    assert not visitor.is_signed_in
    assert visitor.sign_in("Aida", PASSWORD).status_code == 422
    assert visitor.sign_in("Aida", "cold tea at dusk").status_code == 302


def test_a_new_password_link_works_once_and_the_latest_alone(app: Flask, admin: Visitor, visitor: Visitor) -> None:
    Visitor(app).register("Aida")
    older, newer = new_password_link(app, "Aida", admin), new_password_link(app, "Aida", admin)
    assert visitor.client.get(older).status_code == 404
    assert visitor.client.post(newer, data={"password": "short"}).status_code == 422
    assert visitor.client.post(newer, data={"password": "cold tea at dusk"}).status_code == 302
    assert visitor.client.post(newer, data={"password": "third one here"}).status_code == 404


def test_a_new_password_link_ends_after_a_day(app: Flask, people: People) -> None:
    user_id = people.user("student")
    with app.app_context():
        token = links.new_password_link(db.session(), user_id, now())
        assert links.get_link(db.session(), "new_password", token, now() + timedelta(hours=23, minutes=59))
        with pytest.raises(NotFoundError, match="Ask an admin for another"):
            links.use_link(db.session(), "new_password", token, now() + timedelta(hours=24))


def test_a_new_password_link_makes_nobody_an_admin(app: Flask, people: People, visitor: Visitor) -> None:
    user_id = people.user("student")
    with app.app_context():
        token = links.new_password_link(db.session(), user_id, now())
        db.session.commit()
    assert visitor.client.get(f"/first-admin/{token}").status_code == 404
    with app.app_context():
        assert db.session.get_one(User, user_id).role == "student"
