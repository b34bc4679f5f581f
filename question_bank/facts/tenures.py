"""When an office was held: from when to when, since or until when, or at the time that its sentence tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.facts.appointments import Held
from question_bank.facts.clause_heads import is_now
from question_bank.facts.phrases import SAYS
from question_bank.facts.role_phrases import Office, is_person
from question_bank.facts.story import Story
from question_bank.facts.told import QUOTES
from question_bank.facts.wording import spell_date
from question_bank.language.anchors import is_day
from question_bank.language.roles import is_role
from question_bank.language.words import word_set
from question_bank.model import DateMention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVES_OF = word_set(
    "son daughter grandson granddaughter nephew niece widow descendant heir statue portrait biography tomb grave "
    "memory ouster overthrow toppling removal fall downfall death assassination killing execution capture"
)
_BIRTH = re.compile(r"\b(?:was|were) born\b|\(born\b")
"""What dates a sentence by a birth: nobody held the office then."""
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})
_NEAR = 5
"""Years between what the article told last and its own day, over which "by" still tells a reader when."""
_LATER = word_set("later subsequently eventually afterwards future")


@dataclass(frozen=True, slots=True)
class Time:
    """When an office was held: as a fact holds it (EDTF), and the words that a statement closes with."""

    as_of: str | None
    words: str = ""


def own_time(held: Held, sentence: Sentence, story: Story) -> Time | None:
    """The time that the sentence gives the office itself: a date that hangs on the role or on its verb."""
    for date in sentence.dates if held.anchors else ():
        if date.date is None or not _hangs_on(date, held, story):
            continue
        if date.granularity == "range":
            first, _, last = date.date.partition("/")
            if spell_date(first) and spell_date(last):
                return Time(date.date)
        elif date.granularity in {"day", "month", "year", "season"}:
            spelt = spell_date(date.date)
            if date.bound == "since" or _is_from(date, story):
                return Time(date.date, f" from {spelt}")
            if date.bound == "until" or held.how == "leaves":
                return Time(date.date, f" until {spelt}")
            if date.bound == "on":
                return Time(date.date)
    return None


def _is_from(date: DateMention, story: Story) -> bool:
    span = story.tree(date)
    return span is not None and any(c.lower_ == "from" and c.dep_ == "case" for c in span.root.children)


def _hangs_on(date: DateMention, held: Held, story: Story) -> bool:
    """Whether a date belongs to the role or its verb, also where the parser hung it on what the role is of."""
    span = story.tree(date)
    if span is None:
        return False
    noun, top = held.anchors[0], span.root
    if noun.i < top.i and any(is_role(t.text) and t.head.i != noun.i for t in noun.doc[noun.i + 1 : top.i]):
        return False
    beside = top.i > noun.i and top.left_edge.nbor(-1).i in {t.i for t in noun.subtree} and top.left_edge.tag_ == "IN"
    return top.head.i in {t.i for t in held.anchors} or beside


def time_around(who: Token, held: Held, sentence: Sentence, story: Story) -> Time:
    """ " (around 1994)" for whoever a history has do something, with the office, between two dates of one year."""
    years = story.years_around(sentence) if held.how == "holds" and not sentence.dates else None
    subject = next(t for t in (who, *who.ancestors) if t.dep_ not in {"appos", "flat", "compound"})
    verb = subject.head
    acts = subject.dep_ == "nsubj" and verb.dep_ == "ROOT" and verb.tag_ == "VBD" and bool(held.anchors)
    told = held.anchors[0].i < verb.i if held.anchors else False
    if years is None or years[0] != years[1] or not (acts and told) or _is_later(held.anchors[0]):
        return Time(None)
    return Time(None, f" (around {years[0]})")


def time_by_then(held: Held, sentence: Sentence, story: Story) -> Time:
    """ " (by March 2003)" for whoever news of that month names with the office, at a time that it does not tell."""
    published, reached = story.document.article.head.published, story.year_reached(sentence)
    news = published is not None and is_day(published) and story.topic is None
    if held.how != "holds" or not news or any(d.date for d in sentence.dates):
        return Time(None)
    near = reached is not None and 0 <= int(str(published)[:4]) - int(reached) <= _NEAR
    before = _is_apart(held, sentence) or (held.anchors and _is_looked_back_on(held.anchors[0], sentence))
    return Time(None, f" (by {spell_date(str(published)[:7])})") if near and not before else Time(None)


def told_time(held: Held, office: Office, sentence: Sentence, story: Story) -> str | None:
    """When an office was held by the time of its sentence.

    None where somebody took the office at a time that is not told, held it once before the article was written, or
    holds it for good.
    """
    if held.how != "holds" or office.role.endswith("founder"):
        return None
    time, published = story.time_of(sentence), story.document.article.head.published
    own = _of_own_clause(held, sentence, story)
    if any(d.date for d in sentence.dates):
        if not own:
            return published if _is_told_today(held, story) else None
        told = time is not None and (time == published or any(date.startswith(time) for date in own))
        time = time if told else next((date for date in own if "/" not in date), None)
    if story.is_history and not sentence.dates:
        return None  # whoever stands beside what happened then need not have held it by then
    of_all_times = story.topic is not None or story.label(story.document.article.head.title) == "person"
    if published is None and of_all_times and not sentence.dates:
        return None  # an encyclopedia tells of a whole life, and what is so now
    if _is_of_older_sentence(time, sentence, story):
        return None
    if (
        _is_elsewhere(held, sentence, story)
        or _is_apart(held, sentence)
        or (held.anchors and (_is_later(held.anchors[0]) or _is_looked_back_on(held.anchors[0], sentence)))
        or _BIRTH.search(sentence.text)
    ):
        return None
    if time is None or published is None or not published.startswith(time[:4]):
        speaks_then = not sentence.dates and _speaks(sentence, story) and time != story.written
        return None if speaks_then else time
    if len(published) < 7 and not sentence.dates:
        return None  # what is published in some year may tell of any time
    other = time not in own and any(d.date and d.date[:4] != time[:4] for d in sentence.dates)
    return None if other or (held.past and not sentence.dates) else time


def _is_meanwhile(verb: Token) -> bool:
    """Whether a participle tells what went on in its main clause: "visited Lima in May, meeting President Vidal"."""
    bare = not any(c.dep_ in {"mark", "nsubj"} for c in verb.children)
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and bare and verb.head.tag_ == "VBD"


def _of_own_clause(held: Held, sentence: Sentence, story: Story) -> list[str]:
    """The dates of a sentence that tell of the clause in which the holder of the office stands.

    "President Vidal denied that she had met him in 1990" does not tell that she was president in 1990, nor does
    "President Vidal recalls the meeting of 1990".
    """
    published = story.document.article.head.published
    heads = [_clause_of(token, story) for token in (*held.anchors[:1], held.people[0])]
    heads += [head.head for head in heads if head.dep_ == "conj"]  # "met on 3 May 1990, but President Vidal said"
    heads += [head.head for head in heads if _is_meanwhile(head)]
    foreign = any(d.date and not d.date.startswith((published or "")[:4]) for d in sentence.dates)
    if foreign and is_now(heads[0]):
        return []
    found = []
    for date in sentence.dates:
        span = story.tree(date)
        if span is None or date.date is None or _names_only(span.root):
            continue
        head = next((head for head in heads if head.i == _clause_of(span.root, story).i), None)
        between = head.doc[head.i + 1 : span.root.i] if head is not None else ()
        torn = any(t.tag_[0] == "V" and _heads_clause(t, story) for t in between)  # a last date is hung anywhere
        if head is not None and not torn:
            found.append(date.date)
    return found


def _names_only(date: Token) -> bool:
    """Whether a date only tells which one is meant: "the 1990 election", "the treaty of 1990"."""
    of = any(c.dep_ == "case" and c.lower_ == "of" for c in date.children)
    return date.dep_ in {"compound", "amod", "nummod"} or (date.dep_ == "nmod" and of)


def _is_told_today(held: Held, story: Story) -> bool:
    """Whether news of a day tells of the office's holder what is so, or what somebody says, on that day."""
    published = story.document.article.head.published
    head = _clause_of(held.people[0], story)
    told = head.dep_ == "ROOT" and (is_now(head) or head.lemma_.lower() in SAYS)
    return told and published is not None and is_day(published) and story.topic is None


