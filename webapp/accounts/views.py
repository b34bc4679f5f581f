"""Coming and going: register, start as a guest, sign in, sign out, and the links that work once."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import admin_views, commands, links, service, settings_views, throttles
from webapp.accounts.absorb import absorb_guest
from webapp.accounts.access import close_session, find_current_user, open_session
from webapp.accounts.blueprint import blueprint
from webapp.accounts.credentials import UnfitError
from webapp.accounts.forms import NewPasswordForm, RegisterForm, SignInForm
from webapp.accounts.models import User
from webapp.clock import now
from webapp.database import db
from webapp.security import local_path

__all__ = ["admin_views", "blueprint", "commands", "settings_views"]


@blueprint.get("/sign-in")
def sign_in() -> ResponseReturnValue:
    if _is_registered(find_current_user()):
        return redirect(_next())
    return render_template("accounts/sign_in.html", form=SignInForm())


@blueprint.post("/sign-in")
@throttles.per_address
@throttles.per_name
def sign_in_post() -> ResponseReturnValue:
    form = SignInForm()
    if not form.validate_on_submit():
        return render_template("accounts/sign_in.html", form=form), 422
    user = service.authenticate(db.session(), form.name.data, form.password.data)
    if user is None:
        form.password.errors = ["The name or the password is not right."]
        return render_template("accounts/sign_in.html", form=form), 422
    return _enter(user)


@blueprint.get("/register")
def register() -> ResponseReturnValue:
    if _is_registered(find_current_user()):
        return redirect(url_for("accounts.settings"))
    return render_template("accounts/register.html", form=RegisterForm())


@blueprint.post("/register")
@throttles.registering
@throttles.per_name
def register_post() -> ResponseReturnValue:
    """Make an account. Sent twice it makes one: whoever has the name and the password is signed in."""
    if _is_registered(user := find_current_user()):
        return redirect(url_for("accounts.settings"))
    form = RegisterForm()
    try:
        if not form.validate_on_submit():
            return render_template("accounts/register.html", form=form), 422
        made = service.register(db.session(), user, form.name.data, form.password.data, form.timezone.data, now())
    except service.NameTakenError as error:
        sent_before = service.authenticate(db.session(), form.name.data, form.password.data)
        if sent_before is None:
            return render_template("accounts/register.html", form=_blame(form, error)), 422
        made = sent_before
    except UnfitError as error:
        return render_template("accounts/register.html", form=_blame(form, error)), 422
    return _enter(made)


@blueprint.post("/guest")
@throttles.guests
def guest() -> ResponseReturnValue:
    if find_current_user() is None:
        user = service.start_guest(db.session(), request.form.get("timezone", ""), now())
        return _enter(user)
    return redirect(_next())


@blueprint.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    close_session(db.session())
    db.session.commit()
    flash("You are signed out.", "info")
    return redirect(url_for("accounts.sign_in"))


@blueprint.get("/first-admin/<token>")
def first_admin(token: str) -> ResponseReturnValue:
    links.get_link(db.session(), "first_admin", token, now())
    return render_template("accounts/first_admin.html", form=RegisterForm())


@blueprint.post("/first-admin/<token>")
def first_admin_post(token: str) -> ResponseReturnValue:
    """A signed-in person becomes an admin; anybody else chooses a name and a password first."""
    links.use_link(db.session(), "first_admin", token, now())
    user = find_current_user()
    if user is not None and _is_registered(user):
        service.make_admin(db.session(), user, now())
        return _enter(user)
    form = RegisterForm()
    try:
        if not form.validate_on_submit():
            db.session.rollback()
            return render_template("accounts/first_admin.html", form=form), 422
        made = service.register(db.session(), user, form.name.data, form.password.data, form.timezone.data, now())
    except UnfitError as error:
        db.session.rollback()
        return render_template("accounts/first_admin.html", form=_blame(form, error)), 422
    service.make_admin(db.session(), made, now())
    return _enter(made)


@blueprint.get("/new-password/<token>")
def new_password(token: str) -> ResponseReturnValue:
    link = links.get_link(db.session(), "new_password", token, now())
    return render_template(
        "accounts/new_password.html", form=NewPasswordForm(), owner=db.session.get(User, link.user_id)
    )


@blueprint.post("/new-password/<token>")
def new_password_post(token: str) -> ResponseReturnValue:
    user = db.session.get_one(User, links.use_link(db.session(), "new_password", token, now()))
    form = NewPasswordForm()
    try:
        if not form.validate_on_submit():
            db.session.rollback()
            return render_template("accounts/new_password.html", form=form, owner=user), 422
        service.change_password(db.session(), user, form.password.data)
    except UnfitError as error:
        db.session.rollback()
        return render_template("accounts/new_password.html", form=_blame(form, error), owner=user), 422
    service.record(db.session(), user, user.id, "set a new password by link", now())
    return _enter(user)


def _enter(user: User) -> ResponseReturnValue:
    """Sign the user in with a session of its own and go where they were going. A guest's work comes along."""
    before = find_current_user()
    if before is not None and before.is_guest and before.id != user.id:
        absorb_guest(db.session(), before, user)
    open_session(db.session(), user, request.user_agent.string)
    db.session.commit()
    return redirect(_next())


def _next() -> str:
    return local_path(request.values.get("next")) or "/"


def _is_registered(user: User | None) -> bool:
    return user is not None and not user.is_guest


def _blame(form: FlaskForm, error: UnfitError) -> FlaskForm:
    """Show the error at the field it is about."""
    form[error.field].errors = [str(error)]
    return form
