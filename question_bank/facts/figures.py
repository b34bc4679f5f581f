"""Figure facts: a number of something, said of someone somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.facts.told_numbers import is_year
from question_bank.language.amounts import find_amounts
from question_bank.model import DateMention, FigureValue, Quantity

_TIMES = frozenset({"centuries", "decades", "years", "months", "weeks", "days", "hours", "minutes"})
_TOLL = re.compile(r"\b(?:toll[^,.]* (?:at|to|of)|confirmed|population [^,.]*(?:of|was|is)|total[^,.]* of) (?:\w+ )*$")
_GIVEN = re.compile(
    r"(?:\b(?:the|these|those|its|his|her|their|both|other|within|every|all))\s$|\b(?:the|its|his|her|their)\s(?:first|last|"
    r"past|next|other)\s$",
    re.I,
)
_HURT = re.compile(r" (?:were|was|had been|have been|people|are|died|of them)\b")


def of_statement(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """The figure facts of a statement; a reason for each number that is none."""
    for quantity in find_amounts(statement.text, statement.date_spans):
        if quantity.counted is quantity.unit is None and is_year(quantity):
            continue  # that of "As of 2016", which the article does not write
        reason = _objection(statement, quantity)
        if reason:
            yield reason
            continue
        value = value_of(quantity)
        if value.text not in statement.sentence.text:  # only the statement opens with it
            value = value.model_copy(update={"text": value.text[:1].lower() + value.text[1:]})
        key = (f"{quantity.number:g}", quantity.unit or "", (quantity.counted or "").split(" ")[-1], statement.subject)
        as_of = _own_date(statement, quantity) or statement.time(story)
        yield Draft("figure", statement.text, statement.subject, value, as_of, key, statement.speaker)


def value_of(quantity: Quantity) -> FigureValue:
    """The quantity as a fact's value."""
    return FigureValue(
        number=quantity.number,
        unit=quantity.unit,
        bound="about" if quantity.vague else quantity.bound,
        counted=quantity.counted,
        text=quantity.text,
        upper=quantity.upper,
        per=quantity.per,
    )


def _own_date(statement: Statement, quantity: Quantity) -> str | None:
    """The date right behind a number: "from $40 million in 2001 to $70 million in 2002"."""
    for date, start, _ in statement.dates:
        if re.fullmatch(r" (?:in|on|by) ", statement.text[quantity.end : start]):
            return _plain(date)
    return None


def _plain(date: DateMention) -> str | None:
    return date.date if date.granularity in {"day", "month", "year"} else None


def _objection(statement: Statement, quantity: Quantity) -> str | None:
    before, after = statement.text[: quantity.start], statement.text[quantity.end :]
    if quantity.vague:
        return "an amount without a number"
    if quantity.unit is None and quantity.counted is None and not _TOLL.search(before) and not _HURT.match(after):
        return "a number that counts nothing named"
    if statement.text.count(quantity.text) > 1:
        return "a number that stands twice in its sentence"
    if _GIVEN.search(before):
        return "a number taken as known"
    if quantity.unit in _TIMES and quantity.number == 1:
        return "a length of time before the event"
    if quantity.number <= 1 and quantity.unit is None:
        return "a small number"
    if quantity.text.endswith("old") or after.startswith("-old") or re.search(r"\b(?:age of|aged) $", before):
        return "an age"
    if before.count('"') % 2 or before.count("“") > before.count("”"):
        return "a number inside another clause"
    return None
