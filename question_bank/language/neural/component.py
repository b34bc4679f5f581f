"""The annotator as one component of a spaCy pipeline: it fills in tags, trees, sentences, lemmas and names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.language import Language
from spacy.symbols import SPACE
from spacy.tokens import Doc, Span, Token
from spacy.util import minibatch

from question_bank.language.neural.analysis import Analyser, Analysis
from question_bank.language.neural.encoder import Network, Window
from question_bank.language.neural.lemmas import Lemmatizer
from question_bank.language.neural.weights import read_weights
from question_bank.language.neural.wordpieces import WordPieces, shape

FACTORY = "footnote_annotator"
WINDOW_WORDS = 110
"""A longer paragraph is read in several windows, cut after a full stop where there is one."""
BATCH_DOCS = 16
"""Documents read together; more would only leave the processor's cache."""


class Annotator:
    """Reads each paragraph (a text, or a part of one between blank lines) at once."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.vocab = nlp.vocab
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document in place."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Annotate documents in place, at most `BATCH_DOCS` at a time."""
        for docs in minibatch(stream, min(batch_size, BATCH_DOCS)):
            self._annotate(docs)
            yield from docs

    def from_disk(self, path: Path | str, exclude: Iterable[str] = ()) -> Annotator:  # noqa: ARG002
        """Read labels, pieces and weights from the folder `path`."""
        folder = Path(path)
        self._pieces = WordPieces((folder / "pieces.txt").read_text("utf-8").splitlines())
        self._network = Network(read_weights(folder / "weights.npz"))
        rows = (line.split("\t") for line in (folder / "lemmas.tsv").read_text("utf-8").splitlines())
        lemmatizer = Lemmatizer({(word, tag): lemma for word, tag, lemma in rows})
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        self._analyser = Analyser(self._network, labels, lemmatizer)
        return self

    def _annotate(self, docs: Sequence[Doc]) -> None:
        parts = [(place, part) for place, doc in enumerate(docs) for part in _parts(doc)]
        scores = self._network([self._window(part) for _, part in parts]) if parts else []
        found: list[list[tuple[list[Token], Analysis]]] = [[] for _ in docs]
        for (place, part), score in zip(parts, scores, strict=True):
            found[place].append((part, self._analyser([token.text for token in part], score)))
        for doc, analyses in zip(docs, found, strict=True):
            _write(doc, analyses)

    def _window(self, tokens: Sequence[Token]) -> Window:
        pieces, shapes, first = [self._pieces.begin], [0], [0]
        for token in tokens:
            rows = self._pieces.ids(token.text)
            before = token.doc[token.i - 1] if token.i else None
            spaced = before is None or bool(before.whitespace_) or before.is_space
            first.append(len(pieces))
            pieces.extend(rows)
            shapes.extend([shape(token.text, spaced)] * len(rows))
        return Window([*pieces, self._pieces.end], [*shapes, 1], first)


@Language.factory(FACTORY)
def _annotator(nlp: Language, name: str) -> Annotator:
    return Annotator(nlp, name)


def _parts(doc: Doc) -> Iterator[list[Token]]:
    """The words of each paragraph, long ones cut."""
    part: list[Token] = []
    for token in doc:
        if not token.is_space:
            part.append(token)
        elif "\n\n" in token.text and part:
            yield from _cut(part)
            part = []
    yield from _cut(part)


def _cut(tokens: list[Token]) -> Iterator[list[Token]]:
    """`tokens` in pieces of at most `WINDOW_WORDS`, each ended after a full stop in its second half if it has one."""
    while len(tokens) > WINDOW_WORDS:
        stops = (i for i in range(WINDOW_WORDS - 1, WINDOW_WORDS // 2, -1) if _ends_sentence(tokens[i - 1], tokens[i]))
        end = next(stops, WINDOW_WORDS)
        yield tokens[:end]
        tokens = tokens[end:]
    if tokens:
        yield tokens


def _ends_sentence(token: Token, following: Token) -> bool:
    """Whether it is safe to cut a window between the two."""
    return token.text in {".", "!", "?"} and bool(token.whitespace_) and not following.is_lower


def _write(doc: Doc, analyses: Sequence[tuple[list[Token], Analysis]]) -> None:
    strings = doc.vocab.strings
    values = np.zeros((len(doc), 5), dtype=np.uint64)
    names: list[Span] = []
    for tokens, found in analyses:
        places = np.array([token.i for token in tokens])
        values[places, 0] = [strings.add(tag) for tag in found.tags]
        values[places, 1] = [strings.add(pos) for pos in found.pos]
        values[places, 2] = [strings.add(lemma) for lemma in found.lemmas]
        values[places, 3] = (places[found.heads] - places).astype(np.int64).view(np.uint64)
        values[places, 4] = [strings.add(relation) for relation in found.relations]
        names += [Span(doc, tokens[a].i, tokens[b - 1].i + 1, label) for a, b, label in found.names]
    _attach_spaces(doc, values)
    doc.from_array([TAG, POS, LEMMA, HEAD, DEP], values)  # type: ignore[arg-type]  # numpy's arrays are right too
    doc.set_ents(names, default="outside")


def _attach_spaces(doc: Doc, values: NDArray[np.uint64]) -> None:
    """White space of its own hangs on what stands before it; at the beginning, on the first word if there is one."""
    first = next((token.i for token in doc if not token.is_space), None)
    for token in doc:
        if token.is_space:
            offset = -1 if token.i else 0
            if first is not None and token.i < first:
                offset = first - token.i
            head = int(np.int64(offset).view(np.uint64))
            values[token.i] = (doc.vocab.strings.add("_SP"), SPACE, token.orth, head, doc.vocab.strings.add("dep"))
