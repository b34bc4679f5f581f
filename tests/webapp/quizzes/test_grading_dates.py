"""A date is right however it is written, and partly right as far as it goes."""

from __future__ import annotations

import pytest

from webapp.quizzes.grading import grade

RIGHT = [
    ("-0043", "44 BCE"),
    ("-0043", "44 b.c."),
    ("-0043", "in about 44 BC"),
    ("44 BCE", "44 BC"),
    ("-0430/-0403", "431 to 404 BC"),
    ("-0430/-0403", "from 431 BCE to 404 BCE"),
    ("-0430/-0403", "431–404 BCE"),
    ("431 BCE to 404 BCE", "431-404 bc"),
    ("-0026/0014", "27 BCE to 14 CE"),
    ("-2999", "3,000 BC"),
    ("0718", "718"),
    ("0718", "718 AD"),
    ("0079", "79"),
    ("0079", "AD 79"),
    ("0006", "6 CE"),
    ("1997-06-27", "27 June 1997"),
    ("1997-06-27", "June 27, 1997"),
    ("1997-06-27", "june 27 1997"),
    ("1997-06-27", "27/6/1997"),
    ("1997-06-27", "6/27/1997"),
    ("1997-06-27", "1997-06-27"),
    ("1997-06-27", "1997/6/27"),
    ("1997-06-27", "27.06.97"),
    ("1997-06-27", "27.6.1997"),
    ("1997-06-27", "27-06-1997"),
    ("1997-06-27", "27th of June, 1997"),
    ("1997-06-27", "on the 27th of June 1997"),
    ("1997-06-27", "June 27th, 1997"),
    ("1997-06-27", "Friday, 27 June 1997"),
    ("1997-06-27", "27 Jun '97"),
    ("1997-06-27", "27. Jun. 1997"),
    ("1997-06-27", "27June1997"),
    ("1997-06-27", "1997 June 27"),
    ("1997-06-27", "twenty-seventh of June nineteen ninety-seven"),
    ("1997-06-27", "27–06–1997"),
    ("1997-06-27", "２７ June 1997"),
    ("2003-09-05", "5 Sept. 2003"),
    ("2003-09-05", "Sept. 5, 2003"),
    ("1997-06", "June 1997"),
    ("1997-06", "6/1997"),
    ("1997-06", "1997-06"),
    ("1997-06", "in June of 1997"),
    ("1997-06", "early June 1997"),
    ("1997-06", "27 June 1997"),
    ("2003-04", "April 2003"),
    ("2003-04", "2003-04"),
    ("1997", "1997"),
    ("1997", "in 1997"),
    ("1997", "the year 1997"),
    ("1997", "'97"),
    ("1997", "nineteen ninety-seven"),
    ("2003", "two thousand and three"),
    ("2022", "twenty twenty-two"),
    ("1997", "June 1997"),
    ("1997", "27.06.1997"),
    ("1999-21", "spring 1999"),
    ("1999-21", "the spring of 1999"),
    ("1999-21", "April 1999"),
    ("1999-23", "fall 1999"),
    ("1999-23", "autumn 1999"),
    ("199X", "the 1990s"),
    ("199X", "1990's"),
    ("199X", "199X"),
    ("199X", "the nineties"),
    ("199X", "90s"),
    ("199X", "1994"),
    ("1995/1997", "1995-1997"),
    ("1995/1997", "1995/1997"),
    ("1995/1997", "1995–97"),
    ("1995/1997", "from 1995 to 1997"),
    ("1995/1997", "between 1995 and 1997"),
    ("1995/1997", "1995 until 1997"),
    ("1995-06/1997-07", "June 1995 to July 1997"),
    ("1997-06-27/1997-06-28", "27-28 June 1997"),
    ("1997-06-27/1997-06-28", "June 27-28, 1997"),
    ("1997-06-27/1997-06-28", "June 27 to 28, 1997"),
    ("1997-06-27/1997-06-28", "27/6/1997-28/6/1997"),
    ("1994-10", "late october 94"),
    ("1994-10", "Oct-94"),
    ("1994-10", "10/94"),
    ("2005-05", "May 05"),
    ("27 June 1997", "1997-06-27"),
]


@pytest.mark.parametrize(("answer", "response"), RIGHT)
def test_the_same_date_is_right(answer: str, response: str) -> None:
    assert grade("date", answer, (), response).verdict == "right"


