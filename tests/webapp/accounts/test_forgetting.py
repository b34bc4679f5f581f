"""What each start of the server forgets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import Flask
from sqlalchemy import select, update

from tests.conftest import People
from webapp.accounts.models import User, UserSession
from webapp.accounts.service import forget_abandoned
from webapp.database import db
from webapp.quizzes.models import Attempt

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def left_after_forgetting(app: Flask, created: dict[int, timedelta]) -> set[int]:
    """The users who are still there after a start at `NOW`, those in `created` having come that long before."""
    with app.app_context():
        for user_id, age in created.items():
            db.session.execute(update(User).where(User.id == user_id).values(created_at=NOW - age))
        forget_abandoned(db.session(), NOW)
        db.session.commit()
        return set(db.session.scalars(select(User.id)))


def test_a_guest_who_did_nothing_for_a_month_is_forgotten(app: Flask, people: People) -> None:
    old, young, registered = people.user(guest=True), people.user(guest=True), people.user()
    ages = {old: timedelta(days=31), young: timedelta(days=29), registered: timedelta(days=400)}
    assert left_after_forgetting(app, ages) == {young, registered}


def test_a_guest_with_a_quiz_is_kept(app: Flask, people: People) -> None:
    guest = people.user(guest=True)
    with app.app_context():
        db.session.add(Attempt(client_id="c", user_id=guest, mode="exam", title="", settings={}, started_at=NOW))
        db.session.commit()
    assert left_after_forgetting(app, {guest: timedelta(days=400)}) == {guest}


def test_a_browser_signs_in_anew_after_a_year_but_a_guest_never_has_to(app: Flask, people: People) -> None:
    registered, guest = people.user(), people.user(guest=True)
    with app.app_context():
        for user_id, token, age in [(registered, "a", 366), (registered, "b", 364), (guest, "c", 366)]:
            made = NOW - timedelta(days=age)
            db.session.add(UserSession(user_id=user_id, token_hash=token, created_at=made))
        db.session.commit()
    left_after_forgetting(app, {guest: timedelta(days=1)})
    with app.app_context():
        assert set(db.session.scalars(select(UserSession.token_hash))) == {"b", "c"}
