"""What an article keeps the anniversary of, with its year: "the Lima Accord of 1997"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.language.year_of_writing import years_kept

if TYPE_CHECKING:
    from question_bank.model import Document

_NAME = re.compile(r"(?P<the>\bthe )?(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:of |the |and )*[A-ZÀ-Þ][\w’'-]+)+)")


def kept_by(document: Document) -> str | None:
    """The thing whose anniversary an article keeps, with the year of it; None where it keeps none of a named thing."""
    if document.written is None or document.article.head.published is not None:
        return None
    years, what = next(filter(None, (years_kept(sentence.text) for sentence in document.sentences)), (0, ""))
    named = _NAME.search(what)
    year = str(int(document.written[:4]) - years)
    if named is None:
        return None
    return f"{named['the'] or ''}{named['name']}{'' if year in named['name'] else f' of {year}'}"
