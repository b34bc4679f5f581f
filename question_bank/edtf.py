"""Dates as a bank writes them: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that `model.DateValue` names."""

from __future__ import annotations

import re
from datetime import date

from question_bank.model import Granularity

_FORMS: tuple[tuple[Granularity, re.Pattern[str]], ...] = (
    ("day", re.compile(r"\d{4}-\d{2}-\d{2}")),
    ("month", re.compile(r"\d{4}-(0[1-9]|1[0-2])")),
    ("season", re.compile(r"\d{4}-2[1-4]")),
    ("year", re.compile(r"\d{4}|-(?!0000)\d{4}")),
    ("decade", re.compile(r"\d{3}X")),
)


def granularity(text: str) -> Granularity | None:
    """How precise an EDTF date is: `1997-06` is a month, `1999-21` a season, `199X` a decade, `1995/1997` a range.

    Years before our era count down from `0000`, which is 1 BCE: `-0043` is 44 BCE.
    None for text that is not such a date; a range has to run forward.
    """
    first, slash, last = text.partition("/")
    if slash:
        forward = granularity(first) and granularity(last) and "/" not in last and _first(first) <= _first(last)
        return "range" if forward else None
    found = next((name for name, form in _FORMS if form.fullmatch(text)), None)
    return None if found == "day" and not _in_calendar(text) else found


def is_before_our_era(date: str) -> bool:
    """Whether an EDTF date, or the start of a range, is a year before our era."""
    return date.startswith(("-", "0000"))


def edtf_year(year: int) -> str:
    """An astronomical year as EDTF writes it: 718 -> `0718`, 0 (1 BCE) -> `0000`, -43 (44 BCE) -> `-0043`."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def spell_before_our_era(year: str) -> str:
    """An EDTF year before our era in words: `-0043` -> "44 BCE"."""
    return f"{1 - int(year)} BCE"


def _in_calendar(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _first(text: str) -> tuple[int, int, int]:
    """Year, month and day that a date begins with; a season by its first month, spring in March."""
    year, month, day = (*text[1:].replace("X", "0").split("-"), "0", "0")[:3]
    months = int(month) if int(month) < 21 else 3 * (int(month) - 20)
    return int(text[0] + year), months, int(day)
