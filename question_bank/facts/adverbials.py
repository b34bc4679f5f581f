"""Which adverbial clauses belong to their verb: those that say when, why or to what end it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL, SUBJECTS, auxiliaries, is_clause, is_set_off
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLED_AS = word_set("list describe regard know see treat class classify identify report count recognise recognize")
"""Verbs that say little without their "as": "are listed as missing"."""
HEDGES = word_set(
    "reportedly allegedly supposedly apparently probably perhaps possibly presumably likely unlikely seemingly maybe "
    "arguably purportedly ostensibly potentially"
)
"""Adverbs by which nobody vouches for what a clause tells."""
_WHEN = frozenset({"when", "after", "before", "because", "since"})
_HAPPENS = word_set("occur happen continue rage unfold persist")
_IF = frozenset({"if", "unless"})
_QUOTES = frozenset('"“”')
_BY = frozenset({"from", "by", "for", "of", "in", "at", "on", "into", "against", "about", "as"})


def adverbial_stays(child: Token, head: Token, *, clause: bool) -> bool:
    """Whether an adverbial clause belongs to its verb; in what is said all do.

    "X said that if Peru signs, Chile will leave" would tell another thing without its "if".
    """
    said = head.dep_ == "ccomp" and not clause
    called = child.left_edge.i == head.i + 1 and child.left_edge.lower_ == "as" and head.lemma_.lower() in _CALLED_AS
    stays = called or _is_purpose(child, head) or _is_participial(child) or _sets_time(child, head)
    if said or supposes(child, head):
        return True
    return stays or _goes_along(child, head) or _is_reign(child, head) or _is_measure(child, head)


def _is_measure(child: Token, head: Token) -> bool:
    """Whether a clause behind "than" says what a "more" is measured by: "sold more ships than it had built"."""
    than = child.left_edge
    if than.lower_ != "than" or than.dep_ != "mark" or than.i < head.i:
        return False
    return any(t.tag_ in {"JJR", "RBR"} for t in head.doc[head.i : than.i])


def supposes(child: Token, head: Token) -> bool:
    """Whether a clause says under what condition somebody named, or quoted, says the clause above it to be so."""
    if child.dep_ != "advcl" or not any(c.lower_ in _IF and c.dep_ == "mark" for c in child.children):
        return False
    told_beside = head.dep_ == "ccomp" and head.head.tag_ == "VBG"  # "left, arguing that if Peru pays, Chile gains"
    return head.dep_ in {"ROOT", "ccomp"} and (told_beside or _is_in_quotation(head) or source_of(head) is not None)


def source_of(head: Token) -> Token | None:
    """By whose word a clause is so: the Vidal of "According to Ana Vidal"."""
    phrases = (c for c in head.children if c.dep_ == "obl")
    return next((c for c in phrases if any(g.dep_ == "case" and g.lower_ == "according" for g in c.children)), None)


def _is_in_quotation(head: Token) -> bool:
    """Whether a word stands in quotation marks that open or close in its sentence."""
    marks = [t.i < head.i for t in head.sent if t.text in _QUOTES]
    before = sum(marks)
    return before % 2 == 1 or (len(marks) - before) % 2 == 1


def _is_reign(child: Token, head: Token) -> bool:
    """Whether a clause says when by who was in office: "when Ana Vidal was mayor of Lima"."""
    if child.pos_ != "NOUN" or not is_personal_noun(child.lemma_) or not any(c.dep_ == "nmod" for c in child.children):
        return False
    parts = {c.dep_: c for c in child.children}
    who, was = parts.get("nsubj"), parts.get("cop")
    when = any(c.lower_ == "when" and c.i < child.i for c in child.children)
    then = all(t.tag_ not in {"VBZ", "VBP"} for t in (head, *head.children))
    return when and then and who is not None and who.pos_ == "PROPN" and was is not None and was.tag_ == "VBD"


def _sets_time(child: Token, head: Token) -> bool:
    """Whether a clause behind its verb, or before one that was going on, says when or why: "postponed after ..."."""
    marks = {c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"} and c.i < child.i}
    now = any(t.tag_ in {"VBZ", "VBP"} for t in (head, *head.children))
    if now and any(t.tag_ == "VBD" for t in (child, *child.children)) and "when" in marks:
        return False  # a verb of now and one of then were joined by mistake
    if child.i < head.i and goes_on_meanwhile(child):
        return True
    goes_on = child.tag_ == "VBD" and child.lemma_.lower() in _HAPPENS
    if "while" in marks and child.i > head.i and goes_on and any(c.pos_ == "NOUN" for c in child.children):
        return True
    return bool(marks & _WHEN) and (child.i > head.i or (_was_going_on(head) and bool(marks & {"when"})))


def goes_on_meanwhile(verb: Token) -> bool:
    """Whether a clause tells what went on while something else happened: "while the fleet was sailing"."""
    opened = any(c.lower_ in {"when", "while"} and c.i < verb.i for c in verb.children)
    return verb.dep_ == "advcl" and opened and _was_going_on(verb)


def _was_going_on(verb: Token) -> bool:
    """Whether a clause tells what went on while something happened: "was sailing", "was being built"."""
    words = {c.lower_ for c in auxiliaries(verb)}
    return bool(words & {"was", "were"}) and (verb.tag_ == "VBG" or "being" in words)


def _is_participial(child: Token) -> bool:
    """Whether an adverbial clause has neither subject nor finite verb: "reaching France by 1519", "After leaving".

    One that only supposes why ("Perhaps moved by the storm,") goes.
    """
    if child.tag_ not in {"VBG", "VBN", "VB"} or is_clause(child) or any(c.lower_ in HEDGES for c in child.children):
        return False
    narrows = child.head.pos_ in NOMINAL and not is_set_off(child)  # "the largest city not linked to a motorway"
    without = {"if", "unless"} if narrows else {"if", "unless", "not"}
    return not any(c.dep_ in SUBJECTS or c.lower_ in without for c in child.children)


def _goes_along(child: Token, head: Token) -> bool:
    """Whether somebody else does something along with what the verb tells: "signed it, with the kings looking on".

    A number told in passing ("with Peru gaining 40 percent") makes a fact of its own.
    """
    first = child.left_edge.nbor() if child.left_edge.is_punct else child.left_edge
    doer = any(c.dep_ == "nsubj" and c.tag_ not in {"PRP", "DT"} for c in child.children)
    counts = any(t.like_num for t in child.subtree)
    if first.lower_ != "with" or child.i < head.i:
        return False
    return (child.tag_ == "VBG" and doer and not counts) or _is_result(child)


def _is_result(child: Token) -> bool:
    """Whether a phrase tells how many things came to what with it all: "was hit, with 700 bridges closed"."""
    things = next((c for c in child.children if c.dep_ == "nsubj:pass" and c.i < child.i), None)
    done = child.tag_ == "VBN" and not auxiliaries(child) and things is not None
    counted = things is not None and any(c.dep_ == "nummod" for c in things.children)
    return done and counted and not any(t.tag_ in {"PRP", "PRP$"} or t.lower_ == "the" for t in child.subtree)


def _is_purpose(child: Token, head: Token) -> bool:
    """Whether an adverbial clause belongs to the verb right before it: "to ...", "from sitting in parliament".

    Also to an adjective: "late for Peru to sign".
    """
    first = child.left_edge
    needed = first.lower_ == "for" and head.tag_ == "JJ" and any(c.lower_ == "to" for c in child.children)
    being = any(c.dep_ == "cop" and c.tag_ == "VBG" for c in child.children)  # "accused of being a spy"
    doing = (child.tag_ == "VBG" or being) and first.lower_ in _BY
    wanted = first.lower_ == "to" or needed if child.tag_ == "VB" else doing
    return wanted and first.i > head.i and not first.nbor(-1).is_punct
