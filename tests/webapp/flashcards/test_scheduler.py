"""FSRS-6 over study days: what a rating does to a memory, and when the card comes back."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from webapp.clock import start_of_study_day, study_day
from webapp.flashcards.scheduler import (
    AGAIN,
    EASY,
    GOOD,
    HARD,
    RATINGS,
    Memory,
    interval,
    preview,
    retrievability,
    schedule,
    words,
)

UTC_ZONE, BERLIN, KATHMANDU = ZoneInfo("UTC"), ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kathmandu")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def new(at: datetime = NOON) -> Memory:
    return Memory(due=at)


def walk(ratings: list[int], zone: ZoneInfo = UTC_ZONE, start: datetime = NOON) -> list[Memory]:
    """The memories after each rating, each given when the card was due."""
    memories = [new(start)]
    for rating in ratings:
        memories.append(schedule(memories[-1], rating, max(memories[-1].due, start), zone))
    return memories[1:]


@pytest.mark.parametrize("zone", [UTC_ZONE, BERLIN, KATHMANDU])
def test_a_known_sequence_gives_the_known_memory(zone: ZoneInfo) -> None:
    memories = walk([3, 3, 3, 2, 1, 3], zone)
    assert [round(memory.stability or 0, 4) for memory in memories] == [2.3065, 2.3065, 10.971, 32.228, 2.4018, 2.4018]
    assert [words(interval(memory, zone)) for memory in memories] == [
        "10 min", "2 days", "11 days", "32 days", "10 min", "2 days",
    ]  # fmt: skip
    assert [memory.lapses for memory in memories] == [0, 0, 0, 0, 1, 1]
    assert memories[-1].reviews == 6


def in_review(last: datetime, stability: float = 1.0) -> Memory:
    return Memory(due=last, state="review", stability=stability, difficulty=5.0, last_review=last, reviews=3)


@pytest.mark.parametrize(
    ("last", "now", "days"),
    [
        ((2026, 3, 2, 22, 0), (2026, 3, 3, 7, 0), 1),
        ((2026, 3, 3, 3, 30), (2026, 3, 3, 7, 0), 1),
        ((2026, 3, 3, 4, 30), (2026, 3, 4, 3, 30), 0),
        ((2026, 3, 3, 23, 0), (2026, 3, 4, 1, 0), 0),
        ((2026, 3, 28, 22, 0), (2026, 3, 29, 7, 0), 1),  # the night the clocks go forward
        ((2026, 3, 28, 5, 0), (2026, 3, 30, 4, 30), 2),
        ((2026, 10, 24, 22, 0), (2026, 10, 25, 7, 0), 1),  # the night they go back
        ((2026, 10, 24, 5, 0), (2026, 10, 26, 4, 30), 2),
    ],
)
def test_days_between_reviews_are_study_days(
    last: tuple[int, int, int, int, int], now: tuple[int, int, int, int, int], days: int
) -> None:
    memory = in_review(datetime(*last, tzinfo=BERLIN))
    same_by_the_day = in_review(datetime(2026, 6, 1, 12, 0, tzinfo=UTC))
    expected = schedule(same_by_the_day, GOOD, datetime(2026, 6, 1, 12, 0, tzinfo=UTC) + timedelta(days), UTC_ZONE)
    assert schedule(memory, GOOD, datetime(*now, tzinfo=BERLIN), BERLIN).stability == expected.stability


@pytest.mark.parametrize("zone", [BERLIN, KATHMANDU, ZoneInfo("America/St_Johns")])
def test_an_interval_of_days_ends_when_the_study_day_begins(zone: ZoneInfo) -> None:
    for hour in range(0, 24 * 250, 7):
        now = NOON + timedelta(hours=hour)
        after = schedule(in_review(now - timedelta(days=9), stability=8), GOOD, now, zone)
        day = study_day(now, zone) + interval(after, zone)
        assert after.due == start_of_study_day(day, zone)
        assert study_day(after.due, zone) == day


def histories() -> list[tuple[Memory, datetime, ZoneInfo]]:
    """Memories in every state, reached by random ratings at random times."""
    chance, found = random.Random(20260302), []
    for zone in (UTC_ZONE, BERLIN, KATHMANDU):
        for _ in range(60):
            now = NOON + timedelta(minutes=chance.randrange(60 * 24 * 365))
            memory = new(now)
            for _ in range(chance.randrange(9)):
                memory = schedule(memory, chance.choice(RATINGS), now, zone)
                now = max(now, memory.due) + timedelta(minutes=chance.choice([0, 3, 700, 5000]))
            found.append((memory, now, zone))
    return found


def test_the_label_is_the_result_in_every_state() -> None:
    cases = histories()
    assert {memory.state for memory, _, _ in cases} == {"new", "learning", "review", "relearning"}
    for memory, now, zone in cases:
        labels = preview(memory, now, zone, desired_retention=0.85)
        for rating in RATINGS:
            after = schedule(memory, rating, now, zone, desired_retention=0.85)
            assert labels[rating] == interval(after, zone)
            days = study_day(after.due, zone) - study_day(now, zone)
            assert labels[rating] == (days if after.state == "review" else after.due - now)


def test_a_better_rating_never_comes_back_sooner() -> None:
    for memory, now, zone in histories():
        waits = preview(memory, now, zone)
        assert all(worse <= better for worse, better in pairwise(waits[rating] for rating in RATINGS)), memory


def test_a_higher_desired_retention_never_waits_longer() -> None:
    for memory, now, zone in histories():
        often = preview(memory, now, zone, desired_retention=0.95)
        seldom = preview(memory, now, zone, desired_retention=0.8)
        assert all(often[rating] <= seldom[rating] for rating in RATINGS)


def test_learning_steps_are_minutes_even_across_the_rollover() -> None:
    late = datetime(2026, 3, 3, 3, 58, tzinfo=UTC)
    assert schedule(new(late), AGAIN, late, UTC_ZONE).due == late + timedelta(minutes=1)
    assert schedule(new(late), HARD, late, UTC_ZONE).due == late + timedelta(minutes=6)
    assert schedule(new(late), EASY, late, UTC_ZONE).due == start_of_study_day(date(2026, 3, 10), UTC_ZONE)


def test_a_review_timed_before_the_last_one_is_taken_as_the_same_day() -> None:
    memory = in_review(NOON, stability=4)
    assert schedule(memory, GOOD, NOON - timedelta(seconds=5), UTC_ZONE).stability == pytest.approx(4, rel=0.2)


def test_only_forgetting_a_card_in_review_is_a_lapse() -> None:
    learning = schedule(new(), AGAIN, NOON, UTC_ZONE)
    assert learning.lapses == 0
    forgotten = schedule(in_review(NOON - timedelta(days=3)), AGAIN, NOON, UTC_ZONE)
    assert schedule(forgotten, AGAIN, NOON, UTC_ZONE).lapses == 1


def test_retrievability_falls_from_certain_to_the_desired_at_stability() -> None:
    memory = in_review(NOON, stability=10)
    assert retrievability(memory, NOON, UTC_ZONE) == 1
    assert retrievability(memory, NOON + timedelta(days=10), UTC_ZONE) == pytest.approx(0.9)
    assert retrievability(new(), NOON, UTC_ZONE) == 0


@pytest.mark.parametrize("rating", [0, 5, -1])
def test_a_rating_that_is_none_of_the_four_is_refused(rating: int) -> None:
    with pytest.raises(ValueError, match="not a valid Rating"):
        schedule(new(), rating, NOON, UTC_ZONE)


def test_a_memory_survives_json_exactly() -> None:
    for memory, _, _ in histories():
        assert Memory.from_json(memory.as_json()) == memory


@pytest.mark.parametrize(
    ("wait", "expected"),
    [
        (timedelta(minutes=1), "1 min"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=99), "99 days"),
        (timedelta(days=128), "4.2 months"),
        (timedelta(days=550), "1.5 years"),
    ],
)
def test_intervals_read_as_words(wait: timedelta, expected: str) -> None:
    assert words(wait) == expected
