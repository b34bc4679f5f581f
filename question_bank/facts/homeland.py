"""Of which land somebody is, by a title before the name: "Peru's President Ana Vidal", "Peruvian Foreign Minister"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.known import with_the
from question_bank.facts.relations import preposition_of
from question_bank.facts.written import Written
from question_bank.language.roles import ROLE
from question_bank.language.words import word_set
from question_bank.language.world import countries, country_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_LANDS = word_set("country nation homeland")
_OWN = word_set("his her")
_VOTES = word_set("election elections referendum")
_COMES = word_set("come rise return sweep")


def owns_land(owner: Token) -> bool:
    """Whether a pronoun is the "his" of "his country"."""
    possessive = owner.lower_ in _OWN and owner.dep_ == "nmod:poss"
    return possessive and owner.head.lower_ in _LANDS and owner.head.i == owner.i + 1


def write_homeland(owner: Token, name: str | None, written: Written) -> bool:
    """Write "Peru" for "his country" where the article gives its land in a title of the one who is meant."""
    noun = owner.head
    land = land_of(name, written.story.document.article.text) if name is not None else None
    if land is None or written.is_in_quotation(owner) or not written.stays(noun):
        return False
    written.write([owner, noun], with_the(land))
    written.resolved.append(land)
    return True


def write_own_land(noun: Token, written: Written) -> bool:
    """Write "the election in Peru" or "came to power in Peru" of a Peruvian leader, where the clause names no land."""
    leader = _doer(written)
    to_power = noun.lower_ == "power" and preposition_of(noun) == "to" and noun.head.lemma_.lower() in _COMES
    if leader is None or not (to_power or noun.lower_ in _VOTES):
        return False
    told = {m.entity for m in written.mentions() if m.label in {"place", "nationality", "organization"}}
    told |= set(written.resolved) - {leader}
    land = land_of(leader, written.story.document.article.text) if not told else None
    if land is None or written.quoted or any(c.dep_ == "nmod" for c in noun.children if c.pos_ == "PROPN"):
        return False
    written.instead[noun.i] = f"{noun.text} in {with_the(land)}"
    written.resolved.append(land)
    return True


def _doer(written: Written) -> str | None:
    """The one person who is the subject of a clause, by the name or by what was written for a "he"."""
    first = written.cut.first
    mention = written.mention(first)
    if mention is not None:
        return mention.entity if mention.label == "person" else None
    name = written.instead.get(first.i)
    return name if name is not None and written.story.label(name) == "person" else None


def land_of(person: str, text: str) -> str | None:
    """The one country that titles before a person's name are of; None where there is none, or more than one."""
    names = "|".join(map(re.escape, {person, person.split()[-1]}))
    before = re.finditer(rf"\b(?P<land>[A-Z][\w-]+)(?:['’]s)? (?:\w+ ){{0,2}}(?i:{ROLE}) (?:{names})\b", text)
    behind = re.finditer(rf"\b(?i:{ROLE}) of (?:the )?(?P<land>[A-Z][\w-]+),? (?:{names})\b", text)
    beside = re.finditer(rf"\b(?P<land>[A-Z][\w-]+) counterpart,? (?:{names})\b", text)
    lands = {country_of(match["land"]) for match in (*before, *behind, *beside)} & set(countries().values())
    return lands.pop() if len(lands) == 1 else None
