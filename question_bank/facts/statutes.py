"""The years that laws and treaties carry in their names: "the Companies Act 1862", "the Treaty of Lagos of 1871"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.model import DateValue, Sentence

_WORD = r"(?:of|and|for|to|on|the|in|[A-ZÀ-Þ][\w'’-]*)"
_TREATY = r"(?:Treaty|Accords?|Convention|Constitution|Protocol|Compromise|Edict|Charter)"
_NAMED = re.compile(
    rf"\b[Tt]he (?P<name>(?:[A-ZÀ-Þ][\w'’-]* (?:{_WORD} )*?(?:Act|Statute|Ordinance|Decree)(?: of)?)|"
    rf"(?:(?:[A-ZÀ-Þ][\w'’-]* (?:{_WORD} )*?)?{_TREATY} of [A-ZÀ-Þ][\w'’-]* of)|"
    rf"(?:[A-ZÀ-Þ][\w'’-]* (?:{_WORD} )*?{_TREATY} of)) (?P<year>1\d{{3}}|20\d\d)\b"
    r"(?![-–/]|,? (?:and|or|to) \d)"
)
"""A British law ends with the year that it was passed in, an American one with "of" and the year."""


def of_sentence(sentence: Sentence, _story: Story) -> Iterator[Draft]:
    """The laws of a sentence with the years in their names."""
    for match in _NAMED.finditer(sentence.text):
        name, year = match["name"].removesuffix(" of"), match["year"]
        value = DateValue(date=year, granularity="year", text=year)
        subject = f"the {name}"
        yield Draft("date", f"The {name} dates from {year}.", subject, value, year, (year, name.lower()))
