"""Names that say themselves what they name: "Treaty of Larn", "Rimac River", "Nobel Prize"; asked "which treaty"."""

from __future__ import annotations

import re

from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set
from question_bank.model import Fact
from question_bank.questions.alternatives import told_beside
from question_bank.questions.ids import dice
from question_bank.questions.world import World

_ENDS = word_set(
    "war wars revolution rebellion uprising revolt crusade campaign expedition dynasty empire kingdom republic "
    "treaty agreement accord pact protocol convention conference congress act code declaration proclamation doctrine "
    "plan project theorem comet award prize medal trophy cup championship tournament festival symphony "
    "river canal strait lake ocean desert island islands mountains peninsula valley district "
    "bridge tunnel railway airport station road avenue boulevard square stadium arena tower monument theatre "
    "theater museum cathedral castle palace hospital library mosque cemetery "
    "division battalion regiment brigade squadron"
)
"""The last words of names: "Rimac River"."""
_OPENS = word_set(
    "war battle siege treaty peace convention act edict lake river strait gulf bay mount isle island palace kingdom "
    "duchy empire republic conference congress council synod diet union"
)
"""The first words of names: "Battle of Larn", "Lake Titicaca"."""
_CALLED = {"wars": "series of wars", "mount": "mountain", "isle": "island"}
_OF_MANY = re.compile(
    r"(?:the )?(?:Civil|World|Great|Royal|National) \w+|Act of Parliament|(?:Downing|Wall|Fleet) Street", re.IGNORECASE
)
"""What bears no name of its own where it stands alone: "Civil War"."""
_OF_ONE_TIME = word_set("treaty edict act battle siege river lake mountain bridge canal avenue division")
"""Of what an article tells of several that one may take for another; empires and wars of other times are none."""
_LONGEST_OF_LAND = 3
"""Words of the name of a lake or mountain at most."""
_MOST = 3


def thing(name: str) -> str | None:
    """The word for what a name names, "treaty"; None where the name does not say it, or counts it by a year."""
    words = re.sub(r"^[Tt]he ", "", name).split()
    if len(words) < 2 or len(words) > 7 or re.search(r"\d|[,;:\"“”()]", name) or not words[0][:1].isupper():
        return None
    first, last = words[0].lower(), words[-1].lower()
    if first in {"lake", "mount"} and (len(words) > _LONGEST_OF_LAND or last in ORGANISATION_HEADS | _ENDS):
        return None  # "Mount Rimac College"
    if first in _OPENS and (words[1] == "of" or first in {"lake", "mount"}):
        found = first
    elif (
        last in _ENDS
        and (words[-1][:1].isupper() or last == "dynasty")
        and not any(word in {"of", "and", "for"} for word in words)
    ):
        found = last
    else:
        return None
    return None if _OF_MANY.fullmatch(name) else _CALLED.get(found, found)


def names_thing(text: str, name: str) -> bool:
    """Whether a text gives away a name by a word of it other than the word for what it is."""
    sort = thing(name) or ""
    own = [word for word in re.findall(r"[A-ZÀ-Þ][\w’'-]+", name) if word.lower() != sort]
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in own)


def others(fact: Fact, name: str, world: World) -> tuple[str, ...]:
    """Two or three things of the same sort that the article tells of elsewhere, as wrong options; else none."""
    sort = thing(name)
    if sort not in _OF_ONE_TIME:
        return ()
    beside = dict.fromkeys(each for each in told_beside(fact, world) if thing(each) == sort)
    told = f"{fact.statement} {fact.evidence.quote}"
    whole = [each for each in beside if not any(longer.startswith(f"{each}-") for longer in beside)]
    found = [each for each in whole if each not in told and not _may_be_one(each, name, world)]
    drawn = tuple(sorted(found, key=lambda each: dice(fact.id, each))[:_MOST])
    return drawn if len(drawn) > 1 else ()


def _may_be_one(one: str, other: str, world: World) -> bool:
    """Whether two names may be of one thing: "American Civil War" is a "Civil War", and that may be any."""
    return (
        world.same_name(one, other)
        or one.endswith(f" {other}")
        or other.endswith(f" {one}")
        or _OF_MANY.fullmatch(one) is not None
    )
