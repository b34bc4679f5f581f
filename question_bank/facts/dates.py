"""Date facts: when, by the syntax, what a statement tells happened or was so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.model import DateMention, DateValue

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = frozenset({"nmod", "nmod:unmarked", "nmod:desc", "compound", "nummod", "appos", "flat", "amod", "conj", "dep"})
_WHEN = frozenset({"obl", "obl:unmarked", "advmod", "obl:agent", "nmod:unmarked"})
_AT = frozenset({"in", "on", "at", "during", "from", "between", "around", "circa", "throughout", "about"})
_LIMITS = frozenset({"since", "until", "till", "by", "before", "after", "through", "following"})
_LEAD = re.compile(r"^(?:[Ii]n|[Oo]n|[Bb]etween) ")
_LIGHT = frozenset({"VERB", "AUX"})


def of_statement(statement: Statement, _story: Story) -> Iterator[Draft | str]:
    """The date facts of a statement; a reason for each date that is none."""
    if statement.planned and statement.speaker is None:
        return
    for date, start, end in statement.dates:
        reason = _objection(statement, date, start)
        if reason:
            yield reason
            continue
        text = _LEAD.sub("", statement.text[start:end]) if date.relative else date.text
        value = DateValue(date=str(date.date), granularity=date.granularity, text=text, bound=date.bound)
        key = (str(date.date), date.bound, statement.cut.head.lemma_.lower(), statement.subject.lower())
        yield Draft("date", statement.text, statement.subject, value, date.date, key, statement.speaker)


def _objection(statement: Statement, date: DateMention, start: int) -> str | None:
    tokens = [t for t in statement.cut.tokens if date.start <= t.idx < date.end]
    if not tokens:
        return "a date that is not certain"
    alone = [other for other, _, _ in statement.dates if other.bound == "on" and other.granularity != "range"]
    if date.bound == "on" and date.granularity != "range" and len(alone) > 1:
        return "one of several dates"
    if date.bound == "on" and _is_present(statement.cut.head):
        return "a state and not an event"
    if sum(other.date == date.date for other, _, _ in statement.dates) > 1:
        return "a date that stands twice in its sentence"
    return _elsewhere(statement, tokens, start)


_COUNTS_FROM = re.compile(
    r"\b(?:within [\w ]{1,20}\b(?:years?|months?|weeks?|days?|hours?) of|"
    r"(?:years?|months?|weeks?|days?|hours?|shortly|soon|immediately|just) after)\b[^,]*$"
)
"""What opens a phrase whose date is that of something else: "within a few years of the fall of Lima in 1830"."""


def tells_when(statement: Statement, date: DateMention, start: int) -> bool:
    """Whether a date, which begins at `start` of the statement, says when what it tells happened or was so."""
    tokens = [t for t in statement.cut.tokens if date.start <= t.idx < date.end]
    return bool(tokens) and _elsewhere(statement, tokens, start) is None


def _elsewhere(statement: Statement, tokens: list[Token], start: int) -> str | None:
    """Why a date does not belong to the clause's own verb."""
    case, top = _adverbial(tokens)
    if top is None:
        return "a date inside a name"
    if _COUNTS_FROM.search(statement.text[:start]):
        return "a date that is not when it happened"
    if statement.cut.kind == "act" and top.dep_ == "nmod" and top.head.i == statement.cut.head.i and case in _AT:
        return None  # "Ana Vidal's visit to Lima in May 1990"
    if top.dep_ not in _WHEN:
        return "a date that is not when it happened"
    if not _governs(statement, top) or _ends_description(top):
        return "a date inside another clause"
    if case not in {*_AT, *_LIMITS, ""}:
        return "a date that is not when it happened"
    return None if case or start == 0 or top.dep_ != "advmod" else "a date that is not when it happened"


def _ends_description(top: Token) -> bool:
    """Whether a date closes what only describes a doer: "by the group responsible for the raid on Lima in 1981"."""
    before = top.left_edge.nbor(-1) if top.left_edge.i > top.sent.start else top
    around = [before, *before.ancestors]
    describes = (t for t in around if t.tag_ == "JJ" and t.dep_ in {"amod", "xcomp"} and top.head.i < t.i < before.i)
    return any(t.nbor(-1).dep_ == "obl:agent" for t in describes)


def _is_present(head: Token) -> bool:
    """Whether the verb tells of now, as a verb of what happened at a date cannot."""
    words = [c for c in head.children if c.dep_ in {"aux", "aux:pass", "cop"}] or [head]
    return words[0].tag_ in {"VBZ", "VBP"}


def _adverbial(tokens: list[Token]) -> tuple[str, Token | None]:
    """The preposition of the phrase that a date is or opens, and the phrase's head."""
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside), tokens[0])
    case = _case(top)
    while not case and top.dep_ in _PARTS and top.head.pos_ in {"NOUN", "PROPN", "NUM"} and top.head.i != top.i:
        if top.head.i < tokens[0].i - 4 or top.head.i > tokens[-1].i + 1:
            return case, None
        top = top.head
        case = _case(top)
    if (
        case
        and top.dep_ == "nmod"
        and top.head.lower_
        in {
            "end",
            "start",
            "beginning",
            "middle",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "morning",
            "night",
            "day",
        }
    ):
        top = top.head
        case = _case(top)
    return case, top


def _case(token: Token) -> str:
    return next((c.lower_ for c in token.children if c.dep_ == "case" and c.i < token.i), "")


def _governs(statement: Statement, top: Token) -> bool:
    """Whether the date hangs on the clause's own verb, or on one it is told with ("was to open in 1990")."""
    head = statement.cut.head
    verb = top.head
    if verb.i == head.i:
        return True
    while verb.i != head.i and verb.dep_ in {"xcomp", "conj"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.i == head.i and top.head.pos_ in _LIGHT
