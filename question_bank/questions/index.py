"""The facts of the whole bank, found by article, by office, by person and by word, so that none needs reading twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import ceil

from question_bank.language.people import surname_key
from question_bank.language.world import capitals
from question_bank.model import Fact, FactKind, LeaderValue
from question_bank.questions.words import SAME_EVENT, event_words, plain, surname

_WINDOW = 100
"""How many facts of other articles on each side are neighbours of a fact: enough to choose from."""


class Index:
    """An index of facts by their ids, made once; the facts themselves stay where they are kept."""

    def __init__(self, facts: Mapping[str, Fact], article_of: Mapping[str, str]) -> None:
        self._facts = facts
        self._by_kind: dict[FactKind, list[str]] = defaultdict(list)
        self._of_article: dict[tuple[str | None, FactKind], list[str]] = defaultdict(list)
        self._position: dict[str, int] = {}
        self._offices: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._article_of = article_of
        for fact in facts.values():
            self._position[fact.id] = len(self._by_kind[fact.kind])
            self._by_kind[fact.kind].append(fact.id)
            self._of_article[article_of.get(fact.id), fact.kind].append(fact.id)
            if isinstance(fact.value, LeaderValue):
                self._offices[_office(fact.value)].append(fact.id)
                self._holders[surname_key(fact.value.person)].append(fact.id)

    def beside(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of `fact`'s kind, its own article's first, then those that stand nearest to it in the bank."""
        here = self._article_of.get(fact.id)
        own = self._of_article.get((here, fact.kind), ())
        same = self._by_kind[fact.kind]
        at = self._position.get(fact.id, 0)
        near = same[max(0, at - _WINDOW - len(own)) : at + _WINDOW + len(own) + 1]
        others = [other for other in near if self._article_of.get(other) != here]
        return tuple(self._facts[other] for other in (*own, *others) if other != fact.id)

    def of_article(self, fact: Fact, kind: FactKind | None = None) -> Sequence[Fact]:
        """The facts of one kind (its own, unless told) of the article that `fact` stands in."""
        return self._all(self._of_article.get((self._article_of.get(fact.id), kind or fact.kind), ()))

    def of_office(self, value: LeaderValue) -> Sequence[Fact]:
        """The facts that name a holder of the same office."""
        return self._all(self._offices.get(_office(value), ()))

    def namesakes(self, person: str) -> Sequence[Fact]:
        """The leader facts on those whose surname may be a spelling of `person`'s."""
        return self._all(self._holders.get(surname_key(person), ()))

    def _all(self, ids: Iterable[str]) -> Sequence[Fact]:
        return [self._facts[id_] for id_ in ids]

    def _of_kind(self, *kinds: FactKind) -> Iterator[Fact]:
        return (self._facts[id_] for kind in kinds for id_ in self._by_kind.get(kind, ()))

    def sharing_words(self, fact: Fact) -> Iterable[Fact]:
        """The date and agreement facts that may tell of the same event as `fact` by their words, in the bank's order.

        Those are sure to be among them whose subjects lie within one another, or whose statements share three fifths
        of the shorter one's words (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
        """
        near = (index.near(event_words(text)) for index, text in self._worded(fact))
        found = self._all(dict.fromkeys(id_ for ids in near for id_ in ids))
        return sorted(found, key=lambda other: (other.kind != "date", self._position[other.id]))

    def _worded(self, fact: Fact) -> tuple[tuple[_Overlaps, str], ...]:
        return (self._subjects, fact.subject), (self._statements, fact.statement)

    @cached_property
    def _subjects(self) -> _Overlaps:
        return _Overlaps(lambda: ((fact.id, event_words(fact.subject)) for fact in self._dated()), share=1.0)

    @cached_property
    def _statements(self) -> _Overlaps:
        return _Overlaps(lambda: ((fact.id, event_words(fact.statement)) for fact in self._dated()), share=SAME_EVENT)

    def _dated(self) -> Iterator[Fact]:
        return self._of_kind("date", "agreement")

    @cached_property
    def surnames(self) -> Mapping[str, frozenset[str]]:
        """Surname in small letters -> the holders of offices in the bank who bear it."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self._of_kind("leader"):
            if isinstance(fact.value, LeaderValue):
                found[surname(fact.value.person).lower()].add(fact.value.person)
        return {name: frozenset(people) for name, people in found.items()}

    @cached_property
    def countries_led(self) -> tuple[str, ...]:
        """The countries and bodies that some leader of the bank is of, each once."""
        values = (fact.value for fact in self._of_kind("leader"))
        return tuple(dict.fromkeys(value.of for value in values if isinstance(value, LeaderValue) and value.of))

    @cached_property
    def capitals_named(self) -> tuple[str, ...]:
        """The capitals that the bank's statements name, in order of name."""
        names = "|".join(sorted(map(re.escape, capitals()), key=len, reverse=True))
        pattern = re.compile(rf"\b(?:{names})\b")
        return tuple(sorted({name for fact in self._facts.values() for name in pattern.findall(fact.statement)}))


class _Overlaps:
    """Ids of facts by sets of words: those that share at least `share` of the smaller set, found without trying all.

    Of a set that may share so much with a larger one, the rarest words must hold one that is shared.
    """

    def __init__(self, sets: Callable[[], Iterable[tuple[str, frozenset[str]]]], share: float) -> None:
        self._share = share
        self._counts = Counter(word for _, words in sets() for word in words)
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._by_rare: dict[str, list[str]] = defaultdict(list)
        for id_, words in sets():
            for word in words:
                self._by_word[word].append(id_)
            for word in self._rarest(words):
                self._by_rare[word].append(id_)

    def near(self, words: frozenset[str]) -> Iterable[str]:
        """The ids of the facts whose words may overlap `words` so much."""
        for word in words:
            yield from self._by_rare.get(word, ())
        for word in self._rarest(words):
            yield from self._by_word.get(word, ())

    def _rarest(self, words: frozenset[str]) -> list[str]:
        ranked = sorted(words, key=lambda word: (self._counts[word], word))
        return ranked[: len(ranked) - ceil(self._share * len(ranked)) + 1]


def _office(value: LeaderValue) -> tuple[str, str]:
    return plain(value.role), plain(value.of or "")
