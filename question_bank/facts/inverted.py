"""Clauses told in another order: "Also attending were envoys of Peru", "..., both rounds ending without a treaty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import joins, phrase, tidied
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.words import lemma_of, past_of, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_DOING = word_set("attending joining leading winning signing representing hosting")
_OPENS = word_set("also")
_WAS = frozenset({"was", "were"})
_AT_MOST = 10
"""How many words stand before the "were" of an inverted clause."""
_DASHES = frozenset({"--", "—", "–", ","})


def inverted(tree: Tree, aside: frozenset[int]) -> Cut | None:
    """ "Also attending (the summit) were envoys of Peru" as "Envoys of Peru attended (the summit)"."""
    start = 1 if tree[0].lower_ in _OPENS else 0
    if len(tree) < start + 3 or tree[start].lower_ not in _DOING:
        return None
    verb = tree[start]
    link = next((t for t in tree[start + 1 : start + _AT_MOST] if t.lower_ in _WAS), None)
    behind = [t for t in tree if link is not None and t.i > link.i and t.i not in aside]
    inside = {t.i for t in behind}
    who = next((t for t in behind if t.dep_ == "ROOT" or t.head.i not in inside), None)
    if link is None or who is None or who.pos_ not in NOMINAL:
        return None
    named = [t for t in phrase(who, aside) if t.i > link.i]
    what = [t for t in tree if verb.i < t.i < link.i and t.i not in aside and t.lower_ not in _OPENS]
    commas = any(t.text == "," for t in what)
    if not named or named[0].i != behind[0].i or commas or not joins(named, aside) or (what and not _is_object(what)):
        return None
    return Cut(verb, tuple(named), (*tidied(named), verb, *tidied(what)), "inverted")


def _is_object(words: list[Token]) -> bool:
    """Whether words are one noun phrase."""
    inside = {t.i for t in words}
    heads = [t for t in words if t.head.i not in inside]
    return len(heads) == 1 and heads[0].pos_ in NOMINAL and not any(t.pos_ == "VERB" for t in words)


def both_doing(verb: Token, aside: frozenset[int]) -> Cut | None:
    """ "A second round was held in Rome and a third in Oslo, both rounds ending without a treaty": what both did."""
    noun = verb.head if verb.dep_ == "acl" else next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), verb)
    both = noun.nbor(-1) if noun.i else noun
    before = both.nbor(-1) if both.i else both
    if verb.i != noun.i + 1 or both.lower_ != "both" or both.head.i != noun.i or before.text not in _DASHES:
        return None
    if any(c.dep_ in {"aux", "mark"} for c in verb.children):
        return None
    body = [t for t in phrase(verb, aside, clause=True) if t.i >= verb.i]
    if len(body) < 2 or not joins(body, aside):
        return None
    return Cut(verb, (both, noun), (both, noun, *tidied(body)), "both")


def told_as(verb: Token) -> str | None:
    """The past tense of an "-ing" form: "attended" for "attending"; None where the tables have none."""
    return past_of(lemma_of(verb.lower_))
