"""What can be asked of an agreement: where it was signed, between whom, and which one it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.clauses import parse
from question_bank.language.world import capitals, country_of
from question_bank.model import AgreementValue, Fact
from question_bank.questions.asked import Asked
from question_bank.questions.edtf import spell
from question_bank.questions.ids import dice
from question_bank.questions.offices import with_article
from question_bank.questions.soundness import anchors
from question_bank.questions.wh import ask_subject, ask_where
from question_bank.questions.wording import date_last, framed, mentions, names_a_year
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

_CONCLUDED = frozenset({"sign", "conclude", "initial", "agree"})


def asked(fact: Fact, world: World) -> Iterator[Asked]:
    """The questions that the value of an agreement allows, in a fixed order."""
    value = fact.value
    if not isinstance(value, AgreementValue):
        return
    yield from _where(fact, value, world)
    yield from _parties(fact, value, world)
    yield from _which(fact, value, world)


def _where(fact: Fact, value: AgreementValue, world: World) -> Iterator[Asked]:
    if not value.where:
        return
    city = value.where.split(",")[0]
    asked = ask_where(date_last(fact.statement), value.where, "In which city") if city in capitals() else None
    prompt = asked and framed(asked, fact, world, dated=False)
    if prompt:
        yield Asked("short", "where", prompt, city, accept=world.other_names(city))
        yield Asked("choice", "where", prompt, city, _other_cities(fact, city, world))


def _parties(fact: Fact, value: AgreementValue, world: World) -> Iterator[Asked]:
    """Only of two countries that signed: others ratify, join or watch, and pairs of other things do not mix."""
    clause = parse(fact.statement)
    named = _named(fact, value)
    if clause is None or clause.lemma not in _CONCLUDED or named is None or len(value.parties) != 2:
        return
    if any(country_of(party) != party or mentions(named, party) for party in value.parties):
        return
    prompt = framed(f"Between which two countries was {named} concluded?", fact, world, dated=False)
    if prompt is not None:
        yield Asked("choice", "parties", prompt, _pair(value.parties, fact), _other_pairs(fact, value, world))


def _which(fact: Fact, value: AgreementValue, world: World) -> Iterator[Asked]:
    if not is_name(value.name) or value.name not in fact.subject:
        return
    dated = f"Which agreement of {spell(value.when)}" if value.when and "of " in fact.subject else "Which agreement"
    asked = ask_subject(fact.statement, fact.subject, dated)
    prompt = asked and framed(asked, fact, world, dated=False)
    if not prompt or anchors(prompt) < 2 - names_a_year(prompt):
        return
    others = dict.fromkeys(
        other.value.name
        for other in world.neighbours(fact)
        if isinstance(other.value, AgreementValue)
        and is_name(other.value.name)
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
    return with_article(f"the {name}", fact) if is_name(name) else None


def is_name(name: str) -> bool:
    """Whether an agreement has a name of its own ("Treaty of Velden") and is not just "the peace agreement"."""
    words = [word for word in re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE).split() if len(word) > 3]
    return len(words) >= 2 and all(word[0].isupper() for word in words)


def _other_cities(fact: Fact, city: str, world: World) -> tuple[str, ...]:
    """Capitals that the bank speaks of, but not in a fact on this agreement."""
    alike = (other for other in world.index.sharing_words(fact) if other.kind == "agreement" and _alike(other, fact))
    own = " ".join(other.statement for other in (fact, *alike))
    found = [name for name in world.index.capitals_named if plain(name) != plain(city) and not mentions(own, name)]
    return tuple(sorted(found, key=lambda name: dice(fact.id, name))[:3])


def _alike(one: Fact, other: Fact) -> bool:
    a, b = content_words(one.subject), content_words(other.subject)
    return one.id == other.id or bool(a & b)


def _pair(parties: tuple[str, ...], fact: Fact) -> str:
    return " and ".join(with_article(party, fact) for party in parties)


def _other_pairs(fact: Fact, value: AgreementValue, world: World) -> tuple[str, ...]:
    """Pairs of one right country and another of the bank that is no party to any agreement of that kind."""
    named = list(world.index.countries_led)
    for other in world.neighbours(fact):
        named += other.value.parties if isinstance(other.value, AgreementValue) else ()
    known = {name for name in named if country_of(name) == name}
    others = [name for name in known if not any(world.same_name(name, own) for own in value.parties)]
    found = []
    for i, name in enumerate(sorted(others, key=lambda name: dice(fact.id, name))[:3]):
        first, second = value.parties
        found.append(_pair((first, name) if i % 2 else (name, second), fact))
    return tuple(found)
