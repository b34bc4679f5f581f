"""The name behind a description that only another sentence explains.

"His successor, Ana Vidal, left" is told as "Ana Vidal left", "This text, the Lund Charter, ..." as "The Lund Charter".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.pronouns import Told
from question_bank.facts.rendering import plain
from question_bank.facts.written import Written

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLED = frozenset({"known", "called", "named", "dubbed", "nicknamed", "titled"})
_SMALL = frozenset({"the", "of", "and", "de", "la", "for", "in"})


def write_apposed(written: Written, told: Told) -> bool:
    """Write for the subject the name that stands in apposition to it; whether there is one that tells who it is."""
    first = one_of_bare(written.cut.first) or written.cut.first
    if first.pos_ != "NOUN" or any(c.dep_ == "conj" for c in first.children) or not written.cut.subject:
        return False
    beside = (c for c in first.children if c.dep_ == "appos" and (_is_set_off(c) or _is_kin(c, first)))
    name = next(beside, None) or _called(first)
    if name is None:
        return False
    mention, tokens = written.mention(name), [t for t in name.subtree if t.text != "," and t.lower_ != "as"]
    person = mention.entity if mention is not None and mention.label == "person" else None
    subject = [t for t in written.cut.subject if written.stays(t)]
    apart = {t.i for t in tokens}.isdisjoint(written.kept - {t.i for t in subject})
    named = " " in person if person else all(t.text[0].isupper() or t.lower_ in _SMALL for t in tokens)
    if not (subject and apart and named):
        return False
    written.write(subject, person or plain(tokens))
    written.resolved.append(person or plain(tokens).removeprefix("the "))
    told.people += [person] if person else []
    return True


def one_of_bare(one: Token) -> Token | None:
    """The plural of "one of the members, X," where nothing says of what they are; None for another subject."""
    if one.lower_ != "one":
        return None
    several = next((c for c in one.children if c.dep_ == "nmod" and c.tag_ == "NNS"), None)
    if several is None or any(
        c.dep_ in {"nmod", "nmod:poss", "acl", "acl:relcl", "compound"} for c in several.children
    ):
        return None
    return several


def _is_kin(name: Token, noun: Token) -> bool:
    """Whether a name stands right behind what somebody's pronoun says it is: "His descendant Hulagu Khan"."""
    whose = any(c.tag_ == "PRP$" for c in noun.children)
    return whose and name.pos_ == "PROPN" and name.left_edge.i == noun.i + 1


def _called(noun: Token) -> Token | None:
    """The name by which a thing is known: "a movement known as the Larn League", "a fort named Fort Rimac"."""
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.lower_ in _CALLED), None)
    names = [c for c in verb.children if c.dep_ in {"obl", "xcomp", "obj"} and c.i > verb.i] if verb is not None else []
    return names[0] if len(names) == 1 and names[0].pos_ == "PROPN" else None


def _is_set_off(name: Token) -> bool:
    """Whether a name stands between commas behind what it is the name of."""
    words = [t for t in name.subtree if t.text != ","]
    before = words[0].nbor(-1) if words[0].i else name
    after = words[-1].nbor() if words[-1].i + 1 < len(name.doc) else name
    return name.pos_ == "PROPN" and before.text == after.text == ","
