"""Where a name begins and ends of which the language model has marked a part: "Theo Lund" of "M. Theo Lund"."""

from __future__ import annotations

import re

from question_bank.language.world import demonyms

_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\. ){1,3}$")
_CAPITALS = r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*"
_PAIRED = re.compile(r"(?<![\w–])[A-ZÀ-Þ][\w’']*–$")
"""The "Lund–" of the "Lund–Vidal Television Group"."""
_SAINT = re.compile(r"(?<!\w)(?:St\.?|Saint) [A-ZÀ-Þ]\w+(?:['’]s?)? $")
_HOUSE = re.compile(r"(?:Church|Cathedral|Chapel|Abbey|Hospital|College|School|Hall|Parish|Priory|Convent|Synagogue)$")
"""What is called after a saint: "St. George's Methodist Church"."""
_SIDES = re.compile(r"(?<![\w’'-])(?P<first>[A-ZÀ-Þ]\w+) and $")
_BETWEEN = re.compile(r"(?P<second>[A-ZÀ-Þ]\w+) (?:War|Alliance|Pact|Accords?)$")
"""What is called after two sides: "French and Indian War"."""
_OF_NAME = re.compile(rf" (?:the )?{_CAPITALS}")
_OF_WATER = re.compile(rf"(?:Sea|Gulf|Bay|Strait|Straits|Cape|Isle) of (?:the )?{_CAPITALS}")
_EPITHET = re.compile(
    r" the (?:Great|Elder|Younger|Terrible|Bold|Good|Wise|Pious|Fair|Lame|Bald|Fat|Simple|Mad|Navigator|Magnificent|"
    r"Conqueror|Confessor|Baptist|Apostle|Evangelist|Interpreter|Lionheart|Impaler|Victorious|Cruel|Catholic|Venerable|"
    r"Stammerer|Unready|Kid|Red|Black|Blind|Martyr|Theologian|Philosopher|Astronomer|Geographer|Grammarian|Chronicler)\b"
)


def with_both_sides(text: str, start: int, end: int) -> int:
    """Where the name of a war or a pact begins that is called after two peoples: "French and Indian War".

    >>> text = "after the French and Indian War"
    >>> text[with_both_sides(text, 21, len(text)):]
    'French and Indian War'
    """
    named, first = _BETWEEN.fullmatch(text, start, end), _SIDES.search(text, 0, start)
    if named is None or first is None:
        return start
    return first.start() if {first["first"], named["second"]} <= demonyms().keys() else start


def whole(text: str, start: int, end: int, *, person: bool) -> tuple[int, int]:
    """(start, end) of the name that `text[start:end]` is a part of.

    A person has the initials before it and the byname behind it ("Otto the Great"); what ends with "of" goes on with
    the name behind that, or ends before it; a sea or a gulf has what it is of; a name of two that are joined has both.

    >>> text = "the Sea of Japan"
    >>> text[slice(*whole(text, 4, 7, person=False))]
    'Sea of Japan'
    """
    if not person and " " in text[start:end] and (pair := _PAIRED.search(text, 0, start)):
        start = pair.start()
    if not person and (saint := _SAINT.search(text, 0, start)) and _HOUSE.search(text[start:end]):
        start = saint.start()
    if person:
        start = before.start() if (before := _INITIALS.search(text, 0, start)) else start
        end = byname.end() if (byname := _EPITHET.match(text, end)) else end
    elif water := _OF_WATER.match(text, start):
        end = max(end, water.end())
    elif text[start:end].endswith(" of"):
        behind = _OF_NAME.match(text, end)
        end = behind.end() if behind else end - len(" of")
    return start, end
