"""Spelt numbers: "twenty-five", "half a million"."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SPELT = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), start=2)
}
MAGNITUDES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FRACTIONS = {"half": 0.5, "quarter": 0.25}
_SILENT = frozenset({"and", "of", "a", "an"})


def parse_number_words(text: str) -> float | int | None:
    """The value of a spelt number ("half a million", "two hundred and six"); None where it is none."""
    total, current, seen = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", text.lower()):
        if word in SPELT:
            if seen and 0 < current % 100 < 20:
                return None
            current += SPELT[word]
        elif word in _FRACTIONS:
            current = _FRACTIONS[word]
        elif word in {"hundred", "dozen"}:
            current = (current or 1) * (100 if word == "hundred" else 12)
        elif word in MAGNITUDES:
            total, current = total + (current or 1) * MAGNITUDES[word], 0.0
        elif word not in _SILENT:
            return None
        seen = seen or word not in _SILENT
    return whole(total + current) if seen else None


def whole(value: float) -> float | int:
    """`value` as an int where it is one, but for the noise of floating point."""
    return round(value) if abs(value - round(value)) < 1e-6 else value
