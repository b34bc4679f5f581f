"""What a clause says of something that only another sentence names: "two extensions", "a version", "another plan".

A relational noun ("a version", "an example") is nothing without what it is of; a number of things that nothing in the
statement places could be anywhere; an indefinite thing of which a relative clause tells is known by the clause around
it alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.misread import misread_subject
from question_bank.facts.written import Written
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNKNOWN = "a subject that the sentence does not identify"
_RELATIONAL = word_set(
    "version edition variant extension copy example instance exception section stage phase addition outcome aspect "
    "cause reason aim goal solution problem issue approach method change result consequence part member other "
    "component counterpart successor predecessor alternative"
)
_MORE = word_set("additional further")
_OUTSIDE = frozenset({"obj", "obl", "nmod", "iobj", "conj"})
_COMPLEMENTS = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "compound", "appos", "flat"})


def is_open_group(first: Token) -> bool:
    """Whether a plural is narrowed by the clause behind it, so that without it more are told of: "experts who ..."."""
    owned = any(c.dep_ in {"nmod:poss", "nummod"} for c in first.children)
    return first.tag_ in {"NNS", "NNPS"} and not owned


def unnamed_subject(written: Written, *, named: bool) -> str | None:
    """Why a subject, though a noun, names nothing that a reader could know; None where it does."""
    first = written.cut.first
    children = [c for c in first.children if c.i in written.kept]
    _without_other(written, first, children)
    kinds = {c.dep_ for c in children}
    definite = any(c.lower_ in {"the", "this", "these"} for c in children)
    if first.pos_ != "NOUN" or definite or written.speaker:
        return None
    if first.lemma_.lower() in _RELATIONAL and not kinds & _COMPLEMENTS:
        return _UNKNOWN
    counted = first.tag_ == "NNS" and "nummod" in kinds
    if counted and not kinds & _COMPLEMENTS and not written.mentions():
        return _UNKNOWN
    return _UNKNOWN if not named and _is_told_elsewhere(written, first, children) else None


def _without_other(written: Written, first: Token, children: list[Token]) -> None:
    """Leave out the "other" of "other founders of the club included": what is told of them holds of founders."""
    of = any(c.dep_ == "nmod" for c in children) and not any(c.dep_ in {"det", "nmod:poss"} for c in children)
    if of and first.tag_ == "NNS":
        written.dropped |= {c.i for c in children if c.lower_ == "other" and c.dep_ == "amod"}


def _is_told_elsewhere(written: Written, first: Token, children: list[Token]) -> bool:
    """Whether a clause in passing tells of an indefinite thing that the clause around it brings in."""
    cut = written.cut
    passing = cut.kind == "participle" or (cut.head.dep_ == "acl:relcl" and misread_subject(cut.head) is None)
    if not passing or cut.head.head.i != first.i:
        return False
    indefinite = any(c.lower_ in {"a", "an", "another"} for c in children)
    bare = (
        first.tag_ == "NNS" and first.dep_.split(":")[0] in _OUTSIDE and not any(c.dep_ == "nummod" for c in children)
    )
    return indefinite or bare


def left_over(token: Token, written: Written) -> bool:
    """Whether a word likens or adds to what another sentence told; what can go without harm goes."""
    word, noun = token.lower_, token.head
    if word == "another" and token.dep_ == "det":
        return _another(token, written)
    if word == "similar" and token.dep_ == "amod":
        return not any(t.lower_ in {"to", "in"} and t.i > token.i for t in (*token.subtree, *noun.subtree))
    if word == "more" and token.dep_ in {"amod", "advmod"}:
        counted = token.i > 0 and token.nbor(-1).dep_ == "nummod" and token.nbor(-1).head.i == noun.i
        return counted and not any(t.lower_ == "than" for t in noun.subtree)
    if word in _MORE and noun.i == written.cut.first.i and any(c.dep_ == "nummod" for c in noun.children):
        written.dropped.add(token.i)
    if word == "fellow" and token.i < noun.i and token.dep_ in {"amod", "compound"}:
        written.dropped.add(token.i)
        return any(c.dep_ in {"det", "nmod:poss"} for c in noun.children)
    return False


def _another(token: Token, written: Written) -> bool:
    """Write "a" for the "another" of an object: who bought another ship bought a ship."""
    if any(t.lower_ in {"one", "each"} and t.i < token.i for t in written.cut.tokens):
        return False
    subject = token.head.i == written.cut.first.i or token.i in {t.i for t in written.cut.subject}
    if subject or token.head.dep_ not in {"obj", "xcomp"}:
        return True
    written.instead[token.i] = "an" if token.nbor().lower_[:1] in "aeiou" else "a"
    return False
