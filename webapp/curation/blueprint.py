"""The feature's blueprint, for its modules of views."""

from __future__ import annotations

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from webapp.curation import diff
from webapp.curation.commands import bank
from webapp.curation.forms import FORM_NAMES, KIND_NAMES, LIST_FORMS, STATUS_NAMES

blueprint = Blueprint("curation", __name__, template_folder="templates")


@blueprint.record
def add_commands(state: BlueprintSetupState) -> None:
    """`flask bank`, under no name of the blueprint's."""
    state.app.cli.add_command(bank)


@blueprint.context_processor
def add_names() -> dict[str, object]:
    """What the templates call things."""
    return {
        "form_names": FORM_NAMES,
        "kind_names": KIND_NAMES,
        "status_names": STATUS_NAMES,
        "list_forms": LIST_FORMS,
        "word_diff": diff.words,
        "as_text": diff.shown,
    }
