"""What stands in brackets in the tree of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_YEARS = re.compile(r"[12]\d{3}[-–](?:\d{2}|[12]\d{3})")
_LONGEST_NAME = 4
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

    "three countries (Chile, Peru and Brazil)" says which three, and "the capital (Lima)" which one.
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
            stays = lists_names(inside) or _tells_years(inside) or _names_it(inside) or _belongs(inside)
            found |= set() if stays else {t.i for t in inside}
            inside = []
    return frozenset(found | {t.i for t in inside})


def _names_it(inside: Sequence[Token]) -> bool:
    """Whether what stands in brackets is the name of the one thing before: "another planet (Vulcan)"; no acronym."""
    words, noun = inside[1:-1], inside[0].nbor(-1) if inside[0].i else inside[0]
    if noun.tag_ != "NN" or not words or len(words) > _LONGEST_NAME:
        return False
    one = any(c.dep_ in {"det", "nmod:poss"} and c.i < noun.i for c in noun.children)
    named = all(t.pos_ == "PROPN" and t.text[0].isupper() and t.text.isalpha() for t in words)
    return one and named and not any(t.text.isupper() for t in words)


def _belongs(inside: Sequence[Token]) -> bool:
    """Whether what stands in brackets goes on with the phrase: "Peruvian (and Chilean) ships", "Lima (in Peru)".

    Also when what the verb before tells was done: "Vidal developed (1763–1775) an engine".
    """
    words, before = inside[1:-1], inside[0].nbor(-1) if inside[0].i else inside[0]
    if not words or len(words) > _LONGEST_NAME:
        return False
    named = words[-1].text[0].isupper() and words[-1].text.isalpha() and not words[-1].text.isupper()
    beside = words[0].lower_ in {"and", "or"} and before.tag_ in {"JJ", "NNP"} and words[-1].tag_ == before.tag_
    placed = words[0].lower_ in {"in", "near"} and before.pos_ == "PROPN" and words[-1].ent_type_ in {"LOC", "GPE"}
    done = before.tag_ in {"VBD", "VBN"} and len(words) == 1 and _YEARS.fullmatch(words[0].text) is not None
    shares = before.tag_ == "CD" and any(t.text == "%" for t in words) and words[-1].lower_ in {"%", "percent"}
    return ((beside or placed) and named) or done or shares


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
