"""What an article is about, where its title names it: "the city" in an article on Lima is Lima.

What kind of thing that is tells the title itself ("University of Oslo", "Lima Metro (railway)") or the sentence that
opens the article as an encyclopedia does ("Lima is the capital and largest city of Peru").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.titles import BRACKET, distinctive, is_name, times_with_the
from question_bank.language.words import word_set
from question_bank.language.world import capitals
from question_bank.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALSO = {"earthquake": "quake", "film": "movie", "aircraft": "plane", "automobile": "car", "ship": "vessel"}
"""What else a thing of some kind is called."""
_NO_KINDS = word_set("line series part one name term type form kind set group member number list way use word")
_LANDS = "city|town|village|island|state|province|county|region|district|kingdom|republic|borough|municipality"
"""Kinds of places that stand before the name: "the city of Lima"."""


_REGIONS = word_set("county parish district region province island islands bay lake mountain river park")
_OFTEN = 3
_TAKES_THE = word_set("museum war company corporation society association institute league union treaty crisis act")
"""What names with "the" before them end with."""
_BY_WATER = re.compile(r"[ -](?:upon|on|am|sur)[ -][A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Topic:
    """The thing that an article is about: its name, with the article where that is written, and words for its kind."""

    name: str
    kinds: frozenset[str]


def find_topic(document: Document) -> Topic | None:
    """The thing that the title names; None where the title is a headline or nothing tells what kind of thing it is."""
    title = document.article.head.title
    if not is_name(title):
        return None
    bracket = BRACKET.search(title)
    name = BRACKET.sub("", title)
    settled = _settlement(name, document)
    name = settled or name
    words = name.split()
    kinds = {"city", "town"} if settled else set()
    kinds |= {bracket["kind"].split()[-1].lower()} if bracket else set()
    kinds |= {words[-1].lower()} if len(words) > 1 else set()
    kinds |= {word.lower() for word, link in pairwise(words) if link == "of"} & (
        ORGANISATION_HEADS | {words[0].lower()}
    )
    opening = _opening_subject(document)
    told = opening is not None and _names(opening, words)
    if opening is not None and told:
        kinds |= set(_predicate(opening))
    text = document.article.text
    if not told and settled is None and distinctive(name) not in text and not _is_called_by_kind(words, text):
        return None
    kinds |= set(re.findall(rf"\b[Tt]he ({_LANDS}) of {re.escape(name)}\b", document.article.text))
    kinds |= {"city", "capital"} if name in capitals() else set()
    kinds |= {_ALSO[kind] for kind in kinds & _ALSO.keys()}
    known = {t.lower_ for t in document.syntax if t.tag_ == "NN" or (t.tag_ == "NNP" and _has_the(t))}
    the = document.article.text.startswith(f"The {name} ") or _mostly_has_the(name, text)
    return Topic(_with_article(name, words, opening if told else None, the=the), frozenset(kinds & known - _NO_KINDS))


def _is_called_by_kind(words: list[str], text: str) -> bool:
    """Whether a text keeps calling what its title names by the last word of that: "the museum" of Lund Arts Museum.

    A heading is no name: "A Global Economy", "The Margins of Empire".
    """
    last = words[-1]
    heading = words[0] in {"A", "An"} or any(word[0].islower() for word in words)
    kind = last[0].isupper() and last.isalpha() and len(words) > 1 and not heading
    return kind and len(re.findall(rf"\b[Tt]he {re.escape(last.lower())}\b", text)) >= _OFTEN


def _mostly_has_the(name: str, text: str) -> bool:
    """Whether a text writes a name of several words with "the", and more often so than without."""
    with_the, written = times_with_the(name, text) if " " in name else (0, 0)
    return written >= _OFTEN and with_the * 2 > written


def _has_the(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.children)


def _settlement(title: str, document: Document) -> str | None:
    """What an article calls a place where people live, told by its title: "Lund, Oregon", "Lund upon Rimac"."""
    region = title.partition(", ")[2]
    inside = region[:1].isupper() and title.partition(", ")[0].split()[-1].lower() not in _REGIONS
    by_water = _BY_WATER.search(title)
    short = title[: by_water.start()] if by_water is not None else title.partition(", ")[0]
    called = title if title in document.article.text and not region else short
    places = {m.text for s in document.sentences for m in s.mentions if m.label == "place"}
    by_river = by_water is not None and by_water[0][:-1] != " on "  # "Panel on Peru"
    return called if by_river or (short in places and (by_water is not None or inside)) else None


def _opening_subject(document: Document) -> Token | None:
    """The subject of the first sentence, where that says what something is."""
    first = document.sentences[0] if document.sentences else None
    tree = document.syntax.char_span(first.start, first.end, alignment_mode="contract") if first else None
    for token in tree or ():
        if token.dep_ in NAMED_SUBJECTS and token.head.pos_ in {"NOUN", "PROPN"} and token.i < token.head.i:
            return token if any(c.dep_ == "cop" for c in token.head.children) else None
    return None


def _names(subject: Token, words: list[str]) -> bool:
    span = {t.text for t in subject.subtree}
    return all(word.strip(",:") in span for word in words if word[0].isupper() or word[0].isdigit())


def _predicate(subject: Token) -> Iterator[str]:
    head = subject.head
    yield from (t.lower_ for t in (head, *(c for c in head.children if c.dep_ == "conj")) if t.tag_ == "NN")


def _with_article(name: str, words: list[str], subject: Token | None, *, the: bool) -> str:
    body = len(words) > 2 and words[1] == "of" and words[0].lower() in ORGANISATION_HEADS
    body |= subject is None and len(words) > 1 and words[-1].lower() in _TAKES_THE
    the = (
        the
        or body
        or words[-1][0].islower()
        or (subject is not None and any(c.lower_ == "the" for c in subject.children))
    )
    return f"the {name}" if the and words[0].lower() != "the" else name
