"""A page asks the database as often for twenty questions as for two."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.conftest import People
from tests.webapp.queries import count_queries
from tests.webapp.quizzes.test_journeys import begin, finish, say

MOST = 8
"""Queries of one page, signing in included."""


def spent(app: Flask, people: People, how_many: str, path: str) -> int:
    client = people.client()
    attempt_id = begin(client, count="other", other=how_many)
    say(client, attempt_id, 1, "x")
    if path == "/result":
        finish(client, attempt_id)
    with count_queries(app) as queries:
        assert client.get(f"/quizzes/{attempt_id}{path}").status_code == 200
    return queries.count


@pytest.mark.parametrize("path", ["/1", "/2", "/overview", "/result"])
def test_a_longer_quiz_asks_no_more(bank: Flask, people: People, path: str) -> None:
    short, long = (spent(bank, people, how_many, path) for how_many in ("2", "6"))
    assert short == long <= MOST


def test_the_list_asks_no_more_for_more_attempts(bank: Flask, people: People) -> None:
    client, found = people.client(), []
    for _ in range(2):
        begin(client)
        finish(client, begin(client))
        with count_queries(bank) as queries:
            client.get("/quizzes")
        found.append(queries.count)
    assert found[0] == found[1] <= MOST
