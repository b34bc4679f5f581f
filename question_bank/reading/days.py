"""Days as the heads of pages write them: "3 May 2011", "Nov. 7th, 2012", "2011-05-03", "24/07/2012"."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
DAY = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTHS})\.?,? (?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTHS})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year2>\d{{4}}))?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    r"|(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year3>\d{4}))"
)
"""A pattern whose named groups `iso` reads; the year may be missing behind the name of a month."""


def iso(match: re.Match[str]) -> str | None:
    """The ISO date of a match of `DAY`; None where it has no year, is no day, or may be read in two ways."""
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    elif match["first"]:
        year, month, day = int(match["year3"]), *sorted((int(match["first"]), int(match["second"])))
        if day <= 12 and day != month:
            return None
    else:
        years = match["year"] or match["year2"]
        if not years:
            return None
        names = [name.lower() for name in _MONTHS.split("|")[:12]]
        written = (match["month"] or match["month2"]).lower()[:3]
        month = 1 + next(number for number, name in enumerate(names) if name.startswith(written))
        year, day = int(years), int(match["day"] or match["day2"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
