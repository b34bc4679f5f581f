"""A clause with a finite verb, cut from its sentence by the syntax tree, short enough to be a statement of its own.

A clause keeps its subject, verb and complements; what only adjoins it goes: coordinated and adverbial clauses (each is
a clause of its own), relative clauses and appositions between commas, brackets, and words that tie it to others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from question_bank.facts.additions import addition_behind
from question_bank.facts.clause_heads import SUBJECTS, auxiliaries, is_clause
from question_bank.facts.commas import with_commas
from question_bank.facts.in_which import name_of_which, owner_of, which_of
from question_bank.facts.leads import date_in_front, shared_lead
from question_bank.facts.phrases import RELATIVES, SAYS, SHARES, bare, joins, phrase, shares_object, tidied
from question_bank.facts.shells import without_shell
from question_bank.facts.stops import DASHES, listed_behind, until_stop
from question_bank.facts.subjects import agrees, has_one_subject, subject_of
from question_bank.language.calendar import MONTHS
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

Kind = Literal["finite", "participle", "apposition", "act", "gapped", "inverted", "both"]
_SPANS = word_set("years months weeks days hours minutes year month week day hour minute decades")
_BESIDE = frozenset({"conj", "parataxis"})
_STILL_SO = word_set("locate situate base know call name title spell pronounce make compose comprise")
_DONE_TO = word_set(
    "relocate transfer remove release assign sell convert demolish dismantle rebuild replace restore rename appoint "
    "promote demote elect option trade install erect commission display award publish translate ship exile deport "
    "execute bury scrap"
)
"""Verbs that without an object tell what was done to their subject."""
_PUT_OFF = word_set("postpone cancel delay abandon suspend abolish lift extend renew")
"""Verbs that say enough of what will happen to something."""
_OF_VERBS = frozenset({"nsubj", "nsubj:pass", "cop"})
_COMPLEMENTS = frozenset({"obj", "obl", "xcomp", "ccomp", "iobj", "cop", "advcl", "nsubj:outer"})


_TELLS = SAYS | {"show", "find", "suggest", "indicate", "reveal"}


@dataclass(frozen=True, slots=True)
class Cut:
    """A clause: its verb (or predicate), its subject's words, and the words of the statement in order.

    A word that is a string is put in: the "was" of a phrase without a finite verb.
    """

    head: Token
    subject: tuple[Token, ...]
    words: tuple[Token | str, ...]
    kind: Kind = "finite"
    addition: tuple[Token, ...] = ()
    """What closes the sentence behind the words and may be told with them: ", founded by Ana Vidal"."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The article's own words of the statement, in its order."""
        return tuple(word for word in self.words if not isinstance(word, str))

    @property
    def kept(self) -> frozenset[int]:
        """Their positions in the document."""
        return frozenset(token.i for token in self.tokens)

    @property
    def first(self) -> Token:
        """The head of the subject."""
        inside = {token.i for token in self.subject}
        return next((token for token in self.subject if token.head.i not in inside), self.subject[0])


def finite(head: Token, tree: Tree, aside: frozenset[int]) -> Cut | None:
    """A clause with a finite verb; None where its tree does not make one whole."""
    subject = subject_of(head)
    if subject is None or not (tree.start <= subject.i < tree.end) or not is_whole(head, aside):
        return None
    outside = all(child.i != subject.i for child in head.children)
    if not agrees(subject, head, outside=outside) or not has_one_subject(head):
        return None
    named = phrase(subject, aside, relative=head)
    body = _without_additions(_without_strays(until_stop(phrase(head, aside, clause=True), head), head))
    if outside:
        named = [t for t in named if not (t.dep_ == "cop" and t.head.i == subject.i)]  # "proved to be Vidal, who left"
        named = [t for t in bare(named) if t.i < head.left_edge.i or t.i < head.i]
        body = _without_subject(body, named, head)
        words = [*named, *body]
    else:
        words = _without_opening(body, head)
    words, about = _without_which(without_shell(words, head), head)
    owner = owner_of(head)
    if owner and words and words[0].lower_ == "whose":
        named, words, body = ([t for t in part if t.lower_ != "whose"] for part in (named, words, body))
    if not named or not body or subject not in words:
        return None
    if not _is_sound(head, tree, words, aside, named if outside else []) or not _hold_together(
        head, named, body, words, aside
    ):
        return None
    lead, placed = shared_lead(head, aside), _where(head) or _date_before(head)
    if not lead and outside:
        lead = date_in_front(head, body)
        words = [t for t in words if t not in lead]
    closing: tuple[Token | str, ...] = ("in", *placed) if placed else about
    if not lead and not closing and not _is_complete(head, named, {t.i for t in words}):
        return None
    opening: tuple[Token | str, ...] = (*tidied(lead), ",") if lead else ()
    opening = (*opening, *owner, "'s") if owner else opening
    listed = [] if closing else listed_behind(words, head)
    added = [] if closing or listed else addition_behind(words, head)
    if listed and listed[0].text in DASHES and listed[1].lower_ in {"a", "an"}:
        closing, listed = (",", *listed[1:]), []
    whole = (*opening, *with_commas(named, tidied([*words, *listed]), head), *closing)
    return Cut(head, tuple(named), whole, addition=tuple(added))


