"""As of when a statement is so that an article tells in the present: what was so then need not be so for ever.

"As of March 2003, Peru was building a port", and "By March 2003, Peru had built a port" for what "has built" told then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import auxiliaries, is_now, predicate
from question_bank.facts.cuts import Cut
from question_bank.facts.deeds import is_deed
from question_bank.facts.lasting import holds_office, may_change, passes
from question_bank.facts.relations import preposition_of
from question_bank.facts.tense import tell_in_past
from question_bank.facts.wording import spell_date
from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_AWAY = frozenset({"tour", "visit", "trip", "mission", "leave", "trial"})
_NOW = frozenset({"VBZ", "VBP"})
_LONG_AGO = "1980"
"""What an article last tells of a year before this says nothing of its own."""
_MANY = frozenset({"dozen", "hundred", "thousand", "million"})
_JUDGES = word_set("find see take compare view regard consider judge describe")
"""What somebody does once, on the day of the news: "Vidal compares Peru with Chile"."""
_INSIDE = frozenset({"acl:relcl", "acl", "ccomp"})


def as_of(written: Written) -> str:
    """What to write before what is going on while the article is written, since it does not go on for ever.

    "As of March 2003, " for "Peru is building a port", which is written as "was building", and for how many people
    are somewhere now.
    """
    told = written.story.written
    head = written.cut.head
    now = is_now(head)
    if now and told is not None and _keeps_anniversary(written):
        tell_in_past(written)
        return ""
    if not now or told is None or not _passes(written):
        return ""
    month = spell_date(told[:7])
    if f"before {month}" in written.text():
        return ""
    tell_in_past(written)
    judged = head.lemma_.lower() in _JUDGES and head.tag_ in _NOW
    deed = judged or (written.lost_now and head.tag_ in _NOW and is_deed(head) and not passes(written))
    return f"{'In' if deed else 'As of'} {month}, "


def at_least_then(written: Written) -> str:
    """ " (as of 2021 or later)" for what is going on or has been done while news without a date is written; else ""."""
    head = written.cut.head
    time = time_of_telling(written, even_of_topic=_is_so_still(written) or holds_office(head))
    if time is None or time in written.text() or any(d.date and d.date[:3] >= time[:3] for d, _ in written.dates()):
        return ""  # "since late 2021" says as much
    has = any(c.lower_ in {"has", "have"} and written.stays(c) for c in auxiliaries(head))
    passing = has or (is_now(head) and _passes(written))
    return f" (as of {time})" if is_main_clause(written.cut) and passing else ""


def time_of_telling(written: Written, *, even_of_topic: bool = False) -> str | None:
    """The year in which news without a date was written, or after which ("2021 or later"); None for any other article.

    Of an article on the thing that its title names only where `even_of_topic`.
    """
    story = written.story
    if story.document.article.head.published is not None or not (is_news(written) or even_of_topic):
        return None
    if story.written is not None:
        return story.written
    year = story.earliest
    return f"{year} or later" if year is not None and year >= _LONG_AGO else None


def _passes(written: Written) -> bool:
    """Whether a clause in the present tense tells what goes on while the article is written, and has no date."""
    head = written.cut.head
    verbs = predicate(head)
    going_on = head.tag_ == "VBG" or any(verb.lower_ == "being" for verb in verbs) or _is_away(head) or _is_to(head)
    counted = any(t.tag_ == "NNS" and is_personal_noun(t.lemma_) and _is_counted(t) for t in written.cut.tokens)
    figure = written.lost_time and written.has_figure()
    dated = any(d.bound == "on" or not figure for d, _ in written.dates())
    still = _is_so_still(written)
    return still or (
        not dated
        and (
            going_on
            or counted
            or figure
            or written.lost_now
            or (is_news(written) and (passes(written) or may_change(written)))
        )
    )


def _is_so_still(written: Written) -> bool:
    """Whether a clause in the present says that what it tells is so "still", a word that no later reader can use."""
    return is_now(written.cut.head) and any(c.lower_ == "still" for c in written.cut.head.children)


def _is_counted(noun: Token) -> bool:
    """Whether a number tells how many: "500 soldiers", "thousands of workers"."""
    of_many = noun.dep_ == "nmod" and noun.head.lemma_.lower() in _MANY
    return of_many or any(c.dep_ == "nummod" for c in noun.children)


def until_then(written: Written) -> str:
    """ "By March 2003, " for what "has happened" told when the article was written; its "has" is written as "had"."""
    head = written.cut.head
    shared = auxiliaries(head) or (auxiliaries(head.head) if head.dep_ == "conj" else [])  # "has tried and failed"
    has = next((c for c in shared if c.lower_ in {"has", "have"}), None)
    if has is None or not written.stays(has) or has.i in written.instead or not _is_done(written, shared):
        return ""
    month = own_month(written)
    others = (t for t in written.cut.tokens if t.tag_ in _NOW and t.i != has.i and written.stays(t))
    opens = next((t for t in written.cut.tokens if written.stays(t)), has)
    if opens.lower_ == "since" or month is None or not all(_is_inside(t, written) for t in others):
        return ""
    written.instead[has.i] = "had"
    tell_in_past(written)
    since = any(
        c.lower_ == "since" for t in head.children if t.i > head.i and written.stays(t) for c in (t, *t.children)
    )
    by = month if " " in month else f"the end of {month}"  # "by 2022" may mean before that year
    return f"As of {month}, " if since else f"By {by}, "


def _is_done(written: Written, helpers: Sequence[Token]) -> bool:
    """Whether a clause of its own tells what has been done, and not what has been said."""
    head = written.cut.head
    been = head.tag_ == "VBG" and any(c.lower_ == "been" for c in helpers)
    return (
        is_main_clause(written.cut)
        and (been or head.tag_ == "VBN")
        and not any(c.dep_ == "ccomp" for c in head.children)
    )


def is_main_clause(cut: Cut) -> bool:
    """Whether a clause is its sentence's own, or one beside that."""
    return cut.kind == "finite" and cut.head.dep_ in {"ROOT", "conj"}


