"""Names that stand beside a name as wrong options: of its kind, from its neighbourhood, and nowhere told of the same.

The article's own names come first, then the bank's, then what is known of the world: the countries around a country and
their capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from question_bank.language.clauses import parse
from question_bank.language.world import (
    capital_of,
    capitals,
    cities,
    cities_of,
    country_of,
    country_of_city,
)
from question_bank.model import EventValue, Fact, LeaderValue, OrganizationValue
from question_bank.questions.beside import names_beside
from question_bank.questions.ids import dice
from question_bank.questions.kinds import INTERNATIONAL, NameKind, body_class, is_surely_a_person, kind_of
from question_bank.questions.lands import lands_around, lands_beside, year_of
from question_bank.questions.offices import office_class
from question_bank.questions.words import ORDINALS, SAME_EVENT, event_words, plain
from question_bank.questions.world import LONGEST_CAREER, World, years_apart

_OF_STATES = frozenset({"court", "parliament", "council", "authority"})
MOST = 3
_PASSAGE = 2_000
"""Characters within which an article tells of one time, more or less."""
_QUARTERS = {
    "New York": frozenset({"Manhattan", "Brooklyn", "Queens", "Bronx", "The Bronx", "Staten Island"}),
    "London": frozenset({"Westminster", "Camden", "Islington", "Hackney", "Greenwich", "Croydon"}),
}
"""Parts of towns that count as towns of their own, and are no wrong answer where the whole is told of."""
_IS_PART = re.compile(r"(?:College|School|Department|Faculty|Division|Institute) of ")
"""How a part of a university is called, of which no other place takes anything."""
_LARGE = 15
"""How many of the largest cities of a country are meant by their names wherever they stand."""
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_IN_MANY_LANDS = re.compile(r"\b(?:released?|sold|sell|broadcast|aired?|published?|distributed?|available)\b")
_OF_A_WOMAN = re.compile(r"\b(?:wom[ae]n|female|actress|wife|mother|daughter|sister|queen|princess)\b")
_ALIKE = frozenset({"head", "minister"})
"""Classes of offices whose holders are taken for one another; a chairman and a secretary-general are not."""


def alternatives(fact: Fact, name: str, kind: NameKind, prompt: str, world: World) -> tuple[str, ...]:
    """Two or three names of `kind` that could answer `prompt` and do not; fewer where there are no good ones.

    None at all for a country whose people the prompt names, as no other can be meant there, nor for one of several
    where the same was sold; and none for what stands after "the", which is no person.
    """
    if kind == "country" and names_people(re.sub(rf"\b{re.escape(name)}\b", "", prompt), name):
        return ()
    if kind == "country" and _IN_MANY_LANDS.search(prompt):
        return ()
    if kind == "person" and (f"the {name}" in fact.statement or _OF_A_WOMAN.search(prompt)):
        return ()  # "the first woman to win": half of all names tell themselves
    told = [fact.statement, fact.evidence.quote, prompt, *(other.statement for other in same_told(prompt, fact, world))]
    chosen: list[str] = []
    for candidate in _candidates(fact, name, kind, world):
        taken = any(world.same_person(candidate, other) for other in (name, *chosen))
        taken = taken or (kind == "body" and _is_near_name(candidate, name))
        taken = taken or (kind == "country" and names_people(prompt, candidate))
        taken = taken or any(candidate in parts and town in prompt for town, parts in _QUARTERS.items())
        if not taken and not any(_is_in(text, candidate, world) for text in told):
            chosen.append(candidate)
        if len(chosen) == MOST:
            break
    return tuple(chosen)


_PARTS: dict[str, frozenset[str]] = {
    "China": frozenset("Yuan Ming Qing Song Tang Han Manchu".split()),
    "Israel": frozenset("Gaza Palestinian Palestinians Palestine".split()),
    "United Kingdom": frozenset("Scotland Scottish England English Wales Welsh".split()),
}
"""Parts, neighbours and dynasties that tell a country as plainly as its people do."""


def names_people(text: str, country: str) -> bool:
    """Whether a text names a country or its people ("Chilean"): no blank or wrong option for it stands beside that."""
    own = _PARTS.get(country_of(country) or "", frozenset())
    if own & set(re.findall(r"[A-Z][a-z]+", text)):
        return True
    words = re.findall(r"(?:[A-Z]\.){2,}|[A-ZÀ-Þ][\w-]*\w", text)
    parts = {part for word in words for part in (word, *word.split("-"))}
    return country_of(country) is not None and any(country_of(part) == country_of(country) for part in parts)


def _is_near_name(one: str, other: str) -> bool:
    """Whether two bodies' names open alike ("Andean Council", "Andes Court"): they may be one or of one."""
    return one.split()[0][:4].lower() == other.split()[0][:4].lower() and " of " not in one