def _hold_together(
    head: Token, named: list[Token], body: list[Token], words: list[Token], aside: frozenset[int]
) -> bool:
    """Whether a subject and what is told of it are each whole, and no other noun opens what is told."""
    if not joins(named, aside) or not joins(body, aside):
        return False
    return words[0] is body[0] or body[0].pos_ not in {"NOUN", "PROPN", "ADJ", "PRON"} or body[0].i == head.i


def _without_which(words: list[Token], head: Token) -> tuple[list[Token], tuple[Token, ...]]:
    """The words without the "where" or "with which" that opens them, and the "with Acme" that this stands for.

    No words are left where nothing says what it stands for.
    """
    which = which_of(head)
    if which is not None:
        about = name_of_which(which)
        return [t for t in words if about and t.i not in {which.i, which.i - 1}], tuple(about)
    if not any(t.lower_ == "where" and t.head.i == head.i for t in words):
        return words, ()
    return ([t for t in words if t.lower_ != "where"] if _where(head) else []), ()


def _where(head: Token) -> list[Token]:
    """The name of the place that a clause with "where" is about: "Tehran, where the office was based"."""
    where = next((c for c in head.children if c.lower_ == "where" and c.i < head.i and c.i), None)
    if where is None:
        return []
    before = where.nbor(-1)
    before = before.nbor(-1) if before.is_punct and before.i else before
    while before.dep_ in {"flat", "compound"} and before.head.i < before.i:
        before = before.head
    if before.pos_ != "PROPN" or before.ent_type_ not in {"LOC", "GPE"}:
        return []
    if not where.nbor(-1).is_punct and before.dep_ == "nmod" and before.head.pos_ == "NOUN":
        return []  # "a hotel in Lima where they met": it was in the hotel
    the = (c for c in before.children if c.dep_ == "det" and c.lower_ == "the")
    named = [c for c in before.children if c.dep_ in {"flat", "compound"} and not c.text.islower()]  # no "side" of Lima
    named += [g for c in (before, *named) for g in c.children if g.dep_ == "amod" and g.is_title]  # "New York City"
    parts = {before.i, *(c.i for c in named), *(c.i for c in the)}
    return [before.doc[i] for i in sorted(parts | _town_of(min(parts), before))]


def _town_of(first: int, region: Token) -> set[int]:
    """The words of the town before its region, with the comma: "Velden, Texas where they met" was in Velden."""
    doc = region.doc
    if first < region.sent.start + 2 or doc[first - 1].text != ",":
        return set()
    town = first - 2
    while town >= region.sent.start and doc[town].pos_ == "PROPN" and doc[town].ent_type_ in {"LOC", "GPE"}:
        town -= 1
    return set(range(town + 1, first)) if town < first - 2 else set()


def _date_before(head: Token) -> list[Token]:
    """The month and year that a clause with "when" is about: "in April 2021, when dozens of people died".

    Also behind "until 1864", as what ended then.
    """
    when = next((c for c in head.children if c.lower_ == "when" and c.i < head.i and c.i > 1), None)
    if when is None or when.i - head.left_edge.i > 1:
        return []
    comma = when.nbor(-1).text == ","
    year = when.nbor(-2) if comma else when.nbor(-1)
    until = year.i > 0 and year.nbor(-1).lower_ == "until" and any(t.tag_ == "VBD" for t in (head, *auxiliaries(head)))
    if not comma and not until:
        return []
    if not (year.tag_ == "CD" and year.text.isdigit() and len(year) == 4):
        return []
    before = year.nbor(-1) if year.i else year
    return [before, year] if before.text in MONTHS else [year] if before.lower_ == "in" or until else []


def _without_subject(body: list[Token], named: list[Token], head: Token) -> list[Token]:
    """A clause's words after a subject from elsewhere, with the auxiliary that it shares with the clause before."""
    body = [t for t in body if t not in named and not (t.head.i == head.i and t.lower_ in RELATIVES)]
    if head.dep_ == "conj" and not auxiliaries(head) and (head.tag_ in {"VBN", "VBG"} or _is_done_to(head)):
        body = [*auxiliaries(head.head), *body]
    while body and (body[0].is_punct or body[0].dep_ == "cc"):
        body.pop(0)
    return body


