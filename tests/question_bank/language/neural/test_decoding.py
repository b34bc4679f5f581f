"""The best tree and the best names for given scores."""

from itertools import pairwise, product

import numpy as np
import pytest

from question_bank.language.neural.decoding import NameDecoder, best_tree

TAGS = ["O", "B-PERSON", "I-PERSON", "B-LOC", "I-LOC"]


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether every word reaches the root, and one word hangs on it."""
    for word in range(1, len(heads) + 1):
        seen = set[int]()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word - 1]
    return heads.count(0) == 1


def exhaustive(scores: np.ndarray) -> float:
    size = len(scores)
    trees = (heads for heads in product(range(size + 1), repeat=size) if is_tree(heads))
    return max(sum(scores[i, head] for i, head in enumerate(heads)) for heads in trees)


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_scores_more_than_the_best(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    heads = best_tree(scores)
    assert is_tree(tuple(heads))
    assert sum(scores[i, head] for i, head in enumerate(heads)) == pytest.approx(exhaustive(scores), abs=1e-5)


def test_one_word_is_its_own_sentence() -> None:
    assert best_tree(np.array([[0.0, 5.0]], dtype=np.float32)) == [0]


def test_two_words_that_want_each_other_still_reach_the_root() -> None:
    scores = np.array([[0, -9, 5], [1, 5, -9]], dtype=np.float32)
    assert best_tree(scores) == [2, 0]


def test_a_name_does_not_begin_in_its_middle() -> None:
    scores = np.array([[0, 1, 3, 0, 0], [0, 0, 3, 0, 0], [4, 0, 0, 0, 0]], dtype=np.float32)
    assert NameDecoder(TAGS)(scores) == [(0, 2, "PERSON")]


def test_neighbouring_names_stay_apart() -> None:
    scores = np.eye(5, dtype=np.float32)[[3, 3, 4]]
    assert NameDecoder(TAGS)(scores) == [(0, 1, "LOC"), (1, 3, "LOC")]


@pytest.mark.parametrize("seed", range(20))
def test_no_allowed_sequence_of_tags_scores_more(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    path = NameDecoder(TAGS)._path(scores)
    allowed = [
        rows
        for rows in product(range(5), repeat=4)
        if not TAGS[rows[0]].startswith("I-")
        and all(not TAGS[b].startswith("I-") or TAGS[a][2:] == TAGS[b][2:] for a, b in pairwise(rows))
    ]
    assert tuple(path) == max(allowed, key=lambda rows: sum(scores[i, row] for i, row in enumerate(rows)))
