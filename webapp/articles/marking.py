"""An article's text cut into runs: where facts stand, and which stretch is to be highlighted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

HEADING = "## "


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands: `text[start:end]`, in characters."""

    fact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered stretch of the text, with the facts that stand on exactly that stretch."""

    number: int
    facts: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. `notes` are the footnotes whose stretch ends with it."""

    text: str
    lit: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading."""

    kind: Literal["paragraph", "heading"]
    runs: tuple[Run, ...]


def number_notes(evidences: Sequence[Evidence]) -> tuple[Note, ...]:
    """One note for each distinct stretch, numbered from 1 in the order in which a reader comes to their ends."""
    facts: dict[tuple[int, int], list[str]] = {}
    for evidence in evidences:
        facts.setdefault((evidence.end, evidence.start), []).append(evidence.fact)
    return tuple(
        Note(number, tuple(facts[end, start]), start, end) for number, (end, start) in enumerate(sorted(facts), start=1)
    )


def mark(text: str, notes: Sequence[Note], lit: tuple[int, int] | None = None) -> tuple[Block, ...]:
    """The text's paragraphs with their notes, `lit` (start, end) set apart; a stretch may run over several blocks."""
    blocks = []
    start = 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        heading = paragraph.startswith(HEADING)
        first = start + len(HEADING) if heading else start
        runs = _runs(text, first, end, notes, lit)
        blocks.append(Block("heading" if heading else "paragraph", runs))
        start = end + 2
    return tuple(block for block in blocks if block.runs)


def _runs(text: str, start: int, end: int, notes: Sequence[Note], lit: tuple[int, int] | None) -> tuple[Run, ...]:
    inside = [note for note in notes if start < note.end <= end]
    cuts = {start, end, *(note.end for note in inside), *(cut for cut in lit or () if start < cut < end)}
    edges = sorted(cuts)
    return tuple(
        Run(
            text[a:b],
            lit=lit is not None and lit[0] <= a and b <= lit[1],
            notes=tuple(note for note in inside if note.end == b),
        )
        for a, b in pairwise(edges)
    )
