"""Access to `webapp.flashcards`."""

from __future__ import annotations

from tests.webapp.access import Row

ROWS: tuple[Row, ...] = ()
