"""What an article is about, where its title names it: "the city" in an article on Lima is Lima.

What kind of thing that is tells the title itself ("University of Oslo", "Lima Metro (railway)") or the sentence that
opens the article as an encyclopedia does ("Lima is the capital and largest city of Peru").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set
from question_bank.language.world import capitals
from question_bank.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_BRACKET = re.compile(r" \((?P<kind>[^()]+)\)$")
_YEAR = re.compile(r"^[12]\d{3} ")
_ALSO = {"earthquake": "quake", "film": "movie", "aircraft": "plane", "automobile": "car", "ship": "vessel"}
"""What else a thing of some kind is called."""
_LONGEST = 7
_NO_KINDS = word_set("line series part one name term type form kind set group member number list way use word")
_SCHOOLS = word_set("university college")
_LANDS = "city|town|village|island|state|province|county|region|district|kingdom|republic|borough|municipality"
"""Kinds of places that stand before the name: "the city of Lima"."""
_SMALL = word_set("of the and in for on at to de la a an")


@dataclass(frozen=True, slots=True)
class Topic:
    """The thing that an article is about: its name, with the article where that is written, and words for its kind."""

    name: str
    kinds: frozenset[str]


def find_topic(document: Document) -> Topic | None:
    """The thing that the title names; None where the title is a headline or nothing tells what kind of thing it is."""
    title = document.article.head.title
    bracket = _BRACKET.search(title)
    name = _BRACKET.sub("", title)
    words = name.split()
    if not words or len(words) > _LONGEST or not _is_name(words):
        return None
    kinds = {bracket["kind"].split()[-1].lower()} if bracket else set()
    kinds |= {words[-1].lower()} if len(words) > 1 else set()
    kinds |= {words[0].lower()} if len(words) > 2 and words[1] == "of" else set()
    opening = _opening_subject(document)
    told = opening is not None and _names(opening, words)
    if opening is not None and told:
        kinds |= set(_predicate(opening))
    if not told and distinctive(_YEAR.sub("", name)) not in document.article.text:
        return None
    kinds |= set(re.findall(rf"\b[Tt]he ({_LANDS}) of {re.escape(name)}\b", document.article.text))
    kinds |= {"city", "capital"} if name in capitals() else set()
    kinds |= {_ALSO[kind] for kind in kinds & _ALSO.keys()}
    known = {t.lower_ for t in document.syntax if t.tag_ == "NN"}
    return Topic(_with_article(name, words, opening if told else None), frozenset(kinds & known - _NO_KINDS))


def distinctive(name: str) -> str:
    """The words of a school's name that tell it from others: "Oslo" of the University of Oslo; else the name."""
    words = [w for w in name.split() if w.lower() not in _SCHOOLS]
    if len(words) == len(name.split()):
        return name
    while words and words[0].lower() in {"the", "of"}:
        words.pop(0)
    return " ".join(words) or name


def _is_name(words: list[str]) -> bool:
    """Whether a title is a name: capitals all through, or all but the kind that ends it ("2008 Sichuan earthquake")."""
    big = [w for w in words if w.lower() not in _SMALL]
    capitals = [w for w in big if not w[0].islower()]
    return len(big) - len(capitals) <= (len(big) > 1 and big[-1][0].islower()) and bool(capitals)


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


def _with_article(name: str, words: list[str], subject: Token | None) -> str:
    body = len(words) > 2 and words[1] == "of" and words[0].lower() in ORGANISATION_HEADS
    the = body or words[-1][0].islower() or (subject is not None and any(c.lower_ == "the" for c in subject.children))
    return f"the {name}" if the and words[0].lower() != "the" else name
