"""The model's card: README.md and meta.json of the pipeline, with the figures measured on the test parts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from question_bank.language.training.evaluate import Figures, measure
from question_bank.language.training.recipe import LAYERS, TRAINING, read

ABOUT = {
    "name": "footnote_english",
    "version": "1.0.0",
    "description": "English tags, trees, sentences, lemmas and names (PERSON, ORG, LOC) for the question bank.",
    "author": "The Footnote project",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0", "author": "Silveira et al. 2014"},
        {"name": "Universal NER, English EWT", "license": "CC BY-SA 4.0", "author": "Mayhew et al. 2024"},
        {
            "name": "GUM",
            "license": "CC BY 4.0 (annotations); texts CC BY, CC BY-SA, public domain",
            "author": "Zeldes 2017",
        },
        {"name": "all-MiniLM-L6-v2", "license": "Apache 2.0", "author": "Wang et al. 2020; Reimers and Gurevych 2019"},
    ],
}
NEWS = ("news", "interview", "bio")
_FIGURES = "<!-- figures -->"


def write_card(nlp: Language, treebanks: Path, out: Path) -> None:
    """Measure `nlp` and write its README.md and meta.json to `out`."""
    rows = dict(_measured(nlp, treebanks))
    meta = {**nlp.meta, **ABOUT, "performance": {name: asdict(figures) for name, figures in rows.items()}}
    meta["notes"] = f"{LAYERS} layers; trained on {', '.join(TRAINING)}"
    (out / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", "utf-8")
    template = (Path(__file__).parent / "card.md").read_text("utf-8")
    (out / "README.md").write_text(template.replace(_FIGURES, _table(rows)), "utf-8")


def _measured(nlp: Language, treebanks: Path) -> Iterator[tuple[str, Figures]]:
    gum, ewt = read(treebanks, "gum-test", nlp.vocab), read(treebanks, "ewt-test", nlp.vocab)
    yield "both test parts", measure(nlp, [*gum, *ewt])
    yield "both, on the treebanks' words", measure(nlp, [*gum, *ewt], own_words=True)
    yield "EWT test", measure(nlp, ewt)
    yield "GUM test", measure(nlp, gum)
    yield "GUM test: news, interview, bio", measure(nlp, _of(gum, NEWS))
    for genre in sorted({doc.user_data["genre"] for doc in gum}):
        yield f"GUM test: {genre}", measure(nlp, _of(gum, (genre,)))


def _of(docs: Sequence[Doc], genres: Sequence[str]) -> list[Doc]:
    return [doc for doc in docs if doc.user_data["genre"] in genres]


def _table(rows: dict[str, Figures]) -> str:
    head = (
        "| | words | XPOS | UPOS | lemmas | UAS | LAS | LAS, words | sentences | names | person | org. | place |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
    )
    return head + "\n".join(f"| {name} | {' | '.join(_cells(figures))} |" for name, figures in rows.items())


def _cells(figures: Figures) -> Iterator[str]:
    for value in asdict(figures).values():
        shares = value.values() if isinstance(value, dict) else [value]
        yield from (f"{100 * share:.1f}" for share in shares)
