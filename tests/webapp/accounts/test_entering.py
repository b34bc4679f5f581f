"""Registering, starting as a guest, signing in and out."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from flask import Flask

from tests.webapp.accounts.conftest import PASSWORD, Visitor, count_sessions, count_users, read_user
from webapp.accounts import service
from webapp.accounts.credentials import is_outdated
from webapp.accounts.models import User
from webapp.database import db


def test_a_registered_person_is_signed_in_at_once_as_a_student(app: Flask, visitor: Visitor) -> None:
    answer = visitor.register(timezone="Asia/Bishkek")
    assert (answer.status_code, answer.location) == (302, "/")
    assert visitor.is_signed_in
    aida = read_user(app)
    assert (aida.role, aida.timezone, aida.is_guest) == ("student", "Asia/Bishkek", False)


def test_a_name_that_differs_only_in_case_is_taken(app: Flask, visitor: Visitor, another: Visitor) -> None:
    visitor.register("Aida")
    answer = another.register("AIDA ", "another's own words")
    assert answer.status_code == 422
    assert "That name is taken." in answer.text
    assert count_users(app) == 1


def test_a_registration_sent_twice_makes_one_account_and_both_answers_let_in(
    app: Flask, visitor: Visitor, another: Visitor
) -> None:
    visitor.register("Aida")
    assert another.register("Aida").status_code == 302
    assert another.is_signed_in
    assert count_users(app) == 1


def test_a_taken_name_with_another_password_lets_nobody_in(app: Flask, visitor: Visitor, another: Visitor) -> None:
    visitor.register("Aida")
    assert another.register("Aida", "not the same at all").status_code == 422
    assert not another.is_signed_in


def test_two_who_take_a_name_at_once_do_not_both_get_it(
    app: Flask, visitor: Visitor, another: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.register("Aida")
    with app.app_context():  # as if the look came before the other one's writing
        monkeypatch.setattr(db.session(), "scalar", lambda *_args: None)
        with pytest.raises(service.NameTakenError):
            service.register(db.session(), None, "aida", PASSWORD, "UTC", read_user(app).created_at)
    assert count_users(app) == 1


def test_an_error_is_tied_to_its_field_and_takes_the_focus(visitor: Visitor) -> None:
    page = visitor.register("Aida", "short").text
    assert page.count("autofocus") == 1
    field = next(line for line in page.splitlines() if "autofocus" in line)
    assert 'id="password"' in field
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="password-help password-errors"' in field
    assert 'id="password-errors"' in page


def test_a_guest_is_in_at_once(app: Flask, visitor: Visitor) -> None:
    visitor.start_as_guest(timezone="Europe/Paris")
    assert visitor.is_signed_in
    guest = read_user(app, None)
    assert (guest.is_guest, guest.timezone) == (True, "Europe/Paris")


def test_a_second_press_makes_no_second_guest(app: Flask, visitor: Visitor) -> None:
    visitor.start_as_guest()
    visitor.start_as_guest()
    assert count_users(app) == 1


@pytest.mark.parametrize("sent", ["", "Mars/Olympus", "../etc/passwd", "x" * 500])
def test_a_time_zone_that_is_none_counts_as_utc(app: Flask, visitor: Visitor, sent: str) -> None:
    visitor.start_as_guest(timezone=sent)
    assert read_user(app, None).timezone == "UTC"


def test_a_guest_who_registers_stays_the_same_person(app: Flask, visitor: Visitor) -> None:
    visitor.start_as_guest()
    guest_id = read_user(app, None).id
    visitor.register("Aida")
    assert read_user(app).id == guest_id
    assert count_users(app) == 1


def test_a_refused_registration_leaves_the_guest_a_guest(app: Flask, visitor: Visitor, another: Visitor) -> None:
    another.register("Aida")
    visitor.start_as_guest()
    assert visitor.register("Aida", "not the same at all").status_code == 422
    guest = read_user(app, None)
    assert (guest.name_key, guest.password_hash) == (None, None)


def test_signing_in_takes_the_name_in_any_case(visitor: Visitor, another: Visitor) -> None:
    visitor.register("Aida Karimova")
    another.sign_in("  AIDA   karimova ")
    assert another.is_signed_in


def test_an_unknown_name_and_a_wrong_password_are_answered_alike(visitor: Visitor, another: Visitor) -> None:
    visitor.register("Aida")
    wrong, unknown = another.sign_in("Aida", "not the one"), another.sign_in("Adia", "not the one")
    assert wrong.status_code == unknown.status_code == 422
    assert "The name or the password is not right." in wrong.text
    assert _without_nonce(wrong.text.replace("Aida", "?")) == _without_nonce(unknown.text.replace("Adia", "?"))


def _without_nonce(page: str) -> list[str]:
    return [line for line in page.splitlines() if "nonce=" not in line and "csrf_token" not in line]


def test_a_guest_cannot_be_signed_in_to_by_an_empty_name(visitor: Visitor, another: Visitor) -> None:
    visitor.start_as_guest()
    assert another.sign_in("", "").status_code == 422
    assert not another.is_signed_in


def test_an_outdated_hash_is_made_anew_when_its_person_signs_in(app: Flask, visitor: Visitor, another: Visitor) -> None:
    visitor.register()
    with app.app_context():
        user = db.session.get_one(User, read_user(app).id)
        user.password_hash = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(PASSWORD)
        db.session.commit()
    another.sign_in()
    assert not is_outdated(read_user(app).password_hash or "")


def test_after_signing_out_a_copy_of_the_cookie_is_worth_nothing(app: Flask, visitor: Visitor) -> None:
    visitor.register()
    thief = visitor.with_cookie(visitor.cookie)
    assert thief.is_signed_in
    visitor.client.post("/sign-out")
    assert not visitor.is_signed_in
    assert not thief.is_signed_in
    assert count_sessions(app) == 0


@pytest.mark.parametrize("enter", ["register", "sign_in"])
def test_the_session_is_renewed_when_somebody_becomes_somebody_else(
    app: Flask, visitor: Visitor, another: Visitor, enter: str
) -> None:
    another.register("Aida" if enter == "sign_in" else "Bakyt")
    visitor.start_as_guest()
    planted = visitor.with_cookie(visitor.cookie)
    getattr(visitor, enter)("Aida")
    assert visitor.is_signed_in
    assert not planted.is_signed_in


@pytest.mark.parametrize(
    ("wanted", "lands_on"),
    [
        ("/cards?due=1", "/cards?due=1"),
        ("", "/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("\\\\evil.example/", "/"),
        ("/\t/evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("cards", "/"),
    ],
)
def test_after_signing_in_one_lands_on_this_site_only(
    visitor: Visitor, another: Visitor, wanted: str, lands_on: str
) -> None:
    visitor.register()
    answer = another.client.post("/sign-in", query_string={"next": wanted}, data={"name": "Aida", "password": PASSWORD})
    assert answer.location == lands_on


def test_the_sign_in_page_hands_a_foreign_address_to_no_link_or_form(visitor: Visitor) -> None:
    assert "evil" not in visitor.client.get("/sign-in?next=//evil.example/").text
    assert visitor.client.get("/sign-in?next=/cards").text.count("?next=/cards") == 3


def test_a_visitor_comes_back_to_the_page_they_wanted(visitor: Visitor) -> None:
    assert visitor.client.get("/admin/users?q=a").location == "/sign-in?next=/admin/users?q%3Da"


def test_a_visitor_who_sent_a_form_is_not_sent_back_to_an_address_that_only_takes_forms(visitor: Visitor) -> None:
    assert visitor.client.post("/account/delete").location == "/sign-in"


def test_a_script_that_is_signed_out_is_told_so_in_json(visitor: Visitor) -> None:
    answer = visitor.client.post("/account", json={})
    assert answer.status_code == 401
    assert "signed out" in answer.get_json()["error"]
