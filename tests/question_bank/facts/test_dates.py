"""A date fact tells an event with an absolute date of its own."""

import pytest

from question_bank.model import DateValue
from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "date", "granularity"),
    [
        ("The Treaty of Oslo was signed on 24 July 1923.", "1923-07-24", "day"),
        ("In June 1985, Belgium closed a mine.", "1985-06", "month"),
        ("Marie Curie was born in Warsaw in 1867.", "1867", "year"),
        ("Brazil beat Sweden in the final on 29 June 1958.", "1958-06-29", "day"),
        ("In the spring of 1999, Peru and Chile discussed a canal.", "1999-21", "season"),
        ("The Peruvian president toured Asia from 3 to 9 May 2001.", "2001-05-03/2001-05-09", "range"),
        ("Larry Page and Sergey Brin founded Google in September 1998.", "1998-09", "month"),
        ("Volkswagen sold a plant at the end of 2019.", "2019", "year"),
        ("Spanish workers won the vote in the 1930s.", "193X", "decade"),
        ("Dutch voters elected a new parliament last month.", "2020-04", "month"),
    ],
)
def test_a_dated_event_is_a_fact(text: str, date: str, granularity: str) -> None:
    (fact,) = facts(text, "date")
    assert isinstance(fact.value, DateValue)
    assert (fact.value.date, fact.value.granularity) == (date, granularity)
    assert fact.value.text in fact.statement


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Spain banned the film until 1975.", "a date that is not when it happened"),
        ("Italy exported wine in the week before 3 May 1980.", "a date that is not when it happened"),
        ("Italy praised the man who built the dam in 1980.", "a date inside another clause"),
        ("Italy sold the ships built in 1980.", "a date inside another clause"),
        ("The Italian treaty signed in 1980 pleased Rome.", "a sentence whose syntax is not sure"),
        ("Italy will build a dam in 2031.", "a forecast, a wish or a condition"),
        ("Italy did not build the dam in 1980.", "a negation"),
        ("It opened in 1980.", "names nobody and nothing"),
        ("The second round was held in Rome in 1980.", "a subject that the sentence does not identify"),
        ("Italy announced the plan in 1980.", "an object that the sentence does not identify"),
        ("Italian miners met there in 1980.", "points back to another sentence"),
        ("Italy closed a mine on Tuesday.", "a relative time"),
        ("In 1999 and 2000, Italian miners went on strike.", "one of several dates"),
        ("In the 1960s and 1970s, Italian miners went on strike.", "one of several dates"),
        ("Italy cut its debt from 40 million euros in 2001 to 20 million euros in 2002.", "one of several dates"),
    ],
)
def test_a_date_that_is_no_fact_says_why(text: str, reason: str) -> None:
    assert facts(text, "date") == []
    assert reason in reasons(text)


def test_the_same_event_told_twice_is_one_fact() -> None:
    text = "Marie Curie was born in Warsaw in 1867.\n\nCurie was born in Warsaw in 1867."
    assert len(facts(text, "date")) == 1


def test_an_anchored_relative_date_is_written_out() -> None:
    (fact,) = facts("Dutch voters elected a new parliament last month.", "date")
    assert fact.statement == "Dutch voters elected a new parliament in April 2020."
