"""What an article on one person tells in passing of another is not asked for."""

from dataclasses import replace

import pytest

from question_bank.model import Fact
from question_bank.questions.other_people import is_called, of_another
from tests.question_bank.questions.samples import fact, world


def _dated(statement: str, subject: str) -> Fact:
    return fact("date", statement, subject, {"date": "1910", "granularity": "year", "text": "1910"})


@pytest.mark.parametrize(
    ("statement", "subject", "topic", "refused"),
    [
        ("Otto Brandt was elected mayor of Larn in 1910.", "Otto Brandt", "Ada Kraus", True),
        ("James Kraus was born in 1910.", "James Kraus", "Ada Kraus", True),
        ("Ada Maria Kraus was elected mayor of Larn in 1910.", "Ada Maria Kraus", "Ada Kraus", False),
        ("Otto Brandt met Kraus in 1910.", "Otto Brandt", "Ada Kraus", False),
        ("Otto Brandt was born in 1910.", "Otto Brandt", "Larn Metro (railway)", True),
        ("Otto Brandt opened the line in 1910.", "Otto Brandt", "Larn Metro (railway)", False),
        ("Brandt published an atlas in 1910.", "Brandt", "Ada Kraus", True),
        ("The Larn Guild was founded in 1910.", "The Larn Guild", "Ada Kraus", False),
    ],
)
def test_the_deeds_of_others_are_left_to_articles_on_them(
    statement: str, subject: str, topic: str, refused: bool
) -> None:
    told = _dated(statement, subject)
    assert (of_another(told, replace(world(told), topics={"velden": topic})) is not None) == refused


def test_a_person_whom_an_article_names_often_is_asked_about() -> None:
    told = _dated("Otto Brandt was elected mayor of Larn in 1910.", "Otto Brandt")
    others = [_dated(f"Otto Brandt {verb} Larn in 1910.", "Otto Brandt") for verb in ("left", "sold", "took")]
    known = replace(world(told, *others), topics={"velden": "Ada Kraus"})
    assert of_another(told, known) is None


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Douglas Van Kraus", True),
        ("Doug Van Kraus", True),
        ("Douglas Otto Van-Kraus", True),
        ("the Douglas Van Kraus Museum", False),
        ("the Douglas Van Kraus Memorial Prize", False),
        ("their first son, Hans Douglas Van Kraus", False),
        ("Otto and Eva Kraus's son, Douglas Van Kraus", False),
        ("Otto Van Kraus", False),
    ],
)
def test_a_name_may_be_longer_or_shorter_than_in_the_title(name: str, same: bool) -> None:
    assert is_called(name, "Douglas Van Kraus") is same
