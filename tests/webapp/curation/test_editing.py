"""What teachers change, what is recorded of it, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.conftest import People
from tests.webapp.bank_fixture import HARBOUR, TREATY
from webapp.articles.models import Question
from webapp.articles.records import content
from webapp.curation import service
from webapp.curation.models import Revision
from webapp.database import db
from webapp.errors import NotFoundError

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PROMPT = "On which day was the Treaty of Larn signed?"


@pytest.fixture
def teacher(people: People) -> int:
    return people.user("teacher")


@pytest.fixture
def session(bank: Flask) -> Iterator[Session]:
    with bank.app_context():
        yield db.session()


def edit(session: Session, teacher: int, id_: str, version: int | None = None, **columns: Any) -> Revision | None:
    row = session.get_one(Question, id_)
    revision = service.edit(session, id_, version or row.version, columns, teacher, NOW)
    session.commit()
    return revision


def faults(session: Session, teacher: int, id_: str, **columns: Any) -> dict[str, str]:
    with pytest.raises(service.FaultyError) as caught:
        edit(session, teacher, id_, **columns)
    session.rollback()
    return {column: " ".join(messages) for column, messages in caught.value.faults.items()}


def test_an_edit_is_recorded_with_who_when_and_what(session: Session, teacher: int) -> None:
    edit(session, teacher, "q_signedchoice", prompt=PROMPT)
    (revision,) = session.scalars(select(Revision)).all()
    assert (revision.user_id, revision.at, revision.action) == (teacher, NOW, "edited")
    assert revision.before == {"prompt": "On what day was the Treaty of Larn signed?", "origin": "generated"}
    assert revision.after == {"prompt": PROMPT, "origin": "edited"}


def test_saving_without_a_change_records_nothing(session: Session, teacher: int) -> None:
    assert edit(session, teacher, "q_signedchoice", prompt="On what day was the Treaty of Larn signed?") is None
    assert session.get_one(Question, "q_signedchoice").version == 1


def test_accepting_alone_leaves_the_origin(session: Session, teacher: int) -> None:
    revision = edit(session, teacher, "q_yearschoice", status="ready")
    assert revision is not None
    assert revision.action == "accepted"
    assert session.get_one(Question, "q_yearschoice").origin == "generated"


def test_an_edit_of_an_older_version_is_refused(session: Session, teacher: int) -> None:
    edit(session, teacher, "q_signedchoice", prompt=PROMPT)
    with pytest.raises(service.StaleError):
        edit(session, teacher, "q_signedchoice", version=1, prompt="Which day was it?")


@pytest.mark.parametrize(
    ("question", "columns", "column", "words"),
    [
        ("q_signedchoice", {"distractors": ["4 May 1999"]}, "distractors", "at least 2 for a choice question"),
        ("q_signedchoice", {"distractors": ["14 May 1998", "4 May 1999"]}, "distractors", "which counts as right"),
        ("q_haldencloze", {"prompt": "The Prime Minister was Mira Halden."}, "prompt", "exactly one blank"),
        ("q_haldencloze", {"prompt": "____ was ____ in June 2001."}, "prompt", "exactly one blank"),
        ("q_signeddate", {"answer": "14 May"}, "answer", "a date like 1997-06-27"),
        ("q_treatyparties", {"answer": ["Veldania"]}, "answer", "at least 2 answers"),
        ("q_signedchoice", {"difficulty": 3}, "difficulty", "less than or equal to 1"),
    ],
)
def test_what_a_bank_may_not_hold_is_refused_in_its_words(
    session: Session, teacher: int, question: str, columns: dict[str, Any], column: str, words: str
) -> None:
    assert words in faults(session, teacher, question, **columns)[column]
    assert session.get_one(Question, question).version == 1


def test_several_are_accepted_at_once_and_those_already_so_passed_over(session: Session, teacher: int) -> None:
    ids = ["q_yearschoice", "q_reycloze", "q_signedchoice", "q_nowhere"]
    revisions = service.set_status(session, ids, "ready", teacher, NOW)
    session.commit()
    assert {revision.question_id for revision in revisions} == {"q_yearschoice", "q_reycloze"}
    assert session.get_one(Question, "q_reycloze").status == "ready"


def test_undo_takes_back_what_nobody_changed_since(session: Session, teacher: int) -> None:
    revisions = service.set_status(session, ["q_signedchoice", "q_reyshort"], "hidden", teacher, NOW)
    session.commit()
    edit(session, teacher, "q_reyshort", accept=["Tomás"])
    assert service.undo(session, [revision.id for revision in revisions], teacher, NOW) == (1, 1)
    session.commit()
    assert session.get_one(Question, "q_signedchoice").status == "ready"
    assert session.get_one(Question, "q_reyshort").status == "hidden"


def test_an_undo_sent_twice_undoes_once(session: Session, teacher: int) -> None:
    (revision,) = service.set_status(session, ["q_signedchoice"], "hidden", teacher, NOW)
    assert service.undo(session, [revision.id], teacher, NOW) == (1, 0)
    assert service.undo(session, [revision.id], teacher, NOW) == (0, 1)
    assert session.get_one(Question, "q_signedchoice").status == "ready"


def test_any_earlier_version_can_be_brought_back(session: Session, teacher: int) -> None:
    first = content(session.get_one(Question, "q_signedchoice"))
    edit(session, teacher, "q_signedchoice", prompt=PROMPT)
    edit(session, teacher, "q_signedchoice", distractors=["1 May 1998", "2 May 1998"], status="hidden")
    service.revert(session, "q_signedchoice", 2, 3, teacher, NOW)
    row = session.get_one(Question, "q_signedchoice")
    assert (row.prompt, row.distractors, row.status) == (PROMPT, first["distractors"], "ready")
    service.revert(session, "q_signedchoice", 1, 4, teacher, NOW)
    assert content(row) == first


def test_a_written_question_joins_its_article_at_the_end(session: Session, teacher: int) -> None:
    columns = {"prompt": "Which union named a ship after Tomás Rey?", "answer": "FWU", "accept": [], "distractors": []}
    rest = {"explanation": "", "tags": [], "difficulty": 0.5, "status": "draft"}
    row = service.write(session, HARBOUR, "f_rey", "short", {**columns, **rest}, teacher, NOW)
    session.commit()
    assert (row.origin, row.position, row.version, row.score) == ("written", 4, 1, None)
    assert [revision.action for revision in service.list_revisions(session, row.id)] == ["written"]


def test_a_question_cannot_be_written_on_a_fact_of_another_article(session: Session, teacher: int) -> None:
    with pytest.raises(NotFoundError):
        service.write(session, TREATY, "f_rey", "short", {}, teacher, NOW)


def test_of_two_edits_of_one_version_the_second_is_refused(bank: Flask, teacher: int) -> None:
    with bank.app_context():
        version = db.session.get_one(Question, "q_signedchoice").version
    outcomes = []
    for prompt in (PROMPT, "Which day was it?"):
        with bank.app_context():
            try:
                service.edit(db.session(), "q_signedchoice", version, {"prompt": prompt}, teacher, NOW)
                db.session.commit()
                outcomes.append("saved")
            except service.StaleError:
                outcomes.append("refused")
    with bank.app_context():
        assert (outcomes, db.session.get_one(Question, "q_signedchoice").prompt) == (["saved", "refused"], PROMPT)
