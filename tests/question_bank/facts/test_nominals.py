"""What a sentence takes up from the one before as a noun ("this belief", "both states") is written out."""

import pytest

from question_bank.facts import derive
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Fact
from tests.question_bank.facts.given import facts
from tests.question_bank.facts.test_statements import told


def interviewed(answer: str) -> list[str]:
    """What Ana Vidal, who is interviewed in October 2022, tells in an answer."""
    head = ArticleHead(
        id="a", title="Ana Vidal: “Peru is alone”", published="2022-10-19", source="a.md", checksum="sha256:" + "0" * 64
    )
    text = f"How does Peru see Chile?\n\n{answer}"
    return [item.statement for item in derive(annotate(Article(head, text))) if isinstance(item, Fact)]


def published(text: str) -> list[str]:
    """What The Larn Post of 10 May 2020 tells."""
    head = ArticleHead(
        id="a",
        title="News",
        published="2020-05-10",
        publisher="The Larn Post",
        source="a",
        checksum="sha256:" + "0" * 64,
    )
    return [item.statement for item in derive(annotate(Article(head, text))) if isinstance(item, Fact)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru believes that Chile supports Bolivia. This belief caused a war with Chile in 1990.",
         "Peru's belief that Chile supported Bolivia caused a war with Chile in 1990."),
        ("Chile violated the treaty of Lima. In 1990 Ana Vidal denounced this violation in Oslo.",
         "In 1990 Ana Vidal denounced Chile's violation of the treaty of Lima in Oslo."),
        ("Peru refused to leave Arica. In 1990 Ana Vidal denounced this refusal in Oslo.",
         "In 1990 Ana Vidal denounced Peru's refusal to leave Arica in Oslo."),
        ("Peru did not refuse to leave Arica. In 1990 Ana Vidal denounced this refusal in Oslo.", None),
        ("Peru refused to leave its port. In 1990 Ana Vidal denounced this refusal in Oslo.", None),
        ("Ana Vidal left. In 1990 Otto Lund denounced this refusal in Oslo.", None),
    ],
)  # fmt: skip
def test_a_deed_that_a_noun_takes_up_is_told_with_who_did_what(text: str, expected: str | None) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Chile had not participated in the games of Lima in the past.",
         "Chile had not participated in the games of Lima in the past."),
        ("It should be noted that Peru is afraid that Chile will move closer to Brazil.",
         "Peru was afraid that Chile would move closer to Brazil."),
        ("The Order of Merit given to Otto Lund hurt Peru. Although it was claimed that the order was given due to "
         "Chile's part in the Lima treaty, the order hurts Peru.",
         "it was claimed that the Order of Merit given to Otto Lund was given due to Chile's part in the Lima "
         "treaty."),
        ("The crown of Lima symbolizes unity with Chile.", None),
        ("According to the Lima Charter, Peru's stance has been consistent.",
         "under the Lima Charter, Peru's stance had been consistent."),
        ("Peru's stance has been consistent.", None),
        ("Peru will no longer take a pro-Chilean stance.", "Peru would no longer take a pro-Chilean stance."),
        ("Peru is about to sign an agreement with Chile. I think the agreement with Chile will be postponed.",
         "Peru's agreement with Chile would be postponed."),
        ("Vidal spoke of Eva Ruiz. Eva Ruiz's speech in Oslo was long. Eva Ruiz's speech is directed at Chile.", None),
        ("Peru believes that Chile supports Bolivia. This belief derives from a treaty between Chile and Bolivia.",
         "Peru's belief that Chile supported Bolivia derived from a treaty between Chile and Bolivia."),
    ],
)  # fmt: skip
def test_what_somebody_interviewed_foretells_is_their_word_of_that_day(answer: str, expected: str | None) -> None:
    lead = "According to Ana Vidal in October 2022, "
    assert (f"{lead}{expected}" in interviewed(answer)) == (expected is not None), interviewed(answer)


