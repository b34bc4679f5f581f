"""The names that a statement lists side by side, as it writes them: "Lima, Ica and Puno" answers "which towns?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_BETWEEN = re.compile(r",? (?:and|or|&) (?:(?:in|by|of|from|to) )?(?:the )?|, (?:the )?")
_OF_ANOTHER = re.compile(r"[A-ZÀ-Þ]\w* (?:of|from|in|at|for) (?:the )?$")
"""What makes a name that of another: the "Peru" of "Ana Vidal of Peru and Otto Lund" stands beside nobody."""
_LAST = re.compile(r"\b(?:and|or)\b|&")


def listed_names(text: str, names: Iterable[str]) -> Iterator[str]:
    """The longest stretches of a text in which names stand side by side, the last behind "and" or "or".

    >>> list(listed_names("Acme left Lima, Ica and the Puno.", ["Puno", "Lima", "Ica", "Acme"]))
    ['Lima, Ica and the Puno']
    """
    run: list[tuple[int, int]] = []
    joined = False
    for start, end in _places(text, names):
        between = text[run[-1][1] : start] if run else ""
        if run and not joined and _BETWEEN.fullmatch(between):
            run.append((start, end))
            joined = _LAST.search(between) is not None
            continue
        yield from _told(text, run, joined=joined)
        run, joined = [(start, end)], False
    yield from _told(text, run, joined=joined)


def _places(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where names stand in a text, in its order; of two that overlap the longer."""
    found: list[tuple[int, int]] = []
    for name in sorted(dict.fromkeys(filter(None, names)), key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if all(match.end() <= start or end <= match.start() for start, end in found):
                found.append(match.span())
    return sorted(found)


def _told(text: str, run: list[tuple[int, int]], *, joined: bool) -> Iterator[str]:
    if joined and len(run) > 1 and not _OF_ANOTHER.search(text[: run[0][0]]):
        yield text[run[0][0] : run[-1][1]]
