"""The two sides of a card, made of its question. Pure.

A card asks for recall: the options of a choice are not needed to answer, so they are folded away until asked for. What
cannot be answered without its parts (putting in order, matching) shows them.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from question_bank.model import Form
from webapp.dates import edtf_words

BLANK = "____"
MATCH_SEPARATOR = " = "
HINTS: dict[Form, str] = {
    "true_false": "True or false?",
    "multiple": "More than one answer is right.",
    "order": "Put these in order.",
    "match": "Which belong together?",
    "cloze": "Fill the blank.",
}


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows."""

    prompt: tuple[str, ...]
    """The prompt's parts; a blank stands between two of them."""
    hint: str
    options: tuple[str, ...]
    folded: bool
    """Whether the options are hidden until the learner asks for them."""
    answers: tuple[str, ...]
    ordered: bool
    """Whether the order of the answers matters."""


def make_face(form: Form, prompt: str, answer: str | Sequence[str], distractors: Sequence[str], seed: str) -> Face:
    """Both sides of a card. The options are shuffled by `seed`: the same for the same seed."""
    answers = (answer,) if isinstance(answer, str) else tuple(answer)
    return Face(
        prompt=tuple(prompt.split(BLANK)) if form == "cloze" else (prompt,),
        hint=HINTS.get(form, ""),
        options=_options(form, answers, distractors, seed),
        folded=form not in {"order", "match"},
        answers=tuple(_words(form, text) for text in answers),
        ordered=form == "order",
    )


def _options(form: Form, answers: Sequence[str], distractors: Sequence[str], seed: str) -> tuple[str, ...]:
    if form == "match":
        parts: Sequence[str] = [side for pair in answers for side in pair.split(MATCH_SEPARATOR)]
    elif form in {"choice", "multiple", "order"}:
        parts = [*answers, *distractors]
    else:
        parts = ()
    shuffled: list[Any] = list(parts)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - the order of options is no secret
    return tuple(shuffled)


def _words(form: Form, answer: str) -> str:
    if form == "date":
        return edtf_words(answer)
    return answer.capitalize() if form == "true_false" else answer
