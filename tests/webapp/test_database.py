"""The database keeps times in UTC and gives a writing request the writer's lock at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pysqlite3
import pytest
from flask import Flask

from webapp.accounts.models import User
from webapp.database import SAFE_SQLITE, db, normalise_url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgres://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d"),
        ("sqlite:////tmp/x.sqlite3", "sqlite:////tmp/x.sqlite3"),
    ],
)
def test_a_postgres_url_without_a_driver_means_psycopg(url: str, expected: str) -> None:
    assert normalise_url(url) == expected


def test_the_bundled_sqlite_is_free_of_the_wal_reset_bug() -> None:
    assert pysqlite3.sqlite_version_info >= SAFE_SQLITE


def test_a_moment_comes_back_in_utc(app: Flask) -> None:
    moment = datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=5)))
    with app.app_context():
        db.session.add(User(created_at=moment))
        db.session.commit()
        db.session.expire_all()
        kept = db.session.scalars(db.select(User.created_at)).one()
    assert (kept, kept.tzinfo) == (datetime(2026, 2, 28, 20, 30, tzinfo=UTC), UTC)


def test_sqlite_writes_are_durable_and_referential(sqlite_app: Flask) -> None:
    with sqlite_app.app_context(), db.engine.connect() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert pragmas == ["wal", 2, 1]
