"""Measure a spaCy pipeline against a treebank: from raw text as it will meet it, or on the treebank's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

NAMES = {"GPE": "LOC", "FAC": "LOC", "PER": "PERSON"}
"""Other pipelines' labels for what ours calls by the second name."""


@dataclass(frozen=True)
class Figures:
    """Shares from 0 to 1. Attachment counts punctuation, except in `las_words`; `names` has F1 by label and `all`."""

    tokens: float
    tags: float
    pos: float
    lemmas: float
    uas: float
    las: float
    las_words: float
    sentences: float
    names: dict[str, float]


def measure(nlp: Language, gold: Sequence[Doc], own_words: bool = False) -> Figures:
    """Run `nlp` over the paragraphs of `gold` and compare. `own_words` keeps the treebank's tokens."""
    examples = list(_examples(nlp, gold, own_words))
    trees = Scorer.score_deps(examples, "dep", getter=_dep)
    without = Scorer.score_deps(examples, "dep", getter=_dep, ignore_labels=("punct",))
    named = [example for example in examples if example.reference.has_annotation("ENT_IOB")]
    return Figures(
        tokens=Scorer.score_tokenization(examples)["token_f"],
        tags=Scorer.score_token_attr(examples, "tag")["tag_acc"],
        pos=Scorer.score_token_attr(examples, "pos")["pos_acc"],
        lemmas=Scorer.score_token_attr(examples, "lemma")["lemma_acc"],
        uas=trees["dep_uas"],
        las=trees["dep_las"],
        las_words=without["dep_las"],
        sentences=Scorer.score_spans(examples, "sents", has_annotation=lambda doc: doc.has_annotation("DEP"))[
            "sents_f"
        ],
        names=_names(named),
    )


def _dep(token: Token, _: str) -> str:
    return token.dep_


def _examples(nlp: Language, gold: Iterable[Doc], own_words: bool) -> Iterable[Example]:
    if own_words:
        spoken = (
            Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in gold
        )
        return (Example(doc, reference) for doc, reference in zip(nlp.pipe(spoken), gold, strict=True))
    return (Example(doc, reference) for doc, reference in zip(nlp.pipe(doc.text for doc in gold), gold, strict=True))


def _names(examples: Sequence[Example]) -> dict[str, float]:
    """F1 of exact spans with the right label."""
    found: set[tuple[int, int, int, str]] = set()
    right: set[tuple[int, int, int, str]] = set()
    for number, example in enumerate(examples):
        for doc, spans in ((example.predicted, found), (example.reference, right)):
            labelled = ((ent.start_char, ent.end_char, NAMES.get(ent.label_, ent.label_)) for ent in doc.ents)
            spans.update((number, *ent) for ent in labelled if ent[2] in {"PERSON", "ORG", "LOC"})
    return {label: _f1(_of(found, label), _of(right, label)) for label in ("all", "PERSON", "ORG", "LOC")}


def _of(spans: set[tuple[int, int, int, str]], label: str) -> set[tuple[int, int, int, str]]:
    return spans if label == "all" else {span for span in spans if span[3] == label}


def _f1(found: set[tuple[int, int, int, str]], right: set[tuple[int, int, int, str]]) -> float:
    return 2 * len(found & right) / max(1, len(found) + len(right))
