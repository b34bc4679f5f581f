"""What counts as naming a person."""

from __future__ import annotations

from question_bank.questions.world import World

_PARTICLES = frozenset("de del della der den di du al el bin ibn la le van von ter zu".split())
_FAMILY_NAME_FIRST = frozenset(
    "xi li hu wen deng jiang mao zhou chiang kim park moon lee yoon nguyen tran ho vo".split()
)


def surname(person: str) -> str:
    """The family name: the last word with its particles ("de Hoop Scheffer"), or the first where that is the custom."""
    words = person.split()
    if len(words) == 2 and words[0].lower() in _FAMILY_NAME_FIRST:
        return words[0]
    for i, word in enumerate(words[1:], start=1):
        if word.lower() in _PARTICLES:
            return " ".join(words[i:])
    return words[-1]


def accepted_names(person: str, world: World) -> tuple[str, ...]:
    """Surnames and other spellings that are right for `person`, less those that another person of the bank shares."""
    held_by = [held.person for held in world.leaders()]
    spelt = [name for name in held_by if name != person and world.same_person(name, person)]
    names = (person, *world.other_names(person), *spelt)
    others = [name for name in held_by if not world.same_person(name, person)]
    taken = {surname(other).lower() for other in others}
    short = [name for name in map(surname, names) if name.lower() not in taken and name.lower() != person.lower()]
    return tuple(dict.fromkeys((*short, *names[1:])))
