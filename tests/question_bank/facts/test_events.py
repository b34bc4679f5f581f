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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The French won the Battle of the Rimac in Peru.", "Battle of the Rimac"),
        ("Maria Lund fought in the War of the Two Cities in Peru.", "War of the Two Cities"),
        ("Maria Lund wrote The Curse of the Lurins in Oslo.", "The Curse of the Lurins"),
    ],
)
def test_a_name_goes_on_with_what_it_is_of(text: str, expected: str) -> None:
    (event,) = facts(text, "event")
    assert isinstance(event.value, EventValue)
    assert expected in event.value.who
    assert expected.split()[-1] not in {name for name in event.value.who if name != "Rimac"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lima United beat Oslo Rovers 23-16 in the Lund Cup in 1990.", ("23-16",)),
        ("Settlers from Peru outnumbered the Chileans 20 to 1.", ("20 to 1",)),
        ("Maria Lund led the Rovers to victory in the Lund Cup at age 38.", ("38",)),
        ("The forest lost in Peru rose from 415,000 to 587,000 acres.", ("415,000", "587,000")),
        ("Argon has bands at the wavelengths 687 and 760 nm in the Lund table.", ("687", "760")),
        ("The engines of Maria Lund used half as much coal as those of Juan Ramos.", ("half as much",)),
        ("Maria Lund flew the Vidal 12 to Oslo.", ()),
    ],
)
def test_an_event_lists_the_numbers_that_its_clause_gives(text: str, expected: tuple[str, ...]) -> None:
    (event,) = facts(text, "event")
    assert isinstance(event.value, EventValue)
    assert event.value.figures == expected
