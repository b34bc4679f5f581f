"""Where the database fails, the page says what became of what was sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from flask import Flask
from sqlalchemy import func, select

from webapp.accounts.models import User, UserSession
from webapp.database import db

MOST_PAGES = 2**32 - 2


@contextmanager
def full_disk(app: Flask) -> Iterator[None]:
    """SQLite may not take one more page; what fits into those it has is still written."""
    _limit(app, 1)  # it is raised to the pages that there are
    yield
    _limit(app, MOST_PAGES)


def _limit(app: Flask, pages: int) -> None:
    with app.app_context(), closing(db.engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM")  # rows that were deleted have left room
        connection.cursor().execute(f"PRAGMA max_page_count = {pages}")


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_full_disk_is_named_and_leaves_nothing_half_written(app: Flask) -> None:
    with full_disk(app):
        answers = [app.test_client().post("/guest") for _ in range(200)]
    refused = [answer for answer in answers if answer.status_code == 507]
    assert "The disk of the server is full. What you just sent is not kept" in refused[0].text
    with app.app_context():
        kept = [db.session.scalar(select(func.count()).select_from(model)) for model in (User, UserSession)]
    assert kept == [len(answers) - len(refused)] * 2
