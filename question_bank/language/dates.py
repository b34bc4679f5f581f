"""Date expressions and their normal form in EDTF (Extended Date/Time Format, levels 0 and 1; seasons 21 to 24).

A sentence is searched with a list of patterns; where two match at the same place the longer wins. Words relative to the
day of publishing ("last month") get a date only where the article's date makes it certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from question_bank.language.words import is_plural_noun
from question_bank.model import DateMention, Granularity

MONTHS = {
    name: number
    for number, names in enumerate(
        ("January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
         "September Sept Sep", "October Oct", "November Nov", "December Dec"), start=1)
    for name in names.split()
}  # fmt: skip
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_Found = tuple[str | None, Granularity]
_Match = re.Match[str]

_M = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_D = r"\d{1,2}(?:st|nd|rd|th)?(?!\d|,\d)"
_Y = r"(?:1\d|20)\d\d(?![\d%]|[,.]\d)"
_DASH = r"\s?[-–—]\s?"
_PART = (
    r"(?:(?:the\s)?(?:very\s)?"
    r"(?:early|mid|late|start of|beginning of|middle of|end of|first half of|second half of)[\s-])"
)
_TO = rf"(?:{_DASH}|\sto\s|\suntil\s|\sand\s)"


def _iso(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """The ISO date of the pieces; None where no such day exists."""
    if month is None:
        return year
    number = MONTHS[month.rstrip(".")]
    if day is None:
        return f"{year}-{number:02}"
    try:
        return date(int(year), number, int(re.sub(r"\D", "", day))).isoformat()
    except ValueError:
        return None


def _day(m: _Match) -> _Found:
    return _iso(m["y"], m["m"], m["d"]), "day"


def _range(first: str | None, last: str | None) -> _Found:
    ordered = first is not None and last is not None and first < last
    return (f"{first}/{last}" if ordered else None), "range"


def _days(m: _Match) -> _Found:
    groups = m.groupdict()
    return _range(_iso(groups.get("y1") or m["y"], groups.get("m1") or m["m"], m["d1"]), _iso(m["y"], m["m"], m["d"]))


def _months(m: _Match) -> _Found:
    return _range(_iso(m["y1"] or m["y"], m["m1"]), _iso(m["y"], m["m"]))


def _years(m: _Match) -> _Found:
    last = m["y"] if len(m["y"]) == 4 else m["y1"][:2] + m["y"]
    return _range(m["y1"], last)


def _season(m: _Match) -> _Found:
    return f"{m['y']}-{_SEASONS[m['s'].lower()]}", "season"


_ABSOLUTE: tuple[tuple[str, Callable[[_Match], _Found]], ...] = (
    (rf"(?:the\s)?(?P<d>{_D})(?:\sof)?\s(?P<m>{_M}),?\s(?P<y>{_Y})", _day),
    (rf"(?P<m>{_M})\s(?P<d>{_D}),?\s(?P<y>{_Y})", _day),
    (rf"(?P<d1>{_D})(?:{_TO})(?P<d>{_D})\s(?P<m>{_M}),?\s(?P<y>{_Y})", _days),
    (rf"(?P<m>{_M})\s(?P<d1>{_D})(?:{_TO})(?P<d>{_D}),?\s(?P<y>{_Y})", _days),
    (rf"(?P<d1>{_D})\s(?P<m1>{_M})(?:\s(?P<y1>{_Y}))?(?:{_TO})(?P<d>{_D})\s(?P<m>{_M}),?\s(?P<y>{_Y})", _days),
    (rf"(?P<m1>{_M})\s(?P<d1>{_D})(?:,?\s(?P<y1>{_Y}))?(?:{_TO})(?P<m>{_M})\s(?P<d>{_D}),?\s(?P<y>{_Y})", _days),
    (rf"{_PART}?(?P<m>{_M}),?\s(?:of\s)?(?P<y>{_Y})", lambda m: (_iso(m["y"], m["m"]), "month")),
    (rf"{_PART}?(?P<m1>{_M})(?:\s(?P<y1>{_Y}))?(?:{_TO}){_PART}?(?P<m>{_M})\s(?P<y>{_Y})", _months),
    (rf"(?:the\s|{_PART})?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s|in\s)?(?P<y>{_Y})", _season),
    (rf"(?P<y1>{_Y}){_DASH}(?P<y>{_Y}|\d\d(?!\d))", _years),
    (rf"(?<=rom\s)(?P<y1>{_Y})\s(?:to|until|through)\s(?P<y>{_Y})", _years),
    (rf"(?<=etween\s)(?P<y1>{_Y})\sand\s(?P<y>{_Y})", _years),
    (r"(?:the\s)?(?:early\s|mid-|late\s)?(?P<y>(?:1\d|20)\d0)s\b", lambda m: (m["y"][:3] + "X", "decade")),
    (r"(?P<y>(?:1\d|20)\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<d>[0-3]\d)", lambda m: (m.group(), "day")),
)  # fmt: skip
_YEAR = re.compile(rf"(?<![\w$€£.,/#-]){_PART}?(?P<y>{_Y})(?![\w/-]*\d)(?!['’]?s\b)")
_BARE_DAY = re.compile(rf"\b(?P<x>{_D}\s(?:of\s)?{_M}|{_M}\s{_D})(?!\w)")
_BARE_MONTH = re.compile(rf"\b(?:[Ii]n|of|by|[Ss]ince|[Uu]ntil|[Dd]uring)\s(?P<x>{_PART}?{_M})(?!\w)")
_RELATIVE = re.compile(
    rf"\b(?:(?P<which>last|this|next)\s(?P<unit>year|month|week|decade|century|spring|summer|autumn|fall|winter|weekend|"
    rf"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|{_M})|(?P<day>yesterday|tomorrow|today|tonight)"
    r"|(?P<ago>(?:\w+\s){1,2}(?:years?|months?|weeks?|days?|decades?)\s(?:ago|earlier|later))"
    r"|(?:on\s)?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\b",
    re.IGNORECASE,
)
_PATTERNS = tuple((re.compile(rf"(?<![\w$€£.,]){pattern}"), read) for pattern, read in _ABSOLUTE)
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
    }
)


def find_dates(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """Every date expression of a sentence, in order; offsets count in `text`. `published` is the article's ISO date."""
    found: list[DateMention] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            value, granularity = read(match)
            found.append(DateMention(match.start(), match.end(), match.group(), value, granularity))
    found += [_year(match) for match in _YEAR.finditer(text) if _is_year(text, match)]
    for pattern, granularity in ((_BARE_DAY, "day"), (_BARE_MONTH, "month")):
        for match in pattern.finditer(text):
            found.append(DateMention(match.start("x"), match.end("x"), match["x"], None, granularity, relative=True))
    found += [_relative(text, match, published) for match in _RELATIVE.finditer(text)]
    return _longest(found)


