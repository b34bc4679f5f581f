"""The last touches to a statement's text: the day of its source, a plan as seen from later; and whether it is whole.

Each gives the text with the places of its words, moved by what was put in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_plural
from question_bank.facts.cuts import Cut
from question_bank.facts.rendering import Places

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOGETHER = frozenset({"simultaneously", "together", "jointly", "both"})
SOURCE = re.compile(r"According to [^,\d]+(?=, )")
"""How a sentence opens that names its source, without a date of it."""


def with_day(text: str, places: Places, said: str) -> tuple[str, Places]:
    """A statement that names its source with the day on which that said it: "According to the press in March 2003"."""
    source = SOURCE.match(text)
    if source is None or not said:
        return text, places
    at, by = source.end(), len(said)
    moved = {i: (s + by, e + by) if s >= at else (s, e) for i, (s, e) in places.items()}
    return f"{text[:at]}{said}{text[at:]}", moved


def as_plan(text: str, places: Places, one: Cut) -> tuple[str, Places]:
    """What will be, as seen from later: "was to pay a visit" for "will pay a visit"."""
    auxiliary = next((t for t in one.tokens if t.lower_ in {"will", "would", "shall"} and t.i in places), None)
    if auxiliary is None:
        return text, places
    start, end = places[auxiliary.i]
    person = one.first.ent_type_ == "PERSON"  # a surname may end in "s"
    alone = person and all(child.dep_ != "conj" for child in one.first.children)
    together = any(t.lower_ in _TOGETHER and t.head.i == one.head.i for t in one.tokens)
    several = together or (is_plural(one.first) and not alone)
    verb = "were to" if several else "was to"
    if text.startswith(" no longer ", end):
        verb, end = f"{verb.removesuffix(' to')} no longer to", end + len(" no longer")
    by = len(verb) - (end - start)
    moved = {i: (s + by, e + by) if s >= end else (s, e) for i, (s, e) in places.items()}
    return f"{text[:start]}{verb}{text[end:]}", moved


def opens_inside(words: Sequence[Token | str]) -> bool:
    """Whether a text opens inside another phrase: a verb of another's, half of "24 August – 3 October"."""
    first = words[0] if words else ""
    if isinstance(first, str):
        return False
    before = first.nbor(-1) if first.i > first.sent.start else None
    finite = first.tag_ in {"VBD", "VBZ", "VBP"} and first.pos_ in {"VERB", "AUX"}
    describes = before is not None and first.tag_ == "VBG" and first.dep_ == "acl" and before.pos_ in {"NOUN", "PROPN"}
    half = before is not None and first.tag_ == "CD" and before.text in {"–", "-", "—"}
    torn = before is not None and first.lower_ == "to" and before.lower_ in {"thanks", "due", "owing", "prior"}
    return finite or describes or half or torn
