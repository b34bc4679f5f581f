""" "In what is now Ghana" read as a phrase of place: a parser makes a clause of "is", and of Ghana its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import DEP, HEAD

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOW = frozenset({"now", "then", "today", "currently", "once"})


def join_free_relatives(doc: Doc) -> None:
    """Hang the name behind "what is now" or "what was then" where "what" hangs.

    The words before the name become one preposition of it ("fixed").
    """
    found = [(token, name) for token in doc if (name := _name_behind(token)) is not None]
    if not found:
        return
    values = doc.to_array([HEAD, DEP]).astype(np.uint64)
    fixed, case = doc.vocab.strings.add("fixed"), doc.vocab.strings.add("case")
    for what, name in found:
        link = what.nbor(-1)
        head = what.head
        _hang(values, name, head, what.dep)
        _hang(values, link, name, case)
        for word in doc[what.i : what.i + 3]:
            _hang(values, word, link, fixed)
    doc.from_array([HEAD, DEP], values)  # type: ignore[arg-type]


def _name_behind(what: Token) -> Token | None:
    """The head of the name behind "in what is now", where the tree around it can be mended."""
    if what.lower_ != "what" or not 0 < what.i < len(what.doc) - 3 or what.nbor(-1).pos_ != "ADP":
        return None
    verb, when, first = what.nbor(), what.nbor(2), what.nbor(3)
    if verb.lower_ not in {"is", "was"} or when.lower_ not in _NOW or what.dep_ not in {"nmod", "obl"}:
        return None
    name = first
    while name.dep_ in {"flat", "compound", "amod", "det"} and name.head.i > name.i:
        name = name.head
    inside = {t.i for t in what.doc[what.i - 1 : name.i + 1]}
    return name if name.pos_ == "PROPN" and what.head.i not in inside else None


def _hang(values: np.ndarray, word: Token, head: Token, relation: int) -> None:
    values[word.i, 0] = np.int64(head.i - word.i).astype(np.uint64)
    values[word.i, 1] = relation
