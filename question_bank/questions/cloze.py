"""A statement with one blank, where a fact cannot be asked as a question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.model import DateValue, Fact, FigureValue
from question_bank.questions.checks import BLANK
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import bare, spell
from question_bank.questions.figures import equal_forms, numeral_of
from question_bank.questions.wording import framed
from question_bank.questions.world import World

_HINTS = {"day": "day, month and year", "month": "month and year", "season": "season and year", "range": "from … to …"}


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One cloze on a date or a figure. A year stands bare; finer dates say behind the blank what is wanted."""
    match fact.value:
        case DateValue() as value:
            yield _date(fact, value, world)
        case FigureValue() as value:
            yield _figure(fact, value, world)


def _date(fact: Fact, value: DateValue, world: World) -> Item:
    text = bare(value.text)
    if value.granularity == "decade" or fact.statement.count(text) != 1:
        return declined("the date cannot be blanked once", fact.statement)
    hint = _HINTS.get(value.granularity)
    blank = f"{BLANK} ({hint})" if hint else BLANK
    prompt = framed(fact.statement.replace(text, blank), fact, world, dated=False)
    if prompt is None:
        return declined("sources disagree and the article names none", fact.statement)
    accept = (spell(value.date), value.date)
    draft = Draft(
        form="cloze",
        prompt=prompt,
        answer=text,
        accept=accept,
        granularity=value.granularity,
        clause_certain=False,
    )
    return finished(draft, fact, world)


def _figure(fact: Fact, value: FigureValue, world: World) -> Item:
    numeral = numeral_of(value)
    found = list(re.finditer(rf"(?<![\w.,]){re.escape(value.text)}(?!\w)", fact.statement))
    if numeral is None or len(found) != 1:
        return declined("the figure cannot be blanked once", fact.statement)
    start, end = found[0].start() + numeral.start, found[0].start() + numeral.end
    prompt = framed(f"{fact.statement[:start]}{BLANK}{fact.statement[end:]}", fact, world)
    if prompt is None:
        return declined("sources disagree and the article names none", fact.statement)
    accept = equal_forms(value, numeral)
    return finished(
        Draft(form="cloze", prompt=prompt, answer=numeral.text, accept=accept, clause_certain=False), fact, world
    )
