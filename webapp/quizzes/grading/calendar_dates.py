"""Dates as people write them, read as stretches of days, with every reading that the writing allows."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from num2words import num2words
from rapidfuzz.distance import OSA

from webapp.quizzes.grading.numbers import SMALL
from webapp.quizzes.grading.plain import folded, word_set

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_ORDINALS = {str(num2words(day, to="ordinal")).replace("-", " "): day for day in range(1, 32)}
_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8}
_DECADES["nineties"] = 9
_WEEKDAYS = {name.lower() for name in (*calendar.day_name, *calendar.day_abbr)}
_PADDING = word_set(
    "on in of the at about around circa ca c approximately early late mid middle beginning end start during since "
    "year month day date season sometime it was and ad ce"
)
_OF_OUR_ERA = re.compile(r"\b(?P<before>\d{1,3}) ?(?:ce|ad)\b|\bad ?(?P<behind>\d{1,3})\b|^(?P<bare>\d{2})$")
"""A year of antiquity: "6 CE", "AD 79", or "79" alone."""
_WORDS_UNTIL = r" (?:to|until|till|through|and) "
_UNTIL = rf"(?:{_WORDS_UNTIL}| ?-+ ?)"
_TWO_DIGIT_CENTURIES = (1900, 2000)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day of a date as precise as it was written."""

    first: date
    last: date
    granularity: str
    """day | month | season | year | decade | range"""
    has_year: bool = True
    """False for "27 June": the year that `first` and `last` carry then means nothing."""

    def holds(self, other: Stretch) -> bool:
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a text may mean as a date; `impossible` says what is wrong with it where it names no day at all."""

    stretches: tuple[Stretch, ...]
    impossible: str = ""
    misspelled: str = ""
    """The month as it should be spelled, where a letter had to be forgiven."""


def read(text: str) -> Reading:
    """Every way to read `text` as a date: "6/7/1997" has two, "27 June 1997" one, "soon" none."""
    plain = re.sub(r"\b(\d{1,2})(?:st|nd|rd|th)\b", r"\1", folded(text).replace("’", "'"))
    plain = re.sub(r"(?<=\d)(?=[a-z]{3})|(?<=[a-z]{3})(?=\d)", " ", re.sub(r"(?<=[a-z])\.|(?<=\d)\.(?= )", " ", plain))
    plain = _OF_OUR_ERA.sub(lambda match: (match["before"] or match["behind"] or match["bare"]).zfill(4), plain)
    plain, misspelled = _spelled_months(_digits_for_words(" ".join(plain.split())))
    found: list[Stretch] = []
    impossible = ""
    try:
        found = [stretch for start, end in _as_ranges(plain) for stretch in _range(start, end)]
    except ValueError as error:
        impossible = str(error)
    for fields in _singles(plain):
        try:
            found.append(_built(fields))
        except ValueError as error:
            impossible = impossible or str(error)
    return Reading(tuple(dict.fromkeys(found)), "" if found else impossible, misspelled)


def read_key(text: str) -> tuple[Stretch, ...]:
    """A date of the bank, EDTF or in words: "2003-04" is April 2003 here and never 2003 to 2004."""
    stretches = read(text).stretches
    if re.fullmatch(r"\d{4}-\d{2}", text.strip()):
        stretches = tuple(stretch for stretch in stretches if stretch.granularity != "range")
    return tuple(stretch for stretch in stretches if stretch.has_year)


def of_day(year: int, month: int, day: int) -> Stretch:
    """One day. Raises ValueError with a sentence where the calendar has none such."""
    try:
        found = date(year, month, day)
    except ValueError:
        name = calendar.month_name[month] if 1 <= month <= 12 else f"month {month}"
        raise ValueError(f"There is no {day} {name} {year}." if 1 <= month <= 12 else f"There is no {name}.") from None
    return Stretch(found, found, "day")


def of_month(year: int, month: int) -> Stretch:
    first = of_day(year, month, 1).first
    return Stretch(first, _months_later(first, 1) - timedelta(days=1), "month")


def of_season(year: int, season: int) -> Stretch:
    """A season by its EDTF number; winter counts to the year in which it begins."""
    first = of_day(year, _SEASON_STARTS[season], 1).first
    return Stretch(first, _months_later(first, 3) - timedelta(days=1), "season")


def of_year(year: int) -> Stretch:
    return Stretch(of_day(year, 1, 1).first, of_day(year, 12, 31).first, "year")


def of_decade(start: int) -> Stretch:
    return Stretch(of_day(start, 1, 1).first, of_day(start + 9, 12, 31).first, "decade")


def _months_later(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


# --- what the words say


def _digits_for_words(plain: str) -> str:
    """ "twenty-seventh" as 27, "nineteen ninety-seven" and "two thousand and three" as years."""
    plain = re.sub(r"([a-z])-(?=[a-z])", r"\1 ", plain)
    for words, day in sorted(_ORDINALS.items(), key=lambda entry: -len(entry[0])):
        plain = re.sub(rf"\b{words}\b", str(day), plain)
    tens = "|".join(word for word, number in SMALL.items() if 10 <= number <= 90 and word != "dozen")
    ones = "|".join(word for word, number in SMALL.items() if 1 <= number <= 9)
    teens = "|".join(word for word, number in SMALL.items() if 10 <= number <= 19 and word != "dozen")
    plain = re.sub(
        rf"\b(?:two thousand)(?: and)?(?: ({tens}))?(?: ({ones}))?\b",
        lambda m: str(2000 + SMALL.get(m[1] or "", 0) + SMALL.get(m[2] or "", 0)),
        plain,
    )
    return re.sub(
        rf"\b({teens}|twenty) ({tens})(?: ({ones}))?\b",
        lambda m: str(SMALL[m[1]] * 100 + SMALL[m[2]] + SMALL.get(m[3] or "", 0)),
        plain,
    )


def _spelled_months(plain: str) -> tuple[str, str]:
    """Forgive one letter in a long month name, and say how it is spelled."""
    misspelled = ""
    for word in re.findall(r"[a-z]{5,}", plain):
        if word in _MONTHS or word in SEASONS or word in _PADDING:
            continue
        near = [name for name in _MONTHS if len(name) >= 5 and OSA.distance(word, name, score_cutoff=1) <= 1]
        if len(near) == 1:
            plain, misspelled = plain.replace(word, near[0]), near[0].capitalize()
    return plain, misspelled


@dataclass(frozen=True, slots=True)
class _Fields:
    """The parts of one date as written; the unwritten ones are None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    decade: int | None = None


