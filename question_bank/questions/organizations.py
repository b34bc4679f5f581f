"""What can be asked of an organisation and where a thing lies: what its acronym stands for, and in which country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from question_bank.language.words import PREPOSITIONS, is_noun, verb_tags
from question_bank.language.world import countries
from question_bank.model import Fact, FactKind, OrganizationValue, PlaceValue
from question_bank.questions.alternatives import alternatives
from question_bank.questions.asked import Asked
from question_bank.questions.bodies import with_its_land
from question_bank.questions.events import accepted
from question_bank.questions.letters import KNOWN_LETTERS
from question_bank.questions.wording import lower_first, mentions
from question_bank.questions.words import content_words
from question_bank.questions.world import World

KNOWN_TO_ALL = frozenset({"US", "USA", "UN", "EU", "UK", "BBC", "TV", "PhD", "MLB", "NBA", "NFL", "NHL"})
"""What nobody needs to learn from an article."""
_TAKEN = frozenset(
    "AA ABC ACT AI AP ATM BA CD CEO CPI CPR CV DJ DNA DVD ECHR ELF EMS ER GPS HR ID IP IQ IRA "
    "IT MA MP NPR NRA PA PC PIN PM PR SAT SMS SOS TV USB".split()
)
"""Letters that stand for something else to everybody who does not have the article before him."""
_WELL_KNOWN = frozenset(
    "ADB ANC BMA BPI CBI CDC CDU CES CPS CSU ECB EEC EFF EIB EPA EPP ESA FAA FCC FDP "
    "FSB FTC ICC IEA ILO IMO ISO ITU KGB MLS MSF NHS NIH NSA NSF OAS OAU PGA PLO RFU SEC SNP SPD TUC UCI UFC WBA WBC "
    "WEF WMO WTA".split()
)
"""Letters of three by which a body is known far from any one article."""
_FEWEST_LETTERS = 3
_STEM = 6
_LIES = re.compile(r"^(?P<thing>.+) (?P<verb>is|lies|was|lay) in (?:the )?(?P<land>[^,]+)\.$")


def asked_of_acronym(fact: Fact, world: World) -> Iterator[Asked | str]:
    """ "What does the abbreviation “NTL” stand for?"; not where two bodies of the bank share it."""
    value = fact.value
    if not isinstance(value, OrganizationValue) or not value.acronym or value.acronym in KNOWN_TO_ALL | _TAKEN:
        return
    prompt = f"What does the abbreviation “{value.acronym}” stand for?"
    known = {world.canonical_name(name) for name in world.index.names_of_acronym(value.acronym)}
    if not value.name.split()[-1][0].isupper() or value.name.startswith("The ") or value.name.endswith(("'s", "’s")):
        yield "an acronym whose long form is no name"
    elif not _spells(value.acronym, value.name):
        yield "letters that the name does not begin with"
    elif len(value.acronym) < _FEWEST_LETTERS or _is_of_some_news(value.acronym, fact, world):
        yield "letters that stand for many things"
    elif any(isinstance(o.value, OrganizationValue) and o.value.acronym == value.acronym for o in world.earlier(fact)):
        yield "another article is asked the same"
    elif not _is_met_again((value.acronym, value.name), fact, world):
        yield "an acronym that the article gives in passing"
    elif _only_describes(value, fact, world):
        yield "an acronym of what only describes something else"
    elif len(known) != 1:
        yield "two bodies of the bank share the abbreviation"
    elif fact.statement == f"{value.acronym} stands for {value.name}.":
        yield Asked("short", "acronym", prompt, value.name, accept=_without_acronym(value, world))


def _spells(acronym: str, name: str) -> bool:
    """Whether the capitals of an acronym open words of the name, in order: not "CBA" of a "Commonwealth Bank"."""
    openings = iter(re.findall(r"(?<![\w’'])\w|(?<=[a-z])[A-Z]", name))
    return all(any(first.upper() == letter for first in openings) for letter in re.findall(r"[A-Z]", acronym))


def _is_of_some_news(acronym: str, fact: Fact, world: World) -> bool:
    """Whether three letters stand for a body of which only some news tells: they stand for much else elsewhere."""
    head = world.head(fact)
    is_news = head is not None and head.published is not None and world.topic(fact) is None
    return is_news and len(acronym) == _FEWEST_LETTERS and acronym not in _WELL_KNOWN | KNOWN_LETTERS


def _is_met_again(names: tuple[str, ...], fact: Fact, world: World) -> bool:
    """Whether another sentence of the article that told something has one of the names of a body or a place."""
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    told = (other for kind in get_args(FactKind) for other in world.index.of_article(fact, kind))
    return any(other.evidence.start != fact.evidence.start and named.search(other.evidence.quote) for other in told)


def _only_describes(value: OrganizationValue, fact: Fact, world: World) -> bool:
    """Whether a name stands only before another noun ("the Larn Trade League (LTL) code"), off the article's title."""
    stems = {word[:_STEM] for word in world.title_words(fact)}
    if stems & {word[:_STEM] for word in content_words(value.name)}:
        return False
    found = re.search(rf"\({re.escape(value.acronym or '')}\) ([\w’'-]+)", fact.evidence.quote)
    word = found[1] if found else ""
    is_verb = bool(verb_tags(word.lower()) & {"VBD", "VBZ"})
    return bool(word) and (word[0].isupper() or (is_noun(word) and not is_verb and word not in PREPOSITIONS))


def asked_of_place(fact: Fact, world: World) -> Iterator[Asked | str]:
    """ "In which country is Samarkand?", of what lies in a country as a whole."""
    match = _LIES.match(fact.statement)
    if not isinstance(fact.value, PlaceValue) or match is None:
        return
    land = countries().get(match["land"])
    if (
        land is None
        or any(other.statement == fact.statement for other in world.earlier(fact))
        or mentions(match["thing"], land)
    ):
        return
    if not _is_met_again((match["thing"].removeprefix("The "),), fact, world):
        yield "a place that the article names in passing"
        return
    prompt = f"In which country {'does' if match['verb'] == 'lies' else match['verb']} {lower_first(match['thing'])}"
    prompt += " lie?" if match["verb"] == "lies" else "?"
    yield Asked("short", "land", prompt, land, accept=accepted(land, "country", world))
    yield Asked("choice", "land", prompt, land, alternatives(fact, land, "country", prompt, world))


def _without_acronym(value: OrganizationValue, world: World) -> tuple[str, ...]:
    """Other names that are long forms too: not a part of the one asked for."""
    written = (*world.other_names(value.name), *with_its_land(value.name))
    return tuple(name for name in dict.fromkeys(written) if name not in {value.acronym, value.name} and " " in name)
