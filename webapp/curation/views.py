"""Routes."""

from __future__ import annotations

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from webapp.curation import models  # noqa: F401 - the tables must be known
from webapp.curation.commands import bank

blueprint = Blueprint("curation", __name__, template_folder="templates")


@blueprint.record
def add_commands(state: BlueprintSetupState) -> None:
    """`flask bank`, under no name of the blueprint's."""
    state.app.cli.add_command(bank)
