"""Slips of an article's English that a statement does not repeat, and its author's asides that it leaves out.

"A third session of the club were held" is one session; "between the years 1985-1989" is from one to the other; what
an author takes "as a sign of" something is no part of what happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.relations import preposition_of
from question_bank.facts.written import Written
from question_bank.language.roles import is_role
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE_EVENT = word_set("round session meeting phase stage edition election conference summit")
_READINGS = word_set("sign indication proof testament gesture")
_DASHES = frozenset({"-", "–", "—"})


def mend_slips(written: Written) -> None:
    """Write a clause in the English that its author meant."""
    _agree(written)
    _close_apposition(written)
    for token in written.cut.tokens:
        if written.stays(token) and not written.is_in_quotation(token):
            _write_from_to(token, written)
            if token.lower_ == "very" and token.i and token.nbor(-1).text == "," and token.nbor(-2).lower_ == "very":
                written.dropped |= {token.i - 1, token.i}
            _drop_reading(token, written)


def _agree(written: Written) -> None:
    """Write "was" behind one event: "A third session of the club were held"."""
    first, head = written.cut.first, written.cut.head
    one = (
        first.tag_ == "NN" and first.lemma_.lower() in _ONE_EVENT and not any(c.dep_ == "conj" for c in first.children)
    )
    bound = any(c.lower_ in {"a", "an", "the"} and c.dep_ == "det" for c in first.children)
    for verb in (*auxiliaries(head), *(c for c in head.children if c.dep_ == "cop")):
        if one and bound and verb.lower_ == "were" and verb.i not in written.instead and verb.i > first.i:
            written.instead[verb.i] = "was"


def _close_apposition(written: Written) -> None:
    """Write the second comma of "the minister of Peru, Ana Vidal proposed" behind the name."""
    words = [t for t in written.cut.tokens if written.stays(t)]
    verbs = {written.cut.head.i, *(t.i for t in auxiliaries(written.cut.head))}
    at = next((at for at, t in enumerate(words) if t.i in verbs), 0)
    named = written.mention(words[at - 1]) if at > 1 else None
    if named is None or named.label != "person":
        return
    start = next(at for at, t in enumerate(words) if t.idx >= named.start)
    opening = max((at for at in range(start - 1) if words[at].text == ","), default=-1) + 1
    role = words[opening : start - 1]
    described = bool(role) and role[0].lower_ == "the" and any(is_role(t.text) for t in role)
    if start and words[start - 1].text == "," and described and any(t.lower_ == "of" for t in role):
        last = words[at - 1]
        written.instead[last.i] = f"{written.instead.get(last.i, last.text)},"


def _write_from_to(between: Token, written: Written) -> None:
    """Write "from 1985 to 1989" for "between the years 1985-1989"."""
    if between.lower_ != "between" or between.dep_ != "case":
        return
    words = between.doc[between.i + 1 : between.sent.end]
    at = 2 if [t.lower_ for t in words[:2]] == ["the", "years"] else 0
    span = list(words[at : at + 3])
    years = [t for t in span if t.text.isdigit() and len(t) == 4]
    if len(span) == 3 and len(years) == 2 and span[1].text in _DASHES and all(written.stays(t) for t in span):
        written.instead[between.i] = "from"
        written.instead[span[1].i] = " to "
        written.dropped |= {t.i for t in words[:at]}


def _drop_reading(noun: Token, written: Written) -> None:
    """Leave out what an author takes an event for, where it opens the clause: "As a sign of good will, Vidal left"."""
    if noun.lemma_.lower() not in _READINGS or preposition_of(noun) != "as" or noun.head.i != written.cut.head.i:
        return
    phrase = [t for t in noun.subtree if written.stays(t)]
    last = phrase[-1] if phrase else noun
    comma = last if last.text == "," else last.nbor()
    if phrase and phrase[0].i == written.cut.tokens[0].i and comma.text == "," and last.i < written.cut.first.i:
        written.dropped |= {comma.i, *(t.i for t in phrase)}
