"""Facts that are not asked at all because an article has stated them before."""

from __future__ import annotations

from collections.abc import Iterable

from question_bank.model import DateValue, Fact, FigureValue, LeaderValue
from question_bank.questions.world import World, about_the_same, time_of


def is_repeated(fact: Fact, world: World) -> bool:
    """Whether an earlier fact says the same: an office of a person, a date or figure of a thing.

    Earlier in the article; for offices also in another article, where the same month would be asked for again.
    """
    article = world.article_of.get(fact.id, "")
    return any(
        other.id != fact.id
        and (world.article_of.get(other.id, ""), other.evidence.start, other.id)
        < (article, fact.evidence.start, fact.id)
        and (world.article_of.get(other.id, "") == article or _is_of_one_time(other, fact))
        and _says_the_same(other, fact, world)
        for other in _candidates(fact, world)
    )


def _candidates(fact: Fact, world: World) -> Iterable[Fact]:
    """The facts that may say the same: of the same article, and for an office those on namesakes anywhere."""
    elsewhere = world.index.namesakes(fact.value.person) if isinstance(fact.value, LeaderValue) else ()
    return (*world.index.of_article(fact), *elsewhere)


def _is_of_one_time(one: Fact, other: Fact) -> bool:
    return one.kind == "leader" and time_of(one) == time_of(other)


def _says_the_same(one: Fact, other: Fact, world: World) -> bool:
    a, b = one.value, other.value
    if isinstance(a, LeaderValue) and isinstance(b, LeaderValue):
        return a.role.lower() == b.role.lower() and a.of == b.of and world.same_person(a.person, b.person)
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return a.date == b.date and about_the_same(one, other)
    if isinstance(a, FigureValue) and isinstance(b, FigureValue):
        return (a.number, a.unit, a.bound) == (b.number, b.unit, b.bound) and about_the_same(one, other)
    return False
