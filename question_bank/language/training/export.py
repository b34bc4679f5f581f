"""Write a trained network as a spaCy pipeline that runs without torch."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_prefix_regex, compile_suffix_regex

from question_bank.language.neural import component
from question_bank.language.neural.lemmas import Table
from question_bank.language.neural.weights import write_weights
from question_bank.language.training.network import Annotator


def write_pipeline(
    folder: Path, network: Annotator, labels: Mapping[str, Sequence[str]], pieces: Sequence[str], lemmas: Table
) -> Language:
    """Write the pipeline to `folder`; return it as loaded from there."""
    inner = folder / component.FACTORY
    inner.mkdir(parents=True, exist_ok=True)
    write_weights(inner / "weights.npz", {name: w.detach().float().numpy() for name, w in network.state_dict().items()})
    (inner / "labels.json").write_text(json.dumps(labels, ensure_ascii=False) + "\n", "utf-8")
    (inner / "pieces.txt").write_text("\n".join(pieces) + "\n", "utf-8")
    rows = (f"{word}\t{tag}\t{lemma}\n" for (word, tag), lemma in lemmas.items())
    (inner / "lemmas.tsv").write_text("".join(rows), "utf-8")
    nlp = spacy.blank("en")
    read_words_as_treebanks(nlp)
    nlp.add_pipe(component.FACTORY)
    # The component has no `to_disk`: what it reads is written above, from the network and not from a loaded copy of it.
    nlp.to_disk(folder, exclude=[component.FACTORY])
    return spacy.load(folder)


_PREFIXES = "anti co counter cross e mis multi non over post pre pro re semi sub un".split()
"""What both treebanks write as one word with what its hyphen joins it to ("co-founded", but "self", "-", "rule")."""


def read_words_as_treebanks(nlp: Language) -> None:
    """Let the tokenizer leave "!!!", "____" and words with a prefix whole, as the treebanks do."""
    runs = [r"[!?]{2,}", r"_{2,}", r"\*{2,}"]
    assert isinstance(nlp.tokenizer, Tokenizer)
    nlp.tokenizer.prefix_search = compile_prefix_regex([*runs, *(nlp.Defaults.prefixes or ())]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*runs, *(nlp.Defaults.suffixes or ())]).search
    nlp.tokenizer.token_match = re.compile(rf"(?i:{'|'.join(_PREFIXES)})-[^\W\d_]{{2,}}$").match
