"""What can be wrong with a file that is meant to be an article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class ReadingError(Exception):
    """A file cannot be read as an article. The message says which file, what is wrong and what to do about it."""

    def __init__(self, path: Path, *problems: str) -> None:
        super().__init__("\n".join(f"{path}: {problem}" for problem in problems))
        self.path = path
        self.problems: Sequence[str] = problems
