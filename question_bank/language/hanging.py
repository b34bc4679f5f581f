"""How a word of a syntax tree is hung elsewhere, and what the rules that do so ask of a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
SUBJECTS = NAMED_SUBJECTS | {"csubj", "expl", "nsubj:outer"}
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def hang(token: Token, head: Token, relation: str) -> None:
    """Hang a word on another of its sentence, unless that hangs on it."""
    if token.sent == head.sent and not token.is_ancestor(head) and token.i != head.i:
        token.head = head
        token.dep_ = relation


def is_finite(verb: Token) -> bool:
    """Whether a verb or one of its helpers is finite."""
    return any(t.tag_ in FINITE for t in (verb, *verb.children) if t is verb or t.dep_ in {"aux", "aux:pass", "cop"})
