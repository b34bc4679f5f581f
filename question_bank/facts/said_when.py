"""When somebody said what an article reports: "According to Ana Vidal in March 2003", "Vidal said in March 2003 that".

What is said of the day of the news, or of a time to come, is told with that day, and its verbs in the past. What is so
for ever is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.as_of import goes_on, is_news, own_month
from question_bank.facts.clause_heads import auxiliaries, predicate
from question_bank.facts.lasting import lasts
from question_bank.facts.round_times import said_at_its_round
from question_bank.facts.tense import is_present, tell_in_past, work_then
from question_bank.facts.times import spelt_out
from question_bank.facts.told import is_conditional, is_saying, is_thinking
from question_bank.facts.wording import spell_date
from question_bank.facts.written import Written
from question_bank.language.anchors import is_day
from question_bank.language.people_words import is_personal_noun
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.model import DateMention

_SPOKEN = frozenset({"ccomp", "parataxis"})
_NOW = frozenset({"VBZ", "VBP"})
_FIRST_DAYS = "04"
"""Up to which day of a month news may tell what was said in the month before."""
_BODIES = ORGANISATION_HEADS | {"government"}
_SPEAKS = word_set("speak address")
_GUESSES = word_set("speculate worry")
_WRITES = word_set("write argue state note observe suggest maintain show conclude define")
"""What an author says in a book as well, whatever the day."""


def when_said(written: Written, *, planned: bool) -> str:
    """ " in March 2003" for what somebody says of their own time, or of one to come, or said in March 2003; else ""."""
    told = _when_of_the_news(written, planned=planned) or _when_they_spoke(written)
    month = own_month(written) if not told and is_conditional(written.cut) and is_news(written) else None
    if month is None:
        return told
    tell_in_past(written)
    return f" in {month}"


def _when_they_spoke(written: Written) -> str:
    """ " on 5 May 2003" where the sentence tells with its verb of saying when that was; else ""."""
    head = written.cut.head
    beside = [c for c in head.children if c.dep_ == "parataxis"]
    verbs = {v.i for v in [head.head, *beside] if v.i != head.i and (v in beside or head.dep_ in _SPOKEN)}
    for date in written.sentence.dates:
        span = written.story.tree(date)
        exact = date.date is not None and date.bound == "on" and date.granularity in {"day", "month", "year"}
        if span is None or not exact or span.root.head.i not in verbs or not span.root.dep_.startswith("obl"):
            continue
        if span.root.i < head.i < span.root.head.i:
            continue  # "In May 1990 Peru sold a port, the Times reported": what was told happened then
        spelt = spell_date(str(date.date))
        if spelt is not None and spelt not in written.text() and tell_in_past(written):
            return _behind(date, spelt)
    return _when_they_spoke_before(written) or said_at_its_round(written) if head.dep_ in _SPOKEN else ""


def _when_they_spoke_before(written: Written) -> str:
    """ " in late May 2003" where the sentence before has them speak then: "In late May 2003, Vidal spoke"."""
    before = written.story.right_before(written.sentence)
    dates = [d for d in before.dates if d.date and d.bound == "on"] if before is not None else []
    if before is None or len(dates) != 1 or dates[0].granularity not in {"day", "month"} or written.is_dated():
        return ""
    span = written.story.tree(dates[0])
    verb = span.root.head if span is not None else None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    who = written.story.known.mention_at.get(subject.i) if subject is not None else None
    if verb is None or who is None or verb.lemma_.lower() not in _SPEAKS or who.entity != written.speaker:
        return ""
    spelt = spelt_out(dates[0])
    return _behind(dates[0], spelt) if spelt and tell_in_past(written) else ""


def _behind(date: DateMention, spelt: str) -> str:
    return f" {'on' if date.granularity == 'day' else 'in'} {spelt}"


def _when_of_the_news(written: Written, *, planned: bool) -> str:
    told = written.story.written
    if planned and told is not None:
        month = None if _is_over(written, told) else spell_date(told[:7])
    elif own_month(written) and work_then(written):
        return f" in {own_month(written)}"
    elif _is_answer_on_past(written) or _is_comment(written):
        return f" in {month}" if (month := own_month(written)) else ""
    else:
        month = own_month(written) if _is_of_its_day(written) else None
    if month is None:
        return ""
    tell_in_past(written)
    return f" in {month}"


def _is_answer_on_past(written: Written) -> bool:
    """Whether who is interviewed tells what happened: it was surely told on the day of the interview."""
    answers = written.speaker is not None and written.story.interviewee(written.sentence) == written.speaker
    past = written.cut.kind == "act" or written.cut.head.tag_ in {"VBD", "VBN"}
    return answers and past and not any(map(is_present, auxiliaries(written.cut.head)))


def _is_comment(written: Written) -> bool:
    """Whether news only names who is commenting on it: "The Lima Post, commenting on the visit that Peru had won"."""
    verb = written.cut.head.head
    return written.cut.head.dep_ == "ccomp" and verb.tag_ == "VBG" and verb.dep_ == "ROOT" and is_news(written)


def _is_over(written: Written, told: str) -> bool:
    """Whether what was planned lay ahead of an earlier day than that of the article."""
    for date, tokens in written.dates():
        last = str(date.date).split("/")[-1]
        when = any(t.dep_.startswith("obl") and t.head.pos_ in {"VERB", "AUX"} for t in tokens)
        if date.date and when and last < told[: len(last)]:
            return True
    return False


def _is_of_its_day(written: Written) -> bool:
    """Whether what somebody says is told of the day of the news, and is not so for ever."""
    head = written.cut.head
    verbs = predicate(head)
    if any(t.tag_ in _NOW and goes_on(t, head) for t in auxiliaries(head)):
        return True
    now = any(is_present(verb) for verb in verbs)
    return now and is_news(written) and not (lasts(head, written) or (written.quoted and _is_of_the_past(written)))


def _is_of_the_past(written: Written) -> bool:
    """Whether words in quotation marks may be of any time: they were written, or their paragraph is on another year."""
    story = written.story
    told = story.time_of(written.sentence)
    elsewhen = told is not None and story.written is not None and told[:4] != story.written[:4]
    return elsewhen or any(t.lower_ in {"wrote", "written"} for t in written.cut.head.sent)


def say_when(written: Written) -> bool:
    """Write when somebody says or thinks what the clause tells: "said in March 2003 that Peru would build a port".

    Whether that was written.
    """
    cut = written.cut
    head = cut.head
    what = next((c for c in head.children if c.dep_ == "ccomp" and c.i > head.i and c.i in cut.kept), None)
    says = is_saying(cut) or is_thinking(cut) or head.lemma_.lower() in _GUESSES
    if what is None or not says or head.lemma_.lower() in _WRITES or not _is_of_somebody_today(written):
        return False
    link = next((c for c in what.children if c.dep_ == "mark" and c.lower_ == "that"), what.left_edge)
    before = link.nbor(-1)
    month = _month_of_saying(written, what)
    known = written.stays(before) and before.i not in written.time_words
    if month is None or not known or before.is_punct or link.is_punct:
        return False
    that = "" if link.lower_ == "that" else " that"
    if not tell_in_past(written) or not written.instead.get(before.i, before.text):
        return False
    written.instead[before.i] = f"{written.instead.get(before.i, before.text)} in {month}{that}"
    return True


def _month_of_saying(written: Written, what: Token) -> str | None:
    """The month of what is said or thought now, or was said of what is so now or to come; None for another time."""
    head = written.cut.head
    if head.tag_ not in _NOW:
        verbs = predicate(what)
        now = any(is_present(v) for v in verbs) and not lasts(what, written)
        past = is_saying(written.cut) and any(v.tag_ == "VBD" for v in verbs) and _is_of_the_news(written)
        if head.tag_ != "VBD" or auxiliaries(head) or not (now or past):
            return None
    inside = {t.i for t in what.subtree}
    own = (ts for d, ts in written.dates() if d.bound == "on" and not any(t.i in inside for t in ts))
    told = written.story.written
    return spell_date(told[:7]) if told is not None and not any(own) else None


def _is_of_the_news(written: Written) -> bool:
    """Whether an article that tells of no other year than its own tells a clause: but in a month's first days."""
    published = written.story.document.article.head.published
    told = written.story.time_of(written.sentence) or ""
    if published is None or not is_day(published):
        return False
    return published[8:] > _FIRST_DAYS and told.startswith(published[:7])


def _is_of_somebody_today(written: Written) -> bool:
    """Whether news tells it of somebody, and not of a law or a book that says the same for ever."""
    if not is_news(written) or written.lost_time:
        return False
    first = written.cut.first
    mention = written.mention(first)
    named = mention is not None and mention.label in {"person", "organization", "place"}
    return named or first.tag_ == "PRP" or first.lower_ in _BODIES or is_personal_noun(first.lemma_)
