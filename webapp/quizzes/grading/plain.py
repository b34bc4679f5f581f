"""Text as it is compared: without case, accents, punctuation and articles; and the grade that a comparison gives."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

LONGEST = 500
"""Characters of a typed answer that are read; no honest answer is longer."""

Verdict = Literal["right", "partly", "wrong"]

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_QUOTES = dict.fromkeys(map(ord, "'’‘ʻʼ`´‛′\"“”„«»‹›"), None)
_BRITISH = ((r"(\w)isation", r"\1ization"), (r"\bdefence", "defense"), (r"\bcentre", "center"), (r"\blabour", "labor"))
_DENIAL = re.compile(r"\b(?:not|never|isnt|isn't|wasnt|wasn't|except|(?:any|every)(?:body|one|thing) but)\b")
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Grade:
    """What an answer is worth: `credit` from 0 to 1, and what a teacher would write beside it."""

    credit: float
    verdict: Verdict
    note: str = ""


def right(note: str = "") -> Grade:
    return Grade(1.0, "right", note)


def partly(credit: float, note: str) -> Grade:
    return Grade(credit, "partly", note)


def wrong(note: str = "") -> Grade:
    return Grade(0.0, "wrong", note)


def readable(text: str) -> str:
    """What a person typed, fit to be read: compatibility forms and digits of other scripts unified, control and
    direction marks removed, at most `LONGEST` characters, single spaces."""
    text = unicodedata.normalize("NFKC", text[: 2 * LONGEST])[:LONGEST].translate(_DASHES)
    kept = (" " if char.isspace() else char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    digits = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in kept)
    return " ".join("".join(digits).split())


def folded(text: str) -> str:
    """`readable` text without case and accents; punctuation stays."""
    decomposed = unicodedata.normalize("NFD", readable(text).casefold().translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> tuple[str, ...]:
    """The words that count: "The U.S.–Tajik Treaty" gives ("us", "tajik", "treaty")."""
    plain = folded(text).translate(_QUOTES).replace("&", " and ")
    plain = re.sub(r"\b(?:[a-z]\.){2,}", lambda match: match.group().replace(".", "") + " ", plain)
    for british, american in _BRITISH:
        plain = re.sub(british, american, plain)
    found = re.findall(r"[^\W_]+", plain)
    return tuple(word for word in found if word not in _ARTICLES) or tuple(found)


def is_denied(text: str) -> bool:
    """Whether the text says what is not the answer: "not 40", "anybody but Rey"."""
    return _DENIAL.search(folded(text).replace("’", "'")) is not None


def name_parts(text: str) -> tuple[str, ...]:
    """The words of a person's name, initials apart: "A. B. Al-Rey" gives ("a", "b", "al", "rey")."""
    return tuple(re.findall(r"[^\W_]+", folded(text).translate(_QUOTES)))


def word_set(text: str) -> frozenset[str]:
    """The space-separated words of a literal."""
    return frozenset(text.split())
