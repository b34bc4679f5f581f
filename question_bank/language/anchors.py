"""Relative dates, anchored to the day of publishing or to the date that the story has reached, where that is certain.

"Last month" counts from the day of publishing, "a year later" and "that year" from the story's own date. A bare month
or day takes the story's year unless it would lie before the date that the story has reached; in news only where that
sentence or the one before tells it. Else a bare day that is told as past is the last such day before publishing, and
a bare month one of that year.
Weekdays, "two weeks later", "three years ago" and the like, which people use loosely, get no date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from question_bank.language.calendar import DAY, MONTH, MONTHS, PART, TO, WEEKDAY, WEEKDAYS, iso
from question_bank.language.numbers import parse_number_words
from question_bank.language.words import verb_tags
from question_bank.model import DateMention, Granularity

_Found = tuple[str | None, Granularity]
_BARE_DAY = re.compile(rf"\b(?P<x>(?P<d>{DAY})\s(?:of\s)?(?P<m>{MONTH})|(?P<m2>{MONTH})\s(?P<d2>{DAY}))(?!\w)")
_BARE_DAYS = re.compile(
    rf"\b(?:(?P<m>{MONTH})\s(?P<d1>{DAY}){TO}(?P<d>{DAY})|(?P<d3>{DAY}){TO}(?P<d2>{DAY})\s(?P<m2>{MONTH}))(?!\w)(?!,?\s\d{{4}})"
)
_SEVERAL_DAYS = re.compile(r"\d(?:st|nd|rd|th)?(?: ?[-–/] ?| (?:to|and|or) )$")
"""What stands before the last of several days: "16-18 December"."""
_TO_A_DAY = re.compile(r" ?[-–/] ?\d{1,2}\b")
"""What stands behind the first of several days: "December 16-18"."""
_BARE_MONTH = re.compile(
    rf"\b(?:[Ii]n|of|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring)\s(?P<x>{PART}?(?P<m>{MONTH}))(?!\w)(?!(?<=\bJan)\s[A-Z])"
)
_IN_A_NAME = re.compile(r"[A-Z][a-z]+ of $")
"""What stands before a month that is a name's: "the River of May"."""
_BETWEEN_MONTHS = re.compile(rf"\b(?:[Ii]n )?[Bb]etween (?P<first>{MONTH}) and (?P<last>{MONTH})\b(?! \d)")
_PUBLISHED = re.compile(
    rf"\b(?:(?P<which>last|this|next)\s(?P<unit>year|month|week|decade|century|spring|summer|autumn|fall|winter|weekend|"
    rf"{WEEKDAY}|{MONTH})|(?P<day>yesterday|tomorrow|today|tonight)"
    r"|(?P<ago>(?:[\w,.]+\s){1,2}(?:years?|months?|weeks?|days?|decades?)\sago)"
    rf"|(?:on\s)?(?P<weekday>{WEEKDAY})"
    r"(?:\s(?:morning|afternoon|evening|night))?)\b",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r"(?:^|[a-z\d.,%)”\"] )$")
