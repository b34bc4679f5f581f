"""Not too much of one sort: who held which office is easily asked of every name in the news, and soon tires."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from question_bank.model import Fact, LeaderValue, Question, Rejection
from question_bank.questions.drafts import declined

MOST_OFFICES = 5
"""Questions on offices that one article is asked for: those of the highest score."""
ENOUGH_OFFICES = "enough of the article's offices are asked"


def balanced(questions: Sequence[Question], facts: Mapping[str, Fact]) -> Iterator[Question | Rejection]:
    """The questions on one article without those on offices that are one too many, each of which is declined.

    Of each holder's office one question stays, the one that scores most, and of all of them `MOST_OFFICES`.
    """
    offices = list(_on_offices(questions, facts))
    kept: dict[tuple[str, str | None], str] = {}
    for question, value in sorted(offices, key=lambda office: -(office[0].score or 0.0)):
        if len(kept) < MOST_OFFICES:
            kept.setdefault((value.person, value.of), question.id)
    beside = {question.id for question, _ in offices} - set(kept.values())
    for question in questions:
        yield declined(ENOUGH_OFFICES, question.prompt) if question.id in beside else question


def _on_offices(questions: Sequence[Question], facts: Mapping[str, Fact]) -> Iterator[tuple[Question, LeaderValue]]:
    """The questions that ask of one person's office, with who held it."""
    for question in questions:
        fact = facts.get(question.fact or "")
        if question.form != "match" and fact is not None and isinstance(fact.value, LeaderValue):
            yield question, fact.value
