"""What a clause says of something that only another sentence names: "two extensions", "a version", "another plan".

A relational noun ("a version", "an example") is nothing without what it is of; a number of things that nothing in the
statement places could be anywhere; an indefinite thing of which a relative clause tells is known by the clause around
it alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.misread import misread_subject
from question_bank.facts.relations import preposition_of
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNKNOWN = "a subject that the sentence does not identify"
_RELATIONAL = word_set(
    "version edition variant extension copy example instance exception section stage phase addition outcome aspect "
    "cause reason aim goal solution problem issue approach method change result consequence part member other "
    "component counterpart successor predecessor alternative"
)
_COMMENTS = word_set(
    "generously ironically bravely heroically wisely foolishly brilliantly cleverly "
    "famously infamously graciously shrewdly skilfully skillfully boldly shamefully tragically"
)
MORE = word_set("additional further")
_JOURNEYS = word_set("visit trip journey tour")
_PARTS = word_set(
    "collection collections gallery galleries campus exhibition department library wing catalogue curriculum lineup "
    "squad dormitory faculty"
)
_SPANS = word_set("year day month week decade century hour minute season")
_OUTSIDE = frozenset({"obj", "obl", "nmod", "iobj", "conj"})
_OWNED = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "appos"})
_COMPLEMENTS = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "compound", "appos", "flat"})


def is_open_group(first: Token) -> bool:
    """Whether a plural is narrowed by the clause behind it, so that without it more are told of: "experts who ..."."""
    owned = any(c.dep_ in {"nmod:poss", "nummod"} for c in first.children)
    return first.tag_ in {"NNS", "NNPS"} and not owned


def has_name_behind(word: Token, written: Written) -> bool:
    """Write "a planet (Vulcan)" for "another planet (Vulcan)", since its name tells which it is."""
    noun = word.head
    if word.lower_ != "another" or word.dep_ != "det":
        return False
    behind = [c for c in noun.children if c.i > noun.i and c.dep_ in {"acl", "appos"} and written.stays(c)]
    if not any(c.pos_ == "PROPN" or (c.lemma_ in {"call", "name"} and c.n_rights) for c in behind):
        return False
    written.instead[word.i] = "an" if word.nbor().lower_[0] in "aeiou" else "a"
    return True


def unnamed_subject(written: Written, *, named: bool) -> str | None:
    """Why a subject, though a noun, names nothing that a reader could know; None where it does."""
    first = written.cut.first
    children = [c for c in first.children if c.i in written.kept]
    _without_other(written, first, children)
    kinds = {c.dep_ for c in children}
    definite = any(c.lower_ in {"the", "this", "these"} for c in children)
    if first.pos_ != "NOUN" or definite or written.speaker:
        return None
    if first.lemma_.lower() in _RELATIONAL and not kinds & _COMPLEMENTS:
        return _UNKNOWN
    now = written.is_general() and written.cut.head.tag_ != "VBN"
    if not now and _is_passer_by(first, children) and not any(d.date for d, _ in written.dates()):
        return _UNKNOWN
    return _UNKNOWN if not named and _is_told_elsewhere(written, first, children) else None


def counts_anywhere(written: Written) -> bool:
    """Whether a clause counts what could be anywhere: "300 ships were built" where nothing in it has a name."""
    first = written.cut.first
    kinds = {c.dep_ for c in first.children if c.i in written.kept}
    counted = first.tag_ == "NNS" and first.pos_ == "NOUN" and "nummod" in kinds and written.speaker is None
    definite = any(c.lower_ in {"the", "this", "these"} for c in first.children if c.i in written.kept)
    return counted and not definite and not kinds & _COMPLEMENTS and not (written.mentions() or written.resolved)


def _is_passer_by(first: Token, children: list[Token]) -> bool:
    """Whether somebody is only said to be of a trade or kind: "One friend called", "A doctor left Lima"."""
    one = any(c.lower_ in {"a", "an", "one"} for c in children)
    said = any(c.dep_ in _COMPLEMENTS | {"conj"} or c.pos_ == "PROPN" for c in children)
    return one and not said and first.tag_ == "NN" and is_personal_noun(first.lemma_)


def _without_other(written: Written, first: Token, children: list[Token]) -> None:
    """Leave out the "other" of "other founders of the club included": what is told of them holds of founders."""
    of = any(c.dep_ == "nmod" for c in children) and not any(c.dep_ in {"det", "nmod:poss"} for c in children)
    if of and first.tag_ == "NNS":
        written.dropped |= {c.i for c in children if c.lower_ == "other" and c.dep_ == "amod"}


def _is_told_elsewhere(written: Written, first: Token, children: list[Token]) -> bool:
    """Whether a clause in passing tells of an indefinite thing that the clause around it brings in."""
    cut = written.cut
    passing = cut.kind == "participle" or (cut.head.dep_ == "acl:relcl" and misread_subject(cut.head) is None)
    if not passing or cut.head.head.i != first.i:
        return False
    indefinite = any(c.lower_ in {"a", "an", "another", "one"} for c in children)
    bare = (
        first.tag_ == "NNS" and first.dep_.split(":")[0] in _OUTSIDE and not any(c.dep_ == "nummod" for c in children)
    )
    return indefinite or bare


def lacks_whole(noun: Token, children: list[Token], written: Written) -> str | None:
    """Why "the gallery" or "the visit of the president" says too little: not whose it is, nor to where it went."""
    if noun.lower_ in _PARTS and not any(c.dep_ in _OWNED for c in children):
        bodies = (written.mention(c) for c in children if c.dep_ in {"compound", "amod", "flat"})
        return None if any(m is not None and m.label in {"organization", "person"} for m in bodies) else _UNKNOWN
    told = [c for c in children if c.dep_ in {"nmod", "nmod:poss"}]
    if noun.lower_ not in _JOURNEYS or not told or written.is_dated():
        return None
    placed = any(preposition_of(c) in {"to", "in"} or c.i in written.time_words for c in told)
    return None if placed else "an event that says too little"


def is_count_of_known(noun: Token, children: list[Token], written: Written) -> bool:
    """Whether "the two powers" counts what another sentence named."""
    numbers = [c for c in children if c.dep_ == "nummod" and c.tag_ == "CD"]
    dated = any(t.i in written.time_words for c in numbers for t in c.subtree)
    return bool(numbers) and noun.tag_ == "NNS" and not dated and noun.lemma_.lower() not in _SPANS


def shares_name(name: str, written: Written) -> bool:
    """Whether a name to be put in has a word of the subject's: "the museum" of the Tate is not the Tate Gallery."""
    told = written.mention(written.cut.first)
    inside = {t.text for t in written.cut.subject if t.pos_ == "PROPN"}
    return bool(set(name.split()) & inside) and (told is None or told.entity != name)


