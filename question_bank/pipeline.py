"""The stages in order: annotate -> derive facts -> link disputes over the whole bank -> write questions.

(Reading comes before it, in `reading`; the YAML after it, in `bank`.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from question_bank.facts import derive
from question_bank.facts.disputes import link
from question_bank.language import annotate
from question_bank.model import Article, BankFile, Document, Fact, Question, Rejection
from question_bank.questions import write
from question_bank.questions.world import World


@dataclass(frozen=True, slots=True)
class Built:
    """What the pipeline made: a bank file for each article, and what each stage declined."""

    banks: tuple[BankFile, ...]
    neighbours: tuple[BankFile, ...]
    """The bank files that were there already, their disputes linked with the new facts."""
    rejections: tuple[Rejection, ...]


def build(
    articles: Sequence[Article],
    neighbours: Sequence[BankFile] = (),
    context: Sequence[Article] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Built:
    """Facts and questions of `articles`, in the order of their ids; the same input gives the same output.

    `neighbours` are the other files of the bank: what they say is true too, so no distractor may say it. `context` are
    their articles, as far as they are there: they give other names of the same things. `progress` is told what is done.
    """
    articles = sorted(articles, key=lambda article: article.head.id)
    documents = [_annotated(article, progress) for article in articles]
    derived = {document.article.head.id: list(derive(document)) for document in documents}
    facts = {id_: _once(item for item in found if isinstance(item, Fact)) for id_, found in derived.items()}
    facts |= {bank.article.id: list(bank.facts) for bank in neighbours}
    facts = _linked({id_: facts[id_] for id_ in sorted(facts)})
    world = World.of(
        [fact for found in facts.values() for fact in found],
        aliases=_aliases([*documents, *(annotate(article) for article in context)]),
        heads={article.head.id: article.head for article in articles}
        | {bank.article.id: bank.article for bank in neighbours},
        article_of={fact.id: id_ for id_, found in facts.items() for fact in found},
    )
    banks, rejections = [], [item for found in derived.values() for item in found if isinstance(item, Rejection)]
    for article in articles:
        progress(f"questions on {article.head.id}")
        own = facts[article.head.id]
        written = list(write(own, world))
        rejections += [item for item in written if isinstance(item, Rejection)]
        questions = [item for item in written if isinstance(item, Question)]
        banks.append(BankFile(article=article.head, facts=tuple(own), questions=tuple(questions)))
    relinked = (bank.model_copy(update={"facts": tuple(facts[bank.article.id])}) for bank in neighbours)
    return Built(tuple(banks), tuple(relinked), tuple(rejections))


def _annotated(article: Article, progress: Callable[[str], None]) -> Document:
    progress(f"facts of {article.head.id}")
    return annotate(article)


def _once(facts: Iterable[Fact]) -> list[Fact]:
    """The facts without those of an id that came before: an id is made of all that a fact says."""
    return list({fact.id: fact for fact in reversed(list(facts))}.values())[::-1]


def _linked(facts: dict[str, list[Fact]]) -> dict[str, list[Fact]]:
    """Every article's facts with the disputes between all of them, found anew."""
    unlinked = [fact.model_copy(update={"disputed_by": ()}) for found in facts.values() for fact in found]
    linked = {fact.id: fact for fact in link(unlinked)}
    return {id_: [linked[fact.id] for fact in found] for id_, found in facts.items()}


def _aliases(documents: Sequence[Document]) -> dict[str, tuple[str, ...]]:
    """Canonical name -> every other name that any article gives it, in the articles' order."""
    names: dict[str, tuple[str, ...]] = {}
    for document in sorted(documents, key=lambda document: document.article.head.id):
        for name, others in document.aliases.items():
            names[name] = tuple(dict.fromkeys((*names.get(name, ()), *others)))
    return names
