"""Countries as wrong options: of the key's rank and region, there at the time, and able to have the office."""

from __future__ import annotations

import pytest

from question_bank.questions.lands import existed, lands_around, may_have


@pytest.mark.parametrize(
    ("country", "year", "was_there"),
    [
        ("Spain", 1700, True),
        ("Italy", 1820, False),
        ("Italy", 1920, True),
        ("Georgia", 1850, False),
        ("Soviet Union", 1960, True),
        ("Soviet Union", 2001, False),
        ("Soviet Union", None, False),
        ("Kenya", None, True),
    ],
)
def test_no_country_stands_beside_what_happened_before_or_after_it(
    country: str, year: int | None, was_there: bool
) -> None:
    assert existed(country, year) == was_there


@pytest.mark.parametrize(
    ("office", "country", "may"),
    [
        ("president", "Canada", False),
        ("president", "Chile", True),
        ("prime minister", "Canada", True),
        ("queen", "Chile", False),
        ("king", "Norway", True),
        ("president of the senate", "Spain", True),
    ],
)
def test_a_kingdom_has_no_president_and_a_republic_no_queen(office: str, country: str, may: bool) -> None:
    assert may_have(office, country) == may


def test_lands_around_are_not_reached_across_russia_or_china_and_are_no_towns() -> None:
    around = lands_around("Italy")
    assert {"Austria", "Hungary", "Spain"} <= set(around)
    assert not {"Vatican", "San Marino", "Monaco"} & set(around)
    assert "Norway" not in lands_around("Kazakhstan")
