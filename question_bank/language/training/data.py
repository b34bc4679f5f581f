"""Annotated documents as the arrays that the network learns from."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.tokens import Doc, Span, Token
from torch import Tensor

from question_bank.language.neural.wordpieces import WordPieces, shape

MISSING = -100
"""A label that says nothing; torch's losses leave it out."""
WINDOW_WORDS = 110
MAX_LENGTH = 400
"""Pieces of a window, marks included; longer ones (a sentence of a hundred long words) are not learnt from."""
TASKS = ("tag", "pos", "start", "name")
NAMES = ["O", *(f"{mark}-{kind}" for kind in ("PERSON", "ORG", "LOC") for mark in "BI")]

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Window:
    """Some sentences of one paragraph; `gold` holds one label a word (`head`: 0 the root, else its place + 1)."""

    pieces: Ints
    shapes: Ints
    first: Ints
    gold: dict[str, Ints]


class Labels:
    """The labels of every task, in a fixed order."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        words = [token for doc in docs for token in doc]
        self.names: dict[str, list[str]] = {
            "tag": sorted({token.tag_ for token in words}),
            "pos": sorted({token.pos_ for token in words}),
            "start": ["no", "yes"],
            "name": NAMES,
            "rel": sorted({token.dep_ for token in words}),
        }
        self._row = {task: {name: row for row, name in enumerate(names)} for task, names in self.names.items()}

    def row(self, task: str, name: str) -> int:
        """The number of a label, or `MISSING`."""
        return self._row[task].get(name, MISSING)


def windows(doc: Doc, pieces: WordPieces, labels: Labels) -> Iterator[Window]:
    """The paragraph in windows of whole sentences, of `WINDOW_WORDS` words where sentences allow."""
    start, end = 0, 0
    for sentence in [*doc.sents, None]:
        if end > start and (sentence is None or sentence.end - start > WINDOW_WORDS):
            window = _window(doc[start:end], pieces, labels)
            if len(window.pieces) <= MAX_LENGTH:
                yield window
            start = end
        if sentence is not None:
            end = sentence.end


def _window(span: Span, pieces: WordPieces, labels: Labels) -> Window:
    rows, shapes, first = [pieces.begin], [0], [0]
    for token in span:
        ids = pieces.ids(token.text)
        first.append(len(rows))
        rows.extend(ids)
        shapes.extend([shape(token.text, spaced_before(token))] * len(ids))
    gold = {
        "tag": [labels.row("tag", token.tag_) for token in span],
        "pos": [labels.row("pos", token.pos_) for token in span],
        "start": [int(bool(token.is_sent_start)) for token in span],
        "name": [_name(token, labels) for token in span],
        "rel": [labels.row("rel", token.dep_) for token in span],
        "head": [0 if token.head == token else token.head.i - span.start + 1 for token in span],
    }
    return Window(
        np.array([*rows, pieces.end]),
        np.array([*shapes, 1]),
        np.array(first),
        {task: np.array(values) for task, values in gold.items()},
    )


def spaced_before(token: Token) -> bool:
    """Whether white space, or nothing, stands before the word."""
    return token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space


def _name(token: Token, labels: Labels) -> int:
    if not token.ent_iob:
        return MISSING
    return labels.row("name", f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")


@dataclass(frozen=True)
class Batch:
    """Windows padded to one length; `gold[task]` (batch, words + 1) has `MISSING` where a window has no word."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    gold: dict[str, Tensor]


def batches(given: Iterable[Window], size: int, dice: random.Random) -> Iterator[Batch]:
    """The windows in random batches of like length, `size` pieces each with padding."""
    ordered = sorted(given, key=lambda window: len(window.pieces) + dice.random() * 12)
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if (len(groups[-1]) + 1) * len(window.pieces) > size and groups[-1]:
            groups.append([])
        groups[-1].append(window)
    dice.shuffle(groups)
    for group in groups:
        yield collate(group)


def collate(group: Sequence[Window]) -> Batch:
    """One batch of some windows."""
    pieces = _pad([window.pieces for window in group], 0)
    starts = np.array([MISSING])
    gold = {
        task: _pad([np.concatenate([starts, window.gold[task]]) for window in group], MISSING) for task in group[0].gold
    }
    mask = _pad([np.ones_like(window.pieces) for window in group], 0).bool()
    return Batch(pieces, _pad([w.shapes for w in group], 0), mask, _pad([w.first for w in group], 0), gold)


def _pad(rows: Sequence[Ints], filler: int) -> Tensor:
    out = np.full((len(rows), max(map(len, rows))), filler, dtype=np.int64)
    for place, row in enumerate(rows):
        out[place, : len(row)] = row
    return torch.from_numpy(out)
