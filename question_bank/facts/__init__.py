"""From an annotated document to facts: one module a kind of fact.

A sentence is cut into its clauses (`cuts`); each is judged (`told`: fact, plan, claim or nothing) and written as a
statement that stands alone (`statements`); each kind then looks for what it knows in the statement, or in passing in
the sentence. What is declined is yielded as a `Rejection` with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from types import ModuleType

from question_bank.facts import (
    agreements,
    anniversaries,
    bracket_notes,
    brackets,
    dates,
    definitions,
    distances,
    events,
    figures,
    glossary,
    kin,
    leaders,
    lifetimes,
    organizations,
    places,
    shares,
    spans,
    statutes,
    terms,
    tongues,
)
from question_bank.facts.drafts import Draft
from question_bank.facts.ids import fact_id
from question_bank.facts.introduced import with_introductions
from question_bank.facts.statements import statements
from question_bank.facts.story import Story
from question_bank.model import AgreementValue, DateValue, Document, Evidence, Fact, FigureValue, Rejection, Sentence

__all__ = ["derive"]

_BEFORE_CLAUSES = (distances, glossary)
"""What a phrase tells to the point; the clause around it would tell the same figure with much else."""
_ALSO_DEFINED = frozenset({"definition", "event"})
"""Kinds that tell again what a definition of the same sentence has told."""
_OF_STATEMENT = (
    dates.of_statement,
    agreements.of_statement,
    figures.of_statement,
    places.of_statement,
    organizations.of_statement,
    definitions.of_statement,
    events.of_statement,
)
_IN_PASSING = (
    leaders,
    shares,
    spans,
    terms,
    brackets,
    bracket_notes,
    anniversaries,
    lifetimes,
    statutes,
    events,
    places,
    organizations,
    definitions,
    tongues,
    kin,
)


def derive(document: Document) -> Iterator[Fact | Rejection]:
    """The facts of a document in order of position, and a rejection for each that was declined.

    What is told twice is one fact, with the second place in `also`.
    """
    story = Story(document)
    told: list[Fact | Rejection] = []
    places: dict[tuple[str, ...], int] = {}
    for sentence in document.sentences:
        for found in _found(sentence, story):
            if isinstance(found, str):
                told.append(Rejection("facts", found, sentence.text))
                continue
            at = places.setdefault((found.kind, *found.key), len(told))
            first = told[at] if at < len(told) else None
            if isinstance(first, Fact):
                told[at] = _told_again(first, sentence)
                told.append(Rejection("facts", "told before in the same article", sentence.text))
            else:
                told.append(_fact(found, sentence, document))
    if story.written is None or story.topic is not None:
        return iter(told)
    return with_introductions(told, story.written[:4], document.article)


def _found(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What a sentence tells, clause by clause and in passing; of two tellings of one thing the first."""
    known: set[tuple[str, str]] = set()
    defined: set[str] = set()
    several = False
    told = (_by_phrase(_BEFORE_CLAUSES, sentence, story), _by_clause(sentence, story))
    for item in chain(*told, _by_phrase(_IN_PASSING, sentence, story)):
        several = True
        if isinstance(item, str):
            yield item
        elif _told(item) not in known and not (item.kind in _ALSO_DEFINED and item.statement in defined):
            known.add(_told(item))
            defined |= {item.statement} if item.kind == "definition" else set()
            yield item
    if not several:
        yield "nothing that is looked for"


def _told(draft: Draft) -> tuple[str, str]:
    """What makes two findings in one sentence the same, whatever their words."""
    value = draft.value
    if isinstance(value, DateValue):
        return draft.kind, value.date
    if isinstance(value, FigureValue):
        return draft.kind, f"{value.number:g} {value.unit} {value.counted}"
    if isinstance(value, AgreementValue):
        return draft.kind, draft.statement
    return draft.kind, value.model_dump_json()


def _by_phrase(kinds: Iterable[ModuleType], sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    for kind in kinds:
        yield from kind.of_sentence(sentence, story)


def _by_clause(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    for statement in statements(sentence, story):
        if isinstance(statement, str):
            yield statement
            continue
        defined = False
        for kind in _OF_STATEMENT:
            if kind is not events.of_statement and (statement.conditional or statement.several or statement.denied):
                continue  # what would be has neither date nor figure yet, and of several clauses it is not sure whose
            if kind is events.of_statement and defined:
                continue
            for item in kind(statement, story):
                defined = defined or (isinstance(item, Draft) and item.kind == "definition")
                yield item


def _told_again(fact: Fact, sentence: Sentence) -> Fact:
    places = {(evidence.start, evidence.end) for evidence in (fact.evidence, *fact.also)}
    if (sentence.start, sentence.end) in places:
        return fact
    return fact.model_copy(update={"also": (*fact.also, _evidence(sentence))})


def _evidence(sentence: Sentence) -> Evidence:
    return Evidence(quote=sentence.text, start=sentence.start, end=sentence.end)


def _fact(draft: Draft, sentence: Sentence, document: Document) -> Fact:
    return Fact(
        id=fact_id(document.article.head.id, draft.kind, draft.value, sentence.text),
        kind=draft.kind,
        statement=draft.statement,
        subject=draft.subject,
        value=draft.value,
        attributed_to=draft.speaker,
        as_of=draft.as_of,
        evidence=_evidence(sentence),
    )
