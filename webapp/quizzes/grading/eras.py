"""Years before our era as people write them: "44 BC", "44 B.C.E.", "about 44 bce"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.quizzes.grading.plain import Grade, folded, partly, right, wrong

_YEAR = re.compile(
    r"(?:(?:in|on|the|year|about|around|circa|approximately|c|ca)\.? ?)*(?P<number>\d{1,4}|\d{1,2},\d{3}) ?"
    r"(?P<era>b\.? ?c\.?(?: ?e\.?)?)?"
)
_EDTF = re.compile(r"-\d{4}|0000")


def years_before(keys: Sequence[str]) -> tuple[int, ...]:
    """The years before our era among the keys of a question, EDTF or in words: `-0043` is 44."""
    found = []
    for key in keys:
        if _EDTF.fullmatch(key):
            found.append(1 - int(key))
        elif (match := _YEAR.fullmatch(folded(key))) and match["era"]:
            found.append(_number(match))
    return tuple(found)


def grade_year_before(years: Sequence[int], response: str) -> Grade:
    """Grade a typed year against years before our era; the number alone is half of it."""
    match = _YEAR.fullmatch(folded(response).strip(" ."))
    if match is None:
        return wrong("No year could be read in this answer. Write it like 44 BCE.")
    if _number(match) not in years:
        return wrong()
    return right() if match["era"] else partly(0.5, "The era is missing: the year is before our era.")


def _number(match: re.Match[str]) -> int:
    return int(match["number"].replace(",", ""))
