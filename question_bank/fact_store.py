"""The facts of a whole bank, on disk: read as they are asked for, so that memory does not grow with the text."""

from __future__ import annotations

import os
import tempfile
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from question_bank.model import Fact

_AT_HAND = 4096
"""How many facts are kept in memory as well: more than stand near one another in the bank."""


class FactStore(Mapping[str, Fact]):
    """Facts by id, in the order in which they were added, article by article.

    `disputes` (fact id -> ids) can be set when all are added, and holds for every fact from then on.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (closed when the store goes)
        self._starts = array("Q", [0])
        self._positions: dict[str, int] = {}
        self._articles: dict[str, tuple[int, int]] = {}
        self._read = lru_cache(maxsize=_AT_HAND)(self._from_disk)
        self.disputes: Mapping[str, tuple[str, ...]] = {}

    def add(self, article: str, facts: Iterable[Fact]) -> None:
        """Put an article's facts behind those that are there; of two with one id the first stays."""
        first = len(self._positions)
        self._file.seek(0, os.SEEK_END)
        for fact in facts:
            if fact.id in self._positions:
                continue
            data = fact.model_dump_json().encode()
            self._positions[fact.id] = len(self._positions)
            self._file.write(data)
            self._starts.append(self._starts[-1] + len(data))
        self._articles[article] = (first, len(self._positions))

    def of(self, article: str) -> list[Fact]:
        """The facts of one article."""
        return [self._linked(position) for position in range(*self._articles[article])]

    @property
    def article_of(self) -> Mapping[str, str]:
        """Fact id -> the article that it stands in."""
        return _Articles(self._positions, list(self._articles), [first for first, _ in self._articles.values()])

    def __getitem__(self, id_: str) -> Fact:
        return self._linked(self._positions[id_])

    def __contains__(self, id_: object) -> bool:
        return id_ in self._positions

    def __iter__(self) -> Iterator[str]:
        return iter(self._positions)

    def __len__(self) -> int:
        return len(self._positions)

    def _linked(self, position: int) -> Fact:
        fact = self._read(position)
        if (others := self.disputes.get(fact.id)) is None:
            return fact
        return fact.model_copy(update={"disputed_by": others})

    def _from_disk(self, position: int) -> Fact:
        start, end = self._starts[position], self._starts[position + 1]
        self._file.seek(start)
        return Fact.model_validate_json(self._file.read(end - start))


class _Articles(Mapping[str, str]):
    def __init__(self, positions: Mapping[str, int], names: Sequence[str], firsts: Sequence[int]) -> None:
        self._positions, self._names, self._firsts = positions, names, firsts

    def __getitem__(self, id_: str) -> str:
        return self._names[bisect_right(self._firsts, self._positions[id_]) - 1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._positions)

    def __len__(self) -> int:
        return len(self._positions)
