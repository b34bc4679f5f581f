"""A predicate that leaves open what somebody was made, came to be or decided is no fact."""

import pytest

from tests.question_bank.facts.given import reasons
from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    "text",
    [
        "In 1814, Otto Lund was appointed.",
        "On 2 May 1972, the Lima Central Committee, with eight members present, voted unanimously.",
        "Otto Lund finished joint second in 1921 after a slow start.",
        "In 1971 Otto Lund became one of the deputies.",
        "Otto Lund included Peru.",
        "Otto Lund is capable of finding and using their tools.",
        "In 1971 Otto Lund found ten set in Lima.",
        "Otto Lund became the main dancer in 1991, replacing Karl Vos.",
        "In May 1958, Peru appointed its ambassador, Otto Lund, as its envoy and the talks went on in Oslo.",
        "Otto Lund viewed the Oslo Treaty as unfair because it cost Norway its ships.",
    ],
)
def test_a_predicate_without_its_complement_tells_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lund was elected mayor of Oslo in 1990.",
        "Otto Lund was nominated for the Oslo Prize in 1990.",
        "Otto Lund finished third in the Oslo Race in 1990.",
        "Otto Lund became one of the first Danish judges in 1990.",
        "Otto Lund became the lead singer of Acme in 1990.",
    ],
)
def test_a_predicate_with_its_complement_is_told(text: str) -> None:
    assert told(text) == [text]


def test_what_somebody_did_last_in_a_year_was_not_done_in_it_alone() -> None:
    assert told("Ana Vidal is a footballer. She last played for the club Larn United in 2012.")[1:] == []


def test_a_place_is_made_a_home() -> None:
    assert told("In 1954, Ada Conn made Lima, Peru, her home.") == ["In 1954, Ada Conn made Lima, Peru, her home."]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ada Conn started work as a Rimac County, Chile, deputy prosecuting lawyer in 1990.",
         "Rimac County, Chile."),
        ("Ada Conn was born in Lima to Otto Conn and Eva Conn who became MP for Oslo in 1931.",
         "Otto Conn and Eva Conn became"),
    ],
)  # fmt: skip
def test_what_is_of_one_or_of_a_place_is_not_told_of_two_or_of_nothing(text: str, wrong: str) -> None:
    assert not any(wrong in each for each in told(text))


def test_a_reason_is_given() -> None:
    assert "an event that says too little" in reasons("In 1814, Otto Lund was appointed.")


@pytest.mark.parametrize(
    "text", ["In 1907 Ana Vidal cooperated with Acme in Lima.", "In 1907 Peru and Chile cooperated on a railway."]
)
def test_who_works_together_says_with_whom(text: str) -> None:
    assert text in told(text)
