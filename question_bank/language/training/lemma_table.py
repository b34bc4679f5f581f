"""The lemmas of a treebank that no rule gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from question_bank.language.neural.lemmas import regular_lemma


def lemma_table(docs: Iterable[Doc]) -> dict[tuple[str, str], str]:
    """(word in lower case, tag) -> the commonest lemma, where it is not the regular one.

    A name is in it only if its lemma is another word: how it is capitalised depends on the text it stands in.
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            seen[token.lower_, token.tag_][token.lemma_] += 1
    best = {key: counts.most_common(1)[0][0] for key, counts in sorted(seen.items())}
    return {(word, tag): lemma for (word, tag), lemma in best.items() if not _regular(word, tag, lemma)}


def _regular(word: str, tag: str, lemma: str) -> bool:
    if tag in {"NNP", "NNPS"}:
        return regular_lemma(word, tag).lower() == lemma.lower()
    return lemma == "_" or regular_lemma(word, tag) == lemma
