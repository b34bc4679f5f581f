"""Routes."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("progress", __name__, template_folder="templates")
