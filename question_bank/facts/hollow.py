"""Clauses that tell nothing without what stands around them: a step without its aim, a goal without its match.

"Acme made an announcement" only says that something was announced; "Ana Vidal made 30 saves" needs the match, "added
her seventh" the noun, and "a spokeswoman declined to comment" is about the writing of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.written import Written
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LITTLE = "an event that says too little"
_CONTENTS = word_set(
    "announcement statement claim answer response reply pledge promise proposal suggestion decision offer request "
    "remark comment declaration discovery revelation admission step measure chance opportunity effort"
)
"""What is nothing without what it is of, about or meant for."""
_GIVES = word_set("make issue give take release have get receive deliver publish offer post")
_HAPPENINGS, _HAPPEN = word_set("event thing development"), word_set("happen occur unfold")
_OFFERS = word_set("present publish offer share bring")
_OF_THE_PAGE = word_set("view opinion interview assessment analysis comment evaluation")
"""What a page announces of itself: "Acme Weekly presents the views of Ana Vidal"."""
_ACTS = word_set("fail act answer respond reply succeed react proceed intervene comply object hesitate attempt")
_ABSTRACT = word_set(
    "result impact influence effect role pressure power privilege action operation service statement change success "
    "progress contribution difference difficulty problem challenge improvement position point work research"
)
_WEIGHS = word_set("pressure impact influence effect difference power progress")
_PRAISES = word_set(
    "important bold considerable special various significant major great increasing additional certain considerable "
    "huge large big small little strong profound substantial notable remarkable numerous several many significant "
    "public crucial key vital enormous powerful useful"
)
_SAYS_WHAT = frozenset({"nmod", "acl", "acl:relcl", "appos", "compound"})
_COMPLETES = frozenset({"ccomp", "xcomp", "advcl", "obl", "obl:agent"})
_TELLS = word_set("tell urge advise instruct persuade convince remind")
_SPEAKS = word_set("say add state note remark reply")
_SPOKEN = frozenset({"obj", "xcomp", "ccomp", "parataxis", "nsubj:pass", "advcl"})
_TOLD = frozenset({"obj", "xcomp", "ccomp", "advcl", "obl", "parataxis"})
_BECOMES = word_set("become grow get turn")
_PLAYS = word_set(
    "touchdown halftime half-time inning wicket quarterback rebound assist save shutout goalkeeper goaltender puck "
    "over hat-trick streak skid td"
)
_GOALS = word_set("goal point run try touchdown")
_TALLIED = word_set("win lose lead beat defeat draw trail improve fall edge rout rally tie finish")
_TALLY = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_RESULTS = word_set("win victory loss defeat game")
_RECORD = re.compile(r"(?<![\d-])\d{1,2}-\d{1,2}-\d{1,2}(?![\d-])")
"""Games won, lost and drawn so far."""
_OCCASIONS = word_set(
    "season career cup final championship league tournament olympics bowl playoff series record history debut "
    "semifinal quarterfinal game"
)


def hollow(written: Written) -> str | None:
    """Why a clause, read alone, leaves open what it tells of; None where it does not."""
    head = written.cut.head
    word = head.lemma_.lower()
    if word in {"decline", "refuse"} and any(c.dep_ == "xcomp" and c.lower_ == "comment" for c in head.children):
        return _LITTLE
    if any(t.lower_ in {"anonymous", "anonymity"} and written.stays(t) for t in head.subtree):
        return "a claim without a named speaker"
    if _speaks_of_nothing(head, written):
        return _LITTLE
    objects = [c for c in head.children if c.dep_ == "obj" and written.stays(c)]
    if head.tag_ == "VBZ" and word in _OFFERS and any(c.lemma_.lower() in _OF_THE_PAGE for c in objects):
        return "a page that speaks of itself"
    if _only_happens(written):
        return _LITTLE
    if _only_acts(written) or any(_is_only_praised(c, written) for c in objects):
        return _LITTLE
    if word in _GIVES and any(_has_no_content(c, written) for c in objects):
        return _LITTLE
    if (word in _BECOMES and any(_is_only_more(c, written) for c in head.children)) or _is_more_so(written):
        return _LITTLE
    if any(_is_ordinal(c) for c in objects):
        return "points back to another sentence"
    return "a match that the sentence does not tell" if _is_play(written, objects) else None


def _is_some_happening(noun: Token) -> bool:
    """Whether "events were occurring", and nothing tells which."""
    bare = noun.tag_ == "NNS" and noun.lemma_.lower() in _HAPPENINGS and noun.dep_ == "nsubj"
    aside = noun.head.dep_ == "advcl"  # "waited while events unfolded"
    return (
        bare
        and not aside
        and noun.head.lemma_.lower() in _HAPPEN
        and not any(c.dep_ in {"det", "amod"} for c in noun.children)
    )


def _only_happens(written: Written) -> bool:
    """Whether a clause tells that things happened, that there was a situation, or that somebody stepped in."""
    head, first = written.cut.head, written.cut.first
    word = head.lemma_.lower()
    if first.tag_ == "NNS" and first.lemma_.lower() in _HAPPENINGS:
        return word in _HAPPEN
    if any(_is_some_happening(t) for t in written.cut.tokens):
        return True
    if word == "omit":
        return True  # what somebody left out is told by itself
    if any(c.dep_ == "expl" for c in head.children) and any(c.lemma_ == "situation" for c in head.children):
        return True
    into = next((c for c in head.children if c.lower_ == "in" and c.dep_ in {"advmod", "compound:prt"}), None)
    behind = [c for c in head.children if into is not None and c.i > into.i and c.dep_.startswith(("obl", "xcomp"))]
    return word == "step" and into is not None and all(_is_when(c, written) for c in behind)


def _is_only_more(word: Token, written: Written) -> bool:
    """Whether all that is told of a change is that it was one: "became more complicated"."""
    more = any(c.lower_ in {"more", "less", "increasingly", "ever"} for c in word.children) or word.tag_ == "JJR"
    return word.dep_ == "xcomp" and more and _only_when_behind(word.head, word, written)


def _is_more_so(written: Written) -> bool:
    """The same where the parser takes the change for the verb's copula: "became more complicated"."""
    head = written.cut.head
    cop = next((c for c in head.children if c.dep_ == "cop" and c.lemma_.lower() in _BECOMES), None)
    more = any(c.lower_ in {"more", "less", "increasingly"} for c in head.children) or head.tag_ == "JJR"
    return cop is not None and more and _only_when_behind(head, head, written)


