"""What the law or the statutes of a body allow or ask for: "The president can dissolve the assembly".

A modal verb usually makes a clause possible or wanted, and then it is no fact. It is one where a body is told to have
a power that bodies have, or where what members or bills "must be" holds of any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries, is_clause
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import SAYS
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_POWERS = word_set(
    "amend appoint approve adopt censure convene declare dismiss dissolve elect enact expel grant impeach levy "
    "nominate overrule overturn override pardon propose prorogue ratify reject remove repeal require sanction summon "
    "suspend veto introduce refer"
)
_DUTIES = _POWERS | word_set("organise organize hold submit register publish sign pass pay confirm authorise authorize")
_BODIES = word_set(
    "parliament commission council court senate house congress assembly legislature cabinet government board committee "
    "tribunal chamber synod diet state municipality"
)
_ABLE = word_set("hold contain carry reach weigh live grow last bear withstand produce absorb store")
_VIEWS = word_set("consider see regard think view describe deem attribute")
_WHEN = word_set("this next tomorrow soon now today later again still")


def is_rule(cut: Cut) -> bool:
    """Whether a clause with one "can", "may" or "must" tells a power or a condition that always holds."""
    head = cut.head
    verbs = auxiliaries(head)
    modals = [t.lower_ for t in verbs if t.tag_ == "MD"]
    if len(modals) != 1 or any(
        t.lower_ in _WHEN or t.tag_ in {"PRP$", "JJR", "RBR"} for t in (*cut.tokens, *head.children)
    ):
        return False
    if any(t.lower_ in {"have", "been"} for t in verbs):
        return False
    if modals[0] == "must":
        return _is_duty(cut)
    return modals[0] in {"can", "may"} and (_is_power(cut, sure=modals[0] == "can") or _is_ability(cut, modals[0]))


def _is_ability(cut: Cut, modal: str) -> bool:
    """Whether any thing of a kind is told to be able to do or bear what it can.

    "A force can be split into two forces"; of people it is an offer ("visitors can book rooms").
    """
    head, first = cut.head, cut.first
    done = any(c.dep_ in {"aux:pass", "cop"} for c in head.children) or head.lemma_.lower() in _ABLE
    thing = first.pos_ == "NOUN" and _is_any(first) and not is_personal_noun(first.lemma_)
    supposed = any(c.dep_ == "advcl" and is_clause(c) for c in head.children)
    judged = head.lemma_.lower() in SAYS | _VIEWS
    return modal == "can" and done and thing and not supposed and not judged


def _is_power(cut: Cut, *, sure: bool) -> bool:
    """Whether a body or an office is told to be able to do what they can; "may" only with things of any kind."""
    head = cut.head
    if head.lemma_.lower() not in _POWERS:
        return False
    if any(c.dep_ == "aux:pass" for c in head.children):
        return any(_is_body(c) for c in head.children if c.dep_ in {"obl:agent", "obl"} and _is_by(c))
    things = [c for c in head.children if c.dep_ == "obj" and c.i in cut.kept]
    owned = any(c.dep_ in {"nmod", "nmod:poss", "compound", "amod"} for c in cut.first.children)
    able = _is_body(cut.first) and (owned or not is_role(cut.first.text))
    able = able or cut.first.lower_ == "it"
    return able and bool(things or sure) and (sure or all(_is_any(c) for c in things))


def _is_duty(cut: Cut) -> bool:
    """Whether what "must be" holds of any of a kind: "Members must be over 18", "Bills must be signed by the king"."""
    head = cut.head
    if not _is_any(cut.first):
        return False
    if any(c.dep_ == "aux:pass" for c in head.children):
        return head.lemma_.lower() in _DUTIES and any(c.dep_.startswith("obl") for c in head.children)
    measured = any(t.like_num for t in head.subtree) and head.pos_ in {"NOUN", "NUM"}
    citizens = head.pos_ == "NOUN" and any(c.lower_ in {"a", "an"} for c in head.children)
    return any(c.dep_ == "cop" for c in head.children) and (measured or citizens)


def _is_by(noun: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ == "by" for c in noun.children)


def _is_body(noun: Token) -> bool:
    """Whether a noun is a body or an office, by its own name or that of its kind."""
    return noun.lemma_.lower() in _BODIES or noun.ent_type_ == "ORG" or is_role(noun.text)


def _is_any(noun: Token) -> bool:
    """Whether a noun means any of its kind: a plural without article, "a bill", "every member"."""
    told = {c.lower_ for c in noun.children if c.dep_ == "det"}
    return (noun.tag_ == "NNS" and not told) or bool(told & {"a", "an", "any", "each", "every", "all"})
