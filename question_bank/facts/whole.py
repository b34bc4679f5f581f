"""A sentence told as it stands, where its tree is too odd to be cut into clauses that can be trusted.

What is cut from a wrong tree may say something else; the whole sentence says what its author wrote. It is told only
where no clause of it was, or where those that were leave out a name, a date or a number: a clause that is sure is
shorter and better to ask about.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.bracketed import brackets
from question_bank.facts.clause_heads import SUBJECTS, is_clause
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import SAYS
from question_bank.facts.told import QUOTES
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

    from question_bank.model import Sentence

OF_CUTTING = frozenset(
    {
        "a sentence whose syntax is not sure",
        "a subject that the sentence does not identify",
        "an object that the sentence does not identify",
        "a pronoun without its noun",
        "points back to another sentence",
        "names nobody and nothing",
        "nothing that is looked for",
        "a restriction that was taken off",
        "an event that only sets another's time",
        "a title without what it is of",
        "a negation",
        "an opinion, a wish or a proposal",
        "a forecast, a wish or a condition",
        "a relative time",
    }
)
"""Why a clause may not stand alone that stands well in its sentence; not that it judges, hopes or supposes."""
_ANSWERS = word_set("refuse agree decline accept respond reply answer disagree comply succeed fail")
_SPANS = word_set("days weeks months years decades centuries")
_OPEN_QUOTES, _CLOSE_QUOTES = '"“', '"”'


def whole(tree: Tree) -> Cut | None:
    """The sentence with all its words but what stands in brackets; None where it has no finite clause at its top."""
    aside = brackets(tree)
    words = [t for t in tree if t.i not in aside and not t.is_space]
    while words and (words[0].dep_ == "cc" or (words[0].is_punct and words[0].text not in _OPEN_QUOTES)):
        words.pop(0)
    while words and words[-1].is_punct and words[-1].text not in _CLOSE_QUOTES:
        words.pop()
    head = tree.root
    first = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    if not words or first is None or not is_clause(head) or _is_spoken(tree, words[-1]):
        return None
    named = [t for t in first.subtree if t.i not in aside and (t.i < head.i) == (first.i < head.i)]
    return Cut(head, tuple(named), tuple(words)) if named else None  # the subject may stand in brackets


def leaves_out(told: Sequence[str], sentence: Sentence, entire: str | None = None) -> bool:
    """Whether a name, a date or an amount of a sentence, or of what is told of all of it, stands in no statement."""
    counted = (one for one in sentence.quantities if not one.vague)
    dated = (one for one in sentence.dates if one.date)
    texts = [one.text for one in (*sentence.mentions, *dated, *counted) if entire is None or one.text in entire]
    return any(not any(text in statement for statement in told) for text in texts)


def has_all(one: Cut, places: Container[int]) -> bool:
    """Whether a whole sentence is told with all its clauses, and only subjects and owners are called by pronouns.

    Where a word went, a verb may have got another's subject; the "it" that something was done to may be of a clause
    that is far away.
    """
    tokens = list(one.tokens)
    clauses = all(t.i in places for t in tokens if t.pos_ in {"VERB", "AUX", "NOUN", "PROPN", "NUM"})
    objects = any(
        t.tag_ == "PRP" and t.dep_ not in SUBJECTS and not t.lower_.endswith(("self", "selves")) for t in tokens
    )
    return clauses and not (objects or _is_bare_answer(one.head) or _is_open(tokens) or _may_be(tokens, one.head))


def _is_open(tokens: Sequence[Token]) -> bool:
    """Whether words answer another sentence ("did so"), order, ask or break off, or only count from another time."""
    answers = any(t.lower_ == "so" and t.dep_ == "advmod" and t.head.lemma_.lower() == "do" for t in tokens)
    broken = any(t.text in {"...", "…", ":"} or t.lower_ == "whether" for t in tokens)
    counts = any(one.lower_ in _SPANS and other.lower_ in {"after", "before"} for one, other in pairwise(tokens[:5]))
    return answers or broken or counts or tokens[0].tag_ == "VB"


def _may_be(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a second predicate is only possible, or another subject stands before an "its" that may be of either."""
    supposed = any(t.tag_ == "MD" and t.head.dep_ == "conj" and t.head.head.i == head.i for t in tokens)
    owners = (t.head.head for t in tokens if t.lower_ == "its" and t.head.dep_ == "obj")
    return supposed or any(
        c.dep_ in SUBJECTS and c.pos_ == "PROPN" for verb in owners if verb.i != head.i for c in verb.children
    )


def _is_bare_answer(verb: Token) -> bool:
    """Whether somebody is only told to refuse or agree, to what stands elsewhere."""
    told = {c.dep_.split(":")[0] for c in verb.children if c.i > verb.i}
    return verb.lemma_.lower() in _ANSWERS and not told & {"obj", "obl", "xcomp", "ccomp"}


def _is_spoken(tree: Tree, last: Token) -> bool:
    """Whether a sentence is a speech with who gives it inside or behind: '"Acme is sold," Ana Vidal said'."""
    quoted = any(t.text in QUOTES for t in tree)
    inside = any(t.dep_ in {"parataxis", "ccomp"} and t.lemma_.lower() in SAYS for t in tree)
    behind = last.pos_ == "VERB" and last.lemma_.lower() in SAYS
    return behind or (quoted and inside)
