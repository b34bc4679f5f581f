"""Around when something happened that a history tells between two dated events: "Peru sent envoys (around 1932)".

A history goes on in the order of time, so that what it tells between 1932 and 1933 was then. The sentences around have
to be in that order, and near in time and text. What was going on in a clause about a noun went on around the one date
of its sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.as_of import is_main_clause
from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.done_by import says_when
from question_bank.facts.wording import spell_date
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.facts.written import Written

_APART = 1
"""Years that may lie between the dates on both sides."""
_APART_IN_ONE = 3
"""The same in an article that keeps an anniversary."""
_PUT = word_set("base station house headquarter exile detain imprison jail")
"""What keeps somebody or a body somewhere for a time."""
_LASTING = word_set(
    "be have know believe want live lie consist include form constitute comprise represent belong remain contain"
)


def around(written: Written) -> str:
    """ " (around 1932)", " (in 1932 or 1933)" or " (between 1932 and 1935)" behind what happened then; else "".

    An article that keeps an anniversary tells one story, so that its dates may be further apart there, and what was so
    was so between them as well.
    """
    one_story = written.story.kept is not None
    years = written.story.years_around(written.sentence) or (_year_beside(written) if one_story else None)
    if years is None or says_when(written) or not _is_of_then(written, one_story=one_story):
        return ""
    first, last = years
    if any(str(year) in written.text() for year in years) or last - first > (_APART_IN_ONE if one_story else _APART):
        return ""
    if first == last or _is_to_come(written):
        return f" (around {last})"
    if one_story and last - first <= _APART and written.story.is_nearer_to_last(written.sentence):
        return f" (around {first})"
    return f" (in {first} or {last})" if last - first <= _APART else f" (between {first} and {last})"


def _year_beside(written: Written) -> tuple[int, int] | None:
    """The year of the only date of a sentence, on which the clause hangs that this one stands beside."""
    dates = [d for d in written.sentence.dates if d.date]
    span = written.story.tree(dates[0]) if len(dates) == 1 else None
    head = written.cut.head
    if span is None or head.dep_ != "conj" or span.root.head.i != head.head.i or dates[0].bound != "on":
        return None
    year = str(dates[0].date)[:4]
    exact = dates[0].granularity in {"day", "month", "year"} and year.isdigit()
    return (int(year), int(year)) if exact else None


def around_main_clause(written: Written) -> str:
    """ " (around May 1932)" behind what was going on beside what its sentence dates: "Vidal, who was then in exile"."""
    head, dates = written.cut.head, written.sentence.dates
    beside = written.cut.kind == "finite" and any(t.dep_ == "acl:relcl" for t in (head, *head.ancestors))
    if not beside or len(dates) != 1 or written.is_dated() or written.speaker is not None or not _goes_on(head):
        return ""
    (date,) = dates
    span = written.story.tree(date)
    if span is None or date.date is None or date.bound != "on" or date.granularity not in {"day", "month", "year"}:
        return ""
    main = span.root.head
    told = span.root.dep_.startswith("obl") and main.dep_ == "ROOT" and main.tag_ in {"VBD", "VBN"}
    spelt = spell_date(date.date[:7]) if told else None
    return f" (around {spelt})" if spelt is not None else ""


def _goes_on(head: Token) -> bool:
    """Whether somebody was doing something, or was somewhere for a time: "had been traveling", "was based in Lima"."""
    helpers = {c.lower_ for c in auxiliaries(head)}
    past = bool(helpers & {"was", "were"} or helpers >= {"had", "been"})
    return past and (head.tag_ == "VBG" or (head.tag_ == "VBN" and head.lemma_.lower() in _PUT))


def _is_of_then(written: Written, *, one_story: bool) -> bool:
    """Whether a clause of its own tells in the past tense what was done once; what was so as well in `one_story`."""
    head = written.cut.head
    if written.cut.kind not in {"act", "both"} and not is_main_clause(written.cut):
        return False
    if written.speaker is not None:
        return False
    if one_story and (_is_to_come(written) or any(c.dep_ == "cop" and c.tag_ == "VBD" for c in head.children)):
        return True
    verbs = auxiliaries(head)
    past = head.tag_ == "VBD" or (head.tag_ == "VBN" and any(c.lower_ in {"was", "were"} for c in verbs))
    had = any(c.lower_ in {"had", "would", "could", "might", "been"} for c in verbs)
    return past and not had and head.lemma_.lower() not in _LASTING


def _is_to_come(written: Written) -> bool:
    """Whether a history tells ahead what came about: "the vote would become an obstacle"."""
    return any(c.lower_ == "would" for c in auxiliaries(written.cut.head))
