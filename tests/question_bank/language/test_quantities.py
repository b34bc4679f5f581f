"""Numbers are read with unit, bound and what they count."""

import pytest

from question_bank.language.dates import find_dates
from question_bank.language.quantities import find_quantities, parse_number_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club has 20,000 members.", (20000, None, "exact", "members")),
        ("More than 20,000 people marched.", (20000, None, "more_than", "people")),
        ("Half a million voters stayed at home.", (500000, None, "exact", "voters")),
        ("The firm closed three new shops.", (3, None, "exact", "new shops")),
        ("Twenty-five ships sailed.", (25, None, "exact", "ships")),
        ("The bridge cost 1.5 billion euros.", (1_500_000_000, "euros", "exact", None)),
        ("The fund lent Chile $330 million.", (330_000_000, "US dollars", "exact", None)),
        ("The fund wrote off $2 billion of Chile's debts.", (2_000_000_000, "US dollars", "exact", "Chile's debts")),
        ("Spain gave over $40 million in assistance.", (40_000_000, "US dollars", "more_than", "assistance")),
        ("She won 59.5 percent of the vote.", (59.5, "percent", "exact", "the vote")),
        ("Some 40% of the workers left.", (40, "percent", "about", "the workers")),
        ("Up to 500 soldiers guarded the port.", (500, None, "at_most", "soldiers")),
        ("Almost 11,000 of the troops were guards.", (11000, None, "almost", "the troops")),
        ("At least 62 civilians and military officers died.", (62, None, "at_least",
         "civilians and military officers")),
        ("The village lies some 40 kilometers from Lima.", (40, "kilometers", "about", None)),
        ("The two share a roughly 600-mile border.", (600, "miles", "about", "border")),
        ("The park covers 12 square kilometres.", (12, "square kilometers", "exact", None)),
        ("Nearly two hundred and six delegates came.", (206, None, "almost", "delegates")),
        ("Fewer than 30 seats were filled.", (30, None, "less_than", "seats")),
        ("Around $50 million was lost.", (50_000_000, "US dollars", "about", None)),
        ("No fewer than 12 teams entered.", (12, None, "at_least", "teams")),
        ("It employs approximately one million farmers.", (1_000_000, None, "about", "farmers")),
        ("The siege lasted 872 days.", (872, "days", "exact", None)),
        ("They killed eleven soldiers during training.", (11, None, "exact", "soldiers")),
        ("The army counted 198 people wounded in the raid.", (198, None, "exact", "people")),
        ("The tower is 300 meters tall.", (300, "meters", "exact", None)),
        ("A dozen eggs is not a quantity but two dozen nurses are.", (24, None, "exact", "nurses")),
    ],
)  # fmt: skip
def test_quantity(text: str, expected: tuple[float, str | None, str, str | None]) -> None:
    (found,) = find_quantities(text)
    assert (found.number, found.unit, found.bound, found.counted) == expected
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "The 201st division stayed.",
        "The treaty was signed on 6 November 1994.",
        "In 1999 the shop closed.",
        "One of the judges resigned.",
        "They live at No. 5.",
        "A Su-25 crashed.",
        "The team won 3-1.",
        "The first round ended.",
        "The Big Four met.",
        "Dozens of ships sank.",
        "Between 20 and 30 people came.",
        "The train left at 5 p.m.",
        "They fought in World War 2.",
        "The war of 1992-97 ended.",
        "Peru shows three-dimensional maps.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text, find_dates(text)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seven", 7),
        ("twenty-five", 25),
        ("half a million", 500_000),
        ("two hundred and six", 206),
        ("three hundred thousand", 300_000),
        ("a billion", 1_000_000_000),
        ("ninety nine", 99),
        ("two three", None),
        ("apples", None),
    ],
)
def test_spelt_numbers(text: str, value: int | None) -> None:
    assert parse_number_words(text) == value


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Nearly 50,000 Huguenots settled in Lima.", "Huguenots"),
        ("Some 3,600 Frenchmen left Lima.", "Frenchmen"),
        ("The park has 16,000 species.", "species"),
        ("Peru has 30 aircraft.", "aircraft"),
        ("They left Platform 30 Paris.", None),
    ],
)
def test_peoples_and_nouns_that_are_alike_in_the_plural_are_counted(text: str, counted: str | None) -> None:
    assert [quantity.counted for quantity in find_quantities(text)] == [counted]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The forest stores 100 gigatons of carbon.", "gigatons"),
        ("The station has a power of 45 kW.", "kilowatts"),
        ("The wire is 3 mm thick.", "millimeters"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == [unit]
