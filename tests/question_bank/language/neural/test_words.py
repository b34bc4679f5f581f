"""How single words are read: their pieces, their casing, their lemmas."""

from pathlib import Path

import numpy as np
import pytest

from question_bank.language.neural.lemmas import Lemmatizer
from question_bank.language.neural.weights import read_weights, write_weights
from question_bank.language.neural.wordpieces import MAX_PIECES, WordPieces, shape

PIECES = WordPieces(["[CLS]", "[SEP]", "[UNK]", "un", "##sign", "##ed", "sign", "zurich", "u", "s", ".", "-", "a"])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("unsigned", ["un", "##sign", "##ed"]),
        ("Zürich", ["zurich"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("un-signed", ["un", "-", "sign", "##ed"]),
        ("qat", ["[UNK]"]),
        ("\u0301", ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(word: str, expected: list[str]) -> None:
    assert [PIECES.pieces[row] for row in PIECES.ids(word)] == expected


def test_an_endless_word_has_a_bounded_number_of_pieces() -> None:
    assert len(PIECES.ids("a-" * 100)) == MAX_PIECES


def test_ways_of_writing_are_told_apart() -> None:
    written = ["nato", "Nato", "NATO", "N", "McKay", "1994", "-"]
    assert len({shape(word, spaced) for word in written for spaced in (True, False)}) == 2 * len(written)


TABLE = {("her", "PRP$"): "she", ("n't", "RB"): "not"}


@pytest.mark.parametrize(
    ("word", "tag", "opens", "lemma"),
    [
        ("Her", "PRP$", True, "she"),
        ("n't", "RB", False, "not"),
        ("met", "VBD", False, "meet"),
        ("treaties", "NNS", False, "treaty"),
        ("Nations", "NNPS", False, "Nation"),
        ("James", "NNP", False, "James"),
        ("Czech", "JJ", False, "Czech"),
        ("Former", "JJ", True, "former"),
        ("better", "JJR", False, "good"),
        ("the", "DT", False, "the"),
        ("re-elected", "VBN", False, "re-elect"),
        ("co-wrote", "VBD", False, "co-write"),
    ],
)
def test_lemmas(word: str, tag: str, opens: bool, lemma: str) -> None:
    assert Lemmatizer(TABLE)(word, tag, opens) == lemma


def test_stored_weights_come_back_nearly_the_same(tmp_path: Path) -> None:
    dice = np.random.default_rng(3)
    weights = {"matrix": dice.normal(size=(6, 50)).astype(np.float32), "bias": dice.normal(size=6).astype(np.float32)}
    write_weights(tmp_path / "weights.npz", weights)
    read = read_weights(tmp_path / "weights.npz")
    assert read.keys() == weights.keys()
    for name, values in weights.items():
        assert read[name].dtype == np.float32
        np.testing.assert_allclose(read[name], values, atol=np.abs(values).max() / 200)