def same_told(prompt: str, fact: Fact, world: World) -> tuple[Fact, ...]:
    """The other facts of the bank that may tell of what `prompt` asks: they share most of its words."""
    words = event_words(prompt)
    return tuple(
        other
        for other in world.index.telling_of(words)
        if other.id != fact.id and len(words & event_words(other.statement)) >= SAME_EVENT * len(words)
    )


def has_rival(prompt: str, fact: Fact, name: str, world: World) -> bool:
    """Whether the bank tells what `prompt` asks of something else than `name`: then there are two right answers.

    It is the same where the verb is, and neither a number ("the third round") nor the year tells the two apart.
    """
    return any(
        not _is_in(other.statement, name, world) and _is_alike(prompt, fact, other)
        for other in same_told(prompt, fact, world)
    )


def _is_alike(prompt: str, fact: Fact, other: Fact) -> bool:
    one, two = parse(fact.statement), parse(other.statement)
    if one is not None and two is not None and one.lemma != two.lemma:
        return False
    words = set(prompt.lower().split()), set(other.statement.lower().split())
    if words[0] & ORDINALS != words[1] & ORDINALS:
        return False
    years = set(_YEAR.findall(prompt)), set(_YEAR.findall(other.statement)) or {(other.as_of or "")[:4]}
    return not years[0] or bool(years[0] & years[1]) or years[1] == {""}


def _is_in(text: str, name: str, world: World) -> bool:
    """Whether `text` names what `name` is, by any of its names."""
    return any(each.lower() in text.lower() for each in (name, *world.other_names(name)))


def _candidates(fact: Fact, name: str, kind: NameKind, world: World) -> Iterator[str]:
    match kind:
        case "person":
            yield from _persons(fact, name, world)
        case "country":
            yield from _countries(fact, name, world)
        case "city":
            yield from _cities(fact, name, world)
        case "body":
            yield from _bodies(fact, name, world)
        case "province":
            yield from _drawn(fact, (each for each in told_beside(fact, world) if kind_of(each, world) == "province"))


def _persons(fact: Fact, name: str, world: World) -> Iterator[str]:
    """Holders of comparable offices in about the same years, the article's own first; others that the article names."""
    held = [other.value for other in world.index.namesakes(name) if isinstance(other.value, LeaderValue)]
    held = [value for value in held if world.same_person(value.person, name)]
    own, own_words = (
        {office_class(value.role) for value in held},
        {w for value in held for w in value.role.lower().split()},
    )
    if not own:
        yield from names_beside(fact, name, world, lambda each: is_surely_a_person(each, world))
        return
    near: list[tuple[int, str]] = []
    for other in world.neighbours_of_kind(fact, "leader"):
        value, apart = other.value, years_apart(other, fact)
        if (
            not isinstance(value, LeaderValue)
            or " " not in value.person
            or not is_surely_a_person(value.person, world)
            or apart is None
            or apart > LONGEST_CAREER
        ):
            continue
        here = world.article_of.get(other.id) == world.article_of.get(fact.id)
        kind = office_class(value.role)
        alike = kind in own and (kind in _ALIKE or bool(set(value.role.lower().split()) & own_words))
        if alike and (here or world.is_related(other, fact)):
            near.append((0 if here else 1, value.person))
    yield from (person for _, person in sorted(near, key=lambda pair: (pair[0], dice(fact.id, pair[1]))))


