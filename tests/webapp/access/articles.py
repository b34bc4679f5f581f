"""Access to `webapp.articles`: everybody reads."""

from __future__ import annotations

from tests.webapp.access import Names, Row
from tests.webapp.bank_fixture import TREATY, add_bank


def some_article() -> Names:
    add_bank()
    return {"article_id": TREATY}


ROWS: tuple[Row, ...] = (
    Row("GET", "/articles", 200, 200, 200, 200, 200),
    Row("GET", "/articles/<article_id>", 200, 200, 200, 200, 200, shared=some_article),
)
