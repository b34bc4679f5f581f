"""What stands in brackets in the tree of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_YEARS = re.compile(r"[12]\d{3}[-–](?:\d{2}|[12]\d{3})")
OPEN, CLOSE = frozenset("(["), frozenset(")]")


def behind_brackets(token: Token) -> Token:
    """The word or mark right after a word, or after what stands in brackets behind it."""
    after = token.nbor()
    if after.text in OPEN:
        close = next((t for t in token.doc[after.i :] if t.text in CLOSE), after)
        return close.nbor() if close.i + 1 < len(token.doc) else close
    return after


def brackets(tree: Tree) -> frozenset[int]:
    """Positions of what stands in brackets, with the brackets; not of names that are all of what is counted before.

    "three countries (Chile, Peru and Brazil)" says which three.
    """
    if OPEN.isdisjoint(tree.text):
        return frozenset()
    found: set[int] = set()
    inside: list[Token] = []
    depth = 0
    for token in tree:
        depth += token.text in OPEN
        if depth:
            inside.append(token)
        depth -= token.text in CLOSE and depth > 0
        if not depth and inside:
            found |= set() if lists_names(inside) or _tells_years(inside) else {t.i for t in inside}
            inside = []
    return frozenset(found | {t.i for t in inside})


def _tells_years(inside: Sequence[Token]) -> bool:
    """Whether what stands in brackets says which years were counted before: "for 35 years (1952-87)"."""
    before = inside[0].nbor(-1) if inside[0].i else inside[0]
    counted = before.lower_ == "years" and any(c.dep_ == "nummod" for c in before.children)
    return counted and _YEARS.fullmatch("".join(t.text for t in inside[1:-1])) is not None


def lists_names(inside: Sequence[Token]) -> bool:
    """Whether what stands in brackets is a list of names behind what it counts."""
    words = [t for t in inside[1:-1] if not t.is_punct]
    noun = inside[0].nbor(-1) if inside[0].i else inside[0]
    counted = noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in noun.children)
    named = all(t.pos_ == "PROPN" or t.lower_ in {"and", "the", "of"} for t in words)
    return counted and named and len(words) > 2 and any(t.lower_ == "and" for t in words)
