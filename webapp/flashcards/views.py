"""Routes."""

from __future__ import annotations

from flask import Blueprint

from webapp.flashcards import models  # noqa: F401 - the tables must be known

blueprint = Blueprint("flashcards", __name__, template_folder="templates")
