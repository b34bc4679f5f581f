"""What is said behind a predicate noun is said of the subject."""

import pytest

from tests.question_bank.facts.given import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beacon is a monthly magazine founded in 1921 by Ana Lund in Oslo.",
         "Beacon was founded in 1921 by Ana Lund in Oslo."),
        ("The Harbour is a 1961 Danish drama film directed by Robert Lund.",
         "The Harbour was directed by Robert Lund."),
        ("Independence is the third album by Danish singer Ana Lund, released on 23 September 2011.",
         "Independence was released on 23 September 2011."),
        ("The Larn Bridge is a road bridge in Norway designed by Otto Vos.",
         "The Larn Bridge was designed by Otto Vos."),
        ("Norla was a class of small submarines built in Germany in 1915.", "Norla was built in Germany in 1915."),
        ("The Larn Synagogue is a brick synagogue located on Reed Street in Oslo.",
         "The Larn Synagogue is located on Reed Street in Oslo."),
    ],
)  # fmt: skip
def test_who_made_a_thing_is_told_of_the_thing(text: str, expected: str) -> None:
    assert expected in {fact.statement for fact in facts(text, published=None)}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ana Vos is a member of the Party of Reeds founded in 1921 by Otto Lund.", "Ana Vos was founded"),
        ("The Larn Bridge is one of the bridges designed by Otto Vos.", "The Larn Bridge was designed"),
        ("Operation Reed was the codename given to the raid on Larn in 1943.", "Operation Reed was given"),
        ("Acme might be a firm founded by Ana Lund in Oslo.", "Acme was founded"),
    ],
)
def test_what_may_be_said_of_another_is_not(text: str, wrong: str) -> None:
    assert not any(fact.statement.startswith(wrong) for fact in facts(text, published=None))
