"""Access to `webapp.flashcards`."""

from __future__ import annotations

from uuid import uuid4

from flask import current_app
from sqlalchemy import select

from tests.webapp.access import Names, Row
from tests.webapp.bank_fixture import load_bank
from webapp.articles.models import Question
from webapp.clock import now
from webapp.database import db
from webapp.flashcards.models import Card
from webapp.flashcards.service import add_questions


def card_of(user_id: int) -> Names:
    loaded = db.session.get(Question, "q_reyshort") is not None
    db.session.rollback()  # the bank is loaded by another connection, which would wait for this one
    if not loaded:
        load_bank(current_app._get_current_object())  # type: ignore[attr-defined]
    add_questions(db.session(), user_id, ["q_reyshort"], now())
    db.session.commit()
    return {"card_id": db.session.scalars(select(Card.id).where(Card.user_id == user_id)).one(), "action": "suspend"}


RATING = {"rating": 3, "client_id": str(uuid4())}

ROWS = (
    Row("GET", "/cards", 302, 200, 200, 200, 200),
    Row("POST", "/cards/add", 302, 400, 400, 400, 400),
    Row("GET", "/cards/review", 302, 200, 200, 200, 200),
    Row("POST", "/cards/<int:card_id>/review", 302, 303, 303, 303, 303, own=card_of, send=RATING),
    Row("POST", "/cards/undo", 302, 400, 400, 400, 400),
    Row("POST", "/cards/<int:card_id>/<any(suspend, resume, remove):action>", 302, 303, 303, 303, 303, own=card_of),
)
