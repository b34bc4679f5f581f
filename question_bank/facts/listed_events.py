"""Where the events of a list took place: "Two battles took place in Peru: the siege of Ica in 1802, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.phrases import noun_phrase
from question_bank.facts.relations import preposition_of
from question_bank.facts.rendering import plain
from question_bank.facts.stops import DASHES

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"LOC", "GPE", "FAC"})


def place_of_list(event: Token) -> str:
    """ "in the Long Valley " for an event of a list behind a colon or dash whose sentence says where all happened.

    "" where the sentence says no place, or the event one of its own.
    """
    first = event
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    opens = first.left_edge.i > first.sent.start and first.left_edge.nbor(-1)
    mark = first.left_edge if first.left_edge.is_punct else opens
    verb = first.head
    if not mark or mark.text not in DASHES | {":"} or not _happens(verb):
        return ""
    where = [c for c in verb.children if c.dep_ == "obl" and verb.i < c.i < mark.i and preposition_of(c) == "in"]
    if len(where) != 1 or where[0].ent_type_ not in _PLACES or _has_place(event):
        return ""
    return f"in {plain(noun_phrase(where[0]))} "


def _happens(verb: Token) -> bool:
    """Whether a verb only says that something happened."""
    if verb.tag_ != "VBD":
        return False
    took = verb.lemma_.lower() == "take" and any(c.dep_ == "obj" and c.lower_ == "place" for c in verb.children)
    return took or verb.lemma_.lower() in {"happen", "occur"}


def _has_place(event: Token) -> bool:
    """Whether an event says where it was: "the coup in northern Peru", "the Lima riot"."""
    inside = [t for t in event.subtree if t.i < event.i or t.head.i == event.i]
    return any(t.ent_type_ in _PLACES and (t.i < event.i or preposition_of(t) in {"in", "at", "of"}) for t in inside)
