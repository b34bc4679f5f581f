"""What `serve` says at the console on its way up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import TEST_SETTINGS
from webapp import config, create_app, serve


class NoServer:
    """In the place of the real one, which would go on until it is stopped."""

    def __init__(self, *_args: object, **_settings: object) -> None: ...

    def serve(self) -> None: ...


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    monkeypatch.setattr(serve, "Server", NoServer)
    monkeypatch.setattr(serve, "_check_free", lambda *_args: None)
    url = f"sqlite:///{tmp_path / 'served.sqlite3'}"
    return create_app({**TEST_SETTINGS, "SQLALCHEMY_DATABASE_URI": url, "DATA_DIR": tmp_path})


def printed_path(app: Flask) -> str | None:
    result = app.test_cli_runner().invoke(args=["serve"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    found = re.search(r"http://127\.0\.0\.1:5000(/first-admin/\S+)", result.output)
    return found[1] if found else None


def test_the_first_start_prints_a_link_that_makes_the_admin_and_later_ones_do_not(app: Flask) -> None:
    first = printed_path(app)
    second = printed_path(app)
    assert first
    assert second
    client = app.test_client()
    assert client.get(first).status_code == 404
    assert client.post(second, data={"name": "Aida", "password": "warm bread at noon"}).status_code == 302
    assert client.get("/admin/users").status_code == 200
    assert printed_path(app) is None


@pytest.mark.parametrize(
    ("environ", "address"),
    [
        ({}, "http://127.0.0.1:5000"),
        ({"PORT": "8080"}, "http://127.0.0.1:8080"),
        ({"HOST": "0.0.0.0"}, "http://localhost:5000"),
        ({"HOST": "::1", "PORT": "80"}, "http://[::1]:80"),
        ({"HOST": "quiz.school"}, "http://quiz.school:5000"),
    ],
)
def test_the_address_is_one_that_a_browser_opens(environ: dict[str, str], address: str) -> None:
    assert config.own_address(environ) == address
