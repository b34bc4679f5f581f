"""Where or what the thing of an article is stands behind a name that a prompt gives alone."""

import pytest

from question_bank.questions.placed import placed, placement


@pytest.mark.parametrize(
    ("name", "sentence", "said"),
    [
        ("Larn Mill", "Larn Mill is a large mill in Velden, Peru.", "in Velden, Peru"),
        ("Larn Mill", "The Larn Mill (1.2 MW) was a 40-foot (12 m), stone mill near Velden.", "near Velden"),
        (
            "Larn Mill",
            "Larn Mill, also known as Kraus Mill, is a mill on the hill of Velden in central Peru.",
            "in central Peru",
        ),
        (
            "Radio Larn",
            "Radio Larn is a Peruvian television channel that was set up by the state.",
            "a Peruvian television channel",
        ),
        (
            "Larn Gazette",
            "The Larn Gazette is a weekly newspaper published in Oslo, Norway.",
            "a weekly newspaper in Oslo, Norway",
        ),
        ("Acme", "Acme is a digital marketing and web company in Oslo.", "a digital marketing and web company in Oslo"),
        ("Radio Larn", "Radio Larn is a Tunisian iron ore company.", "a Tunisian iron ore company"),
        ("Larn Mill", "Larn Mill, located at 2 Main Street in Velden, Peru, was built in 1870.", "in Velden, Peru"),
        ("Acme", "Acme is an international holding company that sells reeds.", "an international holding company"),
        ("Larn (ship)", "Larn was a steamer built in Oslo.", None),
        ("Lima Larn Mill", "Lima Larn Mill is a stone mill in Lima.", None),
        ("Peruvian Mill Guild", "The Peruvian Mill Guild is a guild in Peru.", None),
        ("Larn Mill", "Larn Mill is a mill.", None),
        ("Radio Larn", "Radio Larn is a channel.", None),
        ("Radio Larn", "Radio Larn is part of the Lund Group in Oslo.", None),
        ("Battle of Larn", "The Battle of Larn was a battle in Peru.", None),
        ("Ana Vidal", "Ana Vidal (born 1 May 1985) is a Chilean road in Lima.", None),
        ("Radio Larn", "Radio Larn opened in 1922.", None),
        ("1933 Larn hurricane", "The 1933 Larn hurricane was a strong tropical cyclone.", None),
        ("Lake Larn", "Lake Larn is the second-deepest alpine lake.", None),
        ("Lima", "Lima is a capital city in Peru.", None),
        ("Radio Larn", "Radio Oslo is a Norwegian channel.", None),
    ],
)
def test_the_opening_of_an_article_says_where_or_what_a_thing_is(name: str, sentence: str, said: str | None) -> None:
    assert placement(name, [sentence]) == said


@pytest.mark.parametrize(
    ("prompt", "said", "expected"),
    [
        (
            "In what year did Larn Mill open?",
            "in Velden, Peru",
            "In what year did Larn Mill in Velden, Peru, open?",
        ),
        ("In what year did Larn Mill open?", "near Velden", "In what year did Larn Mill near Velden open?"),
        (
            "Larn Mill was sold in ____ (year).",
            "a Peruvian mill",
            "Larn Mill, a Peruvian mill, was sold in ____ (year).",
        ),
        (
            "In what year did Otto Lund buy Larn Mill?",
            "in Velden, Peru",
            "In what year did Otto Lund buy Larn Mill in Velden, Peru?",
        ),
        ("In what year was Larn Mill in Velden built?", "in Velden", None),
        ("In what year did Peru buy Larn Mill?", "near Velden", None),
        ("In what year was the miller's Larn Mill Guild set up?", "near Velden", None),
        ("In what year did the band Larn Mill end?", "a Peruvian band", None),
        ("How many Larn Mill children moved away?", "a Peruvian mill", None),
        ("Larn Mill: In what year did the mill open?", "near Velden", None),
        ("In what year did Otto Lund sell Larn Mill to Ana Vidal?", "near Velden", None),
    ],
)
def test_a_prompt_that_names_little_else_says_which_thing_it_is_about(
    prompt: str, said: str, expected: str | None
) -> None:
    assert placed(prompt, "Larn Mill", said, ["1922"]) == (expected or prompt)


def test_where_a_thing_is_gives_no_answer_away() -> None:
    prompt = "In which town did Larn Mill open?"
    assert placed(prompt, "Larn Mill", "in Velden, Peru", ["Velden"]) == prompt
