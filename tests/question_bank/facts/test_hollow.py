"""A clause that keeps its words and lost what they tell is no statement."""

import pytest

from question_bank.facts.statements import Statement, statements
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article, reasons


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
        ("Events inside and outside Peru occurred.", "an event that says too little"),
        ("Peru issued a statement on Monday.", "an event that says too little"),
        ("Officials of Peru asked to remain anonymous in Lima.", "a claim without a named speaker"),
        ("Ana Ruiz added her seventh for Lima.", "points back to another sentence"),
        ("Lima led 14-7 at halftime.", "a match that the sentence does not tell"),
        ("Ana Vidal made 30 saves.", "a match that the sentence does not tell"),
        ("Ana Vidal became head coach in 1918.", "a title without what it is of"),
        ("The current head coach is Ana Vidal.", "a title without what it is of"),
        ("Ana Vidal played Juana Ramos.", "an event that says too little"),
        ("Acme doubled in size.", "a figure that lost its time"),
        ("In 1907, Ana Vidal failed.", "an event that says too little"),
        ("Ana Vidal cooperated in 1907 by opening the port of Callao.", "an event that says too little"),
        ("Ana Vidal ruled out additional bases in Peru.", "a restriction that was taken off"),
        ("Ana Vidal proved an important result in 1907.", "an event that says too little"),
        ("Peru had considerable influence.", "an event that says too little"),
        ("Ana Vidal went on to Lima.", "an event that says too little"),
        ("At the end of November, Ana Vidal returned to Lima.", "an event that says too little"),
        ("Over 3,000 people arrived without tickets, from as far as Oslo and Lima.", "an event that says too little"),
        ("The Lima Choir has a long history.", "an event that says too little"),
        ("The Lima Choir gained national attention.", "an event that says too little"),
        ("Acme also made three other films; two were lost.", "points back to another sentence"),
        ("Ana Vidal prevented any further clashes in Lima.", "points back to another sentence"),
        ("Juan Ramos scored for Peru.", "a match that the sentence does not tell"),
        ("Oslo won by a final score of 58-50.", "a match that the sentence does not tell"),
        ("Delays were reported at several airports in Peru on Monday.", "a relative time"),
        ("The Lima Congress resumed from its recess on Tuesday.", "a relative time"),
        ("Acme is holding a fair in Oslo next month.", "a relative time"),
        ("Acme’s 2025 bond weakened on Monday, hitting 16%.", "a figure that lost its time"),
        ("Peru will keep its base in Lima after Chilean troops leave Ecuador.", "a forecast, a wish or a condition"),
        ("Acme has done an amazing job in Peru.", "an opinion or a manner of speaking"),
        ("The delay shows how weak the Union of Peru is.", "an opinion or a manner of speaking"),
        ("Legend holds that Ana Vidal was shot by Otto Lund in Lima in 1881.", "hedged: nobody vouches for it"),
        ("Close ties are being established with Peru.", "a subject that the sentence does not identify"),
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
        ("One friend called Ana Vidal a liar.", "a subject that the sentence does not identify"),
        ("A doctor dismissed the picture of Ana Vidal.", "a subject that the sentence does not identify"),
        ("By those figures, Peru sold 40 ships to Chile.", "points back to another sentence"),
        ("According to those accusations, Ana Vidal sold ships to Chile.", "points back to another sentence"),
        ("Ana Vidal joked about the weather in Lima.", "a passing scene"),
        ("Lima improved to 14-0-1 in its last 15 games.", "a match that the sentence does not tell"),
        ("Peru’s central index was last trading up 0.4%.", "a figure that lost its time"),
        ("The talks between Peru and Chile became more complicated.", "an event that says too little"),
        ("Ana Vidal asked the Senate of Peru on 3 May 2020.", "an event that says too little"),
        ("Ana Vidal said on Twitter on 3 May 2020.", "an event that says too little"),
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
        "Ana Vidal became head coach of Lima FC in 1918.",
        "Ana Vidal played Juana Ramos in the film Cold Sea.",
        "Acme doubled in size in 1990.",
        "Ana Vidal moved to Lima.",
        "The Lima Choir has a long history of strikes.",
        "Acme made three films.",
        "Ana Vidal made an announcement that Peru had left Chile.",
        "Acme is taking steps to avoid strikes in Ohio.",
        "Ana Vidal made 300 saves in her career.",
        "Juan Ramos scored for Peru in 1990.",
        "Juan Ramos scored the music of Norla.",
        "Ana Vidal declined an offer from Chile.",
        "In May, the Amazon floods the valley of Lima.",
        "Lima is the capital of Peru.",
        "Ana Ruiz works for the Peruvian central bank.",
        "In 1990, a doctor found gold in Lima.",
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


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Just months after the last Norla Pro was sold, Acme has opened a mine in Peru.", "was sold"),
        ("Those ships would be launched, as Acme envisioned, on rivers.", "Acme envisioned"),
        ("Ana Vidal left Lima in 1990. He said Vidal had fled to Chile.", "fled to Chile"),
        ("There is no special permit required to visit Lima.", "required to visit Lima"),
        ("The Wolves fled from Monday night’s fire that led to bans for Ana Vidal.", "led to bans"),
    ],
)
def test_half_a_clause_is_no_statement(text: str, broken: str) -> None:
    assert not any(broken in one for one in told(text))


def test_what_a_page_announces_of_itself_is_no_fact() -> None:
    text = "Acme Weekly presents the views of the expert Ana Vidal on the mines of Peru."
    assert reasons(text) == ["a page that speaks of itself"]
