"""What a clause is about: its subject, also where that stands in another clause."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL, SUBJECTS, is_clause, is_plural, predicate
from question_bank.facts.in_which import owner_of, which_of
from question_bank.facts.misread import is_subject_elsewhere, misread_subject, stands_apart
from question_bank.facts.phrases import RELATIVES, is_no_subject
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMING = word_set("name term word title phrase concept play novel film song poem river mount lake")
_MEASURES = word_set(
    "mile miles kilometre kilometres kilometer kilometers metre metres meter meters hour foot feet percent"
)
_DASHES = frozenset({"—", "–", "--", "-"})
_DONE = re.compile(r"[a-z]{4,}(?:tion|sion|ment|ance|ing)$")
_OCCURS = frozenset({"take", "occur", "happen", "begin", "start", "end", "last", "follow", "lead", "cause", "result"})
"""Verbs of what is done and not of things with a name."""
_EITHER = word_set("majority number people police staff crew team group percent half rest couple media data series")


def subject_of(token: Token) -> Token | None:
    """The head of a clause's subject: its own, one it shares by coordination, or what a relative clause is about."""
    subjects = [c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i and not is_subject_elsewhere(c)]
    own = subjects[-1] if subjects else None
    if own is not None:
        if own.lower_ in RELATIVES and token.dep_ == "acl:relcl":
            return _antecedent(token.head, own)
        placed = any(child.lower_ == "where" for child in token.children) or which_of(token) or owner_of(token)
        return None if token.dep_ == "acl:relcl" and not placed and not stands_apart(token) else own
    if (noun := misread_subject(token)) is not None:
        return noun
    if token.dep_ == "conj" and is_clause(token.head):
        told = [c for c in token.head.children if c.dep_ in SUBJECTS and c.i < token.i]
        if len(told) > 1 and told[-1].i > token.head.i:
            return None  # "The oldest is the play Lund, in which Vidal, a smith, defies Berg": not the oldest does
        return subject_of(token.head.head if _is_in_dashes(token.head, token) else token.head)
    if token.dep_ == "conj" and token.head.pos_ == "PROPN" and _is_told_by_who(token.head, token):
        return token.head
    return _activity(token)


def _is_in_dashes(clause: Token, verb: Token) -> bool:
    """Whether a clause stands between dashes that end before a verb joined to it: "wrote - as told - and left"."""
    opening = clause.left_edge.nbor(-1) if clause.left_edge.i else clause.left_edge
    opens = _DASHES & {clause.left_edge.text, opening.text}
    return clause.dep_ == "advcl" and bool(opens) and any(t.text in _DASHES for t in clause.doc[clause.i + 1 : verb.i])


def _is_told_by_who(name: Token, verb: Token) -> bool:
    """Whether a clause goes on with what "who" began to tell of a name: "Vidal, who led Peru and is its envoy"."""
    clauses = [c for c in name.children if c.dep_ == "acl:relcl" and name.i < c.i < verb.i]
    return any(c.lower_ in RELATIVES and c.dep_ in SUBJECTS for clause in clauses for c in clause.children)


def _activity(verb: Token) -> Token | None:
    """The "reaching" of "Reaching the agreement had taken a year", which the parser takes for an adverbial."""
    first = next(iter(verb.children), None)
    if verb.dep_ != "ROOT" or first is None or first.tag_ != "VBG" or first.dep_ not in {"advcl", "csubj"}:
        return None
    last = first.right_edge
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    opens = first.left_edge.i == first.i and first.text[0].isupper()
    return first if opens and after.text != "," and first.i < verb.i else None


_TAKES_FOR = word_set("describe see view regard portray depict label dismiss characterise characterize cast hail")
_FIRMS_DO = word_set("own operate make sell buy employ produce manufacture provide develop publish run")


