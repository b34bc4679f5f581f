"""When that took place whose anniversary is kept: "In 2010, Peru marked the 20th anniversary of the fall of Ica"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.events import is_happening, is_named, took_place
from question_bank.facts.phrases import noun_phrase
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story, tells
from question_bank.facts.wording import spell_date
from question_bank.language.words import word_set
from question_bank.model import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_KEEPS = word_set("mark celebrate commemorate observe")
_ORDINAL = re.compile(r"(?P<years>\d{1,3})(?:st|nd|rd|th)$")


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What took place so many years before the day or the year in which a sentence has its anniversary kept."""
    for token in story.tree(sentence) or ():
        years = _years(token) if token.lower_ == "anniversary" and token.head.lemma_.lower() in _KEEPS else None
        if years is None:
            continue
        named = _what(token)
        kept = [d for d in sentence.dates if tells(sentence.text, d, d.start - sentence.start) and d.start < token.idx]
        if named is None:
            yield "an anniversary of what is not named"
        elif len(kept) != 1 or kept[0].granularity not in {"day", "year"} or kept[0].bound != "on":
            yield "an anniversary of which it is not told when it is kept"
        else:
            date = f"{int(str(kept[0].date)[:4]) - years}{str(kept[0].date)[4:]}"
            yield took_place(named, date, kept[0].granularity, spell_date(date) or date)


def _years(anniversary: Token) -> int | None:
    """Which anniversary it is."""
    found = [m for child in anniversary.children if (m := _ORDINAL.match(child.text))]
    return int(found[0]["years"]) if len(found) == 1 else None


def _what(anniversary: Token) -> str | None:
    """The phrase of what happened then, where it is named."""
    for noun in anniversary.children:
        if noun.dep_ == "nmod" and noun.i > anniversary.i and any(c.lower_ == "of" for c in noun.children):
            clause = next((t.left_edge.i for t in noun.subtree if t.dep_ == "acl:relcl"), noun.right_edge.i + 1)
            phrase = [t for t in noun_phrase(noun) if t.i < clause and (t.dep_ != "case" or t.head.i != noun.i)]
            told = plain(phrase).rstrip(",")
            bound = any(t.tag_ in {"PRP", "PRP$", "DT"} and t.lower_ not in {"the", "a", "an"} for t in phrase)
            return told if is_happening(noun) and is_named(told) and not bound else None
    return None
