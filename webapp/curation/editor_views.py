"""The pages of a single question: editing, writing, reverting."""

from __future__ import annotations

from typing import Any, cast

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.exc import StaleDataError

from question_bank.model import Form
from webapp.accounts.access import current_user, teacher_required
from webapp.articles.models import Question
from webapp.articles.records import content
from webapp.articles.service import read_article
from webapp.clock import now
from webapp.curation import addresses, service
from webapp.curation.blueprint import blueprint
from webapp.curation.forms import NewQuestionForm, QuestionForm, fields_of
from webapp.curation.undoing import offer_undo, pop_undo
from webapp.database import db
from webapp.errors import NotFoundError


@blueprint.get("/curate/<question_id>")
@teacher_required
def edit(question_id: str) -> ResponseReturnValue:
    """The question in a form, beside its evidence, its preview and its history."""
    row = service.get_question(db.session(), question_id)
    return _page(row, QuestionForm(data={**fields_of(content(row)), "version": row.version}))


@blueprint.post("/curate/<question_id>")
@teacher_required
def save(question_id: str) -> ResponseReturnValue:
    """Save what was typed, or show it as students will see it (`preview`)."""
    form = QuestionForm()
    row = service.get_question(db.session(), question_id)
    columns = form.columns(row.form)
    if not form.validate():
        return _page(row, form), 422
    if "preview" in request.form:
        return _page(row, form, preview=columns)
    try:
        revision = service.edit(db.session(), question_id, form.version.data, columns, current_user().id, now())
        db.session.commit()
    except service.FaultyError as error:
        db.session.rollback()
        form.add_faults(error.faults)
        return _page(service.get_question(db.session(), question_id), form), error.status
    except (service.StaleError, StaleDataError):
        db.session.rollback()
        return _changed_meanwhile(question_id, form)
    if revision:
        offer_undo([revision], "Saved.")
    else:
        flash("Nothing was changed.", "info")
    return redirect(_edit_url(question_id))


@blueprint.post("/curate/<question_id>/revert")
@teacher_required
def revert(question_id: str) -> ResponseReturnValue:
    """Bring an earlier version back; that is a change like any other, and can itself be reverted."""
    version, seen = request.form.get("version", 0, type=int), request.form.get("seen", 0, type=int)
    try:
        revision = service.revert(db.session(), question_id, version, seen, current_user().id, now())
        db.session.commit()
    except (service.StaleError, StaleDataError):
        db.session.rollback()
        flash("Somebody changed this question meanwhile, so nothing was brought back. Look again.", "info")
    else:
        flash("The earlier version is back." if revision else "It is the same as now.", "success")
    return redirect(_edit_url(question_id))


@blueprint.get("/curate/new")
@teacher_required
def new() -> ResponseReturnValue:
    """An empty question on a fact of the article that the query names."""
    form = NewQuestionForm(
        article=request.args.get("article", ""), fact=request.args.get("fact", ""), status="draft", difficulty=0.5
    )
    return _new_page(form)


@blueprint.post("/curate/new")
@teacher_required
def write() -> ResponseReturnValue:
    """Add the question to the bank."""
    form = NewQuestionForm()
    columns = form.columns(form.form.data)
    if not form.validate():
        return _new_page(form), 422
    if "preview" in request.form:
        return _new_page(form, preview=columns)
    target = (form.article.data or "", form.fact.data or None, cast(Form, form.form.data))
    try:
        row = service.write(db.session(), *target, columns, current_user().id, now())
        db.session.commit()
    except service.FaultyError as error:
        db.session.rollback()
        form.add_faults(error.faults)
        return _new_page(form), error.status
    flash("The question is in the bank.", "success")
    return redirect(_edit_url(row.id))


def _edit_url(question_id: str) -> str:
    return url_for("curation.edit", question_id=question_id, **addresses.carried())


def _changed_meanwhile(question_id: str, form: QuestionForm) -> ResponseReturnValue:
    """The form as typed, beside what the question has become; saving once more is a decision then."""
    row = service.get_question(db.session(), question_id)
    current, typed = content(row), form.columns(row.form)
    clashes = {name: (current[name], typed[name]) for name in typed if current[name] != typed[name]}
    form.version.process_formdata([str(row.version)])
    form.version.raw_data = [str(row.version)]
    return _page(row, form, clashes=clashes), 409


def _page(row: Question, form: QuestionForm, preview: dict[str, Any] | None = None, **more: Any) -> str:
    return render_template(
        "curation/edit.html",
        question=row,
        form=form,
        shown={**content(row), **(preview or {})},
        is_preview=preview is not None,
        doubts=service.Doubts(db.session())(row, row.fact),
        difficulty=service.read_difficulties(db.session(), [row])[row.id],
        repetitions=service.Repetitions(db.session())(row),
        revisions=service.list_revisions(db.session(), row.id),
        undo=pop_undo(),
        address=addresses.carried(),
        **more,
    )


def _new_page(form: NewQuestionForm, preview: dict[str, Any] | None = None) -> str:
    if not form.article.data:
        return render_template("curation/choose_article.html", articles=service.list_article_names(db.session()))
    reading = read_article(db.session(), form.article.data, None)
    if reading.article.retired:
        raise NotFoundError("That article has left the bank; questions cannot be added to it.")
    statements = {fact.id: fact.statement for fact in reading.facts.values()}
    form.fact.choices = {"": "None: on the article as a whole", **statements}
    shown = {**preview, "form": form.form.data} if preview else None
    return render_template(
        "curation/new.html",
        form=form,
        article=reading.article,
        fact=reading.facts.get(form.fact.data or ""),
        shown=shown,
    )
