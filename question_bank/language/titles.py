"""Titles that are names: "2010 Maule earthquake" says what an article is about, a headline does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from question_bank.language.words import (
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adjective,
    is_noun,
    is_plural_noun,
    verb_tags,
)

BRACKET = re.compile(r" \((?P<kind>[^()]+)\)$")
"""What a title adds to tell its thing from others of the name: "Lima Metro (railway)"."""
_LONGEST = 7
"""Words of the longest title that is taken for a name."""
_YEAR = re.compile(r"^[12]\d{3} (?=\w)")
_OF_A_YEAR = 4
"""Words of a name that a year opens: "1973 oil crisis"."""
_SCHOOLS = frozenset({"university", "college"})
_SMALL = frozenset("of the and in for on upon at to de la a an".split())
_JOINS = _SMALL | {"during", "between", "under", "from", "by", "with", "against"}
_SPEAKS = (PREPOSITIONS | PRONOUNS | SUBORDINATORS) - _JOINS
_LONGEST_PHRASE = 10
"""Words of the longest title that is taken for a phrase."""
_HEADLINE = re.compile(r"(?:^|\s)['‘]|\d[-–]\d+ [A-Z]|\b[Tt]o [a-z]|^(?:Profile|Obituary|Analysis|Timeline|Q&A): | - ")
"""What only headlines hold: a claim in quotation marks, a score of a game, what is to come, a rubric, a dash."""


def is_name(title: str) -> bool:
    """Whether a title is a name: capitals all through, or all but the kind that ends it, or a thing of a year.

    >>> is_name("2010 Maule earthquake"), is_name("Lima Metro (railway)"), is_name("1882 transit")
    (True, True, True)
    >>> is_name("Miners freed in Chile"), is_name("Acme Board Approves Merger"), is_name("Vidal Calls For Calm")
    (False, False, False)
    """
    words = BRACKET.sub("", title).split()
    if _HEADLINE.search(title) or (_has_verb(words) and not BRACKET.search(title)):
        return False
    if _YEAR.match(title) and len(words) <= _OF_A_YEAR:
        return True
    big = [word for word in words if word.lower() not in _SMALL]
    capitals = [word for word in big if not word[0].islower()]
    ends_small = len(big) > 1 and big[-1][0].islower()
    return bool(capitals) and len(words) <= _LONGEST and len(big) - len(capitals) <= ends_small


def _has_verb(words: Sequence[str]) -> bool:
    """Whether a title with capitals all through has a verb in the present tense: "Acme Board Approves Merger".

    What may be a plural as well ("Calls") is one where even the prepositions have capitals, as only headlines do.
    """
    told = [word.lower() for word in words[1:-1] if word[0].isupper() and "VBZ" in verb_tags(word.lower())]
    shouts = any(word[0].isupper() and word.lower() in PREPOSITIONS | _SMALL for word in words[1:])
    return any(shouts or not is_plural_noun(word) for word in told)


def is_phrase(title: str) -> bool:
    """Whether a title says what an article is about without being a name: nouns and what joins them, and no verb.

    >>> is_phrase("Military history of Peru during the War of the Pacific"), is_phrase("Storm hits Lima")
    (True, False)
    """
    words = BRACKET.sub("", title).split()
    plain = [word for word in words if word.lower() not in _JOINS and not re.match(r"\d", word)]
    told = any(word.lower() in _SPEAKS or verb_tags(word.lower()) & {"VBZ", "VBD", "VBN"} for word in plain)
    known = all(not verb_tags(word) or is_noun(word) or is_adjective(word) for word in plain if word.islower())
    return (
        title[:1].isupper()
        and len(words) <= _LONGEST_PHRASE
        and known
        and not told
        and not re.search("[?!:,]", title)
        and not _HEADLINE.search(title)
    )


def distinctive(name: str) -> str:
    """The words that tell a thing from others of its kind: "Oslo" of the University of Oslo, no year before a name.

    >>> distinctive("University of Oslo"), distinctive("2010 Maule earthquake")
    ('Oslo', 'Maule earthquake')
    """
    name = _YEAR.sub("", name)
    whole = name.split()
    words = [word for word in whole if word.lower() not in _SCHOOLS]
    first = whole[whole[0].lower() == "the" :][0]
    if len(words) == len(whole) or not _SCHOOLS & {first.lower(), whole[-1].lower()}:
        return name
    while words and words[0].lower() in {"the", "of"}:
        words.pop(0)
    return " ".join(words) or name


def times_with_the(name: str, text: str) -> tuple[int, int]:
    """How often a text writes a name right behind "the", and how often in all."""
    found = re.findall(rf"(\b[Tt]he )?\b{re.escape(name)}\b(?! [A-ZÀ-Þ])", text)
    return sum(map(bool, found)), len(found)
