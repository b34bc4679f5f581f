"""What a table of examples holds: a rule, a question, and the words that break the rule (None where it is kept)."""

from __future__ import annotations

from typing import NamedTuple

from question_bank.model import Fact, Question
from question_bank.questions.world import World
from tests.question_bank.questions.samples import world

NOWHERE = world()


class Example(NamedTuple):
    """A question, and what one rule finds in it."""

    rule: str
    words: str | None
    question: Question
    fact: Fact | None = None
    world: World = NOWHERE
