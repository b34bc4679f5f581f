"""Routes."""

from __future__ import annotations

from flask import Blueprint

from webapp.articles import models  # noqa: F401 - the tables must be known

blueprint = Blueprint("articles", __name__, template_folder="templates")
