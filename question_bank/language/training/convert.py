"""Treebanks in CoNLL-U as spaCy documents, one a paragraph: what the annotator is given, with the right answers on it.

Spacing comes from `SpaceAfter=No` (of a multiword token, from its range line), paragraphs from `# newpar` and
`# newdoc`. Names come either from GUM's `Entity` layer (see `names`) or from a file of the Universal NER project; where
a treebank has neither, the document says nothing about names (`doc.has_annotation("ENT_IOB")` is false).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TextIO, cast

import conllu
from conllu.models import Token, TokenList
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from question_bank.language.training.names import Name, gum_names, iob_names

GUM = "GUM_"
"""How the ids of GUM's texts begin."""
UNIVERSAL_NER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}


def read_treebank(path: Path, vocab: Vocab, names: Path | None = None) -> Iterator[Doc]:
    """The paragraphs of the treebank at `path` (CoNLL-U, gzipped or plain), with names from `names` (IOB2) if given.

    `doc.user_data` tells the `id` of the text and its `genre` (the second part of a GUM id, the first of an EWT id).
    """
    layer = _read_names(names) if names else {}
    for text_id, sentences in _paragraphs(path):
        yield _document(text_id, sentences, vocab, layer)


def _open(path: Path) -> TextIO:
    return (
        cast(TextIO, gzip.open(path, "rt", encoding="utf-8")) if path.suffix == ".gz" else path.open(encoding="utf-8")
    )


def _paragraphs(path: Path) -> Iterator[tuple[str, list[TokenList]]]:
    text_id, sentences = "", list[TokenList]()
    with _open(path) as lines:
        for sentence in conllu.parse_incr(lines):
            if {key.split()[0] for key in sentence.metadata} & {"newdoc", "newpar"} and sentences:
                yield text_id, sentences
                sentences = []
            text_id = sentence.metadata.get("newdoc id") or text_id
            sentences.append(sentence)
    if sentences:
        yield text_id, sentences


def _read_names(path: Path) -> Mapping[str, list[str]]:
    """Sentence id -> IOB2 tags of its words."""
    tags: dict[str, list[str]] = {}
    current: list[str] = []
    with _open(path) as lines:
        for line in lines:
            if line.startswith("# sent_id = "):
                current = tags.setdefault(line.removeprefix("# sent_id = ").strip(), [])
            elif line[0].isdigit():
                current.append(line.split("\t")[2])
    return tags


def _document(text_id: str, sentences: list[TokenList], vocab: Vocab, layer: Mapping[str, list[str]]) -> Doc:
    words = [[token for token in sentence if isinstance(token["id"], int)] for sentence in sentences]
    offsets = [sum(map(len, words[:index])) for index in range(len(words))]
    tokens = list(chain.from_iterable(words))
    spaces = list(chain.from_iterable(_spaces(sentence) for sentence in sentences))
    doc = Doc(
        vocab,
        words=[token["form"] for token in tokens],
        spaces=[*spaces[:-1], False],
        tags=[token["xpos"] for token in tokens],
        pos=[token["upos"] for token in tokens],
        lemmas=[token["lemma"] for token in tokens],
        heads=[
            offset + (token["head"] or token["id"]) - 1
            for offset, sentence in zip(offsets, words, strict=True)
            for token in sentence
        ],
        deps=["ROOT" if token["deprel"] == "root" else token["deprel"] for token in tokens],
        user_data={"id": text_id, "genre": _genre(text_id)},
    )
    if layer or text_id.startswith(GUM):
        names = _names(sentences, words, offsets, layer)
        doc.set_ents([Span(doc, name.start, name.end, label=name.label) for name in names], default="outside")
    return doc


def _names(
    sentences: list[TokenList], words: list[list[Token]], offsets: list[int], layer: Mapping[str, list[str]]
) -> Iterator[Name]:
    for sentence, tokens, offset in zip(sentences, words, offsets, strict=True):
        tags = layer.get(sentence.metadata["sent_id"])
        for name in iob_names(tags) if tags else gum_names(tokens):
            label = UNIVERSAL_NER.get(name.label, name.label)
            if label in UNIVERSAL_NER.values():
                yield Name(offset + name.start, offset + name.end, label)


def _spaces(sentence: TokenList) -> Iterator[bool]:
    """Whether white space follows each word."""
    inside_until, last_space = 0, True
    for token in sentence:
        spaced = (token["misc"] or {}).get("SpaceAfter") != "No"
        if isinstance(token["id"], tuple) and token["id"][1] == "-":
            inside_until, last_space = token["id"][2], spaced
        elif isinstance(token["id"], int):
            inside = token["id"] < inside_until
            yield False if inside else last_space if token["id"] == inside_until else spaced


def _genre(text_id: str) -> str:
    return text_id.split("_")[1] if text_id.startswith(GUM) else text_id.split("-")[0]
