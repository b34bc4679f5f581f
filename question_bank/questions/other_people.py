"""What an article tells of people it is not about: when the hero's father was born, what a cousin was elected to.

True and often well told; but a stranger cannot know which James Walker is meant, and nobody reads the article for him.
"""

from __future__ import annotations

import re

from question_bank.language.clauses import parse
from question_bank.language.people_words import is_personal_noun
from question_bank.model import Fact, FactKind
from question_bank.questions.kinds import kind_of
from question_bank.questions.words import plain
from question_bank.questions.world import World
from question_bank.titles import BRACKET

_OFTEN = 3
"""In how many other sentences an article names a person that it is about too."""
_LIFE = frozenset("bear die marry wed bury baptise baptize christen".split())
_KINDS: tuple[FactKind, ...] = ("date", "leader", "agreement", "figure", "event", "place", "organization", "definition")


def of_another(fact: Fact, world: World) -> str | None:
    """Why a deed is not asked for, where the article is on another person, or a life, where it is on no person."""
    topic, subject = world.topic(fact), fact.subject
    if topic is None or kind_of(subject, world) != "person":
        return None
    hero = BRACKET.sub("", topic)
    if is_called(subject, hero, world) or _names(hero, fact.statement.replace(subject, "")):
        return None
    clause = parse(fact.statement)
    is_life = clause is not None and clause.lemma in _LIFE
    if not (is_life or _is_on_a_person(fact, world)) or _is_told_often(subject, fact, world):
        return None
    return "what an article tells in passing of another person"


def is_called(name: str, hero: str, world: World) -> bool:
    """Whether a name may be that of the person an article is about, longer or spelt otherwise than in its title."""
    return world.same_person(name, hero) or set(plain(hero).split()) <= set(plain(name).split())


def _is_on_a_person(fact: Fact, world: World) -> bool:
    topic = world.topic(fact) or ""
    bracket = BRACKET.search(topic)
    person = bracket is None or any(is_personal_noun(word) for word in bracket["kind"].split())
    return world.introduction(fact) is not None or (person and kind_of(BRACKET.sub("", topic), world) == "person")


def _names(hero: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(hero.split()[-1])}\b", text) is not None


def _is_told_often(person: str, fact: Fact, world: World) -> bool:
    name = plain(person)
    quotes = {other.evidence.quote for kind in _KINDS for other in world.index.of_article(fact, kind)}
    return sum(name in plain(quote) for quote in quotes - {fact.evidence.quote}) >= _OFTEN
