"""What a phrase behind a predicate noun tells of the subject: "Beacon is a magazine founded in 1921 by Ana Vidal".

Beacon was founded in 1921 by Ana Vidal: the participle is said of the magazine, and the magazine is Beacon. An article
opens with such a sentence, and who made its thing, and when, stands nowhere else in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_clause, is_set_off
from question_bank.facts.cuts import Cut, is_whole
from question_bank.facts.phrases import joins, phrase, tidied
from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of
from question_bank.facts.stops import until_stop
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_MADE = word_set(
    "release publish write record direct produce design build compose paint develop compile edit film broadcast air"
)
"""What is done to a work, and to nobody who stands between the work and the word."""
_STILL_SO = word_set("locate situate base know call name title dedicate devote")
_NAMES = word_set("name codename nickname title term word acronym")
"""What is given or used itself, and not the thing that has it."""
_KINDS = word_set("class type kind form series group pair species genus breed style variety set line family")
_HEDGES = word_set("not never perhaps possibly probably allegedly reportedly supposedly")


def predicated(head: Token, aside: frozenset[int]) -> Cut | None:
    """The clause "Beacon was founded in 1921" from "Beacon is a magazine founded in 1921"."""
    noun = _predicate(head.head)
    if head.dep_ != "acl" or head.tag_ != "VBN" or noun.tag_ not in {"NN", "NNP"} or not is_clause(noun):
        return None
    copula = next((c for c in noun.children if c.dep_ == "cop"), None)
    subject = next((c for c in noun.children if c.dep_ in NAMED_SUBJECTS and c.i < noun.i), None)
    if copula is None or subject is None or noun.lower_ in _NAMES | {"one"} or not _is_said_of(head.head, head, aside):
        return None
    hedged = any(c.dep_ == "aux" or c.lower_ in _HEDGES for c in noun.children)
    if hedged or subject.tag_ == "DT" or any(c.dep_.startswith("aux") for c in head.children):
        return None
    if not is_whole(head, aside) or not any(c.dep_.split(":")[0] == "obl" for c in head.children):
        return None
    named = [t for t in subject.subtree if t.i not in aside]
    body = until_stop(phrase(head, aside, clause=True), head)
    while body and body[0].is_punct:
        body.pop(0)
    if not named or named[-1].nbor().pos_ in {"PROPN", "NUM", "PRON"} or any(t.text == "," for t in named):
        return None  # a name that the tree has torn, "the Type | UB I", or a phrase that it hung on one
    if not body or not joins(named, aside) or not joins(body, aside):
        return None
    verb = copula.text if head.lemma_.lower() in _STILL_SO else "was" if copula.lower_ in {"is", "was"} else "were"
    return Cut(head, tuple(named), (*tidied(named), verb, *tidied(body)), "participle")


def _predicate(noun: Token) -> Token:
    """The noun that a phrase has for its head: "class" of "a class of small ships"."""
    of_kind = noun.dep_ == "nmod" and preposition_of(noun) == "of" and noun.head.lower_ in _KINDS
    return noun.head if of_kind else noun


def _is_said_of(noun: Token, participle: Token, aside: frozenset[int]) -> bool:
    """Whether a participle can only be said of the predicate noun, and of no noun between the two.

    "A member of the party founded in 1921" may leave either founded; "a bridge in Peru designed by Vidal" does not.
    """
    between = [t for t in noun.doc[noun.i + 1 : participle.left_edge.i] if t.i not in aside and not t.is_punct]
    nouns = [t for t in between if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in {"compound", "flat"}]
    if not nouns:
        return True
    if participle.lemma_.lower() in _MADE and is_set_off(participle):
        return True
    return all(t.pos_ == "PROPN" and t.head == noun and preposition_of(t) in {"in", "on"} for t in nouns)
