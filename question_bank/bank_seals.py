"""What the generator wrote and what a person did since, told by checksums.

A bank file's `generated` holds a short checksum of each entry as the generator wrote it. An entry that no longer has
it was changed by hand; one that is not listed was written by hand; one that is listed and gone was taken out by hand.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from question_bank.model import BankFile, Fact, Question

_LENGTH = 8
_NOT_SEALED = {"disputed_by", "evidence", "also"}
"""What a build finds anew each time: other articles and the article's text change it, not people."""


def seal(entry: Fact | Question) -> str:
    """Eight base32 characters of the SHA-256 over what an entry says."""
    content = entry.model_dump_json(exclude=_NOT_SEALED)
    return base64.b32encode(hashlib.sha256(content.encode()).digest()).decode().lower()[:_LENGTH]


def sealed(bank: BankFile) -> BankFile:
    """The file with the checksums of all its entries, as the generator wrote them."""
    seals = {fact.id: seal(fact) for fact in bank.facts} | {question.id: seal(question) for question in bank.questions}
    return bank.model_copy(update={"generated": seals})


@dataclass(frozen=True, slots=True)
class Hands:
    """Which entries of a bank file bear a person's hand, by id."""

    facts: frozenset[str]
    """Those that a person wrote or changed."""
    questions: frozenset[str]
    """Those that a person wrote, changed or decided on."""
    bound: frozenset[str]
    """The facts that such questions ask for."""
    gone: frozenset[str]
    """Facts and questions that a person took out."""


def hands(bank: BankFile, tags: Collection[str] = ()) -> Hands:
    """What people did to a file. Of one built before there were checksums, what its questions' own keys say of it:
    `tags` are then those that the generator gives."""
    if bank.generated:
        facts = {fact.id for fact in bank.facts if bank.generated.get(fact.id) != seal(fact)}
        theirs = [question for question in bank.questions if bank.generated.get(question.id) != seal(question)]
        there = {fact.id for fact in bank.facts} | {question.id for question in bank.questions}
        gone = bank.generated.keys() - there
    else:
        known = {*tags, *bank.article.tags, *(fact.kind for fact in bank.facts)}
        facts, gone = set(), set()
        theirs = [question for question in bank.questions if _is_marked(question, known)]
    bound = frozenset(question.fact for question in theirs if question.fact)
    return Hands(frozenset(facts), frozenset(question.id for question in theirs), bound, frozenset(gone))


def _is_marked(question: Question, known_tags: Collection[str]) -> bool:
    return question.origin != "generated" or question.status != "draft" or not set(question.tags) <= set(known_tags)
