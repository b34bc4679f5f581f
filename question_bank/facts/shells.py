"""What only leads to a clause that tells the thing: "The truth is that Peru sold the port"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHELLS = word_set("truth fact reality problem trouble result upshot outcome point")
_IS = frozenset({"is", "was"})


def without_shell(words: list[Token], head: Token) -> list[Token]:
    """The words of a clause without the "The truth is that" before it."""
    shell = next((c for c in head.children if c.dep_ == "nsubj:outer" and c.lower_ in _SHELLS), None)
    links = [c for c in head.children if c.dep_ == "cop" and c.lower_ in _IS]
    link = links[0] if links else None
    if shell is None or link is None or not shell.i < link.i < head.i:
        return words
    denied = any(shell.i < c.i <= link.i + 1 and c.dep_ == "advmod" for c in head.children)
    return words if denied else [t for t in words if t.i > link.i]
