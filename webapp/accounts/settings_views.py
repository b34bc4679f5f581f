"""The person's own settings, browsers and data."""

from __future__ import annotations

import json

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts import service, throttles
from webapp.accounts.access import close_session, current_user, hash_token, learner_required, open_session
from webapp.accounts.blueprint import blueprint
from webapp.accounts.credentials import UnfitError, is_password
from webapp.accounts.forms import ChangePasswordForm, DeleteForm, SettingsForm
from webapp.accounts.models import User
from webapp.accounts.own_data import own_data
from webapp.database import db


@blueprint.get("/account")
@learner_required
def settings() -> ResponseReturnValue:
    return _page()


@blueprint.post("/account")
@learner_required
@throttles.per_session
def settings_post() -> ResponseReturnValue:
    user = current_user()
    form = _settings_form(user)
    if not form.validate_on_submit():
        return _page(settings_form=form), 422
    try:
        if not user.is_guest:
            service.rename(db.session(), user, form.name.data or "")
    except UnfitError as error:
        form.name.errors = [str(error)]
        return _page(settings_form=form), 422
    user.timezone, user.theme = form.timezone.data, form.theme.data
    user.missed_to_cards = form.missed_to_cards.data == "always"
    user.desired_retention = form.desired_retention.data / 100
    user.new_cards_per_day = form.new_cards_per_day.data
    db.session.commit()
    flash("Your settings are saved.", "success")
    return redirect(url_for("accounts.settings"))


@blueprint.post("/account/password")
@learner_required
@throttles.per_session
def password() -> ResponseReturnValue:
    """Change the password: every other browser is signed out, and this one gets a new session."""
    user = current_user()
    form = ChangePasswordForm(prefix="change")
    if not form.validate_on_submit():
        return _page(password_form=form), 422
    if not is_password(form.current.data, user.password_hash):
        form.current.errors = ["That is not your current password."]
        return _page(password_form=form), 422
    try:
        service.change_password(db.session(), user, form.password.data)
    except UnfitError as error:
        form.password.errors = [str(error)]
        return _page(password_form=form), 422
    open_session(db.session(), user, request.user_agent.string)
    db.session.commit()
    flash("Your password is changed. Every other browser is signed out.", "success")
    return redirect(url_for("accounts.settings"))


@blueprint.post("/account/sessions/<int:session_id>/end")
@learner_required
def end_session(session_id: int) -> ResponseReturnValue:
    service.end_session(db.session(), current_user().id, session_id)
    db.session.commit()
    flash("That browser is signed out.", "success")
    return redirect(url_for("accounts.settings"))


@blueprint.post("/account/sessions/end")
@learner_required
def end_sessions() -> ResponseReturnValue:
    """Sign out everywhere, here too. Not for a guest, who could never come back."""
    user = current_user()
    if user.is_guest:
        flash("Register first: a guest who signs out cannot come back.", "info")
        return redirect(url_for("accounts.settings"))
    service.end_all_sessions(db.session(), user.id)
    close_session(db.session())
    db.session.commit()
    flash("You are signed out everywhere.", "info")
    return redirect(url_for("accounts.sign_in"))


@blueprint.get("/account/data")
@learner_required
def data() -> ResponseReturnValue:
    text = json.dumps(own_data(db.session(), current_user()), ensure_ascii=False, indent=2)
    response = Response(text, mimetype="application/json")
    response.headers["Content-Disposition"] = 'attachment; filename="footnote-my-data.json"'
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.post("/account/delete")
@learner_required
@throttles.per_session
def delete() -> ResponseReturnValue:
    user = current_user()
    form = DeleteForm(prefix="delete")
    if not form.validate_on_submit():
        return _page(delete_form=form), 422
    if user.is_guest and not form.sure.data:
        form.sure.errors = ["Tick the box to delete everything you did here."]
        return _page(delete_form=form), 422
    if not user.is_guest and not is_password(form.password.data or "", user.password_hash):
        form.password.errors = ["That is not your password. Nothing was deleted."]
        return _page(delete_form=form), 422
    service.delete_account(db.session(), user)
    close_session(db.session())
    db.session.commit()
    flash("Your account and everything in it is deleted.", "info")
    return redirect(url_for("accounts.sign_in"))


def _settings_form(user: User) -> SettingsForm:
    return SettingsForm(
        current_zone=user.timezone,
        data={
            "name": user.name,
            "timezone": user.timezone,
            "theme": user.theme,
            "missed_to_cards": "always" if user.missed_to_cards else "ask",
            "desired_retention": round(user.desired_retention * 100),
            "new_cards_per_day": user.new_cards_per_day,
        },
    )


def _page(
    settings_form: SettingsForm | None = None,
    password_form: ChangePasswordForm | None = None,
    delete_form: DeleteForm | None = None,
) -> str:
    user = current_user()
    return render_template(
        "accounts/settings.html",
        settings_form=settings_form or _settings_form(user),
        password_form=password_form or ChangePasswordForm(prefix="change", formdata=None),
        delete_form=delete_form or DeleteForm(prefix="delete", formdata=None),
        sessions=service.sessions_of(db.session(), user.id),
        this_session=hash_token(user.session_token),
    )
