"""What a class need not know: counts told in passing, the dates of reports and counts, events that nothing tells apart.

A fact that is refused here is true and may be well said; a teacher would still strike each question on it.
"""

from __future__ import annotations

import re
from typing import get_args

from question_bank.language.clauses import Clause, parse
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import verb_tags
from question_bank.language.world import cities, country_of
from question_bank.model import DateValue, EventValue, Fact, FactKind, FigureValue, LeaderValue
from question_bank.questions.figures import CURRENCY_SIGNS, is_listed, is_too_small, number_is_known
from question_bank.questions.soundness import is_told_apart, names_in
from question_bank.questions.words import content_words
from question_bank.questions.world import World

_REPORTS = frozenset("report hear say claim note comment complain quip observe remark allege joke ask".split())
"""Verbs of what is only said: the day on which it was said is no date to remember."""
_BEGINS_OR_ENDS = frozenset(
    "found establish create set build complete open launch introduce invent discover coin patent design name rename "
    "form dissolve abolish disband close end begin start break adopt sign ratify enter pass enact elect crown die "
    "kill assassinate execute collapse fall destroy sink join win host".split()
)
"""Verbs of what happens to a thing once, so that its name alone says which event is meant."""
_AGAIN = re.compile(r"^the (?:re-?election|election|visit|return|arrival|meeting) of ", re.IGNORECASE)
_RANK = re.compile(r"\b(?:rank|place)(?:d|s|ed)? \d+(?:st|nd|rd|th)\b|\b\d+(?:st|nd|rd|th) out of\b")
_COUNTED = re.compile(r"\b(?:employed|numbered|owned|ranked|placed|comprised|contained|donated)\b")
"""Verbs of how many there were, where nothing else is told."""
_KINDS: tuple[FactKind, ...] = get_args(FactKind)
_IN_TIME = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades"})
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_MOST_YEARS = 2
_ROUGHLY = re.compile(r"\b(?:generally|usually|typically|normally|often|as a rule)\b")
_PRICELESS = frozenset({"percent", *CURRENCY_SIGNS})
"""Units of shares and sums, which matter wherever they stand."""
_SMALL, _MIDDLING = 100, 1000
_FEW = 12
"""Up to here a count may be exact and still be remembered."""


def not_worth(fact: Fact, world: World) -> str | None:
    """Why a fact is not asked for at all; None where it is worth a question."""
    match fact.value:
        case FigureValue() as value:
            return _trivial(fact, value) or _in_passing(fact, value, world)
        case DateValue() as value:
            return _undated(fact, value, world)
        case EventValue() if _COUNTED.search(fact.statement) and _has_count(fact, world):
            return "an event that is only a count"
        case LeaderValue(of=str() as land) if _is_elsewhere(land, fact, world):
            return "an office of another country than the article is on"
    return None


def _trivial(fact: Fact, value: FigureValue) -> str | None:
    """Taken for granted ("the two powers"), listed in full, or one or two."""
    before, found, after = fact.statement.partition(value.text)
    if is_too_small(value):
        return "a count of one or two says too little"
    if found and number_is_known(before):
        return "the number is taken for granted"
    return "the sentence lists what is counted" if found and is_listed(after, value) else None


def _in_passing(fact: Fact, value: FigureValue, world: World) -> str | None:
    clause = parse(fact.statement)
    before, found, after = fact.statement.partition(value.text)
    if clause is None or not found:
        return None
    if len(set(_YEAR.findall(fact.statement))) > _MOST_YEARS:
        return "one figure for several times"
    if _ROUGHLY.search(fact.statement) and not names_in(f"- {fact.statement}"):
        return "a rule of thumb that holds in no certain place"
    if value.unit not in _PRICELESS and re.search(r", [a-z]+ing [^,]*$", before):
        return "a count told in passing"
    if value.unit not in {None, *_IN_TIME}:
        return None
    if _RANK.search(fact.statement):
        return "the place in a list, which is another every year"
    small = value.number < _SMALL and value.number == int(value.number)
    if small and not _is_told_of(clause, value, before):
        return "a count told in passing"
    if value.unit is None and value.bound == "exact" and _is_exact(value) and not _counts_people(after):
        return "an exact count that nobody need know"
    opens = clause.subject.lower().startswith(value.text.lower())
    few = value.unit is None and value.bound == "exact" and value.number < _MIDDLING
    if few and not opens and _is_aside(fact, clause, world):
        return "a count of what the article names once"
    return None


