"""The language model is shipped, small, right on plain sentences, and can be replaced."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from question_bank.language import pipeline_model

MEGABYTE = 1_000_000
TEXT = (
    "President Marsh met Anna Keller in Geneva on 3 May 1997. They signed two treaties.\n\nThe Red Cross praised them."
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return pipeline_model.load()(TEXT)


def test_the_model_is_at_most_25_megabytes() -> None:
    sizes = [path.stat().st_size for path in pipeline_model.SHIPPED.rglob("*") if path.is_file()]
    assert 0 < sum(sizes) <= 25 * MEGABYTE


def test_its_card_names_licence_and_sources() -> None:
    card = (pipeline_model.SHIPPED / "README.md").read_text("utf-8")
    assert all(name in card for name in ("CC BY-SA 4.0", "English Web Treebank", "Universal NER", "GUM", "MiniLM"))


def test_sentences_end_at_full_stops_and_paragraphs(doc: Doc) -> None:
    assert [sent.text.strip() for sent in doc.sents] == [
        "President Marsh met Anna Keller in Geneva on 3 May 1997.",
        "They signed two treaties.",
        "The Red Cross praised them.",
    ]


def test_subjects_and_objects_hang_on_their_verb(doc: Doc) -> None:
    met = next(token for token in doc if token.text == "met")
    assert (met.tag_, met.lemma_, met.dep_) == ("VBD", "meet", "ROOT")
    assert {child.dep_: child.text for child in met.children if child.dep_ in {"nsubj", "obj"}} == {
        "nsubj": "Marsh",
        "obj": "Anna",
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was re-elected, twice.", ["He", "was", "re-elected", ",", "twice", "."]),
        ("(the co-author's)", ["(", "the", "co-author", "'s", ")"]),
        ("a well-known self-made man", ["a", "well", "-", "known", "self", "-", "made", "man"]),
    ],
)
def test_a_prefix_stays_with_its_word_as_in_the_treebanks(text: str, words: list[str]) -> None:
    assert [token.text for token in pipeline_model.load().make_doc(text)] == words


def test_names_are_found_with_their_kind(doc: Doc) -> None:
    names = {ent.text: ent.label_ for ent in doc.ents}
    assert names["Anna Keller"] == "PERSON"
    assert names["Geneva"] == "LOC"


def test_every_word_is_annotated(doc: Doc) -> None:
    assert all(token.tag_ and token.pos_ and token.lemma_ and token.dep_ for token in doc)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "!", "  A word", "word " * 400, "un" * 90 + " mis-re-un-do-able " * 300, "A.\n\n\n\nB.", "\u0301"],
)
def test_any_text_can_be_read(text: str) -> None:
    assert pipeline_model.load()(text).text == text


def test_many_texts_are_read_as_each_alone() -> None:
    nlp = pipeline_model.load()
    texts = TEXT.split("\n\n") * 20
    for together, alone in zip(nlp.pipe(texts), map(nlp, texts), strict=True):
        assert [(t.tag_, t.head.i, t.dep_) for t in together] == [(t.tag_, t.head.i, t.dep_) for t in alone]


def test_the_model_is_loaded_once() -> None:
    assert pipeline_model.load() is pipeline_model.load()


def test_another_pipeline_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "other")
    monkeypatch.setenv(pipeline_model.SETTING, str(tmp_path / "other"))
    assert pipeline_model.load().pipe_names == ["sentencizer"]


def test_a_pipeline_that_is_not_there_is_named_in_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(pipeline_model.SETTING, "en_core_web_none")
    with pytest.raises(pipeline_model.ModelMissingError, match=r"FOOTNOTE_SPACY_MODEL names .*en_core_web_none"):
        pipeline_model.load()
