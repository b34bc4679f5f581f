"""The web application: quizzes and flashcards served from the question bank."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from flask import Flask
from flask_bootstrap import Bootstrap5
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp import assets, config, database, dates, errors, security, serve
from webapp.accounts import access

__all__ = ["create_app"]

FEATURES = ("accounts", "articles", "curation", "quizzes", "flashcards", "progress")


def create_app(settings: Mapping[str, Any] | None = None) -> Flask:
    """Make the application. `settings` override what `config.load` reads from the environment."""
    app = Flask(__name__)
    app.config.from_mapping({**config.load(), **(settings or {})})
    if app.config["BEHIND_TLS"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)  # type: ignore[method-assign]
    app.jinja_options = {"autoescape": True}
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    database.init_app(app)
    security.init_app(app)
    assets.init_app(app)
    errors.init_app(app)
    dates.init_app(app)
    access.init_app(app)
    Bootstrap5(app)
    serve.init_app(app)
    _register_features(app)
    return app


def _register_features(app: Flask) -> None:
    """Every feature's blueprint and commands; importing the views makes the models known too."""
    for feature in FEATURES:
        module = import_module(f"webapp.{feature}.views")
        app.register_blueprint(module.blueprint)
