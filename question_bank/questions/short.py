"""A name asked for as a typed answer: "Who was the foreign minister of Russia in March 2003?"."""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.model import Fact, LeaderValue
from question_bank.questions import asking
from question_bank.questions.distractors import also_held
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.names import accepted_names
from question_bank.questions.offices import has_one_holder, is_located, is_office, office_class, role_of
from question_bank.questions.prompts import person_prompt, role_prompt
from question_bank.questions.world import World

_MOST_WORDS_OF_A_LAND = 4


def write(fact: Fact, world: World) -> Iterator[Item]:
    """The holder of an office, or a name in what an agreement, an event, a place or a definition tells."""
    if isinstance(fact.value, LeaderValue):
        yield from _holder(fact, fact.value, world)
        yield from _office(fact, fact.value, world)
        return
    for asked in asking.asked(fact, world):
        if isinstance(asked, str):
            yield declined(asked, fact.statement)
        elif asked.form == "short":
            draft = Draft(
                form="short", prompt=asked.prompt, answer=asked.answer, accept=asked.accept, variant=asked.variant
            )
            yield finished(draft, fact, world)


def _holder(fact: Fact, value: LeaderValue, world: World) -> Iterator[Item]:
    if not is_office(value.role, value.of):
        yield declined("the role is no office worth asking for", fact.statement)
    elif not is_located(value):
        yield declined("nothing says what the office is of", fact.statement)
    elif not has_one_holder(value):
        yield declined("several people hold the office at a time", fact.statement)
    elif world.has_rival(fact):
        yield declined("the bank names two holders of the office at that time", fact.statement)
    elif (prompt := person_prompt(fact, world)) is None:
        yield declined("no time is known for the office", fact.statement)
    else:
        accept = accepted_names(value.person, world)
        yield finished(Draft(form="short", prompt=prompt, answer=value.person, accept=accept), fact, world)


def _office(fact: Fact, value: LeaderValue, world: World) -> Iterator[Item]:
    """The office of a head of state or government or a minister, which says enough without the country as well."""
    if (
        office_class(value.role) not in {"head", "minister"}
        or not is_office(value.role, value.of)
        or not is_located(value)
    ):
        return
    if value.of is not None and _is_a_body(value.of):
        yield declined("the office of a body is more than its name says", fact.statement)
        return
    if (prompt := role_prompt(fact, world)) is not None:
        accept = (value.role, *also_held(fact, world))
        draft = Draft(form="short", prompt=prompt, answer=role_of(value, fact), accept=accept, variant="office")
        yield finished(draft, fact, world)


def _is_a_body(of: str) -> bool:
    """Whether an office is of an organisation, by its name or its letters, and not of a land."""
    words = of.split()
    return of.isupper() or len(words) > _MOST_WORDS_OF_A_LAND or any(w.lower() in ORGANISATION_HEADS for w in words)