def _antecedent(noun: Token, relative: Token) -> Token | None:
    """The noun that a relative clause is about; None where it may be another than the parser says.

    "Who" needs a person; a noun in a phrase of another ("attacks in schools which rose") leaves two readings.
    """
    named = (noun, *(c for c in noun.children if c.left_edge.text != "("))
    somebody = any(t.ent_type_ in {"PERSON", "PER"} for t in named)
    kind = noun.pos_ == "PROPN" or is_personal_noun(noun.lemma_)
    person = relative.lower_ == "which" and somebody and kind
    if noun.pos_ not in NOMINAL or person or _is_another(noun, relative):
        return None  # "a novel by Ana Vidal, which was published" tells of the novel
    if (nearer := _nearer(noun, relative)) is not None:
        return nearer
    if is_clause(noun):  # "X is a museum which houses ...": it is X that houses
        houses = subject_of(noun)
        return houses if houses is not None and houses.pos_ == "PROPN" else None
    if relative.lower_ == "who" and not _is_person(noun):
        before = relative.nbor(-1)
        before = before.nbor(-1) if before.is_punct else before
        while before.dep_ in {"flat", "compound"} and before.head.i < before.i:
            before = before.head
        return before if _is_person(before) and before.pos_ in NOMINAL else _in_charge(noun)
    if any(t.pos_ == "VERB" for t in noun.doc[noun.i + 1 : relative.i]) or any(
        c.lower_ == "per" for c in noun.children
    ):
        return None
    if noun.head.lemma_.lower() in _TAKES_FOR and any(c.lower_ == "as" for c in noun.children):
        return None  # "described the storm as a gift that let Vidal win"
    if _is_of_a_name(noun, relative) or _is_of_name_before(noun, relative):
        return None
    nested = noun.dep_ == "nmod" and noun.pos_ != "PROPN" and noun.head.pos_ == "NOUN" and relative.lower_ != "who"
    if nested and not relative.nbor(-1).is_punct:
        return None
    return named_by(noun)


def _nearer(noun: Token, relative: Token) -> Token | None:
    """The name right before "who" or "which" that it fits where it does not fit the noun that the parser took.

    "The teachings of Otto Lund, who died", "the secretary of the Lima League, which was founded".
    """
    named = next((c for c in reversed(list(noun.children)) if c.dep_ == "nmod" and c.pos_ == "PROPN"), None)
    last = relative.nbor(-2) if relative.i - relative.sent.start > 1 and relative.nbor(-1).text == "," else None
    if named is None or last is None or named.right_edge.i != last.i:
        return None
    person, personal = named.ent_type_ in {"PERSON", "PER"}, is_personal_noun(noun.lemma_)
    if relative.lower_ == "who":
        return named if person and not personal and noun.pos_ == "NOUN" else None
    return named if relative.lower_ == "which" and personal and not person else None


def _in_charge(body: Token) -> Token | None:
    """The person of whom "who" tells behind the body that they lead: "Ana Vidal, the head of Acme who left Peru"."""
    post = body.head
    holds = body.dep_ == "nmod" and post.dep_ == "appos" and post.tag_ == "NN" and is_personal_noun(post.lemma_)
    who = post.head
    return who if holds and who.ent_type_ in {"PERSON", "PER"} and who.i < post.i else None


def _is_of_a_name(noun: Token, relative: Token) -> bool:
    """Whether "which" behind "the founding of Acme," may be about either: what is done, or the name."""
    last = relative.nbor(-2) if relative.i - relative.sent.start > 1 and relative.nbor(-1).text == "," else relative
    named = any(c.dep_ == "nmod" and c.pos_ == "PROPN" and c.right_edge.i == last.i for c in noun.children)
    return named and _DONE.search(noun.lower_) is not None and relative.head.lemma_ not in _OCCURS


def _is_of_name_before(noun: Token, relative: Token) -> bool:
    """Whether ", which" stands right behind another name, which does what is told, or is no part of the noun's phrase.

    "sought the penalty in Peru, which has had one trial", "a team of Acme, which owns two ships".
    """
    last = relative.nbor(-2) if relative.i - relative.sent.start > 1 and relative.nbor(-1).text == "," else None
    if relative.lower_ != "which" or last is None or last.pos_ != "PROPN" or noun.pos_ != "NOUN":
        return False
    above = list(last.ancestors)
    return noun not in above or relative.head.lemma_.lower() in _FIRMS_DO


