"""A question with two or three wrong options beside the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.world import country_of
from question_bank.model import DateValue, Fact, FigureValue, LeaderValue, Question
from question_bank.questions import asking, distractors
from question_bank.questions.alternatives import alternatives
from question_bank.questions.asked import Asked
from question_bank.questions.date import date_kept
from question_bank.questions.difficulty import closeness_of
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import spell, year_of
from question_bank.questions.figures import BOUNDED, Numeral, numeral_of, written_like
from question_bank.questions.lands import have_like_names, may_have
from question_bank.questions.offices import has_one_holder, is_located, is_office, role_of
from question_bank.questions.prompts import (
    country_prompt,
    date_prompt,
    figure_prompt,
    person_prompt,
    role_prompt,
)
from question_bank.questions.world import World

_IN_ITS_TIME = re.compile(
    r"\b[Dd]uring the (?:[A-ZÀ-Þ][\w’'-]* )*(?:War|Revolution|Depression|Crisis)\b|\bU\.S\. President [A-ZÀ-Þ]"
)
"""What rules out the years before and after: a war, the term of a president of the United States."""
_LEADERS_KNOWN_TO_ALL = frozenset(
    "China|France|Germany|India|Israel|Italy|Japan|Russia|United Kingdom|United States".split("|")
)


def write(fact: Fact, world: World) -> Iterator[Item]:
    """The choice questions of a fact: on a date or figure, on an office's holder and a person's office, ..."""
    match fact.value:
        case DateValue() as value:
            yield _date(fact, value, world)
        case FigureValue() as value:
            yield _figure(fact, value, world)
        case LeaderValue() as value:
            yield from _leader(fact, value, world)
        case _:
            yield from _name(fact, world)


def _date(fact: Fact, value: DateValue, world: World) -> Item:
    asked = date_kept(fact, value, world)
    prompt = date_prompt(fact, world, asked.granularity)
    if prompt is None:
        return declined("the date cannot be asked for in one certain question", fact.statement)
    if value.bound in {"by", "before", "after"}:
        return declined("a bound leaves other dates true as well", fact.statement)
    if asked.granularity == "year" and world.is_of_its_year(fact, asked.date):
        return declined("every other year lies before the news", fact.statement)
    if asked.granularity == "year" and _IN_ITS_TIME.search(prompt):
        return declined("the prompt tells the years in which it can have been", fact.statement)
    others = distractors.dates(fact.model_copy(update={"value": asked}), world)
    years = tuple(year_of(date) for date in others)
    return _chosen(
        Draft(
            form="choice",
            prompt=prompt,
            answer=spell(asked.date),
            distractors=tuple(spell(date) for date in others),
            closeness=1 - min(1.0, sum(abs(year - year_of(asked.date)) for year in years) / (5 * (len(years) or 1))),
            granularity=asked.granularity,
        ),
        fact,
        world,
    )


def _figure(fact: Fact, value: FigureValue, world: World) -> Item:
    prompt, numeral = figure_prompt(fact, world), numeral_of(value)
    if prompt is None or numeral is None:
        return declined("the figure cannot be asked for in one certain question", fact.statement)
    if value.bound in BOUNDED:
        return declined("a bound leaves other figures true as well", fact.statement)
    others = tuple(number for number in distractors.figures(fact, world) if not _is_told(number, numeral, prompt))
    before, after = numeral.sign, " percent" if value.unit == "percent" else ""
    shown = [f"{before}{written_like(number, numeral)}{after}" for number in others]
    return _chosen(
        Draft(
            form="choice",
            prompt=prompt,
            answer=f"{before}{numeral.text.lower() if numeral.text.isalpha() else numeral.text}{after}",
            distractors=tuple(shown),
            closeness=closeness_of(value.number, others),
        ),
        fact,
        world,
    )


def _is_told(number: float, numeral: Numeral, prompt: str) -> bool:
    """Whether the prompt names a number, of something else then: "nominated for how many awards, winning three"."""
    return re.search(rf"(?<![\d.,]){re.escape(written_like(number, numeral))}(?![\d.,]\d|\d|\w)", prompt) is not None


def _leader(fact: Fact, value: LeaderValue, world: World) -> Iterator[Item]:
    """The person's office; and the holder among others, where that one cannot be asked.

    Not where several hold the office at once: a colleague of several deputies may well have been one, and anybody else
    gives himself away by a foreign name.
    """
    if not is_office(value.role, value.of):
        yield declined("the role is no office worth asking for", fact.statement)
        return
    if not is_located(value):
        yield declined("nothing says what the office is of", fact.statement)
        return
    who, which = person_prompt(fact, world), role_prompt(fact, world)
    if who is None or which is None:
        yield declined("no time is known for the office", fact.statement)
        return
    roles = distractors.roles(fact, world)
    role = _chosen(
        Draft(form="choice", prompt=which, answer=role_of(value, fact), distractors=roles, variant="role"), fact, world
    )
    yield role
    yield from _country(fact, value, world)
    if isinstance(role, Question):
        return
    if not has_one_holder(value):
        yield declined("several people hold the office at a time", fact.statement)
        return
    persons = distractors.persons(fact, world, farthest=1)
    yield _chosen(
        Draft(form="choice", prompt=who, answer=value.person, distractors=persons, variant="person"), fact, world
    )


def _country(fact: Fact, value: LeaderValue, world: World) -> Iterator[Item]:
    prompt = country_prompt(fact, world)
    if prompt is None or value.of is None or country_of(value.of) in _LEADERS_KNOWN_TO_ALL:
        return
    others = alternatives(fact, value.of, "country", prompt, world)
    free = tuple(
        other
        for other in others
        if have_like_names(value.of, other)
        and may_have(value.role, other)
        and not world.holds(value.person, value.role, other)
    )
    draft = Draft(form="choice", prompt=prompt, answer=value.of, distractors=free, variant="country")
    yield _chosen(draft, fact, world)


def _name(fact: Fact, world: World) -> Iterator[Item]:
    for asked in asking.asked(fact, world):
        if isinstance(asked, Asked) and asked.form == "choice":
            draft = Draft(
                form="choice",
                prompt=asked.prompt,
                answer=asked.answer,
                distractors=asked.distractors,
                variant=asked.variant,
            )
            yield _chosen(draft, fact, world)


def _chosen(draft: Draft, fact: Fact, world: World) -> Item:
    if len(draft.distractors) < 2:
        return declined("fewer than two good distractors", draft.prompt)
    return finished(draft, fact, world)
