"""Clauses of which a part stands apart: "It was not until 1271 that Peru proclaimed ...", "What Peru wants is ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import joins, phrase, tidied
from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.language.calendar import MONTHS
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_LEADS = frozenset({"in", "on", "until"})
_AT_MOST = 9
"""How many words stand before the "that"."""
_WANTS = word_set("want need seek demand propose offer")


def cleft(tree: Tree, aside: frozenset[int]) -> Cut | None:
    """ "It was in 1990 that Peru joined NATO", "It was not until 1990 that ..." as "Peru joined NATO in 1990".

    What leads it ("Although Chile had left, it was not until ...") goes.
    """
    opening = next((t for t in tree[:-1] if t.lower_ == "it" and t.nbor().lower_ == "was" and _opens(t)), None)
    tree = tree if opening is None else tree[opening.i - tree.start :]
    if len(tree) < _AT_MOST or opening is None:
        return None
    that = next((t for t in tree[2:_AT_MOST] if t.lower_ == "that"), None)
    start = 3 if tree[2].lower_ == "not" else 2
    if that is None or tree[start].lower_ not in _LEADS or (start == 3) != (tree[start].lower_ == "until"):
        return None
    date = list(tree.doc[tree[start].i + 1 : that.i])
    if not date or not all(t.tag_ == "CD" or t.text in MONTHS or t.text == "," for t in date):
        return None
    subject = next((t for t in tree.doc[that.i : tree.end] if t.dep_ in NAMED_SUBJECTS), None)
    if subject is None or subject.head.tag_ not in {"VBD", "VBN"} or subject.head.i < subject.i:
        return None
    return _told(subject, that, ("on" if tree[start].lower_ == "on" else "in", date), aside)


def _opens(it: Token) -> bool:
    """Whether a word opens its sentence, or the clause behind one that leads it."""
    return bool(it.is_sent_start) or (it.i > it.sent.start and it.nbor(-1).text == ",")


def _told(subject: Token, that: Token, when: tuple[str, list[Token]], aside: frozenset[int]) -> Cut | None:
    head = subject.head
    named = phrase(subject, aside)
    body = [t for t in phrase(head, aside, clause=True) if t.i > that.i]
    if not joins(body, aside) or named[0].i < that.i:
        return None
    return Cut(head, tuple(named), (*tidied(body), when[0], *when[1]))


def wanted(thing: Token, aside: frozenset[int]) -> Cut | None:
    """ "What they want to see is a treaty" as "They want to see a treaty"."""
    what = next((c for c in thing.children if c.dep_ in NAMED_SUBJECTS and c.lower_ == "what" and c.i < thing.i), None)
    link = next((c for c in thing.children if c.dep_ == "cop" and c.lower_ in {"is", "was"}), None)
    verb = next((c for c in what.children if c.dep_ == "acl:relcl"), None) if what is not None else None
    if what is None or link is None or verb is None or thing.pos_ not in NOMINAL or verb.lemma_.lower() not in _WANTS:
        return None
    who = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS and c.i < verb.i), None)
    if who is None:
        return None
    named = phrase(who, aside)
    wish = [t for t in phrase(verb, aside, clause=True) if t.i > named[-1].i]
    object_ = [t for t in phrase(thing, aside) if t.i > link.i]
    if not wish or wish[-1].i > link.i or not joins(object_, aside):
        return None
    return Cut(verb, tuple(named), (*tidied(named), *tidied(wish), *tidied(object_)))
