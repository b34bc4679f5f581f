"""A clause that keeps its words and lost what they tell is no statement."""

import pytest

from question_bank.facts.statements import Statement, statements
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article


def told(text: str) -> list[str]:
    """The statements of the last sentence of an article without a date, or the reasons where it makes none."""
    document = annotate(article(text, None))
    made = statements(document.sentences[-1], Story(document))
    return [one.text if isinstance(one, Statement) else one for one in made]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A spokeswoman for Ana Vidal declined to comment.", "an event that says too little"),
        ("Ana Vidal made a surprising announcement.", "an event that says too little"),
        ("Peru issued a statement on Monday.", "an event that says too little"),
        ("A senior Peruvian official asked to remain anonymous in Lima.", "a claim without a named speaker"),
        ("Ana Ruiz added her seventh for Lima.", "points back to another sentence"),
        ("Lima led 14-7 at halftime.", "a match that the sentence does not tell"),
        ("Ana Vidal made 30 saves.", "a match that the sentence does not tell"),
        ("Juan Ramos scored for Peru.", "a match that the sentence does not tell"),
        ("Oslo won by a final score of 58-50.", "a match that the sentence does not tell"),
        ("Delays were reported at several airports in Peru on Monday.", "a relative time"),
        ("The Lima Congress resumed from its recess on Tuesday.", "a relative time"),
        ("Acme is holding a fair in Oslo next month.", "a relative time"),
        ("Acme’s 2025 bond weakened on Monday, hitting 16%.", "a figure that lost its time"),
        ("Peru will keep its base in Lima after Chilean troops leave Ecuador.", "a forecast, a wish or a condition"),
        ("Acme has done an amazing job in Peru.", "an opinion or a manner of speaking"),
        (
            "Ana Ruiz found a letter. Juan Ramos published the forged letter.",
            "an object that the sentence does not identify",
        ),
        ("Ana Ruiz announced the potential exchange.", "an object that the sentence does not identify"),
        ("Mira is a historic district in the capital.", "an object that the sentence does not identify"),
        ("Ana Ruiz carried gravel to the local market.", "an object that the sentence does not identify"),
        ("Jon Berg took the pictures for the Peruvian shoe brand.", "an object that the sentence does not identify"),
        ("Ana Vidal was told by Juan Ramos.", "an event that says too little"),
        ("Oslo has won three in a row and five of six.", "a match that the sentence does not tell"),
        ("The Argentine was linked to jobs in Oslo.", "a subject that the sentence does not identify"),
        ("Ana Ruiz praised the captured soldiers.", "an object that the sentence does not identify"),
        (
            "Norla is opening with 22 shops (the sale of ten old shops was announced in May), featuring Acme.",
            "a claim without a named speaker",
        ),
    ],
)
def test_what_lacks_its_content_is_no_statement(text: str, reason: str) -> None:
    assert set(told(text)) == {reason}


@pytest.mark.parametrize(
    "text",
    [
        "Peru issued a statement on the war in Chile.",
        "Ana Vidal made an announcement that Peru had left Chile.",
        "Acme is taking steps to avoid strikes in Ohio.",
        "Ana Vidal made 300 saves in her career.",
        "Juan Ramos scored for Peru in 1990.",
        "Juan Ramos scored the music of Norla.",
        "Ana Vidal declined an offer from Chile.",
        "In May, the Amazon floods the valley of Lima.",
        "Lima is the capital of Peru.",
        "Ana Ruiz works for the Peruvian central bank.",
        "The Peruvians fought in Chile.",
        "Ana Vidal worked in the steel industry.",
    ],
)
def test_what_tells_its_content_stands(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Titan, with a width of 3,200 miles, is the second moon of Norla. It is larger than the planet Mercury.",
            "Titan is larger than the planet Mercury.",
        ),
        ("Ana Vidal saw “fog, rain and snow ”.", "Ana Vidal saw “fog, rain and snow”."),
    ],
)
def test_marks_stand_where_they_belong(text: str, expected: str) -> None:
    assert told(text) == [expected]
