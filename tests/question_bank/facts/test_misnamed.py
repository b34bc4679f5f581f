"""A name is not written for a word that cannot have meant it."""

import pytest

from tests.question_bank.facts.given import facts
from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The brave general Brandt fought in Peru. His general Karl Vos took Lima in 1820.", "Brandt's general"),
        ("Otto Brandt ran the Lund Harbour Office. The Lund Harbour Office widened the Third Squadron, and on 1 April "
         "1944 it was renamed the Fifth Regiment.", "Office was renamed"),
        ("Lima Monument 1 was found in 1946. The monument was moved to Cusco in 1950. Lima Monument 2 weighs 6 tons.",
         "Lima Monument was"),
        ("Karl Vos was well in Lima in 1900, and may have been alive in 1910, when Otto Brandt ran the port of Lima.",
         "1900 when"),
        ("In 1861 Chile ceded Lund to Brandt. Brandt built a fort there in 1862.", "in Brandt"),
    ],
)  # fmt: skip
def test_nothing_is_told_of_what_was_not_meant(text: str, wrong: str) -> None:
    assert not any(wrong in statement for statement in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lund Harbour Office was founded in 1920, and it was renamed the Lund Port Authority in 1944.",
         "The Lund Harbour Office was renamed the Lund Port Authority in 1944."),
        ("Otto Brandt ruled Peru. His general Karl Vos took Lima in 1820.",
         "Otto Brandt's general Karl Vos took Lima in 1820."),
        ("Lima Monument 1 was found in 1946.", "Lima Monument 1 was found in 1946."),
    ],
)  # fmt: skip
def test_what_can_be_meant_is_named(text: str, expected: str) -> None:
    assert expected in told(text)


def test_a_year_that_closes_what_describes_the_doer_is_no_date_of_the_deed() -> None:
    text = "The path of violence was taken up by the Lund League responsible for the killing of Otto Brandt in 1981."
    assert facts(text, "date") == []
    assert facts("The path of violence was taken up by the Lund League in 1981.", "date") != []
