"""Subjects, and what is said, hung where they belong: who says a thing is no subject of it, nor a list's second item.

Each rule moves a few words of one clause and leaves the rest of the tree as it is, as those of `mending` do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.language.hanging import NAMED_SUBJECTS, SUBJECTS, hang, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENT = frozenset({"sent", "assigned", "deployed", "tasked", "appointed", "hired"})
"""Participles that look like a past: who "sent to watch" was sent."""
_NEAR = 10


def mend_subject(token: Token) -> None:
    """Hang a word anew where a subject, or a clause of what is said, hangs wrong."""
    if token.dep_ in NAMED_SUBJECTS:
        _make_listed(token)
        _make_members(token)
    elif token.dep_ == "conj":
        _make_meanwhile(token)
        _make_subject_of_there(token)
    elif token.dep_ == "ccomp":
        _hang_in_apposition(token)
        _hang_on_saying(token.head)
    elif token.dep_ == "acl:relcl":
        _make_said(token)


def _hang_on_saying(verb: Token) -> None:
    """ "The envoy, Ana Vidal, said talks were near collapse": who says it is no subject of what is said."""
    said = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if said is None or not is_finite(verb) or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    subjects = [c for c in said.children if c.dep_ in NAMED_SUBJECTS]
    before = [c for c in subjects if c.right_edge.i < verb.i]
    if len(before) == 1 and any(c.i > verb.i for c in subjects):
        hang(before[0], verb, "nsubj")


def _make_meanwhile(verb: Token) -> None:
    """ "Both clashed when Peru, Chile and Cuban envoys were meeting": what stands behind "when" are who was meeting."""
    main = verb.head
    own = next((c for c in verb.children if c.dep_ in NAMED_SUBJECTS), None)
    when = next((c for c in main.children if c.lower_ in {"when", "while"} and c.i == main.i + 1), None)
    if own is None or when is None or not main.i < when.i < own.i < verb.i:
        return
    first = next((c for c in main.children if c.dep_ in NAMED_SUBJECTS and when.i < c.left_edge.i <= when.i + 2), None)
    link = next((c for c in verb.children if c.dep_ == "cc" and c.i < own.left_edge.i), None)
    if first is None or link is None or not any(c.dep_ in NAMED_SUBJECTS and c.i < main.i for c in main.children):
        return
    verb.dep_ = "advcl"
    hang(when, verb, "advmod")
    hang(first, verb, own.dep_)
    hang(own, first, "conj")
    hang(link, own, "cc")


def _hang_in_apposition(verb: Token) -> None:
    """ "Lima fears that Chile, one of the lands it leaves its ships, will sell": a verb between a subject's commas."""
    main = verb.head
    if not is_finite(verb) or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    other = next((c for c in main.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    subject = next((c for c in other.children if c.dep_ in NAMED_SUBJECTS), None) if other is not None else None
    beside = next((c for c in subject.children if c.dep_ == "appos"), None) if subject is not None else None
    if beside is None or not beside.i < verb.i or beside.right_edge.i + 1 != verb.i or beside.right_edge.pos_ == "VERB":
        return
    hang(verb, beside.right_edge if beside.right_edge.pos_ in {"NOUN", "PROPN"} else beside, "acl:relcl")


def _make_listed(noun: Token) -> None:
    """ "After years of talks, parting and strikes, Peru was sold": the second of a list is no subject beside "Peru"."""
    verb = noun.head
    subjects = [c for c in verb.children if c.dep_ in NAMED_SUBJECTS and c.i < verb.i]
    if len(subjects) != 2 or subjects[0].i != noun.i or noun.i < 2 or noun.nbor(-1).text != ",":
        return
    first = noun.nbor(-2)
    listed = any(c.dep_ == "conj" and any(g.dep_ == "cc" for g in c.children) for c in noun.children)
    case = next((c for c in first.children if c.dep_ == "case"), None)
    if listed and case is not None and first.tag_ in {"NN", "NNS"} and not noun.is_ancestor(first):
        hang(noun, first, "conj")


def _make_members(noun: Token) -> None:
    """ "Peru made the Lima Mission (LM), observers sent to watch": who stands behind the object is no subject."""
    sent = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    opens = noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    if noun.tag_ != "NNS" or sent.lower_ not in _SENT or opens.text != ",":
        return
    before = noun.doc[max(noun.sent.start, opens.i - _NEAR) : opens.i]
    made = next((t for t in reversed(before) if t.dep_ == "obj" or t.pos_ == "VERB"), None)
    alone = not any(c.dep_ in {"aux", "aux:pass", "cc", "obj"} for c in sent.children)
    if made is None or made.pos_ != "PROPN" or not alone or noun.is_ancestor(made) or sent.is_ancestor(made):
        return
    if sent.head.i != noun.i:
        noun.head, noun.dep_ = made, "appos"
        hang(sent, noun, "acl")
        hang(opens, noun, "punct")
        sent.tag_ = "VBN"


def _make_subject_of_there(noun: Token) -> None:
    """ "There has been talk of a sale": the talk is what there has been."""
    if noun.pos_ != "NOUN":
        return
    verb = noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    there = any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children)
    joined = any(c.dep_ == "cc" for c in noun.children) or any(c.dep_ in NAMED_SUBJECTS for c in verb.children)
    if verb.lemma_ == "be" and there and not joined:
        hang(noun, verb, "nsubj")


def _make_said(verb: Token) -> None:
    """ "The Lima Post, commenting on the visit that Peru had won": what is said is no clause about the visit."""
    says = verb.head.head
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)
    own = any(c.dep_ in NAMED_SUBJECTS and c.tag_ not in {"WDT", "WP"} for c in verb.children)
    on = any(c.dep_ == "case" and c.lower_ == "on" for c in verb.head.children)
    if that and own and on and says.lemma_.lower() in {"comment", "remark"}:
        hang(verb, says, "ccomp")
