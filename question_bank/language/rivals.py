"""Two subjects of one verb: which of them it is, and what the other one is instead.

No English verb has two. Where the parser gives it two, the place of the one tells what it is: part of the name or noun
right behind it, the object of an infinitive or of "allow", what opens the sentence with "with", a number's range.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({get_string_id("nsubj"), get_string_id("nsubj:pass")})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_SELVES = frozenset({"himself", "herself", "itself", "themselves", "each"})
_RANGES = frozenset({"to", "or", "and", "-", "–", "out", "of"})


def settle_rivals(doc: Doc) -> None:
    """Leave each verb of `doc` one subject, in place, where the place of another tells what it is."""
    subjects: dict[int, list[Token]] = {}
    for token in doc:
        if token.dep in _SUBJECTS:
            subjects.setdefault(token.head.i, []).append(token)
    for verb, found in subjects.items():
        for one, other in pairwise(found):
            _settle(one, other, doc[verb])


def _settle(one: Token, other: Token, verb: Token) -> None:
    if one.i < verb.i < other.i:
        _make_object(other, verb)
    if other.i > verb.i:
        return
    first = next((t for t in other.subtree if not t.is_punct), other)  # "#" is all there is in a line of code
    before = first.nbor(-1) if first.i else first
    if before.text == "," and before.i > one.i:
        _set_before(one, other, before)
    elif before.tag_ == "VB":
        _give_to_infinitive(one, other, before)
    elif before in {one, one.right_edge}:
        _join(one, other, before)


def _make_object(other: Token, verb: Token) -> None:
    """ "The spill prompted the council to act": who is made to do something stands behind the verb."""
    if any(c.dep_ == "case" for c in other.children):
        other.dep_ = "obl"  # "performed a song by Vidal"
        return
    acts = any(c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB" and c.i > other.i for c in verb.children)
    if acts and not any(c.dep_ == "obj" for c in verb.children) and other.left_edge.i == verb.i + 1:
        other.dep_ = "obj"


def _join(one: Token, other: Token, last: Token) -> None:
    """What two subjects side by side are: "Peru's old ports", "3,000 to 5,000 people", "the goalkeeper Ana Vidal"."""
    if other.lower_ in _SELVES:
        other.head, other.dep_ = one, "advmod"
    elif one.tag_ == "CD" and other.tag_ == "NNS":
        if all(t.tag_ == "CD" or t.lower_ in _RANGES for t in one.subtree):
            one.head, one.dep_ = other, "nummod"
    elif last.tag_ == "POS" and last.head == one:
        one.head, one.dep_ = other, "nmod:poss"
    elif one.pos_ in _NOMINAL and other.ent_type_ and last == one and other.left_edge == other:
        one.head, one.dep_ = other, "compound"


def _set_before(one: Token, other: Token, comma: Token) -> None:
    """What opens a sentence before its subject: "With two ships lost, Vidal left", "Home to a port, Lima is ..."."""
    start = one.sent[0]
    if other.pos_ != "PROPN" or one.pos_ not in _NOMINAL:
        return
    if start.dep_ == "mark" and start.i < one.i < start.head.i < comma.i and one.left_edge.i == start.i + 1:
        one.head = start.head
    elif one.left_edge != start:
        return
    elif start.tag_ == "IN" and start.head == one:
        one.dep_ = "obl"
    elif one.tag_ == "NN":
        one.dep_ = "dislocated"


def _give_to_infinitive(one: Token, other: Token, before: Token) -> None:
    """ "The right of Peru to do this was granted": what stands behind an infinitive is its object."""
    if one.is_ancestor(before) and not any(c.dep_ == "obj" for c in before.children):
        other.head, other.dep_ = before, "obj"
