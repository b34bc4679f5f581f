"""Facts of the whole bank that give different values for the same thing.

Two figures disagree when they measure the same relation between the same things ("Kant lies 40 kilometers from
Bishkek", "... 25 kilometers from Bishkek"), two dates when they date the same event. Figures that count different
things (soldiers of a division, troops in a country) do not, nor do figures as of different times.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from question_bank.language.clauses import parse
from question_bank.language.people import same_person
from question_bank.language.world import capitals, cities, countries
from question_bank.model import DateValue, Fact, FigureValue, LeaderValue

_DISTANCES = {"kilometers": 1.0, "miles": 1.609344, "meters": 0.001, "nautical miles": 1.852}
_NEAR = 0.1
_DISTANCE = re.compile(
    r"(?P<here>[A-ZÀ-Þ][\w’'-]*)(?:,? which)?,?(?: (?:lies|is|was|stands|lay|located|situated|base))*,? "
    r"(?:just |only )?"
    r"(?:some |about |around |roughly |almost |nearly |more than |over |approximately )?[\d,.]+ (?P<unit>\w+) "
    r"(?:away )?(?:(?:north|south|east|west)\w* )?(?:from|of|outside) (?P<there>(?:the )?[^,.]*(?:, [A-Z]\w+)?)"
)
_ONCE = frozenset({"bear", "die", "marry"})
_ONCE_DONE_TO = frozenset({"found", "establish", "create", "sign", "assassinate", "execute", "abolish", "dissolve"})
_LOWER = frozenset({"at_least", "more_than"})
_UPPER = frozenset({"at_most", "less_than", "almost"})
_ONE_HOLDER = frozenset({"president", "prime minister", "king", "queen", "chancellor", "secretary-general", "pope"})


def link(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts in their order, each with the ids of those that dispute it in `disputed_by`, on both sides."""
    disputes: dict[str, set[str]] = defaultdict(set)
    for one, other in _rivals(facts):
        disputes[one.id].add(other.id)
        disputes[other.id].add(one.id)
    return tuple(
        fact.model_copy(update={"disputed_by": tuple(sorted(disputes[fact.id]))}) if fact.id in disputes else fact
        for fact in facts
    )


def _rivals(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The pairs that are about one thing and differ in its value. Only facts with one key are compared."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        key = topic(fact)
        if key is not None:
            groups[key].append(fact)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.id != other.id and _differ(one, other):
                yield one, other


def topic(fact: Fact) -> tuple[object, ...] | None:
    """What a fact gives a value for; None where that cannot be told with certainty."""
    match fact.value:
        case FigureValue() as value:
            return _distance_key(fact, value) or _count_key(fact, value)
        case DateValue():
            return _event_key(fact)
        case LeaderValue() as value if value.role in _ONE_HOLDER and value.of and len(fact.as_of or "") > 4:
            return ("office", value.role, value.of.lower(), fact.as_of)
        case _:
            return None


def _distance_key(fact: Fact, value: FigureValue) -> tuple[object, ...] | None:
    if value.unit not in _DISTANCES:
        return None
    match = next((m for m in _DISTANCE.finditer(fact.statement) if m["unit"] in value.text), None)
    if match is None:
        return None
    there = _place(match["there"])
    return ("distance", frozenset({match["here"].lower(), there.lower()})) if there else None


def _place(text: str) -> str | None:
    """The town or country that a phrase names: "the Kyrgyz capital, Bishkek" -> "Bishkek"."""
    known = capitals().keys() | cities() | countries().keys()
    words = re.findall(r"[A-ZÀ-Þ][\w’'-]*", text)
    return next((word for word in reversed(words) if word in known), None)


def _count_key(fact: Fact, value: FigureValue) -> tuple[object, ...] | None:
    """One count of one thing, told with the same verb of the same subject at the same time."""
    clause = parse(fact.statement)
    if clause is None or fact.as_of is None:
        return None
    told = fact.statement.replace(value.text, "")
    words = frozenset(word.lower() for word in re.findall(r"[A-Za-zÀ-ÿ]{4,}", told)) - _FILLERS
    return ("count", value.unit, fact.as_of, words)


_FILLERS = frozenset(
    {"some", "about", "around", "roughly", "almost", "more", "than", "least", "nearly", "just", "over"}
)


def _event_key(fact: Fact) -> tuple[object, ...] | None:
    """An event that happens to its subject only once; visits and floods come again, and their dates differ by right."""
    clause = parse(fact.statement)
    if clause is None or (clause.lemma not in _ONCE and not (clause.passive and clause.lemma in _ONCE_DONE_TO)):
        return None
    return ("event", clause.lemma, re.sub(r"^the |,.*$", "", clause.subject.lower()))


def _allows(value: FigureValue, other: float) -> bool:
    """Whether a bound leaves room for the other number: "at least 62" and 63 do not disagree."""
    number = value.number * _DISTANCES.get(value.unit or "", 1.0)
    return (value.bound in _LOWER and other >= number) or (value.bound in _UPPER and other <= number)


def _differ(one: Fact, other: Fact) -> bool:
    a, b = one.value, other.value
    if isinstance(a, FigureValue) and isinstance(b, FigureValue):
        first, second = (value.number * _DISTANCES.get(value.unit or "", 1.0) for value in (a, b))
        if _allows(a, second) or _allows(b, first):
            return False
        return abs(first - second) > _NEAR * max(first, second)
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return not (a.date.startswith(b.date) or b.date.startswith(a.date))
    return isinstance(a, LeaderValue) and isinstance(b, LeaderValue) and not same_person(a.person, b.person)
