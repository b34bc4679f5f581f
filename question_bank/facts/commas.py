"""Commas that a clause needs when it is written as a statement of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import predicate
from question_bank.facts.stops import DASHES

if TYPE_CHECKING:
    from spacy.tokens import Token


def with_commas(subject: Sequence[Token], words: Sequence[Token], head: Token) -> list[Token | str]:
    """The words of a clause with commas for the dashes around names, and around an "as" between subject and verb.

    "Two sons -- Ian and Max -- moved" needs them, and "Marie Curie, who as a student had lived".
    """
    words = _without_divider(subject, words, head)
    dashes = [t for t in words if t.text in DASHES]
    found: list[Token | str] = ["," if len(dashes) == 2 and t in dashes else t for t in words]
    at = next((i + 1 for i, t in enumerate(words) if subject and t == subject[-1]), 0)
    role = next((c for c in head.children if c.dep_ == "obl" and at < len(words) and c.left_edge == words[at]), None)
    if role is None or role.i > head.i or words[at].lower_ != "as" or words[at].i == subject[-1].i + 1:
        return found
    size = sum(t == role or role.is_ancestor(t) for t in words)
    inside = [t for t in found[at : at + size] if isinstance(t, str) or t.text != ","]
    return [*found[:at], ",", *inside, ",", *found[at + size :]]


def _without_divider(subject: Sequence[Token], words: Sequence[Token], head: Token) -> Sequence[Token]:
    """The words without a comma that only divides the subject from its verb: "The market itself, was opened"."""
    verbs = {t.i for t in predicate(head)}
    inside = {t.i for t in subject}
    commas = [i for i, t in enumerate(words[:-1]) if t.text == "," and t.i < min(verbs)]
    if len(commas) != 1 or not commas[0]:
        return words
    at = commas[0]
    divides = words[at - 1].i in inside and words[at + 1].i in verbs
    return [*words[:at], *words[at + 1 :]] if divides else words
