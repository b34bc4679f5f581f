"""A sentence told as it stands, where its tree is too odd to be cut into clauses that can be trusted.

What is cut from a wrong tree may say something else; the whole sentence says what its author wrote. It is told only
where no clause of it was: a clause that is sure is shorter and better to ask about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.bracketed import brackets
from question_bank.facts.clause_heads import SUBJECTS, is_clause
from question_bank.facts.cuts import Cut
from question_bank.facts.phrases import SAYS
from question_bank.facts.told import QUOTES

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token


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
    return Cut(head, tuple(named), tuple(words))


def _is_spoken(tree: Tree, last: Token) -> bool:
    """Whether a sentence is a speech with who gives it inside or behind: '"Acme is sold," Ana Vidal said'."""
    quoted = any(t.text in QUOTES for t in tree)
    inside = any(t.dep_ in {"parataxis", "ccomp"} and t.lemma_.lower() in SAYS for t in tree)
    behind = last.pos_ == "VERB" and last.lemma_.lower() in SAYS
    return behind or (quoted and inside)
