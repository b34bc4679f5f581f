"""A name that was written for a word which cannot have meant it: half of a numbered name, the maker for the thing.

"The monument" is not "Larn Monument" where the article tells of Larn Monument 1 and 2; what "went on sale" is no firm;
and of "the office widened the unit, and it was renamed" nobody knows at a glance which of the two was renamed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_clause
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.written import Written

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_GOODS = frozenset({"release", "reissue", "discontinue", "ship", "preorder"})
_MISNAMED = "a name that another word cannot have meant"


def misnamed(text: str, written: Written) -> str | None:
    """Why a statement gives a wrong name to something; None where nothing shows that."""
    wrong = _lost_number(text, written) or _sells_its_maker(written) or _is_either(written) or _is_own_chief(written)
    return _MISNAMED if wrong else None


def _lost_number(text: str, written: Written) -> bool:
    """Whether one of several numbered things stands without its number, as its sentence does not write it."""
    return any(
        re.search(rf"{re.escape(name)}\b(?! (?:No\. ?)?[\dIVX]+\b|s\b)", text) and name not in written.sentence.text
        for name in written.story.numbered
        if name in text
    )


def _pronoun(written: Written) -> Token | None:
    """The pronoun that is the subject of a clause, where a name was written for it."""
    first = written.cut.first
    return first if first.lower_ in {"it", "they"} and first.i in written.instead else None


def _sells_its_maker(written: Written) -> bool:
    """Whether what went on sale or was released would be a firm: it was something that the firm made."""
    it, head = _pronoun(written), written.cut.head
    if it is None or not written.resolved or written.story.label(written.resolved[0]) != "organization":
        return False
    on_sale = head.lemma_.lower() == "go" and any(
        c.lower_ == "sale" and any(g.lower_ == "on" for g in c.children) for c in head.children
    )
    return on_sale or (it.dep_ == "nsubj:pass" and head.lemma_.lower() in _OF_GOODS)


def _is_either(written: Written) -> bool:
    """Whether "it" was done something to behind a clause in which somebody did something to one thing."""
    it, head = _pronoun(written), written.cut.head
    before = head.head
    if it is None or it.lower_ != "it" or it.dep_ != "nsubj:pass" or head.dep_ != "conj" or not is_clause(before):
        return False
    doer = any(c.dep_ == "nsubj" and c.i < before.i for c in before.children)
    verbs = (before, *(c for c in before.children if c.dep_ == "xcomp"))
    return doer and any(c.dep_ == "obj" and c.tag_ in {"NN", "NNP"} for verb in verbs for c in verb.children)


def _is_own_chief(written: Written) -> bool:
    """Whether "his general" would be the general of a general: it is that of somebody above both."""
    first = written.cut.first
    before = (c for c in first.children if c.dep_ in {"compound", "nmod:desc"} and c.text.islower())
    role = next(before, first)
    owned = (c for noun in (first, role) for c in noun.children if c.dep_ == "nmod:poss")
    owner = next((c for c in owned if c.lower_ in {"his", "her"}), None)
    name = written.instead.get(owner.i, "") if owner is not None and first.dep_ in NAMED_SUBJECTS else ""
    if not name.endswith(("'s", "’s", "'")):
        return False
    surname = re.sub(r"['’]s?$", "", name).rpartition(" ")[2]
    called = rf"\b(?i:{re.escape(role.lower_)}) (?:[A-Z]\w+ )*{re.escape(surname)}\b"
    return re.search(called, written.story.document.article.text) is not None
