"""Wrong options that a learner could believe and that nothing in the bank makes true.

Three where three are good, two where only two are: a silly one helps nobody (Rodriguez 2005). What a function cannot
fill with two it returns short, and the caller makes no choice question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from question_bank.edtf import is_before_our_era
from question_bank.language.world import countries, country_of, neighbours_of
from question_bank.model import DateValue, Fact, FigureValue, LeaderValue
from question_bank.questions import edtf
from question_bank.questions.figures import BOUNDED, Numeral, numeral_of, written_like
from question_bank.questions.ids import dice
from question_bank.questions.lifespans import may_be_believed
from question_bank.questions.offices import (
    is_located,
    is_of_that_country,
    is_office,
    office_class,
    role_of,
)
from question_bank.questions.world import LONGEST_CAREER, World, years_apart

T = TypeVar("T", str, float)
MOST = 3
_STEPS = {"day": (2, 40), "month": (2, 14), "season": (1, 5), "year": (1, 6), "range": (1, 6)}
"""Nearest and farthest a wrong date lies from the right one, in the units of `edtf.moved`."""
_OLD, _OLD_STEPS = 1500, (5, 25)
"""Of a year before that sources often differ by a few: a wrong one lies farther off."""
_FEASTS = re.compile(
    r"\b(?:Christmas|Easter|New Year|Yom Kippur|Thanksgiving|Halloween|Ramadan|inaugurat\w+|inaugural|spring|summer|"
    r"autumn|winter|Olympics|Olympic Games|Super Bowl)\b"
)
"""What tells the time of the year, and so strikes out most days and months."""
_ELECTED = re.compile(r"\b(?:re-?)?elected\b|\belections?\b|\bSenate term\b")
_TITLED = re.compile(r"\b(?:President|Prime Minister|Chancellor|Governor|Mayor|Minister|Secretary) [A-ZÀ-Þ]")
_IN_OFFICE = 3
"""Years that somebody in office held it before and after, as far as a learner can tell."""
_LEADS = frozenset({"head", "leader", "chief"})
"""Roles that may be any first office in other words: the head of a council may be its chair."""
_RATIOS = (0.5, 0.6, 0.7, 0.75, 0.8, 1.25, 1.3, 1.4, 1.5, 1.6, 1.8, 2.0)


def dates(fact: Fact, world: World) -> tuple[str, ...]:
    """EDTF dates of the fact's own granularity, near the truth, in order of time.

    Dates of other events in the bank come first, then dates moved along the calendar; none shares a day with a date
    that is true of the same event or stands in the same sentence, and none is later than the article: what was yet to
    come when it was written gives itself away.
    """
    value = fact.value
    if not isinstance(value, DateValue) or value.granularity not in _STEPS:
        return ()
    if value.granularity in {"day", "month"} and _FEASTS.search(fact.statement):
        return ()
    if is_before_our_era(value.date):
        return _before_our_era(fact, value, world)
    told = (*world.true_dates(fact), *world.dates_in_text(fact))
    taken = [date for date in told if date == value.date or not _holds(date, value.date)]
    head = world.head(fact)
    written = edtf.stretch(head.published)[1] if head and head.published else _latest_told(fact, world)
    latest = max(written, edtf.stretch(value.date)[1])
    candidates: list[str] = []
    for candidate in (*_dates_of_others(fact, value, world), *_moved_dates(fact, value)):
        if edtf.stretch(candidate)[1] <= latest and not any(edtf.overlaps(candidate, other) for other in taken):
            candidates.append(candidate)
    candidates = _in_its_turn(fact, value, world, may_be_believed(fact, world, candidates))
    start = edtf.stretch(value.date)[0]
    chosen = _spread(candidates, fact, lambda date: edtf.stretch(date)[0] < start, lambda a, b: not edtf.overlaps(a, b))
    return beside(value, chosen, candidates)


def _before_our_era(fact: Fact, value: DateValue, world: World) -> tuple[str, ...]:
    """Three years before our era near the truth: those of other events of the article first."""
    if value.granularity != "year":
        return ()
    told = {*world.true_dates(fact), *world.dates_in_text(fact), value.date}
    others = (other.value.date for other in world.neighbours(fact) if isinstance(other.value, DateValue))
    near = sorted(
        {
            date
            for date in others
            if _OLD_STEPS[0] <= abs(edtf.year_of(date) - edtf.year_of(value.date)) <= _OLD_STEPS[1]
        },
        key=lambda date: dice(fact.id, date),
    )
    candidates = [
        date
        for date in (*near[:2], *_moved_dates(fact, value))
        if is_before_our_era(date) and not any(edtf.overlaps(date, other) for other in told)
    ]
    chosen = _spread(
        candidates,
        fact,
        lambda date: edtf.year_of(date) < edtf.year_of(value.date),
        lambda a, b: abs(edtf.year_of(a) - edtf.year_of(b)) >= _OLD_STEPS[0],
    )
    return tuple(sorted(chosen, key=edtf.year_of))


def _in_its_turn(fact: Fact, value: DateValue, world: World, candidates: Sequence[str]) -> list[str]:
    """The dates at which what happened can have: of an election, no year that another follows in the next year.

    Of the news of a year, its months: a year before, others were in office and in the news. Beside what a president
    did, the near years, where there are two: nobody takes a year before the office for it.
    """
    if value.granularity == "month" and world.is_of_its_year(fact, value.date[:4]):
        return [month for month in candidates if month[:4] == value.date[:4]]
    if value.granularity != "year":
        return list(candidates)
    key = edtf.year_of(value.date)
    if _ELECTED.search(fact.statement):
        candidates = [year for year in candidates if (edtf.year_of(year) - key) % 2 == 0]
    near = [year for year in candidates if abs(edtf.year_of(year) - key) <= _IN_OFFICE]
    return near if _TITLED.search(fact.statement) and len(near) > 1 else list(candidates)


def _holds(longer: str, date: str) -> bool:
    """Whether a date lies within a longer stretch of time, as a birth does within a life: other days do so as well."""
    (first, last), (start, end) = edtf.stretch(longer), edtf.stretch(date)
    return first <= start and end <= last


def beside(value: DateValue, chosen: tuple[str, ...], candidates: Sequence[str]) -> tuple[str, ...]:
    """The dates `chosen`, one of them for another where the key would stand apart from all of them.

    A day alone in its year tells itself, and so does a date that lies farther from the nearest than they from another.
    Where no other day of the year may stand beside it, no date does.
    """
    key = edtf.stretch(value.date)[0]
    near = sorted((day for day in candidates if day not in chosen), key=lambda day: _days(day, key))
    starts = sorted(edtf.stretch(day)[0] for day in chosen)
    gaps = [(later - earlier).days for earlier, later in pairwise(starts)]
    nearest = min((_days(day, key) for day in chosen), default=0)
    apart = bool(gaps) and nearest > max(gaps)
    alone = bool(chosen) and value.granularity in {"day", "month"} and all(day[:4] != value.date[:4] for day in chosen)
    if alone:
        near = [day for day in near if day[:4] == value.date[:4]]
        if not near:
            return ()
    elif not apart or not near or _days(near[0], key) >= nearest:
        return chosen
    farthest = max(chosen, key=lambda day: _days(day, key))
    return tuple(sorted({*chosen, near[0]} - {farthest}))


def _days(date_: str, key: date) -> int:
    return abs((edtf.stretch(date_)[0] - key).days)


def _latest_told(fact: Fact, world: World) -> date:
    """The last day that an article, or the sentence itself, tells of: where its own day is not known, it lies near."""
    told = [other.value.date for other in world.index.of_article(fact, "date") if isinstance(other.value, DateValue)]
    told += re.findall(r"\b(?:1\d|20)\d\d\b", fact.evidence.quote)
    return max((edtf.stretch(day)[1] for day in told), default=date.max)


def _spread(
    candidates: Sequence[T], fact: Fact, is_below: Callable[[T], bool], are_apart: Callable[[T, T], bool]
) -> tuple[T, ...]:
    """Three of the candidates, in order, the first ones that stand apart from one another.

    How many of them lie below the key is drawn for each fact, or a key in the middle would give itself away.
    """
    below = dice(fact.id, "below") % (MOST + 1)
    room = {True: below, False: MOST - below}
    chosen: list[T] = []
    for strict in (True, False):  # what one side cannot fill the other does
        for candidate in candidates:
            fits = room[is_below(candidate)] > 0 or not strict
            if len(chosen) < MOST and fits and all(are_apart(candidate, other) for other in chosen):
                chosen.append(candidate)
                room[is_below(candidate)] -= 1
    return tuple(sorted(chosen))


def _dates_of_others(fact: Fact, value: DateValue, world: World) -> list[str]:
    """Dates of other events of the same article within the reach of a moved date; two at most, for variety."""
    nearest, farthest = _steps(value)
    reach = edtf.moved(value.date, farthest), edtf.moved(value.date, -farthest)
    if None in reach:
        return []
    last, first = (edtf.stretch(date)[0] for date in reach if date)
    found = [
        other.value.date
        for other in world.neighbours(fact)
        if isinstance(other.value, DateValue)
        and other.value.granularity == value.granularity
        and first <= edtf.stretch(other.value.date)[0] <= last
        and (nearest <= 2 or abs(edtf.year_of(other.value.date) - edtf.year_of(value.date)) >= nearest)
        and world.article_of.get(other.id) == world.article_of.get(fact.id)
    ]
    return sorted(set(found), key=lambda date: dice(fact.id, date))[:2]


def _steps(value: DateValue) -> tuple[int, int]:
    """How near and how far a wrong date lies, in the units of its granularity."""
    old = value.granularity == "year" and edtf.stretch(value.date)[0].year < _OLD
    return _OLD_STEPS if old else _STEPS[value.granularity]


def _moved_dates(fact: Fact, value: DateValue) -> list[str]:
    nearest, farthest = _steps(value)
    steps = [sign * step for step in range(nearest, farthest + 1) for sign in (1, -1)]
    if value.granularity in {"month", "day"}:
        steps = [step for step in steps if abs(step) % 12]  # the same month a year on is asked by the year, not here
    found = (edtf.moved(value.date, step) for step in sorted(steps, key=lambda step: dice(fact.id, str(step))))
    return [date for date in found if date]


def figures(fact: Fact, world: World) -> tuple[float, ...]:
    """Numbers as round as the fact's own, 0.4 to 2.5 times as large, none within a fifth of a true one; ascending.

    None at all for a bound ("more than 20,000"): there other numbers are true as well.
    """
    value = fact.value
    numeral = numeral_of(value) if isinstance(value, FigureValue) else None
    if (
        not isinstance(value, FigureValue)
        or numeral is None
        or value.bound in BOUNDED
        or (numeral.in_words and value.number > 20)
    ):
        return ()
    true = [other.value.number for other in (fact, *world.disputes(fact)) if isinstance(other.value, FigureValue)]
    candidates = [
        number
        for number in (*_figures_of_others(fact, value, world), *_scaled(fact, value, numeral))
        if all(_apart(number, other) for other in true) and not (value.unit == "percent" and number >= 100)
    ]
    return _spread(candidates, fact, lambda number: number < value.number, _apart)


def _apart(one: float, other: float) -> bool:
    return abs(one - other) >= 0.17 * max(abs(one), abs(other))


def _figures_of_others(fact: Fact, value: FigureValue, world: World) -> list[float]:
    """Exact figures of the same unit in the bank that look like this one; one at most."""
    found = [
        other.value.number
        for other in world.neighbours(fact)
        if isinstance(other.value, FigureValue)
        and other.value.unit == value.unit
        and other.value.counted == value.counted
        and 0.4 <= other.value.number / value.number <= 2.5
        and as_round(other.value.number, value.number)
        and not (isinstance(other.value.number, int) and other.value.number % quantum(value.number))
    ]
    return sorted(set(found), key=lambda number: dice(fact.id, str(number)))[:1]


def _scaled(fact: Fact, value: FigureValue, numeral: Numeral) -> list[float]:
    step = quantum(value.number)
    found: list[float] = []
    for ratio in sorted(_RATIOS, key=lambda ratio: dice(fact.id, str(ratio))):
        number = round(round(value.number * ratio / step) * step, 2)
        number = int(number) if number == int(number) else number
        if number >= 2 and as_round(number, value.number) and 0.4 <= number / value.number <= 2.5:
            found.append(number)
    return [number for number in dict.fromkeys(found) if written_like(number, numeral) != numeral.text]


def quantum(number: float) -> float:
    """What a number looks rounded to: 198 -> 1; 25 -> 5; 136,000 -> 1,000; 500 -> 100; 59.5 -> 0.1.

    A single leading 1, 2 or 3 (20,000) counts as rounded to half its unit, or nothing as round would lie near it.
    """
    if number != int(number):
        return 0.1 if round(number, 1) == number else 0.01
    digits = str(abs(int(number))).rstrip("0")
    unit: int = 10 ** (len(str(abs(int(number)))) - len(digits))
    if len(digits) == 1:
        return unit // 2 if unit > 1 and digits in "123" else unit
    return 5 * unit if digits.endswith("5") else unit


def as_round(candidate: float, number: float) -> bool:
    """Whether two numbers end in as many zeros or decimals; beside 20,000 also 15,000, but no 18,000."""
    if number != int(number):
        return len(f"{candidate:g}".partition(".")[2]) == len(f"{number:g}".partition(".")[2])
    digits, other = (str(int(n)).rstrip("0") for n in (number, candidate))
    zeros, others = len(str(int(number))) - len(digits), len(str(int(candidate))) - len(other)
    return number <= 20 or zeros == others or (len(digits) == 1 and zeros - others == 1 and other.endswith("5"))


def persons(fact: Fact, world: World, farthest: int = 3) -> tuple[str, ...]:
    """Other people of the bank whom the question could mean, none of whom ever held this office.

    The nearest first: an office of the same class in the same country or body; the same office elsewhere; and for
    heads and ministers the same class in the same article, then elsewhere. A chairman here and a secretary-general
    there are too unlike to be taken for one another. None is taken whose distance in this order is over `farthest`.
    """
    value = fact.value
    if not isinstance(value, LeaderValue):
        return ()
    wanted = office_class(value.role)
    found = []
    for other, held in _leaders_beside(fact, world):
        same_class = office_class(held.role) == wanted
        here = world.article_of.get(other.id) == world.article_of.get(fact.id)
        if (years_apart(other, fact) or 0) > LONGEST_CAREER:
            continue
        near = (
            (same_class and _same_of(held, value, world), 0),
            (_same_elsewhere(held, value) and _is_next_to(held, value, fact, other, world), 1),
            (same_class and here and wanted in {"head", "minister"}, 2),
            (same_class and wanted in {"head", "minister"}, 3),
        )
        distance = next((rank for holds, rank in near if holds), None)
        if distance is None or distance > farthest or not re.search(r" \S\S", held.person):
            continue
        if not _may_be_the_same(held, value, world) and not world.holds(held.person, value.role, value.of):
            found.append((distance, held.person))
    return _nearest(found, fact, value.person, world.same_person)


def roles(fact: Fact, world: World) -> tuple[str, ...]:
    """Other offices in the bank that the person never held: of the same country or body, or the same elsewhere."""
    value = fact.value
    if not isinstance(value, LeaderValue):
        return ()
    below = office_class(value.role) != "head"  # whom everybody knows to be president is no minister
    found = [
        (0 if _same_of(held, value, world) else 1, role_of(held, other))
        for other, held in _leaders_beside(fact, world)
        if (
            _same_of(held, value, world)
            or (_same_elsewhere(held, value) and _is_next_to(held, value, fact, other, world))
        )
        and is_office(held.role)
        and not (below and office_class(held.role) == "head" and country_of(held.of or "") is not None)
        and is_located(held)
        and not world.holds(value.person, held.role, held.of)
        and not world.same_person(held.person, value.person)
    ]
    right = role_of(value, fact)
    apart = [(far, role) for far, role in found if role not in right and right not in role]
    return _nearest(apart, fact, right, world.same_name)


def also_held(fact: Fact, world: World) -> tuple[str, ...]:
    """The other offices that the bank says the person held in about the same year: as right as the one asked for."""
    value = fact.value
    if not isinstance(value, LeaderValue):
        return ()
    others = (
        (other, other.value)
        for other in world.index.namesakes(value.person)
        if other.id != fact.id and isinstance(other.value, LeaderValue)
    )
    held = (
        (role_of(one, other), one.role)
        for other, one in others
        if world.same_person(one.person, value.person) and (years_apart(other, fact) or 0) <= 1
    )
    return tuple(dict.fromkeys(name for names in held for name in names))


def _may_be_the_same(held: LeaderValue, value: LeaderValue, world: World) -> bool:
    """Whether an office may be another in other words or its stand-in: the head or the vice-chair of a council."""
    stands_in = re.fullmatch(rf"(?:vice|deputy|acting)[- ]{re.escape(value.role)}", held.role, re.IGNORECASE)
    return stands_in is not None or (held.role.lower() in _LEADS and _same_of(held, value, world))


def _same_elsewhere(held: LeaderValue, value: LeaderValue) -> bool:
    """Whether an office is the same in another country, or in another body."""
    return held.role.lower() == value.role.lower() and _is_land(held) == _is_land(value)


def _is_next_to(held: LeaderValue, value: LeaderValue, fact: Fact, other: Fact, world: World) -> bool:
    """Whether an office elsewhere is told of in a like article and of a land nearby: none far away is taken for it."""
    one, two = country_of(held.of or "") or held.of, country_of(value.of or "") or value.of
    return world.is_related(fact, other) and (not _is_land(value) or two in neighbours_of(one or ""))


def _is_land(value: LeaderValue) -> bool:
    return value.of is not None and value.of in countries()


def _same_of(held: LeaderValue, value: LeaderValue, world: World) -> bool:
    """Whether both offices are of one country or body, and neither is a foreign envoy's."""
    own = is_of_that_country(held) and is_of_that_country(value)
    return own and held.of is not None and value.of is not None and world.same_name(held.of, value.of)


def _leaders_beside(fact: Fact, world: World) -> list[tuple[Fact, LeaderValue]]:
    return [(other, other.value) for other in world.neighbours(fact) if isinstance(other.value, LeaderValue)]


def _nearest(found: list[tuple[int, str]], fact: Fact, key: str, same: Callable[[str, str], bool]) -> tuple[str, ...]:
    chosen: list[str] = []
    for _, name in sorted(found, key=lambda pair: (pair[0], dice(fact.id, pair[1]))):
        if not any(same(name, other) for other in (*chosen, key)):
            chosen.append(name)
        if len(chosen) == MOST:
            break
    return tuple(chosen)
