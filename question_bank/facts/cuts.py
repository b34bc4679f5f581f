"""Clauses cut from a sentence by its syntax tree, each short enough to be a statement of its own.

A clause keeps its subject, verb and complements; what only adjoins it goes: coordinated and adverbial clauses (each is
a clause of its own), relative clauses and appositions between commas, brackets, and words that tie it to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_CLAUSES = frozenset({"ROOT", "conj", "parataxis", "ccomp", "advcl", "acl:relcl", "advcl:relcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl"})
_RELATIVES = frozenset({"who", "which", "that"})
_TIES = word_set(
    "also however then therefore thus moreover meanwhile instead too indeed still already now later soon finally "
    "rather eventually subsequently likewise recently currently once again yet just initially originally only"
)
_DROPPED = frozenset({"parataxis", "advcl", "discourse", "vocative", "dep", "list", "advcl:relcl"})
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_QUOTES = frozenset('"“”')
_LONE_COMMA = re.compile(r"^([^,]+), ((?:had|has|have|was|were|is|are)\b[^,]*$)")
_LEAD = re.compile(r"(?:in|on|at|during|by|after|before) [^,]+, ", re.IGNORECASE)
_MARKS = frozenset({",", ";", ":", "--", "-", "–", "—"})
_STOPS = frozenset({";", ":", "--", "—", "–"})


@dataclass(frozen=True, slots=True)
class Cut:
    """A clause: its verb (or predicate), the kept tokens in the order of the statement, and its text."""

    head: Token
    subject: tuple[Token, ...]
    kept: frozenset[int]
    """Positions of the kept tokens in the document."""
    text: str

    @property
    def first(self) -> Token:
        """The head of the subject."""
        inside = {token.i for token in self.subject}
        return next((token for token in self.subject if token.head.i not in inside), self.subject[0])


def cut(tree: Tree, without: Iterable[tuple[int, int]] = ()) -> Iterator[Cut]:
    """The finite clauses of one sentence that have a subject, each as a statement.

    `without` are stretches of the article (offsets) whose phrases are left out: times that cannot be told.
    """
    aside = _brackets(tree) | _adverbials(tree, without)
    for token in tree:
        if token.i in aside or not is_clause(token):
            continue
        made = _cut(token, tree, aside)
        if made is not None:
            yield made


def is_clause(token: Token) -> bool:
    """Whether a token heads a finite clause."""
    if token.dep_ not in _CLAUSES:
        return False
    words = [token, *(child for child in token.children if child.dep_ in {"aux", "aux:pass", "cop"})]
    if any(word.tag_ in _FINITE for word in words):
        return True
    return token.dep_ == "conj" and token.tag_ == "VBN" and is_clause(token.head) and bool(_auxiliaries(token.head))


def subject_of(token: Token) -> Token | None:
    """The head of a clause's subject: its own, one it shares by coordination, or what a relative clause is about."""
    subjects = [child for child in token.children if child.dep_ in _SUBJECTS and child.i < token.i]
    own = subjects[-1] if subjects else None
    if own is not None:
        if own.lower_ in _RELATIVES and token.dep_ == "acl:relcl":
            return token.head if token.head.pos_ in {"NOUN", "PROPN"} else None
        if token.dep_ == "acl:relcl":
            return None
        return own
    return subject_of(token.head) if token.dep_ == "conj" and is_clause(token.head) else None


def render(tokens: list[Token]) -> str:
    """The text of some tokens in order; marks of punctuation only between words that stood side by side."""
    words: list[str] = []
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.is_punct and token.text not in _QUOTES | {"-", "–", "%"}:
            beside = before is not None and before.i == token.i - 1 and after is not None and after.i == token.i + 1
            if not beside and not _after_lead(token, before, after):
                continue
        gap = before is not None and (before.i != token.i - 1 or (before.text in _MARKS - {"-", "–"}))
        if gap and words and not words[-1].endswith(" ") and not token.is_punct and token.tag_ != "POS":
            words.append(" ")
        words.append(token.text_with_ws.replace("\n", " "))
    text = " ".join("".join(words).split())
    return text.replace(" ,", ",").replace(",,", ",").strip(" ,;:-–—")


