"""A date asked for as a typed date: "In which month and year was the fourth round held in Moscow?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.edtf import is_before_our_era
from question_bank.language.clauses import parse
from question_bank.model import DateValue, Fact
from question_bank.questions.again import REPEATED
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import spell
from question_bank.questions.prompts import date_asked, date_prompt
from question_bank.questions.world import World

_OF_A_DAY = frozenset(
    "die bear kill assassinate execute crown declare sign ratify proclaim invade attack land begin start end "
    "surrender abolish fall storm abdicate inaugurate collapse explode crash sink".split()
)
"""Verbs of what is remembered by its day: a death, a treaty, the outbreak of a war."""
_BLOW = re.compile(r"\b(?:attack|invasion|offensive|assault|coup|massacre)\b")
_ONE_TIME = re.compile(r"\b(?:first|second|third|last|only|while in office|as president|state visit)\b")


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One question on a date; the prompt says how precise the answer (EDTF) has to be."""
    if not isinstance(fact.value, DateValue):
        return
    asked = date_kept(fact, fact.value, world)
    prompt = date_prompt(fact, world, asked.granularity)
    if prompt is None:
        yield declined("the date cannot be asked for in one certain question", fact.statement)
    elif _is_reached(fact.value):
        yield declined("a bound leaves other dates true as well", fact.statement)
    elif is_done_at_other_times(fact, prompt):
        yield declined("people do this again and again", fact.statement)
    else:
        draft = Draft(
            form="date",
            prompt=_with_era(prompt, asked),
            answer=asked.date,
            accept=() if asked is fact.value else (fact.value.date, spell(fact.value.date)),
            granularity=asked.granularity,
        )
        yield finished(draft, fact, world)


def _with_era(prompt: str, value: DateValue) -> str:
    """ "In what year BCE did the queen die?", so that who types the number alone has said it all."""
    before = is_before_our_era(value.date) and value.granularity == "year"
    return re.sub(r"\b(what|which) year\b", r"\1 year BCE", prompt, count=1) if before else prompt


def _is_reached(value: DateValue) -> bool:
    """Whether a year only says by when something had come about, as any later one would: "had fallen by 1223"."""
    return value.bound == "by" and value.granularity in {"year", "decade", "range"}


def is_kept_by_its_day(fact: Fact) -> bool:
    """Whether what happened is of a kind whose day people remember, or cannot be told for sure."""
    clause = parse(fact.statement)
    return clause is None or clause.lemma in _OF_A_DAY or _BLOW.search(fact.statement) is not None


def is_done_at_other_times(fact: Fact, asked: str) -> bool:
    """Whether people do this more than once: only beside wrong options one of the dates alone is right."""
    clause = parse(fact.statement)
    if clause is None or clause.lemma not in REPEATED or clause.passive:
        return False
    return _ONE_TIME.search(asked) is None


def date_kept(fact: Fact, value: DateValue, world: World) -> DateValue:
    """The date as precisely as anybody keeps it: the year of what passed on some day, its month in that year's news."""
    if value.granularity != "day" or is_kept_by_its_day(fact):
        return date_asked(value)
    head = world.head(fact)
    is_news = head is not None and (head.published or "")[:4] == value.date[:4]
    if is_news:
        return value.model_copy(update={"date": value.date[:7], "granularity": "month"})
    return value.model_copy(update={"date": value.date[:4], "granularity": "year"})
