"""Routes: the start page, which is a learner's Today, and progress."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from webapp.accounts.access import current_user, find_current_user, learner_required
from webapp.accounts.models import User
from webapp.clock import now
from webapp.database import db
from webapp.flashcards import deck
from webapp.flashcards.faces import make_face
from webapp.progress import service, statistics

blueprint = Blueprint("progress", __name__, template_folder="templates")

CHART_WIDTH, CHART_HEIGHT = 600, 120


@blueprint.get("/")
def home() -> ResponseReturnValue:
    """Today, for a learner; for a visitor what this is and how to begin."""
    user = find_current_user()
    return _today(user) if user else _welcome()


def _welcome() -> str:
    question = service.find_example(db.session())
    face = None
    if question:
        face = make_face(question.form, question.prompt, question.answer, question.distractors, question.id)
    return render_template("progress/welcome.html", question=question, face=face)


def _today(user: User) -> str:
    session, moment = db.session(), now()
    today = deck.read_today(session, user, moment)
    return render_template(
        "progress/today.html",
        today=today,
        forecast=deck.read_forecast(session, user, moment),
        totals=deck.count_cards(session, user.id),
        open_attempt=service.find_open_attempt(session, user.id),
        suggestion=service.find_suggestion(session, user.id),
        streak=service.read_streak(session, user, moment),
    )


@blueprint.get("/progress")
@learner_required
def index() -> ResponseReturnValue:
    """What is due, what was done by day, and how much of it was right."""
    session, user, moment = db.session(), current_user(), now()
    progress = service.read_progress(session, user, moment)
    return render_template(
        "progress/index.html",
        progress=progress,
        today=deck.read_today(session, user, moment),
        forecast=deck.read_forecast(session, user, moment),
        message=statistics.chart_message(progress.days),
        bars=statistics.bars(progress.days, width=CHART_WIDTH, height=CHART_HEIGHT),
        width=CHART_WIDTH,
        height=CHART_HEIGHT,
        enough=statistics.ENOUGH,
    )
