"""Amounts that are no single number: ranges ("5,000 to 7,000"), shares ("two-thirds of"), vague ones ("dozens of").

They tell as much as a number does, but a question that asks for one number would be wrong on them: `find_quantities`
leaves them out, `find_amounts` adds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from question_bank.language.counted import counted_phrase
from question_bank.language.numbers import MAGNITUDES, SPELT, parse_number_words, whole
from question_bank.language.quantities import (
    CURRENCY_SIGNS,
    UNIT,
    bound_before,
    find_quantities,
    recurrence,
    unit_name,
)
from question_bank.language.tokens import tokenize
from question_bank.model import Quantity, Span

SHARE = "share"
"""The unit of "two-thirds of the seats": its number is a part of one."""
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"(?:US|A|C|NZ|HK)?[$€£¥]"
_SCALE = "hundred|thousand|million|billion|trillion"
_RANGE = re.compile(
    rf"(?<![\w.,/$€£¥-])(?P<between>between\s)?(?P<sign>{_SIGN})?(?P<low>{_DIGITS}|\b(?:{'|'.join(SPELT)})\b)"
    rf"(?:\s(?P<low_scale>{_SCALE}))?(?P<percent_low>\s?%|\spercent)?(?P<link>\sto\s|\sor\s|\sand\s|\s?[-–]\s?)(?:{_SIGN})?"
    rf"(?P<high>{_DIGITS}|(?:{'|'.join(SPELT)})\b)(?:\s(?P<high_scale>{_SCALE})\b)?(?P<percent>\s?%)?(?![\w/:]|[-–]\d|[.,]\d)",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\bfrom\s(?:[\w-]+\s)?$", re.IGNORECASE)
_PARTS = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_SHARE = re.compile(
    rf"\b(?:(?P<half>(?:one-)?half)(?=\sof\s|\sthe\s|\sits\s|\stheir\s)"
    rf"|(?P<count>an?|one|two|three|four|five|seven|nine)[\s-](?P<part>{'|'.join(_PARTS)})s?(?=\sof\s))",
    re.IGNORECASE,
)
_VAGUE_WORDS = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6, "billions": 2 * 10**9,
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 2 * 10**7,
    "hundreds of millions": 2 * 10**8, "several dozen": 36, "several hundred": 300, "several thousand": 3000,
    "several million": 3 * 10**6, "several": 3, "a few": 3, "a couple": 2, "a handful": 3,
}  # fmt: skip
_VAGUE = re.compile(
    rf"\b(?P<words>{'|'.join(sorted(_VAGUE_WORDS, key=len, reverse=True))})(?=\s)(?:\sof(?=\s))?", re.IGNORECASE
)


def find_amounts(text: str, dates: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Every amount of a sentence, in order: the plain numbers of `find_quantities` with ranges, shares, vague ones."""
    found: list[Quantity] = []
    for amount in (*_ranges(text), *_shares(text), *_vague(text), *find_quantities(text, dates)):
        if all(amount.end <= other.start or amount.start >= other.end for other in (*found, *dates)):
            found.append(amount)
    return tuple(sorted(found, key=lambda amount: amount.start))


def _ranges(text: str) -> Iterator[Quantity]:
    for match in _RANGE.finditer(text):
        dash = match["link"].strip() in {"-", "–"}
        joined = "and" in match["link"] and not match["between"]
        if (
            joined
            or (dash and not (match["low"] + match["high"])[0].isdigit())
            or _CHANGE.search(text[: match.start()])
        ):
            continue
        low = _value(match["low"], match["low_scale"] or match["high_scale"])
        high = _value(match["high"], match["high_scale"])
        if low is None or high is None or low >= high:
            continue
        end, unit = _unit_after(text, match)
        counted = counted_phrase(text, tokenize(text), end, unit, modifies=False)
        if unit or counted:
            bound, start = bound_before(text, match.start())
            per = recurrence(text, end)
            yield Quantity(start, end, text[start:end], low, unit, bound, counted, per, high)


def _unit_after(text: str, match: re.Match[str]) -> tuple[int, str | None]:
    if match["sign"]:
        return match.end(), CURRENCY_SIGNS.get(match["sign"].upper())
    if match["percent"]:
        return match.end(), "percent"
    after = UNIT.match(text, match.end())
    return (after.end(), unit_name(after)) if after else (match.end(), None)


def _value(text: str, scale: str | None) -> float | int | None:
    value = float(text.replace(",", "")) if text[0].isdigit() else parse_number_words(text)
    return None if value is None else whole(value * (MAGNITUDES[scale.lower()] if scale else 1))


def _shares(text: str) -> Iterator[Quantity]:
    for match in _SHARE.finditer(text):
        if match["half"]:
            number = 0.5
        else:
            count = match["count"].lower()
            number = (1 if count in {"a", "an"} else SPELT[count]) / _PARTS[match["part"].lower()]
        bound, start = bound_before(text, match.start())
        counted = counted_phrase(text, tokenize(text), match.end(), None, modifies=True) or _singular(text, match.end())
        yield Quantity(start, match.end(), text[start : match.end()], number, SHARE, bound, counted)


def _singular(text: str, end: int) -> str | None:
    """The phrase after "of" where it is one thing: "a quarter of the budget"."""
    start = end + len(" of ") if text.startswith(" of ", end) else end + 1
    return counted_phrase(text, tokenize(text), start, SHARE, modifies=True)


def _vague(text: str) -> Iterator[Quantity]:
    for match in _VAGUE.finditer(text):
        counted = counted_phrase(text, tokenize(text), match.end(), None, modifies=False)
        if counted:
            number = _VAGUE_WORDS[match["words"].lower()]
            start, end = match.span("words")
            yield Quantity(start, end, text[start:end], number, None, "about", counted, vague=True)
