"""An item keeps how its answer is read: as a name, as a person's name, as a date or as a number."""

from __future__ import annotations

from random import Random

import pytest
from flask import Flask

from question_bank import model as bank_model
from question_bank.model import Form
from webapp.articles.models import Question
from webapp.articles.records import question_columns
from webapp.database import db
from webapp.quizzes.snapshots import take_snapshots


@pytest.mark.parametrize(
    ("form", "prompt", "answer", "kind"),
    [
        ("short", "Which prime minister opened the pier of Larn?", "Mira Halden", "person"),
        ("short", "Which office did Mira Halden hold in June 2001?", "Prime Minister of Veldania", "name"),
        ("short", "Which troops did Mira Halden lead before?", "4th brigade", "name"),
        ("date", "When did Mira Halden open the pier of Larn?", "2001-06", "date"),
        ("short", "In what year did Mira Halden open the pier of Larn?", "2001", "date"),
        ("number", "How many years was Mira Halden prime minister?", "12", "number"),
        ("choice", "Who opened the pier of Larn?", "Mira Halden", None),
    ],
)
def test_what_is_asked_of_an_office_is_read_as_what_it_is(
    bank: Flask, form: Form, prompt: str, answer: str, kind: str | None
) -> None:
    asked = {"id": "q_office", "fact": "f_halden", "form": form, "prompt": prompt, "answer": answer}
    others = {"distractors": ("Tomás Rey",)} if form == "choice" else {}
    row = Question(**question_columns(bank_model.Question.model_validate({**asked, **others})))
    with bank.app_context():
        (kept,) = take_snapshots(db.session(), [row], Random(1))
    assert kept["kind"] == kind
