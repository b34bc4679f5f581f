"""Migrations lead to exactly what the models say, on both databases, and back to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import flask_migrate
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from flask import Flask
from sqlalchemy import create_engine, inspect, text

from tests.conftest import TEST_SETTINGS
from webapp import create_app
from webapp.database import db


@pytest.fixture(params=["sqlite", "postgres"])
def bare_app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An app on a database that holds nothing yet."""
    if request.param == "sqlite":
        yield _app(f"sqlite:///{tmp_path / 'bare.sqlite3'}", tmp_path)
        return
    postgres_url = request.getfixturevalue("postgres_url")
    server = create_engine(f"{postgres_url}/postgres", isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE bare"))
    app = _app(f"{postgres_url}/bare", tmp_path)
    yield app
    with app.app_context():
        db.engine.dispose()
    with server.connect() as connection:
        connection.execute(text("DROP DATABASE bare"))
    server.dispose()


def _app(url: str, data: Path) -> Flask:
    return create_app({**TEST_SETTINGS, "SQLALCHEMY_DATABASE_URI": url, "DATA_DIR": data})


def test_the_migrated_database_is_what_the_models_say(bare_app: Flask) -> None:
    with bare_app.app_context():
        flask_migrate.upgrade()
        with db.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, db.metadata) == []


def test_every_migration_can_be_taken_back_and_made_again(bare_app: Flask) -> None:
    with bare_app.app_context():
        flask_migrate.upgrade()
        flask_migrate.downgrade(revision="base")
        assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}
        flask_migrate.upgrade()
        assert "reviews" in inspect(db.engine).get_table_names()
