"""Deeds that somebody named is told not to have done: "Peru did not take part in the games of 1980"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries, is_clause
from question_bank.facts.cuts import Cut
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEDS = word_set(
    "participate attend join sign ratify recognise recognize visit vote send take invite support back intervene react "
    "respond comment attack invade withdraw resign accept receive win lose pay publish release approve appear meet "
    "return leave enter play compete contest field host hold open build launch buy sell file report mention include "
    "give make show provide offer deploy cross reach disclose reveal specify name identify elaborate"
)
"""What somebody has either done or not; what they did not want, know or need is not told for sure."""
_SCOPES = word_set(
    "only just merely necessarily always even yet fully entirely completely all every both much many any"
)
"""What "not" may deny alone: "did not visit all ports"."""
_LINKS = word_set("past because until till before without except unless but since while although though")
_OF_REPORTERS = word_set("comment request requests inquiries enquiries email message messages calls immediately")
"""What somebody did not answer, as every report says."""
_ADVERBIALS = frozenset({"obl", "advcl", "xcomp", "ccomp", "obj", "iobj", "advmod"})


def is_denied_deed(cut: Cut) -> bool:
    """Whether a clause says in the past tense, in full and of a name, what was not done.

    Nothing may be left out of it: "did not close before 1990" is no "did not close".
    """
    head = cut.head
    if cut.kind != "finite" or head.lemma_.lower() not in _DEEDS or cut.first.pos_ != "PROPN":
        return False
    verbs = {verb.lower_ for verb in auxiliaries(head)}
    past = bool(verbs & {"did", "had"}) or (head.tag_ == "VBN" and bool(verbs & {"was", "were"}))
    denied = [t for t in cut.tokens if t.lower_ in {"not", "n't", "n’t"}]
    own = [c for c in head.children if c.dep_.split(":")[0] in _ADVERBIALS and not _stands_alone(c)]
    whole = all(c.i in cut.kept for c in own)
    free = not any(t.lower_ in _SCOPES | _LINKS | _OF_REPORTERS and not _is_harmless(t) for t in cut.tokens)
    told = any(c.i > head.i and c.dep_.split(":")[0] in {"obj", "obl"} for c in own)
    once = len(denied) == 1 and denied[0].head.i == head.i
    return past and once and whole and free and told


def _is_harmless(word: Token) -> bool:
    """Whether a word only stresses that nothing was done: "did not show any reaction", "had not joined in the past"."""
    told = any(c.dep_ in {"nmod", "acl"} and c.i > word.head.i for c in word.head.children)
    stresses = word.lower_ == "any" and word.dep_ == "det" and word.head.dep_ == "obj" and told
    return stresses or (word.lower_ == "past" and word.pos_ == "NOUN")


def _stands_alone(child: Token) -> bool:
    """Whether a child is a clause of its own before this one, or a word that links it to what was before."""
    led = child.dep_ == "advcl" and is_clause(child) and child.i < child.head.i
    return led or child.lower_ in {"also", "however", "not", "furthermore", "moreover"}
