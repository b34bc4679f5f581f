"""Who and what a statement names, in full: persons, bodies and places, and works or wars that only capitals tell.

A capitalised word goes on with what it is of ("the War of the Two Cities"), and a title with its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from question_bank.facts.rendering import plain
from question_bank.facts.statements import Statement
from question_bank.language.calendar import MONTHS
from question_bank.language.roles import is_role
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_DESCRIBES = re.compile(r"-[a-z]+$")
"""How a description ends that begins with a name: "Russian-led"."""

_BEARS_NAME = word_set(
    "Law Theorem Principle Paradox Rule Rules Constant Equation Equations Day Night Massacre Cathedral Church Abbey "
    "Chapel College Hospital Palace Castle Comet Rebellion War Bay Cove Point Gate Wall Square Market Hill Creek"
)
"""What is called after somebody: "Lund's Law", "St Anna's Church"."""


def who(statement: Statement) -> tuple[str, ...]:
    """The names in the order of the statement, then those put in for words that point to them."""
    found = sorted((*_known(statement), *_capitalised(statement)), key=lambda named: named[0])
    return tuple(dict.fromkeys((*(name for _, name in found), *filter(None, statement.resolved))))


def _known(statement: Statement) -> Iterator[tuple[int, str]]:
    """Persons, bodies, places and nationalities with their offsets."""
    for mention in statement.mentions:
        if mention.label != "other":
            yield mention.start, mention.text if mention.label == "nationality" else mention.entity


def _capitalised(statement: Statement) -> Iterator[tuple[int, str]]:
    """Other names with their offsets, each with what it begins with and what it is of."""
    mentions = statement.sentence.mentions
    taken = {i for m in mentions if m.label != "other" for i in range(m.start, m.end)}
    entities = {m.text: m.entity for m in mentions if m.label == "other"}
    reached = -1
    for run in _runs(statement, taken):
        known = plain(run) in entities
        if run[0].i <= reached or (_DESCRIBES.search(plain(run)) and not known):
            continue
        behind = [t for t in _of_what(run[-1]) if t.i in statement.places]
        reached = behind[-1].i if behind else run[-1].i
        opens = _begun_by(run, taken)
        name = plain([*_owner(opens[0] if opens else run[0], run[-1]), *opens, *run, *behind]).strip("\"“”'- ")
        yield run[0].idx, entities.get(name, name)


def _runs(statement: Statement, taken: set[int]) -> Iterator[list[Token]]:
    """The words of names that are no known person, body or place, as they stand together."""
    sentence = statement.sentence
    dated = {i for d in sentence.dates for i in range(d.start, d.end)}
    other = {i for m in sentence.mentions if m.label == "other" for i in range(m.start, m.end)}
    run: list[Token] = []
    for token in statement.cut.tokens:
        follows = bool(run) and token.i == run[-1].i + 1
        named = token.pos_ == "PROPN" or (follows and token.pos_ == "NUM")
        if token.idx in other or (named and _is_unknown(token, taken, dated)):
            if run and not follows:
                yield run
            run = [*run, token] if follows else [token]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_unknown(token: Token, taken: set[int], dated: set[int]) -> bool:
    describes = token.head.idx in taken and token.dep_ in {"compound", "nmod:desc", "amod", "nmod"}
    known = token.idx in taken | dated or token.text in MONTHS or is_role(token.text)
    return not known and not describes


def _begun_by(run: list[Token], taken: set[int]) -> list[Token]:
    """The known name that a longer one begins with: "Lisbon" of "the Lisbon Summit"; the "The" that opens a title."""
    begun: list[Token] = []
    for token in reversed(run[0].doc[run[0].sent.start : run[0].i]):
        titles = token.text == "The" and not token.is_sent_start
        known = token.idx in taken and token.text[:1].isupper() and token.head in [*begun, *run]
        if not (titles or known):
            break
        begun.insert(0, token)
    return begun


def _owner(first: Token, last: Token) -> list[Token]:
    """The "Lund's" of "Lund's Law": whose name a law, a day or a church bears."""
    named = first.doc[max(first.sent.start, first.i - 4) : first.i]
    if last.text not in _BEARS_NAME or len(named) < 2 or named[-1].text not in {"'s", "’s"}:
        return []
    words = list(takewhile(lambda t: t.text[:1].isupper(), reversed(named[:-1])))
    return [*reversed(words), named[-1]] if words else []


def _of_what(last: Token) -> list[Token]:
    """What a name goes on with behind "of": "of the Two Cities" behind "the War"."""
    following = list(last.doc[last.i + 1 : last.sent.end])
    if not last.text[0].isupper() or not following or following[0].lower_ != "of":
        return []
    link = 2 if len(following) > 1 and following[1].lower_ == "the" else 1
    named = list(takewhile(lambda t: t.text[:1].isupper(), following[link:]))
    return [*following[:link], *named] if named else []
