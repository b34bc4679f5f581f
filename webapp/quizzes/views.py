"""Routes of the quizzes. Every step works as a plain form; quizzes.js only spares the reload."""

from __future__ import annotations

from random import SystemRandom

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.access import current_user, learner_required
from webapp.clock import now
from webapp.database import db
from webapp.quizzes import choosing, results, service
from webapp.quizzes.forms import SentForm, StartForm, demand, in_places, new_client_id
from webapp.quizzes.models import Attempt
from webapp.quizzes.snapshots import TYPED, Answer

blueprint = Blueprint("quizzes", __name__, url_prefix="/quizzes", template_folder="templates")


@blueprint.get("")
@learner_required
def index() -> ResponseReturnValue:
    """Choose a new quiz, resume an open one, look at past ones. `article` and `tag` preselect."""
    offer = choosing.read_offer(db.session())
    form = StartForm(formdata=None, articles=request.args.getlist("article"), tags=request.args.getlist("tag"))
    return _index(form.offer(offer), offer)


def _index(form: StartForm, offer: choosing.Offer) -> str:
    user = current_user()
    past, before = results.read_finished(db.session(), user.id, request.args.get("before", type=int))
    return render_template(
        "quizzes/index.html",
        form=form,
        offer=offer,
        open_attempts=results.read_open(db.session(), user.id),
        past=past,
        before=before,
        later_pages="before" in request.args,
    )


@blueprint.post("")
@learner_required
def start() -> ResponseReturnValue:
    """Draw the questions and show the first."""
    offer = choosing.read_offer(db.session())
    form = StartForm().offer(offer)
    if not form.validate_on_submit():
        return _index(form, offer), 422
    choice = form.choice()
    try:
        attempt = service.start(db.session(), current_user(), form.client_id.data, choice, now(), SystemRandom())
    except service.NothingToAskError as error:
        flash(error.message, "error")
        form.client_id.data = new_client_id()
        return _index(form, offer), 422
    place = url_for(".attempt", attempt_id=attempt.id)
    _tell_of_fewer(attempt)
    db.session.commit()
    return redirect(place, 303)


def _tell_of_fewer(attempt: Attempt) -> None:
    drawn, asked, available = len(attempt.items), attempt.settings["count"], attempt.settings["available"]
    if drawn < min(asked, available):
        flash(
            f"{drawn} of {available} fitting questions are asked: the others would give one another's answers away.",
            "info",
        )
    elif drawn < asked:
        flash(f"You asked for {asked} questions; {drawn} fit your choice, and here they are.", "info")


@blueprint.post("/<int:attempt_id>/again")
@learner_required
def again(attempt_id: int) -> ResponseReturnValue:
    """A new attempt of the questions that this one missed."""
    form = SentForm()
    demand(form)
    attempt = service.start_missed(db.session(), current_user(), form.client_id.data, attempt_id, now(), SystemRandom())
    place = url_for(".attempt", attempt_id=attempt.id)
    db.session.commit()
    return redirect(place, 303)


@blueprint.get("/<int:attempt_id>")
@learner_required
def attempt(attempt_id: int) -> ResponseReturnValue:
    """Where this attempt stands: its first unanswered question, the overview, or the result."""
    return redirect(_place(service.get_attempt(db.session(), current_user().id, attempt_id)))


def _place(attempt: Attempt, after: int = 0) -> str:
    if attempt.finished_at is not None:
        return url_for(".result", attempt_id=attempt.id)
    position = service.next_open(attempt, after)
    if position is None:
        return url_for(".overview", attempt_id=attempt.id)
    return url_for(".item", attempt_id=attempt.id, position=position)


@blueprint.get("/<int:attempt_id>/overview")
@learner_required
def overview(attempt_id: int) -> ResponseReturnValue:
    """Which questions are answered and which are not; the way to the end."""
    attempt = service.get_attempt(db.session(), current_user().id, attempt_id)
    if attempt.finished_at is not None:
        return redirect(_place(attempt))
    waiting = [item.position for item in attempt.items if item.answer is None]
    return render_template("quizzes/overview.html", attempt=attempt, waiting=waiting)


@blueprint.get("/<int:attempt_id>/<int:position>")
@learner_required
def item(attempt_id: int, position: int) -> ResponseReturnValue:
    """One question; in practice, once it is answered, with what is right and why."""
    attempt = service.get_attempt(db.session(), current_user().id, attempt_id)
    if attempt.finished_at is not None:
        return redirect(url_for(".result", attempt_id=attempt.id, _anchor=f"question-{position}"))
    item = service.get_item(attempt, position)
    graded = attempt.mode == "practice" and item.answer is not None
    return render_template(
        "quizzes/item.html",
        attempt=attempt,
        item=item,
        asked=item.snapshot if graded else {key: item.snapshot[key] for key in ("form", "prompt", "options")},
        prompt=results.prompt_parts(item),
        lefts=[pair.partition(" = ")[0] for pair in item.snapshot["answer"]]
        if item.snapshot["form"] == "match"
        else [],
        typed=item.snapshot["form"] in TYPED,
        line=results.read_lines(db.session(), [item])[0] if graded else None,
        next_open=service.next_open(attempt, position),
        answered=sum(other.answer is not None for other in attempt.items),
        client_id=new_client_id(),
    )


