"""Event facts, and dated events that a noun phrase names in passing ("the dissolution of the Soviet Union in 1991").

An event is told where a clause has a date that is not when it happened, or a verb that matters, and no other fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.clauses import Told
from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.language.dates import find_dates
from question_bank.language.words import word_set
from question_bank.model import DateMention, DateValue, EventValue, Sentence

_PAST = frozenset({"VBD", "VBN"})
_PLAN_DATES = 2
"""A plan has the date when it was told, and its own."""
_SHADOW = frozenset(
    {"be", "have", "seem", "appear", "remain", "believe", "see", "say", "tell", "speculate", "fear", "feel", "come"}
)
_MATTERS = word_set(
    "found create establish form sign ratify appoint elect win replace succeed destroy invade join become rename merge "
    "acquire buy sell discover invent open close launch publish defeat capture annex recognise recognize dissolve"
)
_EVENTS = (
    r"attempt|incursion|violence|attacks?|war|elections?|summit|conference|revolution|uprising|coup|clashes|invasion|"
    r"earthquake|referendum|siege|battle|massacre|assassination|accident|founding|collapse|breakup|dissolution|signing|"
    r"conflict|riots|protests|genocide|crash|disaster|launch|championship|olympics|games|cup|final|round|ceremony|merger"
)
_NOMINAL = re.compile(
    rf"\b(?P<np>(?:the|The) (?:(?!\b(?:in|that|which|who|and)\b)[\w’'-]+ ){{0,3}}(?P<noun>(?i:{_EVENTS}))\b"
    r"(?: (?:of|in|from|against|on|at|between) "
    r"(?:(?:the|northern|southern|eastern|western|militants|postindependence) )*"
    r"[A-ZÀ-Þ][\w’'-]*(?: (?:of )?[A-ZÀ-Þ][\w’'-]*)*| of (?:[a-z]+ )from (?:the )?[A-Z][\w]*(?: (?:of )?[A-Z]\w*)*)*)"
    r"(?P<link>,? (?:in|on) )$"
)
_NOT_REAL = re.compile(
    r"\b(?:planned|proposed|possible|potential|upcoming|next|alleged|failed to|if|would|could|may|might)\b"
)
_YEAR_FIRST = re.compile(rf"^ (?P<rest>(?:[A-Z][\w-]* ){{0,3}}(?P<noun>(?i:{_EVENTS})))\b")


def of_clause(told: Told, story: Story) -> Iterator[Draft | str]:
    """The event a clause tells, if its verb is past and its subject named."""
    head = told.cut.head
    words = [head, *(c for c in head.children if c.dep_ in {"aux", "aux:pass"})]
    finite = next((w for w in words if w.tag_ in {"VBD", "VBZ", "VBP", "MD"}), head)
    dates = [d for d in find_dates(told.text, story.document.article.head.published) if d.date]
    if (
        head.lemma_.lower() in _SHADOW
        or head.pos_ != "VERB"
        or (finite.tag_ not in _PAST and head.tag_ != "VBN" and not told.planned)
    ):
        yield "a state and not an event"
        return
    at = told.text.find(told.subject)
    restricted = any(c.dep_ == "acl:relcl" and c.i in told.cut.kept for c in head.subtree)
    if (told.planned and len(dates) < _PLAN_DATES) or (at > 0 and told.text[at - 2 : at] != ", ") or restricted:
        yield "an event that is not told by itself"
        return
    named = any(
        (m.label != "nationality" and m.entity in told.subject) or m.text in told.subject
        for m in told.statement.sentence.mentions
    )
    if head.lemma_.lower() == "become" and not any(
        c.dep_ == "xcomp" and c.pos_ in {"NOUN", "PROPN"} for c in head.children
    ):
        yield "a state and not an event"
        return
    complete = any(c.dep_.split(":")[0] in {"obj", "obl", "xcomp"} and c.i in told.cut.kept for c in head.children)
    if not named or not complete:
        yield "an event that says too little"
        return
    if not dates and (told.planned or told.statement.speaker or head.lemma_.lower() not in _MATTERS):
        yield "an event without date, place or figure"
        return
    when = dates[0].date if len(dates) == 1 else None
    name = told.text.rstrip(".")
    as_of = when or told.time(story)
    value = EventValue(name=name, when=when)
    yield Draft("event", told.text, told.subject, value, as_of, (name.lower(),), told.statement.speaker)


def of_sentence(sentence: Sentence, _story: Story) -> Iterator[Draft | str]:
    """Dated events that noun phrases of a sentence name."""
    for date in sentence.dates:
        if date.date is None or date.granularity not in {"day", "month", "season", "year"}:
            continue
        at = date.start - sentence.start
        found = _NOMINAL.search(sentence.text[:at])
        if found is None or _NOT_REAL.search(sentence.text[: found.end()]):
            continue
        name = found["np"]
        if not any(m.text in name for m in sentence.mentions):
            yield "an event that is not named"
            continue
        if re.match(r",? (?:and|or) ", sentence.text[date.end - sentence.start :]):
            yield "one of several dates"
            continue
        yield _took_place(name, date)


def _took_place(name: str, date: DateMention) -> Draft:
    link = "on" if date.granularity == "day" else "in"
    link = "" if re.match(r"(?:early|mid|late|the)\b", date.text) and link == "on" else link
    statement = f"{name[:1].upper()}{name[1:]} took place {link} {date.text}."
    value = DateValue(date=str(date.date), granularity=date.granularity, text=date.text)
    return Draft("date", statement, name, value, date.date, (str(date.date), name.lower()))
