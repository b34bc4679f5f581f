"""Where the parser took a finite verb for a relative clause: no pronoun opens it, and it would lack its subject.

In "Ana Vidal, who lived in Lima, was elected" the verb "was elected" may hang on the name as a second relative clause,
which English does not allow: the name is its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import predicate
from question_bank.facts.relations import FINITE, NAMED_SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})


def misread_subject(verb: Token) -> Token | None:
    """The subject of a verb that was taken for a clause about it: a noun else without a verb, or one too many."""
    noun = verb.head
    if verb.dep_ != "acl:relcl" or noun.i > verb.i or is_opened(verb) or _has_subject(verb) or not _is_finite(verb):
        return None
    verbless = noun.dep_ == "ROOT" and not any(c.dep_ == "cop" for c in noun.children) and noun.pos_ != "VERB"
    rival = noun.dep_ in NAMED_SUBJECTS and any(c.dep_ in NAMED_SUBJECTS and c.i > verb.i for c in noun.head.children)
    return noun if verbless or rival else None


def is_subject_elsewhere(noun: Token) -> bool:
    """Whether a noun is the subject of a verb behind it that was taken for a relative clause."""
    return any(misread_subject(child) is not None for child in noun.children)


def stands_apart(verb: Token) -> bool:
    """Whether a "relative clause" has a subject of its own behind a comma: it is a clause beside the others.

    "On this side, 60 people died, 198 were wounded": what English calls a contact clause ("the man I saw") never
    follows a comma.
    """
    first = verb.left_edge
    behind_comma = first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
    return verb.dep_ == "acl:relcl" and behind_comma and _has_subject(verb) and not is_opened(verb)


def is_opened(verb: Token) -> bool:
    """Whether a relative pronoun or adverb opens a clause."""
    words = verb.doc[verb.left_edge.i : verb.i]
    return any(t.tag_ in _RELATIVE_TAGS or t.lower_ == "that" for t in words)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in NAMED_SUBJECTS and c.i < verb.i for c in verb.children)


def _is_finite(verb: Token) -> bool:
    return any(word.tag_ in FINITE for word in predicate(verb))
