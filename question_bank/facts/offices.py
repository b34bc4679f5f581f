"""An office: a role with what it is of, "Peru's former deputy foreign minister", "chair of the Nordic Council".

Where the role's own phrase does not say what it is of, the words around it may: the title before it, "Peru, where".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.facts.bodies import bodies_behind, owner_before
from question_bank.facts.role_phrases import Office, is_person, read_role, role_words
from question_bank.facts.story import Story
from question_bank.language.world import countries, country_of, demonyms

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_GOVERNMENT = re.compile(r"(?:prime |foreign |defen[cs]e |finance |interior |economy )?(?:minister|premier)$")
_FOR_SOMETHING = re.compile(r"\b(?:representative|envoy)$")
"""Offices of which a body has many, each for something."""
_FOLLOWS = frozenset({",", "and", ", and"})


def read_office(noun: Token, story: Story, giver: str | None = None) -> Office | None:
    """The office that a noun's phrase tells; None where it is no role, is not held, or nothing says what it is of.

    `giver` is who appoints somebody to "its" office.
    """
    office = read_role(noun, story)
    if office is None:
        return None
    words = role_words(noun, story)
    bodies, link = bodies_behind(noun, office.role, story)
    owner, adjective = owner_before(noun, words, office.role, story, giver)
    if bodies:
        sender = _sender(noun, words, story) or (owner if owner is not None and owner == giver else None)
        led = (adjective or _home_of_envoy(noun, bodies, story)) if link == "to" else sender
        return replace(office, of=bodies, link=link, role=f"{led} {office.role}" if led else office.role)
    whole = owner is not None and _FOR_SOMETHING.search(office.role) is None
    return replace(office, of=(owner,) if owner and whole else ())


def _home_of_envoy(noun: Token, bodies: Sequence[str], story: Story) -> str | None:
    """The "Peruvian" of a "former ambassador to Chile" in an article about Peru that has named no other land."""
    lands = {country_of(t.text) for t in noun.doc[noun.sent.start : noun.i]} - {None, story.country}
    if noun.lower_ != "ambassador" or story.country is None or story.country in bodies or lands:
        return None
    called = sorted((word for word, land in demonyms().items() if land == story.country), key=len)
    return called[0] if called else None


def _sender(noun: Token, words: Sequence[Token], story: Story) -> str | None:
    """The body before a role, as it is written, that sends somebody for another: "the UN special envoy for Yemen".

    Or of which part of a body the role is: "the New South Wales secretary of the TWU".
    """
    before = noun.doc[words[0].i - 1] if words[0].i > noun.sent.start else None
    mention = story.known.mention_at.get(before.i) if before is not None else None
    region = mention is not None and mention.label == "place" and country_of(mention.text) is None
    return mention.text if mention is not None and (region or mention.label == "organization") else None


def body_around(
    office: Office, who: Token, token: Token, told: Sequence[tuple[Token, Office]], story: Story
) -> str | None:
    """What the words around a title say that it is of, where its own phrase does not."""
    return (
        _shared_body(token, story)
        or _where(who, token, story)
        or _carried(token, office, told, story)
        or _home(token, office, story)
    )


def _shared_body(token: Token, story: Story) -> str | None:
    """What two roles before one name are of: "Acme founder and chairman X"."""
    after = _role_after(token, story)
    if after is not None:
        return after
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i > token.sent.start else None
    words = role_words(token, story)
    before = token.doc[words[0].i - 1] if words and words[0].i > token.sent.start else before
    if before is None or before.lower_ not in {"and", "&"} or before.i <= token.sent.start:
        return None
    office = read_office(before.nbor(-1), story)
    return office.of[0] if office is not None and len(office.of) == 1 else None


def _role_after(token: Token, story: Story) -> str | None:
    """What a first role of two is of by the second: "chairman and chief executive of Acme"."""
    at = token.i + 1
    if at + 1 >= token.sent.end or token.doc[at].lower_ not in {"and", "&"} or token.doc[at + 1].dep_ == "det":
        return None
    for second in token.doc[at + 1 : min(at + 5, token.sent.end)]:
        office = read_office(second, story)
        if office is not None and len(office.of) == 1:
            return office.of[0] if office.link == "of" else None
    return None


def _where(who: Token, token: Token, story: Story) -> str | None:
    """The country in "Peru, where Prime Minister X governed"."""
    words = role_words(token, story)
    if not words or words[0].i - 3 < token.sent.start or words[0].nbor(-1).lower_ != "where" or who.i < token.i:
        return None
    land = story.known.mention_at.get(words[0].i - 3 if words[0].nbor(-2).text == "," else words[0].i - 2)
    return land.entity if land is not None and land.entity in countries().values() else None


def _carried(token: Token, office: Office, told: Sequence[tuple[Token, Office]], story: Story) -> str | None:
    """The country of the title right before: "French President X and Prime Minister Y"."""
    words = role_words(token, story)
    if not told or not words or not _OF_GOVERNMENT.fullmatch(office.role):
        return None
    who, other = told[-1]
    if other.of[0] == "United States" or _is_between(token):
        # Its ministers are secretaries; and "between Secretary of State X and Minister Y" is of two lands.
        return None
    if other.over or other.written == office.written or other.of[0] not in countries().values():
        return None
    if not is_person(who, story):
        return None
    end = story.known.mention_at[who.i].end
    between = token.doc.text[end : words[0].idx].strip()
    return other.of[0] if between in _FOLLOWS else None


def _is_between(token: Token) -> bool:
    """Whether a title is told of one of two sides: "between the French President X and Foreign Minister Y"."""
    return any(c.lower_ == "between" for t in (token, *token.ancestors) for c in t.children if c.dep_ == "case")


def _home(token: Token, office: Office, story: Story) -> str | None:
    """The country that the article is about, for "a former prime minister" where no other has been named before."""
    if story.country is None or not _OF_GOVERNMENT.fullmatch(office.role):
        return None
    described = any(c.dep_ in {"det", "nummod", "amod"} for c in token.children) and (
        office.over or token.dep_ == "appos"
    )
    own = any(c.dep_ == "nmod:poss" and c.lower_ == "government" for c in token.head.children)
    lands = {country_of(t.text) for t in token.doc[token.sent.start : token.i]} - {None, story.country}
    return story.country if (described or own or _beside_government(token)) and not lands else None


def _beside_government(token: Token) -> bool:
    """Whether the title stands beside a post in the government: "the government's negotiator, Foreign Minister X"."""
    return any(c.lower_ == "government" for a in (*token.ancestors,) for c in a.children if c.dep_ == "nmod:poss")
