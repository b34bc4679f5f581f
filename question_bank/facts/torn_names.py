"""Names and lists that a cut tears: the end of a name alone, a list that breaks off, a noun hung over a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.cuts import Cut
from question_bank.facts.relations import preposition_of
from question_bank.language.calendar import MONTHS
from question_bank.language.runs import PLACE_HEADS

if TYPE_CHECKING:
    from spacy.tokens import Token


def tears_name(cut: Cut) -> bool:
    """Whether the subject of a clause is only a part of a name, or of what describes one."""
    first = cut.subject[0]
    before = first.nbor(-1) if first.i > first.sent.start else None
    torn = before is not None and first.pos_ == before.pos_ == "PROPN" and before.i not in cut.kept
    return (
        (torn and before is not None and before.head.i == cut.first.i)
        or _is_byname(first, cut)
        or _is_behind_name(first, cut)
        or _is_second_half(first, cut)
        or _is_beside_name(cut)
    )


def tears_list(cut: Cut) -> bool:
    """Whether a name or a list inside a clause has lost a part of itself."""
    return (
        any(_lost_name(token) or _joins_year_and_name(token) or _is_one_place(token) for token in cut.tokens)
        or _is_prize(cut)
        or _ends_in_list(cut)
        or _joins_over_clause(cut)
    )


def _is_byname(first: Token, cut: Cut) -> bool:
    """Whether a subject is the end of a name: "the Great" of "Erik the Great's conquest of Lima"."""
    before = first.nbor(-1) if first.i > first.sent.start else first
    name = before.pos_ == "PROPN" and before.i not in cut.kept and cut.first.pos_ == "PROPN"
    return first.lower_ == "the" and name and len(cut.subject) == 2 and cut.subject[1].text.istitle()


def _is_behind_name(first: Token, cut: Cut) -> bool:
    """Whether a subject is the end of a name in quotation marks: "the mill of “Acme” Stock Company was sold"."""
    if first.i < 2 or first.pos_ not in {"PROPN", "ADJ"} or not first.text[0].isupper():
        return False
    mark, name = first.nbor(-1), first.nbor(-2)
    return mark.text in {"”", '"'} and name.pos_ == "PROPN" and not {mark.i, name.i} & cut.kept


def _is_second_half(first: Token, cut: Cut) -> bool:
    """Whether a subject is the second half of a name of two that are joined: "Lund–Vidal Television Group"."""
    if first.i < first.sent.start + 2 or first.pos_ != "PROPN" or first.nbor(-1).text not in {"–", "-"}:
        return False
    dash = first.nbor(-1)
    close = not dash.whitespace_ and not dash.nbor(-1).whitespace_
    return close and dash.i not in cut.kept and dash.nbor(-1).pos_ == "PROPN"


def _is_beside_name(cut: Cut) -> bool:
    """Whether a bare noun was read as another thing than the name that it describes: "Peru, a dry but hilly land"."""
    noun = cut.first
    bare = noun.tag_ == "NN" and not any(c.dep_ in {"det", "nummod", "nmod:poss", "case"} for c in noun.children)
    return cut.head.dep_ == "acl:relcl" and bare and noun.dep_ == "conj" and noun.head.pos_ == "PROPN"


def _lost_name(token: Token) -> bool:
    """Whether a page has lost the name behind a small word: "built two ships named and , both of steel"."""
    if token.i + 2 >= len(token.doc) or not token.whitespace_:
        return False
    met = token.lower_ in {"with", "by"} and token.nbor().lower_ == "and" and token.nbor(2).pos_ == "PROPN"
    met |= token.lower_ == "of" and token.nbor().tag_ == "IN" and token.nbor(2).pos_ == "PROPN"
    return met or (token.pos_ in {"CCONJ", "ADP", "DET"} and token.nbor().text in {",", ";", "."})


def _joins_year_and_name(name: Token) -> bool:
    """Whether a name is hung beside a year, as nothing is told: "opened in 1995 and Acme which was founded later"."""
    year = name.head
    return name.dep_ == "conj" and name.pos_ == "PROPN" and year.tag_ == "CD" and name.text not in MONTHS


def _is_one_place(place: Token) -> bool:
    """Whether a place stands where what is of it has gone: "served as a Marion County | prosecutor"."""
    one = any(c.lower_ in {"a", "an"} and c.dep_ == "det" for c in place.children)
    return one and place.tag_ == "NNP" and place.lower_ in PLACE_HEADS and preposition_of(place) == "as"


def _is_prize(cut: Cut) -> bool:
    """Whether a participle belongs to the name of a prize: "Best Film directed by a woman"."""
    return cut.kind == "participle" and cut.subject[0].text in {"Best", "Most", "Outstanding"}


def _ends_in_list(cut: Cut) -> bool:
    """Whether a list of names breaks off before its "and": "in parts of Peru, Chile | , and the land behind"."""
    last = max(cut.tokens, key=lambda t: t.i)
    if last.pos_ != "PROPN" or last.i < 2 or last.i + 2 >= len(last.doc) or last.nbor(-1).text != ",":
        return False
    named = last.nbor(-2).pos_ == "PROPN" and last.nbor(-2).i in cut.kept
    return named and last.nbor().text == "," and last.nbor(2).lower_ in {"and", "or"} and last.nbor(2).i not in cut.kept


def _joins_over_clause(cut: Cut) -> bool:
    """Whether a noun was hung beside one that another clause lies between: "were in a war and held Lima, and ports"."""
    verbs = [c.i for c in cut.head.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i not in cut.kept]
    joined = (t for t in cut.tokens if t.dep_ == "conj" and t.pos_ in {"NOUN", "PROPN"} and t.head.i in cut.kept)
    return any(token.head.i < verb < token.i for token in joined for verb in verbs)
