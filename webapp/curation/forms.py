"""The forms of the curation pages: text as a person types it, and the columns that it means."""

from __future__ import annotations

from typing import Any

from flask_wtf import FlaskForm
from wtforms import FloatField, HiddenField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional
from wtforms.widgets import HiddenInput

LIST_FORMS = frozenset({"multiple", "order", "match"})
"""The forms of question whose answer is a list."""
FORM_NAMES = {
    "choice": "Choice",
    "multiple": "Several right",
    "short": "Short answer",
    "number": "Number",
    "date": "Date",
    "cloze": "Fill the blank",
    "true_false": "True or false",
    "order": "Put in order",
    "match": "Match pairs",
}
STATUS_NAMES = {"draft": "Draft", "ready": "Ready", "hidden": "Hidden"}
KIND_NAMES = {
    "date": "Date",
    "leader": "Person and office",
    "agreement": "Agreement",
    "figure": "Figure",
    "place": "Place",
    "organization": "Organisation",
    "event": "Event",
    "definition": "Term",
}
LONGEST_TEXT = 5000


def _text(label: str, *validators: Any, rows: int = 2) -> TextAreaField:
    return TextAreaField(label, [*validators, Length(max=LONGEST_TEXT)], render_kw={"rows": rows})


class QuestionForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """A question's content. Which form it has is not edited: another form is another question."""

    prompt = _text("Question", InputRequired("Write the question."), rows=3)
    answer = _text("Right answer", InputRequired("Write the answer."), rows=1)
    accept = _text("Also right")
    distractors = _text("Wrong options", rows=3)
    explanation = _text("Explanation")
    tags = StringField("Tags", [Length(max=500)])
    difficulty = FloatField(
        "Difficulty", [InputRequired("Give a number from 0 to 1."), NumberRange(0, 1, "Give a number from 0 to 1.")]
    )
    status = SelectField("Status", choices=STATUS_NAMES)
    version = IntegerField(widget=HiddenInput(), validators=[Optional()])

    def columns(self, form: str) -> dict[str, Any]:
        """What was typed, as a question of that form holds it."""
        answer = lines(self.answer.data) if form in LIST_FORMS else (self.answer.data or "").strip()
        return {
            "prompt": " ".join((self.prompt.data or "").split()),
            "answer": answer,
            "accept": lines(self.accept.data),
            "distractors": lines(self.distractors.data),
            "explanation": (self.explanation.data or "").strip(),
            "tags": [tag.strip() for tag in (self.tags.data or "").split(",") if tag.strip()],
            "difficulty": self.difficulty.data,
            "status": self.status.data,
        }

    def add_faults(self, faults: Any) -> None:
        """Show what the bank's checks found at the fields concerned."""
        for column, messages in faults.items():
            field = self._fields.get(column, self.prompt)
            field.errors = [*field.errors, *messages]


class NewQuestionForm(QuestionForm):
    """A teacher's own question."""

    form = SelectField("Form", choices=FORM_NAMES)
    fact = SelectField("Fact", choices=[], validate_choice=False)
    article = HiddenField()


def lines(text: str | None) -> list[str]:
    """The entries of a list that is typed one a line; empty lines count for nothing."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def fields_of(columns: Any) -> dict[str, Any]:
    """The form's data for a question's columns."""
    joined = {name: "\n".join(columns[name]) for name in ("accept", "distractors")}
    answer = columns["answer"] if isinstance(columns["answer"], str) else "\n".join(columns["answer"])
    return {**columns, **joined, "answer": answer, "tags": ", ".join(columns["tags"])}
