"""What a page's first and last lines say of where, when and by whom an article was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from question_bank.reading.date_line import author_beside, date_line
from question_bank.reading.days import DAY, iso

_PLACE = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?"
_PLACES = rf"{_PLACE}(?:/{_PLACE})*"
_CORRECTION = r"(?:\([A-Z][^()]{20,400}\) ?)?(?:By (?:[A-Z][\w.'’-]*,? (?:and )?){2,8})?"
"""What agencies put before the dateline of a story that they mended, and who wrote it."""
_AFTER_PLACES = rf"(?:,? {DAY})?(?:,? ?\((?P<agency>[^()]{{2,40}})\))?"
_DATELINE = re.compile(rf"(?:{_PLACES}{_AFTER_PLACES}|\((?P<alone>[A-Z][^()]{{1,20}})\)) ?(?:--|–|—|-) ?(?=[\"“‘'A-Z])")
_MENDED = re.compile(
    rf"{_CORRECTION}{_PLACES}(?:,? {DAY})?,? ?\((?P<agency>[A-Z][^()]{{1,20}})\) ?(?:--|–|—|-) ?(?=[\"“‘'A-Z])"
)
_WORD = r"[A-Z][\w.'’-]+"
_BYLINE = re.compile(rf"By (?P<name>{_WORD}(?: (?:{_WORD}|and|de|van|von|bin)){{1,6}})")
_BYLINE_RUN_ON = re.compile(rf"By (?P<name>{_WORD} {_WORD}) (?=[A-Z])")
_SOURCE = re.compile(r"(?:Source|Via): (?P<name>[^.]{2,60})\.?")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline, and the length of the text that it takes up at the start of its paragraph."""

    length: int
    agency: str | None
    published: str | None


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph begins with: "Oslo, 3 May 2011 (NTB) -- ..." or "OSLO (NTB) — ...".

    It needs a date or an agency, and may have no place; a place and a dash alone may be the start of a sentence.
    """
    match = _DATELINE.match(paragraph) or _MENDED.match(paragraph)
    agency = (match["agency"] or match.groupdict().get("alone")) if match else None
    if not match or not (agency or match["day"] or match["day2"] or match["iso"] or match["first"]):
        return None
    return Dateline(match.end(), agency, iso(match))


def take_dateline(paragraphs: Sequence[str]) -> tuple[list[str], str | None, str | None, str | None]:
    """(paragraphs without dateline, line of date and byline, date, agency, author); all stand in the first few."""
    body, published, agency, author = list(paragraphs), None, None, None
    for number, paragraph in enumerate(body[:4]):
        if found := date_line(paragraph):
            published, author, body[number] = published or found, author or author_beside(paragraph), ""
            continue
        if author is None and (by := byline(paragraph)):
            author, body[number] = by
        if line := dateline(body[number]):
            published, agency, body[number] = line.published or published, line.agency, body[number][line.length :]
            break
    return [paragraph for paragraph in body if paragraph], published, agency, author


def byline(paragraph: str) -> tuple[str, str] | None:
    """(author, the paragraph without them) where it is or begins with "By Some Name"."""
    if match := _BYLINE.fullmatch(paragraph):
        return match["name"], ""
    if match := _BYLINE_RUN_ON.match(paragraph):
        return match["name"], paragraph[match.end() :]
    return None


def credited_source(paragraph: str) -> str | None:
    """The publisher in a line "Source: Some Paper"."""
    match = _SOURCE.fullmatch(paragraph)
    return match["name"] if match else None