def _is_done_to(verb: Token) -> bool:
    """Whether a verb that reads as active goes on from a passive: "was taken down in May and relocated to Lima"."""
    if verb.tag_ != "VBD" or verb.lemma_.lower() not in _DONE_TO or not _is_passive(verb.head):
        return False
    return not any(c.dep_ in {"obj", "iobj", "ccomp", "xcomp"} for c in verb.children)


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "aux:pass" for c in verb.children)


def _is_sound(
    head: Token, tree: Tree, words: Sequence[Token], aside: frozenset[int], borrowed: Sequence[Token]
) -> bool:
    """Whether nothing was taken out that the words kept need: the verb of a subject, the "and" of two."""
    kept = {t.i for t in words} | aside
    own = [t for t in words if t not in borrowed]
    rival = bool(borrowed) and any(t.dep_ in SUBJECTS and t.i < head.i for t in own)
    orphan = any(t.dep_ in _OF_VERBS and t.head.i not in kept for t in own)
    which = (t for t in words if t.tag_ in {"WDT", "WP", "WP$"} and t.dep_ != "fixed" and not _is_of_shares(t))
    relative = any(_clause_of(t).i == head.i for t in which)
    person = head.ent_type_ == "PERSON" and not _is_copular(head)
    done = head.tag_ == "VBD" and any(c.dep_ == "obl:agent" for c in head.children) and not auxiliaries(head)
    aged = "aged" in {head.lower_, head.head.lower_ if head.dep_ == "conj" else ""}  # "people aged 5 and older speak"
    led = bool(borrowed) and borrowed[0].dep_ == "case" and borrowed[0].pos_ == "ADP"
    told = led or (
        sum(t.text == "," for t in borrowed) == 1 and borrowed[0].pos_ == "PROPN"
    )  # "Vidal, Acme chief economist"
    return (
        not orphan
        and not told
        and not rival
        and not relative
        and not person
        and not aged
        and not done  # "young men thrown out by Vidal" tells what was done to them
        and not _may_be_of_what_is_said(head, bool(borrowed))
        and not _lost_conjunction(tree, {t.i for t in words if not t.is_punct})
    )


def _may_be_of_what_is_said(head: Token, is_led: bool) -> bool:
    """Whether a verb without a subject may go on with what is said: "studies show that Danes smoke and sleep less"."""
    says = head.head
    said = any(c.dep_ == "ccomp" and says.i < c.i < head.i for c in says.children)
    return is_led and head.dep_ == "conj" and head.tag_ in {"VB", "VBP"} and says.lemma_.lower() in _TELLS and said


def _is_of_shares(which: Token) -> bool:
    """Whether a "which" stands in "most of which", whose clause stays with what it is of."""
    return which.i > 1 and which.nbor(-1).lower_ == "of" and which.nbor(-2).lower_ in SHARES


def _clause_of(token: Token) -> Token:
    """The head of the clause that a word belongs to."""
    return next((t for t in (token, *token.ancestors) if is_clause(t)), token)


def _is_copular(head: Token) -> bool:
    return any(child.dep_ == "cop" for child in head.children)


def _has_subject(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in head.children)


def _is_complete(head: Token, named: Sequence[Token], kept: set[int]) -> bool:
    """Whether the words kept say something of the subject: a verb alone does so only of what is described at length."""
    passive = any(c.dep_ == "aux:pass" for c in head.children)
    before = {"cop", "nsubj:outer"} | ({"obl"} if passive or head.tag_ == "VBD" else set())
    shares = any(c.dep_ == "conj" and is_clause(c) and not _has_subject(c) for c in head.children) and not passive
    before -= {"obl"} if shares else set()
    kinds = [(c, c.dep_.split(":")[0]) for c in head.children if c.i in kept]
    left = {kind for c, kind in kinds if c.i > head.i or kind in before}
    if head.lemma_.lower() in SAYS - {"conclude"} and not passive:  # talks conclude, and say nothing
        return bool(left & {"obj", "ccomp", "xcomp"})
    if any(c.dep_ == "conj" and shares_object(c, head) for c in head.children):
        return True
    if left & _COMPLEMENTS or (any(c.dep_ == "expl" for c in head.children) and "nsubj" in left):
        return True
    told = passive and head.lemma_.lower() not in _STILL_SO
    past = told or head.tag_ == "VBD" or any(c.lower_ in {"had", "has", "have"} for c in auxiliaries(head))
    alone = past and not any(c.dep_ == "conj" for c in head.children)
    counted = any(t.tag_ == "CD" and t.i in kept for t in (*named, *head.subtree))
    put_off = passive and head.lemma_.lower() in _PUT_OFF and any(c.lower_ == "will" for c in auxiliaries(head))
    counted = counted or put_off
    past = past or counted
    return alone and counted and len(named) > 3 and any(t.pos_ == "PROPN" for t in named)


