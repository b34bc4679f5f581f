"""Who is asking, and whether they may: the signed-in user of a request, and the roles a view demands."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

import flask_login
from flask import Flask, flash, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, login_required
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from webapp.accounts.models import User, UserSession
from webapp.clock import now
from webapp.database import READING_METHODS, db
from webapp.errors import NotAllowedError

P = ParamSpec("P")
R = TypeVar("R")

login_manager = LoginManager()


def hash_token(token: str) -> str:
    """What the database keeps of a random token: SHA-256, which needs no salt for 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


@login_manager.unauthorized_handler
def ask_to_sign_in() -> ResponseReturnValue:
    """Send a visitor to the sign-in page and, if they only wanted to look, back afterwards; tell a script in JSON."""
    if request.is_json or request.accept_mimetypes.best == "application/json":
        return {"error": "You are signed out. Sign in again, then go on: what was saved is kept."}, 401
    flash("Sign in, or start as a guest, to open that page.", "info")
    looking = request.method in READING_METHODS
    wanted = request.full_path.removesuffix("?") if looking else None
    return redirect(url_for("accounts.sign_in", next=wanted))


def open_session(db_session: Session, user: User, browser: str) -> None:
    """Sign `user` in on this browser: a row that can be revoked, and a cookie that names it.

    The session that the browser had before ends: a token that somebody planted or copied earlier gains nothing.
    """
    close_session(db_session)
    token = secrets.token_urlsafe(32)
    db_session.add(UserSession(user_id=user.id, token_hash=hash_token(token), created_at=now(), browser=browser[:200]))
    session.permanent = True
    user.session_token = token
    flask_login.login_user(user)


def close_session(db_session: Session) -> None:
    """Sign this browser out: the row goes, so a copy of the cookie is worth nothing."""
    token = session.get("_user_id", "")
    db_session.execute(delete(UserSession).where(UserSession.token_hash == hash_token(token)))
    flask_login.logout_user()
    session.clear()  # nothing of the person before, the CSRF token included, is carried over


def current_user() -> User:
    """The signed-in user; only for views behind `learner_required` and its stricter kin."""
    return cast(User, flask_login.current_user._get_current_object())


def find_current_user() -> User | None:
    """The signed-in user, or None for a visitor."""
    return current_user() if flask_login.current_user.is_authenticated else None


learner_required = login_required
"""Any account, a guest's too; a visitor is sent to the sign-in page and comes back afterwards."""


def teacher_required(view: Callable[P, R]) -> Callable[P, R]:
    """Teachers and admins; others are told that they may not."""
    return _demand(view, lambda user: user.is_teacher, "This page is for teachers.")


def admin_required(view: Callable[P, R]) -> Callable[P, R]:
    """Admins alone."""
    return _demand(view, lambda user: user.is_admin, "This page is for admins.")


def _demand(view: Callable[P, R], allowed: Callable[[User], bool], message: str) -> Callable[P, R]:
    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        if not allowed(current_user()):
            raise NotAllowedError(f"{message} Ask an admin to change your role if you need it.")
        return view(*args, **kwargs)

    return cast(Callable[P, R], login_required(guarded))


def init_app(app: Flask) -> None:
    """Load the user of each request from the session's token."""
    login_manager.init_app(app)

    @login_manager.user_loader
    def load_user(token: str) -> User | None:
        user = db.session.scalar(
            select(User)
            .join(UserSession, UserSession.user_id == User.id)
            .where(UserSession.token_hash == hash_token(token))
        )
        if user is not None:
            user.session_token = token
        return user

    @app.context_processor
    def add_user() -> dict[str, object]:
        return {"user": find_current_user() if request else None}