def left_over(token: Token, written: Written) -> bool:
    """Whether a word likens or adds to what another sentence told; what can go without harm goes."""
    word, noun = token.lower_, token.head
    if word == "another" and token.dep_ == "det":
        return _another(token, written)
    if word == "similar" and token.dep_ == "amod":
        return not any(t.lower_ in {"to", "in"} and t.i > token.i for t in (*token.subtree, *noun.subtree))
    if word == "more" and token.dep_ in {"amod", "advmod"}:
        counted = token.i > 0 and token.nbor(-1).dep_ == "nummod" and token.nbor(-1).head.i == noun.i
        return counted and not any(t.lower_ == "than" for t in noun.subtree)
    if word in MORE and noun.i == written.cut.first.i and any(c.dep_ == "nummod" for c in noun.children):
        written.dropped |= {token.i, *(c.i for c in noun.children if c.lower_ in {"a", "an"})}
    if word in MORE and noun.dep_ in {"obj", "obl"} and any(c.lower_ in {"any", "no"} for c in noun.children):
        return True
    if word == "other" and noun.dep_ == "obj" and any(c.dep_ == "nummod" for c in noun.children):
        return not any(t.lower_ == "than" for t in noun.subtree)
    if word in _COMMENTS and token.dep_ == "advmod" and token.head.i == written.cut.head.i:
        around = {token.i - 1, token.i + 1}
        written.dropped |= {token.i} | (around if all(token.doc[i].text == "," for i in around) else set())
    if word == "fellow" and token.i < noun.i and token.dep_ in {"amod", "compound"}:
        written.dropped.add(token.i)
        return any(c.dep_ in {"det", "nmod:poss"} for c in noun.children)
    return False


def _another(token: Token, written: Written) -> bool:
    """Write "a" for the "another" of an object: who bought another ship bought a ship."""
    if any(t.lower_ in {"one", "each"} and t.i < token.i for t in written.cut.tokens):
        return False
    subject = token.head.i == written.cut.first.i or token.i in {t.i for t in written.cut.subject}
    if subject or token.head.dep_ not in {"obj", "xcomp"}:
        return True
    written.instead[token.i] = "an" if token.nbor().lower_[:1] in "aeiou" else "a"
    return False