def _after_lead(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a comma closes what leads the clause, where something after it was dropped."""
    return token.text == "," and before is not None and after is not None and after.dep_ in _SUBJECTS


def _cut(head: Token, tree: Tree, aside: set[int]) -> Cut | None:
    subject = subject_of(head)
    if subject is None or not (tree.start <= subject.i < tree.end) or not _is_whole(head, aside):
        return None
    named = _phrase(subject, aside, relative=head)
    body = _until_stop(_phrase(head, aside, clause=True), head)
    body = _without_strays(body, head)
    if any(child.i == subject.i for child in head.children):
        kept = body
        words = render(_without_opening(body))
    else:
        named = [t for t in _plain(named) if t.i < head.left_edge.i or t.i < head.i]
        taken = {token.i for token in named}
        body = [t for t in body if t.i not in taken and not (t.dep_ in _SUBJECTS and t.lower_ in _RELATIVES)]
        if head.dep_ == "conj" and not _auxiliaries(head) and head.tag_ == "VBN":
            body = [*_auxiliaries(head.head), *body]
        while body and body[0].is_punct:
            body.pop(0)
        kept = [*named, *body]
        words = render(body)
        lead = _LEAD.match(words)
        words = f"{lead.group() if lead else ''}{render(named)} {words[lead.end() if lead else 0 :]}"
    if not named or not body or _lost_conjunction(tree, {t.i for t in kept if not t.is_punct}):
        return None
    if not _joins(named) or not _joins(body) or head.ent_type_ == "PERSON":
        return None
    if kept[0] is not body[0] and body[0].pos_ in {"NOUN", "PROPN", "ADJ", "PRON"} and body[0].i != head.i:
        return None
    words = _LONE_COMMA.sub(r"\1 \2", words.rstrip(". "))
    return Cut(head, tuple(named), frozenset(t.i for t in kept), f"{words[:1].upper()}{words[1:]}.")


def _lost_conjunction(tree: Tree, kept: set[int]) -> bool:
    """Whether an "and" was dropped from between two words that stay: the parser hung it elsewhere."""
    return any(t.dep_ == "cc" and t.i not in kept and {t.i - 1, t.i + 1} <= kept for t in tree)


def _is_whole(head: Token, aside: set[int]) -> bool:
    """Whether the tree of a clause covers one stretch of text, with what follows the verb after it.

    Where the parser went wrong it usually hung a phrase across another clause.
    """
    covered = [token.i for token in head.subtree if token.i not in aside]
    gaps = set(range(covered[0], covered[-1] + 1)) - set(covered) - aside
    if any(not head.doc[i].is_punct for i in gaps):
        return False
    if any(child.dep_ == "xcomp" and child.lower_.endswith("ed") for child in head.children):
        return False
    return all(child.left_edge.i > head.i for child in head.children if child.i > head.i)


def _without_strays(tokens: list[Token], head: Token) -> list[Token]:
    """The tokens without adverbials that follow what was taken out: they may belong to that."""
    kept = {token.i for token in tokens}
    strays: set[int] = set()
    for child in head.children:
        if child.i > head.i and child.dep_.split(":")[0] == "obl":
            before = child.left_edge.i - 1
            while before > head.i and head.doc[before].is_punct:
                before -= 1
            if before not in kept or before in strays:
                strays |= {token.i for token in child.subtree}
    return [token for token in tokens if token.i not in strays]


def _joins(tokens: list[Token]) -> bool:
    """Whether what follows a phrase that was taken out can follow what stands before it."""
    for one, other in pairwise(token for token in tokens if not token.is_punct):
        taken = any(not one.doc[i].is_punct for i in range(one.i + 1, other.i))
        if taken and one.pos_ in {"NOUN", "PROPN", "NUM"} and other.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"}:
            return False
    return True


def _until_stop(tokens: list[Token], head: Token) -> list[Token]:
    """The tokens up to a dash, colon or semicolon after the head."""
    doc = head.doc
    end = head.right_edge.i + 1
    stop = next((i for i in range(head.i, end) if doc[i].text in _STOPS and doc[i].whitespace_), end)
    start = next((i + 1 for i in range(head.i, head.left_edge.i - 1, -1) if doc[i].text in _STOPS), 0)
    return [token for token in tokens if start <= token.i < stop]


def _without_opening(tokens: list[Token]) -> list[Token]:
    """The tokens without the conjunction or adverb that made them a subordinate clause."""
    while tokens and (tokens[0].is_punct or tokens[0].dep_ in {"mark", "cc"} or tokens[0].lower_ in {"when", "while"}):
        tokens = tokens[1:]
    return tokens


def _plain(named: list[Token]) -> list[Token]:
    """A subject taken from elsewhere in its sentence, without the preposition it stood with there."""
    inside = {token.i for token in named}
    root = next((token for token in named if token.head.i not in inside), named[0])
    return [t for t in named if not (t.dep_ in {"case", "cc", "mark"} and t.head.i == root.i and t.tag_ != "POS")]


def _phrase(head: Token, aside: set[int], *, clause: bool = False, relative: Token | None = None) -> list[Token]:
    """The tokens of a phrase in order, without what adjoins it."""
    found: list[Token] = [head] if head.i not in aside else []
    for child in head.children:
        if child.i in aside or child is relative or (relative is not None and child.i == relative.i):
            continue
        if not _goes(child, head, clause=clause):
            found += _phrase(child, aside)
    return sorted(found, key=lambda token: token.i)


def _goes(child: Token, head: Token, *, clause: bool) -> bool:
    dep = child.dep_
    if dep in _DROPPED or child.sent != head.sent:
        return True
    if dep in {"cc", "mark"} and clause and child.i < head.i:
        return True
    if dep in {"conj", "ccomp"} and is_clause(child):
        return clause or dep == "conj"
    if dep == "cc" and (following := child.head) is not None and following.dep_ == "conj" and is_clause(following):
        return True
    if dep == "advmod" and clause and child.lower_ in _TIES:
        return True
    if dep == "acl:relcl":
        return _set_off(child)
    if dep == "appos" and any(t.dep_ in {"nummod", "det"} and t.like_num for t in child.subtree):
        return False
    if dep in {"acl", "appos"}:
        return _set_off(child) and not _identifies(child, head)
    return False


def _set_off(child: Token) -> bool:
    """Whether a comma, dash or bracket stands before a phrase."""
    first = child.left_edge
    return first.is_punct or (first.i > 0 and first.nbor(-1).is_punct and first.nbor(-1).text not in _QUOTES)


def _identifies(child: Token, head: Token) -> bool:
    """Whether an apposition says who or where: "the capital, Bishkek", "Ashgabat, Turkmenistan"."""
    if child.dep_ != "appos" or child.pos_ != "PROPN":
        return False
    return (
        head.pos_ == "NOUN" or child.ent_type_ in {"LOC", "GPE"} or head.tag_ in {"NN", "NNS"} or head.ent_type_ == ""
    )


def _auxiliaries(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ in {"aux", "aux:pass"}]


def _adverbials(tree: Tree, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Positions of the phrases of time that hold the words between some offsets."""
    found: set[int] = set()
    for start, end in spans:
        inside = [token for token in tree if start <= token.idx < end]
        if not inside:
            continue
        top = next((token for token in inside if token.head not in inside), inside[0])
        whole = list(top.subtree)
        if top.dep_.split(":")[0] in {"obl", "nmod", "advmod"} and len(whole) <= len(inside) + 3:
            found |= {token.i for token in whole}
    return found


def _brackets(tree: Tree) -> set[int]:
    """Positions of what stands in brackets, with the brackets."""
    found: set[int] = set()
    depth = 0
    for token in tree:
        depth += token.text in _OPEN
        if depth:
            found.add(token.i)
        depth -= token.text in _CLOSE and depth > 0
    return found
