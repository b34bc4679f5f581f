"""The clauses of a sentence: those with a finite verb, and what phrases say without one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.bracketed import brackets
from question_bank.facts.clause_heads import is_clause
from question_bank.facts.clefts import cleft, wanted
from question_bank.facts.cuts import Cut, finite
from question_bank.facts.elided import act, deed, gapped
from question_bank.facts.inverted import both_doing, inverted
from question_bank.facts.phrases import shares_object
from question_bank.facts.predicates import predicated
from question_bank.facts.verbless import apposition, at_work, holding, is_misread, members, participle
from question_bank.facts.visits import visit

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token


def cut(tree: Tree) -> Iterator[Cut]:
    """The clauses of one sentence that have a subject, each as a statement, in order of their heads."""
    aside = brackets(tree)
    if (turned := inverted(tree, aside) or cleft(tree, aside)) is not None:
        yield turned
        return
    for token in tree:
        if token.i not in aside:
            yield from (made for made in _made(token, tree, aside) if made is not None)


def _made(token: Token, tree: Tree, aside: frozenset[int]) -> Iterator[Cut | None]:
    if token.dep_ == "conj" and shares_object(token, token.head):
        return  # it stands in the clause before
    if is_clause(token):
        yield finite(token, tree, aside)
    elif token.dep_ in {"acl", "advcl"} and (token.tag_ == "VBN" or is_misread(token.head, token)):
        yield participle(token, tree, aside)
        yield predicated(token, aside)
    elif token.tag_ == "VBG" and token.dep_ in {"acl", "parataxis", "advcl"}:
        if token.dep_ == "acl":
            yield at_work(token, aside)
            yield holding(token, aside)
        yield both_doing(token, aside)
    elif token.dep_ == "appos":
        yield apposition(token, aside)
        yield members(token, aside)
    if token.pos_ == "NOUN":
        yield act(token, aside)
        yield deed(token, aside)
        yield gapped(token, aside)
        yield visit(token, aside)
        yield wanted(token, aside)
