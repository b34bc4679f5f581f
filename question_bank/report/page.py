"""A report as one HTML page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from question_bank.report import ArticleReport, SentenceReport, about, value_in_words

_ENVIRONMENT = Environment(
    loader=PackageLoader("question_bank.report", "."),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters |= {"about": about, "in_words": value_in_words}


def page(reports: Sequence[ArticleReport]) -> str:
    """The page; all that comes from an article is escaped in it."""
    return _ENVIRONMENT.get_template("page.html").render(reports=reports, paragraphs=_paragraphs)


def _paragraphs(report: ArticleReport) -> Iterator[list[SentenceReport]]:
    for _, group in groupby(report.sentences, key=lambda found: found.sentence.paragraph):
        yield list(group)
