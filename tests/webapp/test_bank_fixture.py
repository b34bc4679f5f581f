"""The small bank that other tests stand on."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import select

from tests.webapp.bank_fixture import TEXTS
from webapp.articles.models import Fact, Question
from webapp.database import db


def test_every_evidence_slices_its_article(bank: Flask) -> None:
    with bank.app_context():
        facts = db.session.scalars(select(Fact)).all()
    assert [TEXTS[fact.article_id][fact.start : fact.end] for fact in facts] == [fact.quote for fact in facts]


def test_it_has_every_status_and_the_common_forms(bank: Flask) -> None:
    with bank.app_context():
        questions = db.session.scalars(select(Question)).all()
    assert {question.status for question in questions} == {"draft", "ready", "hidden"}
    assert {question.form for question in questions} >= {"choice", "short", "number", "date", "cloze"}