def is_news(written: Written) -> bool:
    """Whether the article tells of its day, and not of a thing that its title names."""
    return written.story.topic is None


def own_month(written: Written) -> str | None:
    """The month when the article was written, or its year, for a clause that has no date of its own.

    What something is only meant for is none: "promised $50 million for 2003".
    """
    told = written.story.written
    if told is None or any(d.bound == "on" and preposition_of(tokens[0]) != "for" for d, tokens in written.dates()):
        return None
    month = spell_date(told[:7])
    return None if month is None or month in written.text() else month


def goes_on(auxiliary: Token, head: Token) -> bool:
    """Whether something is being done or has been done: "is building", "has built", "has been built"."""
    return auxiliary.lower_ in {"has", "have"} or head.tag_ == "VBG"


def _is_inside(verb: Token, written: Written) -> bool:
    """Whether a verb stands in a clause about a noun, or in what is said, of the clause."""
    return any(t.dep_ in _INSIDE for t in (verb, *verb.ancestors) if t.i in written.kept)


def _keeps_anniversary(written: Written) -> bool:
    """Whether a clause tells, with its day, of an anniversary that is kept."""
    head = written.cut.head
    kept = any(c.dep_ == "obj" and c.lemma_.lower() in {"anniversary", "jubilee"} for c in head.children)
    return kept and any(d.date and d.granularity == "day" for d, _ in written.dates())


def _is_to(head: Token) -> bool:
    """Whether something is about to be done: "400 workers are to leave"."""
    words = {c.lower_: c.dep_ for c in head.children if c.i < head.i}
    return head.tag_ == "VB" and words.get("to") == "mark" and not {"is", "are"}.isdisjoint(words)


def _is_away(head: Token) -> bool:
    """Whether somebody is away for a time: "is on a tour of Asia"."""
    return preposition_of(head) == "on" and head.lemma_.lower() in _AWAY and any(c.dep_ == "cop" for c in head.children)
