"""Words as the encoder reads them: word pieces in lower case, and the shape that lower-casing takes away.

The pieces are those of BERT's uncased vocabulary (Devlin et al. 2019): a word is decomposed (NFD), stripped of accents,
cut at punctuation and then, from the left, into the longest pieces that the vocabulary has.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

MAX_PIECES = 12
"""Of one word; the rest of an endless word (an address, a key) tells nothing."""
SHAPES = 16
"""Number of values of `shape`."""


class WordPieces:
    """A vocabulary of pieces; `ids` gives the row numbers of a word's pieces, at least one."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = tuple(pieces)
        self._row = {piece: row for row, piece in enumerate(pieces)}
        self.begin, self.end, self.unknown = (self._row[name] for name in ("[CLS]", "[SEP]", "[UNK]"))
        self.ids = lru_cache(maxsize=100_000)(self._ids)

    def _ids(self, word: str) -> tuple[int, ...]:
        rows = [row for chunk in _chunks(word) for row in self._cut(chunk)]
        return tuple(rows[:MAX_PIECES]) or (self.unknown,)

    def _cut(self, chunk: str) -> list[int]:
        rows: list[int] = []
        start = 0
        while start < len(chunk):
            prefix = "##" if start else ""
            for end in range(len(chunk), start, -1):
                row = self._row.get(prefix + chunk[start:end])
                if row is not None:
                    break
            else:
                return [self.unknown]
            rows.append(row)
            start = end
        return rows


def _chunks(word: str) -> Iterator[str]:
    letters = ""
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category == "Mn":
            continue
        if category[0] in "PS":
            if letters:
                yield letters
            letters = ""
            yield char
        else:
            letters += char
    if letters:
        yield letters


def shape(word: str, spaced: bool) -> int:
    """How a word is written, as a number from 2 to 15: its kind of casing, and whether white space stands before it.

    0 and 1 are left for the marks at the beginning and end.
    """
    return 2 * _casing(word) + spaced


def _casing(word: str) -> int:
    if any(char.isdigit() for char in word):
        return 6
    if not word[0].isalpha():
        return 7
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 2 if word[0].isupper() and word[1:].islower() else 5
