"""The noun phrase that a number counts."""

from __future__ import annotations

import re

from question_bank.language.tokens import Token
from question_bank.language.verb_readings import is_verb_start
from question_bank.language.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_noun,
    is_plural_noun,
    verb_tags,
)

CURRENCIES = frozenset({"US dollars", "euros", "pounds", "rubles", "yen", "Australian dollars"})
_STOPS = PREPOSITIONS | PRONOUNS | CONJUNCTIONS | SUBORDINATORS | (DETERMINERS - {"other", "such"})
_LONGEST = 7
_ALIKE = frozenset("aircraft spacecraft hovercraft species sheep deer fish cattle offspring personnel series".split())
"""Nouns that are alike in the plural."""
_HAVING = re.compile(r"-(?:dimensional|sided|legged|headed|pronged|layered|volume)\b")
"""How adjectives end that say of each thing how many parts it has: "three-dimensional maps" may be any number."""
_PEOPLES = re.compile(r"[a-z]{3,}(?:an|er|ot|ard|ist|or|in|it|ee|ic)s$|[a-z]{3,}(?:men|ese)$")
"""How names of those who belong to a people, a party or a faith end in the plural."""


def counted_phrase(text: str, tokens: list[Token], end: int, unit: str | None, modifies: bool) -> str | None:
    """What is counted, for a number (with its unit) that ends at `end`: "soldiers", "the vote"; None where unsaid.

    `modifies` tells that the unit stands before a noun ("a 600-mile border"), not for itself ("600 miles").
    """
    if _HAVING.match(text, end):
        return None
    i = next((k for k, token in enumerate(tokens) if token.start >= end), len(tokens))
    if i < len(tokens) and tokens[i].text == "-":
        i += 1
    if unit is not None and not modifies:
        if not _leads_on(tokens, i, unit):
            return None
        i += 1
    elif i < len(tokens) and tokens[i].lower == "of":
        i += 1
    stop = _phrase_end(tokens, i) if i < len(tokens) else i
    if stop == i:
        return None
    plural = any(is_plural_noun(token.lower) or token.lower in _ALIKE or _is_people(token) for token in tokens[i:stop])
    return text[tokens[i].start : tokens[stop - 1].end] if unit is not None or plural else None


def _is_people(token: Token) -> bool:
    """Whether a capitalised word is the plural of those who are called so: "500,000 Huguenots"."""
    return token.is_capitalised and _PEOPLES.search(token.lower) is not None


def _leads_on(tokens: list[Token], i: int, unit: str) -> bool:
    """Whether "of" ("40 percent of the vote") or, after money, "in" ("$2 million in aid") names what is measured."""
    if i + 1 >= len(tokens):
        return False
    if tokens[i].lower == "of":
        return True
    return tokens[i].lower == "in" and unit in CURRENCIES and tokens[i + 1].text[0].islower()


def _phrase_end(tokens: list[Token], i: int) -> int:
    start = i
    if tokens[i].lower in DETERMINERS:
        i += 1
    while i < len(tokens) and i - start < _LONGEST:
        token = tokens[i]
        if token.lower == "and" and i > start and _joins_nouns(tokens, i):
            i += 1
            continue
        if not token.is_word or token.lower in _STOPS or (i > start and is_verb_start(tokens, i)):
            break
        if verb_tags(token.lower) & {"VBG", "VBN"} and i > start and is_plural_noun(tokens[i - 1].lower):
            break
        i += 1
    while i > start and (is_adverb(tokens[i - 1].lower) or tokens[i - 1].lower in {"and", *DETERMINERS}):
        i -= 1
    return i


def _joins_nouns(tokens: list[Token], i: int) -> bool:
    """Whether "and" joins two plain plural nouns that the number counts together ("three men and women")."""
    if not is_plural_noun(tokens[i - 1].lower) or i + 1 >= len(tokens) or is_verb_start(tokens, i + 1):
        return False
    following = tokens[i + 1 : i + 4]
    if not following or following[0].is_capitalised or following[0].lower in _STOPS or following[0].text[0].isdigit():
        return False
    return any(is_plural_noun(token.lower) or token.lower == "personnel" for token in following) and (
        is_noun(following[0].lower) or not verb_tags(following[0].lower) & {"VBD"}
    )
