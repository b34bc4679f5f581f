"""A caption, a credit, a headline or an entry of a live report is no sentence of an article, whatever its grammar."""

import pytest

from question_bank.facts.furniture import is_furniture


@pytest.mark.parametrize(
    "sentence",
    [
        "09.52 In Lima, Ana Vidal has been speaking to the crew of the ship.",
        "11:05 am The mayor of Oslo arrives at the bridge.",
        "Jon Berg/for The Oslo Courier Vidal seeks a new trial.",
        "Credit: Norla Films View full size image The slow robots of Norla.",
        "Mayor Ana Vidal (far left) and Jon Berg open the bridge in Oslo.",
        "Divers collect samples from the wreck near Callao, in Peru (EPA)",
        "A general view of the port of Callao, May 3, 2011.",
        "The port of Callao is seen after a storm on May 3, 2011.",
        "Jon Berg Has Declared Today Norway Day.",
        "The mill café opens daily from 4 to 8 p.m.",
        "Signs Point to Yes.",
        "June picture gallery: Mayor Vidal Gets a Boat from a Little Boy May 3, 2011",
        "Following is a summary of the votes across 19 ports of Peru.",
    ],
)
def test_the_furniture_of_a_page_gives_itself_away(sentence: str) -> None:
    assert is_furniture(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1909, 52 miners in Lima left the union.",
        "The condor is seen as a sign of luck in Peru.",
        "The reaction is shown to be slow in water.",
        "Norway and/or Sweden must sign the treaty.",
        'The film "Oslo Is Burning" won a prize in 1998.',
        "The World Bank Has moved to Lima, says the mayor.",
        "The road was open to traffic from 1990 to 2004.",
    ],
)
def test_sentences_that_only_look_like_it_stay(sentence: str) -> None:
    assert not is_furniture(sentence)