def _speaks_of_nothing(head: Token, written: Written) -> bool:
    """Whether somebody only speaks, is told or asks: "said on Friday", "was told by Ana Vidal", "asked the Senate"."""
    word, stays = head.lemma_.lower(), [c for c in head.children if written.stays(c)]
    if word in _SPEAKS:
        return not any(c.dep_ in _SPOKEN for c in stays)
    if word in {"ask", "urge"}:
        return not any(_says_what_for(c, written) for c in stays)
    return word in _TELLS and not any(c.dep_ in _TOLD for c in stays)


def _says_what_for(child: Token, written: Written) -> bool:
    """Whether a part of a clause tells what somebody is asked to do, or about what."""
    if child.i in written.time_words:
        return False
    return child.dep_ in {"xcomp", "ccomp", "advcl", "parataxis"} or (
        child.dep_ == "obl" and not _is_when(child, written)
    )


def _only_acts(written: Written) -> bool:
    """Whether somebody only "failed" or "answered": at what, and what, is not told."""
    head = written.cut.head
    if head.tag_ != "VBD" or head.lemma_.lower() not in _ACTS or written.mention(written.cut.first) is None:
        return False
    return _only_when_behind(head, head, written)


def _only_when_behind(verb: Token, word: Token, written: Written) -> bool:
    """Whether all that stands behind a word, of what a verb governs, tells when it was."""
    behind = [c for c in verb.children if c.i > word.i and written.stays(c) and not c.is_punct]
    return all(c.i in written.time_words or _is_when(c, written) for c in behind)


def _is_when(phrase: Token, written: Written) -> bool:
    """Whether a phrase holds a date, and no name."""
    inside = list(phrase.subtree)
    return any(t.i in written.time_words for t in inside) and not any(written.mention(t) for t in inside)


def _is_only_praised(noun: Token, written: Written) -> bool:
    """Whether all that is told of an object is how great it was: "made a bold statement", "had considerable impact".

    What the statement says of it besides, or to what end it was, makes it something.
    """
    if noun.lemma_.lower() not in _ABSTRACT:
        return False
    own = [c for c in noun.children if written.stays(c) and not c.is_punct]
    if not own and noun.lemma_.lower() not in _WEIGHS:
        return False  # "began operation"
    if not all(c.lower_ in _PRAISES or (c.dep_ == "det" and c.lower_ in {"a", "an", "some"}) for c in own):
        return False
    return _only_when_behind(noun.head, noun, written)


def _has_no_content(noun: Token, written: Written) -> bool:
    """Whether something was said, decided or tried, and the statement does not say what."""
    if noun.lemma_.lower() not in _CONTENTS:
        return False
    if any(c.lower_ in {"the", "this", "no"} or c.dep_ in _SAYS_WHAT for c in noun.children if written.stays(c)):
        return False
    behind = (c for c in noun.head.children if c.i > noun.i and written.stays(c))
    return not any(c.dep_ in _COMPLETES and c.i not in written.time_words for c in behind)


def _is_ordinal(noun: Token) -> bool:
    """Whether a possessive ordinal has no noun: "added her seventh for Lima"."""
    return noun.like_num and any(c.dep_ == "nmod:poss" for c in noun.children)


def _is_play(written: Written, objects: list[Token]) -> bool:
    """Whether a clause tells a moment of a match, and neither a date nor a season or contest says of which."""
    head = written.cut.head
    if any(d.date for d, _ in written.dates()):
        return False
    if _RECORD.search(head.sent.text):
        return True
    nouns = {t.lemma_.lower() for t in written.cut.tokens if t.pos_ in {"NOUN", "PROPN"}}
    if nouns & _OCCASIONS:
        return False
    word = head.lemma_.lower()
    past = head.tag_ in {"VBD", "VBN"}
    goals = any(c.lemma_.lower() in _GOALS for c in objects)
    scored = past and (goals if word in {"add", "net"} else word == "score" and (goals or not objects))
    stopped = past and word in {"stop", "save", "block"} and "shot" in nouns
    straight = any(t.lower_ == "straight" and t.head.lemma_.lower() in _RESULTS for t in head.subtree)
    straight = straight or (word in {"win", "lose"} and "in a row" in head.sent.text)
    tallied = word in _TALLIED and _TALLY.search(written.text()) is not None
    rushed = word == "rush" and "yard" in nouns
    return scored or stopped or tallied or rushed or (past and bool(nouns & _PLAYS)) or (straight and word in _TALLIED)
