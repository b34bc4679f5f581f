"""What a clause takes over from the sentence before: by when something had happened, at which talks somebody led.

A past perfect goes on from the time that was told last ("By the end of 1932 the dam had burst. Half the town had
drowned."), and a delegation that is told of right behind a meeting is the delegation there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries
from question_bank.facts.inverted import told_as
from question_bank.facts.phrases import noun_phrase
from question_bank.facts.relations import NAMED_SUBJECTS, preposition_of, sentence_before
from question_bank.facts.rendering import plain
from question_bank.facts.times import spelt_out
from question_bank.facts.written import Written
from question_bank.language.words import word_set
from question_bank.model import DateMention, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

_NEAR = 2
"""How many sentences may stand between what is told and what takes it over."""
_DELEGATIONS = word_set("delegation contingent negotiators")
_TALKS = word_set("talks negotiations round rounds")
_MEETINGS = _TALKS | word_set("summit conference congress convention meeting")
_NUMBERED = word_set("first second third final opening closing")
_OPENS = word_set("open begin start convene")
_IS_HELD = _OPENS | word_set("hold take happen occur")
_IN_ORDER = word_set("first second third fourth fifth sixth seventh eighth ninth tenth final last")
_TO = frozenset({"to", "at", "in", "for"})


def by_then(written: Written) -> str:
    """ "By the end of 1932, " for what had happened by the date that the sentences before it lead up to; else ""."""
    head = written.cut.head
    if head.dep_ != "ROOT" or not _had(head) or written.speaker or written.sentence.dates:
        return ""
    for before in _before(written):
        if before.dates:
            last = before.dates[-1]
            spelt = spelt_out(last) if last.bound == "by" and last.granularity in {"day", "month", "year"} else None
            return f"By {spelt}, " if spelt and _is_reached(written, last) else ""
        tree = written.story.tree(before)
        if tree is None or not any(t.dep_ == "ROOT" and _had(t) for t in tree):
            return ""
    return ""


def at_meeting(written: Written, noun: Token) -> str | None:
    """ "at the second round of talks", where the sentences before a delegation tell of one meeting, attended."""
    if noun.lower_ not in _DELEGATIONS or noun.dep_ != "obj" or written.sentence.dates:
        return None
    if any(preposition_of(c) in _TO for c in noun.head.children if c.i > noun.i) or any(noun.rights):
        return None
    for before in _before(written):
        tree = written.story.tree(before)
        met = [t for t in tree or () if t.lower_ in _MEETINGS and t.head.lower_ not in _TALKS]
        if met:
            return _named(met[0], written) if len(met) == 1 else None
    return None


def day_of_meeting(written: Written, noun: Token) -> str | None:
    """ "of the Oslo summit" for "the first day", where the sentence before tells of the opening of one meeting."""
    if noun.lower_ != "day" or not noun.sent.start or written.sentence.dates:
        return None
    ordinal = any(c.lower_ in _NUMBERED for c in noun.children if c.dep_ == "amod")
    if not ordinal or not {c.dep_ for c in noun.children} <= {"det", "amod", "case", "punct"}:
        return None
    met = _meetings(sentence_before(noun.sent))
    opened = len(met) == 1 and met[0].dep_ in NAMED_SUBJECTS and met[0].head.lemma_.lower() in _OPENS
    name = _name_of(met[0], written) if opened else None
    return f"of {name}" if name else None


def meeting_around(written: Written, noun: Token) -> str | None:
    """ "of the Oslo summit" for "a side event", where its paragraph has told of one summit by its name."""
    beside = any(c.lower_ == "side" and c.dep_ in {"compound", "amod"} for c in noun.children)
    if noun.lower_ not in {"event", "meeting", "talks"} or not beside or any(c.dep_ == "nmod" for c in noun.children):
        return None
    start, _ = written.story.document.article.paragraphs[written.sentence.paragraph]
    told = [t for t in written.story.document.syntax if start <= t.idx < written.sentence.start]
    named = [t for t in told if t.lower_ in _MEETINGS and any(c.pos_ == "PROPN" for c in t.lefts)]
    name = _name_of(named[0], written) if len(named) == 1 else None
    return f"of {name}" if name else None


def meeting_before(written: Written) -> str | None:
    """ "the second round of talks", where the sentence before tells that this one meeting was held."""
    met = _meetings(sentence_before(written.cut.head.sent))
    held = len(met) == 1 and met[0].dep_ in NAMED_SUBJECTS and met[0].head.lemma_.lower() in _IS_HELD
    return _name_of(met[0], written) if held else None


def same_in_order(written: Written, noun: Token) -> str | None:
    """ "the first round of talks" for "this first meeting", the only first one of the two sentences before."""
    ordinal = _ordinal(noun)
    if ordinal is None or noun.lower_ not in _MEETINGS or not {c.dep_ for c in noun.children} <= {"det", "amod"}:
        return None
    near = sentence_before(written.cut.head.sent)
    met = [*_meetings(sentence_before(near)), *_meetings(near)]
    same = [t for t in met if t.dep_ in NAMED_SUBJECTS and _ordinal(t) == ordinal]
    if len(same) != 1:
        return None
    _note_names(noun_phrase(same[0]), written)
    return _name_of(same[0], written)


def both_before(written: Written, noun: Token) -> str | None:
    """ "the second and third rounds of talks" for "both rounds", the two that the sentence itself numbers."""
    told = [t for t in noun.sent if t.i < noun.i and t.lemma_ == noun.lemma_ and _ordinal(t) and t.tag_ == "NN"]
    orders = [_ordinal(t) for t in told]
    after = [t for t in noun_phrase(told[0]) if t.i > told[0].i] if len(set(orders)) == 2 == len(told) else []
    whose = _between_whom(after, written) if after else None
    if whose is not None:
        _note_names(after, written)
    return f"the {orders[0]} and {orders[1]} {noun.text} {whose}" if whose else None


def _note_names(words: Sequence[Token], written: Written) -> None:
    """Note whom a meeting that is put in names, or those who hold the talks."""
    names = {m.entity for t in words if (m := written.story.known.mention_at.get(t.i)) is not None}
    written.resolved += sorted(names) or (written.story.parties or "").removeprefix("between ").split(" and ")


def _ordinal(noun: Token) -> str | None:
    """The "second" of "a second round"."""
    return next((c.lower_ for c in noun.children if c.dep_ == "amod" and c.lower_ in _IN_ORDER), None)


def _meetings(sentence: Span | None) -> list[Token]:
    return [t for t in sentence or () if t.lower_ in _MEETINGS and t.head.lower_ not in _TALKS]


def _between_whom(words: Sequence[Token], written: Written) -> str | None:
    """ "of talks between A and B", as a reader knows the two who hold them; else the names as they stand."""
    between = next((i for i, t in enumerate(words) if t.lower_ == "between"), len(words))
    parties = written.story.parties
    if parties is not None and any(t.lower_ in _TALKS for t in words[:between]):
        return f"{plain(words[:between])} {parties}"
    named = any(t.pos_ == "PROPN" or t.i in written.story.known.mention_at for t in words)
    return plain(words) if named else None


def _named(meeting: Token, written: Written) -> str | None:
    if meeting.dep_ != "obj" or meeting.head.lemma_.lower() not in {"attend", "join"}:
        return None
    name = _name_of(meeting, written)
    return f"at {name}" if name else None


def _name_of(meeting: Token, written: Written) -> str | None:
    """A meeting as a reader knows it: by its own name, or as talks between those who hold them; else None."""
    words = noun_phrase(meeting)
    if words[0].lower_ != "the" or any(t.tag_.startswith("PRP") for t in words):
        return None
    named = any(t.pos_ == "PROPN" or t.i in written.story.known.mention_at for t in words)
    if named:
        return f"the {_between_whom(words[1:], written)}"
    of = "" if any(t.lower_ in {"talks", "negotiations"} for t in words) else "of talks "
    parties = written.story.parties
    return f"the {plain(words[1:])} {of}{parties}" if parties and any(t.lower_ in _TALKS for t in words) else None


def _is_reached(written: Written, date: DateMention) -> bool:
    """Whether something happened by a date, and was not only to happen: "had to sign by 1932" tells no time reached."""
    span = written.story.tree(date)
    verb = next((t for t in span.root.ancestors if t.pos_ in {"VERB", "AUX"}), None) if span is not None else None
    return verb is not None and (verb.tag_ == "VBD" or _had(verb)) and verb.dep_ not in {"acl:relcl", "ccomp"}


def _had(verb: Token) -> bool:
    """Whether a verb is in the past perfect."""
    return verb.tag_ == "VBN" and any(c.lower_ == "had" for c in auxiliaries(verb))


def _before(written: Written) -> list[Sentence]:
    """The sentences before the clause's in its paragraph, the nearest first."""
    found: list[Sentence] = []
    before = written.story.before(written.sentence)
    while before is not None and len(found) < _NEAR:
        found.append(before)
        before = written.story.before(before)
    return found


def turn(written: Written) -> bool:
    """Write a clause told in another order: "attended the first round of talks", "the two rounds both led to"."""
    verb, first = written.cut.head, written.cut.first
    past = told_as(verb)
    if written.cut.kind == "both":
        pair = both_before(written, first)
        if pair is not None:
            written.write(list(written.cut.subject), pair)
        written.instead[verb.i] = f"both {past}"
        return past is not None and pair is not None
    alone = written.cut.tokens[-1].i == verb.i
    meeting = meeting_before(written) if alone else None
    written.instead[verb.i] = f"{past} {meeting}" if meeting else str(past)
    return past is not None and (not alone or meeting is not None)
