"""Terms that a textbook explains: what any such thing is, found in the sentence that says so."""

import pytest

from tests.question_bank.facts.given import facts


def terms(text: str) -> list[str]:
    return [fact.statement for fact in facts(text, "definition", published=None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A tithe is a tax that a farmer pays in grain.", "A tithe is a tax that a farmer pays in grain."),
        ("Metallurgy is the study of how metals behave.", "Metallurgy is the study of how metals behave."),
        ("Moraines are ridges of stones that a glacier leaves behind.",
         "Moraines are ridges of stones that a glacier leaves behind."),
        ("In botany, a calyx is a ring of leaves that protects the bud.",
         "In botany, a calyx is a ring of leaves that protects the bud."),
        ("A tax that farmers pay in grain is called a tithe.", "A tithe is a tax that farmers pay in grain."),
        ("The process of turning milk into cheese is known as curdling.",
         "Curdling is the process of turning milk into cheese."),
        ("Devaluation refers to lowering the value of a currency.",
         "Devaluation refers to lowering the value of a currency."),
        ("A myth is defined as a story that explains the origin of a people.",
         "A myth is a story that explains the origin of a people."),
        ("The farmers of Peru opposed impressment, the practice of forcing men to serve on ships.",
         "Impressment is the practice of forcing men to serve on ships."),
        ("Villages often rely on cisterns (tanks that collect rain from the roofs).",
         "Cisterns are tanks that collect rain from the roofs."),
        ("Sailors measured the wind with the anemometer—an instrument that turns with the wind—on every ship.",
         "An anemometer is an instrument that turns with the wind."),
        ("A dynamo is a machine that turns motion (of any kind) into electricity.",
         "A dynamo is a machine that turns motion into electricity."),
    ],
)  # fmt: skip
def test_a_term_is_told_with_its_meaning(text: str, expected: str) -> None:
    assert expected in terms(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mill is a building that stands by the river.",  # one mill of the article
        "A tithe is not a tax that farmers pay in grain.",
        "A tithe is often a tax that farmers pay in grain.",
        "A tithe was a tax that farmers paid in grain.",
        "A key problem is a tax that farmers pay in grain.",
        "A tithe is an important tax that farmers pay in grain.",
        "This process of turning milk into cheese is called curdling.",
        "A tithe is a tax that they pay in grain.",
        "A tithe is a tax that such farmers pay in grain.",
        "Peru built a dam, a project that cost 40 million dollars in 1950.",
        "Ana Vidal married a farmer, a man who had sold ships.",
        "The light curve of a binary, a graph that plots brightness, was drawn by Otto Lund.",
        "Language is a form of speech.",
        "Permanence is the understanding that things go on, even if hidden.",
        "Subtlety is the quality of being important, but not obvious.",
        "A joint venture is a quick way to enter a market.",
        "A tithe is a tax that arose among farmers.",
        "Traders sold silk, cotton, a plant that grows in Peru, and wool.",
        "Farming is the primary business of most of the residents.",
    ],
)
def test_what_is_no_definition_is_told_as_none(text: str) -> None:
    assert terms(text) == []


def test_a_definition_is_not_told_again_as_an_event() -> None:
    found = facts("A tithe is a tax that a farmer pays in grain.", published=None)
    assert [fact.kind for fact in found] == ["definition"]


def test_a_meaning_goes_on_behind_a_comma_that_only_stands_in_a_list() -> None:
    text = "Fodder is a mixture of hay, oats, and roots that is fed to horses."
    assert terms(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Perception refers to the way sensory information is organized, interpreted, and stored.",
        "Robotics is the technology involved in designing, building, and using machines.",
    ],
)
def test_all_that_a_meaning_lists_is_told(text: str) -> None:
    assert terms(text) == [text]


def test_what_a_sentence_adds_behind_its_meaning_is_left_out() -> None:
    text = "A moraine is a ridge of stones that a glacier leaves behind, and many lakes lie behind one."
    assert terms(text) == ["A moraine is a ridge of stones that a glacier leaves behind."]
