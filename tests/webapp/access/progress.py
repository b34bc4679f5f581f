"""Access to `webapp.progress`."""

from __future__ import annotations

from tests.webapp.access import Row

ROWS = (
    Row("GET", "/", 200, 200, 200, 200, 200),
    Row("GET", "/progress", 302, 200, 200, 200, 200),
)
