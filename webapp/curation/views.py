"""Routes."""

from __future__ import annotations

from flask import Blueprint

from webapp.curation import models  # noqa: F401 - the tables must be known

blueprint = Blueprint("curation", __name__, template_folder="templates")
