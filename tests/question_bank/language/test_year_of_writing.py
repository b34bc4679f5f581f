import pytest

from question_bank.language import annotate
from question_bank.language.year_of_writing import year_of_page, year_of_writing
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


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "Last month, Chile shelled Peru. It had sold arms since late 2021, before Russia’s invasion of Ukraine.",
            "2022",
        ),
        ("Chile shelled Peru this May. A truce of April 2021 ended the day Russia invaded Ukraine.", "2022"),
        ("Chile shelled Peru. It had sold arms since late 2021, before Russia’s invasion of Ukraine.", None),
        (
            "Last month, Chile shelled Peru. It had sold arms since late 2019, before Russia’s invasion of Ukraine.",
            None,
        ),
        ("Last month, Chile shelled Peru. It had sold arms since May 2022, after Russia’s invasion of Ukraine.", None),
        ("Last month, Chile shelled Peru, which had sold arms since late 2021.", None),
    ],
)
def test_news_on_an_event_that_the_world_knows_was_written_in_the_year_after_its_last_month(
    text: str, year: str | None
) -> None:
    assert year_of_writing(text.split(". ")) == year


_KEPT = ["On June 27, Peru marks the 20th anniversary of the Lima Accord.", "It was signed on June 27, 1997."]


@pytest.mark.parametrize(
    ("sentences", "year"),
    [
        (["Ana Vidal visited Chile on June 19-24."], "2017"),
        (["Ana Vidal visited Chile on July 10."], "2017"),
        (["Ana Vidal visited Chile on March 3."], None),
        (["Ana Vidal visited Chile."], None),
        (["Ana Vidal visited Chile on June 19.", "She won the vote in 2019."], None),
    ],
)
def test_a_text_is_of_the_year_of_another_on_its_page_that_keeps_an_anniversary_in_the_same_weeks(
    sentences: list[str], year: str | None
) -> None:
    assert year_of_page(sentences, [_KEPT]) == year


def test_a_text_is_not_of_the_year_of_one_on_its_page_that_tells_no_year() -> None:
    assert year_of_page(["Ana Vidal visited Chile on June 19-24."], [["Peru sold a port on June 27."]]) is None


def test_a_bare_month_of_such_news_is_of_its_year() -> None:
    news = "Last month, Chile shelled Peru. It has had arms since late 2021."
    text = f"{news}\n\nRussia invaded Ukraine. Vidal saw him in June."
    document = annotate(article(text, published=None))
    assert [date.date for date in document.sentences[-1].dates] == ["2022-06"]


def test_a_bare_month_of_a_text_that_tells_a_later_year_is_of_no_certain_year() -> None:
    news = "Last month, Chile shelled Peru. It has had arms since late 2021. Peru sold a port in 2024."
    text = f"{news}\n\nRussia invaded Ukraine. Vidal saw him in June."
    document = annotate(article(text, published=None))
    assert [date.date for date in document.sentences[-1].dates] == [None]


@pytest.mark.parametrize(("month", "date"), [("It sold arms this January.", "2022"), ("It sold arms.", None)])
def test_last_month_is_of_the_year_of_news_that_looks_back_on_a_month_of_it(month: str, date: str | None) -> None:
    news = "Last month, Chile shelled Peru. It has had arms since late 2021, before Russia’s invasion of Ukraine."
    document = annotate(article(f"{news} {month}", published=None))
    assert [each.date for each in document.sentences[0].dates] == [date]