_OTHER_DAY = re.compile(
    r"\b(?:a|one|every|each|the|Black|Good|Easter|Palm|Ash|Holy|Super|Cyber|Bloody|Giving|Whit|Shrove|Fat|Maundy) $",
    re.IGNORECASE,
)
_AFTER_DAY = re.compile(
    r"[,.;:)]|$| (?:and|after|before|in|at|to|that|when|as|by|with|for|from|but|where|following|over|near|against|"
    r"while|because|during)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|may|might|can|could|due|scheduled|expected|planned|plans?|next|coming|every|each|usually|"
    r"always|often)\b"
)
"""Words of a sentence whose weekday may be still to come, or any."""
_NEAR = 2
"""Years before that of some news, of which a month without a year may not be any more."""
_RECENT = 120
"""Days after which news gives the year with a day."""
_OF_SOME_YEAR = re.compile(r",? (?:of )?(?P<which>last|this|next|the (?:following|next|previous)) year\b")
"""What says of which year a month is: "in July of last year"."""
_HAD = re.compile(
    r"\bhad (?:(?:just|already|been|[a-z]+ly) )*(?:become|begun|come|gone|taken|made|given|won|lost|left|[a-z]{3,}ed)\b"
)
"""What was over before the story's own time, whatever year that is."""
_NEW_YEAR = re.compile(r"\d{4}-01-0[1-7]")
"""The first week of a year, in which "this year" may be the one that has just ended."""
_STORY = re.compile(
    r"\b(?:(?P<same>(?:that|the same|the very same)\s(?P<same_unit>year|month|day))"
    r"|(?P<following>the\s(?:following|next)\s(?P<next_unit>year|month|day))"
    r"|(?P<previous>the\s(?:previous|preceding)\s(?P<previous_unit>year|month|day)|the\s(?P<before_unit>day|year)\sbefore(?!\s\w))"
    r"|(?P<count>an?|one|\d+|[a-z]+(?:-[a-z]+)?)\s(?P<unit>year|month|week|day|decade)s?\s(?P<way>later|earlier)"
    r"|(?P<close>(?:the\s)?year['’]s\send)"
    r"|(?P<into>(?:\w+\s){1,2}(?:years?|months?|weeks?|days?)\sinto\sthe\s\w+))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StoryDate:
    """The date (EDTF) that a story has reached, and whether this sentence or the one before tells it."""

    date: str | None
    fresh: bool

    def of_bare_date(self, published: str | None) -> str | None:
        """The date whose year a day without a year may take: in news an older sentence does not tell it."""
        return self.date if self.fresh or not is_day(published) else None


def is_day(published: str | None) -> bool:
    """Whether an article tells the very day on which it was published, as news does."""
    return published is not None and len(published) == len("2003-05-18")


def find_relative(
    text: str, published: str | None, story_at: Callable[[int], StoryDate], *, in_year: bool = False
) -> Iterator[DateMention]:
    """Every relative date expression of a sentence.

    `published` is the ISO day (or month, or year) of publishing; `story_at` tells the date that the story has reached
    at an offset of `text`. What is published in some year is known to be written after its first month where `in_year`.
    """
    for match in _BARE_DAY.finditer(text):
        yield _mention(match, "x", (_bare_day(match, text, published, story_at(match.start())), "day"))
    for match in _BARE_DAYS.finditer(text):
        yield _mention(match, 0, (_bare_days(match, text, published, story_at(match.start())), "range"))
    for match in _BARE_MONTH.finditer(text):
        if _IN_A_NAME.search(text[: match.start("x")]):
            continue
        yield _mention(match, "x", (_bare_month(match, text, published, story_at(match.start())), "month"))
    for match in _BETWEEN_MONTHS.finditer(text):
        yield _mention(match, 0, (_months_of_year(match, text, story_at(match.start()).date), "range"))
    for match in _PUBLISHED.finditer(text):
        if match["ago"] and re.search(r"\b(?:thousand|million|billion|\d+,\d{3})\b", match["ago"], re.IGNORECASE):
            continue  # "66 million years ago" is as true next year
        # "the last year" is any of a sort, and "so far this year" no whole one
        unsure = _is_quoted(text, match.start()) or re.search(r"\b(?:[Tt]he|[Ss]o far) $", text[: match.start()])
        if match["weekday"]:
            yield _mention(match, 0, (_weekday(match, text, published, story_at(match.start()).date), "day"))
            continue
        yield _mention(match, 0, (None, "day") if unsure else _from_publishing(match, published, in_year=in_year))
    for match in _STORY.finditer(text):
        quoted = _is_quoted(text, match.start())
        yield _mention(match, 0, (None, "day") if quoted else _from_story(match, story_at(match.start()).date))


def _mention(match: re.Match[str], group: str | int, found: _Found) -> DateMention:
    return DateMention(match.start(group), match.end(group), match[group], found[0], found[1], relative=True)


def _bare_day(match: re.Match[str], text: str, published: str | None, story: StoryDate) -> str | None:
    """The day of the story's year; else, in news, the last such day before publishing.

    None where it may be either: a recent day, beside a sentence that told nothing but another year.
    """
    if _SEVERAL_DAYS.search(text[: match.start()]) or _TO_A_DAY.match(text, match.end()):
        return None
    return _day_without_year(match, text, published, story, match["d"] or match["d2"])


def _bare_days(match: re.Match[str], text: str, published: str | None, story: StoryDate) -> str | None:
    """The range "June 19-24" of the year that its last day takes."""
    last = _day_without_year(match, text, published, story, match["d"] or match["d2"])
    first = iso(last[:4], match["m"] or match["m2"], match["d1"] or match["d3"]) if last is not None else None
    return f"{first}/{last}" if first is not None and last is not None and first < last else None


def _day_without_year(match: re.Match[str], text: str, published: str | None, story: StoryDate, day: str) -> str | None:
    month = match["m"] or match["m2"]
    last = _last_such_day(month, day, published)
    told = story.of_bare_date(published)
    if told is not None:
        found = iso(told[:4], month, day)
        either = last is not None and last[:4] != told and len(told) == len("2003")
        return found if _not_before(found, told) and not either else None
    sure = last is not None and (last[:7] == str(published)[:7] or _is_past(match, text))
    return last if sure else None


def _bare_month(match: re.Match[str], text: str, published: str | None, story: StoryDate) -> str | None:
    """The month of the story's year; else, in news, that of the year of publishing, of what is told as past."""
    of_year = _OF_SOME_YEAR.match(text, match.end())
    if of_year is not None:
        shift = {"last": -1, "this": 0}.get(of_year["which"])
        known = published is not None and shift is not None
        return iso(str(int(str(published)[:4]) + (shift or 0)), match["m"]) if known else None
    told = story.of_bare_date(published)
    lately = _month_before(match["m"], published)
    if told is None:
        before_then = _HAD.search(text) is not None
        return lately if lately is not None and _is_past(match, text) and not before_then else None
    found = iso(told[:4], match["m"])
    either = lately is not None and 0 < int(lately[:4]) - int(told[:4]) <= _NEAR
    return found if _not_before(found, told) and not either else None


def _month_before(month: str, published: str | None) -> str | None:
    """The month of that name in the year of the day of publishing, where it was over by then."""
    found = iso(published[:4], month) if published is not None and is_day(published) else None
    return found if found is not None and found < str(published)[:7] else None


def _last_such_day(month: str, day: str, published: str | None) -> str | None:
    """The last day of that name up to the day of publishing, where it is recent; None where that is not told."""
    if published is None or not is_day(published):
        return None
    found = (iso(str(int(published[:4]) - back), month, day) for back in (0, 1))
    last = next((each for each in found if each is not None and each <= published), None)
    recent = last is not None and (date.fromisoformat(published) - date.fromisoformat(last)).days < _RECENT
    return last if recent else None


def _is_past(match: re.Match[str], text: str) -> bool:
    """Whether a sentence tells of nothing but what has happened, in its writer's own words."""
    past = any("VBD" in verb_tags(word) for word in re.findall(r"[a-z]+", text))
    return past and not _TO_COME.search(text) and not _is_quoted(text, match.start())


def _months_of_year(match: re.Match[str], text: str, story: str | None) -> str | None:
    """ "between January and July" in the year of one of the two that was told with its year last; else not certain."""
    named = re.findall(rf"\b(?:{match['first']}|{match['last']}) ([12]\d{{3}})\b", text[: match.start()])
    told = [story[:4]] if story and story[:7] in {iso(story[:4], match["first"]), iso(story[:4], match["last"])} else []
    year = (named or told or [""])[-1]
    start, end = iso(year, match["first"]), iso(year, match["last"])
    return f"{start}/{end}" if year and start and end and start < end else None


def _not_before(found: str | None, story: str | None) -> bool:
    return found is not None and story is not None and found[: len(story)] >= story[: len(found)]


def _is_quoted(text: str, at: int) -> bool:
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)


