"""Routes of the flashcards."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from webapp.accounts.access import current_user, learner_required
from webapp.accounts.models import User
from webapp.clock import now
from webapp.database import db
from webapp.flashcards import deck, service
from webapp.flashcards.faces import make_face
from webapp.flashcards.forms import AddForm, BrowseForm, RateForm, UndoForm, demand
from webapp.flashcards.scheduler import preview, words

blueprint = Blueprint("flashcards", __name__, url_prefix="/cards", template_folder="templates")

RATING_NAMES = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}


@blueprint.get("")
@learner_required
def index() -> ResponseReturnValue:
    """The learner's cards: what is due, what is to come, the list, and where more come from."""
    user, moment = current_user(), now()
    narrowed = BrowseForm(MultiDict(request.args))
    cards, after = deck.browse(
        db.session(),
        user.id,
        text=(narrowed.q.data or "")[:200].strip(),
        only=narrowed.only.data,
        after=request.args.get("after", 0, int),
    )
    return render_template(
        "flashcards/index.html",
        totals=deck.count_cards(db.session(), user.id),
        today=deck.read_today(db.session(), user, moment),
        forecast=deck.read_forecast(db.session(), user, moment),
        cards=cards,
        after=after,
        narrowed=narrowed,
        articles=deck.articles_to_add(db.session(), user.id),
        leech_lapses=service.LEECH_LAPSES,
        moment=moment,
    )


@blueprint.post("/add")
@learner_required
def add() -> ResponseReturnValue:
    """Make cards of an article's ready questions."""
    form = AddForm()
    demand(form)
    added = service.add_article(db.session(), current_user().id, form.article_id.data, now())
    db.session.commit()
    flash(f"{added} new {'card' if added == 1 else 'cards'}." if added else "You already have all of these.", "success")
    return redirect(url_for(".index"), 303)


@blueprint.get("/review")
@learner_required
def review() -> ResponseReturnValue:
    """The next card, or one named by `card`; its back with `show`. After the last one, what comes tomorrow."""
    user, moment = current_user(), now()
    today = deck.read_today(db.session(), user, moment)
    named = request.args.get("card", type=int)
    if named is None and not today.queue:
        return _done(user, today)
    card = deck.get_card(db.session(), user.id, today.queue[0] if named is None else named)
    question = card.question
    waits = preview(service.memory_of(card), moment, user.zone, desired_retention=user.desired_retention)
    return render_template(
        "flashcards/review.html",
        card=card,
        face=make_face(
            question.form, question.prompt, question.answer, question.distractors, f"{card.id}-{card.reviews}"
        ),
        ratings=[(rating, RATING_NAMES[rating], words(wait)) for rating, wait in waits.items()],
        today=today,
        shown="show" in request.args,
        leech=card.lapses >= service.LEECH_LAPSES,
        rate_form=RateForm(formdata=None),
        undo_form=UndoForm(formdata=None),
    )


def _done(user: User, today: deck.Today) -> ResponseReturnValue:
    forecast = deck.read_forecast(db.session(), user, now())
    return render_template(
        "flashcards/done.html",
        today=today,
        forecast=forecast,
        new_tomorrow=min(forecast.new_waiting, user.new_cards_per_day),
        has_cards=bool(deck.count_cards(db.session(), user.id).all),
        undo_form=UndoForm(formdata=None),
    )


@blueprint.post("/<int:card_id>/review")
@learner_required
def rate(card_id: int) -> ResponseReturnValue:
    """Log a rating and go on to the next card."""
    form = RateForm()
    demand(form)
    service.review(db.session(), current_user(), card_id, form.rating.data, form.client_id.data, now())
    db.session.commit()
    return redirect(url_for(".review"), 303)


@blueprint.post("/undo")
@learner_required
def undo() -> ResponseReturnValue:
    """Take a review back and show its card again."""
    form = UndoForm()
    demand(form)
    card = service.undo(db.session(), current_user(), form.review_id.data, form.client_id.data, now())
    db.session.commit()
    return redirect(url_for(".review", card=card.id), 303)


@blueprint.post("/<int:card_id>/<any(suspend, resume, remove):action>")
@learner_required
def set_aside(card_id: int, action: str) -> ResponseReturnValue:
    """Set a card aside, take it up again, or take it out of the learner's cards."""
    user_id = current_user().id
    if action == "remove":
        service.remove(db.session(), user_id, card_id)
        flash("Removed. What you learned is kept: add the question again and it goes on from there.", "success")
    else:
        service.set_suspended(db.session(), user_id, card_id, action == "suspend")
        flash("Set aside. You find it among your cards." if action == "suspend" else "Back in your reviews.", "success")
    db.session.commit()
    return redirect(url_for(".review" if "reviewing" in request.form else ".index"), 303)
