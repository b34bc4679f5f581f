"""A sentence that cannot be cut with certainty is told as it stands, where it stands alone."""

import pytest

from question_bank.model import EventValue
from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Seventy percent of formerly drained land in Jutland, and 91% of land drained since 1970, is used for "
            "dairy farming.",
            "Seventy percent of formerly drained land in Jutland, and 91% of land drained since 1970, is used for "
            "dairy farming.",
        ),
        ("Approximately 400 Danish sailors were killed or injured.",) * 2,
        (
            '"Nine Winters" refers to events in Norway, from the failed harvest in 1807 to the peace treaty of 1816.',
            '"Nine Winters" refers to events in Norway, from the failed harvest in 1807 to the peace treaty of 1816.',
        ),
        (
            "During the 1820s and 1830s, children of the Danes (and others) went north into Iowa, and "
            "across the river into the plains of what became Utah, Kansas, and other states.",
            "During the 1820s and 1830s, children of the Danes went north into Iowa, and across the river "
            "into the plains of what became Utah, Kansas, and other states.",
        ),
    ],
)
def test_a_sentence_that_no_clause_can_be_cut_from_is_told_whole(text: str, expected: str) -> None:
    assert expected in {fact.statement for fact in facts(text, "event", published=None)}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Seventy percent of the land that they had drained, and 91% of land drained since, is used for dairy "
            "farming in Jutland.",
            "a pronoun without its noun",
        ),
        ("Approximately 400 of them were killed or injured at Riga.", "a pronoun without its noun"),
        (
            "Following its capture in 1621, the former ruling council of Riga, or the most part, were made judges, and "
            "as such nobles by the Swedes, mainly there.",
            "points back to another sentence",
        ),
    ],
)
def test_a_sentence_that_leans_on_another_is_not(text: str, reason: str) -> None:
    assert facts(text, "event", published=None) == []
    assert reason in reasons(text, published=None)


def test_a_speech_is_not_told_whole() -> None:
    text = "With envy and stone throwing, finally Norland was fully and completely sold off to Larn, Ana Vidal said."
    assert not any(fact.statement.endswith("said.") for fact in facts(text, "event"))


def test_an_event_lists_the_other_dates_and_the_numbers_that_its_clause_gives() -> None:
    text = "Ann Rask led Acme to victory in 1911, ahead of 120 riders from the class of 1902, with a score of 24."
    (event,) = facts(text, "event")
    assert isinstance(event.value, EventValue)
    assert (event.value.when, event.value.dates, event.value.figures) == ("1911", ("1902",), ("120", "24"))


@pytest.mark.parametrize(
    "text",
    [
        "Lima lies in the middle of the Rimac Plain, and its mean height is 90 metres above the sea.",
        "Otto Lund, Duke of Ica, invited Danes to live in his duchy, and some of their children rose to "
        "positions of prominence in Peru.",
        "In 1950, Ana Vidal appointed Otto Lund to be head of Acme while she herself served as its chairwoman, a "
        "position she would hold until her death in 1958.",
    ],
)
def test_a_sentence_is_told_whole_where_its_clauses_leave_a_name_or_a_number_out(text: str) -> None:
    assert text in {fact.statement for fact in facts(text, "event", published=None)}
    assert text not in {fact.statement for fact in facts(text, published=None) if fact.kind != "event"}


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lund met Ana Vidal at the 1967 Lima Meeting and suggested it for use in Peru.",
        "Otto Lund refused, so Ana Vidal landed her troops in 1956 and took Ica.",
        "Norway did so, and Otto Lund returned to Lima in 1914, where they had met before.",
    ],
)
def test_a_sentence_that_points_at_others_is_not_told_whole(text: str) -> None:
    assert text not in {fact.statement for fact in facts(text, published=None)}


def test_a_long_sentence_is_told_up_to_sixty_words() -> None:
    towns = ", ".join(["the town of Ica"] * 9)
    assert f"Ana Vidal ruled {towns} and Lima." in {
        fact.statement for fact in facts(f"Ana Vidal ruled {towns} and Lima.")
    }
    assert "too long" in reasons(f"Ana Vidal ruled {towns}, {towns} and Lima.")


def test_a_sentence_whose_subject_stands_in_brackets_is_no_crash() -> None:
    assert facts("In 1901, quickly (Norland (the last of them)) sold 40 ships, and in Larn (the port).") is not None


@pytest.mark.parametrize("text", ["Norland waited forty years", "For Ana Vidal, 40 days"])
def test_a_text_that_ends_in_a_span_of_time_is_no_crash(text: str) -> None:
    assert facts(text) is not None
