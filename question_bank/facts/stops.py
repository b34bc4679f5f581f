"""Where a clause stops: at a dash, colon or semicolon, unless only names follow that say which things it counted.

In "two players were picked: Ana Vidal and Maria Lund" the parser hangs the names on the verb, as it would a new clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.bracketed import brackets, lists_names
from question_bank.facts.clause_heads import SUBJECTS
from question_bank.facts.relations import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

DASHES = frozenset({"--", "—", "–"})
_STOPS = frozenset({";", ":"}) | DASHES
_IN_NAMES = frozenset({"and", "the", "of", "a", "in", "on", "to", "for"})
_QUOTES = frozenset('"“”;?!')
_LONGEST, _SHORT = 30, 10
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def until_stop(tokens: list[Token], head: Token) -> list[Token]:
    """The tokens up to a dash, colon or semicolon after the head; dashes may hold the names of what is counted."""
    doc = head.doc
    end = head.right_edge.i + 1
    aside = brackets(head.sent)
    stops = [i for i in range(head.i, end) if i not in aside and (_is_stop(doc[i]) or _is_dash(doc[i]))]
    dashes = [i for i in stops if doc[i].text in DASHES or _is_dash(doc[i])]
    if len(dashes) == 2 and lists_names(list(doc[dashes[0] : dashes[1] + 1])):
        stops = [i for i in stops if i not in dashes]
    elif len(stops) == len(dashes) == 2:
        return [token for token in tokens if not dashes[0] <= token.i <= dashes[1]]
    stop = next((i for i in stops if doc[i].whitespace_ and not _opens_names(doc[i], end)), end)
    start, gone, colon = _opening(head, aside)
    named = {token.i for token in tokens}
    lost = [doc[i] for i in colon if i not in named]  # the parser may hang it on what stands in brackets
    kept = [token for token in tokens if start <= token.i < stop and token.i not in gone]
    return sorted([*kept, *lost], key=lambda token: token.i) if lost else kept


def _opening(head: Token, aside: frozenset[int]) -> tuple[int, range, list[int]]:
    """Where a clause begins: behind a mark before its subject. With what stands in dashes behind the subject.

    "Two villages – the first was Lund – were sold" loses what the dashes hold; "two villages – Lund and Visby – were
    sold" does not, nor does a name lose its colon (the last that is given back).
    """
    doc, inside, colon = head.doc, range(0), list[int]()
    subject = next((c for c in head.children if c.dep_ in SUBJECTS and c.i < head.i), head)
    marks = [i for i in range(head.left_edge.i, head.i + 1) if _is_stop(doc[i]) and i not in aside]
    behind = [i for i in marks if i > subject.i]
    if len(behind) == 2 and all(doc[i].text in DASHES for i in behind):
        inside = range(0) if _are_names(list(doc[behind[0] + 1 : behind[1]])) else range(behind[0], behind[1] + 1)
        marks = marks[:-2]
    elif len(behind) == 1 and doc[behind[0]].text == ":" and _are_names(list(doc[subject.i : behind[0] + 2])):
        marks, colon = marks[:-1], marks[-1:]
    return (marks[-1] + 1 if marks else 0), inside, colon


def _is_stop(mark: Token) -> bool:
    """Whether a mark is a dash, colon or semicolon, and not the dash of one name: "Lund–Vidal Television"."""
    if mark.text != "–" or not 0 < mark.i < len(mark.doc) - 1:
        return mark.text in _STOPS
    joins = not mark.whitespace_ and not mark.nbor(-1).whitespace_
    return not joins or {mark.nbor(-1).pos_, mark.nbor().pos_} != {"PROPN"}


def _is_dash(mark: Token) -> bool:
    """Whether a hyphen between spaces stands for a dash."""
    return mark.text == "-" and bool(mark.whitespace_) and bool(mark.nbor(-1).whitespace_)


def _opens_names(mark: Token, end: int) -> bool:
    """Whether all from a colon or dash up to position `end` is names."""
    words = list(mark.doc[mark.i + 1 : end])
    return (mark.text in DASHES or mark.text == ":") and len(words) > 1 and _are_names(words)


def listed_behind(words: Sequence[Token], head: Token) -> list[Token]:
    """The names behind a colon or dash after a clause; behind a comma where they are as many as it counts."""
    last, end = next((t for t in reversed(words) if not t.is_punct), words[-1]), head.sent.end
    if last.i + 2 >= end:
        return []
    mark = last.nbor()
    stop = next((i for i in range(mark.i + 1, end) if head.doc[i].text in _STOPS | {".", "(", "["}), end)
    counted = {_NUMBERS.get(t.lower_) for t in words if t.dep_ == "nummod" and t.head.tag_ == "NNS"} - {None}
    if _opens_names(mark, stop):
        listed = list(head.doc[mark.i : stop])
        return [] if counted and _how_many(listed) == 1 else listed  # "two houses: Lund Hall (now a shop) and ..."
    if rest := _counted_behind(mark, words, end) or _explained_behind(mark, last):
        return rest
    who = next((i for i in range(mark.i + 1, end) if head.doc[i].lower_ in {"who", "which", "."}), end)
    while who > mark.i + 1 and head.doc[who - 1].is_punct:
        who -= 1
    names = list(head.doc[mark.i + 1 : who])
    fits = mark.text == "," and counted == {_how_many(names)} and any(t.lower_ == "and" for t in names)
    return [*(() if mark in words else (mark,)), *names] if fits and _are_names(names) else []


def _explained_behind(mark: Token, last: Token) -> list[Token]:
    """What closes a sentence behind a dash and says what a thing was: "achieved an old aim—a port in Peru"."""
    told = next((c for c in last.children if c.dep_ == "appos" and c.i > mark.i), None)
    if mark.text not in DASHES or told is None or not any(c.lower_ in {"a", "an"} for c in last.children):
        return []
    words = [t for t in last.doc[mark.i + 1 : last.sent.end] if not t.is_punct or t.text == "-"]
    whole = {t.i for t in words} == {t.i for t in told.subtree if not t.is_punct or t.text == "-"}
    named = any(t.pos_ == "PROPN" for t in words) and words[0].lower_ in {"a", "an"}
    return [mark, *words] if whole and named and len(words) <= _SHORT and all(t.pos_ != "VERB" for t in words) else []


def _counted_behind(mark: Token, words: Sequence[Token], end: int) -> list[Token]:
    """What a colon brings in of what was counted before it: "two models: the small Lund and the large Oslo".

    A dash does so too where things without a name are as many: "two houses—a school and a bookshop".
    """
    counts = [t for t in words if t.dep_ == "nummod" and t.head.tag_ in {"NN", "NNS"}]
    if mark.text not in {":", *DASHES} or not counts:
        return []
    aside = brackets(mark.sent)
    rest = [t for t in mark.doc[mark.i : end] if t.i not in aside and not t.is_space]
    while rest and rest[-1].is_punct:
        rest.pop()
    clause = any(t.tag_ in FINITE or t.tag_.startswith(("PRP", "W")) or t.text in _QUOTES for t in rest)
    many = sum(t.lower_ in {"a", "an"} and t.dep_ == "det" for t in rest)
    as_many = many > 1 and many in {_NUMBERS.get(t.lower_) for t in counts}
    names = mark.text == ":" and any(t.pos_ == "PROPN" for t in rest)
    return rest if not clause and len(rest) < _LONGEST and (names or as_many) else []


def _are_names(words: Sequence[Token]) -> bool:
    named = all(t.text[0].isupper() or t.lower_ in _IN_NAMES or t.text in {",", ":"} for t in words)
    return named and any(t.pos_ == "PROPN" for t in words)


def _how_many(names: Sequence[Token]) -> int:
    return 1 + sum(t.text == "," or t.lower_ == "and" for t in names) - _serial(names)


def _serial(names: Sequence[Token]) -> int:
    """How many "and" stand right behind a comma: "A, B, and C"."""
    return sum(t.lower_ == "and" and t.nbor(-1).text == "," for t in names)
