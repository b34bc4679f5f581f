"""What "this belief" or "this violation" stands for: the deed of the sentence before, told as a noun.

"Peru believes that Chile is late. This belief" is Peru's belief that Chile is late; "Chile violated the truce. ... this
violation" is Chile's violation of the truce; "Peru decided to leave. This decision" is Peru's decision to leave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.conflicts import at_odds
from question_bank.facts.phrases import noun_phrase
from question_bank.facts.relations import sentence_before
from question_bank.facts.rendering import plain
from question_bank.facts.subjects import subject_of
from question_bank.language.words import lemma_of, past_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from question_bank.facts.written import Written

_THAT = {
    "belief": "believe", "claim": "claim", "fear": "fear", "hope": "hope", "announcement": "announce",
    "warning": "warn", "prediction": "predict", "complaint": "complain", "argument": "argue", "conclusion": "conclude",
}  # fmt: skip
"""Nouns of what somebody thinks or says, and the verb of it."""
_OF = {
    "violation": "violate", "invasion": "invade", "rejection": "reject", "destruction": "destroy",
    "occupation": "occupy", "annexation": "annex", "conquest": "conquer", "closure": "close", "capture": "capture",
    "ratification": "ratify", "cancellation": "cancel", "acquisition": "acquire", "abolition": "abolish",
    "adoption": "adopt", "purchase": "purchase", "breach": "breach", "assassination": "assassinate",
}  # fmt: skip
"""Nouns of what is done to something, and the verb of it."""
_TO = {
    "decision": "decide", "refusal": "refuse", "attempt": "attempt", "promise": "promise", "proposal": "propose",
    "offer": "offer", "pledge": "pledge", "plan": "plan", "threat": "threaten",
}  # fmt: skip
"""Nouns of what somebody means to do, and the verb of it."""
_PRESENT = frozenset({"VBZ", "VBP"})
_LONGEST = 14


def deed_before(written: Written, noun: Token) -> tuple[str, str] | None:
    """ "Peru's belief that Chile was late" for "this belief", and whose it is; None where that is not certain."""
    before = sentence_before(noun.sent)
    lemma = noun.lemma_.lower()
    verb = _THAT.get(lemma) or _OF.get(lemma) or _TO.get(lemma)
    if before is None or verb is None or {c.dep_ for c in noun.children} - {"det", "case"}:
        return None
    told = [t for t in before if t.pos_ == "VERB" and lemma_of(t.lower_) == verb]
    subject = subject_of(told[0]) if len(told) == 1 else None
    who = written.story.known.mention_at.get(subject.i) if subject is not None else None
    if who is None or any(c.lower_ in {"not", "n't", "n’t", "never"} for c in told[0].children):
        return None
    what = _what(told[0], lemma, tell_in_past=written.story.written is not None)
    if what is None or who.label not in {"person", "organization", "place"}:
        return None
    rivals = at_odds(written.story, before[0].idx) or ()
    other = next((land for land in rivals if land != who.entity), None) if who.entity in rivals else None
    with_whom = f" with {other}" if other is not None and what.endswith(("ceasefire", "cease-fire", "truce")) else ""
    return f"{who.entity}'s {noun.text} {what}{with_whom}", who.entity


def both_of(noun: Token) -> str | None:
    """ "the plant in Lima and the new plant in Cusco" for "both these plants", the two of the sentence before."""
    before = sentence_before(noun.sent)
    both = any(c.lower_ in {"both", "two"} for c in noun.children)
    same = [t for t in before or () if t.lemma_ == noun.lemma_ and t.tag_ == "NN"]
    if not both or noun.tag_ != "NNS" or len(same) != 2 or same[1].head.i != same[0].i or same[1].dep_ != "conj":
        return None
    first = next((c for c in same[0].lefts if c.dep_ == "det"), None)
    words = list(noun.doc[first.i : same[1].right_edge.i + 1]) if first is not None else []
    while words and words[-1].is_punct:
        words.pop()
    return plain(words) if words and _stands_alone(words) else None


def write_equalled(written: Written, such: Token) -> None:
    """Write "Peru's generous gift" for "such a generous gift", where the sentence before tells who gives one."""
    noun = such.head
    before = sentence_before(noun.sent)
    same = [t for t in before or () if t.lemma_ == noun.lemma_]
    doers = [c for t in same for v in t.ancestors for c in v.children if c.dep_ == "nsubj"]
    named = written.story.known.mention_at
    givers = {named[c.i].entity for c in doers if c.i in named and named[c.i].label != "nationality"}
    article = such.nbor() if such.i + 1 < len(such.doc) else such
    if len(same) == 1 and len(givers) == 1 and article.lower_ in {"a", "an"}:
        (giver,) = givers
        written.instead[such.i] = f"{giver}'s"
        written.dropped.add(article.i)
        written.resolved.append(giver)


def is_deed_noun(noun: Token) -> bool:
    """Whether a noun is of what somebody thinks, says or does: "belief", "violation"."""
    return noun.lemma_.lower() in {*_THAT, *_OF, *_TO}


def _what(verb: Token, noun: str, *, tell_in_past: bool) -> str | None:
    if noun in _THAT:
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
        words = list(clause.subtree) if clause is not None else []
        if not words or words[0].lower_ != "that" or not _stands_alone(words):
            return None
        return " ".join(filter(None, ("that", _told(words[1:], tell_in_past=tell_in_past))))
    if noun in _OF:
        thing = next((c for c in verb.children if c.dep_ == "obj"), None)
        words = noun_phrase(thing) if thing is not None else []
        return f"of {plain(words)}" if words and _stands_alone(words) else None
    aim = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
    words = list(aim.subtree) if aim is not None else []
    return plain(words) if words and words[0].lower_ == "to" and _stands_alone(words) else None


def _stands_alone(words: Sequence[Token]) -> bool:
    """Whether some words are few, and none of them points elsewhere."""
    points = any(t.tag_.startswith(("PRP", "W")) or t.lower_ in {"this", "these", "those"} for t in words)
    return not points and len(words) <= _LONGEST and not any(t.text in {'"', "“", ";", ":"} for t in words)


def _told(words: Sequence[Token], *, tell_in_past: bool) -> str:
    """The words of a clause, with its verbs in the past where the statement tells of the day of some news."""
    text = plain(words)
    for word in words if tell_in_past else ():
        past = past_of(lemma_of(word.lower_)) if word.tag_ in _PRESENT else None
        if word.tag_ in _PRESENT:
            past = {"is": "was", "are": "were", "has": "had", "have": "had"}.get(word.lower_, past)
        text = text.replace(f" {word.text} ", f" {past} ", 1) if past else text
    return text
