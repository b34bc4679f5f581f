"""Figure facts: a number of something, said of someone somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.clauses import Told
from question_bank.facts.drafts import Draft
from question_bank.facts.standalone import Statement
from question_bank.facts.story import Story, tells
from question_bank.language.dates import find_dates
from question_bank.language.quantities import find_quantities
from question_bank.model import FigureValue, Quantity

_SMALL = 5
_TIMES = frozenset({"centuries", "decades", "years", "months", "weeks", "days", "hours", "minutes"})
_TOLL = re.compile(r"\b(?:toll[^,.]* (?:at|to|of)|confirmed) (?:\w+ )*$")
_GIVEN = re.compile(
    r"(?:\b(?:the|these|those|its|his|her|their|both|all|other|first|last|past|next|within|every)|['’]s?)\s$", re.I
)


def find(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """The figure facts of a statement; a reason for each number that is none."""
    dates = find_dates(statement.text, story.document.article.head.published)
    told = [d for d in dates if tells(statement.text, d, d.start)]
    otherwise = told[0].date if told else story.time_of(statement.sentence)
    for quantity in find_quantities(statement.text, dates):
        reason = _objection(statement, quantity)
        if reason:
            yield reason
            continue
        own = next(
            (d.date for d in told if re.fullmatch(r" (?:in|on|by) ", statement.text[quantity.end : d.start])), None
        )
        as_of = own or otherwise
        value = FigureValue(
            number=quantity.number,
            unit=quantity.unit,
            bound=quantity.bound,
            counted=quantity.counted,
            text=quantity.text,
        )
        key = (f"{quantity.number:g}", quantity.unit or "", (quantity.counted or "").split(" ")[-1])
        yield Draft("figure", statement.text, statement.subject, value, as_of, key, statement.speaker)


def of_clause(told: Told, story: Story) -> Iterator[Draft | str]:
    """The figure facts of a clause, also those that the clause gives a person or thing without naming a unit."""
    statement = told.statement
    dates = find_dates(statement.text, story.document.article.head.published)
    found = [d.date for d in dates if tells(statement.text, d, d.start)]
    otherwise = found[0] if len(found) == 1 else (None if found else told.time(story))
    for quantity in find_quantities(statement.text, dates):
        reason = _objection(statement, quantity)
        if reason == "a number that counts nothing named" and _TOLL.search(statement.text[: quantity.start]):
            reason = None
        if reason or (quantity.unit in _TIMES and quantity.number < _SMALL):
            yield reason or "a length of time before the event"
            continue
        near = (d.date for d in dates if re.fullmatch(r" (?:in|on|by) ", statement.text[quantity.end : d.start]))
        value = FigureValue(
            number=quantity.number,
            unit=quantity.unit,
            bound=quantity.bound,
            counted=quantity.counted,
            text=quantity.text,
        )
        key = (f"{quantity.number:g}", quantity.unit or "", (quantity.counted or "").split(" ")[-1])
        as_of = next(near, otherwise)
        yield Draft("figure", statement.text, told.subject, value, as_of, key, statement.speaker)


def _objection(statement: Statement, quantity: Quantity) -> str | None:
    before = statement.text[: quantity.start]
    if quantity.unit is None and quantity.counted is None:
        return "a number that counts nothing named"
    if statement.text.count(quantity.text) > 1:
        return "a number that stands twice in its sentence"
    if _GIVEN.search(before):
        return "a number taken as known"
    if quantity.number < _SMALL and quantity.unit is None and quantity.bound == "exact":
        return "a small number"
    if statement.clause and quantity.end <= len(statement.clause.lead) and quantity.unit in _TIMES:
        return "a length of time before the event"
    if quantity.text.endswith("old") or re.search(r"\bage of $", before):
        return "an age"
    if before.count('"') % 2 or (
        re.search(r"\b(?:that|which|who|where|as|because)\b", before) and statement.clause is None
    ):
        return "a number inside another clause"
    return None
