"""Dates for people: EDTF strings and moments as words."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Flask

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def edtf_words(text: str) -> str:
    """EDTF in words: "1997-06-27" is "27 June 1997", "199X" the 1990s, "1995/1997" a range; others as they are."""
    if "/" in text:
        start, end = text.split("/", 1)
        return f"{edtf_words(start)} to {edtf_words(end)}"
    if len(text) == 4 and text.endswith("X"):
        return f"the {text[:3]}0s"
    parts = text.split("-")
    if not all(part.isdecimal() for part in parts):
        return text
    if len(parts) == 3:
        day = date(*map(int, parts))
        return f"{day.day} {day:%B %Y}"
    if len(parts) == 2:
        month = int(parts[1])
        return f"{SEASONS[month]} {parts[0]}" if month in SEASONS else f"{date(int(parts[0]), month, 1):%B %Y}"
    return text


def day_words(moment: datetime, zone: ZoneInfo) -> str:
    """The learner's local date of a moment, in words."""
    local = moment.astimezone(zone)
    return f"{local.day} {local:%B %Y}"


def init_app(app: Flask) -> None:
    """The template filters `edtf` and `day(zone)`."""
    app.jinja_env.filters["edtf"] = edtf_words
    app.jinja_env.filters["day"] = day_words
