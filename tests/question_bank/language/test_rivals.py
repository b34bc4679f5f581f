"""A verb that the parser gave two subjects keeps one; the other becomes what its place tells."""

import pytest
from spacy.tokens import Doc

from question_bank.language import annotate
from question_bank.language.pipeline_model import load
from question_bank.language.rivals import settle_rivals
from tests.question_bank.facts.given import article
from tests.question_bank.language.test_mending import place


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("With Alvarez held up at Arica, Prado sailed away and led the raid on Callao in May.",
         "Alvarez", "nsubj", "held"),
        ("4,000 to 6,000 miners were killed in Lund County, Peru alone; in the same county, 90 people were lost.",
         "4,000", "nummod", "miners"),
        ("In 2011, three out of five Oslo residents were tenants, and one out of six had a garden.",
         "three", "nummod", "residents"),
    ],
)  # fmt: skip
def test_what_stands_before_the_subject_is_no_subject(text: str, word: str, relation: str, head: str) -> None:
    assert place(text, word) == (relation, head)


def test_a_subject_may_be_a_mark_and_no_word() -> None:
    words, tags = ["Bars", "#", "fall"], ["NNS", "#", "VBP"]
    doc = Doc(load().vocab, words=words, tags=tags, heads=[2, 2, 2], deps=["nsubj", "nsubj", "ROOT"])
    settle_rivals(doc)
    assert [token.head.text for token in doc][-1] == "fall"


@pytest.mark.parametrize(
    "text",
    [
        "With Alvarez held up at Arica, Prado sailed away and led the raid on Callao in May.",
        "Lakers center Wang Zhizhi, one of the country's most popular players, gave $200,000 to the Red Cross.",
        "The Incas' extensive West Andean and coastal contacts produced a fair amount of trade.",
        "A term used originally in mockery, Roundhead has unclear origins.",
        "Home to the headquarters of the World Bank, Washington is an important center of finance.",
        "Mountain goats themselves can climb 300 metres in an hour.",
    ],
)
def test_no_verb_has_two_subjects(text: str) -> None:
    for token in annotate(article(text)).syntax:
        assert sum(child.dep_ in {"nsubj", "nsubj:pass"} for child in token.children) < 2
