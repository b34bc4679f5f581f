"""Dates in words, as statements write them."""

from __future__ import annotations

import re

from question_bank.edtf import is_before_our_era, spell_before_our_era

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {"21": "the spring of", "22": "the summer of", "23": "the autumn of", "24": "the winter of"}


def spell_date(date: str) -> str | None:
    """ "2003-03-18" -> "18 March 2003", "2003" -> "2003", "-0043" -> "44 BCE"; None for ranges and decades."""
    if is_before_our_era(date):
        return None if "/" in date else spell_before_our_era(date)
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    if match is None:
        return None
    year, month, day = match.groups()
    year = year.lstrip("0")
    if month in _SEASONS:
        return f"{_SEASONS[month]} {year}"
    words = [str(int(day))] if day else []
    return " ".join([*words, *([_MONTHS[int(month) - 1]] if month else []), year])
