"""The list of questions, and what is done to several at once; `editor_views` has the pages of a single question."""

from __future__ import annotations

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from webapp.accounts.access import current_user, teacher_required
from webapp.clock import now
from webapp.curation import addresses, editor_views, models, service  # noqa: F401 - routes and tables must be known
from webapp.curation.blueprint import blueprint
from webapp.curation.undoing import offer_undo, pop_undo
from webapp.database import db
from webapp.errors import DomainError

DONE = {"ready": "Accepted", "hidden": "Hidden", "draft": "Back to draft"}
MOST_AT_ONCE = 200


@blueprint.get("/curate")
@teacher_required
def index() -> ResponseReturnValue:
    """The questions, narrowed and in pages."""
    wanted = addresses.wanted()
    page = service.list_questions(db.session(), wanted, addresses.page_number())
    return render_template(
        "curation/index.html",
        page=page,
        wanted=wanted,
        counts=service.count_statuses(db.session(), wanted),
        articles=service.list_article_names(db.session()),
        doubts=service.Doubts(db.session()),
        difficulties=service.read_difficulties(db.session(), [question for question, _, _ in page.rows]),
        repetitions=service.Repetitions(db.session()),
        undo=pop_undo(),
        address=addresses.carried(),
    )


@blueprint.post("/curate/status")
@teacher_required
def change_status() -> ResponseReturnValue:
    """Accept, hide or reopen: one question by its own button (`one`), or the ticked ones (`bulk`)."""
    one, bulk = request.form.get("one", ""), request.form.get("bulk", "")
    question_id, _, status = one.partition(":") if one else ("", "", bulk)
    ids = [question_id] if one else request.form.getlist("question")[:MOST_AT_ONCE]
    if status not in service.STATUSES:
        raise DomainError("That is no status of a question. Go back and use the buttons of the page.")
    if not ids:
        flash("No question was ticked, so nothing changed.", "info")
    revisions = service.set_status(db.session(), ids, status, current_user().id, now())
    offer_undo(revisions, f"{DONE[status]}: {_counted(len(revisions))}.")
    db.session.commit()
    return redirect(addresses.back(request.form.get(f"after-{question_id}", "")))


@blueprint.post("/curate/undo")
@teacher_required
def undo() -> ResponseReturnValue:
    """Take back what the button's revisions did."""
    ids = [int(part) for part in request.form.get("revisions", "").split(",") if part.isdecimal()][:MOST_AT_ONCE]
    done, left = service.undo(db.session(), ids, current_user().id, now())
    db.session.commit()
    flash(f"Undone: {_counted(done)}.", "success")
    if left:
        flash(f"{_counted(left)} changed again since, and stayed as it is now.", "info")
    return redirect(addresses.back())


def _counted(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"
