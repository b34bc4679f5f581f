"""Facts of different articles that disagree are linked on both sides; different things are not."""

import pytest

from question_bank.facts.disputes import link
from question_bank.model import Fact
from tests.question_bank.facts.given import facts


def linked(one: str, other: str) -> tuple[Fact, ...]:
    return link([*facts(one, id_="one"), *facts(other, id_="other")])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vik lies some 40 kilometers from Oslo.", "Vik lies 25 kilometers from Oslo."),
        ("Vik lies some 40 kilometers from Oslo, the capital of Norway.",
         "In 2003, Norway was building a dam in Vik, which lies 25 kilometers from the Norwegian capital, Oslo."),
        ("Vik lies 40 miles from Oslo.", "Vik lies 40 kilometers from Oslo."),
        ("Ana Vidal was born in 1901.", "Ana Vidal was born in 1903."),
        ("The Royal Bank of Norway was founded in 1816.", "The Royal Bank of Norway was founded in 1820."),
        ("The flood in Peru killed 40 people in May 1990.", "The flood in Peru killed 55 people in May 1990."),
    ],
)  # fmt: skip
def test_two_values_for_one_thing_are_linked(one: str, other: str) -> None:
    result = linked(one, other)
    disputed = [fact for fact in result if fact.disputed_by]
    assert len(disputed) == 2
    assert {disputed[0].id} == set(disputed[1].disputed_by)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 14,000 Russian soldiers served in Peru in 2003.", "Peru had more than 25,000 Russian troops in 2003."),
        ("Vik lies 40 kilometers from Oslo.", "Vik lies 40 kilometers from Bergen."),
        ("Vik lies 25 miles from Oslo.", "Vik lies 40 kilometers from Oslo."),
        ("Peru hosted Chile in Lima in June 1990.", "Peru hosted Chile in Lima in June 1994."),
        ("Ana Vidal was born in 1901.", "Ana Vidal was born in May 1901."),
        ("The flood in Peru killed at least 40 people in May 1990.", "The flood in Peru killed 55 people in May 1990."),
        ("Ana Vidal was born in 1901.", "Ben Ruiz was born in 1903."),
    ],
)
def test_different_things_are_not_linked(one: str, other: str) -> None:
    assert not any(fact.disputed_by for fact in linked(one, other))
