"""What a bank tells of its editors' judgement: which generated questions they kept as they were, and which they hid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from question_bank.model import BankFile
from question_bank.questions.traits import Traits, traits
from question_bank.questions.world import World


def verdicts(banks: Iterable[BankFile]) -> Iterator[tuple[Traits, float]]:
    """The traits of each generated question that is `ready` or `hidden`, and 1 or 0 for it.

    Drafts, and what people wrote or edited, say nothing of what the generator makes.
    """
    known = tuple(banks)
    world = World.of_banks(known)
    for question in (question for bank in known for question in bank.questions):
        fact = world.facts.get(question.fact or "")
        if fact is not None and question.origin == "generated" and question.status != "draft":
            yield traits(question, fact, world), float(question.status == "ready")
