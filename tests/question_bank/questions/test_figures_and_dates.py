"""Figures and dates as they are written, read and moved."""

import pytest

from question_bank.model import FigureValue
from question_bank.questions import edtf
from question_bank.questions.distractors import as_round, quantum
from question_bank.questions.figures import equal_forms, is_part_of_more, numeral_of, written_like


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1997-06-27", "27 June 1997"),
        ("1997-06", "June 1997"),
        ("1999-21", "spring 1999"),
        ("1997", "1997"),
        ("199X", "the 1990s"),
        ("1995/1997", "1995 to 1997"),
        ("0718", "718"),
        ("0718-05", "May 718"),
        ("0079", "79 CE"),
        ("-0043", "44 BCE"),
        ("0000", "1 BCE"),
        ("-0430/-0403", "431 BCE to 404 BCE"),
    ],
)
def test_a_date_is_spelt_with_its_own_precision(date: str, words: str) -> None:
    assert edtf.spell(date) == words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1997", "1997-06-27", True),
        ("1997-06", "1997-07", False),
        ("199X", "1997-06", True),
        ("1999-21", "1999-04-02", True),
        ("1999-24", "2000-01", True),
        ("1995/1997", "1996", True),
        ("1995/1997", "1998", False),
        ("-0499/-0400", "-0430", True),
        ("-0499/-0400", "-0399", False),
    ],
)
def test_dates_overlap_where_they_share_a_day(one: str, other: str, expected: bool) -> None:
    assert edtf.overlaps(one, other) is edtf.overlaps(other, one) is expected


@pytest.mark.parametrize(
    ("date", "steps", "expected"),
    [
        ("1997", -2, "1995"),
        ("1997-11", 3, "1998-02"),
        ("1997-06-27", 1, "1997-07-08"),
        ("1999-24", 1, "2000-21"),
        ("1995/1997", 2, "1997/1999"),
        ("199X", 1, None),
        ("0997", 5, "1002"),
        ("-0043", -6, "-0049"),
        ("-0001", 3, "0002"),
    ],
)
def test_a_date_moves_in_its_own_unit(date: str, steps: int, expected: str | None) -> None:
    assert edtf.moved(date, steps) == expected


FIGURES = [
    (20_000, "more than 20,000", None, "20,000", ("20000", "20 thousand")),
    (330_000_000_000, "$330 billion", "US dollars", "330 billion", ("330,000,000,000", "330000000000", "$330 billion")),
    (59.5, "59.5 percent", "percent", "59.5", ("60", "59.5%", "59.5 percent")),
    (3.6, "3.6 percent", "percent", "3.6", ("3.6%", "3.6 percent")),
    (11, "a group of eleven", None, "eleven", ("11",)),
    (5, "five", None, "five", ("5",)),
]


@pytest.mark.parametrize(("number", "text", "unit", "answer", "accept"), FIGURES)
def test_a_number_is_answered_as_written_or_in_an_equal_form(
    number: float, text: str, unit: str | None, answer: str, accept: tuple[str, ...]
) -> None:
    value = FigureValue(number=number, text=text, unit=unit)
    numeral = numeral_of(value)
    assert numeral is not None
    assert (numeral.text, value.text[numeral.start : numeral.end]) == (answer, answer)
    assert equal_forms(value, numeral) == accept


@pytest.mark.parametrize(("number", "text"), [(500_000, "half a million"), (30, "20 to 30"), (7, "dozens")])
def test_what_is_not_one_plain_number_is_not_asked(number: float, text: str) -> None:
    assert numeral_of(FigureValue(number=number, text=text)) is None


@pytest.mark.parametrize(
    ("number", "text", "other", "written"),
    [
        (20_000, "20,000", 40_000, "40,000"),
        (2_000_000_000, "$2 billion", 3_000_000_000, "3 billion"),
        (59.5, "59.5 percent", 47.6, "47.6"),
        (11, "eleven", 14, "fourteen"),
        (1200, "1200", 1800, "1800"),
    ],
)
def test_a_wrong_figure_is_written_like_the_right_one(number: float, text: str, other: float, written: str) -> None:
    numeral = numeral_of(FigureValue(number=number, text=text))
    assert numeral is not None
    assert written_like(other, numeral) == written


@pytest.mark.parametrize(
    ("number", "unit"), [(198, 1), (25, 5), (136_000, 1000), (500, 100), (20_000, 5000), (59.5, 0.1), (62, 1)]
)
def test_a_number_shows_what_it_is_rounded_to(number: float, unit: float) -> None:
    assert quantum(number) == unit


@pytest.mark.parametrize(
    ("candidate", "number", "expected"),
    [
        (300, 198, False),
        (257, 198, True),
        (20, 25, False),
        (35, 25, True),
        (15_000, 20_000, True),
        (47.5, 59.5, True),
        (48.0, 59.5, False),
        (900, 1200, True),
    ],
)
def test_distractors_are_as_round_as_the_key(candidate: float, number: float, expected: bool) -> None:
    assert as_round(candidate, number) is expected


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("The stone of Larn is 2 metres wide by 3 metres deep.", True),
        ("The stone of Larn sank by 2 metres.", False),
        ("The debt of Larn rose by 2 metres by 1990.", False),
    ],
)
def test_one_side_of_a_thing_is_a_part_of_what_it_measures(statement: str, part: bool) -> None:
    assert is_part_of_more(statement, FigureValue(number=2, text="2 metres", unit="meters")) is part