def _longest(found: list[DateMention]) -> tuple[DateMention, ...]:
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda d: d.start))


def _year(match: _Match) -> DateMention:
    return DateMention(match.start(), match.end(), match.group(), match["y"], "year")


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
    possessive = word.endswith(("'s", "’s", "s'", "s’"))
    opened = text[: match.start()].endswith("(") or re.search(r"\d,\s*$", text[: match.start()]) is not None
    named = word[0].isupper() or (after is not None and not is_plural_noun(after.group(1)))
    return word.lower() in _YEAR_CUES or possessive or opened or named or match.group() != match["y"]


def _relative(text: str, match: _Match, published: str | None) -> DateMention:
    unsure = _is_quoted(text, match.start()) or re.search(r"\b[Tt]he $", text[: match.start()])  # "the last year"
    value, granularity = (None, "day") if unsure else _anchor(match, published)
    return DateMention(match.start(), match.end(), match.group(), value, granularity, relative=True)


def _is_quoted(text: str, at: int) -> bool:
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)


def _anchor(match: _Match, published: str | None) -> _Found:
    """The certain date of a relative expression in an article published on `published` (YYYY, YYYY-MM, YYYY-MM-DD)."""
    shift = {"last": -1, "this": 0, "next": 1}.get((match["which"] or "").lower())
    unit = match["unit"]
    if published is None:
        return None, "day"
    if unit == "year" and shift is not None:
        return str(int(published[:4]) + shift), "year"
    if unit == "month" and shift is not None and len(published) >= 7:
        months = int(published[:4]) * 12 + int(published[5:7]) - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02}", "month"
    if unit and unit.rstrip(".") in MONTHS and shift == 0:
        return _iso(published[:4], unit), "month"
    if match["day"] and match["day"].lower() in {"yesterday", "tomorrow"} and len(published) == 10:
        days = 1 if match["day"].lower() == "tomorrow" else -1
        return (date.fromisoformat(published) + timedelta(days=days)).isoformat(), "day"
    return None, "day"
