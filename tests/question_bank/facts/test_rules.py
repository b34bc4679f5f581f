"""What a body may do and what "must be" of any of a kind is a rule, and told; what may come to pass is not."""

import pytest

from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    "text",
    [
        "The Constitution of Norway can be amended by the Senate of Norway.",
        "Members of the Storting of Norway must be over the age of 18.",
        "Votes for the Senate of Peru must be organised by proportional representation.",
        "Bills must be approved by the Senate of Peru.",
        "The President of Peru may veto bills.",
        "The Senate of Peru can dismiss ministers by a two-thirds majority.",
        "The Senate of Peru can introduce new laws.",
        "Ships can be registered in Panama by owners of any country.",
    ],
)
def test_a_rule_is_told(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The Senate of Peru may reject the treaty with Chile.",
        "The Senate of Peru can still reject the treaty with Chile.",
        "The President may veto bills.",
        "Peru must pay $5 million to Chile.",
        "Norway may amend laws next week.",
        "The Norwegian Constitution could be amended by the Storting of Norway.",
        "Steam engines can be said to have begun in Cornwall.",
        "Students can be sent to the Louvre by artists.",
        "Toyota can have been bought by the Senate of Peru.",
    ],
)
def test_what_may_come_to_pass_is_not(text: str) -> None:
    assert told(text) == []
