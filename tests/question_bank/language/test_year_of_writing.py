import pytest

from question_bank.language import annotate
from question_bank.language.year_of_writing import year_of_writing
from tests.question_bank.facts.given import article


@pytest.mark.parametrize(
    ("sentences", "year"),
    [
        (["On 19 March 1998, Peru closed the mine.", "It had opened it in 1990."], "1998"),
        (["On 19 March 1998, Peru closed the mine."], None),
        (["On 19 December 1998, Peru closed the mine.", "It had opened it in 1990."], None),
        (["In March 1998, Peru closed the mine.", "It had opened it in 1990."], None),
        (["On 19 March 1998, Peru closed the mine.", "It opened again in 2001."], None),
        (["Peru is rich.", "On 19 March 1998, it closed the mine.", "It had opened it in 1990."], "1998"),
        (["Since 19 March 1998, Peru has had no mine.", "It had opened it in 1990."], None),
        (["Peru will close the mine on 19 March 1998.", "It opened it in 1990."], None),
        (["Peru closed the mine on 19 March 1998.", "It had opened it between 1990 and 1992."], "1998"),
        ([], None),
    ],
)
def test_a_text_that_opens_with_its_latest_day_was_written_in_that_year(sentences: list[str], year: str | None) -> None:
    assert year_of_writing(sentences) == year


@pytest.mark.parametrize(
    ("sentences", "year"),
    [
        (["On June 3, Peru marks the 20th anniversary of the Lima Accord.", "It was signed on June 3, 1990."], "2010"),
        (["Peru marks the 20th anniversary of the Lima Accord.", "The Lima Accord was signed in 1990."], "2010"),
        (
            [
                "On June 3, Peru marks the 20th anniversary of the Lima Accord.",
                "It was signed on June 3, 1990.",
                "It lapsed in 1985.",
            ],
            "2010",
        ),
        (["Peru marked the 20th anniversary of the Lima Accord.", "The Lima Accord was signed in 1990."], None),
        (["Peru marks the 20th anniversary of the Lima Accord.", "Chile sold a mine in 1990."], None),
        (["Peru marks the 20th anniversary of the Lima Accord.", "The Lima Accord of 1990 lapsed in 1995."], None),
        (
            [
                "Peru marks the 20th anniversary of the Lima Accord.",
                "The Lima Accord was signed in 1990.",
                "In 2015 it lapsed.",
            ],
            None,
        ),
    ],
)
def test_who_marks_an_anniversary_of_what_is_dated_writes_that_many_years_later(
    sentences: list[str], year: str | None
) -> None:
    assert year_of_writing(sentences) == year


@pytest.mark.parametrize(
    ("sentences", "year"),
    [
        (["Civil war broke out in May 1980.", "Talks resumed in January 1984."], "2004"),
        (["The civil war began in 1980 in the north.", "It ended in 1984."], "2004"),
        (["Civil war broke out in May 1980.", "Talks resumed in January 1983."], None),
        (["The price war broke out in 1980.", "Talks resumed in January 1984."], None),
        (["Civil war broke out in 1980.", "A new civil war began in 1981.", "Talks resumed in 1984."], None),
    ],
)
def test_the_end_of_a_war_is_dated_by_its_start_and_its_length(sentences: list[str], year: str | None) -> None:
    marked = "On June 3, Peru marks the 20th anniversary of the accord that ended a four-year civil war in the north."
    assert year_of_writing([marked, *sentences]) == year


def test_the_day_of_an_anniversary_is_of_the_year_of_writing() -> None:
    text = "On June 3, Peru marks the 20th anniversary of the Lima Accord. It was signed on June 3, 1990."
    document = annotate(article(text, published=None))
    assert document.written == "2010"
    assert [date.date for date in document.sentences[0].dates] == ["2010-06-03"]
