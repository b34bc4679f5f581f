"""Statements and the questions for the object of their verb, or for what a preposition on it names."""

import pytest

from question_bank.questions.parts import ask_agent, ask_object, ask_phrase

OBJECTS = [
    ("Ana Ruiz defeated Jan Vos in the election of 1990.", "Jan Vos", "whom",
     "Whom did Ana Ruiz defeat in the election of 1990?"),
    ("In 1990, Ana Ruiz defeated Jan Vos.", "Jan Vos", "whom", "In 1990, whom did Ana Ruiz defeat?"),
    ("Ana Ruiz defeated Jan Vos of Chile in 1990.", "Jan Vos", "whom", "Whom did Ana Ruiz defeat in 1990?"),
    ("Ana Ruiz has replaced President Jan Vos.", "Jan Vos", "whom", "Whom has Ana Ruiz replaced?"),
    ("Ana Ruiz had replaced Jan Vos as mayor in 1990.", "Jan Vos", "whom",
     "Whom did Ana Ruiz replace as mayor in 1990?"),
    ("The fleet of Chile shelled Callao on 5 May 1880.", "Callao", "which city",
     "Which city did the fleet of Chile shell on 5 May 1880?"),
    ("Marie Laval joined the Northern Trade League (NTL) in 1911.", "Northern Trade League", "which organisation",
     "Which organisation did Marie Laval join in 1911?"),
    ("The parliament will invite Peru to the talks.", "Peru", "which country",
     "Which country will the parliament invite to the talks?"),
    # Not the whole object, or more than one.
    ("Ana Ruiz defeated Jan Vos and Eva Stern in 1990.", "Jan Vos", "whom", None),
    ("Ana Ruiz defeated the army of Peru in 1880.", "Peru", "which country", None),
    ("Ana Ruiz defeated Jan Vos, the mayor of Lima, in 1990.", "Jan Vos", "whom", None),
    # To whom something is given, and what is called something.
    ("The bank lent Chile 2 million pounds in 1822.", "Chile", "which country", None),
    ("The committee named Ana Ruiz in 1990.", "Ana Ruiz", "whom", None),
    # What came of a thing is asked the other way round.
    ("The fire in the mill forced Ana Ruiz to leave Lima in 1910.", "Ana Ruiz", "whom", None),
    # A slip for "graduated from".
    ("Ana Ruiz graduated Larn University in 1968.", "Larn University", "which institution", None),
    ("While in Chile, Ana Ruiz worked closely with Chilean leader Jan Vos.", "Jan Vos", "whom", None),
    # No object at all.
    ("Ana Ruiz became Jan Vos in the film.", "Jan Vos", "whom", None),
    ("Jan Vos was defeated by Ana Ruiz in 1990.", "Ana Ruiz", "whom", None),
    ("Ana Ruiz opened a mill and defeated Jan Vos.", "Jan Vos", "whom", None),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "name", "wh", "expected"), OBJECTS)
def test_the_whole_object_is_asked_for(statement: str, name: str, wh: str, expected: str | None) -> None:
    assert ask_object(statement, name, wh) == expected


PHRASES = [
    ("Chile signed the treaty with Peru in 1883.", "with", "Peru", "which country",
     "With which country did Chile sign the treaty in 1883?"),
    ("The club lost the final against Ajax in 1971.", "against", "Ajax", "which club",
     "Against which club did the club lose the final in 1971?"),
    ("Otto Brandt fled to the Netherlands in 1934.", "to", "Netherlands", "which country",
     "To which country did Otto Brandt flee in 1934?"),
    ("The mill was sold by Marie Laval in 1911.", "by", "Marie Laval", "whom", "By whom was the mill sold in 1911?"),
    ("Peru got around $120 million from Chile in 1902.", "from", "Chile", "which country",
     "From which country did Peru get around $120 million in 1902?"),
    ("In 1902, Peru borrowed 3 million pounds from Chile.", "from", "Chile", "which country",
     "In 1902, from which country did Peru borrow 3 million pounds?"),
    ("The mill was run by friends supportive of Marie Laval in 1911.", "by", "Marie Laval", "whom", None),
    ("While in Chile, Ana Ruiz worked closely with Chilean leader Jan Vos.", "with", "Jan Vos", "whom",
     "While in Chile, with whom did Ana Ruiz work closely?"),
    # Inside another phrase, or named twice.
    ("The talks on the treaty with Peru ended in 1883.", "with", "Peru", "which country", None),
    ("Chile spoke of the war against Peru in 1883.", "against", "Peru", "which country", None),
    ("Chile sailed from Peru to Peru in 1883.", "from", "Peru", "which country", None),
    ("Chile said that it had traded with Peru.", "with", "Peru", "which country", None),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "preposition", "name", "wh", "expected"), PHRASES)
def test_a_phrase_on_the_verb_is_asked_for(
    statement: str, preposition: str, name: str, wh: str, expected: str | None
) -> None:
    assert ask_phrase(statement, preposition, name, wh) == expected


def test_a_place_is_not_torn_from_what_it_lies_in() -> None:
    asked = ask_phrase("A ship was sold to Peru in May 1910.", "to", "Peru", "which country")
    assert asked == "To which country was a ship sold in May 1910?"
    assert ask_phrase("About 40 men were shipped to Lima in Northern Peru.", "to", "Lima", "which city") is None


@pytest.mark.parametrize(
    ("statement", "name", "which", "prompt"),
    [
        ("The mill was sold by Marie Laval in 1911.", "Marie Laval", "Who", "Who sold the mill in 1911?"),
        (
            "Nine of the games were published by Velden Press in 2004.",
            "Velden Press",
            "Which organisation",
            "Which organisation published nine of the games in 2004?",
        ),
        (
            "In 1990, the study was written by the botanist Marie Laval.",
            "Marie Laval",
            "Who",
            "In 1990, who wrote the study?",
        ),
        ("Maria Lund was awarded the medal by Marie Laval in 1911.", "Marie Laval", "Who", None),
        ("The mill has been sold by Marie Laval.", "Marie Laval", "Who", None),
        ("Marie Laval sold the mill in 1911.", "Marie Laval", "Who", None),
    ],
)
def test_who_did_what_was_done_is_asked_in_the_active_voice(
    statement: str, name: str, which: str, prompt: str | None
) -> None:
    assert ask_agent(statement, name, which) == prompt
