"""The spaCy pipeline that reads English: the one shipped here, or any installed one that the environment names.

Set `FOOTNOTE_SPACY_MODEL` to the name of an installed pipeline package ("en_core_web_sm") or to a pipeline's folder to
use it instead. Code that reads the result should expect tags of the Penn Treebank (`token.tag_`), universal parts of
speech, a tree with `doc.sents`, lemmas, and names labelled PERSON, ORG and LOC (others' GPE and FAC are places too);
the shipped pipeline's relations are Universal Dependencies with subtypes ("nsubj:pass"), its roots "ROOT".
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from question_bank.language.sentences import RANKS

if TYPE_CHECKING:
    from spacy.language import Language

SETTING = "FOOTNOTE_SPACY_MODEL"
SHIPPED = Path(__file__).parent / "model"


_BEFORE_DASH = (r"[\"”)](?=—|–|--)", r"(?<=[\"”)])(?:—|–|--)")
"""What splits a closing mark and the dash right behind it from their words: 'called it "Lund"—to the crowd'."""


class ModelMissingError(RuntimeError):
    """The pipeline that is to read English cannot be loaded; the message says which and what to do."""


def load() -> Language:
    """The pipeline, loaded when first asked for and then kept. Raises `ModelMissingError`."""
    return _load(os.environ.get(SETTING, "").strip())


@cache
def _load(chosen: str) -> Language:
    # spaCy takes a second to import; commands that read no article do not pay for it.
    import spacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex

    from question_bank.language.neural import component  # noqa: F401  (registers the shipped pipeline's component)

    try:
        pipeline = spacy.load(chosen or SHIPPED)
    except OSError as error:
        raise ModelMissingError(_advice(chosen)) from error
    if isinstance(pipeline.tokenizer, Tokenizer):
        for rank in RANKS:  # spaCy's English rules do not know them: their full stop would end a clause
            pipeline.tokenizer.add_special_case(f"{rank}.", [{"ORTH": f"{rank}."}])
        infixes = compile_infix_regex([*(pipeline.Defaults.infixes or ()), *_BEFORE_DASH])
        pipeline.tokenizer.infix_finditer = infixes.finditer
    return pipeline


def _advice(chosen: str) -> str:
    if chosen:
        return (
            f"{SETTING} names the spaCy pipeline {chosen!r}, which is neither installed nor a pipeline's folder. "
            f"Install it into this Python, or unset {SETTING} to use the pipeline that is shipped."
        )
    return (
        f"The shipped language model is missing or incomplete in {SHIPPED}. Get the folder back from version control, "
        "or make it again with: python -m question_bank.language.training --treebanks DIR --out DIR"
    )
