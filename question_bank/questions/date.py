"""A date asked for as a typed date: "In which month and year was the fourth round held in Moscow?"."""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.model import DateValue, Fact
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import spell
from question_bank.questions.prompts import date_asked, date_prompt
from question_bank.questions.world import World


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One question on a date; the prompt says how precise the answer (EDTF) has to be."""
    if not isinstance(fact.value, DateValue):
        return
    prompt = date_prompt(fact, world)
    if prompt is None:
        yield declined("the date cannot be asked for in one certain question", fact.statement)
    else:
        asked = date_asked(fact.value)
        draft = Draft(
            form="date",
            prompt=prompt,
            answer=asked.date,
            accept=() if asked is fact.value else (fact.value.date, spell(fact.value.date)),
            granularity=asked.granularity,
        )
        yield finished(draft, fact, world)
