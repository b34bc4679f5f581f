"""What a clause opened by "with which" or "whose" tells about the name before it.

"Acme, with which Bolt merged in 1990", "the Battle of Lund, in which 300 men fell", "Vidal, whose son Otto left Peru".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"flat", "compound", "amod", "det", "nmod:desc"})
_ARTICLES = frozenset({"a", "an", "the"})
_TIMES = frozenset({"after", "before", "following", "during", "since", "until"})
_NO_EVENTS = frozenset({"PERSON", "PER", "GPE", "LOC", "ORG", "NORP"})
_MENTIONS = word_set("point cite mention describe recall refer allude recount imagine depict")
"""Verbs of who tells of a thing, without vouching for it."""


def which_of(head: Token) -> Token | None:
    """The "which" behind a preposition that opens a clause with a subject of its own, about a name or a dated thing."""
    if head.dep_ != "acl:relcl" or head.head.pos_ not in {"PROPN", "NOUN"}:
        return None
    if head.head.pos_ == "NOUN" and head.head.head.lemma_.lower() in _MENTIONS:
        return None  # "Vidal pointed to a case in which ...": it is Vidal who says so
    which = next((c for c in head.children if c.lower_ == "which" and c.dep_ == "obl" and c.i < head.i), None)
    if which is None or head.left_edge.i + 1 < which.i - 1:
        return None
    subject = any(c.dep_ in NAMED_SUBJECTS and which.i < c.i < head.i for c in head.children)
    led = (c for c in which.children if c.dep_ == "case" and c.i == which.i - 1)
    return which if subject and any(c.lower_ != "for" for c in led) else None


def name_of_which(which: Token) -> list[Token]:
    """The preposition and the name that a clause is about: "with Acme"; none where another noun may be meant."""
    case, noun = which.nbor(-1), which.head.head
    comma = case.nbor(-1) if case.i else case
    name = _right_before(comma, noun) if not _is_then(case, noun) else []
    return [case, *name] if name else []


def _is_then(case: Token, noun: Token) -> bool:
    """Whether "after which" counts from the whole clause: "beat Peru, after which", since Peru is no event."""
    return case.lower_ in _TIMES and noun.pos_ == "PROPN" and noun.ent_type_ in _NO_EVENTS | {""}


def owner_of(head: Token) -> list[Token]:
    """The name that the "whose" stands for which opens the subject of a clause; none where it is not sure."""
    if head.dep_ != "acl:relcl" or head.head.pos_ != "PROPN":
        return []
    whose = next((t for t in head.doc[head.left_edge.i : head.i] if t.lower_ == "whose"), None)
    if whose is None or whose.head.dep_ not in NAMED_SUBJECTS or whose.head.head.i != head.i or whose.i < 2:
        return []
    return _right_before(whose.nbor(-1), head.head) if whose == whose.head.left_edge else []


def _right_before(comma: Token, noun: Token) -> list[Token]:
    """The words of a name that ends right before a comma; of a common noun only where a name or year says which."""
    inside = [t for t in noun.subtree if noun.left_edge.i <= t.i < comma.i and _is_part(t, noun)]
    if comma.text != "," or not inside or [t.i for t in inside] != list(range(inside[0].i, comma.i)):
        return []
    nested = noun.dep_ == "nmod" and noun.head.pos_ == "NOUN"  # "a bay of Lake Lund, for which": either may be meant
    if nested or any(t.lower_ in {"such", "including"} for t in inside):
        return []
    told = any(t.pos_ == "PROPN" or (t.tag_ == "CD" and len(t) == 4) for t in inside)
    article = noun.text[0].isupper() or any(c.lower_ in _ARTICLES for c in noun.children)
    return inside if noun.pos_ == "PROPN" or (told and article) else []


def _is_part(token: Token, noun: Token) -> bool:
    """Whether a word belongs to a noun's phrase, with the phrases behind it but without what leads to it."""
    if token.i == noun.i:
        return True
    top = token
    while top.head.i != noun.i:
        top = top.head
    if top.i < noun.i:
        return top.dep_ in _NAMES and token.tag_ != "POS"
    return top.dep_ in {"flat", "nmod", "nmod:unmarked", "obl", "appos"} and top.pos_ in {"PROPN", "NUM", "NOUN"}
