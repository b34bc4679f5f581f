"""How the shipped pipeline is made from the treebanks, in two rounds.

The first round learns from what people annotated. Its network then names the persons, organisations and places of the
paragraphs in which nobody did (most of EWT), and the second round goes on with those and with copies of paragraphs in
which other names stand.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import spacy
import torch
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from question_bank.language.neural.wordpieces import WordPieces
from question_bank.language.training import pretrained
from question_bank.language.training.augment import Renamer
from question_bank.language.training.convert import read_treebank
from question_bank.language.training.data import Labels, windows
from question_bank.language.training.export import write_pipeline
from question_bank.language.training.lemma_table import lemma_table
from question_bank.language.training.network import Annotator
from question_bank.language.training.train import Settings, train

TRAINING = ("ewt-train", "ewt-dev", "gum-train")
"""GUM's dev part is left for choosing between variants, the test parts for the figures."""
LAYERS = 4
COPIES = 1
"""Of each paragraph with names, in the second round."""
FIRST = Settings(epochs=6)
SECOND = Settings(epochs=3, encoder_rate=1e-4, head_rate=5e-4, seed=8)


def read(treebanks: Path, part: str, vocab: Vocab) -> list[Doc]:
    """The paragraphs of `<part>.conllu.gz`, with the names of `<part>.ner.iob2.gz` if there is such a file."""
    names = treebanks / f"{part}.ner.iob2.gz"
    return list(read_treebank(treebanks / f"{part}.conllu.gz", vocab, names if names.exists() else None))


def make(treebanks: Path, out: Path) -> Language:
    """Train and write the pipeline to `out`; return it as loaded from there."""
    docs = [doc for part in TRAINING for doc in read(treebanks, part, spacy.blank("en").vocab)]
    workshop = Workshop(docs, out)
    workshop.learn(docs, FIRST)
    named = [doc for doc in docs if doc.ents]
    project_names(workshop.write(), docs)
    renamer = Renamer(named, random.Random(SECOND.seed))  # noqa: S311
    workshop.learn([*docs, *(copy for _ in range(COPIES) for copy in renamer(named))], SECOND)
    return workshop.write()


class Workshop:
    """A network with all that belongs to it: labels, pieces and lemmas, fixed by the documents it will learn from."""

    def __init__(self, docs: Sequence[Doc], out: Path) -> None:
        source = pretrained.folder()
        rows, texts = pretrained.vocabulary(source / "vocab.txt")
        self._out = out
        self._labels = Labels(docs)
        self._pieces = WordPieces(texts)
        self._lemmas = lemma_table(docs)
        torch.manual_seed(FIRST.seed)
        self._network = Annotator(len(rows), LAYERS, {task: len(names) for task, names in self._labels.names.items()})
        self._network.start_from(source / "model.safetensors", rows)

    def learn(self, docs: Sequence[Doc], settings: Settings) -> None:
        """Train on `docs`, from where the network stands."""
        data = [window for doc in docs for window in windows(doc, self._pieces, self._labels)]
        train(self._network, data, self._pieces.unknown, settings)

    def write(self) -> Language:
        """Write the pipeline as it stands."""
        return write_pipeline(self._out, self._network, self._labels.names, self._pieces.pieces, self._lemmas)


def project_names(nlp: Language, docs: Sequence[Doc]) -> None:
    """Let `nlp` name what is named in those of `docs` that say nothing about names."""
    silent = [doc for doc in docs if not doc.has_annotation("ENT_IOB")]
    words = (Doc(nlp.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc]) for doc in silent)
    for doc, read_doc in zip(silent, nlp.pipe(words), strict=True):
        doc.set_ents([Span(doc, ent.start, ent.end, label=ent.label_) for ent in read_doc.ents], default="outside")