_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>\d{4}|'?\d{2})"
_NAME = r"(?P<name>[a-z]+)"
_FORMATS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})",
        rf"{_DAY}[-/. ](?P<month>\d{{1,2}})[-/. ]{_YEAR}",
        rf"(?P<month>\d{{1,2}})[-/ ]{_DAY}[-/ ]{_YEAR}",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
        r"(?P<month>\d{1,2})/(?P<year>\d{2})",
        r"(?P<year>\d{3,4}|'\d{2})",
        rf"{_DAY}[-/. ]?{_NAME}[-/. ]{_YEAR}",
        rf"{_NAME}[. ]{_DAY} {_YEAR}",
        rf"(?P<year>\d{{4}})[-/. ]{_NAME}[-/. ]{_DAY}",
        rf"{_NAME}[-/. ]{_YEAR}",
        rf"(?P<year>\d{{4}})[-/. ]{_NAME}",
        rf"{_DAY}[/.](?P<month>\d{{1,2}})",
        rf"(?P<month>\d{{1,2}})/{_DAY}",
        rf"{_DAY} {_NAME}",
        rf"{_NAME} {_DAY}",
        _NAME,
    )
)


def _singles(plain: str) -> Iterator[_Fields]:
    """The parts of a date that is no range, once for every way to tell them apart."""
    kept = (word for word in plain.replace(",", " ").split() if word.strip(".") not in _PADDING | _WEEKDAYS)
    plain = " ".join(kept).strip(". ")
    yield from (_Fields(decade=start) for start in _decades(plain))
    for pattern in _FORMATS:
        match = pattern.fullmatch(plain)
        if match is None:
            continue
        given = match.groupdict()
        name = given.get("name")
        if name is not None and name not in _MONTHS and name not in SEASONS:
            continue
        month = _MONTHS.get(name) if name else _number(given.get("month"))
        season = SEASONS.get(name or "")
        if month in SEASONS.values() and given.get("day") is None and plain.startswith(given["year"] or " "):
            month, season = None, month
        for year in _years(given.get("year")):
            yield _Fields(year, month, _number(given.get("day")), season)


