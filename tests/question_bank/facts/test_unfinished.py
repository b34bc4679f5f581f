"""A statement whose own words show that something is missing from it is none."""

import pytest

from tests.question_bank.facts.test_hollow import told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In 1907 Berg built the Norla which was entered in and won the Oslo Race.", "The Norla was entered in."),
        ("Ana Vidal bought the ship that carried grain to Peru and brought ore to Oslo.",
         "The ship that carried grain to Peru and brought ore to Oslo."),
        ("Peru argued that the taxes of Lima were not helping Callao as much as they should.",
         "Peru argued that the taxes of Lima were not helping Callao as much."),
        ("Whenever a ship of Peru enters Lima, the port rings a bell.", "Whenever a ship of Peru enters Lima."),
        ("Peru accused the ministry of Chile, although nobody was asked, of lying.",
         "Peru accused the ministry of Chile."),
        ("Lima suffered in the war, though it is worth noting that the Vidal Plan of Peru was a success.",
         "Lima suffered in the war, though it is worth noting that the Vidal Plan of Peru was a success."),
    ],
)  # fmt: skip
def test_what_is_unfinished_is_not_told(text: str, wrong: str) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("As of 1990 Peru had four ports.", "As of 1990 Peru had four ports."),
        ("Ana Vidal is as well known in Peru as Jon Berg.", "Ana Vidal is as well known in Peru as Jon Berg."),
        ("Peru accused Chile of being a bully.", "Peru accused Chile of being a bully."),
        ("As a result of the Oslo Treaty, Peru lost Lima.", "As a result of the Oslo Treaty, Peru lost Lima."),
        ("In contrast to Chile, Peru has two ports.", "In contrast to Chile, Peru has two ports."),
    ],
)
def test_what_only_looks_unfinished_is_told(text: str, statement: str) -> None:
    assert statement in told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Erik left Lima after Jon the Bold's conquest of Peru.", "The Bold conquered Peru."),
        ("Peru owned Lima and Callao, and Chile chose to keep the former.", "Chile chose to keep the former."),
    ],
)
def test_half_a_name_and_one_of_two_are_not_told(text: str, wrong: str) -> None:
    assert wrong not in told(text)


def test_the_number_of_a_source_s_page_is_not_told() -> None:
    assert told("The port of Lima is a part of Peru.:116") == ["The port of Lima is a part of Peru."]
