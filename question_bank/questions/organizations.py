"""What can be asked of an organisation and where a thing lies: what its acronym stands for, and in which country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from question_bank.language.titles import BRACKET, times_with_the
from question_bank.language.words import ADVERBS, PREPOSITIONS, is_adjective, is_noun, verb_tags
from question_bank.language.world import OF_MANY_LANDS, countries, country_of
from question_bank.model import Fact, FactKind, OrganizationValue, PlaceValue
from question_bank.questions.alternatives import alternatives
from question_bank.questions.asked import Asked
from question_bank.questions.bodies import with_its_land
from question_bank.questions.events import accepted
from question_bank.questions.kinds import kind_of
from question_bank.questions.letters import KNOWN_LETTERS
from question_bank.questions.wording import lower_first, mentions
from question_bank.questions.words import content_words
from question_bank.questions.world import World

KNOWN_TO_ALL = frozenset(
    {"US", "USA", "USDA", "WWI", "WWII", "UN", "EU", "UK", "BBC", "TV", "PhD", "MLB", "NBA", "NFL", "NHL"}
)
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
_LAST_LETTERS = 2
"""Letters at the end of an acronym of which one opens the last word of the name: "FIFAs" has a plural behind it."""
_OFTEN = 4
"""Sentences that name a body which a life is told with."""
_STEM = 6
_LIES = re.compile(r"^(?P<thing>.+) (?P<verb>is|lies|was|lay) in (?:the )?(?P<land>[^,]+)\.$")


def asked_of_acronym(fact: Fact, world: World) -> Iterator[Asked | str]:
    """ "What does the abbreviation “NTL” stand for?"; not where two bodies of the bank share it."""
    value = fact.value
    if not isinstance(value, OrganizationValue) or not value.acronym:
        return
    if value.acronym in KNOWN_TO_ALL | KNOWN_LETTERS | _TAKEN:
        return
    told = re.fullmatch(rf"(?P<where>In [^,]+, )?{_spelt_out(value)}", fact.statement)
    where = told["where"] or "" if told else ""
    reason = _is_no_long_form(value.acronym, value.name) or _is_in_passing(value, value.acronym, where, fact, world)
    if reason:
        yield reason
    elif told is not None:
        prompt = f"What does the abbreviation “{value.acronym}” stand for?"
        topic = None if where or _is_far_known(value.acronym, value.name) else world.topic(fact)
        where = f"In the context of {_within_sentence(topic, fact, world)}, " if topic else where
        prompt = f"{where}{lower_first(prompt)}" if where else prompt
        yield Asked("short", "acronym", prompt, value.name, accept=_without_acronym(value, world))


def _spelt_out(value: OrganizationValue) -> str:
    return re.escape(f"{value.acronym} stands for {value.name}.")


def _within_sentence(topic: str, fact: Fact, world: World) -> str:
    """A topic as its article writes it inside a sentence: "the Lund programme"."""
    name = BRACKET.sub("", topic)
    quotes = dict.fromkeys(event.evidence.quote for event in world.index.of_article(fact, "event"))
    with_the, written = times_with_the(name, " ".join(quotes))
    if name.startswith("The "):
        return lower_first(name)
    return f"the {name}" if with_the * 2 > written else name


def _is_no_long_form(acronym: str, name: str) -> str | None:
    """Why a name is not what letters stand for in so many words; None where it is."""
    if not name.split()[-1][0].isupper() or name.startswith("The ") or name.endswith(("'s", "’s")):
        return "an acronym whose long form is no name"
    return None if _spells(acronym, name) else "letters that the name does not begin with"


def _is_in_passing(value: OrganizationValue, acronym: str, where: str, fact: Fact, world: World) -> str | None:
    """Why letters mean one body neither to a reader of the article nor to anybody else; None where they do.

    In one country, which is told `where`, they do as a rule.
    """
    if len(acronym) < _FEWEST_LETTERS or (not where and _is_of_some_news(acronym, value.name, fact, world)):
        return "letters that stand for many things"
    if any(isinstance(o.value, OrganizationValue) and o.value.acronym == acronym for o in world.earlier(fact)):
        return "another article is asked the same"
    if not _is_met_again((acronym, value.name), fact, world):
        return "an acronym that the article gives in passing"
    if _is_of_a_life(value, fact, world):
        return "a body beside somebody's life"
    if _only_describes(value, fact, world):
        return "an acronym of what only describes something else"
    known = {world.canonical_name(name) for name in world.index.names_of_acronym(acronym)}
    return None if len(known) == 1 else "two bodies of the bank share the abbreviation"


def _spells(acronym: str, name: str) -> bool:
    """Whether the capitals of an acronym open words of the name, in order, to its last word.

    Not "CBA" of a "Commonwealth Bank", nor "LTA" of a "Larn Trade Association League".
    """
    openings = iter(re.findall(r"(?<![\w’'])\w|(?<=[a-z])[A-Z]", name))
    spelt = all(any(first.upper() == letter for first in openings) for letter in re.findall(r"[A-Z]", acronym))
    last = name.split()[-1][0].upper()
    return spelt and (last in acronym[-_LAST_LETTERS:].upper() or not acronym.isascii())


def _is_of_some_news(acronym: str, name: str, fact: Fact, world: World) -> bool:
    """Whether three letters, or a word, stand for a body off any topic that is named: they mean much else elsewhere.

    A topic that shares a word with the name cannot stand before the question either.
    """
    if len(acronym) > _FEWEST_LETTERS and not _is_word(acronym.lower()):
        return False
    topic = world.topic(fact)
    off = topic is None or bool(content_words(topic) & content_words(name))
    return off and not _is_far_known(acronym, name)


def _is_word(letters: str) -> bool:
    """Whether letters spell a word of the language: "NOW", "CORE"."""
    return is_noun(letters) or is_adjective(letters) or bool(verb_tags(letters)) or letters in ADVERBS | PREPOSITIONS


def _is_far_known(acronym: str, name: str) -> bool:
    """Whether letters mean a body without any context: it is of a land or of many, or known far and wide."""
    if len(acronym) == _FEWEST_LETTERS:
        return acronym in _WELL_KNOWN | KNOWN_LETTERS
    return OF_MANY_LANDS.search(name) is not None or any(country_of(word) is not None for word in name.split())


def _is_met_again(names: tuple[str, ...], fact: Fact, world: World) -> bool:
    """Whether another sentence of the article that told something has one of the names of a body or a place."""
    return bool(_sentences_with(names, fact, world) - {fact.evidence.start})


def _sentences_with(names: tuple[str, ...], fact: Fact, world: World) -> set[int]:
    """Where the sentences of the article that told something stand which have one of some names."""
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    told = (other for kind in get_args(FactKind) for other in world.index.of_article(fact, kind))
    return {other.evidence.start for other in told if named.search(other.evidence.quote)}


def _is_of_a_life(value: OrganizationValue, fact: Fact, world: World) -> bool:
    """Whether an article on a person names a body only once or twice, as one of many in that life."""
    topic = world.topic(fact)
    if topic is None or kind_of(BRACKET.sub("", topic), world) != "person":
        return False
    return len(_sentences_with((value.acronym or value.name, value.name), fact, world)) < _OFTEN


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
