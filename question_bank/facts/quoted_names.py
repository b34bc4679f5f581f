"""What "this title" means: the one name in quotation marks by which the sentence before calls somebody or something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.written import Written
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = word_set("title nickname name epithet")
_CALLED = re.compile(
    r"\b(?:aka|a\.k\.a\.|known as|called|named|nicknamed|dubbed|titled|title(?: of)?),? "
    r"[\"“](?P<name>[^\"“”]{3,80}?)[,.]?[\"”]"
)


def write_quoted_name(written: Written, this: Token) -> bool:
    """Write the name behind "this title", where the sentence before gives one and no other."""
    noun, before = this.head, written.story.right_before(written.sentence)
    if this.dep_ != "det" or this.lower_ != "this" or noun.lower_ not in _NAMES or before is None:
        return False
    found = _CALLED.findall(before.text)
    if len(found) != 1:
        return False
    name = found[0].replace(" -- ", " – ")  # two hyphens are a typist's dash
    written.instead |= {this.i: "The" if this.text[0].isupper() else "the", noun.i: f'{noun.text} "{name}"'}
    return True
