"""A statement stands alone: what ties it to its neighbours is removed, what dangles is refused."""

import pytest

from question_bank.facts.standalone import Statement, make_statement
from question_bank.language import annotate
from tests.question_bank.facts.given import article


def statement(text: str, published: str | None = "2020-05-10") -> Statement | str:
    document = annotate(article(text, published))
    return make_statement(document.sentences[-1], document)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, Peru sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("But Peru sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Peru also sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Peru, however, sold a ship in 1990.", "Peru sold a ship in 1990."),
        ("Ana Vidal won. In 1990, Vidal sold a ship.", "In 1990, Ana Vidal sold a ship."),
        ("Peru sold a ship last year.", "Peru sold a ship in 2019."),
        ("Neighbouring Chile sold a ship in 1990.", "Chile sold a ship in 1990."),
        ("Peru sold 40 ships in 1990, and Chile bought two ships.", "Peru sold 40 ships in 1990."),
        ("The World Trade Organization (WTO) met. In 1999 the WTO held a summit in Rome.",
         "In 1999 the World Trade Organization (WTO) held a summit in Rome."),
        ("Ana Vidal said that Peru had sold a ship.", "According to Ana Vidal, Peru had sold a ship."),
    ],
)  # fmt: skip
def test_a_sentence_is_made_to_stand_alone(text: str, expected: str) -> None:
    made = statement(text)
    assert isinstance(made, Statement)
    assert made.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "He sold a ship to Peru in 1990.",
        "This treaty ended the war in Peru.",
        "The two countries told Peru in 1990.",
        "The latter sold Peru a ship.",
        "Both ships went to Peru in 1990.",
        "During the visit, Peru sold a ship.",
        "The first round was held in Peru.",
        "Did Peru sell a ship?",
        '"Peru sold a ship," he said.',
        "We sold Peru a ship.",
        "Peru sold a ship last week.",
        "Peru recently sold a ship.",
        "During the last year, Peru sold a ship.",
        "More than 400 citizens of the country fled to Peru.",
        "Peru sold a ship to please him.",
        "Some 40 miners from Peru died there.",
        "Strangely, Peru sold a ship.",
        "The ship sank in 1990.",
    ],
)
def test_a_sentence_that_dangles_is_refused(text: str) -> None:
    assert isinstance(statement(text), str)
