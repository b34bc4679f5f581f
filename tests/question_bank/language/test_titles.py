"""A title is a name or a headline, and a name has words that tell its thing from others."""

from __future__ import annotations

import pytest

from question_bank.language.titles import distinctive, is_name, is_phrase


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("University of Oslo", True),
        ("2010 Maule earthquake", True),
        ("1882 transit of Venus", True),
        ("Lima Metro (railway)", True),
        ("Gabriela Mistral", True),
        ("Battle of the Bulge", True),
        ("Miners freed in Chile", False),
        ("Why the ferry to Larn no longer runs on Sundays", False),
        ("Peru 'in ferry row'", False),
        ("Lund 2-1 Aarhus", False),
        ("Profile: Gabriela Mistral", False),
        ("Larn: The Last Ferry", True),
        ("Acme Board Approves Merger", False),
        ("Dock Union Calls For Talks", False),
        ("Lima Stock Exchange Notes", True),
        ("The Sea Is a Lonely Road (novel)", True),
        ("2010 was the year in which the copper price doubled", False),
    ],
)
def test_a_title_in_capitals_or_of_a_year_is_a_name(title: str, name: bool) -> None:
    assert is_name(title) is name


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ("Military history of Peru", True),
        ("Rivers of northern Jutland", True),
        ("Lisbon to host arts festival", False),
        ("Steel sell-off 'illegal'", False),
        ("Storm hits Lima", False),
    ],
)
def test_nouns_without_a_verb_are_a_phrase_and_what_is_to_come_is_none(title: str, phrase: bool) -> None:
    assert is_phrase(title) is phrase


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("University of Oslo", "Oslo"),
        ("Aarhus University", "Aarhus"),
        ("2010 Maule earthquake", "Maule earthquake"),
        ("Gabriela Mistral", "Gabriela Mistral"),
    ],
)
def test_the_distinctive_words_leave_out_what_others_share(name: str, words: str) -> None:
    assert distinctive(name) == words
