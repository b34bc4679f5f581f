"""Common nouns that can stand for a person, and what a title tells of its bearer's gender."""

from __future__ import annotations

import re

from question_bank.language.roles import is_role
from question_bank.language.words import word_set

_PERSONAL = word_set(
    "man woman person boy girl child son daughter father mother brother sister wife husband widow friend colleague "
    "rival predecessor successor opponent candidate suspect victim soldier officer lawyer teacher player worker "
    "laborer labourer writer author driver member citizen resident actor actress singer poet painter professor "
    "doctor student judge official lawmaker deputy adviser advisor aide assistant analyst expert engineer voter "
    "reporter fighter commander prisoner partner neighbor neighbour employee inventor composer scholar winner "
    "champion striker goalkeeper runner hero prince princess knight emir duke lord monk priest nurse cousin uncle "
    "aunt nephew niece baby someone anyone "
    "discoverer explorer historian philosopher astronomer sculptor architect editor narrator"
)
_SUFFIX = re.compile(r".{3,}(?:ist|ician|man|woman|person)$")
_MALE = word_set("mr sir lord king emperor prince sultan shah pope father spokesman chairman businessman brother")
_FEMALE = word_set("mrs ms miss lady madam queen empress princess spokeswoman chairwoman businesswoman sister mother")


def is_personal_noun(noun: str) -> bool:
    """Whether a singular common noun, as a lemma, can stand for a person ("minister", "striker")."""
    word = noun.lower().rpartition("-")[2]
    return word in _PERSONAL or is_role(word) or _SUFFIX.fullmatch(word) is not None


def gender_of_title(title: str) -> str | None:
    """ "m" or "f" where a title or honorific tells it ("Queen", "Mr."); else None."""
    words = {word.strip(".,").lower() for word in title.split()}
    if words & _MALE:
        return "m"
    return "f" if words & _FEMALE else None
