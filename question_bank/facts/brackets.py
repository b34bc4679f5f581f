"""Dates that stand in brackets behind a name: "the Edict of Fontainebleau (1685)", "Marie Curie (1867–1934)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.model import DateValue, Sentence

_YEAR = re.compile(r"[\"”]? \((?P<year>1\d{3}|20\d\d)\)")
_LIFE = re.compile(r" \((?:born )?(?P<first>1\d{3}|20\d\d)(?: ?[-–] ?(?P<last>1\d{3}|20\d\d))\)")
_WORK = re.compile(r"[\"“](?P<name>[A-Z][^\"”“]{2,60})[\"”] \((?P<year>1\d{3}|20\d\d)\)")
_THE = re.compile(r"\b[Tt]he $")


def of_sentence(sentence: Sentence, _story: Story) -> Iterator[Draft | str]:
    """What the years in brackets of a sentence date."""
    taken: set[int] = set()
    for match in _WORK.finditer(sentence.text):
        taken.add(match.end())
        yield _dated(f"“{match['name']}”", match["year"])
    for mention in sentence.mentions:
        end = mention.end - sentence.start
        life, year = _LIFE.match(sentence.text, end), _YEAR.match(sentence.text, end)
        if mention.label == "person" and life and " " in mention.entity:
            span = f"{life['first']}/{life['last']}"
            value = DateValue(date=span, granularity="range", text=f"from {life['first']} to {life['last']}")
            statement = f"{mention.entity} lived from {life['first']} to {life['last']}."
            yield Draft("date", statement, mention.entity, value, span, (span, mention.entity))
        elif year and mention.label != "person" and year.end() not in taken and " " in mention.text:
            article = "the " if _THE.search(sentence.text[: mention.start - sentence.start]) else ""
            yield _dated(f"{article}{mention.text}", year["year"])


def _dated(name: str, year: str) -> Draft:
    value = DateValue(date=year, granularity="year", text=year)
    return Draft("date", f"{name[:1].upper()}{name[1:]} dates from {year}.", name, value, year, (year, name.lower()))
