"""Dates of antiquity and of the early Middle Ages: with an era ("44 BCE", "AD 79"), or of three digits ("in 718").

Their normal form is EDTF, which counts the years before our era from 0 downwards: 1 BCE is `0000`, 44 BCE is `-0043`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from question_bank.edtf import edtf_year
from question_bank.language.calendar import DASH, DAY, MONTH, PART, TO, iso
from question_bank.model import Granularity

_Found = tuple[str | None, Granularity]
_Match = re.Match[str]

_BEFORE = r"\s?(?:BCE|B\.C\.E\.|BC|B\.C\.)(?![A-Za-z])"
_SINCE = r"\s?(?:CE|C\.E\.|AD|A\.D\.)(?![A-Za-z])"
_NUMBER = r"(?:[1-9]\d{0,3}|[1-9],\d{3}|10,000)(?!\d|,\d)"
_FIRST_TO_NINTH = "first second third fourth fifth sixth seventh eighth ninth".split()
_TENTH_ON = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_NAMES = (*_FIRST_TO_NINTH, *_TENTH_ON, "twentieth", "twenty-first")
_NTH = rf"(?:{'|'.join(_NAMES)}|(?:[1-9]|1\d|2[01])(?:st|nd|rd|th))"
_SHARE = r"(?:(?:early|late|mid)[\s-])?"
_GOES_ON = (
    r"(?=[,.;:)]|$|\s(?:the|a|an|when|after|before|with|by|and|but|he|she|his|her|it|they|their|at|on|as|to|from)\s)"
)


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _ordinal(nth: str) -> int:
    return int(re.sub(r"\D", "", nth)) if nth[0].isdigit() else _NAMES.index(nth.lower()) + 1


def _stretch(first: int, last: int) -> _Found:
    """The range between two astronomical years; nothing where it does not run forward."""
    return (f"{edtf_year(first)}/{edtf_year(last)}" if first < last else None), "range"


def _year_before(m: _Match) -> _Found:
    return edtf_year(1 - _number(m["y"])), "year"


def _years_before(m: _Match) -> _Found:
    return _stretch(1 - _number(m["y1"]), 1 - _number(m["y"]))


def _years_across(m: _Match) -> _Found:
    return _stretch(1 - _number(m["y1"]), _number(m["y"]))


def _decade_before(m: _Match) -> _Found:
    return _stretch(1 - (_number(m["y"]) + 9), 1 - _number(m["y"]))


def _century_before(m: _Match) -> _Found:
    number = _ordinal(m["n"])
    return _stretch(1 - 100 * number, -100 * (number - 1))


def _centuries_before(m: _Match) -> _Found:
    return _stretch(1 - 100 * _ordinal(m["n1"]), -100 * (_ordinal(m["n"]) - 1))


def _millennium_before(m: _Match) -> _Found:
    number = _ordinal(m["n"])
    return _stretch(1 - 1000 * number, -1000 * (number - 1)) if number <= 10 else (None, "range")


def _year_since(m: _Match) -> _Found:
    return edtf_year(_number(m["y"])), "year"


def _years_since(m: _Match) -> _Found:
    return _stretch(_number(m["y1"]), _number(m["y"]))


def _century_since(m: _Match) -> _Found:
    number = _ordinal(m["n"])
    return _stretch(100 * (number - 1) + 1, 100 * number)


PATTERNS: tuple[tuple[str, Callable[[_Match], _Found]], ...] = (
    (rf"(?:(?:c\.|ca\.|circa)\s?)?(?:{PART}|{MONTH}\s(?:{DAY},?\s)?|{DAY}\s{MONTH},?\s)?(?P<y>{_NUMBER}){_BEFORE}",
     _year_before),
    (rf"(?P<y1>{_NUMBER})(?:{_BEFORE})?{DASH}(?P<y>{_NUMBER}){_BEFORE}", _years_before),
    (rf"(?<=rom\s)(?P<y1>{_NUMBER})(?:{_BEFORE})?\s(?:to|until|through)\s(?:about\s)?(?P<y>{_NUMBER}){_BEFORE}",
     _years_before),
    (rf"(?<=etween\s)(?P<y1>{_NUMBER})(?:{_BEFORE})?\sand\s(?P<y>{_NUMBER}){_BEFORE}", _years_before),
    (rf"(?P<y1>{_NUMBER}){_BEFORE}(?:{TO})(?:AD\s)?(?P<y>{_NUMBER})(?:{_SINCE})?", _years_across),
    (rf"(?:the\s)?(?P<y>[1-9]\d{{0,2}}0)s{_BEFORE}", _decade_before),
    (rf"(?:the\s)?{_SHARE}(?P<n>{_NTH})[\s-]century{_BEFORE}", _century_before),
    (rf"(?:the\s)?{_SHARE}(?P<n1>{_NTH})(?:\scentury)?(?:{_BEFORE})?(?:\sor\s|{TO})(?:the\s)?(?P<n>{_NTH})\scentur(?:y|ies){_BEFORE}",
     _centuries_before),
    (rf"(?:the\s)?{_SHARE}(?P<n>{_NTH})[\s-]millennium{_BEFORE}", _millennium_before),
    (rf"(?P<m>{MONTH})\s(?P<d>{DAY}),?\s(?P<y>[1-9]\d{{1,3}}){_SINCE}", lambda m: (iso(m["y"], m["m"], m["d"]), "day")),
    (rf"{PART}?(?P<y>[1-9]\d{{0,3}}){_SINCE}", _year_since),
    (r"(?:AD|A\.D\.)\s?(?P<y>[1-9]\d{0,3})(?![\d,])", _year_since),
    (rf"(?P<y1>[1-9]\d{{0,3}}){DASH}(?P<y>[1-9]\d{{1,3}}){_SINCE}", _years_since),
    (rf"(?<=rom\s)(?P<y1>[1-9]\d{{0,3}})(?:{_SINCE})?\s(?:to|until|through)\s(?P<y>[1-9]\d{{1,3}}){_SINCE}",
     _years_since),
    (rf"(?<=etween\s)(?P<y1>[1-9]\d{{0,3}})(?:{_SINCE})?\sand\s(?P<y>[1-9]\d{{1,3}}){_SINCE}", _years_since),
    (rf"(?:the\s)?{_SHARE}(?P<n>{_NTH})[\s-]century{_SINCE}", _century_since),
    (rf"the\s{_SHARE}(?P<n>{'|'.join(_FIRST_TO_NINTH[2:])})[\s-]century(?!\s(?:BC|B\.C|of\b))", _century_since),
)  # fmt: skip
"""What has an era, or names a century, with how it is read."""

BARE_YEAR = re.compile(rf"(?<=\b[Ii]n\s)(?P<y>[1-9]\d\d)(?!\d){_GOES_ON}")
"""A year of three digits that no era follows: "in 718, the town". In a text that also tells of years before our era
it may be either."""
TELLS_OF_BEFORE = re.compile(rf"\d{_BEFORE}|\bcentur(?:y|ies){_BEFORE}|\bmillennium{_BEFORE}")
"""What shows that a text tells of the time before our era."""
