"""What leads a sentence and holds for more than one of its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.adverbials import goes_on_meanwhile
from question_bank.facts.clause_heads import SUBJECTS, is_clause
from question_bank.facts.misread import misread_subject, stands_apart
from question_bank.facts.phrases import SAYS, phrase
from question_bank.facts.subjects import subject_of
from question_bank.language.mending import is_next_span
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_DATE = 5
_SPANS = word_set("month week year day")
_BESIDE = frozenset({"conj", "parataxis"})


_OF_BOTH = word_set(
    "in on at during by since from throughout after before between until under within following towards near around "
    "according for"
)
"""What opens a phrase that holds for two clauses with subjects of their own: a time or a place."""
_OF_ONE = word_set("addition response return exchange contrast order turn fact reply reaction")


def shared_lead(head: Token, aside: frozenset[int]) -> list[Token]:
    """What leads the sentence and holds for another clause of it too: "In 1990, Acme grew and Bolt shrank".

    What went on while something happened went on at that time: "In 1990, while the games were being held, Acme grew".
    """
    if stands_apart(head) and head.head.dep_.split(":")[0] == "obl" and head.head.left_edge.is_sent_start:
        return [t for t in phrase(head.head, aside, relative=head) if t.i not in aside]
    subject = misread_subject(head)
    if subject is not None and subject.dep_ != "ROOT":
        return [
            t
            for c in subject.head.children
            if c.left_edge.is_sent_start and c.i < subject.left_edge.i and c.dep_.split(":")[0] == "obl"
            for t in phrase(c, aside)
        ]
    inserted = head.dep_ == "parataxis" and head.lemma_.lower() in SAYS
    goes_on = head.dep_ in _BESIDE or goes_on_meanwhile(head)
    if not goes_on or inserted or any(_is_time(c) and not _is_next_step(c, head) for c in head.children):
        return []
    main = head.head
    while main.dep_ in _BESIDE and is_clause(main.head):
        main = main.head
    if not is_clause(main) or main.dep_ != "ROOT":
        return []
    subject = subject_of(main)
    if any(c.dep_ == "advcl" and c.tag_ == "VBG" and c.i < head.i for c in head.children):
        return []  # "and, returning to Lima, was named mayor": it has a lead of its own
    leads = [c for c in main.children if c.dep_.split(":")[0] == "obl" and subject is not None and c.i < subject.i]
    if len(leads) != 1 or leads[0].right_edge.text != "," or any(t.tag_ == "PRP$" for t in leads[0].subtree):
        return []
    opens = leads[0].left_edge
    own = any(c.dep_ in SUBJECTS for c in head.children)
    if own and (opens.lower_ not in _OF_BOTH or opens.nbor().lower_ in _OF_ONE):
        return []
    return [t for t in phrase(leads[0], aside) if t.i not in aside]


def date_in_front(head: Token, body: Sequence[Token]) -> list[Token]:
    """The date between a clause's verb and a subject from elsewhere, where it stands badly: "and in 1806 married"."""
    first = body[0] if body else head
    date = first.head
    if _is_next(date) and date.head.i == head.i and first.i == date.left_edge.i and date.i < head.i:
        return [t for t in body if t.i <= date.i]  # "and the following year became"
    opens = (
        first.lower_ in {"in", "on", "during"} and first.dep_ == "case" and date.head.i == head.i and date.i < head.i
    )
    spans = first.lower_ == "during" and date.lemma_.lower() in _SPANS
    if not opens or date.dep_.split(":")[0] != "obl" or not (spans or any(t.tag_ == "CD" for t in date.subtree)):
        return []
    lead = [t for t in body if first.i <= t.i <= date.right_edge.i]
    return lead if len(lead) == date.right_edge.i - first.i + 1 and len(lead) <= _LONGEST_DATE else []


def _is_time(token: Token) -> bool:
    """Whether an adverbial tells a time of its own."""
    return _is_next(token) or (
        token.dep_.split(":")[0] in {"obl", "advmod"}
        and any(_counts_time(t) or t.lower_ in {"later", "then", "now", "since"} for t in token.subtree)
    )


def _is_next_step(then: Token, head: Token) -> bool:
    """Whether "then" only tells what the same one did next: "In 1959, Peru took Lima and then defeated Chile"."""
    return then.lower_ == "then" and head.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in head.children)


def _counts_time(number: Token) -> bool:
    """Whether a number is a date's or counts hours or years: "78 percent" tells no time."""
    return number.tag_ == "CD" and number.head.lemma_.lower() not in {"percent", "%", "dollar", "euro", "pound"}


def _is_next(span: Token) -> bool:
    return span.dep_ == "obl:unmarked" and is_next_span(span)
