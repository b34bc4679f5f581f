"""Fixtures for all tests: the two databases, an app on each, and people who are signed in."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text

from webapp import create_app
from webapp.accounts.access import hash_token
from webapp.accounts.models import Role, User, UserSession
from webapp.clock import now
from webapp.database import db

TEST_SETTINGS: dict[str, Any] = {
    "TESTING": True,
    "SECRET_KEY": "test",
    "WTF_CSRF_ENABLED": False,
    "RATELIMIT_ENABLED": False,
}


@pytest.fixture
def _push_request_context() -> None:
    """Take the place of pytest-flask's fixture, which holds one context open for a whole test: its requests would
    share the signed-in user and the transaction, and so show what no server does."""


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server of our own in a temporary folder; as root it runs as the package's `postgres` user."""
    if url := os.environ.get("TEST_POSTGRES_URL"):
        yield url
        return
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    found = binaries[-1] / "initdb" if binaries else Path(shutil.which("initdb") or "")
    if not found.is_file():
        pytest.fail("PostgreSQL is not installed: run `make test`, which installs it, or set TEST_POSTGRES_URL.")
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="footnote-pg-"))
    if as_user:
        shutil.chown(folder, "postgres", "postgres")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = folder / "data"

    def run(*command: str) -> None:
        subprocess.run([*as_user, *command], check=True, stdout=subprocess.DEVNULL, cwd="/")

    run(str(found), "-D", str(data), "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    run(str(found.parent / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    yield f"postgresql+psycopg://postgres@127.0.0.1:{port}"
    run(str(found.parent / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_app(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    server = create_engine(f"{postgres_url}/postgres", isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE footnote"))
    server.dispose()
    return _app(f"{postgres_url}/footnote", tmp_path_factory.mktemp("postgres"))


@pytest.fixture(scope="session")
def sqlite_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder = tmp_path_factory.mktemp("sqlite")
    return _app(f"sqlite:///{folder / 'test.sqlite3'}", folder)


def _app(url: str, data: Path) -> Flask:
    app = create_app({**TEST_SETTINGS, "SQLALCHEMY_DATABASE_URI": url, "DATA_DIR": data})
    with app.app_context():
        db.create_all()
    return app


@pytest.fixture(params=["sqlite", "postgres"])
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """The app on an empty database; every test that uses it runs on both kinds of database."""
    app: Flask = request.getfixturevalue(f"{request.param}_app")
    yield app
    with app.app_context():
        db.session.remove()
        with db.engine.begin() as connection:
            if request.param == "postgres":
                names = ", ".join(f'"{table.name}"' for table in db.metadata.sorted_tables)
                connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
            else:
                for table in reversed(db.metadata.sorted_tables):
                    connection.execute(table.delete())


class People:
    """Makes users and clients that are signed in as them."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self._count = 0

    def user(self, role: Role = "student", *, guest: bool = False, **fields: Any) -> int:
        """The id of a new user."""
        self._count += 1
        name = None if guest else f"{role}{self._count}"
        with self.app.app_context():
            user = User(name=name, name_key=name, role=role, created_at=now(), **fields)
            db.session.add(user)
            db.session.commit()
            return user.id

    def client(self, role: Role = "student", *, user_id: int | None = None, guest: bool = False) -> FlaskClient:
        """A client signed in as a new user of that role, or as `user_id`."""
        user_id = user_id or self.user(role, guest=guest)
        token = f"token-{user_id}-{self._count}-{os.urandom(4).hex()}"
        with self.app.app_context():
            db.session.add(UserSession(user_id=user_id, token_hash=hash_token(token), created_at=now()))
            db.session.commit()
        client = self.app.test_client()
        with client.session_transaction() as session:
            session["_user_id"] = token
            session["_fresh"] = True
        return client


@pytest.fixture
def people(app: Flask) -> People:
    return People(app)
