"""Names that are told apart by a number: "Larn Monument 1" and "Larn Monument 2"."""

from __future__ import annotations

import re

from question_bank.language.calendar import MONTHS

_NUMBERED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+) (?:No\. ?)?(?P<number>\d{1,3})\b(?![.,]?\d|%)"
)


def numbered_names(text: str) -> frozenset[str]:
    """The names of which a text tells several, each by its number.

    >>> sorted(numbered_names("Larn Monument 1 stands beside Larn Monument 2; Mill Head 4 fell on May 3."))
    ['Larn Monument']
    """
    found: dict[str, set[str]] = {}
    for match in _NUMBERED.finditer(text):
        name = match["name"].removeprefix("The ")
        if name.split()[-1] not in MONTHS and " " in name:
            found.setdefault(name, set()).add(match["number"])
    return frozenset(name for name, numbers in found.items() if len(numbers) > 1)