def _countries(fact: Fact, name: str, world: World) -> Iterator[str]:
    """Those of its rank or the neighbours: for what happened the article's own first, then what the bank names."""
    told = _drawn(fact, world.index.countries_told)
    beside = set(told_beside(fact, world)) if fact.kind == "event" else set[str]()
    own = [each for each in told if each in beside]
    yield from lands_beside(fact, country_of(name) or name, own, told, _year_around(fact, world))


def _year_around(fact: Fact, world: World) -> int | None:
    """The year of the dated fact that stands nearest in a passage, for what happened; None where it tells none."""
    if fact.kind not in {"event", "place"}:
        return None
    near = (
        (abs(other.evidence.start - fact.evidence.start), year)
        for other in world.index.of_article(fact, "date")
        if (year := year_of(other)) is not None
    )
    apart, year = min(near, default=(_PASSAGE, 0))
    return year if apart < _PASSAGE else None


def _cities(fact: Fact, name: str, world: World) -> Iterator[str]:
    country = capitals().get(name)
    if country is None:
        land = country_of_city(name)
        of_land = [each for each in cities_of(land) if capitals().get(each) is None] if land else []
        at = of_land.index(name) if name in of_land else len(of_land)
        if land and (at < _LARGE or _tells_of(land, fact, world)):
            yield from _drawn(fact, (each for each in told_beside(fact, world) if each in of_land))
            yield from _drawn(fact, of_land[max(0, at - 4) : at + 5])
        return
    near = [capital_of()[other] for other in lands_around(country) if other in capital_of()]
    if fact.kind in {"event", "place"}:
        reached = {*near, *cities_of(country)}
        yield from _drawn(fact, (each for each in told_beside(fact, world) if each in reached))
    yield from _drawn(fact, (each for each in world.index.capitals_named if each in near))
    yield from _drawn(fact, near[:6])


def _tells_of(land: str, fact: Fact, world: World) -> bool:
    """Whether the article names a country: else a small town of it may be the namesake of another elsewhere."""
    return any(land in other.statement for other in world.index.of_article(fact, "event"))


def _bodies(fact: Fact, name: str, world: World) -> Iterator[str]:
    """Bodies of the same class: those of the bank, then known organisations of states beside such a one."""
    wanted = body_class(name, world)
    if wanted is None:
        return
    near = (each for each in world.neighbours_of_kind(fact, "organization") if world.is_related(fact, each))
    named = (other.value for other in near)
    names = (value.name for value in named if isinstance(value, OrganizationValue) and value.acronym)
    bodies = (each for each in names if _is_proper(each) and plain(each) in world.index.bodies)
    yield from _drawn(fact, (each for each in bodies if _is_like_body(each, name, world)))
    yield from names_beside(fact, name, world, lambda each: _is_proper(each) and _is_like_body(each, name, world))
    if wanted == "international":
        yield from _drawn(fact, INTERNATIONAL)


def _is_like_body(one: str, other: str, world: World) -> bool:
    """Whether two bodies are of one class; and those of states both of a place that their names tell, or neither."""
    kind = body_class(one, world)
    if _IS_PART.match(one) and not _IS_PART.match(other):
        return False
    return kind == body_class(other, world) and (kind not in _OF_STATES or _is_local(one) == _is_local(other))


def _is_proper(name: str) -> bool:
    """Whether a name is a body's own: "Legislative Assembly", but not "house of parliament" nor "Parliament House"."""
    return name[0].isupper() and " " in name and not name.endswith(" House") and country_of(name) is None


def _is_local(name: str) -> bool:
    """Whether a name tells the land or town that a body is of: "Peruvian Congress", "University of Leeds"."""
    words = re.findall(r"[A-ZÀ-Þ][\w-]*\w", name)
    pairs = [" ".join(pair) for pair in pairwise(words)]
    return any(country_of(each) is not None or each in cities() for each in (*words, *pairs))


def told_beside(fact: Fact, world: World) -> Iterator[str]:
    """The names that the events of the same article tell of."""
    for other in world.index.of_article(fact, "event"):
        if isinstance(other.value, EventValue):
            yield from other.value.who


def _drawn(fact: Fact, names: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(names), key=lambda each: dice(fact.id, each))
