"""What a statement tells of that has no name: "students" who came, "inflammation" as such.

A statement that names nobody is of use only where it says what any thing of a kind is: "Inflammation is one of the
first responses to infection".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.statements import Statement
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANY = frozenset({"a", "an"})
_PARTS = word_set("example part kind type reason result number majority one way case problem thing fact")
_SHARES = word_set("most many some several few other various certain such same more")
_LONGEST = 5


def kind_told_of(statement: Statement) -> str | None:
    """The subject of a statement where it is a common noun without article, or any one of a kind."""
    first = statement.cut.first
    told = {c.lower_ for c in first.children if c.dep_ in {"det", "nmod:poss", "nummod"}}
    inside = [t for t in statement.cut.subject if t.i in statement.places]
    named = any(t.pos_ in {"PROPN", "PRON"} for t in inside)
    described = {c.lower_ for c in first.children if c.dep_ in {"amod", "compound", "nmod", "advmod"}}
    empty = first.lemma_.lower() in _PARTS and not described
    bare = first.pos_ == "NOUN" and told <= _ANY and not (named or empty or described & _SHARES)
    return statement.subject if bare and 0 < len(inside) <= _LONGEST else None


def is_said_in_general(statement: Statement) -> bool:
    """Whether a statement says what a thing of some kind is, whenever and wherever it is."""
    head, first = statement.cut.head, statement.cut.first
    is_ = any(c.dep_ == "cop" and c.tag_ in {"VBZ", "VBP"} for c in head.children)
    what = head.pos_ in {"NOUN", "NUM"} and any(_says_more(c) for c in head.children if c.i in statement.places)
    people = is_personal_noun(first.lemma_.lower())
    return is_ and what and not people and not statement.dates and kind_told_of(statement) is not None


def _says_more(child: Token) -> bool:
    return child.i > child.head.i and child.dep_ in {"nmod", "acl", "acl:relcl"}
