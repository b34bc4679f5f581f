"""Sentences are found with exact offsets."""

import pytest

from question_bank.language.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The vote passed.", "It was close."],
        ["Mr. Grey met Dr. Lane.", "They spoke."],
        ["The U.S. Senate voted.", "It rejected the bill."],
        ["He moved to the U.S. in May.", "He stayed."],
        ["She left the U.S.", "The firm closed."],
        ["J. R. R. Tolkien taught at Oxford.", "He wrote."],
        ["John F. Kennedy spoke in Berlin."],
        ["Martin P. Lund spoke in Berlin on p. 12.", "He left."],
        ["Prices rose by 2.5 percent.", "Wages fell."],
        ["They ran at No. 5 Park Lane.", "Nobody came."],
        ["She played the Sonata Op. 10 in Oslo.", "It was her last op.", "Nobody came."],
        ["The answer was no.", "The talks ended."],
        ['"We won," he said.', "The crowd cheered."],
        ['"We came. We saw. We won," he said.', "The crowd cheered."],
        ['He called it "a bit too late."', "She agreed."],
        ["“Is it over?” she asked.", "Nobody knew."],
        ["Was it over?", "Yes!", "It was."],
        ["The train left at 5 p.m. on Monday.", "It was late."],
        ["On Nov. 6 the polls opened.", "Voters queued."],
        ["Gen. Grant won.", "St. Louis cheered."],
        ["The club (founded 1901.) won again."],
        ["Acme Inc. bought Bolt Ltd. in 1999.", "In 2001 it sold the firm."],
        ["It has 3 rooms.", "2 of them are open."],
        ["He signed... Then he left."],
        ["The E.U. and the U.N. agreed.", "But the U.S. did not."],
        ["See Fig. 3 for details.", "It shows growth."],
        ["Ångström measured it.", "Ørsted did not."],
        ["One sentence only, without a stop"],
        ["It ended (at last).", "Peace came."],
        ["It ended in 1983.[N 3]", "Peace came.[citation needed]", "Trade grew."],
        ["Duke Otto (r. 1402–1424) and Ana Vidal (b. 1990) ruled.", "The monk (old name; fl. 1403) left."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    expected = sentences if sentences != ["He signed... Then he left."] else ["He signed...", "Then he left."]
    assert [text[start:end] for start, end in split_sentences(text)] == expected


def test_white_space_around_sentences_belongs_to_none() -> None:
    text = "  One.  Two.\nThree. "
    assert [text[start:end] for start, end in split_sentences(text)] == ["One.", "Two.", "Three."]
