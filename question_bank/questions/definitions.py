"""What can be asked of a definition: which thing it is that alone is so, and what else it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import is_noun, is_plural_noun
from question_bank.language.world import capital_of, countries, country_of
from question_bank.model import DefinitionValue, Fact
from question_bank.questions import glossary
from question_bank.questions.alternatives import alternatives
from question_bank.questions.asked import Asked
from question_bank.questions.edtf import spell, year_part
from question_bank.questions.events import accepted
from question_bank.questions.kinds import kind_of, who
from question_bank.questions.only_one import only_one
from question_bank.questions.wording import framed, gives_name, mentions
from question_bank.questions.world import World

_ONE = re.compile(
    r"the (?!one of\b|only\b|last\b|same\b)[^,]* (?:of|in|on|between) (?:the )?[A-ZÀ-Þ]|the [A-ZÀ-Þ]\w+ capital$"
)
_EARLIER = r"\b(?:then|formerly|originally|previously|until then|at (?:the|that) time)"
_HAPPENED = re.compile(r"(?:Battle|Siege|War|Treaty|Peace|Massacre|Revolt) of ")
"""How what happened in a town is called: no name of the town."""
_CALLED = re.compile(r"^(?P<subject>.+) (?P<verb>is also|is|was) known as (?P<name>[^,]+)\.$")

_NO_BODY = re.compile(
    r"\b(?:buildings?|skyscrapers?|towers?|bridges?|stadiums?|parks?|rivers?|mountains?|peaks?|lakes?|islands?|churches|"
    r"church|cathedral|books?|films?|games?|newspapers?|magazines?|festivals?|airports?|ports?|roads?|statues?|"
    r"paintings?|poems?|songs?|albums?)\b"
)
"""What is no organisation, whatever its name sounds like."""
_IN_TONGUE = re.compile(r"^In [^,]+, .+ is called .+\.$")
"""What lessons in another subject than that language do not ask."""


_IS_NAME = re.compile(r"the (?:[a-z]+ )?name of\b")
"""What says of one name that it is another: "Larn College was the original name of Larn University"."""


def asked(fact: Fact, world: World) -> Iterator[Asked | str]:
    """The questions that a definition allows, in a fixed order; or why there is none."""
    if not isinstance(fact.value, DefinitionValue):
        return
    if any(_tells_the_same(other, fact) for other in world.earlier(fact)):
        yield "another article is asked the same"
        return
    if _IS_NAME.match(fact.value.meaning):
        yield "what is only a name"
        return
    if glossary.is_of_term(fact):
        yield from glossary.asked(fact, fact.value, world)
        return
    called = _CALLED.match(fact.statement)
    if _IN_TONGUE.match(fact.statement):
        yield "a name in another language"
    elif called:
        yield from _other_name(fact, fact.value, called["subject"], world)
    else:
        found = list(_which(fact, fact.value, world) if _ONE.match(fact.value.meaning) else ())
        found = found or list(_only_one(fact, fact.value, world))
        yield from found or ("the definition is true of others as well",)


def _tells_the_same(one: Fact, other: Fact) -> bool:
    a, b = one.value, other.value
    return (
        isinstance(a, DefinitionValue)
        and isinstance(b, DefinitionValue)
        and (a.term, _with_country(a.meaning)) == (b.term, _with_country(b.meaning))
    )


def _other_name(fact: Fact, value: DefinitionValue, subject: str, world: World) -> Iterator[Asked]:
    """ "By what other name is Kayragach known?"."""
    name = re.sub(r"^the ", "", value.meaning)
    until = re.search(r" until .*$", name)
    if until or mentions(subject, name) or not name[:1].isupper():
        return
    if _HAPPENED.match(name) and not _HAPPENED.match(re.sub(r"^[Tt]he ", "", subject)):
        return
    thing = subject[:1].lower() + subject[1:] if subject.startswith("The ") else subject
    earlier = re.search(rf"{_EARLIER}(?: known as| called)? (?:the )?{re.escape(name)}", fact.evidence.quote)
    asks = f"By what earlier name was {thing} known?" if earlier else f"By what other name is {thing} known?"
    prompt = framed(asks, fact, world, dated=False)
    if prompt is not None:
        yield Asked("short", "name", prompt, name, accept=world.other_names(name))


def _which(fact: Fact, value: DefinitionValue, world: World) -> Iterator[Asked]:
    """ "Which city is the capital of Peru?": only what "the" says to be one of its kind."""
    term = re.sub(r"^[Tt]he ", "", value.term)
    kind = kind_of(term, world)
    meaning = _with_country(value.meaning)
    if kind is None or gives_name(meaning, term) or kind == "person":
        return
    noun = re.split(r" (?:of|in|on|between) ", meaning)[0].rpartition(" ")[2]
    if is_plural_noun(noun) or (is_personal_noun(noun) and kind == "city") or not term[:1].isupper():
        return
    if re.match(r"the (?:\w+ )*(?:provincial|regional|state|county|district) capital of ", meaning):
        return  # a country has many of them
    if meaning.startswith("the capital of "):
        country = country_of(re.sub(r"^the capital of (?:the )?", "", meaning))
        if country is not None and capital_of().get(country) != term:
            return
    verb = "was" if re.search(rf"{re.escape(value.term)} was ", fact.statement) else "is"
    when = f" in {spell(year_part(fact.as_of))}" if verb == "was" and fact.as_of else ""
    is_thing = kind in meaning.lower().split() or _NO_BODY.search(meaning)
    asks = "What" if is_thing else who(kind, term)
    prompt = framed(f"{asks} {verb} {meaning}{when}?", fact, world, dated=False)
    if prompt is None:
        return
    yield Asked("short", "which", prompt, term, accept=accepted(term, kind, world))
    yield Asked("choice", "which", prompt, term, alternatives(fact, term, kind, prompt, world))


def _only_one(fact: Fact, value: DefinitionValue, world: World) -> Iterator[Asked]:
    """ "Who was the discoverer of Pluto?", "What is the largest park in Larn?": what can be true of one alone."""
    term = re.sub(r"^[Tt]he ", "", value.term)
    kind = kind_of(term, world)
    opening = only_one(fact, value, term, kind)
    head = world.head(fact)
    if opening is None or (opening.endswith(" is") and head is not None and head.published is not None):
        return  # what is the largest when some news is written need not be so today
    if kind is None and is_noun(term.lower()) and value.term != term:
        return  # "the Emergency" is that of which the article has told
    prompt = framed(f"{opening} {value.meaning}?", fact, world, dated=False)
    if prompt is None:
        return
    accept = accepted(term, kind, world) if kind else world.other_names(term)
    yield Asked("short", "which", prompt, term, accept=accept)
    if kind is not None:
        yield Asked("choice", "which", prompt, term, alternatives(fact, term, kind, prompt, world))


def _with_country(meaning: str) -> str:
    """ "the Tajik capital" as "the capital of Tajikistan"."""
    found = re.fullmatch(r"the (?P<nation>[A-Z]\w+) capital", meaning)
    country = country_of(found["nation"]) if found else None
    return f"the capital of {country}" if country in countries().values() else meaning
