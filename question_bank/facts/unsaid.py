"""What a clause leaves unsaid that its verb or noun asks for: coach of what, a part in which film, doubled since when.

Each of these reads whole, and a reader of it alone could not say what is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.written import Written
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LITTLE = "an event that says too little"
_POSTS = word_set(
    "coach captain manager director chairman chairwoman chairperson chancellor provost dean rector principal editor "
    "headmaster headmistress treasurer curator"
)
_OF = frozenset({"nmod", "nmod:poss", "acl:relcl", "appos", "acl"})
_MULTIPLIES = word_set("double triple treble quadruple halve")
_COMES = word_set("arrive gather assemble participate march attend")
_GOES = word_set("return go move travel leave fly sail")
_FAME = word_set(
    "exposure attention recognition publicity acclaim fame popularity prominence notice admiration notoriety momentum "
    "interest applause"
)
_WINS = word_set("gain receive garner attract draw win get achieve earn enjoy attain")
_PAST = word_set("history reputation")
_TAKINGS = word_set("gross earn make sell take collect")
_FIRST = word_set("first opening debut")
_SPANS = word_set("weekend week day night month")
_WHY = frozenset({"advcl", "xcomp", "ccomp"})
_FOREMOST = word_set("principal main chief leading dominant only sole premier foremost")
"""What something is beside others, for a while: "the principal network"."""
_CLAIMS = word_set("argue claim believe maintain contend insist assert say think")
_CAUSES = word_set("cause lead force make prompt bring drive result compel push contribute")
_COUPLED = re.compile(r", (?:coupled|combined|together|along) with ")
_BESIDE = word_set("combined coupled compared contrasted paired")
_MEANT = word_set("scheduled due slated set expected planned")


def unsaid(written: Written) -> str | None:
    """Why a clause says too little for its verb or its noun; None where it does not."""
    head = written.cut.head
    dated = any(d.date for d, _ in written.dates())
    if _is_because_of_claim(written):
        return "a claim without a named speaker"
    if head.lower_ in _BESIDE and head.dep_ == "advcl" and head.tag_ == "VBN":
        return _LITTLE  # "combined with other plans, the bill became law" tells of the bill that it became law
    if any(c.lower_ == "last" and c.dep_ == "advmod" and c.i not in written.cut.kept for c in head.children):
        return "a restriction that was taken off"  # whoever "last played in 2012" had played before
    if _lost_other_causes(written):
        return "a restriction that was taken off"
    if _has_post_of_nothing(written):
        return "a title without what it is of"
    if _is_share_of_first_days(head, written):
        return "a restriction that was taken off"
    if _plays_nowhere(head, written) or _is_talked_of(head, written):
        return _LITTLE
    return None if dated else _lacks_time(head, written)


def _is_because_of_claim(written: Written) -> bool:
    """Whether a clause gives the reason of what somebody claims: "argued that it was fair, because Peru knew best"."""
    head = written.cut.head
    because = any(c.lower_ == "because" and c.dep_ == "mark" for c in head.children)
    if head.dep_ != "advcl" or not because or written.speaker is not None:
        return False
    above = head.head if head.head.dep_ != "ccomp" else head.head.head
    return above.lemma_.lower() in _CLAIMS and any(c.dep_ == "ccomp" and c.i < head.i for c in above.children)


def _lost_other_causes(written: Written) -> bool:
    """Whether what caused something did so only with what was left out: "rebellions, coupled with war, caused"."""
    head, sentence = written.cut.head, written.sentence
    between = sentence.text[: max(0, head.idx - sentence.start)]
    return head.lemma_.lower() in _CAUSES and bool(_COUPLED.search(between)) and not _COUPLED.search(written.text())


def _lacks_time(head: Token, written: Written) -> str | None:
    """Why an event without any date says too little: somebody only went somewhere, came, or doubled."""
    word = head.lemma_.lower()
    if head.tag_ == "VBD" and word in _MULTIPLIES:
        return "a figure that lost its time"
    went_on = word == "go" and any(c.lower_ == "on" and c.dep_ in {"advmod", "compound:prt"} for c in head.children)
    why = any(c.dep_ in _WHY and written.stays(c) for c in head.children)
    if head.tag_ in {"VBD", "VBN"} and word in _GOES and not why and (written.lost_time or went_on):
        return _LITTLE
    objects = any(c.dep_ == "obj" and written.stays(c) for c in head.children)
    counted = any(c.dep_ == "nummod" for c in written.cut.first.children)
    if head.tag_ == "VBD" and word in _COMES and counted and not objects:
        return _LITTLE
    meant = head.lower_ in _MEANT and any(c.tag_ == "VBD" for c in head.children)
    tops = any(c.dep_ == "amod" and (c.tag_ == "JJS" or c.lower_ in _FOREMOST) for c in head.children)
    tops = tops and any(c.dep_ == "cop" and c.tag_ == "VBD" for c in head.children)
    return "a relative time" if (meant or tops) and written.lost_time else None


def _has_post_of_nothing(written: Written) -> bool:
    """Whether somebody is or becomes "coach", and nothing says of which team."""
    head, first = written.cut.head, written.cut.first
    posts = [head, *(c for c in head.children if c.dep_ == "xcomp"), first]
    post = next((t for t in posts if t.lemma_.lower() in _POSTS and t.pos_ == "NOUN" and written.stays(t)), None)
    if post is None or (post is first and not any(c.dep_ == "cop" for c in head.children)):
        return False
    own = [c for c in post.children if written.stays(c)]
    if any(c.dep_ in _OF for c in own) or any(written.mention(c) is not None for c in own):
        return False
    bodies = {m.entity for m in written.mentions() if m.label in {"organization", "place"}} | set(written.resolved)
    return not any(written.story.label(name) in {"organization", "place"} for name in bodies)


def _is_share_of_first_days(head: Token, written: Written) -> bool:
    """Whether the takings of a first weekend are told as those of all time: "led for a weekend and grossed"."""
    if head.lemma_.lower() not in _TAKINGS or head.dep_ != "conj" or not written.has_figure():
        return False
    before = [t for t in head.head.subtree if t.i < head.i and t.i not in written.kept]
    return any(t.lemma_.lower() in _SPANS and any(c.lower_ in _FIRST for c in t.children) for t in before)


def _plays_nowhere(head: Token, written: Written) -> bool:
    """Whether an actor plays somebody, and nothing says in what."""
    if head.lemma_.lower() not in {"play", "portray"}:
        return False
    parts = [c for c in head.children if c.dep_ == "obj" and written.stays(c)]
    people = [c for c in parts if (m := written.mention(c)) is not None and m.label == "person"]
    others = [t for t in written.cut.tokens if t.i > head.i and t.dep_ == "case" and written.stays(t)]
    return bool(people) and not others


def _is_talked_of(head: Token, written: Written) -> bool:
    """Whether something only "gained attention" or "has a long history"."""
    word = head.lemma_.lower()
    left = [c for c in head.children if written.stays(c)]
    objects = [c for c in left if c.dep_ == "obj"]
    bare = [c for c in objects if not any(g.dep_ in _OF for g in c.children if written.stays(g))]
    if any(c.dep_ in _WHY or (c.dep_ == "obl" and c.i > head.i) for c in left):
        return False
    if word == "have":
        return any(c.lemma_.lower() in _PAST for c in bare)
    return word in _WINS and any(c.lemma_.lower() in _FAME for c in bare)
