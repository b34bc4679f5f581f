"""By when somebody had done what news tells without a time: "By March 2003, Ana Vidal had visited Chile".

News of a month tells what was done by then. An article on a thing that its title names is a history, and so is a
paragraph on another year: what they tell may have been done long before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from question_bank.facts.as_of import is_main_clause, is_news, own_month, time_of_telling
from question_bank.facts.deeds import is_deed
from question_bank.facts.denied import is_denied_deed
from question_bank.facts.lasting import lasts
from question_bank.facts.tense import tell_as_done, tell_in_past
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from question_bank.facts.cuts import Cut
    from question_bank.facts.written import Written

_WHEN = word_set("when while as after before until since once")
_MEANWHILE = word_set("as while after")
_DAYS = word_set("day week month year night morning evening")
_LONG_GONE = frozenset({"Soviet", "Ottoman", "Roman", "Byzantine", "Tsarist", "colonial", "medieval", "ancient"})
"""What is over since long, so that no news tells by when it did something."""
_BEGINS = word_set("begin start launch open")
_BEFORE_CHRIST = re.compile(r"\d\s?B\.?CE?\b")
"""A year before our era, which has no date of its own."""
_FOR_A_TERM = word_set("jail imprison ban suspend exile")
_TERMS = word_set("year month week day")
_NEAR = 5
"""Years between what the article told last and its own day, over which "by" still tells a reader when."""


def done_by(written: Written) -> str:
    """What to write before what was done, where only the day of the news tells a time for it; else ""."""
    head, month = written.cut.head, own_month(written)
    own = written.cut.kind == "act" or is_main_clause(written.cut) or _is_told_aside(written.cut)
    deed = is_deed(head) or _held_post(head) or head.i in written.lemmas
    if not own or month is None or not is_news(written) or not deed or says_when(written):
        return ""
    if _is_for_a_term(head) or any(t.text in _LONG_GONE for t in written.cut.subject):
        return ""
    if any(int(month[-4:]) - year > _NEAR for year in _years_before(written)):
        return ""
    if " " not in month and is_denied_deed(written.cut):
        return ""  # "had not joined by the end of 2022" asks when else
    if _goes_on_in(month, written):
        return f"In {month}, "
    end = "" if " " in month else "the end of "  # "by 2022" may mean before that year
    if not tell_as_done(written):
        return ""
    tell_in_past(written)  # what it says of its own day: "had left out that Peru was planning"
    return f"By {end}{month}, "


def _held_post(head: Token) -> bool:
    """Whether somebody "held the position of" something, which was over at a time that is not told."""
    post = any(c.dep_ == "obj" and c.lemma_.lower() in {"position", "post", "office"} for c in head.children)
    return head.lemma_.lower() == "hold" and head.tag_ == "VBD" and post


def _goes_on_in(year: str, written: Written) -> bool:
    """Whether a clause goes on telling, in its paragraph, of the year of the news: "Last month Peru ... Chile then"."""
    before = written.story.before(written.sentence)
    while before is not None:
        told = [d for d in before.dates if d.date or d.relative]
        if told:
            past = written.cut.kind == "act" or written.cut.head.tag_ == "VBD"
            return past and len(told) == 1 and told[0].date == year and told[0].bound == "on"
        before = written.story.before(before)
    return False


def _is_for_a_term(head: Token) -> bool:
    """Whether it goes on from the day of the news: who "was jailed for 18 months" had not been so by then."""
    terms = (c for c in head.children if c.dep_.startswith("obl") and c.lemma_.lower() in _TERMS)
    return head.lemma_.lower() in _FOR_A_TERM and any(g.lower_ == "for" for c in terms for g in c.children)


def _is_told_aside(cut: Cut) -> bool:
    """Whether news tells a clause in passing as news: "as Vidal spoke in Lima", "an attack that hurt two people"."""
    head, first = cut.head, cut.first
    if cut.kind == "finite" and head.dep_ == "advcl":
        began = head.lemma_.lower() in _BEGINS and head.head.tag_ == "VBD"
        when = began and any(c.lower_ == "when" for c in head.children)
        return when or any(c.lower_ in _MEANWHILE and c.dep_ == "mark" for c in head.children)
    new = any(c.lower_ in {"a", "an"} or c.dep_ == "nummod" for c in first.children)
    return head.dep_ in {"acl", "acl:relcl"} and first.pos_ == "NOUN" and new


def reported(written: Written) -> str:
    """ " (reported in 2021 or later)" for what news without a date tells, or has somebody say, of no time; else ""."""
    time, head = time_of_telling(written), written.cut.head
    if (
        time is None
        or time in written.text()
        or written.story.is_history
        or any(d.date and not _is_since(tokens) for d, tokens in written.dates())
        or _is_then(written)
        or _BEFORE_CHRIST.search(written.text())
    ):
        return ""
    if written.speaker is not None:
        told = not lasts(head, written)
    else:
        denied = {"did"} if written.story.written is not None else set()
        verbs = [head, *(c for c in head.children if c.dep_ in {"cop", "aux:pass"} or c.lower_ in denied)]
        if any(c.dep_ == "cop" for c in head.children) and is_personal_noun(head.lemma_.lower()):
            return ""  # who somebody was is told of no day
        told = written.cut.kind == "act" or any(t.tag_ == "VBD" for t in verbs)
    reached = written.story.year_reached(written.sentence)
    of_old = reached is not None and int(time[:4]) - int(reached) > _NEAR
    return f" (reported in {time})" if told and not of_old else ""


def _is_since(tokens: Sequence[Token]) -> bool:
    """Whether a date only says since when: "the worst storm since the fall of Lima in 1991"."""
    top = next((t for t in tokens if t.head not in tokens), tokens[0])
    way = (top, *top.ancestors)
    return any(c.lower_ == "since" and c.dep_ == "case" for t in way for c in t.children)


def _is_then(written: Written) -> bool:
    """Whether a clause tells when something else was so, or has such a clause: "when Vidal was president"."""
    own = any(c.lower_ == "when" for c in written.cut.head.children)
    return own or _tells_when(written, "when")


def _years_before(written: Written) -> Iterator[int]:
    """The years that the story has reached, and those of the sentence before, where a date may only be a limit."""
    story, before = written.story, written.story.before(written.sentence)
    told = story.time_of(written.sentence) or story.year_reached(written.sentence)
    yield from (int(date[:4]) for date in [told] if date)
    yield from (int(d.date[:4]) for d in (before.dates if before else ()) if d.date and d.date[:4].isdigit())


def says_when(written: Written) -> bool:
    """Whether a clause itself says when, by a date, by how long ago or by what else happened."""
    ago = any(t.lower_ in {"ago", "earlier", "later"} and written.stays(t) for t in written.cut.tokens)
    old = _BEFORE_CHRIST.search(written.text()) is not None or _names_day(written)
    return ago or old or _tells_when(written, *_WHEN) or written.is_dated()


def _names_day(written: Written) -> bool:
    """Whether a clause says on which day or in which year it was by what else happened: "met the day war broke out"."""
    times = (c for c in written.cut.head.children if c.dep_.startswith("obl") and c.lemma_.lower() in _DAYS)
    return any(g.dep_ in {"acl:relcl", "acl"} and written.stays(g) for c in times for g in c.children)


def _tells_when(written: Written, *words: str) -> bool:
    """Whether a clause that opens with one of some words tells what else happened then."""
    clauses = (c for c in written.cut.head.children if c.dep_ == "advcl")
    return any(t.lower_ in words and t.dep_ in {"mark", "advmod"} for clause in clauses for t in clause.children)
