"""What an article tells of its own day is told in the past, with that day, and what is so for ever is not."""

import pytest

from tests.question_bank.facts.test_news import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile is building a port that will serve Bolivia.",
         "As of May 2020, Chile was building a port that would serve Bolivia."),
        ("Norway is buying 40 ships because its fleet needs them.",
         "As of May 2020, Norway was buying 40 ships because its fleet needed them."),
        ("Chile and Peru are sharing a canal that borders Bolivia.",
         "As of May 2020, Chile and Peru were sharing a canal that borders Bolivia."),
        ("Miners in Chile are demanding that their owners leave Peru.",
         "As of May 2020, miners in Chile were demanding that their owners leave Peru."),
        ("Ana Vidal has declared in clear terms that Peru needs a fleet.",
         "By May 2020, Ana Vidal had declared in clear terms that Peru needed a fleet."),
        ("Ana Vidal said that Chile is building a port in Callao.",
         "According to Ana Vidal in May 2020, Chile was building a port in Callao."),
        ("Peru is selling ships while \"greatly raising the number of its tugs in Chile.\"",
         "As of May 2020, Peru was selling ships while \"greatly raising the number of its tugs in Chile.\""),
    ],
)  # fmt: skip
def test_verbs_behind_the_day_of_writing_are_in_the_past(text: str, expected: str) -> None:
    assert expected in texts(text)