def _decades(plain: str) -> list[int]:
    if match := re.fullmatch(r"(\d{3})(?:x|0'?s)", plain):
        return [int(match[1]) * 10]
    if match := re.fullmatch(r"'?(\d)0'?s", plain):
        return [century + int(match[1]) * 10 for century in _TWO_DIGIT_CENTURIES]
    if match := re.fullmatch(r"(nineteen |19|20)?([a-z]+)", plain):
        centuries = {"20": [2000]}.get(match[1] or "", [1900] if match[1] else [*_TWO_DIGIT_CENTURIES])
        return [century + 10 * _DECADES[match[2]] for century in centuries if match[2] in _DECADES]
    return []


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _years(text: str | None) -> list[int | None]:
    """A year of two digits may be of either century."""
    if text is None:
        return [None]
    digits = text.lstrip("'")
    return [int(digits)] if len(digits) > 2 else [century + int(digits) for century in _TWO_DIGIT_CENTURIES]


def _built(fields: _Fields) -> Stretch:
    if fields.decade is not None:
        return of_decade(fields.decade)
    if fields.year is None:
        return _yearless(fields)
    if fields.season is not None:
        if fields.day is not None:
            raise ValueError("A season has no days.")
        return of_season(fields.year, fields.season)
    if fields.month is None:
        return of_year(fields.year)
    return of_month(fields.year, fields.month) if fields.day is None else of_day(fields.year, fields.month, fields.day)


def _yearless(fields: _Fields) -> Stretch:
    if fields.month is None:
        raise ValueError("A date needs a year.")
    in_leap_year = of_month(_LEAP_YEAR, fields.month)
    if fields.day is not None:
        in_leap_year = of_day(_LEAP_YEAR, fields.month, fields.day)
    return replace(in_leap_year, has_year=False)


def _as_ranges(plain: str) -> Iterator[tuple[str, str]]:
    """The two ends of "1995/1997", "1995-97", "from 1995 to 1997", "27-28 June 1997", "June 27-28, 1997"."""
    plain = re.sub(r"^(?:from|between) ", "", plain.strip())
    plain = re.sub(rf"^([a-z]+) (\d{{1,2}}{_UNTIL}\d{{1,2}}),? (\d{{4}})$", r"\2 \1 \3", plain)
    for separator in (_WORDS_UNTIL, r" ?/ ?", r" ?-+ ?"):
        parts = re.split(separator, plain)
        if len(parts) == 2 and all(parts):
            yield parts[0], parts[1]


def _range(start: str, end: str) -> list[Stretch]:
    """A stretch from one date to another; what the first end leaves out is taken from the second."""
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{2}", end):
        end = start[:2] + end
    lasts, firsts = _possible(end), _possible(start)
    found = []
    for last in lasts:
        if re.fullmatch(r"\d{1,2}", start) and last.granularity == "day":
            firsts = [of_day(last.first.year, last.first.month, int(start))]
        for first in firsts:
            whole = first if first.has_year or not last.has_year else in_year(last.first.year, first)
            if whole.has_year and last.has_year and whole.first < last.first:
                found.append(Stretch(whole.first, last.last, "range"))
    return found


def _possible(text: str) -> list[Stretch]:
    """The readings of one end that the calendar has; raises the ValueError of the first where it has none."""
    found, impossible = [], None
    for fields in _singles(text):
        try:
            found.append(_built(fields))
        except ValueError as error:
            impossible = impossible or error
    if impossible and not found:
        raise impossible
    return found


def in_year(year: int, yearless: Stretch) -> Stretch:
    """The day or month that was written without a year, in `year`."""
    if yearless.granularity == "day":
        return of_day(year, yearless.first.month, yearless.first.day)
    return of_month(year, yearless.first.month)
