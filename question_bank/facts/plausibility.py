"""Why a figure may be wrong: it cannot be, by what is known of the world, or it stands alone among the bank's own.

A figure is the article's and is never corrected; a teacher is told why to look twice. Each rule is one that honest
figures do not break: nobody owns more than all of a thing, no country has more people in trouble than people, no two
places on Earth are farther apart than half its girth, and no sum of a country's money is a hundred times all others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from question_bank.language.people_words import is_personal_noun
from question_bank.language.world import country_of, population_of
from question_bank.model import Fact, FigureValue

FARTHEST = {"kilometers": 20_040, "kilometres": 20_040, "miles": 12_450}
"""Half of the Earth's circumference."""
TIMES_ALL_OTHERS = 100
_NAME = re.compile(r"[A-ZÀ-Þ][\w.-]*(?: (?:of )?[A-ZÀ-Þ][\w.-]*)*")
_OF_ALL = re.compile(r"(?:percent|per cent|%) of (?:the|its|their|all|[A-Z])")
_MONEY = ("dollars", "euros", "pounds", "rubles", "yen", "yuan")


def doubts(facts: Iterable[Fact]) -> dict[str, str]:
    """Fact id -> why its figure may be wrong, in words for a teacher; only facts about which there is a doubt."""
    figures = [(fact, fact.value) for fact in facts if isinstance(fact.value, FigureValue)]
    sums = _sums(figures)
    found = ((fact.id, _doubt(fact, value, sums)) for fact, value in figures)
    return {id_: doubt for id_, doubt in found if doubt is not None}


def _doubt(fact: Fact, value: FigureValue, sums: Mapping[tuple[str, str], Sequence[float]]) -> str | None:
    number = max(value.number, value.upper or value.number)
    if value.unit == "percent" and number > 100 and _OF_ALL.search(fact.statement):
        return "more than all of it"
    if value.unit in FARTHEST and number > FARTHEST[value.unit] and " from " in fact.statement:
        return f"no two places on Earth are more than {FARTHEST[value.unit]:,} {value.unit} apart"
    if value.unit is None and value.counted and _counts_people(value.counted):
        return _too_many(fact, number)
    return next(_too_much(fact, value, sums), None)


def _counts_people(counted: str) -> bool:
    head = counted.split(" of ")[0].split()[-1].lower()
    return head == "people" or any(is_personal_noun(word) for word in (head, head.removesuffix("s")))


def _too_many(fact: Fact, number: float) -> str | None:
    """More people than live in the only country that the statement names."""
    lands = _lands(fact.statement)
    people = population_of(lands[0]) if len(lands) == 1 else None
    return f"only about {people:,} people live in {lands[0]}" if people and number > people else None


def _too_much(fact: Fact, value: FigureValue, sums: Mapping[tuple[str, str], Sequence[float]]) -> Iterator[str]:
    if not _is_money(value):
        return
    for land in _lands(fact.statement):
        others = [each for each in sums[land, str(value.unit)] if each != value.number]
        if len(others) > 1 and value.number > TIMES_ALL_OTHERS * max(others):
            yield f"over {TIMES_ALL_OTHERS} times any other sum that is told of {land} here"


def _sums(figures: Sequence[tuple[Fact, FigureValue]]) -> Mapping[tuple[str, str], Sequence[float]]:
    """(country, currency) -> the sums of money that are told of it."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for fact, value in figures:
        if _is_money(value):
            for land in _lands(fact.statement):
                found[land, str(value.unit)].append(value.number)
    return found


def _is_money(value: FigureValue) -> bool:
    return value.unit is not None and value.unit.endswith(_MONEY)


def _lands(statement: str) -> tuple[str, ...]:
    names = (name.removesuffix("'s") for name in _NAME.findall(statement.replace("’", "'")))
    return tuple(dict.fromkeys(land for name in names if (land := country_of(name))))
