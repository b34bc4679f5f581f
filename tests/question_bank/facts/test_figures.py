"""A figure fact has its number, unit, bound and what is counted."""

import pytest

from question_bank.model import FigureValue
from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 49,000 people watched the final in Solna.", (49000, None, "more_than", "people")),
        ("Microsoft bought LinkedIn for $26.2 billion in 2016.", (26_200_000_000, "US dollars", "exact", None)),
        ("Kenya planned to hire up to 500 nurses.", (500, None, "at_most", "nurses")),
        ("Turnout in Brazil was about 80 percent.", (80, "percent", "about", None)),
        ("Volkswagen employed around 670,000 people at the end of 2019.", (670_000, None, "about", "people")),
        ("The Hubble Space Telescope orbits the Earth at a height of some 540 kilometers.",
         (540, "kilometers", "about", None)),
        ("Half a million Greek workers went on strike in May 2010.", (500_000, None, "exact", "Greek workers")),
        ("Nokia sold its phone business for 5.4 billion euros.", (5_400_000_000, "euros", "exact", None)),
        ("At least 62 miners died in the Peruvian mine.", (62, None, "at_least", "miners")),
        ("Austria and Hungary share a 350-kilometer border.", (350, "kilometers", "exact", "border")),
    ],
)  # fmt: skip
def test_a_figure_is_a_fact(text: str, expected: tuple[float, str | None, str, str | None]) -> None:
    (fact,) = facts(text, "figure")
    assert isinstance(fact.value, FigureValue)
    value = fact.value
    assert (value.number, value.unit, value.bound, value.counted) == expected
    assert value.text in fact.statement


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Pelé, a 17-year-old forward, moved to Brazil.", "an age"),
        ("Pelé joined the club Santos at the age of 15 years.", "an age"),
        ("Ecuador will hire 500 nurses.", "a claim without a named speaker"),
        ("Tesla reportedly lost 2,000 workers.", "hedged: nobody vouches for it"),
        ("The company hired 2,000 workers.", "a subject that the sentence does not identify"),
        ("Officials in Oslo said that Norway had lost 2,000 jobs.", "a claim without a named speaker"),
        ("Ecuador has dozens of nurses.", "an amount without a number"),
        ("Ecuador hired its 500 nurses.", "a number taken as known"),
        ('"Ecuador hired 500 nurses," he said.', "a claim without a named speaker"),
        ("If Ecuador hired 500 nurses, Peru followed.", "a forecast, a wish or a condition"),
    ],
)
def test_a_number_that_is_no_fact_says_why(text: str, reason: str) -> None:
    assert facts(text, "figure") == []
    assert reason in reasons(text)


def test_a_surname_is_written_in_full() -> None:
    fact = facts("Angela Merkel spoke in Bonn. Merkel received 41.5 percent of the vote in 2013.", "figure")[0]
    assert fact.statement.startswith("Angela Merkel received 41.5 percent")


def test_a_claim_keeps_its_speaker() -> None:
    fact = facts("Raila Odinga said that 200 polling stations in Kenya had opened late.", "figure")[0]
    assert fact.attributed_to == "Raila Odinga"
    assert fact.statement == "According to Raila Odinga, 200 polling stations in Kenya had opened late."


def test_a_noun_in_brackets_that_nobody_said_is_no_speaker() -> None:
    text = (
        "Larn Market is opening with 22 stalls (the addition of 10 extra tents was announced over the weekend after "
        "the first dozen stalls were revealed last week), featuring cooks such as Otto Brandt, Ada Kraus and more."
    )
    assert all(fact.attributed_to is None for fact in facts(text, "figure"))


def test_what_would_be_under_a_condition_is_no_figure() -> None:
    text = '"If Peru builds two mines in Chile, Spain could sell 40 ships," Ana Vidal said.'
    assert facts(text, "figure") == []
