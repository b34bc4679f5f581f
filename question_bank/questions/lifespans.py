"""Between which days a thing did anything: nobody believes a wrong date before its birth or after its end.

Told by the article's other dates ("Brandt was born in 1881", "The club was founded in 1910", "Larn opened the Velden
Line in 1920") and by what a statement itself puts an event after or before ("after the flood of 1910").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from question_bank.model import DateValue, Fact
from question_bank.questions import edtf
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

_BEGINS = "born|founded|established|created|launched|introduced|released|opened|formed|organi[sz]ed|admitted|invented"
_ENDS = "died|dissolved|abolished|disbanded|demolished|killed|assassinated|executed"
_PASSIVE = re.compile(
    rf"^(?:(?:In|On) [^,]*, )?(?:[Tt]he )?(?P<thing>[^,]*[A-ZÀ-Þ][^,]*?),?(?: [^,]*,)? "
    rf"(?:(?:was|were) (?:first |officially |formally )?(?:(?P<begins>{_BEGINS})|(?P<ends>{_ENDS}))|"
    r"(?P<died>died)|opened)\b"
)
_ACTIVE = re.compile(rf"\b(?:{_BEGINS}) (?:the |its |his |her |their )?(?P<thing>(?:[A-ZÀ-Þ][\w’'.-]*(?: |$)){{1,6}})")
_FIRST_DEED = 5
"""Years after a birth before which nobody does anything that is asked for."""
_YEAR = r"(?P<year>1\d{3}|20\d\d)"
_AFTER = re.compile(rf"\b(?:after|since|following|in the wake of|from) [^,]*?\b{_YEAR}\b")
_BEFORE = re.compile(rf"\b(?:before|until|prior to|ahead of) [^,]*?\b{_YEAR}\b")
_EVERY_FOUR_YEARS = re.compile(
    r"\b(?:Olympics?|World Cup|(?:Democratic|Republican) National Convention|"
    r"[Pp]residential (?:election|campaign|candidate|nominee|nomination|primary|race|debate)s?)\b"
)

_WARS = {
    "World War I": range(1914, 1919),
    "First World War": range(1914, 1919),
    "World War II": range(1939, 1946),
    "Second World War": range(1939, 1946),
    "Spanish Civil War": range(1936, 1940),
    "American Civil War": range(1861, 1866),
    "American Revolutionary War": range(1775, 1784),
    "Korean War": range(1950, 1954),
}
"""The years of wars that everybody knows who is asked about them."""
_WAR = re.compile(rf"\b(?:{'|'.join(_WARS)})\b")

_Told = tuple[str, re.Match[str]]
"""A date, and how a statement tells it as a beginning or an end."""


def may_be_believed(fact: Fact, world: World, candidates: list[str]) -> list[str]:
    """The EDTF dates among `candidates` on which what `fact` tells could have been, for all that its article says."""
    value = fact.value
    if not isinstance(value, DateValue) or not candidates:
        return candidates
    key = edtf.stretch(value.date)[0]
    told = list(_told_of(fact, world))
    span = _span_of_title(world.topic(fact) or "")
    begins = [*_not_before(fact, told), *([span[0]] if span else [])]
    ends = [*_not_after(fact, told), *([span[1]] if span and span[1] else [])]
    first = max((day for day in begins if day <= key), default=date.min)
    last = min((day for day in ends if day >= key), default=date.max)
    within = [each for each in candidates if first <= edtf.stretch(each)[0] and edtf.stretch(each)[0] <= last]
    for war in _WAR.findall(f"{world.topic(fact)} {fact.statement}"):
        if key.year in _WARS[war]:
            within = [each for each in within if edtf.stretch(each)[0].year in _WARS[war]]
    if _EVERY_FOUR_YEARS.search(fact.statement):
        within = [each for each in within if (edtf.stretch(each)[0].year - key.year) % 4 == 0]
    return within


_YEARS_IN_TITLE = re.compile(r"\b(?P<first>1[5-9]\d\d|20\d\d)(?:[-–/](?P<last>\d{2}|\d{4})\b)?")
"""The year of a ship, a battle or a season that a title names: "Tiger (1813 ship)", "1921–22 Larn F.C. season"."""


def _span_of_title(title: str) -> tuple[date, date | None] | None:
    match = _YEARS_IN_TITLE.search(title)
    if match is None:
        return None
    first, last = match["first"], match["last"]
    return date(int(first), 1, 1), date(int(first[: 4 - len(last)] + last), 12, 31) if last else None


def _not_before(fact: Fact, told: list[_Told]) -> Iterator[date]:
    yield from (date(int(match["year"]), 1, 1) for match in _AFTER.finditer(_without_key(fact)))
    for other, match in told:
        if match.re is _ACTIVE or match["begins"] or not (match["ends"] or match["died"]):
            day = edtf.stretch(other)[0]
            yield date(day.year + _FIRST_DEED, 1, 1) if match[0].endswith("born") else day


def _not_after(fact: Fact, told: list[_Told]) -> Iterator[date]:
    yield from (date(int(match["year"]), 12, 31) for match in _BEFORE.finditer(_without_key(fact)))
    yield from (
        edtf.stretch(other)[1] for other, match in told if match.re is _PASSIVE and (match["ends"] or match["died"])
    )


def _without_key(fact: Fact) -> str:
    return fact.statement.replace(fact.value.text, "", 1) if isinstance(fact.value, DateValue) else fact.statement


def _told_of(fact: Fact, world: World) -> Iterator[_Told]:
    """The dates of beginnings and ends in the fact's article, of things that the fact tells of."""
    statement, subject = plain(fact.statement), content_words(fact.subject)
    for other in world.index.of_article(fact, "date"):
        value = other.value
        if other.statement == fact.statement or not isinstance(value, DateValue):
            continue
        for match in _beginnings_and_ends(other.statement):
            person = match[0].endswith(("born", "died", "killed"))
            same = (
                subject and subject <= content_words(match["thing"]) if person else plain(match["thing"]) in statement
            )
            if same:
                yield value.date, match


@lru_cache(maxsize=10_000)
def _beginnings_and_ends(statement: str) -> tuple[re.Match[str], ...]:
    """What a statement tells the beginning or the end of; read once, for every date of an article asks for it."""
    return tuple(match for pattern in (_PASSIVE, _ACTIVE) if (match := pattern.search(statement)) is not None)