def _lost_conjunction(tree: Tree, kept: set[int]) -> bool:
    """Whether an "and" was dropped from between two words that stay: the parser hung it elsewhere ("&" is none)."""
    return any(t.dep_ == "cc" and not t.is_punct and t.i not in kept and {t.i - 1, t.i + 1} <= kept for t in tree)


def is_whole(head: Token, aside: frozenset[int]) -> bool:
    """Whether the tree of a clause covers one stretch of text, with what follows the verb after it.

    Where the parser went wrong it usually hung a phrase across another clause.
    """
    covered = [token.i for token in head.subtree if token.i not in aside]
    end = next((i for i in range(head.i, covered[-1]) if head.doc[i].text == ";"), covered[-1] + 1)
    covered = [i for i in covered if i < end]
    while len(covered) > 1 and (head.doc[covered[0]].is_punct or head.doc[covered[0]].dep_ == "cc"):
        covered.pop(0)  # an "and" may stand apart from what it joins: "and, in June, Acme moved"
    while len(covered) > 1 and head.doc[covered[-1]].is_punct:
        covered.pop()  # a quotation mark may close behind who says it
    gaps = set(range(covered[0], covered[-1] + 1)) - set(covered) - aside
    if any(not head.doc[i].is_punct for i in gaps):
        return False
    return all(child.left_edge.i > head.i for child in head.children if child.i > head.i)


def _without_strays(tokens: list[Token], head: Token) -> list[Token]:
    """The tokens without adverbials that follow a clause that was taken out: they may belong to that."""
    kept = {token.i for token in tokens}
    strays: set[int] = set()
    first = next((c.i for c in head.children if c.dep_ in SUBJECTS), head.i)
    beside = [verb for verb in head.children if verb.dep_ == "conj"]
    joins = [range(c.i, verb.i) for verb in beside for c in verb.children if c.dep_ == "cc"]
    for child in head.children:
        if child.dep_.split(":")[0] == "obl" and any(child.i in second for second in joins):
            strays |= {t.i for t in child.subtree}  # "left Lima and, at his request, taught": it is the second verb's
        if first < child.i < head.i and child.dep_.split(":")[0] == "obl":
            last = child.left_edge.nbor(-1)
            strays |= {t.i for t in child.subtree} if last.i not in kept and not last.is_punct else set()
        if child.i > head.i and child.dep_.split(":")[0] == "obl":
            before = child.left_edge.i - 1
            gone = []
            while before > head.i and (before not in kept or before in strays or head.doc[before].is_punct):
                gone.append(head.doc[before])
                before -= 1
            dashed = bool(gone) and gone[0].text in DASHES and any(t.text in DASHES for t in gone[1:])
            if not dashed and any(token.pos_ in {"VERB", "AUX"} or token.i in strays for token in gone):
                strays |= {token.i for token in child.subtree}
    return _without_measure([token for token in tokens if token.i not in strays])


def _without_measure(tokens: list[Token]) -> list[Token]:
    """The tokens without a "five months" at their end whose "before Bolt closed" is a clause of its own."""
    end = tokens[-2:]
    counted = len(end) == 2 and end[0].dep_ == "nummod" and end[0].head.i == end[1].i and end[1].lower_ in _SPANS
    after = end[1].nbor().lower_ if counted and end[1].i + 1 < len(end[1].doc) else ""
    torn = after in {"before", "after", "prior"} and len(tokens) > 3 and tokens[-3].text == ","
    return tokens[:-3] if torn else tokens


def _without_additions(tokens: list[Token]) -> list[Token]:
    """The tokens up to an "as well as" whose other half was taken out."""
    for at, token in enumerate(tokens[1:], start=1):
        before = next((t for t in reversed(tokens[:at]) if not t.is_punct), token)
        torn = any(not t.is_punct for t in token.doc[before.i + 1 : token.i])
        if torn and token.lower_ == "as" and token.i + 2 < len(token.doc) and token.nbor().lower_ == "well":
            return tokens[:at]
    return tokens


def _without_opening(tokens: list[Token], head: Token) -> list[Token]:
    """The tokens without the conjunction or adverb that made them a subordinate clause."""
    if tokens and tokens[0].dep_ == "advmod" and tokens[0].nbor().lower_ == "because" and head.i > tokens[0].i + 1:
        tokens = tokens[1:]  # "mainly because Vidal had left"
    while tokens and (
        tokens[0].is_punct
        or tokens[0].dep_ == "cc"
        or (tokens[0].dep_ == "mark" and tokens[0].head.i == head.i)
        or (tokens[0].lower_ in {"when", "while"} and tokens[0].head.i == head.i)
    ):
        tokens = tokens[1:]
    return tokens
