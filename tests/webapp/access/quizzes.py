"""Access to `webapp.quizzes`."""

from __future__ import annotations

from tests.webapp.access import Row

ROWS: tuple[Row, ...] = ()
