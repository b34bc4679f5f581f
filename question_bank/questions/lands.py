"""Which countries stand beside a country as wrong options: of its rank and region, and there at the time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from question_bank.language.world import borders_on, country_of, population_of
from question_bank.model import Fact
from question_bank.questions.ids import dice

_POWERS = (
    "Austria",
    "France",
    "Germany",
    "Italy",
    "Netherlands",
    "Portugal",
    "Russia",
    "Spain",
    "United Kingdom",
    "United States",
)
"""Western countries that acted far from home until 1945: beside one a small neighbour is no real alternative."""
_GREAT = ("China", "France", "Germany", "India", "Japan", "Russia", "United Kingdom", "United States")
_FAR_REACHING = frozenset(_GREAT) - {"China", "India", "Russia"}
"""Countries that have acted far from home since then; the others of the great ones act where their neighbours do."""
_WAR_ENDED = 1945
_EASTERN = ("China", "Japan", "Russia")
"""The powers of the east, among whom and the western ones a land there changed hands since its ports were opened."""
_OPENED = 1842
_TOWN = 300_000
_WIDE = frozenset({"Russia", "China"})
_SINCE: dict[int, str] = {
    1776: "United States",
    1804: "Haiti",
    1811: "Paraguay",
    1818: "Chile",
    1816: "Argentina",
    1819: "Colombia",
    1821: "Mexico|Peru|Guatemala|Honduras|El Salvador|Nicaragua|Costa Rica",
    1822: "Brazil|Ecuador",
    1825: "Bolivia|Uruguay",
    1830: "Belgium|Greece|Venezuela",
    1844: "Dominican Republic",
    1847: "Liberia",
    1861: "Italy",
    1867: "Canada",
    1871: "Germany",
    1878: "Romania|Serbia|Montenegro|Bulgaria",
    1901: "Australia",
    1902: "Cuba",
    1903: "Panama",
    1905: "Norway",
    1907: "New Zealand",
    1910: "South Africa",
    1912: "Albania",
    1917: "Finland",
    1918: "Czechoslovakia|Yugoslavia|Iceland|Estonia|Latvia|Lithuania",
    1922: "Soviet Union|Ireland|Egypt",
    1923: "Türkiye",
    1932: "Iraq|Saudi Arabia",
    1943: "Lebanon",
    1945: "Indonesia",
    1946: "Jordan|Syria|Philippines",
    1947: "India|Pakistan",
    1948: "Israel|Myanmar|Sri Lanka|North Korea|South Korea",
    1949: "East Germany|West Germany|Taiwan",
    1951: "Libya",
    1953: "Cambodia|Laos",
    1956: "Sudan|Tunisia|Morocco",
    1957: "Ghana|Malaysia",
    1958: "Guinea",
    1960: "Benin|Burkina Faso|Cameroon|Central African Republic|Chad|Republic of the Congo|"
    "Democratic Republic of the Congo|Ivory Coast|Gabon|Madagascar|Mali|Mauritania|Niger|Nigeria|Senegal|Somalia|"
    "Togo|Cyprus",
    1961: "Sierra Leone|Tanzania|Kuwait",
    1962: "Algeria|Burundi|Rwanda|Uganda|Jamaica|Trinidad and Tobago",
    1963: "Kenya",
    1964: "Malawi|Zambia|Malta",
    1965: "Gambia|Singapore|Maldives",
    1966: "Botswana|Lesotho|Guyana|Barbados",
    1967: "Yemen",
    1968: "Eswatini|Mauritius|Equatorial Guinea",
    1970: "Fiji",
    1971: "Bangladesh|Bahrain|Qatar|United Arab Emirates",
    1973: "Bahamas",
    1974: "Guinea-Bissau",
    1975: "Angola|Mozambique|Papua New Guinea|Suriname|Cabo Verde|Comoros",
    1977: "Djibouti",
    1980: "Zimbabwe",
    1981: "Belize",
    1984: "Brunei",
    1990: "Namibia",
    1991: "Armenia|Azerbaijan|Belarus|Georgia|Kazakhstan|Kyrgyzstan|Moldova|Tajikistan|Turkmenistan|Ukraine|"
    "Uzbekistan|Croatia|Slovenia|North Macedonia",
    1992: "Bosnia and Herzegovina",
    1993: "Czechia|Slovakia|Eritrea",
    2002: "East Timor",
    2008: "Kosovo",
    2011: "South Sudan",
}
"""Year of statehood in its present shape -> countries; one that is not listed is older than what is asked of it."""
_BEGAN = {name: year for year, names in _SINCE.items() for name in names.split("|")}
_ENDED = {"Soviet Union": 1991, "Czechoslovakia": 1992, "Yugoslavia": 2003, "East Germany": 1990, "West Germany": 1990}
_CROWNS = frozenset(
    "Andorra|Antigua and Barbuda|Australia|Bahamas|Bahrain|Belgium|Belize|Bhutan|Brunei|Cambodia|Canada|Denmark|"
    "Eswatini|Grenada|Jamaica|Japan|Jordan|Kuwait|Lesotho|Liechtenstein|Luxembourg|Malaysia|Monaco|Morocco|"
    "Netherlands|New Zealand|Norway|Oman|Papua New Guinea|Qatar|Saudi Arabia|Spain|Sweden|Thailand|Tonga|"
    "United Arab Emirates|United Kingdom|Vatican".split("|")
)
"""Countries with a crowned head and no president."""
_NO_PREMIER = frozenset(
    "Argentina|Bolivia|Brazil|Chile|Colombia|Costa Rica|Cyprus|Dominican Republic|Ecuador|El Salvador|Guatemala|"
    "Honduras|Indonesia|Mexico|Nicaragua|Panama|Paraguay|Philippines|South Africa|Switzerland|United States|Uruguay|"
    "Vatican|Venezuela".split("|")
)
"""Countries whose government a president leads."""
_LIKE_NAMES = tuple(
    frozenset(lands.split("|"))
    for lands in (
        "Russia|Ukraine|Belarus|Bulgaria|Moldova",
        "Serbia|Croatia|Slovenia|Montenegro|Bosnia and Herzegovina|North Macedonia",
        "Kazakhstan|Kyrgyzstan|Tajikistan|Turkmenistan|Uzbekistan|Azerbaijan",
        "Poland|Czechia|Slovakia|Czechoslovakia",
        "Estonia|Latvia|Lithuania|Finland",
        "Denmark|Norway|Sweden|Iceland",
        "Germany|Austria|Switzerland|West Germany|East Germany",
        "France|Belgium|Switzerland|Luxembourg",
        "Netherlands|Belgium",
        "United Kingdom|United States|Canada|Australia|New Zealand|Ireland",
        "Algeria|Bahrain|Egypt|Iraq|Jordan|Kuwait|Lebanon|Libya|Morocco|Oman|Qatar|Saudi Arabia|Sudan|Syria|Tunisia|"
        "United Arab Emirates|Yemen",
        "Iran|Afghanistan|Pakistan",
        "India|Sri Lanka|Nepal|Bangladesh",
        "Argentina|Bolivia|Chile|Colombia|Costa Rica|Cuba|Dominican Republic|Ecuador|El Salvador|Guatemala|Honduras|"
        "Mexico|Nicaragua|Panama|Paraguay|Peru|Spain|Uruguay|Venezuela",
        "Brazil|Portugal|Angola|Mozambique",
        "China|Taiwan|Singapore",
        "North Korea|South Korea",
        "Laos|Thailand|Cambodia|Myanmar|Vietnam",
        "Ghana|Nigeria|Sierra Leone|Liberia|Gambia",
        "Kenya|Uganda|Tanzania|Rwanda|Burundi",
        "Zambia|Zimbabwe|Malawi|Botswana|Namibia|South Africa",
        "Burkina Faso|Guinea|Mali|Niger|Senegal|Ivory Coast|Benin|Togo|Cameroon|Gabon|Chad|"
        "Democratic Republic of the Congo|Republic of the Congo",
    )
)
"""Countries whose people have names alike: where one of them is asked for by its president, the others may be meant."""
_YEAR = re.compile(r"\b(1\d{3}|20\d\d)s?\b")
_CENTURY = re.compile(r"\b(\d{1,2})th[ -]century")
_LIES = re.compile(r" (?:is|lies|was|lay) in (?:the )?[^,]+\.$")
_REIGNS = re.compile(r"\b(?:king|queen|emperor|empress|monarch|sultan|emir|prince|princess)\b", re.IGNORECASE)


def lands_beside(
    fact: Fact, country: str, own: Sequence[str], told: Sequence[str], year: int | None = None
) -> Iterator[str]:
    """The countries that could be meant instead of `country`, the likeliest first.

    `own` are those that what happened is told of in the article, `told` those that the bank names; `year` is when it
    was, more or less, where the fact itself does not tell.
    """
    year = year_of(fact) or year
    next_door, near = borders_on(country), lands_around(country)
    rank = () if _LIES.search(fact.statement) else _rank(country, year)
    if rank:
        drawn = sorted(rank, key=lambda name: (name not in near, dice(fact.id, name)))
        yield from (name for name in (*own, *drawn) if name in rank and existed(name, year))
        return
    for names in (own, told):
        yield from (name for name in names if name in next_door and name in near and existed(name, year))
        yield from (name for name in names if name in near and existed(name, year))
    yield from [name for name in near if existed(name, year)][:6]


def lands_around(country: str) -> tuple[str, ...]:
    """The countries that `country` borders, then those that they border: not across Russia or China, which is far."""
    next_door = borders_on(country)
    further = (other for near in next_door if near not in _WIDE for other in borders_on(near))
    near = dict.fromkeys((*next_door, *further))
    return tuple(name for name in near if name != country and not _is_tiny(name))


def _is_tiny(country: str) -> bool:
    """Whether a country is no more than a town, which nobody takes for one with mountains and provinces."""
    return (population_of(country) or 0) < _TOWN


def _rank(country: str, year: int | None) -> tuple[str, ...]:
    """The countries among which one that acts far from home is looked for; none for another."""
    if year is not None and _OPENED <= year < _WAR_ENDED and country in _EASTERN:
        return (*_EASTERN, "France", "Germany", "United Kingdom", "United States")
    if year is not None and year < _WAR_ENDED:
        return _POWERS if country in _POWERS else ()
    return _GREAT if country in _FAR_REACHING else ()


def year_of(fact: Fact) -> int | None:
    """The year that a fact tells of, else the last year or the start of the century that its sentence names."""
    if fact.as_of and fact.as_of[:4].isdigit():
        return int(fact.as_of[:4])
    quote = fact.evidence.quote
    centuries = [100 * (int(number) - 1) for number in _CENTURY.findall(quote)]
    return max((int(year) for year in _YEAR.findall(quote)), default=max(centuries, default=None))


def existed(country: str, year: int | None) -> bool:
    """Whether a country was there in a year; every one may have been, where no year is known."""
    name = country_of(country) or country
    if year is None:
        return name not in _ENDED
    return _BEGAN.get(name, 0) <= year <= _ENDED.get(name, 9999)


def have_like_names(country: str, other: str) -> bool:
    """Whether the name of somebody from one country may be taken for that of somebody from another."""
    return any(country in lands and other in lands for lands in _LIKE_NAMES)


def may_have(office: str, country: str) -> bool:
    """Whether a country can have an office: a kingdom has no president, and a republic no queen."""
    crowned = (country_of(country) or country) in _CROWNS
    if _REIGNS.search(office):
        return crowned
    if re.fullmatch(r"prime minister|premier", office, re.IGNORECASE):
        return (country_of(country) or country) not in _NO_PREMIER
    return not (crowned and re.fullmatch(r"president", office, re.IGNORECASE))
