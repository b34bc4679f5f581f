"""The admins' page of people."""

from __future__ import annotations

from typing import get_args

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts import people
from webapp.accounts.access import admin_required, current_user, open_session
from webapp.accounts.blueprint import blueprint
from webapp.accounts.models import Role
from webapp.clock import now
from webapp.database import db
from webapp.errors import DomainError

ROLES: tuple[Role, ...] = get_args(Role)


@blueprint.get("/admin/users")
@admin_required
def users() -> ResponseReturnValue:
    query, after = request.args.get("q", ""), request.args.get("after", "")
    registered, guests = people.count_people(db.session())
    return render_template(
        "accounts/users.html",
        page=people.find_people(db.session(), query, after),
        query=query,
        after=after,
        registered=registered,
        guests=guests,
        events=people.latest_events(db.session()),
        roles=ROLES,
    )


@blueprint.post("/admin/users/<int:user_id>/role")
@admin_required
def set_role(user_id: int) -> ResponseReturnValue:
    role = request.form.get("role", "")
    if role not in ROLES:
        raise DomainError(f"There is no role {role!r}. Choose student, teacher or admin.")
    admin = current_user()
    user = people.change_role(db.session(), admin, user_id, role, now())
    if user is admin:
        open_session(db.session(), admin, request.user_agent.string)
    db.session.commit()
    flash(f"{user.name} is now {_a(role)} and signs in anew.", "success")
    return redirect(url_for("accounts.users" if user.is_admin or user is not admin else "accounts.settings"))


@blueprint.post("/admin/users/<int:user_id>/new-password-link")
@admin_required
def new_password_link(user_id: int) -> ResponseReturnValue:
    user, token = people.make_new_password_link(db.session(), current_user(), user_id, now())
    link = url_for("accounts.new_password", token=token, _external=True)
    page = render_template("accounts/new_password_link.html", owner=user, link=link)
    db.session.commit()
    return page


@blueprint.post("/admin/users/<int:user_id>/sessions/end")
@admin_required
def end_user_sessions(user_id: int) -> ResponseReturnValue:
    user = people.sign_out_user(db.session(), current_user(), user_id, now())
    db.session.commit()
    flash(f"{user.name} is signed out everywhere.", "success")
    return redirect(url_for("accounts.users"))


def _a(role: str) -> str:
    return f"an {role}" if role == "admin" else f"a {role}"