@blueprint.post("/<int:attempt_id>/<int:position>")
@learner_required
def answer(attempt_id: int, position: int) -> ResponseReturnValue:
    """Record an answer; then its feedback (practice) or the next question (exam)."""
    form = SentForm()
    demand(form)
    given = _given()
    user, moment = current_user(), now()
    attempt = service.answer(db.session(), user.id, attempt_id, position, form.client_id.data, given, moment)
    if attempt.mode == "exam":
        place = _place(attempt, after=position)
    else:
        place = url_for(".item", attempt_id=attempt_id, position=position)
        if service.get_item(attempt, position).answer is None:
            flash("Choose or type an answer first, or skip the question.", "info")
    db.session.commit()
    return redirect(place, 303)


def _given() -> Answer:
    """What the form sent: one text, or a list where the page said that it sends several.

    For `match` each left-hand side comes with its own answer, and they are put together as the bank writes pairs; for
    `order` each thing comes with its place.
    """
    answers = request.form.getlist("answer")
    lefts, things = request.form.getlist("left"), request.form.getlist("thing")
    if things:
        return in_places(things, answers)
    if lefts:
        return [f"{left} = {right}" if right else "" for left, right in zip(lefts, answers, strict=False)]
    return answers if "several" in request.form else "".join(answers[:1])


@blueprint.post("/<int:attempt_id>/finish")
@learner_required
def finish(attempt_id: int) -> ResponseReturnValue:
    """End the attempt; with unanswered questions only once that was confirmed."""
    user = current_user()
    attempt = service.get_attempt(db.session(), user.id, attempt_id)
    if attempt.finished_at is None and service.next_open(attempt) is not None and "confirmed" not in request.form:
        return redirect(url_for(".overview", attempt_id=attempt_id), 303)
    service.finish(db.session(), user, attempt_id, now())
    db.session.commit()
    return redirect(url_for(".result", attempt_id=attempt_id), 303)


@blueprint.get("/<int:attempt_id>/result")
@learner_required
def result(attempt_id: int) -> ResponseReturnValue:
    """The finished attempt, question by question; `missed` shows those alone that earned less than full credit."""
    attempt = service.get_attempt(db.session(), current_user().id, attempt_id)
    if attempt.finished_at is None:
        return redirect(_place(attempt), 303)
    found = results.read_result(db.session(), attempt)
    missed_only = "missed" in request.args
    return render_template(
        "quizzes/result.html",
        attempt=attempt,
        result=found,
        lines=[line for line in found.lines if not missed_only or line.verdict in service.MISSED],
        missed_only=missed_only,
        client_id=new_client_id(),
    )


@blueprint.post("/<int:attempt_id>/missed")
@learner_required
def add_missed(attempt_id: int) -> ResponseReturnValue:
    """Make flashcards of the missed questions."""
    added = service.add_missed(db.session(), current_user().id, attempt_id, now())
    db.session.commit()
    flash(f"{_cards(added)} added." if added else "All of these were among your cards already.", "success")
    return redirect(url_for(".result", attempt_id=attempt_id), 303)


@blueprint.post("/<int:attempt_id>/missed/undo")
@learner_required
def take_back_missed(attempt_id: int) -> ResponseReturnValue:
    """Take those flashcards out again."""
    taken = service.take_back_missed(db.session(), current_user().id, attempt_id)
    db.session.commit()
    flash(f"{_cards(taken)} taken out again.", "info")
    return redirect(url_for(".result", attempt_id=attempt_id), 303)


def _cards(number: int) -> str:
    return f"{number} flashcard" + ("" if number == 1 else "s")


@blueprint.get("/<int:attempt_id>/discard")
@learner_required
def confirm_discard(attempt_id: int) -> ResponseReturnValue:
    """Ask before an open attempt is deleted."""
    attempt = service.get_attempt(db.session(), current_user().id, attempt_id)
    if attempt.finished_at is not None:
        return redirect(_place(attempt))
    answered = sum(item.answer is not None for item in attempt.items)
    return render_template("quizzes/discard.html", attempt=attempt, answered=answered)


@blueprint.post("/<int:attempt_id>/discard")
@learner_required
def discard(attempt_id: int) -> ResponseReturnValue:
    """Delete an open attempt."""
    service.discard(db.session(), current_user().id, attempt_id)
    db.session.commit()
    flash("The quiz was discarded.", "info")
    return redirect(url_for(".index"), 303)
