"""Two requests at once, on both databases: neither undoes what the other relied on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select, update

from tests.conftest import People
from tests.webapp.accounts.conftest import PASSWORD, count_users
from webapp.accounts import links
from webapp.accounts.models import User
from webapp.clock import now
from webapp.database import db


def at_once(*requests: Callable[[], int]) -> list[int]:
    """The statuses of requests that start together, sorted."""
    barrier = Barrier(len(requests))
    statuses: list[int] = []

    def run(request: Callable[[], int]) -> None:
        barrier.wait()
        statuses.append(request())

    threads = [Thread(target=run, args=[request]) for request in requests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(statuses)


def count_admins(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).where(User.role == "admin")) or 0


def post(client: FlaskClient, path: str, **sent: str) -> int:
    return client.post(path, data=sent).status_code


def test_two_admins_who_demote_each_other_leave_one(app: Flask, people: People) -> None:
    for _ in range(5):
        ids = people.user("admin"), people.user("admin")
        clients = [people.client(user_id=user_id) for user_id in ids]
        requests = [
            partial(post, client, f"/admin/users/{other}/role", role="student")
            for client, other in zip(clients, reversed(ids), strict=True)
        ]
        at_once(*requests)
        assert count_admins(app) >= 1
        with app.app_context():
            db.session.execute(update(User).values(role="student"))
            db.session.commit()


def test_of_two_who_open_the_first_admins_link_at_once_one_becomes_admin(app: Flask) -> None:
    with app.app_context():
        path = f"/first-admin/{links.admin_link(db.session(), now())}"
        db.session.commit()
    names = ("Aida", "Bakyt")
    statuses = at_once(*(partial(post, app.test_client(), path, name=name, password=PASSWORD) for name in names))
    assert statuses == [302, 404]
    assert (count_admins(app), count_users(app)) == (1, 1)


def test_of_two_who_register_one_name_at_once_one_gets_it(app: Flask) -> None:
    passwords = (PASSWORD, f"another {PASSWORD}")
    both = [partial(post, app.test_client(), "/register", name="Aida", password=chosen) for chosen in passwords]
    assert at_once(*both) == [302, 422]
    assert count_users(app) == 1
