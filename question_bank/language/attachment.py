"""Verbs that a parser joined to the wrong clause, where grammar leaves only one other.

In "He said that it was time for them to leave and asked that the fleet be moved" the "asked" is no partner of "to
leave", which is an infinitive, nor of "it was time", whose "it" stands for nothing and asks for nothing: it goes with
"said".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMED_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OWN = _NAMED_SUBJECTS | {"csubj", "expl", "aux", "aux:pass", "cop", "mark"}
_COMPLEMENTS = frozenset({"obj", "ccomp", "xcomp", "obl"})
_FINITE = frozenset({"VBD", "VBZ"})


def reattach(words: Iterable[Token]) -> None:
    """Hang each finite verb that is coordinated to what it cannot be on the nearest verb that it can be, in place."""
    for word in list(words):
        if word.dep_ == "conj" and word.tag_ in _FINITE and _lacks_subject(word) and _is_no_partner(word.head):
            partner = next((above for above in word.head.ancestors if _is_partner(above, word)), None)
            if partner is not None:
                word.head = partner


def _lacks_subject(verb: Token) -> bool:
    kinds = {child.dep_ for child in verb.children}
    return not kinds & _OWN and bool(kinds & _COMPLEMENTS)


def _is_no_partner(clause: Token) -> bool:
    """Whether a clause has no subject that a finite verb could share: an infinitive, "it was time"."""
    kinds = {child.dep_ for child in clause.children}
    infinitive = clause.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "mark" for c in clause.children)
    return infinitive or (clause.dep_ == "ccomp" and {"expl", "cop"} <= kinds)


def _is_partner(above: Token, verb: Token) -> bool:
    named = any(c.dep_ in _NAMED_SUBJECTS and c.i < above.i for c in above.children)
    return above.tag_ == verb.tag_ and above.i < verb.i and named
