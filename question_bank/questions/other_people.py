"""What an article tells of people it is not about: when the hero's father was born, what a cousin was elected to.

True and often well told; but a stranger cannot know which James Walker is meant, and nobody reads the article for him.
"""

from __future__ import annotations

import re

from question_bank.language.clauses import parse
from question_bank.language.people import same_person
from question_bank.language.people_words import is_personal_noun
from question_bank.language.titles import BRACKET
from question_bank.model import Fact
from question_bank.questions.kinds import kind_of
from question_bank.questions.words import plain
from question_bank.questions.world import World

_LIKE_A_PERSON = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?: (?:[A-ZÀ-Þ][\w’'.-]*|de|la|van|von|der|í|al)){1,4}")
_OFTEN = 3
"""In how many other sentences an article names a person that it is about too."""
_LIFE = frozenset("bear die marry wed bury baptise baptize christen".split())


def of_another(fact: Fact, world: World) -> str | None:
    """Why a deed is not asked for, where the article is on another person, or a life, where it is on no person."""
    topic, subject = world.topic(fact), fact.subject
    if topic is None or not (kind_of(subject, world) == "person" or _is_by_surname(subject, fact, world)):
        return None
    hero = BRACKET.sub("", topic)
    if is_called(subject, hero) or _names(hero, fact.statement.replace(subject, "")):
        return None
    clause = parse(fact.statement)
    is_life = clause is not None and clause.lemma in _LIFE
    if not (is_life or is_on_a_person(fact, world)):
        return None
    if world.index.times_named_elsewhere(subject, fact) >= _OFTEN:
        return None
    return "what an article tells in passing of another person"


def _is_by_surname(name: str, fact: Fact, world: World) -> bool:
    """Whether a life tells of somebody by one word that is no land, town or body: "Flachat published an atlas"."""
    bare = re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ’'-]{2,}", name) is not None
    return bare and kind_of(name, world) is None and is_on_a_person(fact, world)


_OWNED = re.compile(r"^(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Aa]nother|[Aa]n?) |['’]s |\band\b")
_LETTERS = 3
"""Letters of what may stand behind a surname: "Jr", "III", "OBE"."""


def is_called(name: str, hero: str) -> bool:
    """Whether a name may be that of the person an article is about, longer or spelt otherwise than in its title."""
    if _OWNED.search(name) and name != hero:
        return False  # "Otto and Eva Vidal's first son, Hans Vidal"
    one, other = (plain(each).replace("-", " ").split() for each in (name, hero))
    by_short_name = (
        one[1:] == other[1:] and len(one) > 1 and (one[0].startswith(other[0]) or other[0].startswith(one[0]))
    )
    ends = len(other) == 1 or one[-1] == other[-1] or len(one[-1]) <= _LETTERS  # no "Ana Vidal Museum"
    return by_short_name or same_person(name, hero) or (ends and set(other) <= set(one))


def is_on_a_person(fact: Fact, world: World) -> bool:
    """Whether an article is a life: its title says so, or its sentences go on with "he" or "she" of a name like one."""
    topic = world.topic(fact)
    if topic is None or world.introduction(fact) is not None:
        return topic is not None
    bracket = BRACKET.search(topic)
    if bracket is not None and not any(is_personal_noun(word) for word in bracket["kind"].split()):
        return False
    hero = BRACKET.sub("", topic)
    kind = kind_of(hero, world)
    return kind == "person" or (kind is None and _LIKE_A_PERSON.fullmatch(hero) is not None and world.goes_on(fact))


def _names(hero: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(hero.split()[-1])}\b", text) is not None
