"""What time it is, and which study day that is for a learner."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ROLLOVER = timedelta(hours=4)
"""A study day begins at 04:00 local time, so that a late evening's work counts for the day it was begun on."""


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def study_day(moment: datetime, zone: ZoneInfo) -> date:
    """The study day that `moment` (aware) falls on in the learner's zone."""
    return (moment.astimezone(zone).replace(tzinfo=None) - ROLLOVER).date()


def start_of_study_day(day: date, zone: ZoneInfo) -> datetime:
    """The moment (in UTC) at which the study day begins in the learner's zone."""
    return datetime.combine(day, time(ROLLOVER.seconds // 3600), tzinfo=zone).astimezone(UTC)
