"""Who made a work is asked of the sentence that opens its article."""

from dataclasses import replace

import pytest

from question_bank.questions.makers import asked
from tests.question_bank.questions.samples import fact, world


@pytest.mark.parametrize(
    ("statement", "title", "prompt"),
    [
        ("The Harbour is a 1981 novella by Ana Lund.", "The Harbour", "Who wrote the novella “The Harbour”?"),
        ("Reeds is the third studio album by Danish singer Ana Lund.", "Reeds (album)",
         "Who recorded the album “Reeds”?"),
        ("Head IV is a wall painting by the Danish-born Norse artist Ana Lund.", "Head IV",
         "Who painted “Head IV”?"),
        ("The Harbour is a novel by Danish author Ana Lund and published by Larn Books.", "The Harbour",
         "Who wrote the novel “The Harbour”?"),
        ("The Harbour is a 1981 novella by Ana Lund.", "The Mill", None),
        ("The Harbour is a 1981 film by Ana Lund.", "The Harbour", None),
        ("Lund is a 1981 novel by Ana Lund.", "Lund", None),
    ],
)  # fmt: skip
def test_the_maker_of_a_work_is_asked(statement: str, title: str, prompt: str | None) -> None:
    told = fact(
        "definition",
        statement,
        statement.partition(" is ")[0],
        {"term": statement.partition(" is ")[0], "meaning": statement.partition(" is ")[2].rstrip(".")},
        start=0,
    )
    found = list(asked(told, replace(world(told), topics={"velden": title})))
    assert {(each.prompt, each.answer) for each in found} == ({(prompt, "Ana Lund")} if prompt else set())
