"""Streaks, days and shares, as tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from webapp.progress.statistics import Day, Share, Streak, bars, chart_message, last_days, quarters_to_days, streak

TODAY = date(2026, 3, 10)


def ago(*days: int) -> set[date]:
    return {TODAY - timedelta(days=back) for back in days}


@pytest.mark.parametrize(
    ("active", "expected"),
    [
        (ago(), Streak(0, False, 0)),
        (ago(0), Streak(1, True, 1)),
        (ago(1), Streak(1, False, 1)),  # today is not over: nothing is broken yet
        (ago(2), Streak(0, False, 1)),
        (ago(0, 1, 2), Streak(3, True, 3)),
        (ago(1, 2, 3), Streak(3, False, 3)),
        (ago(0, 2, 3, 4), Streak(1, True, 3)),
        (ago(5, 6, 9, 10, 11), Streak(0, False, 3)),
        (ago(*range(400)), Streak(400, True, 400)),
    ],
)
def test_a_streak_counts_days_in_a_row_and_bears_with_today(active: set[date], expected: Streak) -> None:
    assert streak(active, TODAY) == expected


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2026, 3, 10, 3, 59, tzinfo=UTC), "UTC", date(2026, 3, 9)),
        (datetime(2026, 3, 10, 4, 0, tzinfo=UTC), "UTC", date(2026, 3, 10)),
        (datetime(2026, 3, 9, 22, 14, tzinfo=UTC), "Asia/Kathmandu", date(2026, 3, 9)),  # 03:59 there
        (datetime(2026, 3, 9, 22, 15, tzinfo=UTC), "Asia/Kathmandu", date(2026, 3, 10)),
        (datetime(2026, 3, 9, 13, 59, tzinfo=UTC), "Pacific/Kiritimati", date(2026, 3, 9)),
        (datetime(2026, 3, 9, 14, 0, tzinfo=UTC), "Pacific/Kiritimati", date(2026, 3, 10)),
        (datetime(2026, 3, 29, 1, 59, tzinfo=UTC), "Europe/Berlin", date(2026, 3, 28)),  # the clocks went forward
        (datetime(2026, 3, 29, 2, 0, tzinfo=UTC), "Europe/Berlin", date(2026, 3, 29)),
        (datetime(2026, 10, 25, 2, 59, tzinfo=UTC), "Europe/Berlin", date(2026, 10, 24)),  # and back
        (datetime(2026, 10, 25, 3, 0, tzinfo=UTC), "Europe/Berlin", date(2026, 10, 25)),
    ],
)
def test_answers_count_for_the_study_day_of_their_place(moment: datetime, zone: str, day: date) -> None:
    quarter = int(moment.timestamp() // 900)
    assert quarters_to_days([(quarter, 3)], ZoneInfo(zone)) == {day: 3}


def test_the_quarters_of_one_day_add_up() -> None:
    first = int(datetime(2026, 3, 10, 9, 0, tzinfo=UTC).timestamp() // 900)
    assert quarters_to_days([(first, 2), (first + 5, 3)], ZoneInfo("UTC")) == {TODAY: 5}


def test_the_last_days_end_today_and_leave_none_out() -> None:
    days = last_days({TODAY: 2}, {TODAY - timedelta(days=2): 5}, TODAY, length=3)
    assert days == [
        Day(TODAY - timedelta(days=2), 0, 5),
        Day(TODAY - timedelta(days=1), 0, 0),
        Day(TODAY, 2, 0),
    ]


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ([0, 0], "No answers in the last 2 days"),
        ([0, 1], "1 answer on 1 of the last 2 days"),
        ([1200, 34, 0], "1,234 answers on 2 of the last 3 days"),
    ],
)
def test_the_charts_title_says_what_it_shows(totals: list[int], expected: str) -> None:
    assert chart_message([Day(TODAY, total, 0) for total in totals]) == expected


@pytest.mark.parametrize(
    ("share", "percent"),
    [(Share(0, 0), None), (Share(4, 4), None), (Share(5, 4), 80), (Share(6, 4.5), 75), (Share(9, 0), 0)],
)
def test_a_share_is_told_from_five_answers_on(share: Share, percent: int | None) -> None:
    assert share.percent == percent


def test_the_fullest_day_fills_the_chart_and_quiz_answers_stand_on_cards() -> None:
    full, little, empty = bars([Day(TODAY, 50, 150), Day(TODAY, 0, 1), Day(TODAY, 0, 0)], width=300, height=100)
    assert (full.reviews, full.questions) == ((25, 75), (0, 25))
    assert little.reviews == (98, 2)  # too little to draw to scale, and still to be seen
    assert (empty.reviews, empty.questions) == ((100, 0), (100, 0))
    assert (full.x, little.x, empty.x) == (0, 100, 200)
