"""What the quiz pages send. Every start and every answer carries an id that its page made, so that it counts once."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, IntegerField, RadioField, SelectMultipleField
from wtforms.validators import InputRequired, NumberRange, StopValidation, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from webapp.errors import DomainError
from webapp.quizzes.choosing import MOST_QUESTIONS, Choice, Offer

COUNTS = ("5", "10", "20")


def new_client_id() -> str:
    """An id made anew for every page that is shown."""
    return str(uuid4())


def in_places(things: Sequence[str], places: Sequence[str]) -> list[str]:
    """What was put in each place, first place first; "" where nothing was.

    `places` are numbers from 1 on, one for each thing, or "". The second of two in one place takes the next free one.
    """
    found = [""] * len(things)
    for thing, place in sorted(zip(things, places, strict=False), key=lambda pair: pair[1].zfill(3)):
        free = range(int(place) - 1, len(found)) if place.isdecimal() and int(place) else range(0)
        at = next((index for index in free if not found[index]), None)
        if at is not None:
            found[at] = thing
    return found


def _is_uuid(_form: FlaskForm, field: Field) -> None:
    try:
        field.data = str(UUID(field.data))
    except ValueError:
        raise ValidationError("The page's own mark is not as it was made.") from None


def _needed_for_other(form: StartForm, field: Field) -> None:
    if form.count.data == "other" and field.data is not None:
        return
    field.errors[:] = []  # what an empty field says of itself
    raise StopValidation("Say how many questions, as a number." if form.count.data == "other" else "")


class Boxes(SelectMultipleField):  # type: ignore[misc]
    """Several of a list, as check boxes."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class SentForm(FlaskForm):  # type: ignore[misc]
    """The mark of every form that may reach the server twice."""

    client_id = HiddenField(validators=[InputRequired(), _is_uuid], default=new_client_id)


class StartForm(SentForm):
    """The chooser of a new quiz."""

    articles = Boxes("Articles")
    tags = Boxes("Tags")
    forms = Boxes("Kinds of question")
    count = RadioField(
        "How many questions", choices={**{n: n for n in COUNTS}, "other": "Another number"}, default="10"
    )
    other = IntegerField(
        "Another number of questions",
        validators=[_needed_for_other, NumberRange(1, MOST_QUESTIONS, f"Ask for 1 to {MOST_QUESTIONS} questions.")],
    )
    mode = RadioField(
        "When to see what is right",
        choices={"practice": "Practice: after each answer", "exam": "Exam: at the end"},
        default="practice",
    )

    def offer(self, offer: Offer) -> StartForm:
        """Fill in what can be chosen."""
        self.articles.choices = {id_: title for id_, title, _ in offer.articles}
        self.tags.choices = {tag: tag for tag, _ in offer.tags}
        self.forms.choices = {form: name for form, name, _ in offer.forms}
        return self

    def choice(self) -> Choice:
        """What was asked for; all forms ticked is the same as none."""
        forms = self.forms.data if len(self.forms.data) < len(self.forms.choices) else []
        count = self.other.data if self.count.data == "other" else int(self.count.data)
        return Choice(count, self.mode.data, self.articles.data, self.tags.data, forms)


def demand(form: FlaskForm) -> None:
    """Raise DomainError where what was sent is not what the page asks for."""
    if not form.validate_on_submit():
        raise DomainError("The page sent something that could not be understood. Go back, reload it and try again.")
