"""The annotator's network in numpy: a transformer encoder (BERT's, Devlin et al. 2019) and one head a task.

It computes what `question_bank.language.training.network` learnt. Windows of different lengths go through the matrix
products as one stack of pieces without padding; only attention looks at each window apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

ATTENTION_HEADS = 12
LINEAR_TASKS = ("tag", "pos", "start", "name")


@dataclass(frozen=True)
class Window:
    """A stretch of text: rows of its pieces, their shapes, and where each word's first piece stands (place 0: root)."""

    pieces: Sequence[int]
    shapes: Sequence[int]
    first: Sequence[int]


@dataclass(frozen=True)
class Scores:
    """What the network says of one window of n words.

    `tasks[task]`: (n, labels) scores; `arcs`: (n, n + 1) of each word and each head, the root first; `rel_dep` (n, k)
    and `rel_head` (n + 1, k): the two sides that `Network.relations` joins.
    """

    tasks: Mapping[str, Floats]
    arcs: Floats
    rel_dep: Floats
    rel_head: Floats


class Network:
    """The encoder and its heads, from weights by name; matrices are (out, in) as torch keeps them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._weights = {name: np.ascontiguousarray(w.T if _is_matrix(name) else w) for name, w in weights.items()}
        self._layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))

    def __call__(self, windows: Sequence[Window]) -> list[Scores]:
        """The scores of each window."""
        ends = np.cumsum([0, *(len(window.pieces) for window in windows)])
        x = self._encode(windows, list(pairwise(ends.tolist())))
        words = x[np.concatenate([np.asarray(w.first) + start for w, start in zip(windows, ends, strict=False)])]
        tasks = {task: self._linear(words, f"linear.{task}") for task in LINEAR_TASKS}
        dep, head = gelu(self._linear(words, "arc_dep")), gelu(self._linear(words, "arc_head"))
        dep = dep @ self._weights["arc"][:-1] + self._weights["arc"][-1]
        rel_dep, rel_head = self._linear(words, "rel_dep"), self._linear(words, "rel_head")
        bounds = np.cumsum([0, *(len(window.first) for window in windows)]).tolist()
        return [
            Scores(
                {task: scores[start + 1 : end] for task, scores in tasks.items()},
                dep[start + 1 : end] @ head[start:end].T,
                rel_dep[start + 1 : end],
                rel_head[start:end],
            )
            for start, end in pairwise(bounds)
        ]

    def relations(self, scores: Scores, heads: Sequence[int]) -> Floats:
        """(n, relations) scores of each word's relation to its head (0 the root, else the head's place + 1)."""
        return self._linear(gelu(scores.rel_dep + scores.rel_head[np.asarray(heads)]), "rel")

    def _encode(self, windows: Sequence[Window], spans: Sequence[tuple[int, int]]) -> Floats:
        pieces = np.concatenate([window.pieces for window in windows])
        shapes = np.concatenate([window.shapes for window in windows])
        w = self._weights
        last = len(w["position.weight"]) - 1
        places = np.concatenate([np.minimum(np.arange(end - start), last) for start, end in spans])
        x = self._norm(w["word.weight"][pieces] + w["position.weight"][places] + w["shape.weight"][shapes], "norm")
        for number in range(self._layers):
            layer = f"layers.{number}."
            seen = _attend(self._linear(x, layer + "qkv"), spans)
            x = self._norm(x + self._linear(seen, layer + "out"), layer + "norm1")
            x = self._norm(x + self._linear(gelu(self._linear(x, layer + "up")), layer + "down"), layer + "norm2")
        return x

    def _linear(self, x: Floats, name: str) -> Floats:
        y: Floats = x @ self._weights[f"{name}.weight"]
        y += self._weights[f"{name}.bias"]
        return y

    def _norm(self, x: Floats, name: str) -> Floats:
        x -= x.mean(axis=1, keepdims=True)
        x /= np.sqrt((x * x).mean(axis=1, keepdims=True) + 1e-12)
        x *= self._weights[f"{name}.weight"]
        x += self._weights[f"{name}.bias"]
        return x


def _is_matrix(name: str) -> bool:
    """Whether these weights multiply from the right once transposed (embeddings are looked up, norms scale)."""
    tables = ("word.", "position.", "shape.")
    return name.endswith(".weight") and "norm" not in name and not name.startswith(tables)


def _attend(qkv: Floats, spans: Sequence[tuple[int, int]]) -> Floats:
    """Multi-head attention within each span of (pieces, 3 * width) queries, keys and values."""
    total, width = qkv.shape[0], qkv.shape[1] // 3
    size = width // ATTENTION_HEADS
    split = qkv.reshape(total, 3, ATTENTION_HEADS, size).transpose(1, 2, 0, 3)
    split[0] *= size**-0.5
    out = np.empty((total, ATTENTION_HEADS, size), dtype=np.float32)
    for start, end in spans:
        q, k, v = split[:, :, start:end]
        scores = q @ k.transpose(0, 2, 1)
        scores -= scores.max(axis=2, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=2, keepdims=True)
        out[start:end] = (scores @ v).transpose(1, 0, 2)
    return out.reshape(total, width)


def gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit in its tanh form (Hendrycks and Gimpel 2016); overwrites `x`."""
    inner = x * x
    inner *= np.float32(0.044715 * 0.7978845608)
    inner += np.float32(0.7978845608)
    inner *= x
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    x *= inner
    x *= np.float32(0.5)
    return x
