"""What protects every page: form tokens, a strict policy for scripts, cookies, limits, host names, the kept secret."""

from __future__ import annotations

import re
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import TEST_SETTINGS, People
from tests.webapp.access import Row
from tests.webapp.test_access_table import ROWS
from webapp import config, create_app
from webapp.database import db
from webapp.security import local_path

PAGES = [row.rule for row in ROWS if row.method == "GET" and "<" not in row.rule]
POSTS = [row for row in ROWS if row.method == "POST"]

on_one_database = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def make_app(folder: Path, **settings: object) -> Flask:
    url = f"sqlite:///{folder / 'secure.sqlite3'}"
    app = create_app({**TEST_SETTINGS, "SQLALCHEMY_DATABASE_URI": url, "DATA_DIR": folder, **settings})
    with app.app_context():
        db.create_all()
    return app


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """An app that asks for CSRF tokens, as it does outside the tests."""
    return make_app(tmp_path_factory.mktemp("guarded"), WTF_CSRF_ENABLED=True)


@pytest.mark.parametrize("row", POSTS, ids=str)
def test_a_form_without_its_token_is_refused(guarded: Flask, row: Row) -> None:
    any_of_several = re.sub(r"<any\((\w+)[^>]*>", r"\1", row.rule)
    answer = guarded.test_client().post(re.sub(r"<[^>]*>", "1", any_of_several))
    assert answer.status_code == 400
    assert "The page was too old" in answer.text or "csrf" in answer.text.lower()


def test_a_form_with_its_token_is_taken(guarded: Flask) -> None:
    client = guarded.test_client()
    token = _token(client.get("/sign-in").text)
    assert client.post("/guest", data={"csrf_token": token}).status_code == 302


def test_a_form_among_several_of_a_page_is_taken_with_the_token_under_its_own_name(guarded: Flask) -> None:
    client = guarded.test_client()
    client.post("/guest", data={"csrf_token": _token(client.get("/sign-in").text)})
    token = re.search(r'name="delete-csrf_token"[^>]* value="([^"]+)"', client.get("/account").text)
    assert token
    sent = {"delete-csrf_token": token[1], "delete-sure": "y"}
    assert client.post("/account/delete", data=sent).location == "/sign-in"


def test_another_browsers_token_is_refused(guarded: Flask) -> None:
    token = _token(guarded.test_client().get("/sign-in").text)
    client = guarded.test_client()
    client.get("/sign-in")
    assert client.post("/guest", data={"csrf_token": token}).status_code == 400


def test_the_token_of_before_signing_in_is_not_carried_over(guarded: Flask) -> None:
    client = guarded.test_client()
    token = _token(client.get("/sign-in").text)
    client.post("/guest", data={"csrf_token": token})
    assert client.post("/sign-out", data={"csrf_token": token}).status_code == 400


def _token(page: str) -> str:
    found = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page)
    assert found
    return found[1]


class Markup(HTMLParser):
    """What of a page the policy is about: scripts, styles and attributes that would be code."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.nonces: list[str | None] = []
        self.inline: list[str] = []
        self.forms_without_token = 0
        self._posting = False
        self._token = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in {"script", "style"}:
            self.nonces.append(named.get("nonce"))
        self.inline += [f"<{tag} {name}>" for name in named if name.startswith("on") or name == "style"]
        self.inline += [f"<{tag} {value}>" for value in named.values() if (value or "").startswith("javascript:")]
        if tag == "form":
            self._posting, self._token = named.get("method") == "post", False
        self._token = self._token or (tag == "input" and (named.get("name") or "").endswith("csrf_token"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._posting:
            self.forms_without_token += not self._token


@on_one_database
@pytest.mark.parametrize("path", [*PAGES, "/no-such-page"])
@pytest.mark.parametrize("kind", ["visitor", "admin"])
def test_a_page_runs_no_script_but_its_own(app: Flask, people: People, path: str, kind: str) -> None:
    client = app.test_client() if kind == "visitor" else people.client("admin")
    answer = client.get(path)
    if answer.mimetype != "text/html" or answer.status_code == 302:
        return
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    nonce = re.search(r"script-src 'self' 'nonce-([\w-]+)'", policy)
    assert nonce
    markup = Markup(answer.text)
    assert set(markup.nonces) == {nonce[1]}
    assert markup.inline == []
    assert answer.headers["Cache-Control"] == "no-store"


def test_every_form_that_posts_carries_a_token(guarded: Flask) -> None:
    client = guarded.test_client()
    client.post("/guest", data={"csrf_token": _token(client.get("/sign-in").text)})
    for path in PAGES:
        answer = client.get(path)
        if answer.status_code == 200 and answer.mimetype == "text/html":
            assert (path, Markup(answer.text).forms_without_token) == (path, 0)


@on_one_database
def test_each_response_has_a_nonce_of_its_own(app: Flask) -> None:
    client = app.test_client()
    policies = {client.get("/sign-in").headers["Content-Security-Policy"] for _ in range(3)}
    assert len(policies) == 3


@on_one_database
@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x>', "{{ 7*7 }}x", 'O\'Brien & "Co"'])
def test_a_name_is_shown_as_text_whatever_it_holds(app: Flask, people: People, name: str) -> None:
    client = app.test_client()
    assert client.post("/register", data={"name": name, "password": "warm bread at noon"}).status_code == 302
    for page in (client.get("/account").text, people.client("admin").get("/admin/users").text):
        assert ElementText(page).holds(name)
        assert "<script>alert" not in page
        assert "<img src=x>" not in page


class ElementText(HTMLParser):
    """The text of a page as a person reads it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def holds(self, text: str) -> bool:
        return text in "".join(self.pieces)


