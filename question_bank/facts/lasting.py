"""What an article tells in the present that is so for ever, and what is so only while it is written.

A river flows where it flowed; troops that are somewhere today need not be there next year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.nominals import is_deed_noun
from question_bank.facts.relations import preposition_of
from question_bank.facts.subjects import subject_of
from question_bank.facts.told import is_saying, is_thinking
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LASTS = word_set(
    "border lie stand mean separate flow run stretch extend consist contain belong comprise span cover measure include "
    "define derive divide surround name call know locate situate bound base compose spell pronounce speak"
)
_IS_FOR_EVER = word_set(
    "member capital part kind type form branch name word symbol city town village country river mountain lake island "
    "sea state province region district language religion people nation native citizen son daughter brother sister "
    "mother father wife husband metal gas planet star mile kilometer kilometre meter metre foot km"
)
_LIES = word_set("border coast frontier shore area population climate")
"""What a land has for long."""
_LEADS = word_set("where when whenever")
"""What opens a clause that another goes on from: "where the state falls short, the press steps in"."""
_IN_ALL = word_set("a an every each all any no")
_GOES_BY = word_set(
    "remain continue stay face support receive rely oppose threaten back fund finance host struggle lack refuse demand "
    "hope fear employ occupy enjoy"
)
_IS_DONE_FOR_NOW = word_set(
    "accompany demarcate guard patrol besiege deploy station threaten detain occupy arm back fund finance block "
    "shelter strain delay stall suspend overshadow indebt indebted"
)
_PART_OF = word_set("half part rest majority minority")
_AGAIN_AND_AGAIN = word_set("always traditionally usually often annually yearly regularly")
_MOVES = word_set("troops forces soldiers ships planes refugees migrants aircraft workers")
_WHERE = frozenset({"in", "at", "near", "on", "along", "across"})
_NOW = frozenset({"VBZ", "VBP"})


def lasts(head: Token, written: Written) -> bool:
    """Whether a clause in the present tells what does not depend on the day: where a place lies, what a thing is.

    `head` is that of the clause written, or of what somebody says in it.
    """
    if is_deed_noun(written.cut.first):
        return False  # whoever believes it may come to believe something else
    nominal = any(c.dep_ == "cop" for c in head.children)
    if nominal and (head.lemma_.lower() in _IS_FOR_EVER or written.mention(head) is not None):
        return True
    far = any(c.dep_ in {"obl", "obl:unmarked"} and c.lemma_.lower() in _IS_FOR_EVER for c in head.children)
    return head.lemma_.lower() in _LASTS or (nominal and far) or _is_of_a_kind(head, written)


def passes(written: Written) -> bool:
    """Whether a clause tells a state that no later reader may count on: "troops are in the north"."""
    head = written.cut.head
    if any(c.lower_ in _AGAIN_AND_AGAIN for c in head.children) or lasts(head, written):
        return False
    if any(c.dep_ == "cop" and c.tag_ in _NOW for c in head.children):
        moves = _is_on_the_move(written.cut.first) and preposition_of(head) in _WHERE
        tops = any(c.tag_ == "JJS" and c.dep_ == "amod" for c in head.children)  # "the largest bank"
        return moves or tops or holds_office(head) or head.lemma_.lower() in _IS_DONE_FOR_NOW
    if head.tag_ == "VBN" or any(c.dep_ == "aux:pass" for c in head.children):
        now = any(c.tag_ in _NOW and c.dep_ == "aux:pass" for c in auxiliaries(head))
        return now and head.lemma_.lower() in _IS_DONE_FOR_NOW
    return head.tag_ in _NOW and head.lemma_.lower() in _GOES_BY


def may_change(written: Written) -> bool:
    """Whether news tells in the present what somebody named does or is like: "Vidal heads a unit", "Lima is calm"."""
    head = written.cut.head
    mention = written.mention(written.cut.first)
    put_in = (written.instead[t.i].removeprefix("the ") for t in written.cut.subject if t.i in written.instead)
    labels = {mention.label} if mention is not None else {written.story.label(name) for name in put_in}
    named = bool(labels & {"person", "organization", "place"})
    spoken = is_saying(written.cut) or is_thinking(written.cut)
    borders = any(c.dep_ == "obj" and c.lemma_.lower() in _LIES for c in head.children)
    led = any(c.lower_ in _LEADS and c.i < written.cut.first.i for c in head.children)
    again = any(c.lower_ in _AGAIN_AND_AGAIN for c in head.children)
    if not named or spoken or borders or led or again or lasts(head, written):
        return False
    copular = any(c.dep_ == "cop" and c.tag_ in _NOW for c in head.children)
    return head.pos_ == "ADJ" if copular else head.tag_ in _NOW


def holds_office(head: Token) -> bool:
    """Whether a clause in the present says who somebody is by their office: "Ana Vidal is the mayor of Lima"."""
    now = any(c.dep_ == "cop" and c.tag_ in _NOW for c in head.children)
    return now and is_role(head.lemma_) and any(c.lower_ == "the" for c in head.children)


def _is_of_a_kind(head: Token, written: Written) -> bool:
    """Whether the subject is any of its kind: "whales", "a whale", "copper"."""
    own_clause = head.i == written.cut.head.i
    first = written.cut.first if own_clause else subject_of(head)
    if first is None or first.pos_ != "NOUN" or is_personal_noun(first.lemma_) or first.lemma_ in _PART_OF:
        return False
    words = written.cut.subject if own_clause else tuple(first.subtree)
    if any(t.pos_ == "PROPN" or t.i in written.by_token for t in words):
        return False
    own = [c for c in first.children if c.dep_ in {"det", "nummod", "nmod:poss"}]
    return all(c.lower_ in _IN_ALL for c in own)


def _is_on_the_move(noun: Token) -> bool:
    return noun.lower_ in _MOVES or (noun.tag_ == "NNS" and is_personal_noun(noun.lemma_))
