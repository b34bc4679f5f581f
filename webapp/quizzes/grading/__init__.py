"""Grading answers as a fair teacher would: pure, and without an opinion on anything that is not text.

Forgiven are case, accents, articles, punctuation, the way a number or a date is written, titles and given names, and a
slip of the finger in a long word. Not forgiven is anything that is another number, another day or somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from question_bank.model import Form
from question_bank.questions.topic import split
from webapp.quizzes.grading import calendar_dates, numbers
from webapp.quizzes.grading.dates import grade_date
from webapp.quizzes.grading.eras import years_before
from webapp.quizzes.grading.names import confusable, grade_name, grade_person
from webapp.quizzes.grading.numbers import grade_number
from webapp.quizzes.grading.plain import LONGEST, Grade, Verdict, is_denied, partly, readable, right, wrong

__all__ = ["LONGEST", "AnswerKind", "Grade", "Verdict", "answer_kind", "confusable", "grade", "is_empty", "readable"]

AnswerKind = Literal["date", "number", "person", "name"]
Answer = str | Sequence[str]


def is_empty(response: Answer | None) -> bool:
    """Whether nothing was answered: only spaces, or no choice at all."""
    if response is None or isinstance(response, str):
        return not readable(response or "")
    return not any(readable(entry) for entry in response)


def grade(
    form: Form,
    answer: Answer,
    accept: Sequence[str],
    response: Answer,
    *,
    prompt: str = "",
    kind: AnswerKind | None = None,
    others: Sequence[str] = (),
) -> Grade:
    """Grade one response to one question.

    `answer`, `accept` and `prompt` are the question's; `kind` says what its answer is, where that is known from its
    fact (None: told from the answer itself); `others` are names that the answer must not be taken for. Never raises,
    whatever `response` holds.
    """
    if is_empty(response):
        return wrong("Not answered.")
    if not isinstance(answer, str):
        return _grade_list(form, answer, [response] if isinstance(response, str) else list(response))
    given = response if isinstance(response, str) else next(iter(response))
    if form in {"choice", "true_false"}:
        return right() if readable(given) == readable(answer) else wrong()
    if len(given) > LONGEST:
        return wrong(f"The answer is too long to be read: {LONGEST} characters are enough.")
    keys = [answer, *accept]
    if is_denied(given) and not any(is_denied(key) for key in keys):
        return wrong("Say what it is, not what it is not.")
    match kind or answer_kind(form, answer, prompt):
        case "date":
            return grade_date(keys, given, prompt)
        case "number":
            return grade_number(keys, given, prompt)
        case "person":
            return grade_person(keys, given, prompt, others)
        case _:
            return grade_name(keys, given, prompt, others)


def answer_kind(form: Form, answer: str, prompt: str = "") -> AnswerKind:
    """What an answer is, told from its form, its writing and the question word."""
    _, prompt = split(prompt)
    if form == "date" or years_before([answer]):
        return "date"
    if form == "number":
        return "number"
    if re.search(r"[a-z]", answer.lower()) is None or not _has_name(answer):
        if calendar_dates.read_key(answer) and (re.search(r"[a-zA-Z/-]", answer) or _asks_when(prompt)):
            return "date"
        if numbers.read(answer).numbers:
            return "number"
    return "person" if re.search(r"\b(?:who|whom|whose)\b", prompt.lower()) else "name"


def _has_name(answer: str) -> bool:
    """Whether a word is neither a date's nor a number's: "201st Motorized Rifle Division"."""
    if calendar_dates.read_key(answer):
        return False
    figures = numbers.read(answer)
    return not figures.numbers or any(word[:1].isupper() for word in answer.split()[1:] if word.isalpha())


def _asks_when(prompt: str) -> bool:
    return re.search(r"\b(?:when|year|date|month|in ____|since ____)", prompt.lower()) is not None


def _grade_list(form: Form, answer: Sequence[str], response: Sequence[str]) -> Grade:
    """`multiple` counts hits less wrong picks; `order` and `match` count what stands in its place."""
    keys, given = [readable(key) for key in answer], [readable(entry) for entry in response]
    if form == "multiple":
        hits = len(set(keys) & set(given))
        credit = max(0.0, (hits - len(set(given) - set(keys))) / len(keys))
        summary = f"{hits} of {len(keys)} found."
    elif form == "match":
        hits = len(set(keys) & set(given))
        credit, summary = hits / len(keys), f"{hits} of {len(keys)} pairs are right."
    else:
        hits = sum(key == entry for key, entry in zip(keys, given, strict=False))
        credit, summary = hits / len(keys), f"{hits} of {len(keys)} stand in the right place."
    if credit == 1:
        return right()
    return partly(round(credit, 3), summary) if credit else wrong(summary)
