"""`flask --app webapp serve`: everything between an empty machine and a page in the browser."""

from __future__ import annotations

import os
import socket

import click
import flask_migrate
from flask import Flask, current_app
from flask.cli import with_appcontext
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from question_bank.bank import BankError
from webapp.accounts.links import first_admin_link
from webapp.accounts.service import forget_abandoned
from webapp.clock import now
from webapp.config import own_address
from webapp.curation.importing import load_into_empty
from webapp.database import db

BLOCKING_THREADS = 4


@click.command("serve")
@with_appcontext
def serve() -> None:
    """Migrate the database, load the shipped bank into an empty one, and serve on HOST:PORT (127.0.0.1:5000)."""
    host, port = os.environ.get("HOST", "127.0.0.1"), _port(os.environ.get("PORT", "5000"))
    _check_free(host, port)
    prepare()
    click.echo(f"Footnote is on {own_address()}  (stop it with Ctrl+C)")
    _offer_first_admin()
    Server(
        "webapp:create_app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=1,  # throttling counts in the memory of one process; see RATELIMIT_STORAGE_URI for more
        blocking_threads=BLOCKING_THREADS,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()


def prepare() -> None:
    """Bring the database up to date, load the shipped bank into an empty one, and forget abandoned guests."""
    flask_migrate.upgrade()
    _load_shipped_bank()
    forget_abandoned(db.session(), now())
    db.session.commit()


def _load_shipped_bank() -> None:
    """An empty database gets the bank that comes with the project; one that holds articles is left alone."""
    folder = current_app.config["BANK_DIR"]
    try:
        report = load_into_empty(db.session(), folder, current_app.config["SOURCE_ROOT"], now())
    except BankError as error:
        raise click.ClickException(f"The shipped bank cannot be loaded:\n{error}") from error
    db.session.commit()
    if report:
        click.echo(f"Loaded {len(report.articles)} articles with {len(report.added)} questions from {folder}")


def _offer_first_admin() -> None:
    """While there is no admin, print a fresh link that makes one; the link printed before stops working."""
    token = first_admin_link(db.session(), now())
    db.session.commit()
    if token:
        click.echo("Nobody is an admin yet. Open this link, once, to choose a name and a password and become one:")
        click.echo(f"  {own_address()}/first-admin/{token}")


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise click.ClickException(f"PORT is {text!r}: expected a number from 1 to 65535.")
    return int(text)


def _check_free(host: str, port: int) -> None:
    """Say so at once where something else listens already, instead of failing deep in the server."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"Cannot listen on {host}:{port} ({error.strerror}). Choose another port: PORT=5001 make run"
            ) from None


def init_app(app: Flask) -> None:
    """Add the command."""
    app.cli.add_command(serve)
