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
    return [d for d in sentence.dates if d.date is not None and d.granularity in {"day", "month", "year"}]
