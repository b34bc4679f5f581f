"""Since when, at the earliest, an article without a date can have been written: the last year that it tells as past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.model import DateMention, Document

_TO_COME = word_set("plan schedule expect intend set project forecast")
"""What a year still lies before: "was planned for 2030"."""


def earliest_year(document: Document) -> str | None:
    """The last year in which the article tells that something happened; None where it tells of no year."""
    years = {date.date[:4] for s in document.sentences for date in s.dates if date.date and _has_come(date, document)}
    return max(years, default=None)


def _has_come(date: DateMention, document: Document) -> bool:
    """Whether a date is that of a verb told as past: "won in 2021", "has been at war since late 2021"."""
    span = document.syntax.char_span(date.start, date.end, alignment_mode="expand")
    if span is None or date.relative or date.granularity not in {"day", "month", "season", "year"}:
        return False
    verb = next((t for t in span.root.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_.lower() in _TO_COME or any(t.tag_ == "MD" for t in span.sent):
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(map(_is_past, auxiliaries(verb))))


def _is_past(auxiliary: Token) -> bool:
    return auxiliary.lower_ in {"has", "have", "had", "was", "were"}
