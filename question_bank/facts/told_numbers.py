"""The numbers that a statement gives, as it writes them: also ages, scores, odds, which no question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from question_bank.language.amounts import find_amounts
from question_bank.model import Span

_YEAR = re.compile(r"[12]\d{3}")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCORE = re.compile(r"(?<![\w.,/$€£¥–-])\d{1,3}[–-]\d{1,3}(?![\w/–-]|[.,]\d)")
_ODDS = re.compile(rf"(?<!from )(?<![\w.,/$€£¥–-])(?:{_NUMBER}) to (?:{_NUMBER})(?![\w/–-]|[.,]\d)")
_TIMES = re.compile(r"\b(?:half|twice|(?:two|three|four|five|ten) times) as (?:much|many)\b", re.IGNORECASE)
_SINGLE = re.compile(rf"(?<![\w.,/$€£¥–-])(?:US)?[$€£¥]?(?:{_NUMBER})(?:\s?%)?(?![\w/–-]|[.,:]\d)")
_SPELT = re.compile(r"(?<![-\w])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![-\w])", re.IGNORECASE)
_LABEL = re.compile(r"\b(?:[A-ZÀ-Þ][\w.-]*|No\.|article|section|chapter|page|number) $")
"""What stands before a number that only tells one thing from the next of its name: "Apollo 11"."""
_AGED = re.compile(r"\b(?:[Aa]ged?|[Aa]ge of) $")


def told_numbers(text: str, dates: Sequence[Span], names: Sequence[Span]) -> Iterator[str]:
    """The numbers of a text in its order, without those of its dates and names.

    >>> list(told_numbers("Lima won 23-16, half as much as in 1990, at age 39.", (), ()))
    ['23-16', 'half as much', '39']
    """
    taken = [*dates]
    found = [one for one in find_amounts(text, dates) if not one.vague]
    told: list[Span] = [q for q in found if q.counted or q.unit or not (is_year(q) or _is_label(text, q))]
    taken += found
    for pattern in (_SCORE, _ODDS, _TIMES, _SINGLE, _SPELT):
        for match in pattern.finditer(text):
            number = Span(*match.span(), match[0])
            label = pattern is _SINGLE and _is_label(text, number)
            if all(_are_apart(number, one) for one in (*taken, *names)) and not label:
                taken.append(number)
                told += [] if is_year(number) else [number]
    yield from (one.text for one in sorted(told, key=lambda one: one.start))


def is_year(number: Span) -> bool:
    """Whether a number has the form of a year."""
    return _YEAR.fullmatch(number.text) is not None


def _is_label(text: str, number: Span) -> bool:
    before = text[: number.start]
    return _LABEL.search(before) is not None and _AGED.search(before) is None


def _are_apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start
