"""Dates for people: EDTF strings and moments as words."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Flask

from question_bank.edtf import granularity
from question_bank.questions.edtf import spell


def edtf_words(text: str) -> str:
    """EDTF in words: "1997-06-27" is "27 June 1997", "199X" the 1990s, "1995/1997" a range; others as they are."""
    return spell(text) if granularity(text) else text


def day_words(moment: datetime, zone: ZoneInfo) -> str:
    """The learner's local date of a moment, in words."""
    local = moment.astimezone(zone)
    return f"{local.day} {local:%B %Y}"


def init_app(app: Flask) -> None:
    """The template filters `edtf` and `day(zone)`."""
    app.jinja_env.filters["edtf"] = edtf_words
    app.jinja_env.filters["day"] = day_words
