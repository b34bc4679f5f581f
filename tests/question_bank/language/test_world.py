"""What is known of the world before any article is read."""

import pytest

from question_bank.language.world import capital_of, cities_of, country_of_city, neighbours_of


@pytest.mark.parametrize(
    ("country", "near", "far"),
    [("Chile", "Peru", "Portugal"), ("Portugal", "France", "Chile"), ("Iceland", "", "Norway")],
)
def test_a_country_has_neighbours_and_their_neighbours(country: str, near: str, far: str) -> None:
    found = neighbours_of(country)
    assert near in found if near else found == ()
    assert far not in found


def test_those_next_door_come_first() -> None:
    assert neighbours_of("Portugal")[0] == "Spain"
    assert "Portugal" not in neighbours_of("Portugal")


@pytest.mark.parametrize(
    ("city", "country"), [("Valparaíso", "Chile"), ("Kazan", "Russia"), ("Cambridge", None), ("Nowhere", None)]
)
def test_a_city_tells_its_country_where_only_one_has_it(city: str, country: str | None) -> None:
    assert country_of_city(city) == country


def test_the_cities_of_a_country_come_with_the_largest_first() -> None:
    assert cities_of("Chile")[0] == "Santiago"
    assert "Lima" not in cities_of("Chile")


def test_every_country_has_its_capital() -> None:
    assert capital_of()["Peru"] == "Lima"
