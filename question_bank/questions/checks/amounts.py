"""Options that are amounts or dates, read so that they can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from question_bank.language.dates import find_dates

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ABOVE = "more than|over|at least|no fewer than|no less than|above|from"
_BELOW = "less than|fewer than|under|at most|up to|below|almost|nearly"
_AMOUNT = re.compile(
    rf"(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW})|about|around|roughly|some)? ?(?P<sign>[-+]?[$€£¥]?)"
    rf"(?P<number>\d[\d,]*(?:\.\d+)?)[ -]?(?P<scale>{'|'.join(_SCALES)})?(?P<unit>(?:[ -]?[a-z%°][\w²³/ -]*)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its currency sign and unit, and the side that it is only a limit to."""

    number: float
    sign: str
    unit: str
    side: Literal["above", "below"] | None


@lru_cache(maxsize=10_000)
def amount_of(text: str) -> Amount | None:
    """The amount that is all of `text` ("more than $2 million", "40 years"); None for dates, names and words."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or date_of(text):
        return None
    scale = _SCALES.get((found["scale"] or "").lower(), 1.0)
    side: Literal["above", "below"] | None = "above" if found["above"] else "below" if found["below"] else None
    unit = re.sub(r"s$", "", found["unit"].strip(" -").lower())
    return Amount(float(found["number"].replace(",", "")) * scale, found["sign"], unit, side)


@lru_cache(maxsize=10_000)
def date_of(text: str) -> str | None:
    """The date, as EDTF, that is all of `text`; None where it says more, or something else."""
    stripped = text.strip()
    if re.fullmatch(r"1\d{3}|20\d\d", stripped):
        return stripped
    found = find_dates(stripped)
    if len(found) != 1 or found[0].start > 0 or found[0].end < len(stripped):
        return None
    return found[0].date
