"""The parts of a question that several modules look at: what is right, what is shown, and whether a text holds it."""

from __future__ import annotations

import re

from question_bank.model import Question
from question_bank.questions.words import plain


def keys(question: Question) -> tuple[str, ...]:
    """The key or keys."""
    return (question.answer,) if isinstance(question.answer, str) else question.answer


def options(question: Question) -> tuple[str, ...]:
    """The key or keys, then the distractors."""
    return (*keys(question), *question.distractors)


def right_answers(question: Question) -> tuple[str, ...]:
    """Everything that counts as right."""
    return (*keys(question), *question.accept)


def pairs(question: Question) -> tuple[tuple[str, str], ...]:
    """(left, right) of a match question; else empty."""
    if question.form != "match":
        return ()
    split = (entry.partition(" = ") for entry in keys(question))
    return tuple((left, right) for left, _, right in split)


def matter(prompt: str) -> str:
    """A prompt without the source in front of it, whose date is no hint."""
    return re.sub(r"^(?:According to|As of) [^,]*, (?:as [^,]* reported, )?", "", prompt)


def holds(text: str, answer: str) -> bool:
    """Whether `answer` stands in `text` as words of its own: no part of a longer word or number."""
    return holds_plain(plain(text), plain(answer))


def holds_plain(text: str, answer: str) -> bool:
    """`holds` for texts that are `plain` already."""
    return answer in text and re.search(rf"(?<![\w.,]){re.escape(answer)}(?!\w|[.,]\d)", text) is not None
