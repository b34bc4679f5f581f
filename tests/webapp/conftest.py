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