def _is_another(noun: Token, relative: Token) -> bool:
    """Whether a relative clause can only be about another word than the parser says.

    No person is "which", no measure does anything, "A and B, which were" are both, "X, or things that" says what X is,
    and a bare name needs nothing that tells which: in "a student of Vidal who won" it is the student.
    """
    before = relative.nbor(-1)
    behind = not before.is_punct and noun.i in {before.i, before.head.i}
    name = noun.pos_ == "PROPN" and not any(c.dep_ in {"det", "amod", "nmod:poss"} for c in noun.children)
    verbs = predicate(relative.head)
    several = any(v.lower_ in {"were", "are", "have"} for v in verbs)
    joined = noun.dep_ == "conj" or any(c.dep_ == "conj" for c in noun.children)
    return (
        (relative.lower_ == "which" and noun.ent_type_ in {"PERSON", "PER"})
        or (noun.lower_ in _MEASURES and any(c.dep_ == "nummod" for c in (*noun.children, *noun.head.children)))
        or (noun.dep_ == "conj" and several and (not is_plural(noun) or noun.head.pos_ == "PROPN"))
        or (joined and any(c.lower_ == "or" for t in (noun, *noun.children) for c in t.children if c.i < relative.i))
        or (name and behind and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN")
    )


def named_by(noun: Token) -> Token:
    """The name that an indefinite noun or a role describes ("Dynasty, a drama that ..."), else the noun."""
    told = [c.lower_ for c in noun.children if c.dep_ in {"det", "nmod:poss", "nummod"}]
    role = noun.tag_ == "NN" and is_personal_noun(noun.lemma_) and not told  # "Vidal, chief economist of Acme, who"
    describes = role or "a" in told or "an" in told
    return noun.head if noun.dep_ == "appos" and describes and noun.head.pos_ == "PROPN" else noun


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ in {"PERSON", "PER"} or is_personal_noun(noun.lemma_) or noun.tag_ in {"NNS", "NNPS"}


def agrees(subject: Token, head: Token, *, outside: bool) -> bool:
    """Whether the finite verb has the number of its subject: where it has not, the parser joined the wrong two."""
    if outside and _is_one_role(head) and any(c.dep_ == "conj" for c in subject.children):
        return False  # "to Otto Lund and Ana Vidal who became mayor": only she did
    words = [c for c in head.children if c.dep_ in {"aux", "aux:pass", "cop"}] or [head]
    verb = next((w for w in words if w.tag_ in {"VBZ", "VBP"} or w.lower_ in {"was", "were"}), None)
    if verb is None or subject.pos_ not in NOMINAL or subject.dep_ == "conj":
        return True
    several = is_plural(subject)
    named = subject.pos_ == "PROPN" and not outside
    one = verb.tag_ == "VBZ" or verb.lower_ == "was"
    if subject.tag_ == "NN" and subject.lower_.endswith("s") and not one:
        return True  # a plural that the tagger does not know
    if one and subject.tag_ in {"NN", "NNP"} and any(c.dep_ == "nmod" for c in subject.children):
        return True  # in "the attention of the public and the press" the "and" hangs on either noun
    if subject.tag_ in {"NN", "NNP"} and not several:
        return (
            one
            or named
            or subject.lower_ in _EITHER
            or any(c.dep_ in {"nmod", "nummod", "conj"} for c in subject.children)
        )
    return not one or named or (not outside and any(c.dep_ == "nummod" for c in subject.children))


def _is_one_role(verb: Token) -> bool:
    """Whether a verb tells what one person became: "became mayor of Lima"."""
    roles = (c for c in verb.children if c.dep_ in {"xcomp", "obj"} and c.i > verb.i)
    return verb.lemma_ == "become" and any(c.tag_ in {"NN", "NNP"} for c in roles)


def has_one_subject(head: Token) -> bool:
    """Whether a verb has one subject; "poet" and "Percy Shelley" side by side are one."""
    found = [c for c in head.children if c.dep_ in {"nsubj", "nsubj:pass"} and not is_no_subject(c, head)]
    if any(c.dep_ == "appos" and c.nbor(-1).text == "(" for one in found[1:] for c in one.children if c.i):
        return found[0].right_edge.i + 1 == found[1].left_edge.i  # a description and its name, with the acronym behind
    return all(_are_one(one, other) for one, other in pairwise(found))


def _are_one(one: Token, other: Token) -> bool:
    """Whether two subjects side by side are one: "the poet Percy Shelley", "the name oxygen"."""
    adjacent = other.left_edge.i == one.i + 1
    return adjacent and ((other.pos_ == "PROPN" and is_personal_noun(one.lemma_)) or one.lemma_.lower() in _NAMING)
