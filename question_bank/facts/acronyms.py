"""The long form of an acronym that an article introduces, where a statement would leave it unexplained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.bodies import with_article
from question_bank.facts.written import Written
from question_bank.language.words import DETERMINERS
from question_bank.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_WELL_KNOWN = frozenset({"UN", "EU", "US", "U.S.", "UK", "U.K.", "NATO", "BBC", "NASA", "FBI", "CIA", "USSR", "FIFA"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod:desc"})
_MOST_WORDS = 45
"""How long a statement is at most where an acronym is spelt out in it."""


def in_long_form(acronym: Mention, tokens: Sequence[Token], written: Written) -> str | None:
    """ "the Lima Harbour Office (LHO)" for "LHO"; None where a reader knows it or the statement has it.

    Before a noun it takes no article of its own: "LHO officials".
    """
    last = tokens[-1]
    short = acronym.label == "organization" and acronym.text.isupper() and acronym.entity != acronym.text
    if not short or acronym.text in _WELL_KNOWN or _is_inside_name(last) or any(c.tag_ == "POS" for c in last.children):
        return None
    if not _has_room(acronym, written) or _is_numbered(last):
        return None
    before = tokens[0].nbor(-1) if tokens[0].i > 0 else None
    begun = last.dep_ in _BEFORE_NOUN or (
        before is not None and (before.lower_ in DETERMINERS or (before.pos_ == "PROPN" and before.head.i > before.i))
    )
    name = acronym.entity if begun else with_article(acronym.entity, written.story, written=False)
    return f"{name} ({acronym.text})"


def _is_numbered(last: Token) -> bool:
    """Whether letters stand before the number of one of a row of events: "LHO 92"."""
    return last.i + 1 < len(last.doc) and last.nbor().text.isdigit()


def _has_room(acronym: Mention, written: Written) -> bool:
    """Whether the statement does not give the long form yet, and stays short enough with it."""
    given = any(m.entity == acronym.entity and m.text == m.entity for m in written.mentions())
    told = given or acronym.entity in (written.speaker or "")
    return not told and len(written.text().split()) + len(acronym.entity.split()) <= _MOST_WORDS


def _is_inside_name(acronym: Token) -> bool:
    """Whether an acronym is part of a longer name ("OAS Council", "Acme/OAS"), and not of a noun ("the OAS envoys")."""
    if acronym.i and acronym.nbor(-1).text == "/":
        return True
    if acronym.i + 1 == len(acronym.doc):
        return False
    after = acronym.nbor()
    links = acronym.dep_ in _BEFORE_NOUN and (after.text[0].isupper() or not after.is_alpha)
    return links or after.text == "/" or (after.tag_ in {"NNP", "NNPS"} and after.text[0].isupper())
