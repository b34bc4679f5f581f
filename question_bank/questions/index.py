"""The facts of the whole bank, found by article, by office, by person and by word, so that none needs reading twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import ceil

from question_bank.language.people import surname_key
from question_bank.language.world import capitals
from question_bank.model import Fact, FactKind, LeaderValue
from question_bank.questions.words import SAME_EVENT, event_words, plain, surname

_WINDOW = 100
"""How many facts of other articles on each side are neighbours of a fact: enough to choose from."""


class Index:
    """An index of facts, made once."""

    def __init__(self, facts: Iterable[Fact], article_of: Mapping[str, str]) -> None:
        self.by_kind: dict[FactKind, list[Fact]] = defaultdict(list)
        self._of_article: dict[tuple[str | None, FactKind], list[Fact]] = defaultdict(list)
        self._position: dict[str, int] = {}
        self._offices: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._holders: dict[str, list[Fact]] = defaultdict(list)
        self._article_of = article_of
        for fact in facts:
            self._position[fact.id] = len(self.by_kind[fact.kind])
            self.by_kind[fact.kind].append(fact)
            self._of_article[article_of.get(fact.id), fact.kind].append(fact)
            if isinstance(fact.value, LeaderValue):
                self._offices[_office(fact.value)].append(fact)
                self._holders[surname_key(fact.value.person)].append(fact)

    def beside(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of `fact`'s kind, its own article's first, then those that stand nearest to it in the bank."""
        own = self.of_article(fact)
        same = self.by_kind[fact.kind]
        at = self._position.get(fact.id, 0)
        near = same[max(0, at - _WINDOW - len(own)) : at + _WINDOW + len(own) + 1]
        here = self._article_of.get(fact.id)
        others = [other for other in near if self._article_of.get(other.id) != here]
        return tuple(other for other in (*own, *others) if other.id != fact.id)

    def of_article(self, fact: Fact, kind: FactKind | None = None) -> Sequence[Fact]:
        """The facts of one kind (its own, unless told) of the article that `fact` stands in."""
        return self._of_article.get((self._article_of.get(fact.id), kind or fact.kind), ())

    def of_office(self, value: LeaderValue) -> Sequence[Fact]:
        """The facts that name a holder of the same office."""
        return self._offices.get(_office(value), ())

    def namesakes(self, person: str) -> Sequence[Fact]:
        """The leader facts on those whose surname may be a spelling of `person`'s."""
        return self._holders.get(surname_key(person), ())

    def sharing_words(self, fact: Fact) -> Iterable[Fact]:
        """The date and agreement facts that may tell of the same event as `fact` by their words, in the bank's order.

        Those are sure to be among them whose subjects lie within one another, or whose statements share three fifths
        of the shorter one's words (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
        """
        found: dict[str, Fact] = {}
        for index, text in ((self._subjects, fact.subject), (self._statements, fact.statement)):
            found |= {other.id: other for other in index.near(event_words(text))}
        return sorted(found.values(), key=lambda other: (other.kind != "date", self._position[other.id]))

    @cached_property
    def _subjects(self) -> _Overlaps:
        return _Overlaps(((fact, event_words(fact.subject)) for fact in self._dated()), share=1.0)

    @cached_property
    def _statements(self) -> _Overlaps:
        return _Overlaps(((fact, event_words(fact.statement)) for fact in self._dated()), share=SAME_EVENT)

    def _dated(self) -> Iterable[Fact]:
        return (*self.by_kind.get("date", ()), *self.by_kind.get("agreement", ()))

    @cached_property
    def surnames(self) -> Mapping[str, frozenset[str]]:
        """Surname in small letters -> the holders of offices in the bank who bear it."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.by_kind.get("leader", ()):
            if isinstance(fact.value, LeaderValue):
                found[surname(fact.value.person).lower()].add(fact.value.person)
        return {name: frozenset(people) for name, people in found.items()}

    @cached_property
    def countries_led(self) -> tuple[str, ...]:
        """The countries and bodies that some leader of the bank is of, each once."""
        values = (fact.value for fact in self.by_kind.get("leader", ()))
        return tuple(dict.fromkeys(value.of for value in values if isinstance(value, LeaderValue) and value.of))

    @cached_property
    def capitals_named(self) -> tuple[str, ...]:
        """The capitals that the bank's statements name, in order of name."""
        names = "|".join(sorted(map(re.escape, capitals()), key=len, reverse=True))
        pattern = re.compile(rf"\b(?:{names})\b")
        facts = (fact for found in self.by_kind.values() for fact in found)
        return tuple(sorted({name for fact in facts for name in pattern.findall(fact.statement)}))


class _Overlaps:
    """Facts by sets of words: those that share at least `share` of the smaller set, without looking at all others.

    Of a set that may share so much with a larger one, the rarest words must hold one that is shared.
    """

    def __init__(self, sets: Iterable[tuple[Fact, frozenset[str]]], share: float) -> None:
        listed = list(sets)
        self._share = share
        self._counts = Counter(word for _, words in listed for word in words)
        self._by_word: dict[str, list[Fact]] = defaultdict(list)
        self._by_rare: dict[str, list[Fact]] = defaultdict(list)
        for fact, words in listed:
            for word in words:
                self._by_word[word].append(fact)
            for word in self._rarest(words):
                self._by_rare[word].append(fact)

    def near(self, words: frozenset[str]) -> Iterable[Fact]:
        """The facts whose words may overlap `words` so much."""
        for word in words:
            yield from self._by_rare.get(word, ())
        for word in self._rarest(words):
            yield from self._by_word.get(word, ())

    def _rarest(self, words: frozenset[str]) -> list[str]:
        ranked = sorted(words, key=lambda word: (self._counts[word], word))
        return ranked[: len(ranked) - ceil(self._share * len(ranked)) + 1]


def _office(value: LeaderValue) -> tuple[str, str]:
    return plain(value.role), plain(value.of or "")
