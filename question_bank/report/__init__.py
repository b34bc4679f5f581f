"""What was found in articles, sentence by sentence, and why nothing was found in the rest.

Gathered here; shown in a terminal by `terminal` and as a page by `page`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from question_bank.facts import derive
from question_bank.facts.disputes import link
from question_bank.facts.plausibility import doubts
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, EventValue, Fact, Record, Rejection, Sentence
from question_bank.progress import Progress, silent

__all__ = ["ArticleReport", "SentenceReport", "about", "gather", "value_in_words"]

_NOT_SHOWN = frozenset({"text"})
"""Of a value: what its statement says in the same words."""


@dataclass(frozen=True, slots=True)
class SentenceReport:
    """A sentence, the facts found in it, and each reason for which something in it was declined."""

    sentence: Sentence
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...]
    doubts: Mapping[str, str] = field(default_factory=dict)
    """Fact id -> why its figure may be wrong."""


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """An article's sentences in order."""

    head: ArticleHead
    sentences: tuple[SentenceReport, ...]

    @property
    def facts(self) -> int:
        """How many facts there are in all."""
        return sum(len(report.facts) for report in self.sentences)

    @property
    def fruitful(self) -> int:
        """How many sentences gave at least one fact."""
        return sum(bool(report.facts) for report in self.sentences)

    @property
    def refusals(self) -> Counter[str]:
        """Reason -> how many sentences gave nothing for it. Each such sentence counts once, under its first reason."""
        return Counter(report.reasons[0] for report in self.sentences if not report.facts)


def gather(articles: Sequence[Article], progress: Progress = silent) -> tuple[ArticleReport, ...]:
    """A report on each article, the disputes between all their facts found."""
    read: list[tuple[ArticleHead, tuple[Sentence, ...], list[Fact | Rejection]]] = []
    for number, article in enumerate(articles):
        progress(f"facts of {article.head.id}", number, len(articles))
        document = annotate(article)
        read.append((article.head, document.sentences, list(derive(document))))
    facts = [item for _, _, found in read for item in found if isinstance(item, Fact)]
    linked, doubted = {fact.id: fact for fact in link(facts)}, doubts(facts)
    return tuple(
        ArticleReport(head, tuple(_by_sentence(sentences, found, linked, doubted))) for head, sentences, found in read
    )


def _by_sentence(
    sentences: Sequence[Sentence],
    derived: Iterable[Fact | Rejection],
    linked: Mapping[str, Fact],
    doubted: Mapping[str, str],
) -> Iterable[SentenceReport]:
    facts: dict[int, dict[str, Fact]] = {sentence.start: {} for sentence in sentences}
    reasons: dict[str, dict[str, None]] = {sentence.text: {} for sentence in sentences}
    for item in derived:
        if isinstance(item, Fact):
            facts.setdefault(item.evidence.start, {})[item.id] = linked[item.id]
        else:
            reasons.setdefault(item.text, {})[item.reason] = None
    for sentence in sentences:
        own = tuple(facts[sentence.start].values())
        yield SentenceReport(
            sentence,
            own,
            tuple(reasons[sentence.text]),
            {fact.id: doubted[fact.id] for fact in own if fact.id in doubted},
        )


def about(head: ArticleHead) -> str:
    """Who published an article when, in one line; empty if it is not known."""
    return ", ".join(filter(None, (head.author, head.publisher, head.published)))


def value_in_words(value: Record) -> str:
    """A fact's value as its fields: "person: Ann Rask; role: mayor; of: Tarn"."""
    told = {*_NOT_SHOWN, "name"} if isinstance(value, EventValue) else _NOT_SHOWN
    fields = ((name, given) for name, given in value if name not in told and given not in (None, (), ""))
    return "; ".join(f"{name}: {_plain(given)}" for name, given in fields)


def _plain(given: object) -> str:
    if isinstance(given, tuple):
        return ", ".join(map(str, given))
    if isinstance(given, int | float):
        return f"{given:,}"
    return str(given).replace("_", " ")
