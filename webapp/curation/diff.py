"""What changed between two values of a field, for a person to see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

_WORDS = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


def shown(value: Any) -> str:
    """A field's value as one text: lists a line each, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return "\n".join(map(str, value)) if isinstance(value, Sequence) else str(value)


def words(before: Any, after: Any) -> tuple[Piece, ...]:
    """The change word by word: what went stands before what came in its place."""
    old, new = _WORDS.findall(shown(before)), _WORDS.findall(shown(after))
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(old[a:b])))
            continue
        pieces += [Piece("gone", "".join(old[a:b]))] if b > a else []
        pieces += [Piece("new", "".join(new[c:d]))] if d > c else []
    return tuple(pieces)
