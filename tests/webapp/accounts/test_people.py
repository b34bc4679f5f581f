"""What an admin does to other people's accounts."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import People
from webapp.accounts import people as service
from webapp.accounts.models import AccountEvent, User
from webapp.clock import now
from webapp.database import db


def role_of(app: Flask, user_id: int) -> str:
    with app.app_context():
        return db.session.get_one(User, user_id).role


def test_a_changed_role_holds_from_the_next_sign_in_on_and_is_on_record(app: Flask, people: People) -> None:
    admin, student = people.user("admin"), people.user("student")
    signed_in = people.client(user_id=student)
    answer = people.client(user_id=admin).post(f"/admin/users/{student}/role", data={"role": "teacher"})
    assert answer.status_code == 302
    assert role_of(app, student) == "teacher"
    assert signed_in.get("/account").status_code == 302
    with app.app_context():
        event = db.session.scalars(select(AccountEvent)).one()
        assert (event.actor_id, event.user_id) == (admin, student)
        assert event.action == "role changed from student to teacher"


def test_the_last_admin_stays_one(app: Flask, people: People) -> None:
    admin = people.user("admin")
    answer = people.client(user_id=admin).post(f"/admin/users/{admin}/role", data={"role": "student"})
    assert answer.status_code == 409
    assert "only admin" in answer.text
    assert role_of(app, admin) == "admin"


def test_an_admin_who_steps_down_stays_signed_in_as_what_they_are_now(app: Flask, people: People) -> None:
    admin, _other = people.user("admin"), people.user("admin")
    client = people.client(user_id=admin)
    assert client.post(f"/admin/users/{admin}/role", data={"role": "teacher"}).location == "/account"
    assert client.get("/account").status_code == 200
    assert client.get("/admin/users").status_code == 403


@pytest.mark.parametrize("role", ["", "owner", "Admin"])
def test_a_role_that_is_none_is_refused(app: Flask, people: People, role: str) -> None:
    student = people.user("student")
    assert people.client("admin").post(f"/admin/users/{student}/role", data={"role": role}).status_code == 400
    assert role_of(app, student) == "student"


def test_a_guest_can_be_given_no_role(app: Flask, people: People) -> None:
    guest = people.user("student", guest=True)
    assert people.client("admin").post(f"/admin/users/{guest}/role", data={"role": "admin"}).status_code == 404
    assert role_of(app, guest) == "student"


def test_an_admin_signs_somebody_out_everywhere(people: People) -> None:
    student = people.user("student")
    browsers = [people.client(user_id=student) for _ in range(2)]
    people.client("admin").post(f"/admin/users/{student}/sessions/end")
    assert [browser.get("/account").status_code for browser in browsers] == [302, 302]


@pytest.mark.parametrize(
    ("query", "found"),
    [("", ["50%", "Aida", "aidana", "Bakyt"]), ("AIDA", ["Aida", "aidana"]), ("%", ["50%"]), ("_", []), ("zz", [])],
)
def test_people_are_found_by_a_part_of_their_name(app: Flask, query: str, found: list[str]) -> None:
    with app.app_context():
        for name in ("Bakyt", "aidana", "Aida", "50%"):
            db.session.add(User(name=name, name_key=name.lower(), created_at=now(), role="student"))
        db.session.add(User(created_at=now(), role="student"))
        db.session.commit()
        assert [user.name for user in service.find_people(db.session(), query, "").users] == found


def test_pages_of_people_follow_one_another_without_gap_or_overlap(app: Flask) -> None:
    with app.app_context():
        names = [f"person{number:03}" for number in range(120)]
        db.session.add_all(User(name=name, name_key=name, created_at=now(), role="student") for name in names)
        db.session.commit()
        seen: list[str | None] = []
        after: str | None = ""
        while after is not None:
            page = service.find_people(db.session(), "person", after)
            seen += [user.name for user in page.users]
            after = page.after
        assert seen == names


def test_a_search_without_a_hit_says_so(people: People) -> None:
    assert "Nobody's name holds “zz”." in people.client("admin").get("/admin/users?q=zz").text
