"""A fact before it has its evidence and id."""

from __future__ import annotations

from dataclasses import dataclass

from question_bank.model import FactKind, Value


@dataclass(frozen=True, slots=True)
class Draft:
    """What one module found in one sentence. `key` is the same for two tellings of one fact in an article."""

    kind: FactKind
    statement: str
    subject: str
    value: Value
    as_of: str | None
    key: tuple[str, ...]
    speaker: str | None = None
