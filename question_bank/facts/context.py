"""What an article is about, told before a statement that alone would leave a reader asking where it belongs.

"In the context of the Lima War, the British moved on to Quito", "In the context of alkanes, each carbon atom has ...".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.around import around
from question_bank.facts.as_of import is_main_clause
from question_bank.facts.clause_heads import is_now
from question_bank.facts.done_by import says_when
from question_bank.facts.lasting import lasts
from question_bank.language.calendar import MONTHS
from question_bank.language.titles import distinctive
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Collection

    from question_bank.facts.written import Written

_OF_AUTHORS = word_set("film movie novel novella book song album series play opera essay poem game musical story")
"""Kinds of topics of which a text retells what somebody made up."""
_PLAYED_ALONE = re.compile(
    r"\b(?:video|board|computer|role-playing|card|arcade|puzzle|adventure|shooter|platform|mobile|strategy) games?\b"
)
_OPENING = 1_000
"""Characters of an article that tell what kind of game it is about."""


def in_context(written: Written) -> str:
    """ "In the context of the Lima War, " where neither a date nor a name says where a statement belongs; else ""."""
    topic = written.story.topic
    if topic is None:
        return _in_context_of_kept(written)
    if not is_main_clause(written.cut) or _is_made_up(topic.kinds, written):
        return ""
    if not written.story.speaks_of_topic:
        return ""
    words = [t for t in written.cut.tokens if written.stays(t)]
    capitals = (t for t in words if t.text[0].isupper() and t.text not in MONTHS)
    if written.is_dated() and any(t.pos_ == "PROPN" or t.i > words[0].i for t in capitals):
        return ""
    told = " ".join([written.text(), *written.resolved, *(m.entity for m in written.mentions())]).lower()
    if distinctive(topic.name.removeprefix("the ")).lower() in told or _is_plural_named(topic.name, told):
        return ""
    head = written.cut.head
    named = any(t.pos_ == "PROPN" for t in words) or bool(written.mentions())
    is_what = any(c.dep_ == "cop" for c in head.children)
    if named and (is_what or written.is_general()) and _is_subject_told(written):
        return ""
    context = written.story.context or topic.name
    of_a_kind = context.split()[-1].islower() and not context.endswith(" life")  # what is so of alkanes, not of Lima
    if not named and of_a_kind and written.is_general() and lasts(head, written):
        return ""
    return f"In the context of {context}, "


def _in_context_of_kept(written: Written) -> str:
    """ "In the context of the Lima Accord of 1997, " where an article that keeps its anniversary tells of no time."""
    kept, head = written.story.kept, written.cut.head
    own = is_main_clause(written.cut) or written.cut.kind in {"act", "both"}
    if kept is None or not own or is_now(head) or says_when(written) or around(written):
        return ""
    return "" if kept.rpartition(" of ")[0].removeprefix("the ") in written.text() else f"In the context of {kept}, "


def _is_made_up(kinds: Collection[str], written: Written) -> bool:
    """Whether the topic is of a kind of which a text retells what somebody made up; a game may be a match."""
    opening = written.story.document.article.text[:_OPENING]
    return bool(_OF_AUTHORS & set(kinds) - (set() if _PLAYED_ALONE.search(opening) else {"game"}))


def _is_subject_told(written: Written) -> bool:
    """Whether the subject of a statement has a name or is of a land: "famous musicians" may be of any town."""
    named = {t.i for mention, tokens in written.mentioned for t in tokens}
    return any(t.pos_ == "PROPN" or t.i in named for t in written.cut.subject) or bool(written.resolved)


def _is_plural_named(name: str, told: str) -> bool:
    """Whether a statement names a kind of thing in the plural: "astronomers" of "Astronomer"."""
    return bool(re.search(rf"\b{re.escape(name.lower())}(?:e?s)?\b", told))
