"""Letters of a prompt that the bank knows are written out, unless all know them or the name is asked for."""

from __future__ import annotations

import pytest

from question_bank.questions.letters import written_out
from tests.question_bank.questions.samples import fact, world

LRB = fact("organization", "LRB stands for Larn Rail Board.", "LRB", {"name": "Larn Rail Board", "acronym": "LRB"})
KNOWN = world(
    LRB,
    fact(
        "organization",
        "LSU stands for Larn State University.",
        "LSU",
        {"name": "Larn State University", "acronym": "LSU"},
    ),
    fact("organization", "UN stands for United Nations.", "UN", {"name": "United Nations", "acronym": "UN"}),
)


@pytest.mark.parametrize(
    ("prompt", "answer", "written"),
    [
        ("In what year was LRB founded?", "1910", "In what year was the Larn Rail Board (LRB) founded?"),
        ("In what year was the old LRB founded?", "1910", "In what year was the old Larn Rail Board (LRB) founded?"),
        ("When was an LRB line built?", "1910", "When was a Larn Rail Board (LRB) line built?"),
        ("In what year did Norland join the UN?", "1910", "In what year did Norland join the UN?"),
        ("In what year was LRB 92 held?", "1910", "In what year was LRB 92 held?"),
        ("In what year was LRB Studios founded?", "1910", "In what year was LRB Studios founded?"),
        ("In what year was Acme–LRB Studios founded?", "1910", "In what year was Acme–LRB Studios founded?"),
        (
            "Who succeeded LRB President Ana Vidal?",
            "Lund",
            "Who succeeded the Larn Rail Board (LRB) President Ana Vidal?",
        ),
        ("Which board runs the LRB line?", "Rail Board of Larn", "Which board runs the LRB line?"),
        ("In what year did LSU open?", "1910", "In what year did Larn State University (LSU) open?"),
        ("In what year was the 1st LRB formed?", "1910", "In what year was the 1st LRB formed?"),
        ("In what year did LRB’s line open?", "1910", "In what year did LRB’s line open?"),
        ("What does the abbreviation “LRB” stand for?", "x", "What does the abbreviation “LRB” stand for?"),
    ],
)
def test_letters_are_written_out(prompt: str, answer: str, written: str) -> None:
    assert written_out(prompt, (answer,), LRB, KNOWN) == written


def test_letters_of_another_article_stay_as_they_are() -> None:
    elsewhere = fact("event", "LRB built a line.", "LRB", {"name": "LRB built a line"})
    known = world(LRB, elsewhere, articles={elsewhere.id: "lisbon"})
    assert written_out("In what year was LRB founded?", ("1910",), elsewhere, known) == "In what year was LRB founded?"