def _weekday(match: re.Match[str], text: str, published: str | None, story: str | None) -> str | None:
    """The day that "on Friday" means in news: the last such day up to that of publishing, for what is told as past.

    None where the story stands in another month, where plans are told of as well, where the word is part of a name
    ("Black Friday") or of a phrase, and for the day after that of publishing: then the news may be dated too early.
    """
    if published is None or len(published) < 10 or (story is not None and story != published[: len(story)]):
        return None
    before = text[: match.start()]
    alone = _BEFORE_DAY.search(before) and _AFTER_DAY.match(text, match.end()) and not _OTHER_DAY.search(before)
    if not alone or not _is_past(match, text):
        return None
    back = (date.fromisoformat(published).weekday() - WEEKDAYS.index(match["weekday"].capitalize())) % 7
    return _days_on(published, -back) if back < len(WEEKDAYS) - 1 else None


def _from_publishing(match: re.Match[str], published: str | None, *, in_year: bool) -> _Found:
    """The certain date of "last month" and the like in an article published then (YYYY, YYYY-MM, YYYY-MM-DD)."""
    shift = {"last": -1, "this": 0, "next": 1}.get((match["which"] or "").lower())
    unit = match["unit"]
    if published is None:
        return None, "day"
    if unit == "year" and shift == 0 and _NEW_YEAR.fullmatch(published):
        return None, "year"  # written in the old year, or meant of the new
    if unit == "year" and shift is not None:
        return str(int(published[:4]) + shift), "year"
    if unit == "month" and shift == -1 and in_year:
        return published, "year"
    if unit == "month" and shift is not None and len(published) >= 7:
        return _months_on(published, shift), "month"
    if unit and unit.lower() in {"week", "weekend"} and shift is not None and len(published) == 10:
        return _month_of_week(published, shift), "month"
    if unit and unit.rstrip(".") in MONTHS and shift == 0:
        return iso(published[:4], unit), "month"
    if match["day"] and match["day"].lower() in {"yesterday", "tomorrow"} and len(published) == 10:
        return _days_on(published, 1 if match["day"].lower() == "tomorrow" else -1), "day"
    return None, "day"


