"""Names as a statement writes them: side by side ("Lima, Ica and Puno"), and in full where only parts are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from question_bank.language.calendar import MONTHS
from question_bank.language.world import closes_address, is_place

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


_RUN = re.compile(
    r"(?<![\w’'-])[A-ZÀ-Þ][\w’'.-]*\w(?:(?: | of (?:the )?)(?:[A-ZÀ-Þ][\w’'-]*|\d+(?![\w,%]|\.\d)))+", re.UNICODE
)
_SMALL = r"(?:of|the|and|in|on|for|to|an?|at|from|with|–|&)"
_TITLE = rf"[A-ZÀ-Þ][\w’'-]*(?:(?: {_SMALL}){{0,3}} [A-ZÀ-Þ\d][\w’'-]*)+"
_WORKS = (
    "titled|entitled|retitled|renamed|called|(?:film|movie|novel|novella|book|play|opera|poem|essay|song|single|album|serial|"
    "series|episode|article|treatise|pamphlet|programme|program|show|sitcom|drama|comedy|musical|magazine|newspaper|"
    "journal|painting|ballet|game|documentary|miniseries)s?|(?:episode|premiere|edition|revival|staging|performance) of"
)
"""What stands before the title of a work."""
_TITLED = re.compile(rf"\b(?:{_WORKS}),? (?P<title>{_TITLE})", re.UNICODE)
_QUOTED = re.compile(rf"[\"“](?P<title>{_TITLE})[,.!?]?[\"”]", re.UNICODE)
_HONOURS = (
    r"(?:King|Queen|Sir|Dame|Lord|Lady|Prince|Princess|Duke|Duchess|Count|Countess|Earl|Emperor|Empress|Pope|Saint|Dr\.?|"
    r"Rev\.|Captain|Capt\.|Major|Colonel|Col\.|General|Gen\.|Admiral|Marshal)"
)
"""What somebody is called with all through, as no office is: "Sir Otto Lund"."""
_REGION = re.compile(
    r", (?P<region>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)?)(?!,? (?:and|or) [A-ZÀ-Þ]|, [A-ZÀ-Þ][\w’'-]*(?:,| and))"
)
_FIRST_WORD = re.compile(r"[A-ZÀ-Þ][\w’'-]*")


def names_in_full(text: str, told: Iterable[str], written: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The names of a text of which `told` has only pieces, and those of `written` (as it stands, as it is known).

    >>> told = ["Storm", "Beryl", "United Kingdom"]
    >>> list(names_in_full("In 2012, Tropical Storm Beryl hit Britain.", told, [("Britain", "United Kingdom")]))
    ['Tropical Storm Beryl', 'Britain']
    """
    known = dict.fromkeys(told)
    pieces = {name for name in known if " " not in name}
    for match in _RUN.finditer(text):
        run = (match[0] if match.start() else match[0].partition(" ")[2]).removesuffix("'s").removesuffix("’s")
        words = set(_FIRST_WORD.findall(run))
        whole = any(name in run for name in known if " " in name) or any(run in name for name in known)
        if len(words) > 1 and words & pieces and not whole and not words & MONTHS.keys():
            yield run
    yield from _addressed(text, known)
    titles = (match["title"] for found in (_TITLED, _QUOTED) for match in found.finditer(text))
    yield from (title for title in dict.fromkeys(titles) if title not in known)
    for name, entity in dict.fromkeys(written):
        if name in text and entity not in text and not any(name in other for other in known):
            yield name


def _addressed(text: str, known: Iterable[str]) -> Iterator[str]:
    """Names with what belongs to them as they are written: "Sir Otto Lund", "Larn, Ohio"."""
    for name in known:
        for match in re.finditer(rf"(?<!\w)(?P<honours>(?:{_HONOURS} )*){re.escape(name)}(?!\w)", text):
            if match["honours"]:
                yield match[0]
            region = _REGION.match(text, match.end())
            if region is not None and is_place(name.split(",")[0]) and closes_address(region["region"]):
                yield f"{name}{region[0]}"