def _clause_of(token: Token, story: Story) -> Token:
    """What heads the clause that a word stands in; the parser often hangs the subject of "said" on what is said."""
    first = token.i
    while token.head.i != token.i:
        said = token.dep_ == "ccomp" and first < token.head.i < token.i
        if _heads_clause(token, story) and not said:
            break
        token = token.head
    return token


def _heads_clause(token: Token, story: Story) -> bool:
    """Whether a word heads a clause of its own time: not "to meet" in "went to Larn to meet President Vidal".

    Nor a word of a name, which the parser may take for a verb.
    """
    if is_person(token, story):
        return False
    if token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children if c.dep_ == "mark"):
        return False
    return token.dep_ in _CLAUSES or (token.dep_ == "conj" and token.tag_[0] == "V")


def _is_of_older_sentence(time: str | None, sentence: Sentence, story: Story) -> bool:
    """Whether news would date an office by a year that is not told right before, of what happened then.

    It may have looked back in between: "It is the worst crash since that of 1962. Prime Minister X said".
    """
    published = story.document.article.head.published
    if time is None or published is None or sentence.dates or story.topic is not None:
        return False
    if not is_day(published) or published.startswith(time[:4]):
        return False
    before = story.before(sentence)
    tree = story.tree(before) if before is not None else None
    if before is None or tree is None:
        return True
    spans = (story.tree(date) for date in before.dates if date.bound == "on")
    return not any(span is not None and span.root.head.i == tree.root.i for span in spans)


