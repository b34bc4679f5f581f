"""What the whole bank knows, so that no question is answered wrongly by another article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from question_bank.language.people import same_person
from question_bank.language.world import country_of
from question_bank.model import AgreementValue, ArticleHead, BankFile, DateValue, Fact, FactKind, LeaderValue
from question_bank.questions import edtf
from question_bank.questions.index import Index
from question_bank.questions.occupation import FIRST_LETTERS, introduction
from question_bank.questions.placed import placement
from question_bank.questions.topic import find_topic
from question_bank.questions.words import SAME_EVENT, STOP_WORDS, content_words, event_words, plain

_OF_ANY_MATTER = frozenset("war history list people relations law culture state city country century".split())
_PRONOUN = re.compile(r"(?:^|[,;] |\d )(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er) ")
LONGEST_CAREER = 15
"""Years after which nobody believes that a person of then holds an office."""


@dataclass(frozen=True, slots=True)
class World:
    """Every fact of the bank, the articles they stand in, and which names are the same.

    Made once for the bank by `World.of`; asked by every form, by the distractors and by the checks.
    """

    facts: Mapping[str, Fact]
    heads: Mapping[str, ArticleHead]
    """Article id -> its head."""
    article_of: Mapping[str, str]
    """Fact id -> article id."""
    aliases: Mapping[str, tuple[str, ...]]
    """Canonical name -> other names of the same thing."""
    topics: Mapping[str, str]
    """Article id -> what it is about, for those whose title is the name of that."""
    introductions: Mapping[str, str]
    """Article id -> who the person is that it is about ("Chilean poet"), where it says so."""
    placements: Mapping[str, str]
    """Article id -> where the thing is that it is about, or what ("in Velden, Peru"), where it says so."""
    lives: frozenset[str]
    """The ids of articles that go on with "he" or "she" in one sentence of four."""
    index: Index
    groups: Mapping[str, Sequence[tuple[str, ...]]]
    """Plain form of every name and alias -> the names of each thing that goes by it."""
    canonical: Mapping[str, str]
    """Plain form of every name and alias -> plain form of the canonical name."""

    @classmethod
    def of(
        cls,
        facts: Iterable[Fact] | Mapping[str, Fact],
        aliases: Mapping[str, tuple[str, ...]] | None = None,
        heads: Mapping[str, ArticleHead] | None = None,
        article_of: Mapping[str, str] | None = None,
    ) -> World:
        """The world of all `facts` of the bank (or a mapping of them by id), whatever article they come from."""
        known = facts if isinstance(facts, Mapping) else {fact.id: fact for fact in facts}
        names = aliases or {}
        canonical: dict[str, str] = {}
        groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for name, others in names.items():
            for each in dict.fromkeys(map(plain, (name, *others))):
                canonical.setdefault(each, plain(name))
                groups[each].append((name, *others))
        told: dict[str, list[str]] = defaultdict(list)
        first: dict[str, list[str]] = defaultdict(list)
        for id_, article in (article_of or {}).items():
            evidence = known[id_].evidence
            told[article].append(evidence.quote)
            if evidence.start < FIRST_LETTERS:
                first[article].append(evidence.quote)
        found = (
            (id_, find_topic(head.title, told[id_], dated=head.published is not None))
            for id_, head in (heads or {}).items()
        )
        topics = {id_: topic for id_, topic in found if topic is not None}
        known_for = ((id_, introduction(topic, first[id_])) for id_, topic in topics.items())
        introductions = {id_: said for id_, said in known_for if said is not None}
        places = ((id_, placement(topic, first[id_])) for id_, topic in topics.items() if id_ not in introductions)
        placements = {id_: said for id_, said in places if said is not None}
        lives = frozenset(id_ for id_, quotes in told.items() if _goes_on(set(quotes)))
        index = Index(known, article_of or {})
        return cls(
            known,
            heads or {},
            article_of or {},
            names,
            topics,
            introductions,
            placements,
            lives,
            index,
            groups,
            canonical,
        )

    @classmethod
    def of_banks(cls, banks: Sequence[BankFile], aliases: Mapping[str, tuple[str, ...]] | None = None) -> World:
        """The world of all facts of some bank files."""
        return cls.of(
            {fact.id: fact for bank in banks for fact in bank.facts},
            aliases=aliases,
            heads={bank.article.id: bank.article for bank in banks},
            article_of={fact.id: bank.article.id for bank in banks for fact in bank.facts},
        )

    def head(self, fact: Fact) -> ArticleHead | None:
        """The head of the article that `fact` stands in, where it is known."""
        return self.heads.get(self.article_of.get(fact.id, ""))

    def topic(self, fact: Fact) -> str | None:
        """What the article of `fact` is about, where its title is the name of that."""
        return self.topics.get(self.article_of.get(fact.id, ""))

    def is_dated(self, fact: Fact) -> bool:
        """Whether the article of `fact` has a day of its own, as news has and an encyclopedia has not."""
        head = self.head(fact)
        return head is not None and head.published is not None

    def is_of_its_year(self, fact: Fact, year: str) -> bool:
        """Whether a year is that in which the article of `fact` was published."""
        head = self.head(fact)
        return head is not None and (head.published or "")[:4] == year

    def goes_on(self, fact: Fact) -> bool:
        """Whether the article of `fact` goes on with "he" or "she", as a life does."""
        return self.article_of.get(fact.id) in self.lives

    def introduction(self, fact: Fact) -> str | None:
        """Who the person is that the article of `fact` is about: "Chilean poet"; None where that is not known."""
        return self.introductions.get(self.article_of.get(fact.id, ""))

    def placement(self, fact: Fact) -> str | None:
        """Where or what the thing is that the article of `fact` is about: "in Velden, Peru"; None where not known."""
        return self.placements.get(self.article_of.get(fact.id, ""))

    def title_words(self, fact: Fact | None) -> frozenset[str]:
        """The words of content in the title of the article that `fact` stands in; none where it is not known."""
        head = self.head(fact) if fact else None
        return content_words(head.title) if head else frozenset()

    def names_title(self, text: str, fact: Fact) -> bool:
        """Whether a text has a word of the title of `fact`'s article that names its matter: no people, no "war"."""
        found = self.title_words(fact) & content_words(text)
        return any(country_of(word.capitalize()) is None and word not in _OF_ANY_MATTER for word in found)

    def neighbours(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of `fact`'s kind: those of its own article first, then the nearest in the bank's order."""
        return self.index.beside(fact)

    def is_related(self, one: Fact, other: Fact) -> bool:
        """Whether two facts stand in one article, or in two that share a tag."""
        here, there = self.head(one), self.head(other)
        return here == there or bool(here and there and set(here.tags) & set(there.tags))

    def neighbours_of_kind(self, fact: Fact, kind: FactKind) -> tuple[Fact, ...]:
        """The facts of `kind`: those of `fact`'s article first, then the nearest in the bank's order."""
        return self.index.beside(fact, kind)

    def earlier(self, fact: Fact) -> Sequence[Fact]:
        """The facts of `fact`'s kind on the same subject that stand before it in the bank."""
        return self.index.earlier(fact)

    def same_name(self, one: str, other: str) -> bool:
        """Whether two names are one thing's: equal but for case and article, or aliases of one another."""
        a, b = plain(one), plain(other)
        return a == b or self.canonical_name(one) == self.canonical_name(other)

    def canonical_name(self, name: str) -> str:
        """The plain form of the one name that stands for all names of a thing."""
        return self.canonical.get(plain(name), plain(name))

    def same_person(self, one: str, other: str) -> bool:
        """Whether two names are one person's, spelling variants and bare surnames included."""
        return self.same_name(one, other) or same_person(one, other)

    def other_names(self, name: str) -> tuple[str, ...]:
        """Other names the bank's articles use for `name`, without `name` itself."""
        found: list[str] = []
        for group in self.groups.get(plain(name), ()):
            found += [each for each in group if plain(each) != plain(name)]
        return tuple(dict.fromkeys(found))

    def disputes(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of the bank that give another value for the same thing."""
        return tuple(self.facts[other] for other in fact.disputed_by if other in self.facts)

    # --- leaders

    def holds(self, person: str, role: str, of: str | None) -> bool:
        """Whether the bank says anywhere, for any time, that `person` had that role of that country or body."""
        return any(
            isinstance(held := fact.value, LeaderValue)
            and same_role(held.role, role)
            and (held.of is None or of is None or self.same_name(held.of, of))
            and self.same_person(held.person, person)
            for name in self._all_names(person)
            for fact in self.index.namesakes(name)
        )

    def _all_names(self, person: str) -> tuple[str, ...]:
        canonical = self.canonical.get(plain(person))
        return (person,) if canonical is None else tuple(dict.fromkeys((person, canonical, *self.other_names(person))))

    def has_rival(self, fact: Fact) -> bool:
        """Whether the bank names another holder of the same office for a time that meets this fact's."""
        value, time = fact.value, fact.as_of
        return isinstance(value, LeaderValue) and any(
            isinstance(other.value, LeaderValue)
            and (not time or not other.as_of or edtf.overlaps(edtf.month_part(time), edtf.month_part(other.as_of)))
            and not self.same_person(other.value.person, value.person)
            for other in self.index.of_office(value)
        )

    # --- dates

    def true_dates(self, fact: Fact) -> tuple[str, ...]:
        """EDTF dates that are true of what `fact` tells of, anywhere in the bank: never distractors."""
        dates: list[str] = []
        for other in (fact, *self.disputes(fact), *self.index.sharing_words(fact)):
            value = other.value
            date = value.date if isinstance(value, DateValue) else None
            if isinstance(value, AgreementValue):
                date = value.when
            if date and (other.id == fact.id or other.id in fact.disputed_by or about_the_same(fact, other)):
                dates.append(date)
        return tuple(dict.fromkeys(dates))

    def dates_in_text(self, fact: Fact) -> tuple[str, ...]:
        """Dates of facts that share the sentence with `fact`: they stand beside it and would confuse."""
        return tuple(
            other.value.date
            for other in self.index.of_article(fact, "date")
            if isinstance(other.value, DateValue)
            and other.evidence.start < fact.evidence.end
            and fact.evidence.start < other.evidence.end
        )


def _goes_on(quotes: Set[str]) -> bool:
    return sum(_PRONOUN.search(quote) is not None for quote in quotes) >= max(2, len(quotes) // 4)


def same_role(one: str, other: str) -> bool:
    """Whether two roles are the same office, or one is the other with a qualifier ("Prime Minister", "prime minister").

    "foreign minister" and "deputy foreign minister" differ; "UN special representative" and "special representative"
    are taken for the same, as are "chair" and "acting chair", which only ever removes a distractor.
    """
    a, b = content_words(one), content_words(other)
    if not a or not b:
        return plain(one) == plain(other)
    return (a <= b or b <= a) and not (a ^ b) & _RANKS


_RANKS = frozenset("deputy vice former assistant prime foreign defence defense senior junior shadow".split())


def about_the_same(one: Fact, other: Fact) -> bool:
    """Whether two facts may tell of one event: one subject's words lie within the other's, or the statements agree.

    Ordinals count, so that the second and the third round of talks are two events; and a bare name as the subject
    ("Russia") tells nothing, since one country does many things.
    """
    a, b = event_words(one.subject), event_words(other.subject)
    if a and b and (a <= b or b <= a) and not (_is_bare_name(one.subject) or _is_bare_name(other.subject)):
        return True
    all_of_one, all_of_other = event_words(one.statement), event_words(other.statement)
    shared = len(all_of_one & all_of_other)
    return shared >= SAME_EVENT * max(1, min(len(all_of_one), len(all_of_other)))


def _is_bare_name(subject: str) -> bool:
    words = [word for word in subject.split() if word.lower() not in STOP_WORDS]
    return all(word[0].isupper() for word in words)


def years_apart(one: Fact, other: Fact) -> int | None:
    """How many years lie between the times of two facts; None where one of them has none."""
    if not one.as_of or not other.as_of:
        return None
    return abs(edtf.year_of(one.as_of) - edtf.year_of(other.as_of))


def time_of(fact: Fact) -> str | None:
    """When a fact held or was said, no finer than a month: "March 2003", "1994"; None where it is not known."""
    if not fact.as_of:
        return None
    date = fact.as_of[:7] if edtf.granularity(fact.as_of) == "day" else fact.as_of
    return edtf.spell(date)


def within(time: str) -> str:
    """A time behind its preposition: "in March 2003", "from 1957 to 1971"."""
    return f"{'from' if ' to ' in time else 'in'} {time}"
