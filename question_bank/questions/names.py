"""What counts as naming a person."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from question_bank.language.people import same_person
from question_bank.model import LeaderValue
from question_bank.questions.words import surnames
from question_bank.questions.world import World

_NO_SURNAME = re.compile(r"[IVX]+|the .*|[Jj]r\.?|[Ss]r\.?|Khan|Shah|Pasha|Bey")
"""What ends a name and says no more who it is than "King" does."""
_CLOSE = 75
"""The likeness of two spellings from which a teacher takes one for the other, of 100."""


def accepted_names(person: str, world: World) -> tuple[str, ...]:
    """Surnames and other spellings that are right for `person`, less those that another person of the bank shares."""
    known = (person, *world.other_names(person))
    alike = (fact.value for name in known for fact in world.index.namesakes(name))
    bearers = dict.fromkeys(value.person for value in alike if isinstance(value, LeaderValue))
    spelt = [name for name in bearers if name != person and world.same_person(name, person)]
    names = (person, *(name for name in (*known[1:], *spelt) if not _may_be_another(name, person)))
    short = [each for name in names for each in surnames(name)]
    short = [name for name in short if name.lower() != person.lower() and not _taken(name, person, world)]
    short = [name for name in short if not _NO_SURNAME.fullmatch(name)]
    return tuple(dict.fromkeys((*short, *names[1:], *_by_one_name(person, world))))


def _may_be_another(name: str, person: str) -> bool:
    """Whether a name was taken for the person's because the surnames are alike, and may be somebody else's.

    "El Temur" beside "Tugh Temur", "Gustav" for one of the Gustavs, or one word too far from the surname.
    """
    if re.fullmatch(rf"{re.escape(name)} [IVX]+", person):
        return True
    surname = person.split()[-1]
    if " " in name or not same_person(name, person):
        return re.match(r"(?:El|Al) \S+$", name) is not None
    return fuzz.ratio(name.lower(), surname.lower()) < _CLOSE


def _by_one_name(person: str, world: World) -> tuple[str, ...]:
    """The one word that titles an article on the person: "Novalis" of a longer name."""
    first = person.split()[0]
    return (first,) if any(head.title == first for head in world.heads.values()) and first != person else ()


def _taken(name: str, person: str, world: World) -> bool:
    """Whether another person of the bank has the surname too."""
    return any(not world.same_person(other, person) for other in world.index.surnames.get(name.lower(), ()))
