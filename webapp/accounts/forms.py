"""The forms of the account pages. What may be chosen is decided by `credentials`; a form asks for it."""

from __future__ import annotations

from typing import Any

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    HiddenField,
    IntegerField,
    PasswordField,
    RadioField,
    SelectField,
    StringField,
)
from wtforms.validators import InputRequired, NumberRange, Optional

from webapp.accounts.credentials import LONGEST_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD
from webapp.accounts.service import zone_names

NAME_INPUT = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "maxlength": LONGEST_NAME}
OLD_PASSWORD_INPUT = {"autocomplete": "current-password", "maxlength": LONGEST_PASSWORD}
NEW_PASSWORD_INPUT = {
    "autocomplete": "new-password",
    "minlength": SHORTEST_PASSWORD,
    "maxlength": LONGEST_PASSWORD,
}

REGIONS = {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}


def old_password(label: str, message: str = "Enter your password.") -> PasswordField:
    return PasswordField(label, [InputRequired(message)], render_kw=OLD_PASSWORD_INPUT)


def new_password(label: str) -> PasswordField:
    return PasswordField(label, [InputRequired("Choose a password.")], render_kw=NEW_PASSWORD_INPUT)


class SignInForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    name = StringField("Name", [InputRequired("Enter your name.")], render_kw=NAME_INPUT)
    password = old_password("Password")
    timezone = HiddenField()


class RegisterForm(FlaskForm):  # type: ignore[misc]
    name = StringField("Name", [InputRequired("Choose a name.")], render_kw=NAME_INPUT)
    password = new_password("Password")
    timezone = HiddenField()


class NewPasswordForm(FlaskForm):  # type: ignore[misc]
    """Set a password by a one-time link."""

    password = new_password("New password")


class ChangePasswordForm(FlaskForm):  # type: ignore[misc]
    current = old_password("Current password", "Enter your current password.")
    password = new_password("New password")


class DeleteForm(FlaskForm):  # type: ignore[misc]
    """Confirmed by the password; a guest, who has none, ticks the box."""

    password = PasswordField("Your password", [Optional()], render_kw=OLD_PASSWORD_INPUT)
    sure = BooleanField("Yes, delete everything I did here")


class SettingsForm(FlaskForm):  # type: ignore[misc]
    name = StringField("Name", [Optional()], render_kw=NAME_INPUT)
    timezone = SelectField("Time zone")
    theme = RadioField("Colours", choices={"auto": "As the device", "light": "Light", "dark": "Dark"})
    missed_to_cards = RadioField(
        "Questions you miss",
        choices={"ask": "Ask me after each quiz", "always": "Put them into my cards by themselves"},
    )
    desired_retention = IntegerField(
        "How much to remember, in %",
        [InputRequired("Enter a number from 80 to 97."), NumberRange(80, 97, "Enter a number from 80 to 97.")],
        render_kw={"inputmode": "numeric", "min": 80, "max": 97},
    )
    new_cards_per_day = IntegerField(
        "New cards a day",
        [InputRequired("Enter a number from 0 to 500."), NumberRange(0, 500, "Enter a number from 0 to 500.")],
        render_kw={"inputmode": "numeric", "min": 0, "max": 500},
    )

    def __init__(self, *args: Any, current_zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.timezone.choices = zone_choices(current_zone)


def zone_choices(current: str) -> dict[str, dict[str, str]]:
    """The zones that have a place for a name, by region, with the one in use and UTC first: {region: {zone: label}}."""
    regions = {"In use": {current: _place(current), "UTC": "UTC"}}
    for name in sorted(zone_names() - {current}):
        region, _, place = name.partition("/")
        if region in REGIONS and place:
            regions.setdefault(region, {})[name] = _place(place)
    return regions


def _place(name: str) -> str:
    return name.replace("_", " ").replace("/", ", ")
