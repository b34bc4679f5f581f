"""Event facts, and dated events that a noun phrase names in passing ("the dissolution of the Soviet Union in 1991").

An event is told where a clause has a date that is not when it happened, or a verb that matters, and no other fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.dates import tells_when
from question_bank.facts.drafts import Draft
from question_bank.facts.general import is_said_in_general, kind_told_of
from question_bank.facts.listed_events import place_of_list
from question_bank.facts.listed_names import listed_names, names_in_full
from question_bank.facts.phrases import noun_phrase
from question_bank.facts.places import is_where
from question_bank.facts.relations import preposition_of
from question_bank.facts.rendering import plain
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.facts.told_numbers import told_numbers
from question_bank.facts.told_times import told_times
from question_bank.facts.who import who
from question_bank.language.calendar import MONTH
from question_bank.language.words import word_set
from question_bank.model import DateMention, DateValue, EventValue, Granularity, Sentence, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAPPENS = word_set(
    "attempt incursion violence attack war election summit conference revolution uprising coup clash invasion "
    "earthquake referendum siege battle massacre assassination accident founding collapse breakup conflict riot "
    "protest genocide crash disaster launch championship olympics game final ceremony merger birth death discovery "
    "arrest capture defeat surrender fall visit debut premiere release wedding funeral eruption fire flood famine "
    "epidemic"
)
_GOES_ON = word_set("war conflict revolution famine epidemic genocide")
"""What goes on for years, so that a year beside it is only one of them: "the defeats of the war in 1758"."""
_NEEDS_MORE = word_set("invasion incursion visit attempt summit game final ceremony debut release attack")
_BESIDE = frozenset({"conj", "appos", "parataxis", "list"})
_SUFFIX = re.compile(r"[a-z]{4,}(?:tion|sion|ment|ance|ival|ing)$")
_THINGS = word_set(
    "parliament government department regiment monument document instrument apartment population section institution "
    "constitution corporation association administration delegation congregation commission mission station nation "
    "region painting drawing ring king wing ambulance insurance audience"
)
"""What ends like a noun made from a verb, and lasts."""
_NOT_REAL = re.compile(
    r"\b(?:planned|proposed|possible|potential|upcoming|next|alleged|failed|if|would|could|may|might|not|never|no)\b"
)
_ANOTHER = re.compile(rf",? (?:and|or) (?:\w+ )?(?:in |on )?(?:{MONTH}|\d)")
_SECOND_YEAR = re.compile(r" and ([12]\d{3})(?=[,.;)]|$)(?!,? and)")
_LONGEST = 14


def of_statement(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """What a statement tells, with those who take part in it, where it names any."""
    named = who(statement)
    general = not named and statement.speaker is None and is_said_in_general(statement)
    if not (named or general) or statement.cut.kind == "apposition":
        yield "an event that names nobody"
        return
    if statement.planned and not statement.dates and statement.speaker is None:
        yield "a forecast, a wish or a condition"
        return
    dates = [d for d, start, _ in statement.dates if d.bound == "on" and tells_when(statement, d, start)]
    when = dates[0].date if len(dates) == 1 else None
    where = next((m.entity for m in statement.mentions if m.label == "place" and is_where(statement, m)), None)
    text = statement.text.replace(statement.around, "")
    name = text.rstrip(".")
    value = EventValue(
        name=name,
        when=when,
        where=where,
        who=named,
        about=kind_told_of(statement),
        dates=tuple(dict.fromkeys(d.date for d, _, _ in statement.dates if d.date and d.date != when)),
        figures=tuple(dict.fromkeys(_figures(statement, text))),
        times=tuple(dict.fromkeys(told_times(text, statement.date_spans))),
        lists=tuple(_lists(statement, named)),
    )
    as_of = when or statement.time(story)
    yield Draft("event", statement.text, statement.subject, value, as_of, (name.lower(),), statement.speaker)


def _lists(statement: Statement, named: tuple[str, ...]) -> Iterator[str]:
    """The names of a statement that stand side by side in it, and those that it writes otherwise or in full."""
    written = [(m.text, m.entity) for m in statement.mentions]
    listed = listed_names(statement.text, (*named, *(text for text, _ in written)))
    yield from dict.fromkeys((*listed, *names_in_full(statement.text, named, written)))


def _figures(statement: Statement, text: str) -> Iterator[str]:
    """The numbers of a statement, also those of which only a reader can tell what they count."""
    written = {*(m.text for m in statement.mentions), *statement.resolved}
    names = [Span(*m.span(), m[0]) for name in written for m in re.finditer(re.escape(name), text)]
    return told_numbers(text, statement.date_spans, names)


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """Dated events that noun phrases of a sentence name: "the capture of Montreal in 1760"."""
    for date in sentence.dates:
        if date.date is None or date.relative or date.granularity not in {"day", "month", "season", "year"}:
            continue
        span = story.tree(date)
        top = span.root if span is not None else None
        noun = _dated_noun(top) if top is not None else None
        name = _name_of(noun, top) if noun is not None and top is not None else None
        if name is None or noun is None:
            continue
        where = place_of_list(noun)
        if noun.lemma_.lower() in _GOES_ON and date.granularity != "day":
            yield "one year of what went on for years"
        elif _NOT_REAL.search(sentence.text[: date.start - sentence.start]):
            yield "an event that did not surely happen"
        elif _ANOTHER.match(rest := sentence.text[date.end - sentence.start :]):
            second = _SECOND_YEAR.match(rest) if date.granularity == "year" else None
            of = tuple(dict.fromkeys(m.entity for m in sentence.mentions if m.text in name))
            both = f"{date.text} and {second[1]}" if second else ""
            yield _twice(name, where, both, date, of) if second and of else "one of several dates"
        elif not is_named(name):
            yield "an event that is not named"
        else:
            yield (
                "one of several dates"
                if _lasts(name, noun)
                else took_place(name, str(date.date), date.granularity, date.text, where)
            )


def _dated_noun(date: Token) -> Token | None:
    """The noun for what happened that a date belongs to: "the coup attempt in Peru in 1990"."""
    if not _is_at(date):
        return None
    if date.dep_ in {"nmod", "nmod:unmarked"}:
        noun = date.head
    elif date.dep_.startswith("obl") and date.left_edge.i:
        noun = date.left_edge.nbor(-1)
    else:
        return None
    while not is_happening(noun) and noun.dep_ == "nmod":
        noun = noun.head
    # A date that hangs on a verb is the phrase's before it where the verb tells of now, or has no part in the phrase.
    own = date.dep_.startswith("nmod") or date.head.tag_ in {"VBZ", "VBP"} or noun.dep_ in _BESIDE
    return noun if own and is_happening(noun) else None


def _is_at(date: Token) -> bool:
    """Whether a date stands behind "in" or "on"."""
    return any(c.dep_ == "case" and c.lower_ in {"in", "on"} and c.i < date.i for c in date.children)


def is_happening(noun: Token) -> bool:
    """Whether a noun is one for what happens at a time: by itself, or made from a verb and of something named."""
    if noun.lemma_.lower() in _HAPPENS or (noun.pos_ == "PROPN" and noun.text in {"Battle", "Siege", "Massacre"}):
        return True
    of = any(c.dep_ == "nmod" and any(g.lower_ == "of" for g in c.children) for c in noun.children)
    return noun.pos_ == "NOUN" and of and noun.lower_ not in _THINGS and _SUFFIX.search(noun.lower_) is not None


def _name_of(noun: Token, date: Token) -> str | None:
    """The phrase that a date is of, up to the date, where it says which event it means."""
    phrase = [t for t in noun_phrase(noun) if t.i < date.left_edge.i]
    while phrase and (phrase[0].is_punct or phrase[0].dep_ == "cc"):
        phrase.pop(0)
    if not phrase or phrase[-1].i + 2 < date.left_edge.i or len(phrase) > _LONGEST:
        return None
    if any(t.pos_ in {"PRON", "VERB"} or t.tag_ in {"PRP$", "WDT"} for t in phrase):
        return None
    vague = noun.lemma_.lower() in _NEEDS_MORE and not any(t.dep_ == "nmod" for t in phrase)
    if vague:
        return None
    the = phrase[0].lower_ == "the" or phrase[0].pos_ == "PROPN"
    return plain(phrase).rstrip(",") if the else None


_LONG_WARS = re.compile(r"\b(?:Years' War|Years’ War|Crusades?|World War)\b")
"""What takes years: a year beside it is that of something in it."""


def _lasts(name: str, noun: Token) -> bool:
    """Whether the year beside a war is not when it was: "during the Northern War in 1705, Peru took Lima"."""
    return _LONG_WARS.search(name) is not None or (name.endswith("War") and preposition_of(noun) == "during")


def is_named(phrase: str) -> bool:
    """Whether a phrase has a name in it, the capital of its article apart."""
    return re.search(r"\b[A-ZÀ-Þ]", re.sub(r"^[Tt]he ", "", phrase)) is not None


def took_place(name: str, date: str, granularity: Granularity, text: str, where: str = "") -> Draft:
    """That something took place at a date (EDTF), which is written `text`; `where` is "in Lima " or empty."""
    link = "on" if granularity == "day" else "in"
    statement = f"{name[:1].upper()}{name[1:]} took place {where}{link} {text}."
    value = DateValue(date=date, granularity=granularity, text=text)
    return Draft("date", statement, name, value, date, (date, name.lower()))


def _twice(name: str, where: str, both: str, date: DateMention, of: tuple[str, ...]) -> Draft:
    """What happened in two years: "the raids of Drake in 1585 and 1587"."""
    statement = f"{name[:1].upper()}{name[1:]} took place {where}in {both}."
    value = EventValue(name=statement.rstrip("."), who=of)
    return Draft("event", statement, name, value, date.date, (statement.lower(),))
