"""What time a sentence tells of, from its dates, its tense and the dates told before it."""

from __future__ import annotations

import re

from question_bank.language.clauses import parse
from question_bank.model import DateMention, Document, Sentence


def told_of(sentence: Sentence, document: Document) -> str | None:
    """The time (EDTF) at which what a sentence says in passing was so; None where the article leaves that open.

    The sentence's own date; the day of publishing for the present tense; else the year the paragraph is in; else the
    day of publishing where the article has told of no earlier year so far.
    """
    own = _dates(sentence)
    if own:
        return own[0].date
    spans = [d.date for d in sentence.dates if d.date and d.granularity == "range"]
    if spans:
        return spans[0][:4] if len({end[:4] for end in spans[0].split("/")}) == 1 else None
    published = document.article.head.published
    clause = parse(sentence.text)
    if clause is not None and (clause.finite_tag in {"VBZ", "VBP"} or "will" in clause.auxiliaries):
        return published
    earlier = [other for other in document.sentences if other.start < sentence.start]
    told = [d for other in earlier if other.paragraph == sentence.paragraph for d in _dates(other)]
    if told and told[-1].date is not None:
        return told[-1].date[:4]
    years = {d.date[:4] for other in earlier for d in _dates(other) if d.date is not None}
    return published if published is not None and years <= {published[:4]} else None


def _dates(sentence: Sentence) -> list[DateMention]:
    """The dates of a sentence that tell when it happened: none of a flashback, no span of years."""
    if re.search(r"\bhad (?:\w+ly )?(?:been|begun|gone|come|left|taken|made|\w+ed|\w+en)\b", sentence.text):
        return []
    return [d for d in sentence.dates if tells(sentence.text, d, d.start - sentence.start)]


def tells(text: str, date: DateMention, at: int) -> bool:
    """Whether a date at offset `at` of a sentence can be the time of what the sentence tells."""
    if date.date is None or date.granularity not in {"day", "month", "year"}:
        return False
    return re.search(r"\b(?:[Ss]ince|(?<!week )(?<!days )(?<!weeks )[Bb]efore|[Uu]ntil)\b", text[:at]) is None
