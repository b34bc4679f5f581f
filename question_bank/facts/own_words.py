"""Whose words a statement is: the article's, those of who is told to say it, or a speaker's of themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.told import is_saying
from question_bank.facts.written import Written

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSON_FIRST = re.compile(
    r"\b(?:(?<!Part )(?<!War )(?<!Volume )(?<!Act )(?<!Type )(?<!Class )(?<!Phase )(?<!Stage )(?<!Title )(?<!Category )"
    r"(?<!\.)I(?![\"”,;:)])|we|(?<![A-Za-z] )(?:We|Me|You)|our|us|my|me|you|your|(?:Our|My|Your)(?! [A-Z]))\b"
)
"""Who speaks of themselves; not "World War I", "Our Lady of Peace" or a title with "Me" in it."""


def whose_words(text: str, written: Written) -> str | None:
    """Why a text is not the article's word, nor that of who is told to say it."""
    if _speaks_of_another(text, written):
        return "a claim without a named speaker"
    kings = any(m.text.endswith(" I") for m in written.sentence.mentions)
    if kings and any(t.text == "I" and t.dep_.startswith("nsubj") for t in written.cut.head.sent):
        return "a sentence whose syntax is not sure"  # "Alexander I had left" was read as what "I" had done
    return "speaks in the first person" if _speaks_of_self(text, written) else None


def _speaks_of_self(text: str, written: Written) -> bool:
    """Whether a text says "I" or "my", and not only as part of a name: "Frederick I", the ship "Follow Me"."""
    alike = [t for t in written.cut.tokens if t.text[0].isupper() and _PERSON_FIRST.fullmatch(t.text)]
    named = {t.text for t in alike if _is_in_name(t)} | {word for name in written.resolved for word in name.split()}
    spoken = {t.text for t in alike if not _is_in_name(t)}
    return any(m[0] not in named - spoken for m in _PERSON_FIRST.finditer(text))


def _is_in_name(word: Token) -> bool:
    behind_name = word.i > 0 and (word.nbor(-1).text[0].isupper() or word.dep_ in {"flat", "compound", "appos"})
    return word.tag_ not in {"PRP", "PRP$"} and behind_name


def _speaks_of_another(text: str, written: Written) -> bool:
    """Whether who speaks names the one whom they speak of, so that "He said Vidal left" is not Vidal's word."""
    if written.speaker is not None and not written.says_of_self:
        return re.match(rf"(?:\w+ )?{re.escape(written.speaker)} ", text) is not None
    if written.cut.first.tag_ != "PRP" or not is_saying(written.cut):
        return False
    name = re.escape(written.subject().split(" ")[-1])
    return re.match(rf"(?:\S+ )*?{name} \w+ (?:that )?{name}\b", text) is not None
