"""The table of who gets what, walked over all routes. How to add a row: `tests/webapp/access/__init__.py`."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import People
from tests.webapp.access import KINDS, Names, Row
from webapp import FEATURES
from webapp.accounts.models import Role

ROWS: list[Row] = [row for feature in FEATURES for row in import_module(f"tests.webapp.access.{feature}").ROWS]
UNGUARDED = {"static", "bootstrap.static"}
"""Files that everybody may read: style, scripts, drawings."""

on_one_database = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@on_one_database
def test_every_route_has_a_row_and_every_row_a_route(app: Flask) -> None:
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint not in UNGUARDED]
    routes = {f"{method} {rule}" for rule in rules for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}}
    rows = [str(row) for row in ROWS]
    assert sorted(routes - set(rows)) == []
    assert sorted(set(rows) - routes) == []
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_row_says_whose_the_things_in_its_address_are(row: Row) -> None:
    assert ("<" in row.rule) == ((row.own is None) != (row.shared is None))


@on_one_database
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_each_kind_of_person_gets_what_the_table_says(app: Flask, people: People, row: Row) -> None:
    statuses = {}
    for kind in KINDS:
        owner, client = _person(people, kind)
        statuses[kind] = _ask(client, row, _things(app, row, owner))
    assert statuses == {kind: getattr(row, kind) for kind in KINDS}


@on_one_database
@pytest.mark.parametrize("row", [row for row in ROWS if row.own], ids=str)
def test_nobody_else_learns_that_a_persons_thing_exists(app: Flask, people: People, row: Row) -> None:
    owner = people.user("student")
    for kind in KINDS[1:]:
        _, client = _person(people, kind)
        assert (kind, _ask(client, row, _things(app, row, owner))) == (kind, 404)


def _person(people: People, kind: str) -> tuple[int, FlaskClient]:
    """A new person of that kind, signed in unless a visitor; for a visitor somebody else's id."""
    if kind == "visitor":
        return people.user("student"), people.app.test_client()
    user_id = people.user("student", guest=True) if kind == "guest" else people.user(cast(Role, kind))
    return user_id, people.client(user_id=user_id)


def _things(app: Flask, row: Row, owner: int) -> Names:
    with app.app_context():
        if row.own:
            return row.own(owner)
        return row.shared() if row.shared else {}


def _ask(client: FlaskClient, row: Row, names: Names) -> int:
    """The status of the answer to the row's request."""
    path = "/".join(_filled(part, names) for part in row.rule.split("/"))
    return client.open(path, method=row.method, data=row.send or None).status_code


def _filled(part: str, names: Names) -> str:
    return str(names[part.strip("<>").rpartition(":")[2]]) if part.startswith("<") else part
