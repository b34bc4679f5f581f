"""People beside one another as wrong options: of one passage or time, and told of in the same words."""

from __future__ import annotations

import pytest

from question_bank.model import Fact
from question_bank.questions.beside import names_beside
from tests.question_bank.questions.samples import fact, world


def did(who: str, statement: str, start: int, as_of: str | None = None) -> Fact:
    return fact("event", statement, who, {"name": statement, "who": (who,)}, start=start, as_of=as_of)


KEY = did("Ana Ruiz", "Ana Ruiz led the expedition to the southern glacier in 1911.", 5000, "1911")
OF_THE_PASSAGE = did("Jan Vos", "Jan Vos led the expedition that came second to the glacier.", 5300)


@pytest.mark.parametrize(
    ("other", "stands_beside"),
    [
        (did("Marie Laval", "Marie Laval planned an expedition to the glacier.", 5400), True),
        (did("Marie Laval", "Marie Laval planned an expedition to the glacier in 1905.", 90_000, "1905"), True),
        (did("Marie Laval", "Marie Laval planned an expedition to the glacier in 1802.", 5400, "1802"), False),
        (did("Marie Laval", "Marie Laval planned an expedition to the glacier.", 90_000), False),
        (did("Marie Laval", "Marie Laval sang in Lisbon.", 5400), False),
        (did("Marie Laval", "Marie Laval painted the glacier.", 5950), False),
        (did("Marie Laval", "Jan Vos met Marie Laval on the expedition to the glacier.", 5400), False),
    ],
)
def test_who_stands_beside_a_person(other: Fact, stands_beside: bool) -> None:
    known = world(KEY, OF_THE_PASSAGE, other)
    found = list(names_beside(KEY, "Ana Ruiz", known, lambda _: True))
    assert ("Marie Laval" in found) == stands_beside


def test_whom_the_article_quotes_is_not_of_the_story() -> None:
    said = fact(
        "event",
        "Jan Vos led the expedition that came second to the glacier.",
        "Jan Vos",
        {"name": "led", "who": ("Jan Vos",)},
        start=5300,
        attributed_to="Marie Laval",
    )
    other = did("Marie Laval", "Marie Laval planned an expedition to the glacier.", 5400)
    assert list(names_beside(KEY, "Ana Ruiz", world(KEY, said, other), lambda _: True)) == ["Jan Vos"]
