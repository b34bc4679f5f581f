"""`flask --app webapp serve`: everything between an empty machine and a page in the browser."""

from __future__ import annotations

import os

import click
import flask_migrate
from flask import Flask
from flask.cli import with_appcontext
from granian.constants import Interfaces
from granian.server import Server

BLOCKING_THREADS = 4


@click.command("serve")
@with_appcontext
def serve() -> None:
    """Migrate the database, load the shipped bank into an empty one, and serve on HOST:PORT (127.0.0.1:5000)."""
    host, port = os.environ.get("HOST", "127.0.0.1"), _port(os.environ.get("PORT", "5000"))
    flask_migrate.upgrade()
    click.echo(f"Footnote is on http://{host}:{port}  (stop it with Ctrl+C)")
    Server(
        "webapp:create_app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=1,  # throttling counts in the memory of one process; see RATELIMIT_STORAGE_URI for more
        blocking_threads=BLOCKING_THREADS,
        log_access=False,
    ).serve()


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise click.ClickException(f"PORT is {text!r}: expected a number from 1 to 65535.")
    return int(text)


def init_app(app: Flask) -> None:
    """Add the command."""
    app.cli.add_command(serve)
