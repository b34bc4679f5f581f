"""What an article is about, as English writes it inside a sentence: "alkanes", "the abacus", "Ana Vidal's life"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.language.titles import BRACKET, times_with_the
from question_bank.language.words import is_plural_noun

if TYPE_CHECKING:
    from question_bank.model import Document

_OFTEN = 2
_LONG, _FEWEST = 9_000, 3
"""Characters of a text that has to name its topic so many times."""
_ARTICLES = ("The ", "A ", "An ")
_KIND_OF = re.compile(r"[A-Z][a-z]+ of [A-Z]")
"""What opens a name that takes "the": "Battle of Lima"."""


def is_spoken_of(topic: str, text: str) -> bool:
    """Whether a text speaks of what its title names: a long one on "Total War" that hardly does is on much else."""
    if len(text) < _LONG:
        return True
    return len(re.findall(rf"\b{re.escape(topic.removeprefix('the '))}", text, re.IGNORECASE)) >= _FEWEST


def name_of_context(document: Document, topic: str) -> str:
    """A topic, which the title names, as it stands behind "in the context of"."""
    text = document.article.text
    title = BRACKET.sub("", document.article.head.title)
    labels = [m.label for s in document.sentences for m in s.mentions if m.entity == title]
    if " " in title and labels and labels.count("person") * 2 > len(labels):
        return f"{title}'{'' if title.endswith('s') else 's'} life"
    small = title[:1].lower() + title[1:]
    return _common(small, text) or _proper(title, text) or topic


def _common(noun: str, text: str) -> str | None:
    """A noun in the plural, with "the", or bare, as the text mostly writes it; None where it writes none."""
    several = re.findall(rf"(?<![.!?]) ({re.escape(noun)}(?:s|es))\b", text)
    bare = len(re.findall(rf"(?<![.!?]) {re.escape(noun)}\b", text))
    if bare + len(several) < _OFTEN:
        return None
    counted = len(re.findall(rf"\b(?:[Aa]n?|[Tt]he) {re.escape(noun)}\b", text))
    if several and len(several) >= max(counted, bare // 2):
        return str(max(several, key=several.count))
    return f"the {noun}" if counted > bare - counted and not is_plural_noun(noun.split()[-1]) else noun


def _proper(name: str, text: str) -> str | None:
    """A name with "the" where the text writes it so; None where the text does not write it."""
    with_the, written = times_with_the(name, text)
    if not written or name.startswith(_ARTICLES):
        return name if written else None
    return f"the {name}" if with_the * 2 >= written or _KIND_OF.match(name) else name
