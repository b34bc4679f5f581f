"""Which wrong dates nobody believes: before a birth, before a founding, and what the statement itself rules out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.model import Fact
from question_bank.questions.lifespans import may_be_believed
from tests.question_bank.questions.samples import fact, world


def _dated(statement: str, year: str, subject: str) -> Fact:
    return fact("date", statement, subject, {"date": year, "granularity": "year", "text": year})


BORN = _dated("Ada Maria Kraus was born in 1881.", "1881", "Ada Maria Kraus")
DIED = _dated("Ada Maria Kraus died in 1910.", "1910", "Ada Maria Kraus")
FOUNDED = _dated("The Harbour Club was founded in 1898.", "1898", "the Harbour Club")
OPENED = _dated("Norland opened the Rey Line in 1905.", "1905", "Norland")


@pytest.mark.parametrize(
    ("statement", "year", "subject", "candidates", "left"),
    [
        ("Ada Kraus entered a school in Larn in 1890.", "1890", "Ada Kraus",
         ["1880", "1884", "1886", "1893", "1911"], ["1886", "1893"]),
        ("Otto Brandt entered a school in Larn in 1890.", "1890", "Otto Brandt", ["1880", "1911"], ["1880", "1911"]),
        ("Otto Brandt joined the Harbour Club in 1901.", "1901", "Otto Brandt", ["1896", "1899"], ["1899"]),
        ("Larn left the Rey Line in 1908.", "1908", "Larn", ["1903", "1907", "1912"], ["1907", "1912"]),
        ("Larn built a dam in 1912 after the flood of 1910.", "1912", "Larn", ["1908", "1911"], ["1911"]),
        ("Larn sold its ships in 1912 before the war of 1914.", "1912", "Larn", ["1910", "1915"], ["1910"]),
        ("Larn closed its schools in 1943 due to World War II.", "1943", "Larn", ["1938", "1941", "1946"], ["1941"]),
        ("A stone for the dead of World War II was set in Larn in 1951.", "1951", "a stone", ["1948", "1953"],
         ["1948", "1953"]),
        ("Brandt lost the presidential election in 1912.", "1912", "Brandt", ["1908", "1910", "1916"],
         ["1908", "1916"]),
    ],
)  # fmt: skip
def test_only_dates_that_could_be_are_left(
    statement: str, year: str, subject: str, candidates: list[str], left: list[str]
) -> None:
    told = _dated(statement, year, subject)
    assert may_be_believed(told, world(told, BORN, DIED, FOUNDED, OPENED), candidates) == left


@pytest.mark.parametrize(
    ("title", "candidates", "left"),
    [
        ("Caesar (1913 ship)", ["1911", "1915", "1918"], ["1915", "1918"]),
        ("1913–14 Larn F.C. season", ["1911", "1913", "1918"], ["1913"]),
        ("Caesar (ship)", ["1911", "1915", "1918"], ["1911", "1915", "1918"]),
    ],
)
def test_nothing_happens_before_the_year_of_a_title_or_after_its_season(
    title: str, candidates: list[str], left: list[str]
) -> None:
    told = _dated("Caesar sailed to Larn in 1914.", "1914", "Caesar")
    known = replace(world(told), topics={"velden": title})
    assert may_be_believed(told, known, candidates) == left
