"""Date expressions are found with their EDTF form and granularity."""

import pytest

from question_bank.language.dates import find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty was signed on 6 November 1994.", [("6 November 1994", "1994-11-06", "day")]),
        ("It opened on November 6, 1994, in Rome.", [("November 6, 1994", "1994-11-06", "day")]),
        ("It opened on the 6th of November 1994.", [("the 6th of November 1994", "1994-11-06", "day")]),
        ("Polls opened on Nov. 6.", [("Nov. 6", None, "day")]),
        ("She toured Peru from June 19-24, 2017.", [("June 19-24, 2017", "2017-06-19/2017-06-24", "range")]),
        ("She toured Peru from 19 to 24 June 2017.", [("19 to 24 June 2017", "2017-06-19/2017-06-24", "range")]),
        ("It ran from 30 May to 2 June 2017.", [("30 May to 2 June 2017", "2017-05-30/2017-06-02", "range")]),
        ("The bank failed in 1999.", [("1999", "1999", "year")]),
        ("The war of 1992-97 was long.", [("1992-97", "1992/1997", "range")]),
        ("He ruled from 1914–1918.", [("1914–1918", "1914/1918", "range")]),
        ("He worked there from 1995 to 1997.", [("1995 to 1997", "1995/1997", "range")]),
        ("Sales doubled between 1995 and 1997.", [("1995 and 1997", "1995/1997", "range")]),
        ("Talks began in late October 1994.", [("late October 1994", "1994-10", "month")]),
        ("It fell at the end of September 1996.", [("the end of September 1996", "1996-09", "month")]),
        ("They met in the spring of 1999.", [("the spring of 1999", "1999-21", "season")]),
        ("They met in autumn 2001.", [("autumn 2001", "2001-23", "season")]),
        ("The movement grew in the 1990s.", [("the 1990s", "199X", "decade")]),
        ("Talks took place in late October and early November 1994.",
         [("late October and early November 1994", "1994-10/1994-11", "range")]),
        ("Between January and July 1996, two envoys came.", [("January and July 1996", "1996-01/1996-07", "range")]),
        ("In 1999 and 2000, the club lost.", [("1999", "1999", "year"), ("2000", "2000", "year")]),
        ("The army sent 2000 soldiers.", []),
        ("The 1994 elections were close.", [("1994", "1994", "year")]),
        ("It cost $1999 in all.", []),
        ("The fall of Kabul shocked them.", []),
        ("Theresa May resigned.", []),
        ("It closed by the end of 1992.", [("the end of 1992", "1992", "year")]),
        ("Since late 2021, prices have risen.", [("late 2021", "2021", "year")]),
        ("It was signed on 31 February 1994.", [("31 February 1994", None, "day")]),
        ("The file is dated 1969-07-20.", [("1969-07-20", "1969-07-20", "day")]),
        ("A crowd of 1,994 watched.", []),
    ],
)  # fmt: skip
def test_dates(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = find_dates(text)
    assert [(d.text, d.date, d.granularity) for d in found] == expected
    assert all(text[d.start : d.end] == d.text for d in found)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The mayor resigned last month.", "2003-03-18", "2003-02"),
        ("The mayor resigned last month.", "2003-01-18", "2002-12"),
        ("The mayor resigned last month.", "2003", None),
        ("The mayor resigned this January.", "2017-06-27", "2017-01"),
        ("The mayor will resign next year.", "2004-10", "2005"),
        ("The mayor resigned yesterday.", "2003-03-01", "2003-02-28"),
        ('The mayor said it ended "yesterday".', "2003-03-01", None),
        ("The mayor resigned last week.", "2003-03-18", None),
        ("The mayor resigned on Tuesday.", "2003-03-18", None),
        ("The mayor resigned last January.", "2003-03-18", None),
        ("The mayor resigned two years ago.", "2003-03-18", None),
        ("The mayor resigned last year.", None, None),
        ("The mayor resigned in June.", "2003-03-18", None),
    ],
)
def test_a_relative_date_is_anchored_only_where_certain(text: str, published: str | None, expected: str | None) -> None:
    (found,) = find_dates(text, published)
    assert found.relative
    assert found.date == expected
