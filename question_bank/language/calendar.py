"""Months, days and years as English writes them, for the patterns that find dates."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        ("January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
         "September Sept Sep", "October Oct", "November Nov", "December Dec"), start=1)
    for name in names.split()
}  # fmt: skip
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = "|".join(WEEKDAYS)
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d|,\d)"
YEAR = r"(?:1\d|20)\d\d(?![\d%]|[,.]\d)"
DASH = r"\s?[-–—]\s?"
PART = (
    r"(?:(?:the\s)?(?:very\s)?"
    r"(?:early|mid|late|start of|beginning of|middle of|end of|first half of|second half of)[\s-])"
)
TO = rf"(?:{DASH}|\sto\s|\suntil\s|\sthrough\s|\sand\s)"


def iso(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """The ISO date of the pieces; None where no such day exists."""
    year = year.zfill(4)
    if month is None:
        return year
    number = MONTHS[month.rstrip(".")]
    if day is None:
        return f"{year}-{number:02}"
    try:
        return date(int(year), number, int(re.sub(r"\D", "", day))).isoformat()
    except ValueError:
        return None
