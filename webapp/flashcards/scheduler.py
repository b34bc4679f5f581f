"""When a card comes back: FSRS-6 over study days. Pure: values and `now` in, values out.

The `fsrs` package counts the days between two reviews in blocks of 24 hours, so that 22:00 to 07:00 would be no day at
all. It is given study days instead: local wall time moved back by the rollover, as if that were UTC, with the last
review floored to the start of its study day. What it returns in days ends at the start of the learner's study day;
what it returns in minutes stays minutes. Its fuzz is off, so that the interval on a button is the one that is taken.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

import fsrs

from webapp.clock import ROLLOVER, start_of_study_day, study_day

CardState = Literal["new", "learning", "review", "relearning"]

AGAIN, HARD, GOOD, EASY = RATINGS = (1, 2, 3, 4)
DESIRED_RETENTION = 0.9

_FROM_FSRS: Mapping[fsrs.State, CardState] = {
    fsrs.State.Learning: "learning",
    fsrs.State.Review: "review",
    fsrs.State.Relearning: "relearning",
}
_TO_FSRS = {state: member for member, state in _FROM_FSRS.items()} | {"new": fsrs.State.Learning}


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of one learner's memory of one card; all that a review changes, and nothing else."""

    due: datetime
    state: CardState = "new"
    step: int | None = None
    """Which learning step comes next; None for a card in review."""
    stability: float | None = None
    """Days until retrievability falls to 90 %."""
    difficulty: float | None = None
    """1 to 10."""
    last_review: datetime | None = None
    reviews: int = 0
    lapses: int = 0
    """How often a card that was in review was forgotten."""

    def as_json(self) -> dict[str, Any]:
        """The same as values that JSON holds exactly."""
        last = self.last_review.isoformat() if self.last_review else None
        return {**asdict(self), "due": self.due.isoformat(), "last_review": last}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Memory:
        """The inverse of `as_json`."""
        last = values["last_review"]
        times = {"due": datetime.fromisoformat(values["due"]), "last_review": last and datetime.fromisoformat(last)}
        return cls(**{**values, **times})


def schedule(
    memory: Memory, rating: int, now: datetime, zone: ZoneInfo, *, desired_retention: float = DESIRED_RETENTION
) -> Memory:
    """The memory after a rating (1 Again, 2 Hard, 3 Good, 4 Easy) given at `now` (aware) in the learner's `zone`.

    Raises ValueError for a rating that is none of the four.
    """
    scheduler = _scheduler(desired_retention)
    shifted = _study_time(now, zone)
    card, _ = scheduler.review_card(_to_fsrs(memory, zone), fsrs.Rating(rating), shifted)
    wait = card.due - shifted
    return replace(
        memory,
        due=_days_later(now, wait.days, zone) if card.state is fsrs.State.Review else now + _whole_minutes(wait),
        state=_FROM_FSRS[card.state],
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        last_review=now,
        reviews=memory.reviews + 1,
        lapses=memory.lapses + (memory.state == "review" and rating == AGAIN),
    )


def interval(after: Memory, zone: ZoneInfo) -> timedelta:
    """How long the scheduled memory `after` waits: minutes for a learning step, else a difference of study days.

    Raises ValueError for a memory that has not been reviewed.
    """
    if after.last_review is None:
        raise ValueError("a card that was never reviewed has no interval")
    if after.state != "review":
        return after.due - after.last_review
    return study_day(after.due, zone) - study_day(after.last_review, zone)


def preview(
    memory: Memory, now: datetime, zone: ZoneInfo, *, desired_retention: float = DESIRED_RETENTION
) -> dict[int, timedelta]:
    """The interval that each rating would lead to."""
    return {
        rating: interval(schedule(memory, rating, now, zone, desired_retention=desired_retention), zone)
        for rating in RATINGS
    }


def retrievability(memory: Memory, now: datetime, zone: ZoneInfo) -> float:
    """The probability (0 to 1) that the card is recalled at `now`; 0 for a card that was never reviewed."""
    return _scheduler(DESIRED_RETENTION).get_card_retrievability(_to_fsrs(memory, zone), _study_time(now, zone))


def words(wait: timedelta) -> str:
    """An interval as a button shows it: "10 min", "1 day", "32 days", "4.2 months", "1.5 years"."""
    if wait < timedelta(days=1):
        return f"{math.ceil(wait / timedelta(minutes=1))} min"
    if wait.days < 100:
        return "1 day" if wait.days == 1 else f"{wait.days} days"
    return f"{wait.days / 30.4:.1f} months" if wait.days < 365 else f"{wait.days / 365.25:.1f} years"


@lru_cache(maxsize=64)
def _scheduler(desired_retention: float) -> fsrs.Scheduler:
    return fsrs.Scheduler(desired_retention=desired_retention, enable_fuzzing=False)


def _to_fsrs(memory: Memory, zone: ZoneInfo) -> fsrs.Card:
    last = memory.last_review and _study_time(memory.last_review, zone).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    return fsrs.Card(
        card_id=0,  # the package would make one up from the clock, waiting for it to tick
        state=_TO_FSRS[memory.state],
        step=0 if memory.state == "new" else memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=last,
    )


def _study_time(moment: datetime, zone: ZoneInfo) -> datetime:
    """Local wall time less the rollover, labelled as UTC: its dates are the learner's study days."""
    return (moment.astimezone(zone).replace(tzinfo=None) - ROLLOVER).replace(tzinfo=UTC)


def _days_later(now: datetime, days: int, zone: ZoneInfo) -> datetime:
    return start_of_study_day(study_day(now, zone) + timedelta(days=days), zone)


def _whole_minutes(wait: timedelta) -> timedelta:
    return timedelta(minutes=math.ceil(wait / timedelta(minutes=1)))
