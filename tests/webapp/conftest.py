"""Fixtures for the web application's tests."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.webapp.bank_fixture import load_bank


@pytest.fixture
def bank(app: Flask) -> Flask:
    """The app with the small bank of `bank_fixture` in its database."""
    load_bank(app)
    return app


@pytest.fixture(autouse=True)
def _push_request_context() -> None:
    """pytest-flask keeps one request open around each test; here every request is its own.

    Within it all requests of a test would share one database session, and one signed-in user.
    """
