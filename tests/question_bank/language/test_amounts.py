"""Ranges, shares and vague amounts are told from plain numbers."""

import pytest

from question_bank.language.amounts import find_amounts
from question_bank.language.dates import find_dates
from question_bank.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # low, high, unit, counted
        ("The rally drew 5,000 to 7,000 people.", (5000, 7000, None, "people")),
        ("The rally drew between 20 and 30 people.", (20, 30, None, "people")),
        ("The deal is worth $2-3 billion.", (2_000_000_000, 3_000_000_000, "US dollars", None)),
        ("Rents rose by 10 to 15 percent.", (10, 15, "percent", None)),
        ("Rents rose by 10–15% in May.", (10, 15, "percent", None)),
        ("The trek takes six or seven hours.", (6, 7, "hours", None)),
        ("The herd has 200-300 animals.", (200, 300, None, "animals")),
        ("The ship carried two to three hundred sailors.", (200, 300, None, "sailors")),
        ("Between 1.5 and 2 million voters stayed at home.", (1_500_000, 2_000_000, None, "voters")),
    ],
)
def test_a_range_has_two_ends(text: str, expected: tuple[float, float, str | None, str | None]) -> None:
    (found,) = find_amounts(text)
    assert (found.number, found.upper, found.unit, found.counted) == expected
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "number", "bound", "counted"),
    [
        ("Two-thirds of the seats went to women.", 2 / 3, "exact", "the seats"),
        ("Nearly one-tenth of the members left.", 0.1, "almost", "the members"),
        ("A quarter of the budget was lost.", 0.25, "exact", "the budget"),
        ("More than half of the voters stayed at home.", 0.5, "more_than", "the voters"),
        ("Half the players were ill.", 0.5, "exact", "the players"),
        ("About three quarters of the workers agreed.", 0.75, "about", "the workers"),
        ("A third of the ice melted.", 1 / 3, "exact", "the ice"),
    ],
)
def test_a_share_is_a_part_of_one(text: str, number: float, bound: str, counted: str) -> None:
    (found,) = find_amounts(text)
    assert found.number == pytest.approx(number)
    assert (found.unit, found.bound, found.counted) == ("share", bound, counted)


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("Dozens of ships sank.", "Dozens", "ships"),
        ("Tens of thousands of workers struck.", "Tens of thousands", "workers"),
        ("Several players were hurt.", "Several", "players"),
        ("The firm cut several hundred jobs.", "several hundred", "jobs"),
        ("Hundreds of thousands of voters queued.", "Hundreds of thousands", "voters"),
        ("She wrote a few poems.", "a few", "poems"),
        ("The storm killed scores of fishermen.", "scores", "fishermen"),
    ],
)
def test_a_vague_amount_is_marked_as_such(text: str, words: str, counted: str) -> None:
    (found,) = find_amounts(text)
    assert (found.text, found.counted, found.bound, found.vague) == (words, counted, "about", True)


@pytest.mark.parametrize(
    "text",
    [
        "The team won 3-1.",
        "Sales grew from 20 to 30 in May.",
        "The war of 1992-97 ended.",
        "It rained from 1995 to 1997.",
        "The third round ended.",
        "Half an hour passed.",
    ],
)
def test_what_is_no_amount_of_something(text: str) -> None:
    assert all(found.upper is None and not found.vague for found in find_amounts(text, find_dates(text)))


def test_plain_numbers_are_among_the_amounts() -> None:
    text = "In 1999, 40 of the players and several coaches left."
    assert [(a.number, a.vague) for a in find_amounts(text, find_dates(text))] == [(40, False), (3, True)]


@pytest.mark.parametrize(
    ("text", "number", "unit", "per"),
    [
        ("The lease costs $2 million a year.", 2_000_000, "US dollars", "year"),
        ("The well gives 40 tons per day.", 40, "tons", "day"),
        ("The fund pays 300 euros monthly.", 300, "euros", "month"),
        ("The club earns £3m every season.", 3_000_000, "pounds", "season"),
        ("The plant makes 500 cars each week.", 500, None, "week"),
        ("The pump moves 60 liters per second.", 60, "liters", "second"),
        ("The aid came to 12 euros per person.", 12, "euros", "person"),
        ("The match cost 4 million euros.", 4_000_000, "euros", None),
        ("The state owes €3bn.", 3_000_000_000, "euros", None),
        ("It paid $ 2 billion.", 2_000_000_000, "US dollars", None),
        ("It paid 2 billion dollars.", 2_000_000_000, "US dollars", None),
        ("Support fell by 12.5 per cent.", 12.5, "percent", None),
        ("Support fell by 3 percentage points.", 3, "percentage points", None),
        ("The lead shrank by two percentage points.", 2, "percentage points", None),
        ("Turnout was 59.5 percent.", 59.5, "percent", None),
        ("The deal was worth some €120 million.", 120_000_000, "euros", None),
    ],
)
def test_money_percent_and_what_recurs(text: str, number: float, unit: str | None, per: str | None) -> None:
    (found,) = find_quantities(text)
    assert (found.number, found.unit, found.per) == (number, unit, per)
