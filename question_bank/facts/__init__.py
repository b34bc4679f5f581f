"""From an annotated document to facts: one module a kind of fact.

A sentence is first made into a statement that stands alone (`standalone`), claims are told from facts (`claims`), and
each kind then looks for what it knows in the statement. What is declined is yielded as a `Rejection` with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.facts import agreements, asides, dates, definitions, events, figures, leaders, organizations, places
from question_bank.facts.clauses import tell
from question_bank.facts.drafts import Draft
from question_bank.facts.ids import fact_id
from question_bank.facts.standalone import make_statement
from question_bank.facts.story import Story
from question_bank.model import (
    AgreementValue,
    DateValue,
    Document,
    EventValue,
    Evidence,
    Fact,
    FigureValue,
    Rejection,
    Sentence,
)

__all__ = ["derive"]

_OF_CLAUSE = (
    dates.of_clause,
    agreements.of_clause,
    figures.of_clause,
    places.of_clause,
    organizations.of_clause,
    definitions.of_clause,
)


def derive(document: Document) -> Iterator[Fact | Rejection]:
    """The facts of a document in order of position, each told once, and a rejection for each that was declined."""
    story = Story(document)
    seen: set[tuple[str, ...]] = set()
    for sentence in document.sentences:
        for found in _found(sentence, story):
            if isinstance(found, str):
                yield Rejection("facts", found, sentence.text)
                continue
            key = (found.kind, *found.key)
            if key in seen:
                yield Rejection("facts", "told before in the same article", sentence.text)
                continue
            seen.add(key)
            yield _fact(found, sentence, document)


def _found(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What a sentence tells: first as a whole, then clause by clause, then in passing."""
    whole = list(_whole(sentence, story))
    yield from whole
    known = {_told(item) for item in whole if isinstance(item, Draft)}
    told = {item.statement for item in whole if isinstance(item, Draft)}
    dated = {item.value.date for item in whole if isinstance(item, Draft) and isinstance(item.value, DateValue)}
    others = [*_in_passing(sentence, story), *_by_clause(sentence, story)]
    for item in others:
        if isinstance(item, str):
            yield item
        elif _told(item) not in known and not _is_told_event(item, told, dated):
            known.add(_told(item))
            yield item
    if not whole and not others:
        yield "nothing that is looked for"


def _is_told_event(draft: Draft, told: set[str], dated: set[str]) -> bool:
    """Whether an event only says again what a fact with a date of its own says."""
    return isinstance(draft.value, EventValue) and (draft.statement in told or draft.value.when in dated)


def _told(draft: Draft) -> tuple[str, str]:
    """What makes two findings in one sentence the same, whatever their words."""
    value = draft.value
    if isinstance(value, DateValue):
        return draft.kind, value.date
    if isinstance(value, FigureValue):
        return draft.kind, f"{value.number:g} {value.unit}"
    if isinstance(value, AgreementValue) and "terms" not in draft.key:
        return draft.kind, ""
    if isinstance(value, AgreementValue):
        return draft.kind, draft.statement
    return draft.kind, value.model_dump_json()


def _whole(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    yield from leaders.find(sentence, story)
    if not sentence.dates and not sentence.quantities and not agreements.mentions_one(sentence.text):
        return
    statement = make_statement(sentence, story.document)
    if isinstance(statement, str):
        yield statement
        return
    for find in (dates.find, agreements.find, figures.find):
        yield from find(statement, story)


def _by_clause(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    for told in tell(sentence, story):
        if isinstance(told, str):
            yield told
            continue
        found = [item for kind in _OF_CLAUSE for item in kind(told, story)]
        yield from found
        if not any(isinstance(item, Draft) for item in found):
            yield from events.of_clause(told, story)


def _in_passing(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    for kind in (asides, events, places, organizations, definitions):
        yield from kind.of_sentence(sentence, story)


def _fact(draft: Draft, sentence: Sentence, document: Document) -> Fact:
    return Fact(
        id=fact_id(document.article.head.id, draft.kind, draft.value, sentence.text),
        kind=draft.kind,
        statement=draft.statement,
        subject=draft.subject,
        value=draft.value,
        attributed_to=draft.speaker,
        as_of=draft.as_of,
        evidence=Evidence(quote=sentence.text, start=sentence.start, end=sentence.end),
    )
