"""Date expressions are found with their EDTF form and granularity."""

import pytest

from question_bank.language.dates import find_dates, reached


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
        ("The mayor resigned last week.", "2003-03-18", "2003-03"),
        ("The mayor resigned last week.", "2003-04-08", None),
        ("The mayor resigned last week.", "2003-03", None),
        ("The mayor will resign next weekend.", "2003-03-18", "2003-03"),
        ("The mayor resigned on Tuesday.", "2003-03-18", "2003-03-18"),
        ("The mayor resigned on Monday after a vote.", "2003-03-18", "2003-03-17"),
        ("On Friday, the mayor resigned.", "2003-03-18", "2003-03-14"),
        ("The mayor resigned in Lima on Sunday night.", "2003-03-18", "2003-03-16"),
        ("The mayor resigned on Wednesday.", "2003-03-18", None),
        ("The mayor resigned on Sunday.", "2003-03", None),
        ("The mayor resigned on Black Friday.", "2003-03-18", None),
        ("The mayor resigned after Friday talks.", "2003-03-18", None),
        ("The mayor was told that the court opens next on Friday.", "2003-03-18", None),
        ("The museum opens on Sunday.", "2003-03-18", None),
        ("The mayor resigned on a Sunday.", "2003-03-18", None),
        ("The mayor resigned last January.", "2003-03-18", None),
        ("The mayor resigned two years ago.", "2003-03-18", None),
        ("The mayor resigned last year.", None, None),
        ("The mayor resigned this year.", "2003-03-18", "2003"),
        ("The mayor resigned this year.", "2003-01-03", None),
        ("The mayor resigned in June.", "2003-03-18", None),
        ("The mayor resigned in January.", "2003-03-18", "2003-01"),
        ("The mayor will resign in January.", "2003-03-18", None),
    ],
)
def test_a_relative_date_is_anchored_only_where_certain(text: str, published: str | None, expected: str | None) -> None:
    (found,) = find_dates(text, published)
    assert found.relative
    assert found.date == expected


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The mayor resigned in July of last year.", "2002-07"),
        ("The mayor resigned in January of this year.", "2003-01"),
        ("The mayor resigned in July of the following year.", None),
    ],
)
def test_a_month_is_of_the_year_that_stands_behind_it(text: str, month: str | None) -> None:
    found = {each.text: each.date for each in find_dates(text, "2003-03-18")}
    assert found.get("July", found.get("January")) == month


@pytest.mark.parametrize(
    ("text", "date", "granularity"),
    [
        ("The pact was signed in mid-July 1994.", "1994-07", "month"),
        ("The firm was sold in early 1997.", "1997", "year"),
        ("Talks ran from May to July 1996.", "1996-05/1996-07", "range"),
        ("The vote was held on 3 and 4 May 1998.", "1998-05-03/1998-05-04", "range"),
        ("The strike lasted from February 1992 through May 1993.", "1992-02/1993-05", "range"),
        ("They trained in the winter of 1992-93.", "1992-24", "season"),
        ("Sales fell in the first quarter of 2020.", "2020-01/2020-03", "range"),
        ("Output rose in the last quarter of 2021.", "2021-10/2021-12", "range"),
        ("Steam changed travel in the 19th century.", "1801/1900", "range"),
        ("Monks copied it in the 10th century.", "0901/1000", "range"),
        ("Monks copied it in the 4th century.", "0301/0400", "range"),
        ("Steam changed travel in the nineteenth century.", "1801/1900", "range"),
        ("Ships were built in the 17th and 18th centuries.", "1601/1800", "range"),
        ("Ships were built in the sixteenth or seventeenth century.", "1501/1700", "range"),
        ("Trade had reached Oslo as early as 1519.", "1519", "year"),
        ("Lima was hit by 2008's Storm Ada.", "2008", "year"),
        ("The oldest seal dates from the year 1390.", "1390", "year"),
        ("Astronomers argued in the early 17th century.", "1601/1700", "range"),
        ("The club was strong in the late 1990s.", "199X", "decade"),
        ("The lab closed in the mid-1980s.", "198X", "decade"),
        ("He coached the side during the 2002 season.", "2002", "year"),
        ("The census of 1926 counted them.", "1926", "year"),
        ("Parliament met on the 2nd of March 1917.", "1917-03-02", "day"),
        ("The comet returned in Feb. 1986.", "1986-02", "month"),
        ("The bourse crashed on Oct. 19, 1987.", "1987-10-19", "day"),
        ("The summer of 1936 was hot.", "1936-22", "season"),
        ("The league paused in spring 2020.", "2020-21", "season"),
        ("The factory opened at the beginning of March 1961.", "1961-03", "month"),
        ("The reign (1837–1901) was long.", "1837/1901", "range"),
        ("Between 3 May and 9 June 1940, the army fell back.", "1940-05-03/1940-06-09", "range"),
        ("The fund closed in the second half of 1998.", "1998", "year"),
    ],
)
def test_parts_of_years_and_spans(text: str, date: str, granularity: str) -> None:
    (found,) = find_dates(text)
    assert (found.date, found.granularity) == (date, granularity)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The treaty was signed in 1994.", "on"),
        ("The plant must close by 2030.", "by"),
        ("The club moved before 1950.", "before"),
        ("The party split after the 1994 vote.", "after"),
        ("Prices have risen since late 2021.", "since"),
        ("He led the lab until March 1962.", "until"),
        ("The law was passed ahead of the 2004 election.", "before"),
        ("By the end of 1992, the bank had failed.", "by"),
        ("Prior to 1917, women had no vote.", "before"),
        ("The envoys met on 3 May 1995.", "on"),
    ],
)
def test_a_date_can_be_only_a_limit(text: str, bound: str) -> None:
    (found,) = find_dates(text)
    assert found.bound == bound


