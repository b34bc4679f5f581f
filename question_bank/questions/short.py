"""A name asked for as a typed answer: "Who was the foreign minister of Russia in March 2003?"."""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.model import AgreementValue, Fact, LeaderValue
from question_bank.questions import agreements
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.names import accepted_names
from question_bank.questions.offices import has_one_holder, is_located, is_office
from question_bank.questions.prompts import person_prompt
from question_bank.questions.world import World


def write(fact: Fact, world: World) -> Iterator[Item]:
    """The holder of an office, or the place or name of an agreement."""
    if isinstance(fact.value, LeaderValue):
        yield from _holder(fact, fact.value, world)
    elif isinstance(fact.value, AgreementValue):
        yield from _agreement(fact, world)


def _holder(fact: Fact, value: LeaderValue, world: World) -> Iterator[Item]:
    if not is_office(value.role):
        yield declined("the role is no office worth asking for", fact.statement)
    elif not is_located(value):
        yield declined("nothing says what the office is of", fact.statement)
    elif not has_one_holder(value.role):
        yield declined("several people hold the office at a time", fact.statement)
    elif world.has_rival(fact):
        yield declined("the bank names two holders of the office at that time", fact.statement)
    elif (prompt := person_prompt(fact, world)) is None:
        yield declined("no time is known for the office", fact.statement)
    else:
        accept = accepted_names(value.person, world)
        yield finished(Draft(form="short", prompt=prompt, answer=value.person, accept=accept), fact, world)


def _agreement(fact: Fact, world: World) -> Iterator[Item]:
    for asked in agreements.asked(fact, world):
        if asked.form == "short":
            accept = world.other_names(asked.answer)
            draft = Draft(form="short", prompt=asked.prompt, answer=asked.answer, accept=accept, variant=asked.variant)
            yield finished(draft, fact, world)
