"""Which words of the syntax tree head a finite clause, and which phrases are set off from what they adjoin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.bracketed import CLOSE, OPEN
from question_bank.facts.relations import FINITE, NAMED_SUBJECTS
from question_bank.language.words import verb_tags

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = NAMED_SUBJECTS | {"nsubj:outer", "expl", "expl:pass"}
NOMINAL = frozenset({"NOUN", "PROPN"})
_OF_MANY = ("ids", "ans", "ites", "ists", "ers", "ins", "ees", "ots", "als")
"""How names of peoples, dynasties and teams end that take a plural verb behind "the": "the Jacobins were"."""
_ONE_OF_MANY = frozenset({"Nations", "States", "Netherlands", "Philippines", "Emirates", "Times", "News"})
"""The last word of a name that looks like several things and is one: "the United Nations was"."""
_CLAUSES = frozenset({"ROOT", "conj", "parataxis", "ccomp", "advcl", "acl:relcl", "advcl:relcl"})


def is_clause(token: Token) -> bool:
    """Whether a token heads a finite clause."""
    if token.dep_ not in _CLAUSES:
        return False
    if any(word.tag_ in FINITE for word in predicate(token)):
        return True
    if token.dep_ == "ROOT" and _is_misread_past(token):
        return True
    counted = any(c.dep_ in {"nummod", "nsubj:pass"} and c.i < token.i for c in token.children)
    shared = token.dep_ == "conj" and token.tag_ in {"VBN", "VBG"} and token.tag_ == token.head.tag_ and not counted
    return shared and is_clause(token.head) and bool(auxiliaries(token.head))


def _is_misread_past(verb: Token) -> bool:
    """Whether the tagger took a past tense for a participle: "Vidal, admired by many, formed a party"."""
    subject = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    return subject and verb.tag_ == "VBN" and not auxiliaries(verb) and "VBD" in verb_tags(verb.lower_)


def predicate(head: Token) -> list[Token]:
    """What heads a clause, with its auxiliaries and its copula: one of them has the clause's tense."""
    return [head, *(child for child in head.children if child.dep_ in {"aux", "aux:pass", "cop"})]


def is_now(head: Token) -> bool:
    """Whether a clause is in the present tense."""
    return any(word.tag_ in {"VBZ", "VBP"} for word in predicate(head))


def auxiliaries(token: Token) -> list[Token]:
    """The auxiliaries of a verb, in order."""
    return [child for child in token.children if child.dep_ in {"aux", "aux:pass"}]


def is_plural(token: Token) -> bool:
    """Whether a subject takes a plural verb."""
    joined = (child for child in token.children if child.dep_ == "conj")
    if token.text in _ONE_OF_MANY and token.pos_ == "PROPN":
        return False
    return (
        token.tag_ in {"NNS", "NNPS"}
        or (token.pos_ == "PROPN" and token.text.endswith(_OF_MANY) and any(c.lower_ == "the" for c in token.children))
        or token.lower_ in {"those", "these"}
        or any(not is_clause(child) for child in joined)
    )


def is_set_off(child: Token) -> bool:
    """Whether a comma or dash stands before a phrase."""
    first = child.left_edge
    before = first.nbor(-1) if first.i else first
    if before.text in CLOSE:  # what stands in brackets belongs to the word before
        start = next((i for i in range(before.i, 0, -1) if before.doc[i].text in OPEN), 1)
        before = before.doc[start - 1]
    return first.is_punct or (first.i > 0 and before.is_punct and before.text not in '"“”')
