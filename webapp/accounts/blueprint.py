"""The blueprint that this package's views hang on."""

from __future__ import annotations

from flask import Blueprint

from webapp.accounts.browsers import browser_words
from webapp.security import local_path

blueprint = Blueprint("accounts", __name__, template_folder="templates")
blueprint.add_app_template_filter(browser_words)
blueprint.add_app_template_filter(local_path)
