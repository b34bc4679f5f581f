"""Errors named for the domain, each with its status and a message for the person, shown in one place."""

from __future__ import annotations

from flask import Flask, Response, current_app, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DataError, OperationalError
from werkzeug.exceptions import HTTPException, SecurityError

from webapp.database import db
from webapp.security import seconds_to_wait


class DomainError(Exception):
    """Base of the errors that a person may be shown. `message` says what happened and what to do."""

    status = 400
    title = "That did not work"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotFoundError(DomainError):
    """The thing does not exist, or is not this person's to know of."""

    status = 404
    title = "Not found"


class NotAllowedError(DomainError):
    """The person is known, and may not do this."""

    status = 403
    title = "Not allowed"


class ConflictError(DomainError):
    """Somebody else changed the thing meanwhile."""

    status = 409
    title = "Changed meanwhile"


_MESSAGES = {
    400: (
        "That did not work",
        "The page sent something that could not be understood. Go back, reload it and try again.",
    ),
    403: ("Not allowed", "Your account may not open this page."),
    404: ("Not found", "There is nothing at this address. It may have moved, or the link may be incomplete."),
    405: ("Not found", "This address does not take that kind of request."),
    413: ("Too large", "What was sent is larger than this site takes."),
    429: ("Too many tries", ""),
    500: ("Something broke", "The fault is ours. Nothing that was already saved is lost; please try again."),
}


_FULL = (
    507,
    "Nothing could be saved",
    "The disk of the server is full. What you just sent is not kept; all that was saved before is. Tell whoever runs "
    "this site to make room, then go back and send it again.",
)
_UNREACHABLE = (
    503,
    "Nothing could be saved",
    "The database does not answer. What you just sent is not kept; all that was saved before is. Wait a minute, then "
    "go back and send it again.",
)


def _wait_words(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def _page(status: int, title: str, message: str) -> tuple[str, int]:
    try:
        return render_template("error.html", status=status, title=title, message=message), status
    except Exception:  # the page's frame needs the database, which may be what broke
        current_app.logger.exception("The error page itself could not be made")
        return f"<!doctype html><html lang=en><title>{title}</title><h1>{title}</h1><p>{message}</p></html>", status


def init_app(app: Flask) -> None:
    """Show every error as a page of the site; a failed request leaves nothing half-written."""

    @app.errorhandler(DomainError)
    def domain_error(error: DomainError) -> ResponseReturnValue:
        db.session.rollback()
        return _page(error.status, error.title, error.message)

    @app.errorhandler(CSRFError)
    def csrf_error(_error: CSRFError) -> ResponseReturnValue:
        db.session.rollback()
        return _page(400, "The page was too old", "Go back, reload the page and send it again; what you typed is kept.")

    @app.errorhandler(OverflowError)
    @app.errorhandler(DataError)
    def number_too_large(_error: Exception) -> ResponseReturnValue:
        """A number in an address or a form that no column holds: nothing of ours has it."""
        db.session.rollback()
        return _page(404, *_MESSAGES[404])

    @app.errorhandler(OperationalError)
    def database_fails(error: OperationalError) -> ResponseReturnValue:
        """The disk is full, or the database is gone or too busy: what was sent is not kept, and the page says so."""
        current_app.logger.error("The database failed", exc_info=error)
        db.session.rollback()
        full = any(sign in str(error.orig).lower() for sign in ("is full", "no space left"))
        return _page(*(_FULL if full else _UNREACHABLE))

    @app.errorhandler(SecurityError)
    def unknown_host(_error: SecurityError) -> ResponseReturnValue:
        """No address can be built for a host that is not ours, so the page has no frame."""
        message = "This site does not go by that name. Its operator lists its names in FOOTNOTE_HOSTS."
        return Response(message, 400, mimetype="text/plain")

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue:
        db.session.rollback()
        if error.response is not None or error.code is None or error.code < 400:
            return error.get_response()
        title, message = _MESSAGES.get(error.code, (error.name, error.description or ""))
        if error.code == 429:
            wait = seconds_to_wait()
            page, status = _page(429, title, f"Please wait {_wait_words(wait)} and try again.")
            return page, status, {"Retry-After": str(wait)}
        return _page(error.code, title, message)
