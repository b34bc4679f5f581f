"""The line above an article that says when, and often by whom, it was published, and holds nothing else of note."""

from __future__ import annotations

import re

from question_bank.reading.days import DAY, iso

_LABEL = (
    r"(?:(?:first |last |originally )?"
    r"(?:published|posted|updated|written|created|submitted|modified|added|date|dated|for immediate release|released)"
    r"(?: on| at|:)?)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2})"
_ZONE = r"(?:\(?(?:[A-Z]{2,4}|local time)\)?)"
_TIME = rf"(?:(?:at )?\d{{1,2}}(?:[:.]\d{{2}}){{1,2}}(?: ?[ap]\.?m?\b\.?)?(?: {_ZONE})?)"
_BETWEEN = r"(?:\s*[,|•·–—-]?\s*)"
_BY = r"(?:(?:(?:posted|written|published|submitted|reported) )?by\b:? ?(?P<by>[^|•·!?]{2,50}?))"
_NO_NAME = r"(?!(?:Originally|First|Last|Published|Posted|Updated)\b)"
_NAMED = rf"(?-i:(?P<named>{_NO_NAME}[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}})) on"
_PART = r"(?:[^|•·!?]{1,40}[|•·])"
_PLACE = r"(?-i:[A-Z]{3,}(?:,? [A-Z]{3,}){0,2}(?:, [A-Z][a-z]+\.)?)"
_LED = rf"(?:{_PART}\s*){{0,3}}(?:(?:{_BY}|{_NAMED}|{_PLACE}){_BETWEEN})?(?:on )?(?:{_LABEL}{_BETWEEN})?"
_WHEN = rf"(?:{_TIME},? )?(?:{_WEEKDAY} ?)?(?:the )?{DAY}"
_TRAILS = (
    r"(?:[^\w\s]|\s(?:\W|at\b|by\b|in\b|to\b|\d{1,2}[:.]\d|(?:last )?updated\b|(?:photos?|comments?|leave|follow)\b))"
)
_LINE = re.compile(rf"{_LED}{_WHEN}(?P<rest>{_TRAILS}.{{0,80}})?", re.IGNORECASE)
_BEHIND_HEADLINE = re.compile(rf".{{0,120}}(?-i:Posted|Published|Updated)(?: on|:)? {_WHEN},? {_TIME}", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-z]{3,}[.!?][\"”’)]*$")
_AUTHOR = re.compile(r"[A-Z][\w.'’-]*[\w.](?: (?:[A-Z][\w.'’-]*|and|de|van|von|bin))+")
_LONGEST = 200


def date_line(paragraph: str) -> str | None:
    """The date of a line that holds nothing else of note.

    >>> date_line("Posted by Ann Rask on May 3rd, 1904 at 12:30 pm | 4 comments")
    '1904-05-03'
    >>> date_line("On 3 May 1904 the town lit its lamp.")
    """
    match = _read(paragraph)
    return iso(match) if match else None


def author_beside(paragraph: str) -> str | None:
    """Whom a line with a date names: "by Ann Rask on May 3, 1904"."""
    match = _LINE.fullmatch(paragraph) if _read(paragraph) else None
    if match is None:
        return None
    name = re.match(
        r"[A-Z][\w.'’-]*[\w.](?: (?:[A-Z][\w.'’-]*|and|de|van|von|bin))+", match["by"] or match["named"] or ""
    )
    return name[0] if name else None


def _read(paragraph: str) -> re.Match[str] | None:
    if len(paragraph) > _LONGEST or _SENTENCE.search(paragraph):
        return None
    return _LINE.fullmatch(paragraph) or _BEHIND_HEADLINE.fullmatch(paragraph)
