"""What several forms ask in the same words."""

from dataclasses import replace

import pytest

from question_bank.questions.prompts import date_prompt
from tests.question_bank.questions.samples import fact, world


@pytest.mark.parametrize(
    ("statement", "topic", "prompt"),
    [
        ("New rules on ships were introduced in 2001.", None, None),
        ("New rules on ships were introduced in 2001.", "Larn", "In what year were new rules on ships introduced?"),
        (
            "New rules on ships were introduced in Larn in 2001.",
            None,
            "In what year were new rules on ships introduced in Larn?",
        ),
        ("New rules on ships were extended to by Larn in 2001.", "Larn", None),
        ("New rules on ships were sent to an elite school: Larn College in 2001.", "Larn", None),
        (
            "The only known rules on ships were found in 2001.",
            "Larn",
            "In what year were the only known rules on ships found?",
        ),
        ("Born in Lima, Ada Kraus moved to Larn in 2001.", "Larn", None),
        ("New rules on ships were opened and became the law of Larn in 2001.", "Larn", None),
    ],
)
def test_a_date_is_asked_of_what_is_named(statement: str, topic: str | None, prompt: str | None) -> None:
    told = fact("date", statement, "new rules on ships", {"date": "2001", "granularity": "year", "text": "2001"})
    known = replace(world(told), topics={"velden": topic} if topic else {})
    asked = date_prompt(told, known)
    assert asked == prompt