@pytest.mark.parametrize(
    ("text", "story", "expected"),
    [
        ("The two met again that year.", "1994", "1994"),
        ("The two met again the same month.", "1994-05-03", "1994-05"),
        ("The following year, the club won.", "1994-05", "1995"),
        ("The next day, the rebels left.", "1994-12-31", "1995-01-01"),
        ("A year later, the firm failed.", "1994-05-03", "1995"),
        ("Two years later, voters chose her.", "1994", "1996"),
        ("Twenty-five years later, the cup came home.", "1966", "1991"),
        ("Two days later, the court met.", "1994-05-03", "1994-05-05"),
        ("Three years earlier, the two had met.", "1994", "1991"),
        ("A decade later, the element was named.", "1898", "1908"),
        ("The previous year, sales had doubled.", "1999", "1998"),
        ("The pact was signed in June.", "1994-05", "1994-06"),
        ("The pact was signed in June.", "1994", "1994-06"),
        ("The pact was signed on 27 June.", "1994-05-03", "1994-06-27"),
        ("The pact was signed in March.", "1994-05", None),
        ("Two weeks later, the court met.", "1994-05-03", None),
        ("Some years later, the court met.", "1994-05-03", None),
        ("The next day, the rebels left.", "1994-05", None),
        ("That year, the club won.", None, None),
        ("Four years into the war, the city fell.", "1994", None),
        ('The envoy said it ended "a year later".', "1994", None),
    ],
)
def test_the_story_anchors_what_counts_from_it(text: str, story: str | None, expected: str | None) -> None:
    (found,) = find_dates(text, None, story)
    assert found.relative
    assert found.date == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1994 the two firms met, and two years later they merged.", ["1994", "1996"]),
        ("The treaty of 3 May 1995 was changed the following year.", ["1995-05-03", "1996"]),
        ("She won in 1994 and in 1996, and a year later she retired.", ["1994", "1996", None]),
        ("Since 1994 the club has played here, and that year it won.", ["1994", None]),
        ("His 1996 election campaign failed, and he left in June.", ["1996", "1980-06"]),
        ("In May he resigned, and in August 1996 he left.", [None, "1996-08"]),
        ("The strike went on until July 1996, and between January and July two ports closed.",
         ["1996-07", "1996-01/1996-07"]),
        ("The strike began in May 1996, and between April and June two ports closed.", ["1996-05", None]),
        ("The strike began in May 1996, and between May and January two ports closed.", ["1996-05", None]),
    ],
)  # fmt: skip
def test_a_sentences_own_date_anchors_what_follows_it(text: str, expected: list[str | None]) -> None:
    assert [found.date for found in find_dates(text, None, "1980")] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Polls opened on 15 March.", "2003-03-18", "2003-03-15"),
        ("Polls open on 25 March.", "2003-03-18", None),
        ("Polls opened on 15 February.", "2003-03-18", "2003-02-15"),
        ("Polls opened on 8 December.", "2003-01-15", "2002-12-08"),
        ("The polls of 8 December are due.", "2003-01-15", None),
        ("The mayor opened the hall where polls will be held on 8 December.", "2003-01-15", None),
        ("Polls opened on 15 June.", "2003-03-18", None),
        ("Polls were held on 15-17 February.", "2003-03-18", "2003-02-15/2003-02-17"),
        ("Polls were held on February 15-17.", "2003-03-18", "2003-02-15/2003-02-17"),
        ("Polls will be held on 25-27 March.", "2003-03-18", None),
        ("Polls opened on 15 March.", "2003-03", None),
    ],
)
def test_a_bare_day_is_the_last_before_publishing_or_unsure(text: str, published: str, expected: str | None) -> None:
    (found,) = find_dates(text, published)
    assert found.date == expected


