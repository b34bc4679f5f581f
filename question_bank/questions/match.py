"""Pairs to be found again: people and offices, acronyms and names, meetings and places, capitals and countries.

Pairs are of one class, and one to one by anything that the bank says: no left side goes with another right side.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from question_bank.language.world import capital_of, country_of
from question_bank.model import DefinitionValue, Fact, LeaderValue, OrganizationValue, PlaceValue
from question_bank.questions import edtf
from question_bank.questions.drafts import Draft, Item, finished
from question_bank.questions.eras import of_one_time
from question_bank.questions.glossary import is_of_term, stems
from question_bank.questions.ids import dice
from question_bank.questions.kinds import kind_of
from question_bank.questions.offices import has_one_holder, is_located, is_office, role_of
from question_bank.questions.organizations import KNOWN_TO_ALL
from question_bank.questions.untimed import Untimed, untimed
from question_bank.questions.wording import cited, upper_first
from question_bank.questions.words import plain
from question_bank.questions.world import World

_FEWEST, _MOST = 3, 5
_LONGEST_MEANING = 16
"""Words of a meaning that can be matched at a glance."""
_MEETING = re.compile(r"\b(?:was|were) (?:\w+ )?(?:held|signed|concluded|opened)\b|\btook place\b|\bopened\b")
_Pairs = Mapping[tuple[str, str], Fact]


def write(facts: Sequence[Fact], world: World) -> Iterator[Item]:
    """The matching questions on what one article's facts say without a claim or a dispute."""
    facts = [fact for fact in facts if not fact.attributed_to and not fact.disputed_by]
    for year, pairs in _offices(facts, world).items():
        yield from _matched(f"Match each person with the office held in {year}:", "offices", pairs, world)
    yield from _matched("Match each abbreviation with what it stands for:", "acronyms", _acronyms(facts, world), world)
    yield from _matched("Match each event with the place where it was held:", "places", _places(facts, world), world)
    yield from _matched("Match each capital with what it is the capital of:", "capitals", _capitals(facts), world)
    yield from _matched("Match each term with its meaning:", "terms", _terms(facts), world)
    yield from _matched("Match each event with its year:", "years", _years(facts), world)


def _offices(facts: Sequence[Fact], world: World) -> Mapping[str, _Pairs]:
    """Year -> the holders of offices in it."""
    found: dict[str, dict[tuple[str, str], Fact]] = defaultdict(dict)
    for fact in facts:
        value = fact.value
        if not isinstance(value, LeaderValue) or not fact.as_of or world.has_rival(fact):
            continue
        if is_office(value.role, value.of) and is_located(value) and has_one_holder(value):
            found[fact.as_of[:4]][value.person, role_of(value, fact)] = fact
    return {year: _of_their_own(pairs, world) for year, pairs in found.items()}


def _of_their_own(pairs: _Pairs, world: World) -> _Pairs:
    """The pairs of which no person ever held the office of another."""
    held = [fact.value for fact in pairs.values() if isinstance(fact.value, LeaderValue)]
    return {
        pair: fact
        for pair, fact in pairs.items()
        if isinstance(fact.value, LeaderValue)
        and not any(
            world.holds(fact.value.person, other.role, other.of)
            or world.holds(other.person, fact.value.role, fact.value.of)
            for other in held
            if not world.same_person(other.person, fact.value.person)
        )
    }


def _acronyms(facts: Sequence[Fact], world: World) -> _Pairs:
    values = ((fact, fact.value) for fact in facts if isinstance(fact.value, OrganizationValue))
    return {
        (value.acronym, value.name): fact
        for fact, value in values
        if value.acronym and value.acronym not in KNOWN_TO_ALL and len(world.index.names_of_acronym(value.acronym)) == 1
    }


def _places(facts: Sequence[Fact], world: World) -> _Pairs:
    found = {}
    for fact in facts:
        value = fact.value
        if isinstance(value, PlaceValue) and value.of and _MEETING.search(fact.statement):
            city = value.place.split(",")[0]
            named = re.search(r"\b(?:first|second|third|\w+th|of \d{4})\b|[A-ZÀ-Þ]", value.of[1:])
            if kind_of(city, world) == "city" and named and len(value.of.split()) <= 9:
                found[upper_first(value.of), city] = fact
    return found


def _capitals(facts: Sequence[Fact]) -> _Pairs:
    found = {}
    for fact in facts:
        value = fact.value
        if isinstance(value, DefinitionValue):
            meaning = re.fullmatch(
                r"the capital of (?:the )?(?P<of>[A-Z][^,]*)|the (?P<nation>[A-Z]\w+) capital", value.meaning
            )
            of = meaning and (meaning["of"] or country_of(meaning["nation"]))
            country = of and country_of(of)
            if of and (country is None or capital_of().get(country) == value.term):
                found[value.term, of] = fact
    return found


def _terms(facts: Sequence[Fact]) -> _Pairs:
    """Terms and meanings that are read at a glance, no word of one in the other, nor two of one family."""
    found: dict[tuple[str, str], Fact] = {}
    for fact in facts:
        value = fact.value
        if not isinstance(value, DefinitionValue) or not is_of_term(fact):
            continue
        told = (frozenset[str]().union(*map(stems, pair)) for pair in found)
        short = len(value.meaning.split()) <= _LONGEST_MEANING and not stems(value.term) & stems(value.meaning)
        if short and all(not stems(value.term) & words for words in told):
            found[value.term, value.meaning] = fact
    return found


def _years(facts: Sequence[Fact]) -> _Pairs:
    """Events of different years of one time, drawn apart from one another by a year at least."""
    apart: list[Untimed] = []
    for event in sorted(untimed(facts), key=lambda event: dice(event.fact.id, "year")):
        if edtf.granularity(event.date) == "range" or re.search(r"\b(?:first|second|third|\w+th)\b", event.text):
            continue
        if all(abs(edtf.year_of(event.date) - edtf.year_of(other.date)) > 1 for other in apart):
            apart.append(event)
    chosen = max(of_one_time(sorted(apart, key=lambda event: event.date)), key=len, default=[])
    chosen.sort(key=lambda event: dice(event.fact.id, "year"))
    return {(event.text, edtf.spell(event.date[:4])): event.fact for event in chosen}


def _matched(prompt: str, variant: str, pairs: _Pairs, world: World) -> Iterator[Item]:
    """One question of the pairs that share no side with another pair."""
    lefts = [plain(left) for left, _ in pairs]
    rights = [plain(right) for _, right in pairs]
    alone = [
        p for p in pairs if lefts.count(plain(p[0])) == 1 and rights.count(plain(p[1])) == 1 and " = " not in "".join(p)
    ]
    if len(alone) < _FEWEST:
        return
    chosen = alone[:_MOST]
    first = pairs[chosen[0]]
    told = "; ".join(f"{left} – {right}" for left, right in chosen)
    draft = Draft(
        form="match",
        prompt=prompt,
        answer=tuple(f"{left} = {right}" for left, right in chosen),
        explanation=cited(f"The pairs are {told}.", first, world),
        variant=variant,
    )
    yield finished(draft, first, world)
