"""What a learner may type for a person's name."""

import pytest

from question_bank.questions.names import accepted_names
from tests.question_bank.questions.samples import leader, world


@pytest.mark.parametrize(
    ("person", "others", "accepted"),
    [
        ("Maria Lund", (), ("Lund",)),
        ("Gustav VI", ("Gustav",), ()),
        ("Orda Khan", (), ()),
        ("Jochi Temur", ("El Temur", "Jochi Temür"), ("Temur", "Temür", "Jochi Temür")),
        ("Je Tsongkhapa", ("Tsangpa",), ("Tsongkhapa",)),
        ("Emil Rahmonov", ("Rakhmonov",), ("Rahmonov", "Rakhmonov")),
    ],
)
def test_a_surname_and_its_spellings_are_right_and_no_other_person_s(
    person: str, others: tuple[str, ...], accepted: tuple[str, ...]
) -> None:
    known = world(leader("Ada Kraus", "minister"), **{person.replace(" ", "_"): others})
    assert accepted_names(person, known) == accepted
