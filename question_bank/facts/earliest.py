"""Since when, at the earliest, an article without a date can have been written: the last year that it tells as past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.edtf import is_before_our_era
from question_bank.facts.clause_heads import auxiliaries
from question_bank.language.known_events import years_of_events
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.model import DateMention, Document

_TO_COME = word_set("plan schedule expect intend set project forecast")
"""What a year still lies before: "was planned for 2030"."""


_LONG_BEFORE = 15
"""Years before the last one that an article tells of, from which on it is history and not news."""
_READERS_OWN = 1980
"""From when on what happened may be news to a reader."""


def earliest_year(document: Document) -> str | None:
    """The last year in which the article tells that something happened; None where it tells of no year.

    What the world knows tells a year as well, where the article has others: "since Russia's invasion of Ukraine".
    """
    years = {
        date.date[:4]
        for s in document.sentences
        for date in s.dates
        if date.date and not is_before_our_era(date.date) and _has_come(date, document)
    }
    known = years_of_events(document.article.text)
    return max(years | known) if years else None


def tells_history(document: Document) -> bool:
    """Whether an article tells of times long past: its own day then says nothing.

    Most of its dates lie long before the last, or all of them do before the reader's own time; and it tells of nothing
    that happened in the year in which it was written.
    """
    own = (d for s in document.sentences for d in s.dates if d.date and d.relative and d.date[:4] == document.written)
    if any(_is_told_as_past(date, document) for date in own):
        return False
    dates = [date.date for sentence in document.sentences for date in sentence.dates if date.date]
    years = [int(date[:4]) if date[:4].isdigit() else 0 for date in dates]
    if years and 0 < max(years) < _READERS_OWN:
        return True
    return sum(max(years) - year > _LONG_BEFORE for year in years) * 2 > len(years) if years else False


def _has_come(date: DateMention, document: Document) -> bool:
    """Whether a date is that of a verb told as past: "won in 2021", "has been at war since late 2021"."""
    fine = not date.relative and date.granularity in {"day", "month", "season", "year"}
    return fine and _is_told_as_past(date, document)


def _is_told_as_past(date: DateMention, document: Document) -> bool:
    span = document.syntax.char_span(date.start, date.end, alignment_mode="expand")
    if span is None:
        return False
    verb = next((t for t in span.root.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_.lower() in _TO_COME or any(t.tag_ == "MD" for t in span.sent):
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(map(_is_past, auxiliaries(verb))))


def _is_past(auxiliary: Token) -> bool:
    return auxiliary.lower_ in {"has", "have", "had", "was", "were"}
