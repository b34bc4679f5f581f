"""The year in which a text without a day of publishing was written, where its own words make that certain.

Whoever begins with the day of some news and tells of nothing after that year writes soon after it. Whoever marks the
20th anniversary of what the text dates to 1997 writes in 2017; also of what ended a war, where the text tells how long
that lasted, dates its start, and tells on to its end. Whoever tells of last month, writes out no month after 2021, and
names what the world knows to have happened in 2022, writes in 2022. And what stands on one page with a text that keeps
the anniversary of some day, and tells of days just before or after that one, is of the same year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from question_bank.language.calendar import DAY, MONTH, MONTHS, iso
from question_bank.language.dates import absolute_dates
from question_bank.language.known_events import years_of_events
from question_bank.language.numbers import parse_number_words
from question_bank.language.words import verb_tags, word_set
from question_bank.model import DateMention

_LAST_SURE_MONTH = "10"
"""What is told of a day later in the year may be told in the next."""
_OPENING = 3
"""How many sentences open a text."""
_MARKS = re.compile(
    r"\b(?:mark|celebrat|commemorat|observ)(?:s|es|e)\b.*?"
    r"\b(?P<years>\d{1,3})(?:st|nd|rd|th) anniversary of (?P<what>[^.;]+)"
)
_BARE_DAY = re.compile(rf"\b(?:(?P<m>{MONTH}) (?P<d>{DAY})|(?P<d2>{DAY}) (?P<m2>{MONTH}))(?!\w|,? \d{{4}})")
_RECENTLY = re.compile(rf"\b(?:(?:[Ll]ast|[Ee]arlier this) (?:week|month)|[Tt]his {MONTH}|[Yy]esterday)\b")
"""How news speaks of its own weeks; what it tells of another year it gives with that year."""
_MONTH_OF_NOW = re.compile(r"\b[Tt]his (?:January|February|March|April|May|June|July|August|September)\b")
_FINE = frozenset({"day", "month", "season"})
_PART_OF_YEAR = re.compile(r"(?:early|mid|late)\b")
_NEAR = 31
"""Days between what two texts of one page tell, if they are of the same weeks."""
_ENDED = re.compile(
    r"\b(?:end(?:ed|ing)|halted|concluded) (?:an?|the) (?P<years>[\w-]+?)-year(?:-long|-old)? (?P<what>[^,.;]+)"
)
_BEGAN = r"\b{what}\b[^,.;]*? (?:broke out|began|started|erupted)\b"
_KINDS = re.compile(
    r"\b(?:(?:civil|border|trade|guerrilla) )?(?:war|conflict|siege|strike|rebellion|insurgency|blockade)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)+")
_TO_COME = word_set("will would shall may might plans planned scheduled expected")


def year_of_writing(sentences: Sequence[str]) -> str | None:
    """The year in which a text was written, by its opening or by an anniversary; None where that is not certain."""
    years = _years_told(sentences)
    found = _of_anniversary(sentences) or year_of_news(sentences)
    found = found or (_of_opening(sentences[:_OPENING]) if len(set(years)) > 1 else None)
    return found if found is not None and all(year <= found for year in years) else None


def year_of_page(sentences: Sequence[str], others: Sequence[Sequence[str]]) -> str | None:
    """The year of writing of a text that tells of days near the anniversary which another on its page keeps."""
    days = [day for text in sentences for day in _bare_days(text)] if others else []
    found = {year_of_writing(other) for other in others if _are_near(days, other)} - {None}
    year = found.pop() if len(found) == 1 else None
    return year if year is not None and all(each <= year for each in _years_told(sentences)) else None


def marks_anniversary(text: str) -> bool:
    """Whether a sentence tells that an anniversary is kept on the day, or in the year, of writing."""
    return _MARKS.search(text) is not None


def years_kept(text: str) -> tuple[int, str] | None:
    """How many years ago something was whose anniversary a sentence tells to be kept, and what; None for any other."""
    marked = _MARKS.search(text)
    return (int(marked["years"]), marked["what"]) if marked is not None else None


def _of_opening(opening: Sequence[str]) -> str | None:
    """The year of the first day on which something is told to have happened."""
    for text in opening:
        days = [d for d in absolute_dates(text) if d.granularity == "day" and d.bound == "on" and d.date]
        if days:
            return _if_sure(days[0]) if tells_past(text) else None
    return None


def _if_sure(day: DateMention) -> str | None:
    date = str(day.date)
    return date[:4] if date[5:7] <= _LAST_SURE_MONTH else None


def tells_past(text: str) -> bool:
    """Whether a sentence tells of nothing but what has happened."""
    words = re.findall(r"[a-z]+", text)
    return any("VBD" in verb_tags(word) for word in words) and not any(word in _TO_COME for word in words)


def year_of_news(sentences: Sequence[str]) -> str | None:
    """The year of the latest event that the world knows, in news whose last month with a year is of the year before.

    None where the text tells of a later year.
    """
    text = " ".join(sentences)
    known = max(years_of_events(text), default=None)
    if known is None or not _RECENTLY.search(text):
        return None
    told = [date for each in sentences for date in absolute_dates(each) if date.date]
    last = max((_last_year(d) for d in told), default=known)
    fine = [str(d.date)[:4] for d in told if d.granularity in _FINE or _PART_OF_YEAR.match(d.text)]
    near = bool(fine) and int(known) - int(max(fine)) == 1
    return known if near and last <= known else None


def is_in_year(written: str | None, sentences: Sequence[str]) -> bool:
    """Whether a text of which only the year is known tells of a month of that year as past: "came this January"."""
    bare = written is not None and len(written) == len("2022")
    return bare and any(_MONTH_OF_NOW.search(text) and tells_past(text) for text in sentences)


def _years_told(sentences: Sequence[str]) -> list[str]:
    """The year of each date that a text writes out, of a range the last."""
    return [_last_year(date) for text in sentences for date in absolute_dates(text) if date.date]


def _last_year(date: DateMention) -> str:
    return str(date.date).split("/")[-1][:4]


def _bare_days(text: str) -> Iterator[int]:
    """The days that a text tells without a year, as days of any one year."""
    for match in _BARE_DAY.finditer(text):
        month, day = match["m"] or match["m2"], match["d"] or match["d2"]
        yield (MONTHS[month.rstrip(".")] - 1) * 30 + int(re.sub(r"\D", "", day))


def _are_near(days: Sequence[int], other: Sequence[str]) -> bool:
    """Whether one of some days is of the weeks around the anniversary that another text keeps."""
    kept = [day for text in other if marks_anniversary(text) for day in _bare_days(text)]
    return any(abs(day - each) <= _NEAR for day in days for each in kept)


def _of_anniversary(sentences: Sequence[str]) -> str | None:
    """The year of an anniversary that a text keeps, by the one year that it gives what happened then."""
    for text in sentences:
        marked = _MARKS.search(text)
        if marked is None:
            continue
        others = [other for other in sentences if other is not text]
        happened = _same_day(text, sentences) or _years_of(marked["what"], others) or _end_of(marked["what"], others)
        return str(int(happened.pop()) + int(marked["years"])) if len(happened) == 1 else None
    return None


def _same_day(text: str, sentences: Sequence[str]) -> set[str]:
    """The years to which the text gives the day of the anniversary."""
    day = _BARE_DAY.search(text)
    if day is None:
        return set()
    month, number = day["m"] or day["m2"], day["d"] or day["d2"]
    dates = {str(date.date) for other in sentences for date in absolute_dates(other) if date.granularity == "day"}
    return {date[:4] for date in dates if date == iso(date[:4], month, number)}


def _years_of(what: str, others: Sequence[str]) -> set[str]:
    """The years of the sentences that name the same thing."""
    name = _NAME.search(what)
    naming = (text for text in others if name is not None and name[0] in text)
    dates = [date for text in naming for date in absolute_dates(text) if date.date]
    return {str(date.date)[:4] for date in dates if date.bound == "on" and date.granularity in {"day", "month", "year"}}


def _end_of(what: str, others: Sequence[str]) -> set[str]:
    """The year in which a war ended: so many years after its start, where the text tells of both years."""
    ended = _ENDED.search(what)
    kind = _KINDS.search(ended["what"]) if ended is not None else None
    years = parse_number_words(ended["years"]) if ended is not None else None
    if kind is None or years is None:
        return set()
    began = re.compile(_BEGAN.format(what=re.escape(kind[0])), re.IGNORECASE)
    starts = {
        str(date.date)[:4] for text in others if began.search(text) for date in absolute_dates(text)[:1] if date.date
    }
    told = {str(date.date)[:4] for text in others for date in absolute_dates(text) if date.date}
    ends = {str(int(start) + int(years)) for start in starts}
    return ends if ends <= told else set()