def _is_told_of(clause: Clause, value: FigureValue, before: str) -> bool:
    """Whether a clause is about a figure: it opens the subject, or follows a verb."""
    if clause.subject.lower().startswith(value.text.lower()) or not before.strip():
        return True
    last = re.search(r"([\w’'-]+) (?:(?:about|around|some|nearly|almost|roughly|only|just|a total of) )?$", before)
    return last is not None and bool(verb_tags(last[1].lower()) & {"VBD", "VBN", "VBZ", "VBP", "VB"})


def _is_exact(value: FigureValue) -> bool:
    return value.number > _FEW and value.number == int(value.number) and value.number % 10 != 0


_PEOPLE = re.compile(
    r"^ (?:[a-z-]+ ){0,4}?(?:people|men|women|children|civilians|troops|soldiers|personnel|others|votes|seats|"
    r"deaths|casualties|lives|states|countries|nations|species|times|goals|titles|medals|points|percent)\b"
)


def _counts_people(after: str) -> bool:
    """Whether people are counted, or votes, states or the like, which are counted one by one for a reason."""
    words = re.findall(r"[a-z]+", after)[:4]
    return bool(_PEOPLE.match(after)) or any(is_personal_noun(word.removesuffix("s")) for word in words)


def _is_aside(fact: Fact, clause: Clause, world: World) -> bool:
    """Whether nothing else in an article, its title included, names whom or what the count is told of."""
    head = world.head(fact)
    names = content_words(clause.subject)
    if head is None or not names or content_words(head.title) & content_words(fact.statement):
        return False
    name = content_words(clause.subject.split()[-1])
    others = (each for kind in _KINDS for each in world.index.of_article(fact, kind))
    return not any(name <= content_words(each.statement) for each in others if each.statement != fact.statement)


def _is_elsewhere(land: str, fact: Fact, world: World) -> bool:
    """Whether an article has one country for its title, and `land` is another one."""
    head = world.head(fact)
    of, own = country_of(land), country_of(head.title) if head else None
    return of is not None and own is not None and own != of


def _undated(fact: Fact, value: DateValue, world: World) -> str | None:
    clause = parse(fact.statement)
    if clause is None:
        return None
    said = rf"\b{re.escape(clause.verb)} (?:in|on) (?:the )?{re.escape(value.text)}"
    is_when_said = value.text in clause.lead or re.search(said, fact.statement)
    if clause.lemma in _REPORTS and not clause.passive and is_when_said:
        return "the date of what was only said"
    if _RANK.search(fact.statement) or _has_count(fact, world):
        return "the date of a count"
    if _AGAIN.match(clause.subject) and "place" in clause.rest:
        return "an event that takes place again and again"
    return None if _is_one_event(fact, clause, value, world) else "nothing says which event is meant"


def _has_count(fact: Fact, world: World) -> bool:
    """Whether a statement counts things, exactly, and says when: when it was so is not what one learns from it."""
    counts = (
        other.value
        for other in world.index.of_article(fact, "figure")
        if other.statement == fact.statement and isinstance(other.value, FigureValue)
    )
    return any(
        count.unit is None
        and count.bound == "exact"
        and _FEW < count.number < 10 * _MIDDLING
        and not number_is_known(fact.statement.partition(count.text)[0])
        for count in counts
    )


def _is_one_event(fact: Fact, clause: Clause, value: DateValue, world: World) -> bool:
    """Whether what is left without the date still means one event: by its names, or the one name and what is done.

    One name is enough for a country, for what the title names, and for what happens to a thing once.
    """
    left = fact.statement.replace(value.text, "")
    if is_told_apart(f"- {left}"):
        return True
    if re.match(r"an? ", clause.subject, re.IGNORECASE):
        return False
    if clause.lemma in _BEGINS_OR_ENDS:
        return True
    head = world.head(fact)
    title = content_words(head.title) if head else frozenset[str]()
    names = [name.rstrip(".") for name in names_in(f"- {left}")]
    return any(content_words(name) & title or _is_of_a_land(name) for name in names)


def _is_of_a_land(name: str) -> bool:
    return any(country_of(part) is not None or part in cities() for part in (name, *name.split()))
