"""Trees that no English sentence has are counted, and a sentence that has one is read again."""

import pytest
from spacy.tokens import Doc

from question_bank.language.pipeline_model import load
from question_bank.language.second_reading import faults, read_again

FINE = (["Peru", "sold", "ships"], ["NNP", "VBD", "NNS"], [1, 1, 1], ["nsubj", "ROOT", "obj"])


@pytest.mark.parametrize(
    ("words", "tags", "heads", "relations", "expected"),
    [
        (*FINE, 0),
        (["Peru", "Chile", "sold"], ["NNP", "NNP", "VBD"], [2, 2, 2], ["nsubj", "nsubj", "ROOT"], 1),
        (["in", "Lima", "sold"], ["IN", "NNP", "VBD"], [1, 2, 2], ["case", "obl", "ROOT"], 1),
        (["ships", "was", "sold"], ["NNS", "VBD", "VBN"], [2, 2, 2], ["nsubj:pass", "aux:pass", "ROOT"], 1),
        (["Peru", "sold", "ships"], ["NNP", "VBD", "NNS"], [1, 1, 2], ["nsubj", "ROOT", "ROOT"], 1),
    ],
)
def test_a_tree_that_no_sentence_has_has_faults(
    words: list[str], tags: list[str], heads: list[int], relations: list[str], expected: int
) -> None:
    doc = Doc(load().vocab, words=words, tags=tags, heads=heads, deps=relations)
    assert faults(list(doc)) == expected


def test_no_words_have_no_faults() -> None:
    assert faults([]) == 0


@pytest.mark.parametrize(
    "text",
    [
        "The name oxygen was chosen in 1779 by Antoine Lavoisier, whose trials helped to refute an older theory.",
        "In March 1996, Ana Vidal went to Cusco to meet face-to-face with party leader Said Abdullo Nouri.",
        "Peru was founded in 1821.",
        "(Andean Press) Peru Ana Vidal sold sold the ships that were (4) old Chile.",
    ],
)
def test_a_second_reading_never_has_more_faults(text: str) -> None:
    nlp = load()
    doc = nlp(text)
    before = faults(list(doc))
    read_again(doc, [(0, len(text))], nlp)
    after = faults(list(doc))
    assert after < before if before else after == 0


@pytest.mark.parametrize("text", ["(Peru sold sold the ships that were old Chile.)", "(a) [b]"])
def test_what_stands_in_brackets_altogether_can_be_read_again(text: str) -> None:
    nlp = load()
    doc = nlp(text)
    before = faults(list(doc))
    read_again(doc, [(0, len(text))], nlp)
    assert faults(list(doc)) <= before


def test_a_name_that_was_read_as_one_word_keeps_its_words_together() -> None:
    nlp = load()
    text = "In March 1996, Ana Vidal went to Cusco to meet face-to-face with party leader Said Abdullo Nouri."
    doc = nlp(text)
    read_again(doc, [(0, len(text))], nlp)
    name = [token for token in doc if token.text in {"Said", "Abdullo", "Nouri"}]
    assert {token.head.text for token in name[1:]} == {"Said"}


def test_the_parts_of_a_long_sentence_are_read_by_themselves() -> None:
    nlp = load()
    ports = ", ".join(f"Port {name}" for name in "Lund Oslo Visby Turku Narva Riga".split())
    text = (
        f"The Grand Council of Peru, which met in {ports} and in the old towns of the north coast, and whose members "
        f"were chosen in {ports}, was dissolved; similarly, another council held power in Lima."
    )
    doc = nlp(text)
    read_again(doc, [(0, len(text))], nlp)
    held = next(t for t in doc if t.text == "held")
    assert [c.text for c in held.children if c.dep_ == "nsubj"] == ["council"]
    assert held.left_edge.i > next(t.i for t in doc if t.text == ";")


def test_what_goes_on_with_a_bare_verb_is_no_part_of_its_own() -> None:
    nlp = load()
    ports = ", ".join(f"Port {name}" for name in "Lund Oslo Visby Turku Narva Riga".split())
    text = (
        f"Talks went on in {ports} as Peru and Chile worked out a treaty that would give ten ships to {ports}; build a "
        "school in the old town of Lima for the sons of sailors; and close the mines on the border of the two lands."
    )
    doc = nlp(text)
    heads = [token.head.i for token in doc]
    read_again(doc, [(0, len(text))], nlp)
    assert [token.head.i for token in doc] == heads