def cookie_line(client: FlaskClient) -> str:
    return client.post("/guest").headers["Set-Cookie"]


def test_the_cookie_is_kept_from_scripts_and_other_sites(tmp_path: Path) -> None:
    line = cookie_line(make_app(tmp_path).test_client())
    assert "HttpOnly" in line
    assert "SameSite=Lax" in line
    assert "Secure" not in line


def test_behind_tls_the_cookie_and_the_browser_stay_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_TLS", "1")
    monkeypatch.setenv("FOOTNOTE_DATA", str(tmp_path))
    client = make_app(tmp_path).test_client()
    assert "Secure" in cookie_line(client)
    assert "max-age=31536000" in client.get("/sign-in").headers["Strict-Transport-Security"]


@on_one_database
def test_a_body_that_is_too_large_is_refused_with_a_page(app: Flask) -> None:
    answer = app.test_client().post("/sign-in", data={"name": "x" * (config.MAX_BODY_BYTES + 1)})
    assert answer.status_code == 413
    assert "Too large" in answer.text


@on_one_database
@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1:5000", 200), ("evil.example", 400), ("127.0.0.1.evil.example", 400)],
)
def test_on_its_own_machine_the_app_answers_to_no_other_name(app: Flask, host: str, status: int) -> None:
    answer = app.test_client().get("/sign-in", headers={"Host": host})
    assert answer.status_code == status
    assert "evil" not in answer.text


@pytest.mark.parametrize(
    ("named", "listens_on", "tls", "trusted"),
    [
        (None, "127.0.0.1", False, ["127.0.0.1", "localhost"]),
        (None, "localhost", False, ["127.0.0.1", "localhost"]),
        (None, "0.0.0.0", False, None),
        (None, "127.0.0.1", True, None),
        ("quiz.school, 10.0.0.5", "0.0.0.0", False, ["quiz.school", "10.0.0.5"]),
        ("quiz.school", "127.0.0.1", True, ["quiz.school"]),
    ],
)
def test_the_names_the_app_answers_to(named: str | None, listens_on: str, tls: bool, trusted: list[str] | None) -> None:
    assert config.trusted_hosts(named, listens_on, tls=tls) == trusted


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", "/"),
        ("/cards?due=1#top", "/cards?due=1#top"),
        ("/статья", "/статья"),
        (None, None),
        ("", None),
        ("cards", None),
        ("//evil.example", None),
        ("///evil.example", None),
        ("/\\evil.example", None),
        ("/\t/evil.example", None),
        ("/\n/evil.example", None),
        ("https://evil.example", None),
        ("http:evil.example", None),
        ("javascript:alert(1)", None),
        (" /cards", None),
    ],
)
def test_only_a_path_on_this_site_is_followed(target: str | None, path: str | None) -> None:
    assert local_path(target) == path


def test_the_secret_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"
    secret = config.kept_secret(path)
    assert len(secret) == 64
    assert config.kept_secret(path) == secret
    assert list(tmp_path.iterdir()) == [path]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_processes_that_start_at_once_get_the_same_secret(tmp_path: Path) -> None:
    for attempt in range(20):
        path = tmp_path / str(attempt)
        with ThreadPoolExecutor(8) as pool:
            secrets = set(pool.map(config.kept_secret, [path] * 8))
        assert secrets == {path.read_text()}


def test_a_secret_that_was_emptied_is_not_taken_for_one(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"
    path.touch()
    with pytest.raises(ValueError, match="is empty: delete it"):
        config.kept_secret(path)
