"""Access to `webapp.curation`: teachers and admins."""

from __future__ import annotations

from tests.webapp.access import Names, Row
from tests.webapp.bank_fixture import add_bank

ONE_CLICK = {"one": "q_reyshort:hidden"}


def some_question() -> Names:
    add_bank()
    return {"question_id": "q_reyshort"}


ROWS: tuple[Row, ...] = (
    Row("GET", "/curate", 302, 403, 403, 200, 200),
    Row("POST", "/curate/status", 302, 403, 403, 302, 302, send=ONE_CLICK),
    Row("POST", "/curate/undo", 302, 403, 403, 302, 302, send={"revisions": "1"}),
    Row("GET", "/curate/new", 302, 403, 403, 200, 200),
    Row("POST", "/curate/new", 302, 403, 403, 422, 422, send={"form": "short"}),
    Row("GET", "/curate/<question_id>", 302, 403, 403, 200, 200, shared=some_question),
    Row("POST", "/curate/<question_id>", 302, 403, 403, 422, 422, shared=some_question, send={"prompt": "Who?"}),
    Row("POST", "/curate/<question_id>/revert", 302, 403, 403, 302, 302, shared=some_question, send={"version": 1}),
)
