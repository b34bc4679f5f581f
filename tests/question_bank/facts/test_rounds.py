"""What came about at a numbered round of talks has the time that the article gives that round."""

import pytest

from tests.question_bank.facts.given import facts

TALKS = (
    "Talks between Peru and Chile began in 1994. The first round of talks between Peru and Chile took place in Lima in "
    "April 1994. A second round was held in Oslo in September 1994. The third round was due to open in May 1995.\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first round of talks ended with a truce in Lima.", "In April 1994, the first round"),
        ("Ana Vidal led Chile at the first and second rounds of talks.", "In 1994, Ana Vidal led Chile"),
        ("Ana Vidal led Chile at the third round of talks.", "Ana Vidal led Chile at the third round"),
        ("Ana Vidal led Chile at the first round of talks in 1996.", "Ana Vidal led Chile at the first round"),
    ],
)
def test_a_round_that_the_article_dates_tells_when(text: str, expected: str) -> None:
    told = [fact.statement for fact in facts(TALKS + text, published="2010-05-10")]
    assert any(statement.startswith(expected) for statement in told), told


def test_what_two_rounds_of_one_year_both_came_to_has_that_year() -> None:
    text = (
        "Talks between Peru and Chile began in 1994. A first round of talks between Peru and Chile was held in Lima in "
        "April 1994; and a second round in Oslo in June 1994 -- both rounds resulting in a truce that never held."
    )
    told = [fact.statement for fact in facts(text, published="2010-05-10")]
    assert (
        "In 1994, the first and second rounds of talks between Peru and Chile both resulted in a truce that never held."
    ) in told


def test_what_is_said_on_the_first_day_of_a_round_was_said_then() -> None:
    text = "The first round opened in Lima. Chile left on the first day, claiming Peruvian planes had bombed Arica."
    told = [fact.statement for fact in facts(TALKS + text, published="2010-05-10")]
    assert any(each.endswith("in April 1994, Peruvian planes had bombed Arica.") for each in told), told
