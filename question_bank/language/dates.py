"""Date expressions and their normal form in EDTF (Extended Date/Time Format, levels 0 and 1; seasons 21 to 24).

A sentence is searched with a list of patterns; where two match at the same place the longer wins. Relative words ("last
month", "two years later") are in `anchors`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from question_bank.edtf import is_before_our_era
from question_bank.language import old_dates
from question_bank.language.anchors import StoryDate, find_relative
from question_bank.language.calendar import DASH, DAY, MONTH, PART, TO, YEAR, iso
from question_bank.language.words import is_plural_noun
from question_bank.model import DateBound, DateMention, Granularity

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_LIMITS: Mapping[str, DateBound] = {
    "by": "by",
    **dict.fromkeys(("before", "prior to", "ahead of"), "before"),
    **dict.fromkeys(("after", "following"), "after"),
    "since": "since",
    **dict.fromkeys(("until", "till", "through"), "until"),
}
_LIMIT = re.compile(rf"\b(?P<word>{'|'.join(_LIMITS)})\s(?:the\s)?$", re.IGNORECASE)
_MEASURED_FROM = re.compile(r"\bsince [^,;]*$")
"""What stands before a date that only says since when something was so."""
_FIRST_SPELT = 10
_CENTURIES = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first"
).split()
"""The centuries that are spelt out, from the tenth; "the second century of Danish rule" is none of them."""
_NTH = rf"(?:{'|'.join(_CENTURIES)}|(?:[1-9]|1\d|20|21)(?:st|nd|rd|th))"
_IN_OUR_ERA = r"(?!\s(?:BC|B\.C|of\b))"
_Found = tuple[str | None, Granularity]
_Match = re.Match[str]


def _day(m: _Match) -> _Found:
    return iso(m["y"], m["m"], m["d"]), "day"


def _range(first: str | None, last: str | None) -> _Found:
    ordered = first is not None and last is not None and first < last
    return (f"{first}/{last}" if ordered else None), "range"


def _days(m: _Match) -> _Found:
    groups = m.groupdict()
    return _range(iso(groups.get("y1") or m["y"], groups.get("m1") or m["m"], m["d1"]), iso(m["y"], m["m"], m["d"]))


def _months(m: _Match) -> _Found:
    return _range(iso(m["y1"] or m["y"], m["m1"]), iso(m["y"], m["m"]))


def _years(m: _Match) -> _Found:
    last = m["y"] if len(m["y"]) == 4 else m["y1"][:2] + m["y"]
    return _range(m["y1"], last)


def _season(m: _Match) -> _Found:
    return f"{m['y']}-{_SEASONS[m['s'].lower()]}", "season"


def _quarter(m: _Match) -> _Found:
    last = {"first": 3, "second": 6, "third": 9}.get(m["q"], 12)
    return f"{m['y']}-{last - 2:02}/{m['y']}-{last:02}", "range"


def _ordinal(nth: str) -> int:
    """The number of a century: 19 for "19th" and for "nineteenth"."""
    return int(re.sub(r"\D", "", nth)) if nth[0].isdigit() else _CENTURIES.index(nth.lower()) + _FIRST_SPELT


def _century(m: _Match) -> _Found:
    number = _ordinal(m["n"])
    return f"{number - 1:02}01/{number:02}00", "range"


def _centuries(m: _Match) -> _Found:
    return _range(f"{_ordinal(m['n1']) - 1:02}01", f"{_ordinal(m['n']):02}00")


_ABSOLUTE: tuple[tuple[str, Callable[[_Match], _Found]], ...] = (
    (rf"(?:the\s)?(?P<d>{DAY})(?:\sof)?\s(?P<m>{MONTH}),?\s(?P<y>{YEAR})", _day),
    (rf"(?P<m>{MONTH})\s(?P<d>{DAY}),?\s(?P<y>{YEAR})", _day),
    (rf"(?P<d1>{DAY})(?:{TO})(?P<d>{DAY})\s(?P<m>{MONTH}),?\s(?P<y>{YEAR})", _days),
    (rf"(?P<m>{MONTH})\s(?P<d1>{DAY})(?:{TO})(?P<d>{DAY}),?\s(?P<y>{YEAR})", _days),
    (rf"(?P<d1>{DAY})\s(?P<m1>{MONTH})(?:\s(?P<y1>{YEAR}))?(?:{TO})(?P<d>{DAY})\s(?P<m>{MONTH}),?\s(?P<y>{YEAR})",
     _days),
    (rf"(?P<m1>{MONTH})\s(?P<d1>{DAY})(?:,?\s(?P<y1>{YEAR}))?(?:{TO})(?P<m>{MONTH})\s(?P<d>{DAY}),?\s(?P<y>{YEAR})",
     _days),
    (rf"{PART}?(?P<m>{MONTH}),?\s(?:of\s)?(?P<y>{YEAR})", lambda m: (iso(m["y"], m["m"]), "month")),
    (rf"{PART}?(?P<m1>{MONTH})(?:\s(?P<y1>{YEAR}))?(?:{TO}){PART}?(?P<m>{MONTH})\s(?P<y>{YEAR})", _months),
    (rf"(?:the\s|{PART})?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s|in\s)?(?P<y>{YEAR})", _season),
    (rf"(?:the\s)?(?P<s>[Ww]inter)\s(?:of\s)?(?P<y>{YEAR})[-–/]\d\d(?:\d\d)?(?!\d)", _season),
    (rf"(?P<y1>{YEAR}){DASH}(?P<y>{YEAR}|\d\d(?!\d))", _years),
    (rf"(?:the\s)?(?P<q>first|second|third|fourth|last|final)\squarter\sof\s(?P<y>{YEAR})", _quarter),
    (rf"(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<n>{_NTH})[\s-]century{_IN_OUR_ERA}", _century),
    (rf"(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<n1>{_NTH})(?:\scentury)?(?:\sor\s|{TO})(?:the\s)?(?P<n>{_NTH})\scentur(?:y|ies){_IN_OUR_ERA}",
     _centuries),
    (rf"(?<=rom\s)(?P<y1>{YEAR})\s(?:to|until|through)\s(?P<y>{YEAR})", _years),
    (rf"(?<=etween\s)(?P<y1>{YEAR})\sand\s(?P<y>{YEAR})", _years),
    (r"(?:the\s)?(?:early\s|mid-|late\s)?(?P<y>(?:1\d|20)\d0)s\b", lambda m: (m["y"][:3] + "X", "decade")),
    (r"(?P<y>(?:1\d|20)\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<d>[0-3]\d)", lambda m: (m.group(), "day")),
)  # fmt: skip
_YEAR = re.compile(rf"(?<![\w$€£.,/#-]){PART}?(?P<y>{YEAR})(?![\w/-]*\d)(?:(?!['’]?s\b)|(?<=[1-9])(?=['’]s\s[A-Z]))")
_PATTERNS = tuple(
    (re.compile(rf"(?<![\w$€£.,]){pattern}"), read) for pattern, read in (*_ABSOLUTE, *old_dates.PATTERNS)
)
_YEAR_CUES = frozenset(
    {
        "in",
        "of",
        "since",
        "by",
        "until",
        "till",
        "before",
        "after",
        "from",
        "during",
        "for",
        "to",
        "and",
        "the",
        "around",
    }
    | {
        "about",
        "circa",
        "early",
        "late",
        "mid",
        "its",
        "his",
        "her",
        "their",
        "a",
        "between",
        "through",
        "or",
        "election",
        "year",
    }
)


_OCCASION = re.compile(
    r" (?:(?:U\.S\.|US|presidential|general|parliamentary|election|federal|local|regional) )*"
    r"(?:elections?|campaigns?|race|vote|referendum|season|budget|World Cup|Olympics|Games)\b"
)


def find_dates(
    text: str,
    published: str | None = None,
    story: str | None = None,
    *,
    fresh: bool = True,
    bare_years: bool = True,
    in_year: bool = False,
) -> tuple[DateMention, ...]:
    """Every date expression of a sentence, in order; offsets count in `text`.

    `published` is the article's ISO date, `story` the date (EDTF) that the sentences before have reached (`reached`).
    It is `fresh` where the last of them has told it. Without `bare_years`, three digits are no year ("in 718").
    `in_year` tells that an article published in some year was written after its first month.
    """
    absolute = absolute_dates(text, bare_years=bare_years)

    def story_at(offset: int) -> StoryDate:
        before = [mention for mention in absolute if mention.end <= offset]
        told = reached(text, before, story if len(before) == len(absolute) else None)
        return StoryDate(told, fresh=fresh or bool(before))

    relative = (_bounded(text, mention) for mention in find_relative(text, published, story_at, in_year=in_year))
    return _longest([*absolute, *relative])


def reached(text: str, dates: Sequence[DateMention], story: str | None = None) -> str | None:
    """The date that a story has reached after a sentence with `dates`: its only one, or `story` where it has none.

    None where several dates, a span, or a date that is only a limit ("since 1994", "the worst since the fire of 1994")
    leave open where the story stands. A year that only names a campaign or an election does not move it.
    """
    dates = [date for date in dates if not _is_of_a_name(text, date)]
    if not dates:
        return story
    told = dates[0]
    plain = len(dates) == 1 and told.bound == "on" and told.granularity in {"day", "month", "year"}
    if told.date is not None and is_before_our_era(told.date):
        return None  # "two years later" counts the years before our era down
    return told.date if plain and not _MEASURED_FROM.search(text[: told.start]) else None


def _is_of_a_name(text: str, date: DateMention) -> bool:
    """Whether a year tells which election or season is meant: "the 2016 campaign", but not "in 2016 elections"."""
    leads = re.search(r"\b(?:in|since|by|until|from|before|after) $", text[: date.start], re.IGNORECASE)
    return date.granularity == "year" and leads is None and _OCCASION.match(text, date.end) is not None


def absolute_dates(text: str, *, bare_years: bool = True) -> list[DateMention]:
    """The dates of a sentence that need no other sentence, in order."""
    return [_bounded(text, mention) for mention in _longest(_absolute(text, bare_years=bare_years))]


def _absolute(text: str, *, bare_years: bool) -> list[DateMention]:
    found: list[DateMention] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            value, granularity = read(match)
            found.append(DateMention(match.start(), match.end(), match.group(), value, granularity))
    found += [_year(match) for match in _YEAR.finditer(text) if _is_year(text, match)]
    found += [_year(match) for match in old_dates.BARE_YEAR.finditer(text) if bare_years]
    return found


def _bounded(text: str, mention: DateMention) -> DateMention:
    before = _LIMIT.search(text[: mention.start])
    return replace(mention, bound=_LIMITS[before.group("word").lower()]) if before else mention


def _longest(found: Iterable[DateMention]) -> tuple[DateMention, ...]:
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda d: d.start))


def _year(match: _Match) -> DateMention:
    return DateMention(match.start(), match.end(), match.group(), iso(match["y"]), "year")


def _is_year(text: str, match: _Match) -> bool:
    """Whether four digits are a year: not "2000 soldiers", not a bare number without a word that leads to a year."""
    before = re.search(r"([\w'’]+)[\s(]*$", text[: match.start()])
    after = re.match(r"\s([a-z]+)", text[match.end() :])
    if after and is_plural_noun(after.group(1)):
        definite = before is not None and (before.group(1).lower() == "the" or before.group(1).endswith("s"))
        return definite and not match["y"].endswith("00")
    if before is None:
        return after is not None
    word = before.group(1)
    limit = re.search(r"\b(?:early|late) as $", text[: match.start()]) is not None
    possessive = word.endswith(("'s", "’s", "s'", "s’"))
    opened = text[: match.start()].endswith("(") or re.search(r"\d,\s*$", text[: match.start()]) is not None
    named = word[0].isupper() or (after is not None and not is_plural_noun(after.group(1)))
    return word.lower() in _YEAR_CUES or possessive or opened or named or limit or match.group() != match["y"]
