"""Access to `webapp.quizzes`."""

from __future__ import annotations

from random import Random
from uuid import uuid4

from tests.webapp.access import Names, Row
from tests.webapp.bank_fixture import add_bank
from webapp.accounts.models import User
from webapp.clock import now
from webapp.database import db
from webapp.quizzes import service
from webapp.quizzes.choosing import Choice


def attempt_of(user_id: int, *, finished: bool = False) -> Names:
    add_bank()
    user = db.session.get_one(User, user_id)
    attempt = service.start(db.session(), user, str(uuid4()), Choice(3, "exam"), now(), Random(1))
    if finished:
        service.finish(db.session(), user, attempt.id, now())
    db.session.commit()
    return {"attempt_id": attempt.id, "position": 1}


def finished_attempt_of(user_id: int) -> Names:
    return attempt_of(user_id, finished=True)


SENT = {"client_id": str(uuid4()), "answer": "Halden"}

ROWS = (
    Row("GET", "/quizzes", 302, 200, 200, 200, 200),
    Row("POST", "/quizzes", 302, 422, 422, 422, 422),
    Row("GET", "/quizzes/<int:attempt_id>", 302, 302, 302, 302, 302, own=attempt_of),
    Row("GET", "/quizzes/<int:attempt_id>/overview", 302, 200, 200, 200, 200, own=attempt_of),
    Row("GET", "/quizzes/<int:attempt_id>/<int:position>", 302, 200, 200, 200, 200, own=attempt_of),
    Row("POST", "/quizzes/<int:attempt_id>/<int:position>", 302, 303, 303, 303, 303, own=attempt_of, send=SENT),
    Row("POST", "/quizzes/<int:attempt_id>/finish", 302, 303, 303, 303, 303, own=attempt_of),
    Row("GET", "/quizzes/<int:attempt_id>/result", 302, 200, 200, 200, 200, own=finished_attempt_of),
    Row("POST", "/quizzes/<int:attempt_id>/missed", 302, 303, 303, 303, 303, own=finished_attempt_of),
    Row("POST", "/quizzes/<int:attempt_id>/missed/undo", 302, 303, 303, 303, 303, own=finished_attempt_of),
    Row("POST", "/quizzes/<int:attempt_id>/again", 302, 303, 303, 303, 303, own=finished_attempt_of, send=SENT),
    Row("GET", "/quizzes/<int:attempt_id>/discard", 302, 200, 200, 200, 200, own=attempt_of),
    Row("POST", "/quizzes/<int:attempt_id>/discard", 302, 303, 303, 303, 303, own=attempt_of),
)
