"""The facts of the whole bank, found by article, by office, by person and by word, so that none needs reading twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import ceil
from typing import get_args

from question_bank.facts.plausibility import doubts
from question_bank.language.people import surname_key
from question_bank.language.world import capitals, country_of
from question_bank.model import EventValue, Fact, FactKind, LeaderValue, OrganizationValue
from question_bank.questions.words import SAME_EVENT, event_words, plain, surname

_WINDOW = 100
"""How many facts of other articles on each side are neighbours of a fact: enough to choose from."""


class Index:
    """An index of facts by their ids, made once; the facts themselves stay where they are kept."""

    def __init__(self, facts: Mapping[str, Fact], article_of: Mapping[str, str]) -> None:
        self._facts = facts
        self._by_kind: dict[FactKind, list[str]] = defaultdict(list)
        self._of_article: dict[tuple[str | None, FactKind], list[str]] = defaultdict(list)
        self._on_subject: dict[tuple[FactKind, str], list[str]] = defaultdict(list)
        self._position: dict[str, int] = {}
        self._offices: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._article_of = article_of
        self._told_last: tuple[str | None, tuple[str, int, int]] | None = None
        for fact in facts.values():
            self._position[fact.id] = len(self._by_kind[fact.kind])
            self._by_kind[fact.kind].append(fact.id)
            self._on_subject[fact.kind, plain(fact.subject)].append(fact.id)
            self._of_article[article_of.get(fact.id), fact.kind].append(fact.id)
            if isinstance(fact.value, LeaderValue):
                self._offices[_office(fact.value)].append(fact.id)
                self._holders[surname_key(fact.value.person)].append(fact.id)

    def beside(self, fact: Fact, kind: FactKind | None = None) -> tuple[Fact, ...]:
        """The facts of one kind (its own, unless told), its article's first, then those nearest to it in the bank."""
        here = self._article_of.get(fact.id)
        own = self._of_article.get((here, kind or fact.kind), ())
        same = self._by_kind.get(kind or fact.kind, [])
        at = self._position.get(own[0] if own and kind else fact.id, 0)
        near = same[max(0, at - _WINDOW - len(own)) : at + _WINDOW + len(own) + 1]
        others = [other for other in near if self._article_of.get(other) != here]
        return tuple(self._facts[other] for other in (*own, *others) if other != fact.id)

    def of_article(self, fact: Fact, kind: FactKind | None = None) -> Sequence[Fact]:
        """The facts of one kind (its own, unless told) of the article that `fact` stands in."""
        return self._all(self._of_article.get((self._article_of.get(fact.id), kind or fact.kind), ()))

    def all_of_article(self, fact: Fact) -> list[Fact]:
        """The facts of every kind of the article that `fact` stands in."""
        kinds: tuple[FactKind, ...] = get_args(FactKind)
        return [other for kind in kinds for other in self.of_article(fact, kind)]

    def times_named_elsewhere(self, name: str, fact: Fact) -> int:
        """How many sentences of a fact's article, besides its own, have a name in them."""
        quotes = {other.evidence.quote for other in self.all_of_article(fact)} - {fact.evidence.quote}
        name = plain(name)
        return sum(name in plain(quote) for quote in quotes)

    def told_beside(self, fact: Fact) -> tuple[str, int, int]:
        """The sentences of a fact's article that gave facts, in small letters; how many facts; where the last ends."""
        article = self._article_of.get(fact.id)
        if self._told_last is None or self._told_last[0] != article:  # articles are asked about one after the other
            self._told_last = article, _told_in(self.all_of_article(fact))
        return self._told_last[1]

    def earlier(self, fact: Fact) -> Sequence[Fact]:
        """The facts of `fact`'s kind with the same subject that stand before it."""
        same = self._on_subject.get((fact.kind, plain(fact.subject)), ())
        return self._all([other for other in same if self._position[other] < self._position.get(fact.id, 0)])

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

    def telling_of(self, words: frozenset[str]) -> Iterable[Fact]:
        """The facts of any kind whose statements may share three fifths of the shorter one's words with `words`."""
        found = self._all(dict.fromkeys(self._told.near(words)))
        return sorted(found, key=lambda other: (other.kind, self._position[other.id]))

    @cached_property
    def _told(self) -> _Overlaps:
        return _Overlaps(
            lambda: ((fact.id, event_words(fact.statement)) for fact in self._facts.values()), share=SAME_EVENT
        )

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
    def people(self) -> frozenset[str]:
        """The plain names of those whom the bank gives an office."""
        holders = (f.value.person for f in self._of_kind("leader") if isinstance(f.value, LeaderValue))
        return frozenset(map(plain, holders))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The plain names of the organisations that the bank knows with their acronyms, countries left out."""
        values = (f.value for f in self._of_kind("organization"))
        named = (value.name for value in values if isinstance(value, OrganizationValue) and value.acronym)
        return frozenset(plain(name) for name in named if country_of(name) is None)

    def names_of_acronym(self, acronym: str) -> Sequence[str]:
        """The full names that the bank gives for an acronym."""
        return self._acronyms.get(acronym, ())

    @cached_property
    def _acronyms(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for fact in self._of_kind("organization"):
            if isinstance(fact.value, OrganizationValue) and fact.value.acronym:
                found[fact.value.acronym].append(fact.value.name)
        return found

    @cached_property
    def doubts(self) -> Mapping[str, str]:
        """Fact id -> why its figure may be wrong."""
        return doubts(self._of_kind("figure"))

    @cached_property
    def countries_led(self) -> tuple[str, ...]:
        """The countries and bodies that some leader of the bank is of, each once."""
        values = (fact.value for fact in self._of_kind("leader"))
        return tuple(dict.fromkeys(value.of for value in values if isinstance(value, LeaderValue) and value.of))

    @cached_property
    def countries_told(self) -> tuple[str, ...]:
        """The countries that leaders of the bank are of or that its events name, in order of name."""
        events = (fact.value for fact in self._of_kind("event"))
        named = (name for value in events if isinstance(value, EventValue) for name in value.who)
        return tuple(sorted({name for name in (*self.countries_led, *named) if country_of(name) == name}))

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


def _told_in(own: Sequence[Fact]) -> tuple[str, int, int]:
    quotes = {fact.evidence.start: fact.evidence.quote.lower() for fact in own}
    text = "\n".join(quotes[start] for start in sorted(quotes))
    return text, len(own), max((fact.evidence.end for fact in own), default=0)
