"""What counts as naming a person."""

from __future__ import annotations

import re

from question_bank.model import LeaderValue
from question_bank.questions.words import surnames
from question_bank.questions.world import World


def accepted_names(person: str, world: World) -> tuple[str, ...]:
    """Surnames and other spellings that are right for `person`, less those that another person of the bank shares."""
    known = (person, *world.other_names(person))
    alike = (fact.value for name in known for fact in world.index.namesakes(name))
    bearers = dict.fromkeys(value.person for value in alike if isinstance(value, LeaderValue))
    spelt = [name for name in bearers if name != person and world.same_person(name, person)]
    names = (*known, *spelt)
    short = [each for name in names for each in surnames(name)]
    short = [name for name in short if name.lower() != person.lower() and not _taken(name, person, world)]
    short = [name for name in short if not re.fullmatch(r"[IVX]+|the .*|[Jj]r\.?|[Ss]r\.?|Khan|Shah|Pasha|Bey", name)]
    full = [name for name in names[1:] if not re.match(r"(?:El|Al) \S+$", name)]  # it may be another's "El Temur"
    return tuple(dict.fromkeys((*short, *full, *_by_one_name(person, world))))


def _by_one_name(person: str, world: World) -> tuple[str, ...]:
    """The one word that titles an article on the person: "Novalis" of a longer name."""
    first = person.split()[0]
    return (first,) if any(head.title == first for head in world.heads.values()) and first != person else ()


def _taken(name: str, person: str, world: World) -> bool:
    """Whether another person of the bank has the surname too."""
    return any(not world.same_person(other, person) for other in world.index.surnames.get(name.lower(), ()))
