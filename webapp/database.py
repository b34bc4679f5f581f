"""The database: SQLite embedded by default, PostgreSQL by `DATABASE_URL` alone.

On SQLite a request that may write takes the single writer's lock at its start (`BEGIN IMMEDIATE`): a read that turns
into a write halfway can fail with "database is locked" or lose an update. On PostgreSQL the services take row locks
(`with_for_update`), which SQLite ignores.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pysqlite3
from flask import Flask, has_request_context, request
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, DateTime, Dialect, Engine, MetaData, event, make_url
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, registry
from sqlalchemy.types import TypeDecorator

READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
SAFE_SQLITE = (3, 51, 3)
"""The first release free of the bug by which two connections can corrupt a WAL database while resetting the log."""
BUSY_TIMEOUT_SECONDS = 20


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC on every database; a naive one is refused rather than guessed at."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime {value!r}: the database keeps UTC, pass an aware one")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Base of all models; constraint names are fixed so that migrations can name them on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    registry = registry(
        type_annotation_map={
            datetime: UtcDateTime(),
            dict[str, Any]: JSON().with_variant(JSONB(), "postgresql"),
            list[str]: JSON().with_variant(JSONB(), "postgresql"),
            list[dict[str, Any]]: JSON().with_variant(JSONB(), "postgresql"),
        }
    )


db = SQLAlchemy(model_class=Base)
migrate = Migrate()


def normalise_url(url: str) -> str:
    """`postgres://` and `postgresql://` name no driver: they mean psycopg 3 here. Others are returned as they are."""
    scheme, separator, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}" if separator and scheme in {"postgres", "postgresql"} else url


def engine_options(url: str) -> dict[str, Any]:
    """Options for `create_engine`, by the kind of database that `url` names."""
    if make_url(url).get_backend_name() == "sqlite":
        return {"module": pysqlite3, "connect_args": {"timeout": BUSY_TIMEOUT_SECONDS}}
    return {"pool_pre_ping": True}


def init_app(app: Flask) -> None:
    """Bind the database and its migrations to the app."""
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(url)
    db.init_app(app)
    migrate.init_app(app, db, directory=app.config["MIGRATIONS_DIR"], render_as_batch=True, compare_type=True)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            _prepare_sqlite(app, db.engine)


def _prepare_sqlite(app: Flask, engine: Engine) -> None:
    if pysqlite3.sqlite_version_info < SAFE_SQLITE:
        app.logger.warning(
            "SQLite %s can corrupt a database that two connections write to; install pysqlite3 with %s or newer.",
            pysqlite3.sqlite_version,
            ".".join(map(str, SAFE_SQLITE)),
        )

    @event.listens_for(engine, "connect")
    def set_up_connection(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late; `begin` below issues it
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        reading = has_request_context() and request.method in READING_METHODS
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