def _from_story(match: re.Match[str], story: str | None) -> _Found:
    """The certain date of "that year", "the next day", "two years later", counted from the story's date."""
    unit, shift = _step(match)
    if story is None or shift is None:
        return None, "day"
    if unit == "year":
        return str(int(story[:4]) + shift), "year"
    if unit == "decade":
        return str(int(story[:4]) + 10 * shift), "year"
    if unit == "month" and len(story) >= 7 and not match["count"]:
        return _months_on(story, shift), "month"
    if unit == "day" and len(story) == 10:
        return _days_on(story, shift), "day"
    return None, "day"


def _step(match: re.Match[str]) -> tuple[str, int | None]:
    """The unit and how many of it to go on (or back); None where the words do not tell exactly."""
    if match["close"]:
        return "year", 0
    if match["same"]:
        return match["same_unit"].lower(), 0
    if match["following"]:
        return match["next_unit"].lower(), 1
    if match["previous"]:
        return (match["previous_unit"] or match["before_unit"]).lower(), -1
    if match["into"]:
        return "year", None
    count = match["count"].lower()
    number = 1 if count in {"a", "an", "one"} else int(count) if count.isdigit() else parse_number_words(count)
    if not isinstance(number, int):
        return match["unit"].lower(), None
    return match["unit"].lower(), number if match["way"].lower() == "later" else -number


def _months_on(day: str, shift: int) -> str:
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 + shift
    return f"{months // 12}-{months % 12 + 1:02}"


def _month_of_week(published: str, shift: int) -> str | None:
    """The month that all of the week of publishing, or one beside it, lies in; None where two share it."""
    day = date.fromisoformat(published)
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    sunday = monday + timedelta(days=6)
    return monday.isoformat()[:7] if monday.month == sunday.month else None


def _days_on(day: str, shift: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()
