"""What a clause can do without: an adverbial or attribute that would leave a reader asking, where it only adds.

A phrase of time or circumstance can go ("during the visit"); what a verb of going or giving needs cannot ("invests in
the country's economy"), nor what narrows "the largest" or "the first".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import is_clause, is_set_off
from question_bank.facts.phrases import tells_parts
from question_bank.facts.relations import preposition_of
from question_bank.facts.written import Written
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADVERBIALS = frozenset({"obl", "advcl", "advmod"})
CIRCUMSTANCES = frozenset(
    "during after before despite under following throughout since until without amid besides via alongside "
    "notwithstanding because".split()
)
_SOURCES = word_set(
    "account estimate figure view opinion theory version telling accusation charge claim rumour rumor legend"
)
"""By what somebody may say that something is so: without it the clause would be told as a fact."""
_SCOPES = word_set(
    "area region sample study survey poll trial experiment zone neighbourhood neighborhood subset subgroup cohort test"
)
_SUMS = word_set("consist comprise compose divide total")
"""Verbs that name all the parts: without one of them they are not true."""
_RANKS = frozenset({"first", "second", "third", "last", "only"})
_MADE_TO = word_set(
    "lead force cause prompt enable require order persuade encourage compel allow invite urge inspire oblige permit"
)
"""Verbs that say little of their object without what it then did: "led him to return"."""
_UNITS = word_set("minute hour day week month year decade")
_CARRIES = frozenset({"nmod:poss", "amod", "det", "compound", "conj", "nummod"})


def adjunct(written: Written, token: Token) -> Token | None:
    """The adverbial of the clause that a word is in or heads; also one that leads the clause from outside its tree."""
    cut = written.cut
    top = token
    while top.head.i != cut.head.i and top.head.i != top.i and top.head.i in cut.kept:
        top = top.head
    outside = top.head.i not in cut.kept and top.i != cut.head.i and cut.head.dep_ == "conj"
    if top.i == cut.head.i or not (top.head.i == cut.head.i or outside):
        return None
    return top if top.dep_.split(":")[0] in _ADVERBIALS else None


def drop(written: Written, token: Token) -> bool:
    """Leave out the adverbial, attribute or second of two that holds a word, if the clause can do without it."""
    if _drop_conjunct(written, token):
        return True
    top = _attribute(written, token) or _told_of_name(written, token)
    if top is not None and not _narrows(top):
        written.dropped |= {t.i for t in words_of(top, written.kept)}
        return True
    top = adjunct(written, token)
    if top is None or _vouches(top) or not _is_circumstance(written, top):
        return False
    gone = {t.i for t in words_of(top, written.kept)}
    if (ranked := _ranked_by(top)) is not None:
        if ranked.dep_ != "appos" or not is_set_off(ranked):
            return False
        gone |= {t.i for t in words_of(ranked, written.kept)}
    gone |= _measure_before(top, written)
    if gone & {t.i for t in written.cut.subject} or not _is_enough(written, gone):
        return False
    written.dropped |= gone
    return True


def _measure_before(top: Token, written: Written) -> set[int]:
    """The "one week" of "one week before the vote", which says nothing without what it is counted from."""
    opens = top.left_edge
    if opens.lower_ not in {"before", "after"} or opens.i == opens.sent.start or opens.nbor(-1).pos_ != "NOUN":
        return set()
    unit = opens.nbor(-1)
    counted = any(c.dep_ in {"nummod", "det"} or c.lower_ == "several" for c in unit.children)
    is_unit = unit.lemma_.lower() in _UNITS and counted and written.stays(unit)
    return {t.i for t in unit.subtree if t.i in written.kept and t.i < opens.i} if is_unit else set()


def drop_time(written: Written, tokens: list[Token]) -> bool:
    """Leave out the phrase of time that some words are or open, or the adverbial that holds them."""
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside), tokens[0])
    if top.dep_ == "nmod:poss" and top.head.tag_ == "NN":
        return False  # "Thursday night's fight"
    while top.dep_ in {"nmod", "nmod:unmarked", "compound", "nummod", "amod"} and top.head.pos_ in {"NOUN", "PROPN"}:
        if top.head.i == written.cut.head.i:
            break  # the noun is what is told: "Ana Vidal's visit to Lima last week"
        if len(list(top.head.subtree)) > len(tokens) + 5:
            return drop(written, tokens[0])
        top = top.head
    whole = words_of(top, written.kept)
    if top.dep_.split(":")[0] not in {"obl", "nmod", "advmod", "advcl"} or len(whole) > len(tokens) + 4:
        return drop(written, tokens[0])
    written.dropped |= {t.i for t in whole}
    return True


def words_of(top: Token, kept: frozenset[int]) -> list[Token]:
    """The words of a phrase, without a comma before it that no other closes: it opens what follows."""
    found = [t for t in top.subtree if t.i in kept]
    after = found[-1].i + 1 if found else 0
    if found and found[0].text == "," and after < len(top.doc) and not top.doc[after].is_punct:
        return found[1:]
    return found


def says_enough(written: Written) -> bool:
    """Whether what is left of the clause after dropping still says something."""
    head = written.cut.head
    left = {c.dep_ for c in head.children if written.stays(c)}
    if head.tag_ == "NNS" and "cop" in left and left <= {"nsubj", "cop", "punct", "aux", "advmod"}:
        return False  # "are examples"
    return not written.dropped or _is_enough(written, set())


def _is_enough(written: Written, gone: set[int]) -> bool:
    head = written.cut.head
    left = [c for c in head.children if c.i in written.kept and c.i not in gone | written.dropped]
    complements = {c.dep_.split(":")[0] for c in left}
    if written.cut.kind == "act":
        return bool(complements & {"nmod", "acl", "obl"})
    if written.cut.kind == "apposition" or "cop" in complements:
        needs_more = head.tag_ == "JJ" and not complements & {"obl", "xcomp", "advcl", "ccomp"} and bool(gone)
        return head.i not in gone | written.dropped and not needs_more
    return bool(complements & {"obj", "obl", "xcomp", "ccomp", "iobj", "advcl"})


def _is_circumstance(written: Written, top: Token) -> bool:
    """Whether an adverbial only adds when or how: it leads the clause, is an adverb, or its preposition says so."""
    if top.dep_ == "advcl" and top.i > written.cut.head.i and top.left_edge.lower_ in {"of", "from", "into"}:
        return False  # "accused Peru of selling it"
    if top.tag_ == "VB" and top.left_edge.lower_ == "to" and written.cut.head.lemma_.lower() in _MADE_TO:
        return False
    if top.dep_ in {"obl:agent", "advcl"} and top.i > written.cut.head.i and is_clause(top):
        return True
    if top.dep_ == "obl:agent" or _is_superlative(written):
        return False
    after = top.right_edge.i + 1
    if after < len(top.doc) and top.doc[after].lower_ in {"before", "after"} and after in written.kept:
        return False
    if _is_scope(top):
        return False
    if _leads(top, written.cut.first) or top.dep_ in {"advmod", "advcl"} or top.dep_ == "obl:unmarked":
        return True
    return any(c.lower_ in CIRCUMSTANCES for c in top.children if c.dep_ in {"case", "mark"})


def _ranked_by(top: Token) -> Token | None:
    """The noun that a clause right behind it completes: "the first Dane" of "the first Dane to hold a seat"."""
    to = top.left_edge
    if top.tag_ != "VB" or to.lower_ != "to" or to.i == to.sent.start:
        return None
    noun = to.nbor(-1)
    while noun.dep_ in {"flat", "compound"} and noun.head.i < noun.i:
        noun = noun.head
    ranks = (c.tag_ == "JJS" or c.lower_ in _RANKS for c in noun.children if c.dep_ == "amod")
    return noun if any(ranks) else None


def _is_scope(top: Token) -> bool:
    """Whether a phrase tells of which part or place alone a clause is so: "In the sample, 40% were ill"."""
    return top.lemma_.lower() in _SCOPES and preposition_of(top) in {"in", "within", "among", "across", "of"}


def _vouches(top: Token) -> bool:
    """Whether a phrase says by whose word a clause is so: "According to these charges", "By those figures"."""
    return top.lemma_.lower() in _SOURCES or any(c.lower_ == "according" for c in top.children)


def _leads(top: Token, first: Token) -> bool:
    """Whether a phrase ends before the subject; a comma of it may hang behind."""
    return max((t.i for t in top.subtree if not t.is_punct), default=top.i) < first.i


def _is_superlative(written: Written) -> bool:
    head = written.cut.head
    return head.lower_ in {"first", "only", "last"} or any(
        t.tag_ in {"JJS", "RBS"} or t.lower_ in {"first", "only"} for t in head.children if t.dep_ == "amod"
    )


def _narrows(top: Token) -> bool:
    """Whether an attribute narrows a superlative: "the oldest of the neighbourhoods in the city"."""
    noun = top.head
    return any(c.tag_ == "JJS" or c.lower_ in {"first", "only", "last"} for c in noun.children if c.dep_ == "amod")


def _drop_conjunct(written: Written, token: Token) -> bool:
    """Leave out the second of two coordinated phrases, with its "and", where a word in it has no meaning here."""
    cut = written.cut
    top = token
    while top.dep_ != "conj" and top.head.i != top.i and top.head.i != cut.head.i:
        top = top.head
    if top.dep_ != "conj" or top.i == cut.head.i or top.head.i in {t.i for t in cut.subject}:
        return False
    if any(c.lower_ in {"between", "both"} for c in top.head.children) or cut.head.lemma_.lower() in _SUMS:
        return False
    if preposition_of(top.head) in {"in", "across"} and written.has_figure():
        return False  # "3 million members in Peru and the surrounding lands"
    others = [c for c in top.head.children if c.dep_ == "conj"]
    link = next((c for c in top.children if c.dep_ == "cc"), None)
    if len(others) != 1 or link is None or link.lower_ != "and" or top.left_edge.i != link.i:
        return False
    written.dropped |= {t.i for t in top.subtree if t.i in cut.kept}
    return True


def _attribute(written: Written, token: Token) -> Token | None:
    """The attribute of circumstance that a word is in: "a speech during the meeting"."""
    top = token
    while top.dep_ in _CARRIES and top.head.i != written.cut.head.i:
        top = top.head
    aside = top.dep_ == "obl" and top.head.dep_ in {"acl", "acl:relcl"}  # "wills registered during the period"
    if not (top.dep_ == "nmod" or aside) or top.head.i == written.cut.head.i:
        return None
    case = preposition_of(top)
    return top if case in CIRCUMSTANCES else None


def _told_of_name(written: Written, token: Token) -> Token | None:
    """The relative clause about a name that a word is in, or "of which": it only adds, also without a comma."""
    above = [t for t in (token, *token.ancestors) if t.i in written.kept]
    parts = next((t for t in above if t.dep_ in {"acl:relcl", "parataxis"} and tells_parts(t)), None)
    clause = next((t for t in above if t.dep_ == "acl:relcl"), None)
    if parts is not None:
        return parts
    if clause is None or clause.head.pos_ != "PROPN" or clause.i == written.cut.head.i:
        return None
    inside = clause.i in written.kept and clause.head.i in written.kept
    named = not any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in clause.head.children)
    return clause if inside and named and written.mention(clause.head) is not None else None
