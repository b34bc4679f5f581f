"""Routes."""

from __future__ import annotations

from flask import Blueprint

from webapp.quizzes import models  # noqa: F401 - the tables must be known

blueprint = Blueprint("quizzes", __name__, template_folder="templates")
