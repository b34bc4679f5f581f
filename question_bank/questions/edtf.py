"""Dates in EDTF (levels 0 and 1) as words, as stretches of time, and moved along the calendar.

The forms are those of `model.DateValue.date`: `1997-06-27`, `1997-06`, `1999-21` (spring 1999), `1997`, `199X` and
ranges `1995/1997`. Years before our era count down from `0000`: `-0043` is 44 BCE. See
https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from question_bank.edtf import edtf_year, is_before_our_era, spell_before_our_era
from question_bank.model import Granularity

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
CALENDAR_WORDS = frozenset(name.lower() for name in (*calendar.month_name[1:], *SEASONS.values(), "fall"))
_WITH_ERA = 99
"""The last year that nobody takes for a year without its era: "79 CE"."""
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def granularity(date: str) -> Granularity:
    """How precise an EDTF date is."""
    if "/" in date:
        return "range"
    if "X" in date:
        return "decade"
    if date.startswith("-"):
        return "year"
    parts = date.split("-")
    if len(parts) == 2:
        return "season" if int(parts[1]) in SEASONS else "month"
    return "year" if len(parts) == 1 else "day"


def spell(date: str) -> str:
    """An EDTF date in words: "27 June 1997", "June 1997", "spring 1999", "1997", "the 1990s", "1995 to 1997", "44 BCE".

    Raises ValueError for what is none, such as the "1998-99" of a season's end.
    """
    if "/" in date:
        start, end = date.split("/")
        return f"{spell(start)} to {spell(end)}"
    if "X" in date:
        return f"the {date.replace('X', '0')}s"
    if is_before_our_era(date):
        return spell_before_our_era(date)
    digits, *rest = date.split("-")
    year = digits.lstrip("0") if int(digits) > _WITH_ERA else f"{int(digits)} CE"
    if not rest:
        return year
    number = int(rest[0])
    if number not in SEASONS and not 1 <= number <= 12:
        raise ValueError(f"{date!r} names no month and no season")
    name = SEASONS.get(number) or calendar.month_name[number]
    day = f"{int(rest[1])} " if len(rest) == 2 else ""
    return f"{day}{name} {year}"


def year_of(date: str) -> int:
    """The year of an EDTF date, astronomically (1 BCE is 0): of a decade or range, that of its start.

    >>> year_of("1997-06-27"), year_of("199X"), year_of("-0043/0014")
    (1997, 1990, -43)
    """
    sign, digits = (-1, date[1:]) if date.startswith("-") else (1, date)
    return sign * int(digits[:4].replace("X", "0"))


def year_part(date: str) -> str:
    """The year of an EDTF date as EDTF, that of a range's start: "1997-06-27" -> "1997", "-0043" -> "-0043"."""
    return date[:5] if date.startswith("-") else date[:4]


def month_part(date: str) -> str:
    """A day's month; every other EDTF date as it is."""
    return date[:7] if granularity(date) == "day" else date


def year_digits(date: str) -> str:
    """The year of an EDTF date as a sentence writes its number: "1997", "718", "44" (BCE)."""
    return str(1 - year_of(date)) if is_before_our_era(date) else date[:4].lstrip("0")


def stretch(date: str) -> tuple[dt.date, dt.date]:
    """First and last day of an EDTF date. Winter is counted to the year in which it begins.

    What is before our era begins and ends on the first day that `datetime` has.
    """
    if "/" in date:
        start, end = date.split("/")
        return stretch(start)[0], stretch(end)[1]
    if is_before_our_era(date):
        return dt.date.min, dt.date.min
    if "X" in date:
        return dt.date(int(date.replace("X", "0")), 1, 1), dt.date(int(date.replace("X", "9")), 12, 31)
    year, *rest = (int(part) for part in date.split("-"))
    match rest:
        case []:
            return dt.date(year, 1, 1), dt.date(year, 12, 31)
        case [season] if season in SEASONS:
            first = dt.date(year, _SEASON_STARTS[season], 1)
            return first, _months_later(first, 3) - dt.timedelta(days=1)
        case [month]:
            first = dt.date(year, month, 1)
            return first, _months_later(first, 1) - dt.timedelta(days=1)
        case _:
            day = dt.date(year, rest[0], rest[1])
            return day, day


def overlaps(one: str, other: str) -> bool:
    """Whether two EDTF dates share a day: equal, or one within the other, or ranges that meet."""
    if is_before_our_era(one) and is_before_our_era(other):
        (first, last), (other_first, other_last) = _years(one), _years(other)
        return first <= other_last and other_first <= last
    (start, end), (other_start, other_end) = stretch(one), stretch(other)
    return start <= other_end and other_start <= end


def _years(date: str) -> tuple[int, int]:
    """The first and the last year of an EDTF date whose parts are years."""
    start, _, end = date.partition("/")
    return year_of(start), year_of(end or start)


def moved(date: str, steps: int) -> str | None:
    """A date of the same granularity `steps` of its own unit later (earlier where negative); None for decades.

    The step of a day is 11 days, so that weekday and place in the month change with it; of a range, its unit at both
    ends.
    """
    match granularity(date):
        case "year":
            return edtf_year(int(date) + steps)
        case "month":
            return _months_later(stretch(date)[0], steps).strftime("%Y-%m")
        case "day":
            return (stretch(date)[0] + dt.timedelta(days=11 * steps)).isoformat()
        case "season":
            year, season = (int(part) for part in date.split("-"))
            index = year * 4 + season - 21 + steps
            return f"{index // 4}-{index % 4 + 21}"
        case "range":
            ends = [moved(end, steps) for end in date.split("/")]
            return None if None in ends else "/".join(end for end in ends if end)
        case _:
            return None


def _months_later(day: dt.date, months: int) -> dt.date:
    index = day.year * 12 + day.month - 1 + months
    return dt.date(index // 12, index % 12 + 1, 1)


_PART = re.compile(
    r"^(?:the )?(?:very )?(?:early|mid|late|start of|beginning of|middle of|end of|\w+ half of)[ -]", re.I
)


def bare(text: str) -> str:
    """A date's words without the part of it they name: "late October 1994" and "the end of 1992" lose their start."""
    return _PART.sub("", text)
