"""Access to `webapp.accounts`."""

from __future__ import annotations

from uuid import uuid4

from sqlalchemy import select

from tests.webapp.access import Names, Row
from webapp.accounts.links import admin_link, new_password_link
from webapp.accounts.models import User, UserSession
from webapp.clock import now
from webapp.database import db


def browser_of(user_id: int) -> Names:
    browser = UserSession(user_id=user_id, token_hash=uuid4().hex, created_at=now())
    db.session.add(browser)
    db.session.commit()
    return {"session_id": browser.id}


def somebody() -> Names:
    user_id = db.session.scalar(select(User.id).where(User.name == "Somebody"))
    if user_id is None:
        user = User(name="Somebody", name_key="somebody", created_at=now(), role="student")
        db.session.add(user)
        db.session.commit()
        user_id = user.id
    return {"user_id": user_id}


def admins_token() -> Names:
    token = admin_link(db.session(), now())
    db.session.commit()
    return {"token": token}


def somebodys_token() -> Names:
    token = new_password_link(db.session(), somebody()["user_id"], now())
    db.session.commit()
    return {"token": token}


ROWS = (
    Row("GET", "/sign-in", 200, 200, 302, 302, 302),
    Row("POST", "/sign-in", 422, 422, 422, 422, 422),
    Row("GET", "/register", 200, 200, 302, 302, 302),
    Row("POST", "/register", 422, 422, 302, 302, 302),
    Row("POST", "/guest", 302, 302, 302, 302, 302),
    Row("POST", "/sign-out", 302, 302, 302, 302, 302),
    Row("GET", "/first-admin/<token>", 200, 200, 200, 200, 200, shared=admins_token),
    Row("POST", "/first-admin/<token>", 422, 422, 302, 302, 302, shared=admins_token),
    Row("GET", "/new-password/<token>", 200, 200, 200, 200, 200, shared=somebodys_token),
    Row("POST", "/new-password/<token>", 422, 422, 422, 422, 422, shared=somebodys_token),
    Row("GET", "/account", 302, 200, 200, 200, 200),
    Row("POST", "/account", 302, 422, 422, 422, 422),
    Row("POST", "/account/password", 302, 422, 422, 422, 422),
    Row("POST", "/account/sessions/<int:session_id>/end", 302, 302, 302, 302, 302, own=browser_of),
    Row("POST", "/account/sessions/end", 302, 302, 302, 302, 302),
    Row("GET", "/account/data", 302, 200, 200, 200, 200),
    Row("POST", "/account/delete", 302, 422, 422, 422, 422),
    Row("GET", "/admin/users", 302, 403, 403, 403, 200),
    Row("POST", "/admin/users/<int:user_id>/role", 302, 403, 403, 403, 302, shared=somebody, send={"role": "teacher"}),
    Row("POST", "/admin/users/<int:user_id>/new-password-link", 302, 403, 403, 403, 200, shared=somebody),
    Row("POST", "/admin/users/<int:user_id>/sessions/end", 302, 403, 403, 403, 302, shared=somebody),
)
