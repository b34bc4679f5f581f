"""The names that a fact can be asked for, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.model import Fact
from question_bank.questions import agreements, definitions, events, makers, organizations
from question_bank.questions.asked import Asked
from question_bank.questions.world import World


def asked(fact: Fact, world: World) -> Iterator[Asked | str]:
    """Every question on a name in `fact`, in a fixed order, and why others cannot be asked.

    Offices are asked by `short` and `choice` themselves.
    """
    yield from makers.asked(fact, world)
    match fact.kind:
        case "agreement":
            yield from agreements.asked(fact, world)
        case "event":
            yield from events.asked(fact, world)
        case "place":
            yield from organizations.asked_of_place(fact, world)
            yield from events.asked(fact, world)
        case "organization":
            yield from organizations.asked_of_acronym(fact, world)
        case "definition":
            yield from definitions.asked(fact, world)
