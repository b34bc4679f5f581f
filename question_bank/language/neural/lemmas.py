"""Lemmas: from a table where a word and tag were seen to have an unusual one, else from the dictionary of lemminflect.

Names keep their form. Regular and irregular inflections are lemminflect's; what the table adds are the treebanks'
conventions ("her" is "she", "n't" is "not").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lemminflect import getLemma

Table = Mapping[tuple[str, str], str]
"""(word in lower case, Penn tag) -> lemma."""

_INFLECTED = {
    **dict.fromkeys(("NNS", "NNPS"), "NOUN"),
    **dict.fromkeys(("VBD", "VBG", "VBN", "VBZ"), "VERB"),
    **dict.fromkeys(("JJR", "JJS"), "ADJ"),
    **dict.fromkeys(("RBR", "RBS"), "ADV"),
}


class Lemmatizer:
    """Gives the lemma of a tagged word."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._by_rule = lru_cache(maxsize=100_000)(regular_lemma)

    def __call__(self, word: str, tag: str, opens: bool) -> str:
        """`opens`: whether the word stands first in its sentence, where a capital says nothing."""
        seen = self._table.get((word.lower(), tag))
        if seen is not None:
            return seen
        kept = tag == "JJ" and not opens and word[0].isupper()
        return word if kept else self._by_rule(word, tag)


def regular_lemma(word: str, tag: str) -> str:
    """The lemma that needs no table: of a name itself, of a plural or inflected word its base, else lower case."""
    if tag == "NNP":
        return word
    base = word if tag == "NNPS" else word.lower()
    prefix, hyphen, stem = base.rpartition("-")
    found = getLemma(stem, _INFLECTED[tag]) if tag in _INFLECTED else ()
    return f"{prefix}{hyphen}{found[0]}" if found else base
