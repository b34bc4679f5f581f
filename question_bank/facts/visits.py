"""That somebody went somewhere, which a phrase tells beside what they did there.

"During a visit to Lima in May, Ana Vidal met the mayor" tells that Ana Vidal visited Lima.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries, is_clause
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import bare, joins, phrase, tidied
from question_bank.facts.relations import preposition_of
from question_bank.facts.subjects import subject_of
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_VISITS = frozenset({"visit", "trip"})
_DURING = frozenset({"during", "on", "in"})
_PEOPLE = frozenset({"PERSON", "PER"})
_ENDS = word_set("die fall crash vanish disappear drown collapse perish")
_OF_ANOTHER = frozenset({"by", "of", "from"})


def visit(noun: Token, aside: frozenset[int]) -> Cut | None:
    """ "On a visit to Lima in May, Ana Vidal met the mayor" as "Ana Vidal visited Lima in May"."""
    if noun.lower_ not in _VISITS or noun.dep_ != "obl" or preposition_of(noun) not in _DURING:
        return None
    place = next((c for c in noun.children if c.dep_ == "nmod" and preposition_of(c) == "to" and c.i > noun.i), None)
    visitor = _visitor(noun)
    if place is None or visitor is None or not _is_one_of_its_own(noun):
        return None
    named, where = bare(phrase(visitor, aside)), bare(phrase(place, aside))
    when = [t for c in noun.children if c.i > place.i and _is_time(c) for t in phrase(c, aside)]
    if not named or not joins(named, aside) or not joins([*where, *when], aside):
        return None
    return Cut(noun, tuple(named), (*tidied(named), "visited", *tidied([*where, *when])), "act")


def _visitor(noun: Token) -> Token | None:
    """The one person who is told to have done something during a visit."""
    verb = noun.head
    verbs = auxiliaries(verb)
    if not is_clause(verb) or verb.tag_ not in {"VBD", "VBN"} or any(t.tag_ == "MD" for t in verbs):
        return None
    if verb.lemma_.lower() in _ENDS or any(t.dep_ == "aux:pass" for t in verbs):
        return None  # who was killed on a trip may never have come there
    who = subject_of(verb)
    if who is None or any(c.dep_ == "conj" for c in who.children):
        return None
    return who if who.ent_type_ in _PEOPLE or who.lower_ in {"he", "she"} else None


def _is_one_of_its_own(noun: Token) -> bool:
    """Whether nothing says that a visit is somebody else's: "a visit to Lima by Ana Vidal", "her visit"."""
    a = any(c.lower_ in {"a", "an"} and c.dep_ == "det" for c in noun.children)
    return a and not any(preposition_of(c) in _OF_ANOTHER for c in noun.children if c.dep_ == "nmod")


def _is_time(phrase_head: Token) -> bool:
    """Whether a phrase behind "a visit to Lima" says when it was: "last week", "in May 1990"."""
    if phrase_head.dep_ == "nmod:unmarked":
        return True
    dated = any(t.tag_ == "CD" and len(t) == len("1990") for t in phrase_head.subtree)
    return phrase_head.dep_ == "nmod" and preposition_of(phrase_head) in {"in", "on"} and dated
