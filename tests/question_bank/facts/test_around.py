"""Around when something happened that a history tells between two dated events."""

import pytest

from tests.question_bank.facts.given import facts

_BEFORE = "In 1901 Peru lost Lima. In {before} Chile took Cusco. "
_AFTER = " In {after} Peru signed a treaty in Oslo. In 1950 Chile sold its ships."


def told(middle: str, before: int, after: int) -> list[str]:
    text = _BEFORE.format(before=before) + middle + _AFTER.format(after=after)
    return [fact.statement for fact in facts(text, "event", published=None)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (1930, 1930, "Ana Vidal left Norway (around 1930)."),
        (1930, 1931, "Ana Vidal left Norway (in 1930 or 1931)."),
    ],
)
def test_what_happened_between_two_dates_was_then(before: int, after: int, expected: str) -> None:
    assert expected in told("Ana Vidal left Norway.", before, after)


@pytest.mark.parametrize(
    ("middle", "before", "after"),
    [
        ("Ana Vidal left Norway.", 1930, 1932),  # too far apart
        ("Ana Vidal left Norway.", 1930, 1929),  # not in the order of time
        ("Ana Vidal had left Norway.", 1930, 1930),
        ("Ana Vidal was a friend of Otto Lund.", 1930, 1930),
        ("Ana Vidal left Norway after Peru had sold Lima.", 1930, 1930),
        ("Otto Lund said that Ana Vidal left Norway.", 1930, 1930),
    ],
)
def test_no_time_is_told_where_it_is_not_sure(middle: str, before: int, after: int) -> None:
    assert not any("(" in each for each in told(middle, before, after))


def test_the_time_around_is_no_figure_of_the_event() -> None:
    text = _BEFORE.format(before=1930) + "Ana Vidal left Norway." + _AFTER.format(after=1930)
    event = next(fact for fact in facts(text, "event", published=None) if "Vidal" in fact.statement)
    assert event.value.model_dump()["name"] == "Ana Vidal left Norway"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In April 1994 Peru met Chile's envoy Ana Vidal, who had been traveling between Lima and Oslo.",
            "Ana Vidal was traveling between Lima and Oslo (around April 1994).",
        ),
        (
            "On 4 April 1994 Peru sold the port of Oslo, where the Chilean Navy was based.",
            "The Chilean Navy was based in Oslo (around April 1994).",
        ),
    ],
)
def test_what_went_on_beside_what_is_dated_was_around_then(text: str, expected: str) -> None:
    assert any(fact.statement.endswith(expected) for fact in facts(text, published=None))


def test_what_went_on_beside_two_dates_is_around_neither() -> None:
    text = "In April 1994 and May 1996 Peru met Chile's envoy Ana Vidal, who had been traveling between Lima and Oslo."
    assert not any("around" in fact.statement for fact in facts(text, published=None))


@pytest.mark.parametrize(("month", "expected"), [("July", True), ("December", False)])
def test_what_lies_far_behind_a_month_is_around_it_where_the_next_is_near(month: str, expected: bool) -> None:
    between = "Peru has a port. Chile has a port. Norway has a port. Bolivia has none. Ana Vidal left Norway."
    text = f"In April 1930 Otto Lund sold a ship. {between} In {month} 1930 Otto Lund bought a port."
    assert any(fact.statement.endswith("(around 1930).") for fact in facts(text, published=None)) == expected
