"""What closes a sentence behind a comma and only adds something to a thing without a name.

"Peru sold the ship to a firm in Lima, founded by Ana Vidal": of a firm without a name this is told with the sale or not
at all, where of a named firm it is told by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.bracketed import brackets
from question_bank.language.calendar import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADDS = frozenset({"acl", "acl:relcl"})
_MARKS = frozenset('"“”;:?!—–()[]')
_LONGEST, _LONGEST_SENTENCE = 18, 40
_POINTS = ("PRP", "EX")


def addition_behind(words: Sequence[Token | str], head: Token) -> list[Token]:
    """The clause or participle that closes the sentence right behind a clause's words, with its comma."""
    last = next((t for t in reversed(words) if not isinstance(t, str) and not t.is_punct), head)
    comma = last.nbor() if last.i + 2 < head.sent.end else last
    if comma.text != "," or len(head.sent) > _LONGEST_SENTENCE or any(c.dep_ == "cop" for c in head.children):
        return []
    tokens = [t for t in words if not isinstance(t, str)]
    rest = [t for t in head.doc[comma.i : head.sent.end] if not t.is_space]
    while rest and rest[-1].is_punct:
        rest.pop()
    if not 3 < len(rest) <= _LONGEST or not _adds(rest, {t.i for t in tokens}):
        return []
    aside = brackets(head.sent)
    dated = any(_is_date(t) for t in rest) and any(_is_date(t) for t in tokens)
    return [] if dated or any(t.i in aside or t.text in _MARKS or t.tag_.startswith(_POINTS) for t in rest) else rest


def _adds(rest: Sequence[Token], kept: set[int]) -> bool:
    """Whether words are one clause or participle about a common noun that stays, with a name or a number in it."""
    inside = {t.i for t in rest}
    tops = [t for t in rest if t.head.i not in inside and not t.is_punct]
    if len(tops) != 1:
        return False
    top, noun = tops[0], tops[0].head
    tells = any(t.pos_ == "PROPN" or t.tag_ == "CD" for t in rest)
    told = top.dep_ == "acl:relcl" or (top.dep_ in _ADDS and top.tag_ in {"VBN", "VBG"})
    return told and tells and noun.i in kept and noun.pos_ == "NOUN" and noun.dep_ not in {"nsubj", "nsubj:pass"}


def _is_date(token: Token) -> bool:
    return token.text in MONTHS or (token.tag_ == "CD" and len(token) == 4 and token.text.isdigit())
