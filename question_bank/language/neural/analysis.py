"""What the scores of a window say of its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from question_bank.language.neural.decoding import NameDecoder, best_tree
from question_bank.language.neural.encoder import Floats, Network, Scores
from question_bank.language.neural.lemmas import Lemmatizer


@dataclass(frozen=True)
class Analysis:
    """One entry a word; `heads`: the place of the head, a root's own place; `names`: (start, end, label)."""

    tags: list[str]
    pos: list[str]
    lemmas: list[str]
    heads: list[int]
    relations: list[str]
    names: list[tuple[int, int, str]]


class Analyser:
    """Turns a network's scores into labels."""

    def __init__(self, network: Network, labels: Mapping[str, Sequence[str]], lemmatizer: Lemmatizer) -> None:
        self._network = network
        self._labels = labels
        self._lemmatizer = lemmatizer
        self._names = NameDecoder(labels["name"])
        self._root = labels["rel"].index("ROOT")

    def __call__(self, words: Sequence[str], scores: Scores) -> Analysis:
        """The best analysis of `words`."""
        heads, starts = _heads(scores)
        tags = self._best("tag", scores.tasks["tag"])
        return Analysis(
            tags=tags,
            pos=self._best("pos", scores.tasks["pos"]),
            lemmas=[
                self._lemmatizer(word, tag, i in starts) for i, (word, tag) in enumerate(zip(words, tags, strict=True))
            ],
            heads=[head - 1 if head else place for place, head in enumerate(heads)],
            relations=self._best("rel", self._relations(scores, heads)),
            names=self._names(scores.tasks["name"]),
        )

    def _best(self, task: str, scores: Floats) -> list[str]:
        labels = self._labels[task]
        return [labels[row] for row in scores.argmax(axis=1).tolist()]

    def _relations(self, scores: Scores, heads: Sequence[int]) -> Floats:
        """The scores of each word's relation; "ROOT" wins for roots and for none else."""
        relations = self._network.relations(scores, heads)
        relations[:, self._root] = np.where(np.asarray(heads) == 0, np.inf, -np.inf)
        return relations


def _heads(scores: Scores) -> tuple[list[int], list[int]]:
    """The head of each word (0 for the root of a sentence, else its place in the window + 1); where sentences start."""
    start = scores.tasks["start"]
    begins = [0, *(np.flatnonzero(start[1:, 1] > start[1:, 0]) + 1).tolist()]
    heads: list[int] = []
    for begin, end in pairwise([*begins, len(start)]):
        tree = best_tree(scores.arcs[begin:end, [0, *range(begin + 1, end + 1)]])
        heads += [head + begin if head else 0 for head in tree]
    return heads, begins