@pytest.mark.parametrize(
    "answer", ["If Chile sells Arica, Peru will win.", "From now on Peru will take Chile to Oslo."]
)
def test_what_hangs_on_something_else_is_not_foretold(answer: str) -> None:
    assert interviewed(answer) == []


def test_a_speech_that_is_told_again_is_the_one_whose_place_was_told() -> None:
    text = "Ana Vidal's speech in Oslo was long. Ana Vidal's speech was directed at the voters of Peru."
    assert told(text) == ["By May 2020, Ana Vidal's speech in Oslo had been directed at the voters of Peru."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile sold Arica. Peru did not show any reaction to the sale of Arica in 1990.",
         "Peru did not show any reaction to the sale of Arica in 1990."),
        ("Ana Vidal categorically ruled out additional Chilean bases in Peru.",
         "By May 2020, Ana Vidal had categorically ruled out additional Chilean bases in Peru."),
        ("Peru joined the treaty of Oslo and cooperated by opening the port of Callao to Chile.",
         "By May 2020, Peru had opened the port of Callao to Chile."),
        ("On the Chilean side, the regime has been buying ships from Peru.",
         "By May 2020, the Chilean regime had been buying ships from Peru."),
    ],
)  # fmt: skip
def test_who_did_what_is_told_to_the_point(text: str, expected: str) -> None:
    assert expected in told(text), told(text)


_ODDS = "Tensions between Peru and Chile flared. Last month, soldiers from Peru and Chile exchanged gunfire in Arica."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both states clashed when Brazil, Cuba, and Andean states were gathering at the Lima summit in Quito.",
         "Peru and Chile clashed in 2020 when Brazil, Cuba, and Andean states were gathering at the Lima summit in "
         "Quito."),
        ("Fierce fighting resumed in Arica.", "fierce fighting between Peru and Chile had resumed in Arica."),
        ("The Andean leaders met at the Lima summit in Quito. The conflict was discussed by the presidents of Peru and "
         "Chile at a side meeting but not in the main venue.",
         "discussed by the presidents of Peru and Chile at a side meeting of the Lima summit in Quito but not in the "
         "main venue."),
    ],
)  # fmt: skip
def test_both_states_and_a_side_event_are_those_that_the_news_has_told_of(text: str, expected: str) -> None:
    statements = [fact.statement for fact in facts(f"{_ODDS}\n\n{text}", published="2020-05-18")]
    assert any(each.endswith(expected) for each in statements), statements


def test_what_a_land_is_interested_in_is_the_word_of_the_publisher() -> None:
    text = "Brazil is interested primarily in strong ports in Peru. A new port in Lima will hold 40 ships and could be "
    text += "turned into a naval base."
    lead = "According to The Larn Post in May 2020, "
    assert f"{lead}Brazil was interested primarily in strong ports in Peru." in published(text)
    assert f"{lead}a new port in Lima could be turned into a naval base." in published(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chile is to own the steel plant at Arica and the new paper plant in Tacna. Officials left, but there has "
            "been talk of a 40 percent Chilean share in both these old plants.",
            "According to The Larn Post in May 2020, there had been talk of a 40 percent Chilean share in the steel "
            "plant at Arica and the new paper plant in Tacna.",
        ),
        (
            'The Chilean newspaper "Rimac gazeta," commenting on Vidal\'s visit that Peru had finally reached '
            "an old goal -- a naval base in Chile.",
            'According to the Chilean newspaper "Rimac gazeta" in May 2020, Peru had reached an old goal, a naval '
            "base in Chile.",
        ),
    ],
)
def test_talk_and_comments_that_news_tells_of_are_told_by_whose_word_they_are(text: str, expected: str) -> None:
    assert expected in published(text), published(text)


def test_an_award_that_is_told_again_is_told_with_who_was_given_it() -> None:
    text = "The Order of Merit given to Ana Vidal in 1990 was sold. In 1995 Peru gave the order to a museum in Lima."
    assert told(text) == ["In 1995 Peru gave the Order of Merit given to Ana Vidal to a museum in Lima."]
