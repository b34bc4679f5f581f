"""Who and what takes part in an event is named in full."""

import pytest

from question_bank.model import EventValue
from tests.question_bank.facts.given import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leaders met at the Bucharest Summit in April 2008.", "Bucharest Summit"),
        ("Maria Lund won the New York Marathon in 2004.", "New York Marathon"),
        ("Kent was hit by Hurricane Vos in 2001.", "Hurricane Vos"),
        ("Maria Lund joined Goldman Sachs Bank in 1999.", "Goldman Sachs Bank"),
        ("In 1900, the US President Lund opened Larn Hall.", "Larn Hall"),
    ],
)
def test_a_name_that_begins_with_another_is_one_name(text: str, expected: str) -> None:
    (event,) = facts(text, "event")
    assert isinstance(event.value, EventValue)
    assert expected in event.value.who
    assert expected.split()[-1] not in event.value.who
