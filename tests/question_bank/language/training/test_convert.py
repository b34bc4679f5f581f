"""Paragraphs of a treebank become documents that say what the treebank says."""

import gzip
from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from question_bank.language.training.convert import read_treebank

# Word, lemma, universal and Penn tag, head, relation, and what is in the last column.
HEADER = "# newdoc id = GUM_news_ferry\n# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity\n"
FERRY = [
    ("1", "Captain", "captain", "PROPN", "NNP", "2", "nmod:desc", "Entity=(1-person-new-n-cf1-1,2-coref"),
    ("2", "Ada", "Ada", "PROPN", "NNP", "5", "nsubj", "_"),
    ("3", "Moss", "Moss", "PROPN", "NNP", "2", "flat", "Entity=1)"),
    ("4-5", "didn’t", "_", "_", "_", "_", "_", "_"),
    ("4", "did", "do", "AUX", "VBD", "6", "aux", "_"),
    ("5", "n’t", "not", "PART", "RB", "6", "advmod", "_"),
    ("6", "reach", "reach", "VERB", "VB", "0", "root", "_"),
    ("7", "Port", "Port", "PROPN", "NNP", "6", "obj", "Entity=(2-place-new-n-cf2-1-sgl"),
    ("8", "of", "of", "ADP", "IN", "9", "case", "_"),
    ("9", "Bly", "Bly", "PROPN", "NNP", "7", "nmod", "Entity=2)|SpaceAfter=No"),
    ("10", ".", ".", "PUNCT", ".", "6", "punct", "_"),
]
SECOND = [
    ("1", "Nobody", "nobody", "PRON", "NN", "2", "nsubj", "_"),
    ("2", "minded", "mind", "VERB", "VBD", "0", "root", "SpaceAfter=No"),
    ("3", ".", ".", "PUNCT", ".", "2", "punct", "_"),
]


def sentence(name: str, rows: list[tuple[str, ...]], *comments: str) -> str:
    lines = [f"# {comment}\n" for comment in (*comments, f"sent_id = {name}")]
    for number, form, lemma, upos, xpos, head, relation, misc in rows:
        lines.append("\t".join([number, form, lemma, upos, xpos, "_", head, relation, "_", misc]) + "\n")
    return "".join(lines) + "\n"


def read(folder: Path, text: str, names: str | None = None) -> list[Doc]:
    (folder / "bank.conllu").write_text(text, "utf-8")
    layer = None
    if names is not None:
        layer = folder / "bank.iob2"
        layer.write_text(names, "utf-8")
    return list(read_treebank(folder / "bank.conllu", Vocab(), layer))


@pytest.fixture
def ferry(tmp_path: Path) -> list[Doc]:
    text = HEADER + sentence("f-1", FERRY, "newpar") + sentence("f-2", SECOND)
    return read(tmp_path, text + sentence("f-3", SECOND, "newpar"))


def test_spacing_is_that_of_the_text(ferry: list[Doc]) -> None:
    assert ferry[0].text == "Captain Ada Moss didn’t reach Port of Bly. Nobody minded."


def test_each_paragraph_is_a_document_of_its_sentences(ferry: list[Doc]) -> None:
    assert [[sent.text for sent in doc.sents] for doc in ferry] == [
        ["Captain Ada Moss didn’t reach Port of Bly.", "Nobody minded."],
        ["Nobody minded."],
    ]


def test_heads_and_relations_count_from_the_paragraphs_first_word(ferry: list[Doc]) -> None:
    nobody = ferry[0][10]
    assert (nobody.text, nobody.dep_, nobody.head.text, nobody.head.dep_) == ("Nobody", "nsubj", "minded", "ROOT")


def test_tags_and_lemmas_are_kept(ferry: list[Doc]) -> None:
    assert [(token.tag_, token.pos_, token.lemma_) for token in ferry[1]] == [
        ("NN", "PRON", "nobody"),
        ("VBD", "VERB", "mind"),
        (".", "PUNCT", "."),
    ]


def test_names_lose_titles_and_keep_of(ferry: list[Doc]) -> None:
    assert [(ent.text, ent.label_) for ent in ferry[0].ents] == [("Ada Moss", "PERSON"), ("Port of Bly", "LOC")]


def test_the_genre_of_a_text_is_told(ferry: list[Doc]) -> None:
    assert ferry[0].user_data == {"id": "GUM_news_ferry", "genre": "news"}


def test_a_treebank_without_names_says_nothing_about_them(tmp_path: Path) -> None:
    (doc,) = read(tmp_path, sentence("e-1", SECOND, "newdoc id = email-note"))
    assert not doc.has_annotation("ENT_IOB")


def test_names_of_another_file_are_joined_by_sentence(tmp_path: Path) -> None:
    layer = "# sent_id = e-1\n1\tNobody\tB-PER\t-\n2\tminded\tO\t-\n3\t.\tB-OTH\t-\n\n"
    (doc,) = read(tmp_path, sentence("e-1", SECOND, "newdoc id = email-note"), layer)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Nobody", "PERSON")]


def test_a_packed_treebank_reads_the_same(tmp_path: Path) -> None:
    text = sentence("e-1", SECOND, "newdoc id = email-note")
    with gzip.open(tmp_path / "bank.conllu.gz", "wt", encoding="utf-8") as packed:
        packed.write(text)
    (doc,) = read_treebank(tmp_path / "bank.conllu.gz", Vocab())
    assert doc.text == "Nobody minded."
