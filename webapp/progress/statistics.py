"""What the logs add up to: streaks, days, shares. Pure; the chart's geometry too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from webapp.clock import study_day

QUARTER_SECONDS = 900
"""Offsets from UTC are whole quarters of an hour, so every study day begins and ends with one."""
ENOUGH = 5
"""Below this many answers a share says nothing yet."""
CHART_DAYS = 30


@dataclass(frozen=True, slots=True)
class Streak:
    """Study days in a row with anything done. Today counts once something is done, and breaks nothing before."""

    days: int
    today: bool
    longest: int


@dataclass(frozen=True, slots=True)
class Day:
    """What was answered on one study day."""

    date: date
    questions: int
    reviews: int

    @property
    def total(self) -> int:
        return self.questions + self.reviews


@dataclass(frozen=True, slots=True)
class Share:
    """How much of `count` answers was right; `right` may be a fraction where answers were partly right."""

    count: int = 0
    right: float = 0.0

    def __add__(self, other: Share) -> Share:
        return Share(self.count + other.count, self.right + other.right)

    @property
    def percent(self) -> int | None:
        """Rounded to whole percent; None where there are too few answers to tell."""
        return round(100 * self.right / self.count) if self.count >= ENOUGH else None


@dataclass(frozen=True, slots=True)
class Bar:
    """One day of the chart, in the drawing's units; the quiz answers stand on the reviews."""

    day: Day
    x: float
    reviews: tuple[float, float]
    """(y, height)"""
    questions: tuple[float, float]


def streak(active: Collection[date], today: date) -> Streak:
    """The current and the longest streak of the study days on which anything was done."""
    longest = run = 0
    previous: date | None = None
    for day in sorted(active):
        run = run + 1 if previous == day - timedelta(days=1) else 1
        longest, previous = max(longest, run), day
    days = run if previous is not None and previous >= today - timedelta(days=1) else 0
    return Streak(days=days, today=today in active, longest=longest)


def quarters_to_days(quarters: Iterable[tuple[int, int]], zone: ZoneInfo) -> Counter[date]:
    """Counts by study day, from (quarter of an hour since 1970 in UTC, count)."""
    days: Counter[date] = Counter()
    for quarter, count in quarters:
        days[study_day(datetime.fromtimestamp(quarter * QUARTER_SECONDS, UTC), zone)] += count
    return days


def last_days(
    questions: Mapping[date, int], reviews: Mapping[date, int], today: date, length: int = CHART_DAYS
) -> list[Day]:
    """The last study days, today last, empty ones included."""
    dates = [today - timedelta(days=back) for back in reversed(range(length))]
    return [Day(day, questions.get(day, 0), reviews.get(day, 0)) for day in dates]


def chart_message(days: Collection[Day]) -> str:
    """What the chart shows, in a sentence: its title."""
    total, active = sum(day.total for day in days), sum(day.total > 0 for day in days)
    if not total:
        return f"No answers in the last {len(days)} days"
    answers = f"{total:,} {'answer' if total == 1 else 'answers'}"
    return f"{answers} on {active} of the last {len(days)} days"


def bars(days: Collection[Day], *, width: float, height: float) -> list[Bar]:
    """The days as bars, left to right, the fullest as high as the drawing. A day with anything done can be seen."""
    top = max((day.total for day in days), default=0) or 1
    drawn = []
    for position, day in enumerate(days):
        reviews, questions = (max(height * part / top, 2.0 if part else 0.0) for part in (day.reviews, day.questions))
        x = round(position * width / len(days), 2)
        drawn.append(Bar(day, x, _span(height, reviews), _span(height - reviews, questions)))
    return drawn


def _span(bottom: float, height: float) -> tuple[float, float]:
    return round(bottom - height, 2), round(height, 2)
