"""What happens in a story is told in the present tense and is true in it only: "In Larn Rising, Ruiz burns a boat"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.told import is_saying, is_thinking
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from question_bank.facts.written import Written

_STORIES = word_set("film movie novel play opera game story musical episode manga anime comic novella")
_JUDGES = word_set(
    "say write note praise criticise criticize describe call give rate compare argue comment review score consider see "
    "cite credit play portray voice star appear feature direct produce hold own work live stand remain"
)
"""What critics and players do in the present tense, and what is so outside the story too."""

_IN_ANOTHER = re.compile(r"(?:As )?[Ii]n (?:the |an? )?[A-ZÀ-Þ]")


def in_the_story(written: Written) -> str:
    """ "In Larn Rising, " before what somebody does in the story that the article is about; else ""."""
    topic, head = written.story.topic, written.cut.head
    if topic is None or not topic.kinds & _STORIES or head.tag_ not in {"VBZ", "VBP"} or head.pos_ != "VERB":
        return ""
    if head.lemma_.lower() in _JUDGES or is_saying(written.cut) or is_thinking(written.cut):
        return ""
    subject = next((c for c in head.children if c.dep_ in NAMED_SUBJECTS), None)
    named = subject is not None and (subject.pos_ == "PROPN" or subject.tag_ == "PRP")
    if not named or written.is_dated() or _names(written, topic.name):
        return ""
    return f"In {topic.name}, "


def _names(written: Written, topic: str) -> bool:
    """Whether the statement has the story's name in it, that of the series that it is of, or opens with another's."""
    text, name = written.text(), topic.removeprefix("the ")
    own = name in text or name.rpartition(": ")[2] in text or name.partition(": ")[0] in text
    return own or _IN_ANOTHER.match(text) is not None
