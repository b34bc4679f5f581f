"""The year of what a scholarly text cites: "Lund found that mice learn (published in 2003)", "(Ruiz, 2009)".

Such a text dates neither its studies nor its figures but by the year behind whom it cites.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_now
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from question_bank.facts.written import Written

_CITED = re.compile(r"\((?:[^();]*?[^\W\d_][^();]*?,? )?(?P<year>(?:19|20)\d\d)[a-z]?\)")
"""A bracket with the year of one work, and whose it is where the sentence does not say so: "(Lund and Ruiz, 2003)"."""
_FINDS = word_set(
    "find report show suggest conclude discover observe note study investigate examine conduct estimate demonstrate "
    "reveal indicate compare analyze analyse survey test measure propose argue publish describe identify document "
    "interview"
)
"""What a study does, or its author."""


def cites(written: Written) -> bool:
    """Whether a sentence cites a work with its year: then the article's own year tells nothing of it."""
    return _CITED.search(written.sentence.text) is not None


def cited(written: Written) -> str:
    """ " (published in 2003)" for what a cited study did, " (as of 2003)" for a figure that is so now; else ""."""
    if written.speaker is not None or written.is_dated():
        return ""
    works = list(_CITED.finditer(written.sentence.text))
    years = {match["year"] for match in works}
    if len(years) != 1 or any(year in written.text() for year in years):
        return ""
    head = written.cut.head
    if head.lemma_.lower() in _FINDS and head.tag_ == "VBD":
        return f" (published in {years.pop()})"
    named = any(re.search(r"[a-z]", match[0][:-2]) for match in works)  # "Larn (1990)" may be a film
    return f" (as of {years.pop()})" if named and is_now(head) and written.has_figure() else ""
