"""The order of the day: learning first, then reviews, then new cards, siblings apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from webapp.flashcards.queue import Candidate, order_queue

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY_END = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)


def card(card_id: int, state: Any, minutes: float = -60, family: str = "", recall: float = 0.5) -> Candidate:
    return Candidate(card_id, family or f"f{card_id}", state, NOW + timedelta(minutes=minutes), recall)


def queue(*cards: Candidate, new_allowed: int = 20, **rest: Any) -> list[int]:
    return order_queue(cards, NOW, DAY_END, new_allowed=new_allowed, **rest)


def test_learning_comes_before_reviews_and_reviews_before_new() -> None:
    assert queue(card(1, "new"), card(2, "review"), card(3, "learning"), card(4, "relearning", -90)) == [4, 3, 2, 1]


def test_reviews_come_by_how_near_they_are_to_being_forgotten() -> None:
    assert queue(card(1, "review", recall=0.9), card(2, "review", recall=0.4), card(3, "review", recall=0.7)) == [
        2,
        3,
        1,
    ]


@pytest.mark.parametrize(("minutes", "expected"), [(18 * 60, [1]), (19 * 60 + 1, [])])
def test_a_review_comes_on_its_study_day(minutes: float, expected: list[int]) -> None:
    assert queue(card(1, "review", minutes)) == expected


@pytest.mark.parametrize(("allowed", "expected"), [(0, []), (2, [1, 2]), (9, [1, 2, 3]), (-3, [])])
def test_no_more_new_cards_than_the_day_still_allows(allowed: int, expected: list[int]) -> None:
    assert queue(card(1, "new"), card(2, "new"), card(3, "new"), new_allowed=allowed) == expected


def test_a_learning_card_that_is_due_soon_comes_at_the_end() -> None:
    assert queue(card(1, "learning", 5), card(2, "review"), card(3, "new")) == [2, 3, 1]


@pytest.mark.parametrize(("minutes", "expected"), [(20, [1]), (21, [])])
def test_a_learning_card_is_shown_at_most_twenty_minutes_early(minutes: float, expected: list[int]) -> None:
    assert queue(card(1, "learning", minutes)) == expected


def test_siblings_do_not_follow_one_another_while_there_are_others() -> None:
    cards = [card(1, "review", family="a", recall=0.1), card(2, "review", family="a", recall=0.2)]
    assert queue(*cards, card(3, "review", recall=0.8), card(4, "review", recall=0.9)) == [1, 3, 4, 2]


def test_a_sibling_of_the_card_just_shown_waits() -> None:
    assert queue(card(1, "learning", family="a"), card(2, "review", family="b"), recent_families=["a"]) == [2, 1]


def test_a_card_that_is_due_soon_does_not_follow_itself_when_another_is_due_soon() -> None:
    assert queue(card(1, "learning", 1), card(2, "learning", 9), recent_families=["f1", "f2"]) == [2, 1]


def test_siblings_alone_are_shown_all_the_same() -> None:
    assert queue(card(1, "review", family="a", recall=0.1), card(2, "review", family="a"), recent_families=["a"]) == [
        1,
        2,
    ]


def test_new_cards_on_facts_that_were_asked_today_give_way() -> None:
    cards = [card(1, "new", -50, "a"), card(2, "new", -40, "b"), card(3, "new", -30, "b"), card(4, "new", -20, "c")]
    assert queue(*cards, new_allowed=2, families_today={"a"}) == [2, 4]


def test_nothing_to_do_is_an_empty_queue() -> None:
    assert queue() == []
