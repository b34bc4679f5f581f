"""The times that a statement names, as it writes them: a reader answers "between 1500 and 1850", not "1500/1850"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from question_bank.language.calendar import MONTH
from question_bank.model import Span

_OPENS = re.compile(r"\b((?:between|from|well into|into|since|until) (?:the )?)$", re.IGNORECASE)
"""What belongs to a time that is no single day: "between 1500 and 1850", "well into the 19th century"."""
_BESIDE = re.compile(r",? and (?:in )?(?:the )?|, |[–-]")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_SEASON = rf"(?:early |late |mid-?\s?)?(?:{MONTH}|{_DAY})"
_EACH_YEAR = re.compile(
    r"\b(?:in|from|on|by|every|each|of|until|between|to) "
    rf"((?:the )?{_SEASON}(?:(?:, and |, | and | to | or ){_SEASON})*)\b"
)
"""What comes back every week or year, and so has no date: "in April and October"."""


def told_times(text: str, dates: Sequence[Span]) -> Iterator[str]:
    """The times of a text in its order, those that stand side by side together; `dates` are offsets in the text.

    >>> list(told_times("Oslo met in April and October between 1500 and 1850.", [Span(36, 49, "1500 and 1850")]))
    ['April and October', 'between 1500 and 1850']
    """
    found = _together(text, dates)
    for match in _EACH_YEAR.finditer(text):
        if all(match.end(1) <= start or end <= match.start(1) for start, end in found):
            found.append(match.span(1))
    for start, end in sorted(found):
        yield text[start:end]


def _together(text: str, dates: Sequence[Span]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for date in sorted(dates, key=lambda one: one.start):
        if found and _BESIDE.fullmatch(text[found[-1][1] : date.start]):
            found[-1] = (found[-1][0], date.end)
            continue
        opens = _OPENS.search(text[: date.start])
        found.append((opens.start(1) if opens else date.start, date.end))
    return found
