"""What the whole bank knows, so that no question is answered wrongly by another article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from question_bank.language.people import same_person
from question_bank.model import AgreementValue, ArticleHead, DateValue, Fact, FactKind, LeaderValue
from question_bank.questions import edtf

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
STOP_WORDS = frozenset(
    "a an and are as at be been between both but by did do does for from had has have he her his how if in into is it "
    "its many more most much name named of on or over since than that the their them they this to under until up was "
    "were what when where which who whom whose why will with would year month date about some after before during "
    "first second third fourth fifth sixth seventh eighth ninth tenth according".split()
)


@lru_cache(maxsize=50_000)
def content_words(text: str) -> frozenset[str]:
    """The words of `text` in lower case that carry meaning: no function words, possessives without their ending."""
    words = (re.sub(r"['’]s?$", "", word.lower()) for word in _WORD.findall(text))
    return frozenset(word for word in words if word not in STOP_WORDS and len(word) > 1)


def plain(name: str) -> str:
    """A name as it is compared: lower case, no leading article, one space between words."""
    return re.sub(r"^(?:the|a|an) ", "", " ".join(name.casefold().replace("’", "'").split()))


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
    by_kind: Mapping[FactKind, tuple[Fact, ...]]
    canonical: Mapping[str, str]
    """Plain form of every name and alias -> plain form of the canonical name."""

    @classmethod
    def of(
        cls,
        facts: Iterable[Fact],
        aliases: Mapping[str, tuple[str, ...]] | None = None,
        heads: Mapping[str, ArticleHead] | None = None,
        article_of: Mapping[str, str] | None = None,
    ) -> World:
        """The world of all `facts` of the bank, whatever article they come from."""
        known = {fact.id: fact for fact in facts}
        by_kind: dict[FactKind, tuple[Fact, ...]] = {}
        for fact in known.values():
            by_kind[fact.kind] = (*by_kind.get(fact.kind, ()), fact)
        names = aliases or {}
        canonical: dict[str, str] = {}
        for name, others in names.items():
            for each in (name, *others):
                canonical.setdefault(plain(each), plain(name))
        return cls(known, heads or {}, article_of or {}, names, by_kind, canonical)

    def head(self, fact: Fact) -> ArticleHead | None:
        """The head of the article that `fact` stands in, where it is known."""
        return self.heads.get(self.article_of.get(fact.id, ""))

    def neighbours(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of `fact`'s kind, those of its own article first, else in the bank's order."""
        own = self.article_of.get(fact.id)
        others = [other for other in self.by_kind.get(fact.kind, ()) if other.id != fact.id]
        return tuple(sorted(others, key=lambda other: self.article_of.get(other.id) != own))

    def same_name(self, one: str, other: str) -> bool:
        """Whether two names are one thing's: equal but for case and article, or aliases of one another."""
        a, b = plain(one), plain(other)
        return a == b or self.canonical.get(a, a) == self.canonical.get(b, b)

    def same_person(self, one: str, other: str) -> bool:
        """Whether two names are one person's, spelling variants and bare surnames included."""
        return self.same_name(one, other) or same_person(one, other)

    def other_names(self, name: str) -> tuple[str, ...]:
        """Other names the bank's articles use for `name`, without `name` itself."""
        found: list[str] = []
        for canonical, others in self.aliases.items():
            group = (canonical, *others)
            if any(plain(each) == plain(name) for each in group):
                found += [each for each in group if plain(each) != plain(name)]
        return tuple(dict.fromkeys(found))

    def disputes(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of the bank that give another value for the same thing."""
        return tuple(self.facts[other] for other in fact.disputed_by if other in self.facts)

    # --- leaders

    def leaders(self) -> tuple[LeaderValue, ...]:
        """Everyone who holds a role anywhere in the bank."""
        return tuple(fact.value for fact in self.by_kind.get("leader", ()) if isinstance(fact.value, LeaderValue))

    def holds(self, person: str, role: str, of: str | None) -> bool:
        """Whether the bank says anywhere, for any time, that `person` had that role of that country or body."""
        return any(
            same_role(held.role, role)
            and (held.of is None or of is None or self.same_name(held.of, of))
            and self.same_person(held.person, person)
            for held in self.leaders()
        )

    def has_rival(self, fact: Fact) -> bool:
        """Whether the bank names another holder of the same office for a time that meets this fact's."""
        value, time = fact.value, fact.as_of
        return isinstance(value, LeaderValue) and any(
            isinstance(other.value, LeaderValue)
            and plain(other.value.role) == plain(value.role)
            and plain(other.value.of or "") == plain(value.of or "")
            and (not time or not other.as_of or edtf.overlaps(time[:7], other.as_of[:7]))
            and not self.same_person(other.value.person, value.person)
            for other in self.by_kind.get("leader", ())
        )

    # --- dates

    def true_dates(self, fact: Fact) -> tuple[str, ...]:
        """EDTF dates that are true of what `fact` tells of, anywhere in the bank: never distractors."""
        dates: list[str] = []
        for other in (fact, *self.disputes(fact), *self.by_kind.get("date", ()), *self.by_kind.get("agreement", ())):
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
            for other in self.by_kind.get("date", ())
            if isinstance(other.value, DateValue)
            and self.article_of.get(other.id) == self.article_of.get(fact.id)
            and other.evidence.start < fact.evidence.end
            and fact.evidence.start < other.evidence.end
        )


def same_role(one: str, other: str) -> bool:
    """Whether two roles are the same office, or one is the other with a qualifier ("Prime Minister", "prime minister").

    "foreign minister" and "deputy foreign minister" differ; "UN special representative" and "special representative"
    are taken for the same, which only ever removes a distractor.
    """
    a, b = content_words(one), content_words(other)
    if not a or not b:
        return plain(one) == plain(other)
    return (a <= b or b <= a) and not (a ^ b) & _RANKS


_RANKS = frozenset("deputy vice former assistant acting prime foreign defence defense senior junior shadow".split())


def about_the_same(one: Fact, other: Fact) -> bool:
    """Whether two facts may tell of one event: one subject's words lie within the other's, or the statements agree.

    Ordinals count, so that the second and the third round of talks are two events; and a bare name as the subject
    ("Russia") tells nothing, since one country does many things.
    """
    a, b = _event_words(one.subject), _event_words(other.subject)
    if a and b and (a <= b or b <= a) and not (_is_bare_name(one.subject) or _is_bare_name(other.subject)):
        return True
    all_of_one, all_of_other = _event_words(one.statement), _event_words(other.statement)
    shared = len(all_of_one & all_of_other)
    return shared >= 0.6 * max(1, min(len(all_of_one), len(all_of_other)))


def _is_bare_name(subject: str) -> bool:
    words = [word for word in subject.split() if word.lower() not in STOP_WORDS]
    return all(word[0].isupper() for word in words)


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_TIME_WORDS = frozenset(
    "january february march april may june july august september october november december early late mid end start "
    "spring summer autumn winter".split()
)


@lru_cache(maxsize=50_000)
def _event_words(text: str) -> frozenset[str]:
    ordinals = frozenset(word for word in text.lower().split() if word in _ORDINALS)
    return frozenset(w for w in content_words(text) if not w.isdigit() and w not in _TIME_WORDS) | ordinals


def time_of(fact: Fact) -> str | None:
    """When a fact held or was said, no finer than a month: "March 2003", "1994"; None where it is not known."""
    if not fact.as_of:
        return None
    date = fact.as_of[:7] if edtf.granularity(fact.as_of) == "day" else fact.as_of
    return edtf.spell(date)
