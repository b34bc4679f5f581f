"""From an article to an annotated document: sentences with dates, quantities and names.

The shallow syntax of a single sentence is in `clauses`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from question_bank.language import old_dates
from question_bank.language.dates import find_dates, reached
from question_bank.language.mending import mend
from question_bank.language.names import Marked, find_names
from question_bank.language.once import join_free_relatives
from question_bank.language.pipeline_model import load
from question_bank.language.quantities import find_quantities
from question_bank.language.references import find_references
from question_bank.language.rivals import settle_rivals
from question_bank.language.second_reading import read_again
from question_bank.language.sentences import split_sentences
from question_bank.language.year_of_writing import (
    is_in_year,
    marks_anniversary,
    tells_past,
    year_of_news,
    year_of_page,
    year_of_writing,
)
from question_bank.model import Article, DateMention, Document, Quantity, Sentence

__all__ = ["annotate"]

_NOTES = re.compile(
    r"\[(?:update|[a-z]+ needed|not in citation given|dated info|[nN](?:ote)? \d+|\d{1,3}|[a-z])\](?!\w)"
)
"""What the editors of an encyclopedia note in a text: "As of 2012[update], Lima had"."""


def annotate(article: Article) -> Document:
    """Find the sentences of an article and what they mention. Paragraphs that start with "#" are headings: skipped."""
    spans = [
        (paragraph, offset + start, offset + end)
        for paragraph, (offset, stop) in enumerate(article.paragraphs)
        if not article.text.startswith("#", offset)
        for start, end in split_sentences(article.text[offset:stop])
    ]
    nlp = load()
    read = _NOTES.sub(lambda note: " " * len(note[0]), article.text)  # offsets stay
    syntax = nlp(read)
    join_free_relatives(syntax)
    read_again(syntax, ((start, end) for _, start, end in spans), nlp)
    mend(syntax)
    settle_rivals(syntax)
    marked = [Marked(ent.start_char, ent.end_char, ent.text, ent.label_) for ent in syntax.ents]
    names = find_names([(start, read[start:end]) for _, start, end in spans], marked, title=article.head.title)
    sentences: list[Sentence] = []
    texts = [article.text[start:end] for _, start, end in spans]
    of_page = None if article.head.published else year_of_page(texts, [_sentences(text) for text in article.beside])
    written = article.head.published or of_page or year_of_writing(texts)
    news = of_page or (None if article.head.published else year_of_news(texts))
    in_year = is_in_year(written, texts)
    story: str | None = None
    fresh = False
    bare_years = old_dates.TELLS_OF_BEFORE.search(article.text) is None
    for (paragraph, start, end), mentions in zip(spans, names.mentions, strict=True):
        text = article.text[start:end]
        story = story if sentences and sentences[-1].paragraph == paragraph else None
        year = written[:4] if written is not None and marks_anniversary(text) else None
        year = year or (news if story is None and tells_past(text) else None)
        dates = find_dates(
            text, written, year or story, fresh=fresh or year is not None, bare_years=bare_years, in_year=in_year
        )
        story, fresh = reached(text, dates, story), bool(dates)
        quantities = find_quantities(text, dates)
        sentences.append(
            Sentence(
                start,
                end,
                text,
                paragraph,
                tuple(_moved_date(date, start) for date in dates),
                tuple(_moved_quantity(quantity, start) for quantity in quantities),
                mentions,
            )
        )
    references = find_references(sentences, syntax, article.head.title)
    return Document(article, tuple(sentences), syntax, names.aliases, references, written)


def _sentences(text: str) -> list[str]:
    """The sentences of a text of several paragraphs."""
    return [part[start:end] for part in text.split("\n\n") for start, end in split_sentences(part)]


def _moved_date(date: DateMention, by: int) -> DateMention:
    return replace(date, start=date.start + by, end=date.end + by)


def _moved_quantity(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, start=quantity.start + by, end=quantity.end + by)
