"""The stages in order: annotate -> derive facts -> link disputes over the whole bank -> write questions.

(Reading comes before it, in `reading`; the YAML after it, in `bank`.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from threadpoolctl import threadpool_limits

from question_bank.entities import Entity, Registry, entities_of
from question_bank.facts import derive
from question_bank.facts.disputes import link
from question_bank.language import annotate
from question_bank.model import Article, BankFile, Fact, Question, Rejection
from question_bank.progress import Progress, silent
from question_bank.questions import write
from question_bank.questions.acceptance import LEAST, is_worth_keeping, not_kept
from question_bank.questions.balance import balanced
from question_bank.questions.drafts import declined
from question_bank.questions.likeness import keep_best
from question_bank.questions.world import World

_AHEAD = 8
"""How many articles each process is given at a time."""


@dataclass(frozen=True, slots=True)
class Built:
    """What the pipeline made: a bank file for each article, and what each stage declined."""

    banks: tuple[BankFile, ...]
    neighbours: tuple[BankFile, ...]
    """The bank files that were there already, their disputes linked with the new facts."""
    rejections: tuple[Rejection, ...]
    registry: Registry
    """Who is who in the whole bank: what was known, and what these articles add."""


@dataclass(frozen=True, slots=True)
class Derived:
    """What one article gives: all that is kept of it once its syntax is done with."""

    article: str
    facts: tuple[Fact, ...]
    rejections: tuple[Rejection, ...]
    entities: tuple[Entity, ...]


def derive_all(articles: Sequence[Article], jobs: int = 1, progress: Progress = silent) -> Iterator[Derived]:
    """The facts of each article, in the articles' order, worked out by `jobs` processes."""
    if jobs == 1 or len(articles) < 2:
        found: Iterable[Derived] = map(derived, articles)
        yield from _counted(found, articles, progress)
        return
    with ProcessPoolExecutor(min(jobs, len(articles)), initializer=alone) as pool:
        ahead = max(1, min(_AHEAD, len(articles) // jobs))
        yield from _counted(pool.map(derived, articles, chunksize=ahead), articles, progress)


def build(
    articles: Sequence[Article],
    neighbours: Sequence[BankFile] = (),
    context: Sequence[Article] = (),
    progress: Progress = silent,
    *,
    jobs: int = 1,
    registry: Registry | None = None,
    least: float = LEAST,
) -> Built:
    """Facts and questions of `articles`, in the order of their ids; the same input gives the same output.

    `neighbours` are the other files of the bank: what they say is true too, so no distractor may say it. `context` are
    their articles, as far as they are there: they give other names of the same things, as `registry` does. `progress`
    is told what is done; `jobs` processes share the work. A question that scores less than `least` is not
    asked (see `questions.acceptance`).
    """
    articles = sorted(articles, key=lambda article: article.head.id)
    told = list(derive_all(articles, jobs, progress))
    facts = {found.article: list(found.facts) for found in told}
    facts |= {bank.article.id: list(bank.facts) for bank in neighbours}
    facts = _linked({id_: facts[id_] for id_ in sorted(facts)})
    named = {found.article: found.entities for found in told}
    named |= {article.head.id: entities_of(annotate(article)) for article in context}
    known = (registry or Registry()).joined(entity for id_ in sorted(named) for entity in named[id_])
    world = World.of(
        [fact for found in facts.values() for fact in found],
        aliases=known.aliases(),
        heads={article.head.id: article.head for article in articles}
        | {bank.article.id: bank.article for bank in neighbours},
        article_of={fact.id: id_ for id_, found in facts.items() for fact in found},
    )
    asked: dict[str, tuple[list[Question], list[Rejection]]] = {}
    for number, article in enumerate(articles):
        progress(f"questions on {article.head.id}", number, len(articles))
        asked[article.head.id] = ask(facts[article.head.id], world, least)
    there = [question for bank in neighbours for question in bank.questions if question.status != "hidden"]
    best, repeated = keep_best([question for made, _ in asked.values() for question in made], there, world)
    kept = {question.id for question in best}
    banks = [
        BankFile(
            article=article.head,
            facts=tuple(facts[article.head.id]),
            questions=tuple(question for question in asked[article.head.id][0] if question.id in kept),
        )
        for article in articles
    ]
    rejections = [item for found in told for item in found.rejections]
    rejections += [item for _, declined in asked.values() for item in declined]
    rejections += repeated
    relinked = (bank.model_copy(update={"facts": tuple(facts[bank.article.id])}) for bank in neighbours)
    return Built(tuple(banks), tuple(relinked), tuple(rejections), known)


def ask(facts: Sequence[Fact], world: World, least: float = LEAST) -> tuple[list[Question], list[Rejection]]:
    """The questions on one article's facts that score `least` or more, no sort too often; and what was declined.

    Where `least` is 0 all are asked.
    """
    items = list(write(facts, world))
    questions = [item for item in items if isinstance(item, Question)]
    refused = [item for item in items if isinstance(item, Rejection)]
    too_low = [question for question in questions if not is_worth_keeping(question, least)]
    refused += [declined(not_kept(question), question.prompt) for question in too_low]
    kept = [question for question in questions if is_worth_keeping(question, least)]
    if not least:
        return kept, refused
    chosen = list(balanced(kept, world.facts))
    refused += [item for item in chosen if isinstance(item, Rejection)]
    return [item for item in chosen if isinstance(item, Question)], refused


def alone() -> None:
    """Let a process keep to one core: those of numpy's threads would only stand in the way of the other processes."""
    threadpool_limits(1)


def derived(article: Article) -> Derived:
    """What one article gives."""
    document = annotate(article)
    items = list(derive(document))
    facts = {item.id: item for item in reversed(items) if isinstance(item, Fact)}  # the first of an id stays
    return Derived(
        article.head.id,
        tuple(facts.values())[::-1],
        tuple(item for item in items if isinstance(item, Rejection)),
        entities_of(document),
    )


def _counted(found: Iterable[Derived], articles: Sequence[Article], progress: Progress) -> Iterator[Derived]:
    for number, (article, told) in enumerate(zip(articles, found, strict=True)):
        progress(f"facts of {article.head.id}", number, len(articles))
        yield told


def _linked(facts: Mapping[str, Sequence[Fact]]) -> dict[str, list[Fact]]:
    """Every article's facts with the disputes between all of them, found anew."""
    unlinked = [fact.model_copy(update={"disputed_by": ()}) for found in facts.values() for fact in found]
    linked = {fact.id: fact for fact in link(unlinked)}
    return {id_: [linked[fact.id] for fact in found] for id_, found in facts.items()}