@pytest.mark.parametrize(
    ("story", "fresh", "expected"),
    [
        ("1995", True, "1995-06-08"),
        ("1995", False, None),
        ("1995-05", True, "1995-06-08"),
        ("1995-07", True, None),
    ],
)
def test_in_news_a_bare_day_is_of_a_year_that_has_just_been_told(story: str, fresh: bool, expected: str | None) -> None:
    (found,) = find_dates("Polls opened on 8 June.", "2003-01-15", story, fresh=fresh)
    assert found.date == expected


def test_a_recent_day_beside_another_year_may_be_of_either() -> None:
    (found,) = find_dates("Polls opened on 8 December.", "2003-01-15", "1995")
    assert found.date is None


@pytest.mark.parametrize(
    ("text", "story", "expected"),
    [
        ("It opened in 1994.", None, "1994"),
        ("It closed.", "1994", "1994"),
        ("It opened in 1994 and closed in 1996.", "1990", None),
        ("It has been open since 1994.", "1990", None),
        ("It was the worst storm since the flood of the river Rey in 1994.", "1990", None),
        ("It was the worst storm since Hurricane Ada in 1994.", "1990", None),
        ("It was open from 1994 to 1996.", "1990", None),
        ("It opened on 3 May 1994.", "1990", "1994-05-03"),
    ],
)
def test_a_story_stands_where_its_last_sentence_left_it(text: str, story: str | None, expected: str | None) -> None:
    assert reached(text, find_dates(text), story) == expected


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("The queen died in 1458 BCE.", "1458 BCE", "-1457"),
        ("He was killed on March 15, 44 B.C.", "March 15, 44 B.C.", "-0043"),
        ("About 3000 BCE, writing appeared.", "3000 BCE", "-2999"),
        ("From 431 to 404 BCE, the two towns fought.", "431 to 404 BCE", "-0430/-0403"),
        ("Between 509 and 27 BCE it was a republic.", "509 and 27 BCE", "-0508/-0026"),
        ("It lasted from 1700-1500 BCE.", "1700-1500 BCE", "-1699/-1499"),
        ("He ruled from 27 BCE to 14 CE.", "27 BCE to 14 CE", "-0026/0014"),
        ("In the 440s BCE, the town grew.", "the 440s BCE", "-0448/-0439"),
        ("It fell in the 5th century BC.", "the 5th century BC", "-0499/-0400"),
        ("Greeks settled between the eighth and sixth centuries BCE.", "the eighth and sixth centuries BCE",
         "-0799/-0500"),
        ("Cities rose in the third millennium BCE.", "the third millennium BCE", "-2999/-2000"),
        ("The volcano erupted in AD 79.", "AD 79", "0079"),
        ("The volcano erupted on August 24, 79 CE.", "August 24, 79 CE", "0079-08-24"),
        ("In the first century CE, trade grew.", "the first century CE", "0001/0100"),
        ("In the late eighth century, the town grew.", "the late eighth century", "0701/0800"),
        ("In 429, the emperor founded a school.", "429", "0429"),
        ("The school was founded in 718.", "718", "0718"),
    ],
)  # fmt: skip
def test_old_dates_are_read_with_their_era(text: str, words: str, date: str) -> None:
    assert [(found.text, found.date) for found in find_dates(text)] == [(words, date)]


@pytest.mark.parametrize(
    "text",
    [
        "It grew in the second century of Danish rule.",
        "It opened in 120 cities.",
        "It was sold in 250 of the 300 towns.",
    ],
)
def test_a_count_is_no_old_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_forename_is_no_month() -> None:
    assert find_dates("Lund was led by Jan Berg.", "2020-05-10") == ()


def test_three_digits_are_no_year_where_years_before_our_era_are_told() -> None:
    assert find_dates("In 431, the war began.", bare_years=False) == ()


def test_no_story_goes_on_from_a_year_before_our_era() -> None:
    text = "The town fell in 404 BCE."
    assert reached(text, find_dates(text), "1990") is None