WRONG = [
    ("-0043", "45 BCE"),
    ("-0430/-0403", "431 to 405 BCE"),
    ("-0043", "soon"),
    ("0718", "719"),
    ("1997-06-27", "28 June 1997"),
    ("1997-06-27", "27 July 1997"),
    ("1997-06-27", "27 June 1998"),
    ("1997-06-27", "July 1997"),
    ("1997-06-27", "1998"),
    ("1997-06-27", "the 1990s"),
    ("1997-06-27", "before 1997"),
    ("1997-06-27", "not 27 June 1997"),
    ("1997-06-27", "27 June 1997 or 28 June 1997"),
    ("1997-06-27", "28 June"),
    ("1997-06-27", "soon"),
    ("1994-10", "october 95"),
    ("1994-10", "94/10"),
    ("1997-06-27", "99999"),
    ("1997", "1998"),
    ("1997", "May 1998"),
    ("1997", "199"),
    ("2003-04", "2003 to 2004"),
    ("1999-21", "summer 1999"),
    ("1999-21", "July 1999"),
    ("199X", "the 1980s"),
    ("1995/1997", "1994-1997"),
    ("1995/1997", "1998"),
]


@pytest.mark.parametrize(("answer", "response"), WRONG)
def test_another_date_is_wrong(answer: str, response: str) -> None:
    assert grade("date", answer, (), response).verdict == "wrong"


@pytest.mark.parametrize(
    ("answer", "response", "credit"),
    [
        ("-0043", "44", 0.5),
        ("-0430/-0403", "431 to 404", 0.5),
        ("-0430/-0403", "431 BCE", 0.5),
        ("1997-06-27", "June 1997", 0.5),
        ("1997-06-27", "6/1997", 0.5),
        ("1997-06-27", "summer 1997", 0.25),
        ("1997-06-27", "1997", 0.25),
        ("1997-06-27", "27 June", 0.5),
        ("1997-06-27", "June", 0.25),
        ("1997-06", "1997", 0.5),
        ("1997-06", "summer 1997", 0.5),
        ("1999-21", "1999", 0.5),
        ("1997", "the 1990s", 0.25),
        ("1995/1997", "1996", 0.25),
        ("1995/1997", "1995", 0.5),
        ("1995/1997", "the nineties", 0.25),
    ],
)
def test_a_less_precise_date_is_partly_right(answer: str, response: str, credit: float) -> None:
    found = grade("date", answer, (), response)
    assert (found.verdict, found.credit, bool(found.note)) == ("partly", credit, True)


@pytest.mark.parametrize("response", ["27 June", "June 27", "27.6.", "27/6", "6/27"])
def test_a_year_that_the_question_names_may_be_left_out(response: str) -> None:
    found = grade("date", "1997-06-27", (), response, prompt="On what day of 1997 was the accord signed?")
    assert found.verdict == "right"


@pytest.mark.parametrize("response", ["28/6", "27/7", "13/14", "6/72"])
def test_another_day_is_wrong_without_its_year_too(response: str) -> None:
    found = grade("date", "1997-06-27", (), response, prompt="On what day of 1997 was the accord signed?")
    assert found.verdict == "wrong"


@pytest.mark.parametrize("answer", ["1997-07-06", "1997-06-07"])
def test_a_date_that_can_be_read_two_ways_is_read_kindly(answer: str) -> None:
    found = grade("date", answer, (), "6/7/1997")
    assert (found.verdict, "Read as" in found.note) == ("right", True)


@pytest.mark.parametrize(
    ("response", "note"),
    [
        ("31 June 1997", "There is no 31 June 1997."),
        ("30/2/1997", "There is no 30 February 1997."),
        ("1997-13-01", "There is no month 13."),
        ("29 February 2003", "There is no 29 February 2003."),
    ],
)
def test_an_impossible_date_is_told(response: str, note: str) -> None:
    found = grade("date", "1997-06-30", (), response)
    assert (found.verdict, found.note) == ("wrong", note)


def test_a_misspelled_month_is_right_with_a_note() -> None:
    found = grade("date", "2003-02-10", (), "10 Febuary 2003")
    assert (found.verdict, found.note) == ("right", "It is spelled February.")


def test_a_more_precise_date_is_told_that_less_was_enough() -> None:
    assert "the month was enough" in grade("date", "1997-06", (), "27 June 1997").note


def test_an_accepted_date_counts() -> None:
    assert grade("date", "1997-06-27", ("28 June 1997",), "28/6/1997").verdict == "right"


def test_an_era_that_the_question_names_may_be_left_out() -> None:
    assert grade("date", "-0043", (), "44", prompt="In what year BCE did Caesar die?").verdict == "right"


@pytest.mark.parametrize(
    ("answer", "response", "verdict"),
    [
        ("405 BCE", "405 BC", "right"),
        ("405 BCE", "405", "partly"),
        ("405 BCE", "404 BCE", "wrong"),
        ("431 to 404 BCE", "431–404 BC", "right"),
        ("431 to 404 BCE", "431 to 405 BCE", "wrong"),
    ],
)
def test_a_blank_for_a_year_before_our_era_is_read_as_a_date(answer: str, response: str, verdict: str) -> None:
    assert grade("cloze", answer, (), response, prompt="It fell in ____ (year).").verdict == verdict
