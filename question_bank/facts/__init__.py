"""From an annotated document to facts: one module a kind of fact.

A sentence is first made into a statement that stands alone (`standalone`), claims are told from facts (`claims`), and
each kind then looks for what it knows in the statement. What is declined is yielded as a `Rejection` with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.facts import agreements, dates, figures, leaders
from question_bank.facts.drafts import Draft
from question_bank.facts.ids import fact_id
from question_bank.facts.standalone import make_statement
from question_bank.facts.story import Story
from question_bank.model import Document, Evidence, Fact, Rejection, Sentence

__all__ = ["derive"]


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
    yield from leaders.find(sentence, story)
    if not sentence.dates and not sentence.quantities and not agreements.mentions_one(sentence.text):
        return
    statement = make_statement(sentence, story.document)
    if isinstance(statement, str):
        yield statement
        return
    for find in (dates.find, agreements.find, figures.find):
        yield from find(statement, story)


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
