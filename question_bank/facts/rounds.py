"""When a numbered round of talks was, where the article tells it once: "the fifth round opened in December 1995"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from question_bank.model import Document, Sentence

_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_ROUND = re.compile(rf"\b(?P<first>{_ORDINAL})(?:,? (?:and|or) (?P<last>{_ORDINAL}))? rounds?\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:due|scheduled|planned|postponed|expected|delayed|would|will|until|was to)\b")
_EXACT = frozenset({"day", "month"})


def dates_of_rounds(document: Document) -> Mapping[str, str]:
    """Ordinal in small letters -> the day or month (EDTF) of that round, where the article gives one only."""
    told: dict[str, set[str]] = {}
    for sentence in document.sentences:
        for ordinal, date in _dated(sentence):
            told.setdefault(ordinal, set()).add(date)
    return {ordinal: dates.pop() for ordinal, dates in told.items() if len(dates) == 1}


def _dated(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Each single round of a sentence with the first date behind it, up to the next."""
    rounds = list(_ROUND.finditer(sentence.text))
    ends = [*(match.start() for match in rounds[1:]), len(sentence.text)]
    for match, end in zip(rounds, ends, strict=False):
        behind = [d for d in sentence.dates if match.end() <= d.start - sentence.start < end]
        date = behind[0] if behind else None
        if date is None or date.date is None or date.granularity not in _EXACT or date.bound != "on":
            continue
        between = sentence.text[match.end() : date.start - sentence.start]
        if match["last"] is None and not _NOT_YET.search(between):
            yield match["first"].lower(), date.date


def rounds_in(text: str) -> list[str]:
    """The ordinals of the rounds that a text names, in small letters: "first" and "second" of "first and second"."""
    return [ordinal.lower() for match in _ROUND.finditer(text) for ordinal in match.groups() if ordinal]
