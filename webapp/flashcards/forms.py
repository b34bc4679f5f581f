"""What the pages about cards send. Every entry of the log carries an id that its page made, so that it counts once."""

from __future__ import annotations

from uuid import UUID, uuid4

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, IntegerField, SelectField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from webapp.errors import DomainError


def _is_uuid(_form: FlaskForm, field: Field) -> None:
    try:
        field.data = str(UUID(field.data))
    except ValueError:
        raise ValidationError("is not a UUID") from None


def _client_id() -> HiddenField:
    """An id made anew for every page that is shown."""
    return HiddenField(validators=[InputRequired(), _is_uuid], default=lambda: str(uuid4()))


class RateForm(FlaskForm):  # type: ignore[misc]
    """A rating of the card that was shown; its range is the service's to check."""

    client_id = _client_id()
    rating = IntegerField(validators=[InputRequired()])


class UndoForm(FlaskForm):  # type: ignore[misc]
    """Which review is taken back."""

    client_id = _client_id()
    review_id = IntegerField(validators=[InputRequired()])


class AddForm(FlaskForm):  # type: ignore[misc]
    """Whose questions become cards."""

    article_id = HiddenField(validators=[InputRequired(), Length(max=120)])


class BrowseForm(FlaskForm):  # type: ignore[misc]
    """What the list of cards is narrowed to; sent by GET, so it needs no token."""

    class Meta:
        csrf = False

    q = StringField("Search your cards", validators=[Length(max=200)])
    only = SelectField(
        "Show",
        default="",
        choices={"": "All cards", "new": "Not begun", "leech": "Often forgotten", "suspended": "Set aside"},
    )


def demand(form: FlaskForm) -> None:
    """Raise DomainError where what was sent is not what the form asks for."""
    if not form.validate_on_submit():
        problems = "; ".join(f"{name} {' '.join(errors)}" for name, errors in form.errors.items())
        raise DomainError(
            f"The page sent something that could not be understood ({problems}). Reload it and try again."
        )
