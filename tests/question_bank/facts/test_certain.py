"""What stands alone, or is certain from its own sentence, is told; what another sentence would have to tell is not."""

import re

import pytest

from tests.question_bank.facts.given import facts


def told(text: str) -> list[str]:
    return list(dict.fromkeys(fact.statement for fact in facts(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "This text, the Lurin Confession of Faith, became the first confession of faith in Peru.",
            "By May 2020, the Lurin Confession of Faith had become the first confession of faith in Peru.",
        ),
        ("Its largest ship, Northern Star, was sold to Acme in 1990.", "Northern Star was sold to Acme in 1990."),
        ("Their rivals, Lima United, won the Larn Cup in 1990.", "Lima United won the Larn Cup in 1990."),
        ("His ship named Northern Star was sold to Acme in 1990.", "Northern Star was sold to Acme in 1990."),
        ("His descendant Otto Lund left Lima in 1990.", "Otto Lund left Lima in 1990."),
        ("His wife, Maria, left Lima in 1990.", None),
        ("This text, a confession of faith, was printed in Lima in 1990.", None),
    ],
)
def test_a_name_in_apposition_stands_for_a_subject_that_points_elsewhere(text: str, expected: str | None) -> None:
    assert (expected in told(text)) if expected else told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some Vikings fought in Peru in 1570.", "Some Vikings fought in Peru in 1570."),
        ("Some families fought in Peru in 1570.", None),
        ("On 12 December 1790, Lund and his men reached Lima.", "On 12 December 1790, Lund and his men reached Lima."),
        ("The British sent out their fleet to Peru in 1755.", "The British sent out their fleet to Peru in 1755."),
        ("The admiral sent out their fleet to Peru in 1755.", None),
        (
            "Nearly 500 Danes established themselves in Peru.",
            "By May 2020, nearly 500 Danes had established themselves in Peru.",
        ),
        (
            "Several monks of Lund fled to Peru, where they were welcomed by Juan Ramos in 1570.",
            "Several monks of Lund were welcomed by Juan Ramos in 1570 in Peru.",
        ),
        (
            "Ana Vidal founded a shop in Lima, where she wrote a book on Chile in 1990.",
            "Ana Vidal wrote a book on Chile in 1990 in Lima.",
        ),
    ],
)
def test_who_is_meant_is_certain_from_the_sentence_itself(text: str, expected: str | None) -> None:
    assert (expected in told(text)) if expected else told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "By the 1970s, the Lurin Order had given up force as a way of reaching its aims.",
        "In 1511, perhaps 40,000 sailors died of a fever in Lima.",
        "The palaces of Lima were built during the later decades of the 17th century.",
        "Votes for the Lurin Assembly are cast on the second Monday of March every five years.",
        "The Tribunal of Larn meets on a Thursday in Lima.",
    ],
)
def test_a_time_or_number_that_needs_no_other_sentence_stays(text: str) -> None:
    assert text in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 1790 the French built Fort Rimac. The fort was taken by Chile in 1795.",
            "Fort Rimac was taken by Chile in 1795.",
        ),
        (
            "Lake Larn lies in Peru. The lake has an area of 40 square miles.",
            "Lake Larn has an area of 40 square miles.",
        ),
    ],
)
def test_a_name_that_opens_with_its_kind_is_meant_by_it(text: str, expected: str) -> None:
    assert expected in told(text)


def test_a_cleft_behind_a_leading_clause_is_told_without_it() -> None:
    text = "Although Chile had left, it was not until 1971 that Ana Vidal proclaimed the republic of Larn."
    assert told(text) == ["Ana Vidal proclaimed the republic of Larn in 1971."]


def test_what_editors_note_inside_a_sentence_goes() -> None:
    text = "As of 2012[update], Larn University had[a] a reserve of $159 million for students.[citation needed]"
    assert "As of 2012, Larn University had a reserve of $159 million for students." in told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The court heard no cases involving Danes and Chileans, who had courts of their own.", "^Involving"),
        (
            "In the Larn Massacre of 2 May – 9 July 1611, Danes killed thousands of Vikings in Lima.",
            "^3 October",
        ),
        (
            "It was sung by poets Ana Vidal and Juan Ramos; composer Ana Lund; poets Otto Larn and Ana Brandt.",
            "was a ;",
        ),
    ],
)
def test_nothing_is_told_from_the_middle_of_a_phrase(text: str, wrong: str) -> None:
    assert not any(re.search(wrong, statement) for statement in told(text))