def _speaks(sentence: Sentence, story: Story) -> bool:
    """Whether a sentence quotes somebody, who may speak now or at the time that was told before."""
    tree = story.tree(sentence)
    return tree is not None and (tree.root.lemma_.lower() in SAYS or any(t.text in QUOTES for t in tree))


def _is_later(noun: Token) -> bool:
    """Whether somebody came to hold the role after what the sentence tells: "later president of Peru"."""
    first = noun.left_edge
    words = [*noun.lefts, *([first.nbor(-1)] if first.i > noun.sent.start else [])]
    return any(t.lower_ in _LATER for t in words)


def _is_looked_back_on(noun: Token, sentence: Sentence) -> bool:
    """Whether a sentence without a date tells what somebody once did in office: "As mayor of Lima, Ana Vidal built"."""
    as_ = any(c.lower_ == "as" and c.dep_ in {"case", "mark"} for c in noun.children)
    past = noun.head.tag_ == "VBD" and noun.i < noun.head.i
    return as_ and past and not any(d.date for d in sentence.dates)


def _is_elsewhere(held: Held, sentence: Sentence, story: Story) -> bool:
    """Whether all dates of a sentence stand in brackets, or in what a relative clause tells of somebody.

    "Ana Vidal (1840-1910) was bishop", "the mayor, Ana Vidal, fled from those who had sold the port in 1990".
    """
    found = [span.root for date in sentence.dates if (span := story.tree(date)) is not None]
    own = {t.i for who in held.people for t in (who, *who.ancestors)}
    return bool(found) and all(_is_bracketed(date) or _is_in_relative(date, own) for date in found)


def _is_bracketed(date: Token) -> bool:
    before = date.doc[date.sent.start : date.i].text
    return before.count("(") > before.count(")")


def _is_in_relative(date: Token, own: set[int]) -> bool:
    """Whether a relative clause that no name of the office's holder stands in tells of a date."""
    return any(t.dep_ == "acl:relcl" and t.i not in own for t in date.ancestors)


def _is_apart(held: Held, sentence: Sentence) -> bool:
    """Whether the sentence's date says nothing of a person: a semicolon lies between, or it is of a relative's."""
    who = held.people[0]
    noun = who.head if who.dep_ in {"nmod", "obl"} else None
    if noun is not None and (noun.lemma_.lower() in _RELATIVES_OF or noun.lemma_.lower() == "name"):
        return True
    at = who.idx
    return bool(sentence.dates) and all(";" in who.doc.text[min(at, d.start) : max(at, d.end)] for d in sentence.dates)


def spell_time(as_of: str) -> str | None:
    """ "(as of March 2003)", or "from 1995 to 1997" for a span of years."""
    first, _, last = as_of.partition("/")
    if last:
        return f"from {spell_date(first)} to {spell_date(last)}"
    spelt = spell_date(as_of)
    return f"(as of {spelt})" if spelt else None
