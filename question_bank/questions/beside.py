"""People and bodies that an article names beside one: near the sentence, at the time, and told of in the same words.

What merely stands somewhere in the article is of another story as often as not, and gives itself away by it: a singer
among players, a scholar of the eleventh century beside one of the eighteenth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from question_bank.language.clauses import parse
from question_bank.model import EventValue, Fact, LeaderValue
from question_bank.questions.ids import dice
from question_bank.questions.kinds import names_only
from question_bank.questions.lands import year_of
from question_bank.questions.words import content_words, event_words
from question_bank.questions.world import LONGEST_CAREER, World

_NEAR = 1000
"""How many characters away what is told of another belongs to the same passage, more or less a paragraph."""
_COMMON = 0.3
"""The share of an article's statements from which a word in them tells nothing of what they have in common."""

_ALIKE = 2
"""The telling words that two statements of one story share: one is had by chance, if they do not meet."""
_AT_ONCE = 400
"""Within how many characters two statements meet."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A name and one fact that tells of it."""

    fact: Fact
    name: str


def names_beside(fact: Fact, name: str, world: World, fits: Callable[[str], bool]) -> Iterator[str]:
    """Fitting names of the same passage or time of which the article tells in words of `fact`, the likeliest first.

    Beside one who acts stand only those who act.
    """
    telling = _telling_words(fact, name, world)
    acts = _acts(fact, name)
    left_out = {name, *_sources(fact, world)}
    found: dict[str, list[Fact]] = {}
    for told in _told(fact, world):
        found.setdefault(told.name, []).append(told.fact)
    ranked: list[tuple[int, int, str]] = []
    for other, facts in found.items():
        if not fits(other) or other in left_out or (acts and not any(_acts(each, other) for each in facts)):
            continue
        shared = max(len(telling & event_words(each.statement)) for each in facts)
        enough = shared >= _ALIKE or (shared and _apart(fact, facts) <= _AT_ONCE)
        if enough and _is_near(fact, facts) and not _is_of_another_time(fact, facts):
            ranked.append((-shared, dice(fact.id, other), other))
    yield from (other for _, _, other in sorted(ranked))


def _apart(fact: Fact, facts: Iterable[Fact]) -> int:
    """How many characters lie between what a fact tells and the nearest of `facts`."""
    return min(abs(other.evidence.start - fact.evidence.start) for other in facts)


def _told(fact: Fact, world: World) -> Iterator[_Told]:
    for other in world.index.of_article(fact, "event"):
        if isinstance(other.value, EventValue):
            yield from (_Told(other, name) for name in other.value.who)
    for other in world.index.of_article(fact, "leader"):
        if isinstance(other.value, LeaderValue):
            yield _Told(other, other.value.person)


def _sources(fact: Fact, world: World) -> frozenset[str]:
    """Those whose words the article reports: they tell the story and are not of it."""
    told = (*world.index.of_article(fact, "event"), *world.index.of_article(fact, "figure"))
    return frozenset(each.attributed_to for each in told if each.attributed_to)


def _telling_words(fact: Fact, name: str, world: World) -> frozenset[str]:
    """The words of a statement that most statements of its article do not have."""
    all_of_it = [event_words(other.statement) for other in world.index.of_article(fact, "event")]
    words = event_words(fact.statement) - content_words(name)
    return frozenset(
        word for word in words if sum(word in other for other in all_of_it) <= max(3.0, _COMMON * len(all_of_it))
    )


def _acts(fact: Fact, name: str) -> bool:
    """Whether a statement is of what `name` does or did, or is."""
    if fact.kind == "leader":
        return True
    clause = parse(fact.statement)
    return clause is not None and names_only(clause.subject, name)


def _is_near(fact: Fact, facts: Iterable[Fact]) -> bool:
    year = year_of(fact)
    return any(
        _apart(fact, [other]) <= _NEAR
        or (year is not None and (own := year_of(other)) is not None and abs(own - year) <= LONGEST_CAREER)
        for other in facts
    )


def _is_of_another_time(fact: Fact, facts: Iterable[Fact]) -> bool:
    year = year_of(fact)
    years = [own for other in facts if (own := year_of(other)) is not None]
    return year is not None and bool(years) and all(abs(own - year) > LONGEST_CAREER for own in years)
