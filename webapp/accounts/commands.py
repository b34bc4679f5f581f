"""`flask --app webapp accounts ...`: what an operator does at the console."""

from __future__ import annotations

import click

from webapp.accounts import links
from webapp.accounts.blueprint import blueprint
from webapp.clock import now
from webapp.config import own_address
from webapp.database import db

blueprint.cli.help = "Accounts."


@blueprint.cli.command("admin-link")
def admin_link() -> None:
    """Print a link that makes an admin, once, within 24 hours: for when the printed one is lost, or no admin is left.

    It works whether or not there are admins, and voids the links printed before.
    """
    token = links.admin_link(db.session(), now())
    db.session.commit()
    click.echo(f"Open this within 24 hours to become an admin:  {own_address()}/first-admin/{token}")
