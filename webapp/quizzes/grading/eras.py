"""Years before our era as people write them: "44 BC", "44 B.C.E.", "431 to 404 BC"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.quizzes.grading.plain import Grade, folded, partly, right, wrong

Span = tuple[int, int]
"""The first and the last year, astronomically: 44 BCE is -43."""

_NUMBER = r"(?P<{0}>\d{{1,4}}|\d{{1,2}},\d{{3}})"
_BEFORE = r" ?b\.? ?c\.?(?: ?e\.?)?"
_SINCE = r" ?(?:c\.? ?e\.?|a\.? ?d\.?)"
_PADDING = r"(?:(?:from|between|in|on|the|year|about|around|circa|approximately|c|ca)\.? ?)*"
_YEAR = re.compile(rf"{_PADDING}{_NUMBER.format('year')}(?P<era>{_BEFORE})?")
_YEARS = re.compile(
    rf"{_PADDING}{_NUMBER.format('first')}(?P<era1>{_BEFORE})? ?(?:to|until|and|through|/|-+) ?{_PADDING}"
    rf"{_NUMBER.format('last')}(?P<era2>{_BEFORE}|{_SINCE})?"
)
_ERA_ASKED = re.compile(r"\byear BCE?\b")
_EDTF = re.compile(r"(?P<first>-\d{4}|0000)(?:/(?P<last>-?\d{4}))?")


def years_before(keys: Sequence[str]) -> tuple[Span, ...]:
    """The years, or stretches of years, before our era among keys in EDTF or words: `-0043` is (-43, -43)."""
    found: list[Span] = []
    for key in keys:
        if edtf := _EDTF.fullmatch(key):
            found.append((int(edtf["first"]), int(edtf["last"] or edtf["first"])))
        elif (told := _read(key)) is not None and told[0] <= 0 and not told[2]:
            found.append(told[:2])
    return tuple(found)


def grade_year_before(spans: Sequence[Span], response: str, prompt: str = "") -> Grade:
    """Grade a typed year, or two, against years before our era; the numbers alone are half, unless `prompt` has it."""
    read = _read(response)
    if read is None:
        return wrong("No year could be read in this answer. Write it like 44 BCE.")
    first, last, bare = read
    if (first, last) in spans:
        told = not bare or _ERA_ASKED.search(prompt) is not None
        return right() if told else partly(0.5, "The era is missing: the year is before our era.")
    if first == last and any(first in span for span in spans):
        return partly(0.5, "Give both ends of the period.")
    return wrong()


def _read(text: str) -> tuple[int, int, bool] | None:
    """First year, last year and whether an era is missing, of a year or two; None for other text."""
    plain = folded(text).strip(" .").replace("–", "-").replace("—", "-")
    if year := _YEAR.fullmatch(plain):
        number = 1 - _number(year["year"])
        return number, number, not year["era"]
    if (years := _YEARS.fullmatch(plain)) is None:
        return None
    since = years["era2"] is not None and re.fullmatch(_SINCE, years["era2"]) is not None
    last = _number(years["last"]) if since else 1 - _number(years["last"])
    return 1 - _number(years["first"]), last, not (years["era1"] or (years["era2"] and not since))


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))
