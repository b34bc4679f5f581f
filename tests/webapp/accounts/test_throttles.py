"""Failed tries are counted per address and per name, before any password is hashed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from werkzeug.test import TestResponse

from tests.conftest import TEST_SETTINGS
from tests.webapp.accounts.conftest import PASSWORD, Visitor
from webapp import create_app
from webapp.accounts import credentials
from webapp.database import db
from webapp.security import limiter


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """An app that throttles. The counters belong to the process: they begin at nought and are switched off after."""
    url = f"sqlite:///{tmp_path / 'throttled.sqlite3'}"
    settings = {**TEST_SETTINGS, "RATELIMIT_ENABLED": True, "SQLALCHEMY_DATABASE_URI": url, "DATA_DIR": tmp_path}
    app = create_app(settings)
    with app.app_context():
        db.create_all()
    limiter.reset()
    yield app
    limiter.enabled = False


def _try(app: Flask, name: str, password: str, address: str) -> TestResponse:
    sent = {"name": name, "password": password}
    return app.test_client().post("/sign-in", data=sent, environ_overrides={"REMOTE_ADDR": address})


def test_guessing_at_one_name_is_stopped_from_wherever_it_comes(app: Flask) -> None:
    statuses = [_try(app, "AIDA" if n % 2 else "aida ", "guess", f"192.0.2.{n}").status_code for n in range(12)]
    assert statuses == [422] * 10 + [429] * 2


def test_guessing_from_one_address_is_stopped_at_whatever_name(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials.HASHER.__class__, "verify", _refuse)
    statuses = [_try(app, f"name {n}", "guess", "192.0.2.1").status_code for n in range(61)]
    assert statuses == [422] * 60 + [429]
    assert _try(app, "name 1", "guess", "192.0.2.2").status_code == 422


def _refuse(*_args: object) -> bool:
    raise credentials.VerificationError


def test_once_stopped_no_password_is_hashed(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    monkeypatch.setattr(credentials.HASHER.__class__, "verify", lambda *_args: hashed.append("one") or _refuse())
    for _ in range(15):
        _try(app, "aida", "guess", "192.0.2.1")
    assert len(hashed) == 10


@pytest.mark.parametrize(("waited", "left", "words"), [(0, 300, "5 minutes"), (61, 239, "4 minutes")])
def test_the_page_says_how_long_to_wait(app: Flask, waited: int, left: int, words: str) -> None:
    with time_machine.travel(datetime(2026, 3, 14, 10, tzinfo=UTC), tick=False) as clock:
        for _ in range(10):
            _try(app, "aida", "guess", "192.0.2.1")
        clock.shift(waited)
        stopped = _try(app, "aida", "guess", "192.0.2.1")
    assert stopped.status_code == 429
    assert stopped.headers["Retry-After"] == str(left)
    assert "Too many tries" in stopped.text
    assert f"Please wait {words} and try again." in stopped.text


def test_a_class_behind_one_address_signs_in_undisturbed(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    Visitor(app).register()
    monkeypatch.setattr(credentials.HASHER.__class__, "verify", lambda *_args: True)
    assert {_try(app, "Aida", PASSWORD, "192.0.2.1").status_code for _ in range(100)} == {302}


def test_one_household_of_ipv6_addresses_counts_as_one(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials.HASHER.__class__, "verify", _refuse)
    tries = [_try(app, f"name {n}", "guess", f"2001:db8::{n:x}:1").status_code for n in range(61)]
    assert tries[-1] == 429
    assert _try(app, "name 0", "guess", "2001:db8:0:1::1").status_code == 422


def test_asking_which_names_are_taken_is_stopped(app: Flask) -> None:
    client = app.test_client()
    taken = [client.post("/register", data={"name": f"Aida {n}", "password": "x"}).status_code for n in range(41)]
    assert taken == [422] * 40 + [429]


def test_guessing_a_password_by_registering_anew_is_stopped_too(app: Flask) -> None:
    Visitor(app).register("Aida")
    client = app.test_client()
    tries = [client.post("/register", data={"name": "Aida", "password": f"guess {n}"}).status_code for n in range(11)]
    assert tries == [422] * 10 + [429]


def test_guessing_the_password_of_a_browser_left_open_is_stopped(app: Flask) -> None:
    visitor = Visitor(app)
    visitor.register()
    tries = [visitor.client.post("/account/delete", data={"delete-password": "guess"}).status_code for _ in range(11)]
    assert tries == [422] * 10 + [429]


def test_guests_cannot_be_made_without_end(app: Flask) -> None:
    statuses = [app.test_client().post("/guest").status_code for _ in range(121)]
    assert statuses == [302] * 120 + [429]
