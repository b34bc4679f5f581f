"""Relations of the syntax tree and tags of its words that several modules look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAMED_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that can stand alone in a clause."""


def preposition_of(token: Token) -> str:
    """The preposition of the phrase that a word heads; "" where it has none."""
    return next((c.lower_ for c in token.children if c.dep_ == "case"), "")


def sentence_before(tree: Span | None) -> Span | None:
    """The sentence before one, also in a paragraph of its own; None before the first of the text, and before none."""
    return tree.doc[tree.start - 1].sent if tree is not None and tree.start else None
