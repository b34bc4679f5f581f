"""Which grader reads which answer; choices and lists; and that nothing a browser can send raises."""

from __future__ import annotations

import pytest

from question_bank.model import Form
from webapp.quizzes.grading import answer_kind, grade, is_empty


@pytest.mark.parametrize(
    ("response", "verdict"), [("40 years", "right"), ("30 years", "wrong"), ("forty years", "wrong"), ("40", "wrong")]
)
def test_a_choice_is_exactly_an_option(response: str, verdict: str) -> None:
    assert grade("choice", "40 years", (), response).verdict == verdict


@pytest.mark.parametrize(("response", "verdict"), [("true", "right"), ("false", "wrong")])
def test_true_or_false(response: str, verdict: str) -> None:
    assert grade("true_false", "true", (), response).verdict == verdict


@pytest.mark.parametrize(
    ("form", "response", "credit"),
    [
        ("multiple", ["Ostmark", "Veldania"], 1),
        ("multiple", ["Veldania"], 0.5),
        ("multiple", ["Veldania", "Sundmark"], 0),
        ("multiple", ["Sundmark"], 0),
        ("order", ["Veldania", "Ostmark"], 1),
        ("order", ["Ostmark", "Veldania"], 0),
        ("match", ["Veldania", "elsewhere"], 0.5),
    ],
)
def test_a_list_earns_what_is_right_in_it(form: Form, response: list[str], credit: float) -> None:
    assert grade(form, ["Veldania", "Ostmark"], (), response).credit == credit


@pytest.mark.parametrize(
    ("form", "answer", "prompt", "kind"),
    [
        ("cloze", "27 June 1997", "The accord was signed on ____.", "date"),
        ("cloze", "1997", "The accord was signed in ____.", "date"),
        ("cloze", "20,000", "More than ____ people fled.", "number"),
        ("cloze", "eleven", "They talked for ____ days.", "number"),
        ("cloze", "40 kilometers", "It lies ____ away.", "number"),
        ("short", "201st Motorized Rifle Division", "Which division is it?", "name"),
        ("short", "May Treaty", "Which treaty was it?", "name"),
        ("short", "Mira Halden", "Who opened the pier?", "person"),
        ("short", "Larn", "Where was it signed?", "name"),
        ("short", "Larn", "Who’s Who in Norland: In which town is it printed?", "name"),
        ("date", "1997", "", "date"),
        ("number", "1997", "", "number"),
    ],
)
def test_an_answer_is_read_as_what_it_is(form: Form, answer: str, prompt: str, kind: str) -> None:
    assert answer_kind(form, answer, prompt) == kind


def test_a_gap_is_graded_as_what_stands_in_it() -> None:
    assert grade("cloze", "27 June 1997", (), "June 1997", prompt="It was signed on ____.").credit == 0.5


@pytest.mark.parametrize("response", ["", "   ", "\u200b", "\x00", None, [], [""]])
def test_nothing_is_no_answer(response: str | list[str] | None) -> None:
    assert is_empty(response)


HOSTILE = [
    "9" * 10_000_000,
    "a " * 5_000_000,
    "\x00\x00",
    "\u202e20,000",
    "🎉" * 300,
    "²³",
    "1e999",
    "0." + "0" * 400 + "1",
    "20001." + "0" * 400 + "1",
    "((((((" * 80,
    "'; DROP TABLE items; --",
    "<script>alert(1)</script>",
    "\ud800",
    "-" * 500,
    "1/" * 250,
    "twenty " * 70,
    "½⅓",
    "٣/٤/١٩٩٧",
    "0/0/0000",
    "99/99/99",
    "0000-00-00",
    "point",
    "and of",
]


@pytest.mark.parametrize("response", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize(
    ("form", "answer"),
    [("number", "20,000"), ("date", "1997-06-27"), ("short", "Mira Halden"), ("cloze", "12"), ("choice", "a")],
)
def test_nothing_that_can_be_sent_raises_or_is_right(form: Form, answer: str, response: str) -> None:
    hidden_marks_only = response == "\u202e20,000" and form == "number"
    assert (grade(form, answer, (), response, prompt="Who?").verdict == "right") is hidden_marks_only
