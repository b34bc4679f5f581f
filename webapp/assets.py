"""Style sheets and scripts on the way to a phone: compressed, and fetched once for every version of them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask_compress import Compress

YEAR = 365 * 24 * 3600


@cache
def version(path: Path, _modified: int) -> str:
    """A short mark of the file's content; a changed file has another address, so browsers may keep the old for good."""
    return sha256(path.read_bytes()).hexdigest()[:10]


class PageSessions(SecureCookieSessionInterface):
    """Sends the session's cookie with pages alone.

    A file that everybody gets may be kept by a proxy between, which would hand one reader's cookie to the next; and one
    that was asked for before signing out would bring the cookie back.
    """

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if not _is_file():
            super().save_session(app, session, response)


def _is_file() -> bool:
    return (request.endpoint or "").endswith("static")


def init_app(app: Flask) -> None:
    """Add `?v=` to the addresses of static files, let those be kept for a year, and compress them."""
    # Not the pages: the length of a compressed page that echoes input beside a token gives the token away (BREACH).
    app.config["COMPRESS_MIMETYPES"] = ["text/css", "text/javascript", "image/svg+xml"]
    Compress(app)
    app.session_interface = PageSessions()

    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if not endpoint.endswith("static") or "filename" not in values or "v" in values:
            return
        owner = app.blueprints.get(endpoint.rpartition(".")[0], app)
        path = Path(owner.static_folder or "", values["filename"])
        if path.is_file():
            values["v"] = version(path, path.stat().st_mtime_ns)

    @app.after_request
    def keep(response: Response) -> Response:
        if _is_file() and request.args.get("v") and response.status_code < 400:
            response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        return response
