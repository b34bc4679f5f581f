"""Statements keep the words that others lean on: an object, a complement, the number of a name; or they are none."""

import pytest

from tests.question_bank.facts.test_hollow import told


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The statue of Ada Krag was sold in 1931 and shipped to Velden Park in June 1932.",
         "The statue of Ada Krag was shipped to Velden Park in June 1932."),
        ("In 1992, Ada Krag was elected mayor, the first Dane to hold the office.",
         "In 1992, Ada Krag was elected mayor."),
        ("The first of the stones of Larn to be found, was sold to Otto Brandt in 1925.",
         "The first of the stones of Larn to be found was sold to Otto Brandt in 1925."),
        ("Otto Brandt ruled Larn. Regardless, Brandt sent a long report to Velden in 1805.",
         "Otto Brandt sent a long report to Velden in 1805."),
        ("Otto Brandt was the leader of a new force. Corps Brandt crossed the river Rey at Linz in 1805.",
         "Corps Brandt crossed the river Rey at Linz in 1805."),
        ("Otto Brandt was sent in May 1990 to Danish side Velden FK, where he remained until 1991.",
         "Otto Brandt remained until 1991 in Velden FK."),
        ("In May 1902, with the help of Otto Krag, general of the Larn Force, Ada Brandt's work was given an "
         "award by the Larn War Office.",
         "In May 1902, with the help of Otto Krag, Ada Brandt's work was given an award by the Larn War Office."),
    ],
)  # fmt: skip
def test_what_a_clause_lost_is_mended(text: str, statement: str) -> None:
    assert statement in told(text)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The oldest campus in Norland, it was relocated to Velden in 1987 as a branch of the Larn Guild.", ", it,"),
        ('The Larn Syndicate printed a piece on Otto Brandt in May 1931 that began as follows: "He won."',
         "that opened."),
        ("On 22 July 1990, Otto Brandt joined the Norla! brand.", "joined the Norla."),
        ("Otto Gore avoided the original, even when Otto Gore passed two weeks in Oslo in 1931.", "When Otto"),
        ("Otto Gore's poor health led Otto Gore in 1822 to return to Larn in the winters.", "led Otto Gore in 1822."),
        ("The fleet of Norland grew fast, starting with the Redhead, laid down in 1873.", "laid down in 1873."),
        ("Ada Krag fought the Danes, after which she sold the Larn Mill.", "after the Danes"),
        ('Ada Krag branded the plan of Norland "sad and weak", though few heard her.', "branded the plan of Norland."),
        ("Larn Head 5 is also known as Larn Monument 5. The monument is 3 metres high.", "Larn Monument stands"),
    ],
)  # fmt: skip
def test_what_cannot_be_mended_is_not_told(text: str, lost: str) -> None:
    assert [statement for statement in told(text) if lost in statement] == []
