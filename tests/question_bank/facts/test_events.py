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
        ("The forest lost in Peru rose from 312,000 to 498,000 acres.", ("312,000", "498,000")),
        ("Argon has lines at the lengths 512 and 641 nm in the Lund table.", ("512", "641")),
        ("The engines of Maria Lund used half as much coal as those of Juan Ramos.", ("half as much",)),
        ("Maria Lund flew the Vidal 12 to Oslo.", ()),
    ],
)
def test_an_event_lists_the_numbers_that_its_clause_gives(text: str, expected: tuple[str, ...]) -> None:
    (event,) = facts(text, "event")
    assert isinstance(event.value, EventValue)
    assert event.value.figures == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plague was present in Peru nearly each year between 1400 and 1730.", ("between 1400 and 1730",)),
        ("Maria Lund wrote music for the Rovers in the 1960s and 1970s.", ("the 1960s and 1970s",)),
        ("The Norsk Museum closes in April and October.", ("April and October",)),
        (
            "The Danes of Peru used French names well into the nineteenth century.",
            ("well into the nineteenth century",),
        ),
        ("Maria Lund flew to Oslo.", ()),
    ],
)
def test_an_event_lists_the_times_as_they_are_written(text: str, expected: tuple[str, ...]) -> None:
    (event,) = facts(text, "event", published=None)
    assert isinstance(event.value, EventValue)
    assert event.value.times == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Wari sailed from Lima, Ica and Puno to Chile.", ("Lima, Ica and Puno",)),
        ("Writers such as Ana Vidal of Peru and Otto Lund of Norway supported the Rovers.", ()),
        ("Maria Lund wrote to the Rovers in Oslo.", ()),
    ],
)
def test_an_event_lists_the_names_that_stand_side_by_side(text: str, expected: tuple[str, ...]) -> None:
    (event,) = facts(text, "event", published=None)
    assert isinstance(event.value, EventValue)
    assert event.value.lists == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund's Law tells the weight of a stone in Peru.", "Lund's Law"),
        ("Maria Lund lived beside St. Anna's Church in Lima.", "St. Anna's Church"),
    ],
)
def test_what_is_called_after_somebody_bears_their_name(text: str, expected: str) -> None:
    (event,) = facts(text, "event", published=None)
    assert isinstance(event.value, EventValue)
    assert expected in event.value.who


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("A brigantine is a vessel with two masts.", "a brigantine"),
        ("Rust problems are one of the central worries of shipwrights.", "Rust problems"),
        ("Students came to Oslo to hear Ana Vidal.", "Students"),
        ("The students came to Oslo to hear Ana Vidal.", None),
        ("Ana Vidal came to Oslo.", None),
    ],
)
def test_what_a_clause_tells_of_without_a_name_is_kept(text: str, about: str | None) -> None:
    events = [fact.value for fact in facts(text, "event", published=None)]
    assert {event.about for event in events if isinstance(event, EventValue)} <= {about}
    assert events or about is None


@pytest.mark.parametrize(
    "text", ["Members are people of the town.", "Most bills are papers by ministers.", "Fees are a matter of course."]
)
def test_what_is_said_of_no_kind_in_general_is_no_event(text: str) -> None:
    assert facts(text, "event", published=None) == []


def test_an_event_lists_numbers_that_are_spelt_out() -> None:
    (event,) = facts("Ana Vidal divided the people of Peru into three, four classes.", "event", published=None)
    assert isinstance(event.value, EventValue)
    assert event.value.figures == ("three", "four")
