"""What a build would do to one bank file, and what became of its article."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from question_bank.bank import MergeResult, save


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of one article, in numbers."""

    article: str
    facts: dict[str, int]
    """Kind -> how many."""
    questions: dict[str, int]
    """Form -> how many the generator wrote."""
    refused: dict[str, int]
    """Stage and reason -> how many were declined."""


@dataclass(frozen=True, slots=True)
class Change:
    """One bank file before and after; `old` is None for a new one."""

    path: Path
    old: str | None
    merged: MergeResult
    counts: Counts | None = None
    """For the files of articles that were built."""

    @property
    def is_real(self) -> bool:
        """Whether there is anything to write."""
        return self.old != self.merged.text

    def diff(self) -> str:
        """The change as a unified diff."""
        before = (self.old or "").splitlines(keepends=True)
        name = self.path.as_posix()
        old_name = name if self.old is not None else "/dev/null"
        return "".join(unified_diff(before, self.merged.text.splitlines(keepends=True), old_name, name))

    def carry_out(self) -> None:
        """Write the file, whole or not at all, if there is anything to write. Raises `OSError`."""
        if self.is_real:
            save(self.path, self.merged.text)
