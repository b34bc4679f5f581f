"""What a clause opened by "with which" tells about the name before it: "Acme, with which Bolt merged in 1990"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"flat", "compound", "amod", "det", "nmod:desc"})


def which_of(head: Token) -> Token | None:
    """The "which" behind a preposition that opens a clause with a subject of its own, about a name."""
    if head.dep_ != "acl:relcl" or head.head.pos_ != "PROPN":
        return None
    which = next((c for c in head.children if c.lower_ == "which" and c.dep_ == "obl" and c.i < head.i), None)
    if which is None or head.left_edge.i + 1 < which.i - 1:
        return None
    subject = any(c.dep_ in NAMED_SUBJECTS and which.i < c.i < head.i for c in head.children)
    return which if subject and any(c.dep_ == "case" and c.i == which.i - 1 for c in which.children) else None


def name_of_which(which: Token) -> list[Token]:
    """The preposition and the name that a clause is about: "with Acme"; none where another noun may be meant."""
    case, noun = which.nbor(-1), which.head.head
    comma = case.nbor(-1) if case.i else case
    name = [t for t in noun.subtree if t.i == noun.i or (t.head.i == noun.i and t.dep_ in _NAMES and t.tag_ != "POS")]
    inside = {t.i for t in name}
    gap = [noun.doc[i] for i in range(name[0].i, comma.i) if i not in inside]
    if comma.text != "," or gap or name[-1].i + 1 != comma.i:
        return []
    return [case, *name]
