"""Fixtures of the account tests: a visitor at the door."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from webapp.accounts.models import User, UserSession
from webapp.database import db

PASSWORD = "warm bread at noon"


class Visitor:
    """A browser, and what its person does at the door."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()

    def register(self, name: str = "Aida", password: str = PASSWORD, **more: str) -> TestResponse:
        return self.client.post("/register", data={"name": name, "password": password, **more})

    def sign_in(self, name: str = "Aida", password: str = PASSWORD, query: str = "") -> TestResponse:
        return self.client.post(f"/sign-in{query}", data={"name": name, "password": password})

    def start_as_guest(self, **more: str) -> TestResponse:
        return self.client.post("/guest", data=more)

    @property
    def is_signed_in(self) -> bool:
        return self.client.get("/account").status_code == 200

    @property
    def cookie(self) -> str:
        cookie = self.client.get_cookie("footnote")
        return cookie.value if cookie else ""

    def with_cookie(self, value: str) -> Visitor:
        """Another browser that holds a copy of a cookie."""
        other = Visitor(self.app)
        other.client.set_cookie("footnote", value)
        return other


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    return Visitor(app)


@pytest.fixture
def another(app: Flask) -> Visitor:
    return Visitor(app)


def count_users(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(User)) or 0


def count_sessions(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(UserSession)) or 0


def read_user(app: Flask, name: str | None = "Aida") -> User:
    with app.app_context():
        return db.session.scalars(select(User).where(User.name == name)).one()
