"""The "it" of a second predicate that can only be the object of the first: "founded Acme and sold it in 2001"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import SUBJECTS, is_clause
from question_bank.language.people_words import is_personal_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PARTS = frozenset({"flat", "compound", "amod", "nmod:poss", "nmod:desc", "appos"})
_CIRCUMSTANCES = frozenset({"in", "at", "on", "near", "during", "by", "after", "before", "until", "since"})
_DATED = frozenset({"DATE", "TIME"})


def object_before(pronoun: Token) -> Token | None:
    """The head of what "it" stands for: the one thing of the clause before that shares its subject; else None.

    Its own object, where nothing else in that clause can be meant but the time and the place ("bought the ship in
    Lima", but not "signed the treaty with Chile").
    """
    second = pronoun.head
    first = second.head
    if pronoun.lower_ != "it" or pronoun.dep_ != "obj" or second.dep_ != "conj" or not is_clause(first):
        return None
    if any(c.dep_ in SUBJECTS for c in second.children) or first.i > second.i:
        return None
    things = [c for c in first.children if c.dep_ == "obj" and first.i < c.i < second.i]
    if len(things) != 1 or not _is_thing(things[0]):
        return None
    own = {t.i for t in things[0].subtree}
    between = [first.doc[i] for i in range(first.i + 1, second.left_edge.i) if i not in own]
    return things[0] if not any(_is_rival(t) for t in between) else None


def _is_thing(noun: Token) -> bool:
    """Whether a noun is one thing, and what is said of it brings in no other."""
    one = noun.tag_ in {"NN", "NNP"} and not any(c.dep_ == "conj" for c in noun.children)
    person = noun.ent_type_ in {"PERSON", "PER"} or is_personal_noun(noun.lemma_)
    return one and not person and noun.pos_ in _NOMINAL and not any(_is_rival(t) for t in _around(noun))


def _around(noun: Token) -> Sequence[Token]:
    return [t for c in noun.children if c.dep_ not in _PARTS for t in c.subtree]


def _is_rival(token: Token) -> bool:
    """Whether "it" may stand for another noun: one that is neither a time nor a place where something happens."""
    if token.pos_ not in _NOMINAL or token.dep_ in _PARTS or token.tag_ in {"NNS", "NNPS"}:
        return False
    if token.ent_type_ in _DATED or token.tag_ == "CD":
        return False
    return not any(c.dep_ == "case" and c.lower_ in _CIRCUMSTANCES for c in token.children)
