"""A PDF page -> its lines of text, with where and how large they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdf

from question_bank.reading.layout import Line

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NOTE_NUMBER = re.compile(r"\s*\d{1,3}(,\d{1,3})*\s*")
_NOTE_SIZE = 0.8
"""Of the line's: the digits of a reference to a note are smaller than that."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text as it was drawn: position of its start and size of its type, in points."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


def lines(sheet: pypdf.PageObject) -> list[Line]:
    """The lines of a page in the order they were drawn, which is nearly always that of reading."""
    pieces: list[_Piece] = []

    def visit(
        text: str, page: Sequence[float], place: Sequence[float], font: dict[str, Any] | None, size: float
    ) -> None:
        if not text or (place[0] == 0 and place[1] != 0 and text.strip()):  # Nothing, or text set upright in a margin.
            return
        x, y = place[4] * page[0] + page[4], place[5] * page[3] + page[5]
        height = size * abs(place[3]) * abs(page[3])
        pieces.append(
            _Piece(text.translate(_LIGATURES), x, y, height, "bold" in str((font or {}).get("/BaseFont")).lower())
        )

    sheet.extract_text(visitor_text=visit)
    return [line for group in _by_line(pieces) if (line := _line(group)) is not None]


def _by_line(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    found: list[list[_Piece]] = [[]]
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                found.append([])
            if part:
                found[-1].append(_Piece(part, piece.x, piece.y, piece.size, piece.bold))
    return found


def _line(pieces: Sequence[_Piece]) -> Line | None:
    filled = [piece for piece in pieces if piece.text.strip()]
    if not filled:
        return None
    main = max(filled, key=lambda piece: len(piece.text))
    text = ""
    for piece in pieces:
        small = piece.size < _NOTE_SIZE * main.size and _NOTE_NUMBER.fullmatch(piece.text)
        if not (small and text.strip() and not text.rstrip()[-1].isdigit()):
            text += piece.text
    text = " ".join(text.split())
    return Line(text, filled[0].x, main.y, main.size, all(piece.bold for piece in filled)) if text else None
