"""What was left out of a clause and takes the truth of the rest with it: the time of a price, the "than" of a rise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.as_of import is_news
from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.unnamed import MORE
from question_bank.facts.written import Written
from question_bank.language.words import word_set
from question_bank.language.world import country_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEGINS = word_set("begin start open resume end close finish continue conclude")
_GOES = frozenset("close open end rise fall drop gain lose climb slip slide tumble jump surge dip sink stand".split())
_TRADES = frozenset({"trade", "average", "total"})
_HELD = word_set("hold stage host organize organise")
_EXCLUDES = word_set("rule exclude deny reject refuse oppose")
_PEOPLE = word_set("population inhabitants residents households electorate")
_WHEN = word_set("when while as after before until since once during")


def lost(written: Written, *, has_time: bool, as_of: str) -> str | None:
    """Why what was left out takes the truth of the rest with it; None where it does not.

    `has_time`: the statement says when somebody said it, so that a figure of it has that time. `as_of` is what is to be
    written before it ("As of May 2020, ").
    """
    one = written.cut
    if any(t.lower_ == "than" and not written.stays(t) for t in one.tokens):
        return "a relative time"  # "18% higher" needs the "than in the year before" that went
    if any(t.lower_ == "only" for t in one.tokens) and any(
        c.dep_ == "advcl" and not written.stays(c) for c in one.head.children
    ):
        return "a restriction that was taken off"
    if one.head.lemma_.lower() in _EXCLUDES and any(_adds(t, written) for t in one.tokens):
        return "a restriction that was taken off"  # beyond what was granted before
    if any(_is_of_lost_predicate(c, written) for c in one.head.children) or _describes_lost_predicate(written):
        return "a clause of a predicate that was left out"
    dated = has_time or any(d.date and d.bound == "on" and not _only_names(ts) for d, ts in written.dates())
    if written.lost_time and not dated and _is_only_time(written):
        return "a relative time"
    passing = written.lost_time or _moves(one.head) or _was_share(written)
    if passing and written.has_figure() and not dated and not as_of:
        return "a figure that lost its time"
    hangs = not dated and not as_of and (_hangs_on_another(written) or _tells_which(written))
    return "a state that nothing dates" if hangs else None


def _adds(word: Token, written: Written) -> bool:
    """Whether an "additional" adds to what only another sentence tells, and not to what a land is known to have."""
    lands = any(c.dep_ in {"amod", "compound"} and country_of(c.text) for c in word.head.children)
    return word.lower_ in MORE and written.stays(word) and not lands


def _is_of_lost_predicate(clause: Token, written: Written) -> bool:
    """Whether "when" stands behind a second predicate that went: "was well in 1900, and ill in 1910, when war came"."""
    when = clause.dep_ == "advcl" and any(c.lower_ in {"when", "where", "whereupon"} for c in clause.children)
    if not when or not written.stays(clause):
        return False
    second = (c for c in clause.head.children if c.dep_ == "conj" and clause.head.i < c.i < clause.i)
    return any(not written.stays(c) for c in second)


def _describes_lost_predicate(written: Written) -> bool:
    """Whether an apposition behind a second predicate that went stays: "won a title and sold ships, the best year"."""
    head = written.cut.head
    lost = [c for c in head.children if c.dep_ == "conj" and c.i > head.i and not written.stays(c)]
    verbal = head.pos_ == "VERB"
    stays = (t for t in written.cut.tokens if t.pos_ == "NOUN" and written.stays(t))
    describes = [t for t in stays if t.dep_ == "appos" or (t.dep_ == "conj" and verbal and t.head.i == head.i)]
    known = (t for t in written.cut.tokens if t.tag_ == "VBN" and t.dep_ in {"acl", "advcl"} and written.stays(t))
    return any(c.i < t.i for t in (*describes, *known) for c in lost)


def _tells_which(written: Written) -> bool:
    """Whether news only says which meeting it means: "the summit held in Lima"."""
    head, first = written.cut.head, written.cut.first
    which = written.cut.kind == "participle" and head.dep_ == "acl" and any(c.lower_ == "the" for c in first.children)
    return which and head.lemma_.lower() in _HELD and is_news(written)


def _hangs_on_another(written: Written) -> bool:
    """Whether a clause tells what was going on, was so until then or was to come, and not at what time.

    "Banks were pressing Peru", "Vidal had been speaker since 1990", "the two sides would work on a treaty".
    """
    head = written.cut.head
    helpers = [c.lower_ for c in auxiliaries(head) if written.stays(c) and c.i not in written.instead]
    had = "had" in helpers or any(c.lower_ == "had" for c in head.children if c.dep_ in {"aux", "cop"})
    words = {t.lower_ for t in written.cut.tokens if written.stays(t)}
    if written.speaker is not None or any(c.dep_ == "ccomp" for c in head.children):
        return False
    if had and "since" in words:
        return True
    if words & _WHEN or written.is_dated():
        return False
    going_on = head.tag_ == "VBG" and helpers in (["was"], ["were"], ["had", "been"])
    return going_on or ("would" in helpers and "if" not in words)


def _was_share(written: Written) -> bool:
    """Whether a clause tells which share of the people lived or was somewhere: "40 percent of the population lived"."""
    head = written.cut.head
    past = any(t.tag_ == "VBD" for t in (head, *auxiliaries(head)))
    words = {t.lower_ for t in written.cut.tokens if written.stays(t)}
    return past and bool(words & {"percent", "%", "pct"}) and bool(words & _PEOPLE)


def _only_names(tokens: Sequence[Token]) -> bool:
    """Whether a year only tells which is meant: "its 2025 bond"."""
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside), tokens[0])
    return top.dep_ in {"compound", "nummod", "amod"} and top.head.pos_ == "NOUN"


def _is_only_time(written: Written) -> bool:
    """Whether a clause is nothing without its time: it only tells that something began or ended, or names no doer."""
    head = written.cut.head
    if not any(t.tag_ == "VBD" for t in (head, *auxiliaries(head))):
        return False
    began = head.lemma_.lower() in _BEGINS and not any(c.dep_ in {"obj", "xcomp"} for c in head.children)
    named = any(t.pos_ == "PROPN" for t in written.cut.subject) or bool(written.resolved)
    return began or not (named or written.speaker)


def _moves(head: Token) -> bool:
    """Whether a verb tells how a price or a rate went on some day: "The index rose 2%" is nothing without the day."""
    trades = head.lemma_.lower() in _TRADES
    money = any(t.text in {"%", "$", "€", "£", "percent", "points"} for t in head.subtree if t.i > head.i)
    past = any(t.tag_ == "VBD" for t in (head, *auxiliaries(head)))
    return past and (trades or (money and head.lemma_.lower() in _GOES))
