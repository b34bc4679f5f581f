"""From scores to the best structure: a tree over a sentence, names over a window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def best_tree(arcs: Floats) -> list[int]:
    """The best heads for (n, n + 1) scores of each word and each head, column 0 the root's: a tree with one root word.

    Most often the best head of every word gives it; else Chu-Liu-Edmonds (Edmonds 1967), with each likely root tried.
    """
    scores = np.array(arcs, dtype=np.float64)
    size = len(scores)
    scores[np.arange(size), np.arange(1, size + 1)] = -np.inf
    heads = scores.argmax(axis=1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) == 1 and _cycle([-1, *heads.tolist()]) is None:
        return [int(head) for head in heads]
    return max((_rooted(scores, root) for root in _likely_roots(scores, roots)), key=lambda tree: tree[0])[1]


def _likely_roots(scores: Floats, roots: Iterable[int]) -> list[int]:
    """The words to try as the root: those that want it, and the three that want it most."""
    lead = scores[:, 0] - np.where(np.isfinite(scores[:, 1:]), scores[:, 1:], -np.inf).max(axis=1, initial=-1e9)
    return sorted({int(i) for i in (*roots, *np.argsort(-lead)[:3])})


def _rooted(scores: Floats, root: int) -> tuple[float, list[int]]:
    """The best tree under one root word, with its score."""
    size = len(scores)
    full = np.full((size + 1, size + 1), -np.inf)
    full[1:] = scores
    full[1:, 0] = -np.inf
    full[root + 1] = -np.inf
    full[root + 1, 0] = 0.0
    heads = _edmonds(full)[1:]
    return float(sum(scores[i, head] for i, head in enumerate(heads))), heads


def _edmonds(scores: Floats) -> list[int]:
    """The best heads in a graph with root 0, where `scores[i, j]` is that of j as the head of i."""
    heads = [-1, *scores[1:].argmax(axis=1).tolist()]
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    outside = [node for node in range(len(scores)) if node not in cycle]
    held = np.array([scores[node, heads[node]] for node in cycle])
    # The cycle becomes one node, the last: an arc into it costs the arc of the cycle that it breaks.
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(cycle, outside)] - held[:, None]
    out = scores[np.ix_(outside, cycle)]
    small[-1, :-1] = into.max(axis=0)
    small[:-1, -1] = out.max(axis=1)
    for place, head in enumerate(_edmonds(small)):
        if place == len(outside):
            entry = cycle[int(into[:, head].argmax())]
            heads[entry] = outside[head]
        elif place > 0:
            leaves = head == len(outside)
            heads[outside[place]] = cycle[int(out[place].argmax())] if leaves else outside[head]
    return heads


def _cycle(heads: Sequence[int]) -> list[int] | None:
    """The nodes of a cycle among `heads` (node 0 has none), or None."""
    state = [0] * len(heads)
    for node in range(1, len(heads)):
        path = []
        while node > 0 and not state[node]:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node > 0 and state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return None


class NameDecoder:
    """Names from scores of IOB2 tags: the best sequence in which every `I-X` follows a `B-X` or `I-X`."""

    def __init__(self, tags: Sequence[str]) -> None:
        self._tags = tags
        self._first = np.array([-np.inf if tag.startswith("I-") else 0.0 for tag in tags])
        self._step = np.array([[0.0 if _may_follow(a, b) else -np.inf for b in tags] for a in tags])

    def __call__(self, scores: Floats) -> list[tuple[int, int, str]]:
        """(start, end, label) of each name in (words, tags) scores (Viterbi 1967)."""
        tags = [self._tags[row] for row in self._path(scores)]
        starts = [i for i, tag in enumerate(tags) if tag.startswith("B-")]
        names = []
        for start in starts:
            end = start + 1
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            names.append((start, end, tags[start][2:]))
        return names

    def _path(self, scores: Floats) -> list[int]:
        if not len(scores):
            return []
        greedy = scores.argmax(axis=1)
        if self._first[greedy[0]] == 0 and (self._step[greedy[:-1], greedy[1:]] == 0).all():
            return [int(row) for row in greedy]
        value, came = self._first + scores[0], []
        for row in scores[1:]:
            ways = value[:, None] + self._step
            came.append(ways.argmax(axis=0))
            value = ways.max(axis=0) + row
        path = [int(value.argmax())]
        for back in reversed(came):
            path.append(int(back[path[-1]]))
        return path[::-1]


def _may_follow(before: str, tag: str) -> bool:
    return not tag.startswith("I-") or before[2:] == tag[2:]
