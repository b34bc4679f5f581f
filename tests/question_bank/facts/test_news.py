"""What news leaves to its reader (the day, which of two, a name in short) is written out, or is no statement."""

import pytest

from question_bank.facts.statements import Statement, statements
from question_bank.facts.story import Story
from question_bank.language import annotate
from tests.question_bank.facts.given import article, facts


def told(text: str, published: str | None = "2020-05-10") -> list[str | Statement]:
    """The statements of the last sentence of a text, and the reasons where it makes none."""
    document = annotate(article(text, published))
    return list(statements(document.sentences[-1], Story(document)))


def texts(text: str, published: str | None = "2020-05-10") -> list[str]:
    return [one.text for one in told(text, published) if isinstance(one, Statement)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru closed the port of Callao on Friday after a storm.",
         "Peru closed the port of Callao on 8 May 2020 after a storm."),
        ("On Sunday, Peru closed the port of Callao.", "On 10 May 2020, Peru closed the port of Callao."),
        ("Peru opened a mine in Lima on Wednesday night.", "Peru opened a mine in Lima on 6 May 2020."),
        ("Copper is now below $59 a tonne for the first time since May 2009.",
         "As of May 2020, copper was below $59 a tonne for the first time since May 2009."),
        ("Ana Ross met Tom Hale. Mrs Ross signed the treaty of Oslo.",
         "By May 2020, Ana Ross had signed the treaty of Oslo."),
        ("Fran Weber praised Jon Berg in Oslo. Later Fran moved to Lima.",
         "By May 2020, Fran Weber had moved to Lima."),
        ("Ana Blake ran the Oslo mill. She’s gone from Oslo to Lima.", "Ana Blake has gone from Oslo to Lima."),
        ("“The steel trade has left Ohio,” said Mark Dorn, Acme chief economist, who is based in Boston.",
         "Mark Dorn is based in Boston."),
        ("For example, according to the Lima Post, ACNUR spent $30 million on roads over nine months in 2010.",
         "According to the Lima Post, ACNUR spent $30 million on roads over nine months in 2010."),
        ("Mark Hale left Peru in 2010. He says his partner had sold a mine in Chile.",
         "According to Mark Hale, his partner had sold a mine in Chile."),
        ("But Acme sells processor parts and ships in Peru.",
         "As of May 2020, Acme sold processor parts and ships in Peru."),
        ("Ana Vidal wrote a plan—as the Malaysians had taught her—and headed for Lima.",
         "Ana Vidal wrote a plan and headed for Lima."),
        ("Snow covered parts of the Midwest, where crews cleared roads.", "Crews cleared roads in the Midwest."),
    ],
)  # fmt: skip
def test_what_a_reader_of_news_knows_is_written_out(text: str, expected: str) -> None:
    assert expected in texts(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Acme dropped about 6% on Friday to a new low of $2.78.", "a figure that lost its time"),
        ("The Lima Index stood at 88.8 in November.", "a figure that lost its time"),
        ("Copper has fallen more than $45 a tonne since June.", "a restriction that was taken off"),
        ("Borneo remained largely untouched until roughly 200 years ago.", "a restriction that was taken off"),
        ("Acme shares traded up 0.48% at $28.49.", "a figure that lost its time"),
        ("The Lima Index rose 2%.", "a figure that lost its time"),
        ("The Lima official praised Ana Vidal in 2012.", "a subject that the sentence does not identify"),
        ("Ana Vidal steers her white car along a road in Peru.", "a passing scene"),
        ("Acme stands to benefit from the Lima treaty.", "hedged: nobody vouches for it"),
        ("The outlook for Peru is grim.", "an opinion or a manner of speaking"),
        ("Mines there have faced new competition from Chile.", "points back to another sentence"),
        ("Ana Wein and Jon Wein met in Oslo. Wein hired Tom Hale in Lima.", "a name that two people share"),
        (
            "The 2012 program allowed 1.1 million people in Peru to work.",
            "a subject that the sentence does not identify",
        ),
        ("The Peruvian newspaper praised Ana Vidal in 2012.", "a subject that the sentence does not identify"),
        ("It’s as if Jon Berg invented a holiday in Oslo.", "a forecast, a wish or a condition"),
        ("Set in Oslo, the actor Jon Berg plays a spy in the film Norla.", "a sentence whose syntax is not sure"),
        (
            "Ana Ruiz was elected that she would show mercy to the Peruvian miners.",
            "a sentence whose syntax is not sure",
        ),
        ("Jon Berg Has Declared Today Norway Day.", "a caption, a headline or another part of a page"),
    ],
)
def test_what_it_leaves_open_is_no_statement(text: str, reason: str) -> None:
    assert reason in told(text, None)
    assert not texts(text, None)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Farms use an average of 18 Ford tractors, which is unchanged from 2012.", "18 Ford tractors is"),
        (
            "Tom Shorr is Director of Sales for North Star, a marketing agency in the Lima area.",
            "Sales for North Star is",
        ),
        ("Mr Brown, whose family owns a hotel in Lima where writers were lodged, saw the fire.", "were lodged in Lima"),
        ("Set in Oslo in 1981, the 35-year-old Peruvian actor plays Lars Berg, a spy.", "was set in"),
        ("Just as the goal of winning gave Ana Vidal a reason to live in Lima, sport helps Peru.", "Just the"),
        ("Oregon was slowed as effects from the Lima shutdown rippled through Peru, Acme said.", "slowed as effects"),
        ("Lima's central bank was founded in 1931. By 2012, Acme had $2 million in the bank.", "in the central bank"),
        ("As the American fleet shrinks in Lima, it’s becoming clear that Peru has changed.", "fleet is becoming"),
        ("“The economy is still weak in Oregon,” said Ana Vidal.", "economy of"),
    ],
)
def test_nothing_is_told_of_the_wrong_thing(text: str, never: str) -> None:
    assert not [one for one in texts(text) if never in one]


@pytest.mark.parametrize(
    "text",
    [
        '"In Peru, the NGS 2015 conference is the place for it," said Ana Vidal, president of the Lima Mining Society.',
        "Norway's fisheries minister Jon Berg spent part of an extra $150 million for 2015 on boats.",
    ],
)
def test_a_year_that_something_is_meant_for_is_not_when_it_happened(text: str) -> None:
    found = facts(text)
    assert found
    assert not [fact for fact in found if fact.as_of == "2015"]
