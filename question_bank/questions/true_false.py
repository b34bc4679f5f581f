"""A statement that is true, or false by one real alternative: another date, figure, person or place of the same kind.

Half of them are false, by a draw that depends on the fact alone. The explanation of a false one says what is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.language.clauses import parse
from question_bank.language.people_words import is_personal_noun
from question_bank.model import DateValue, EventValue, Fact, FigureValue, LeaderValue, PlaceValue
from question_bank.questions import distractors
from question_bank.questions.again import tells_when
from question_bank.questions.alternatives import alternatives, told_beside
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import bare, spell
from question_bank.questions.figures import BOUNDED, is_arithmetic, is_part_of_more, numeral_of, written_like
from question_bank.questions.ids import dice
from question_bank.questions.kinds import kind_of
from question_bank.questions.offices import has_one_holder, is_located, is_office, role_of, with_article
from question_bank.questions.soundness import (
    anchors,
    has_certain_subject,
    has_year_behind,
    is_cut_short,
    is_vague,
    stands_by_itself,
)
from question_bank.questions.tenure import tenure_in_its_time
from question_bank.questions.wh import ask_when, is_state
from question_bank.questions.wording import cited, lower_first, names_a_year, upper_first
from question_bank.questions.world import World, time_of, within

_MOST_WORDS = 25
_FEWEST = 20


@dataclass(frozen=True, slots=True)
class _Claim:
    """A statement, the words of it that may be changed, and what they may be changed to."""

    statement: str
    right: str
    wrong: tuple[str, ...]


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One statement to be judged, where the fact has an alternative that is surely wrong."""
    if fact.attributed_to or fact.disputed_by:
        yield declined("what is disputed or claimed is not judged true or false", fact.statement)
        return
    claim = _claim(fact, world)
    if isinstance(claim, str):
        yield declined(claim, fact.statement)
        return
    false = dice(fact.id, "true or false") % 2 == 0
    prompt = claim.statement
    explanation = cited(claim.statement, fact, world)
    if false:
        wrong = claim.wrong[dice(fact.id, "which") % len(claim.wrong)]
        prompt = claim.statement.replace(claim.right, wrong)
        explanation = cited(f"False: {lower_first(claim.statement)}", fact, world)
    draft = Draft(
        form="true_false", prompt=prompt, answer="false" if false else "true", explanation=explanation, closeness=0.5
    )
    yield finished(draft, fact, world)


def _claim(fact: Fact, world: World) -> _Claim | str:
    match fact.value:
        case LeaderValue() as value:
            return _office(fact, value, world)
        case DateValue() as value:
            return _date(fact, value, world)
        case FigureValue() as value:
            return _figure(fact, value, world)
        case PlaceValue(place=place):
            return _name(fact, (place, *([fact.value.of] if fact.value.of else [])), world)
        case EventValue(who=names):
            return _name(fact, names, world)
    return "nothing in the statement has a real alternative"


def _office(fact: Fact, value: LeaderValue, world: World) -> _Claim | str:
    time = time_of(fact)
    if not time or not is_office(value.role, value.of) or not is_located(value) or not has_one_holder(value):
        return "the office has no one holder at a known time"
    if tenure_in_its_time(fact, value) == "changed":
        return "the office changed hands in that time"
    if world.has_rival(fact):
        return "the bank names two holders of the office at that time"
    wrong = distractors.persons(fact, world, farthest=0)  # the head of another country is no real alternative
    statement = f"{upper_first(within(time))}, the {role_of(value, fact)} was {value.person}."
    return _Claim(statement, value.person, wrong) if wrong else "nothing in the statement has a real alternative"


def _date(fact: Fact, value: DateValue, world: World) -> _Claim | str:
    text = value.text
    if bare(text) != text or ask_when(fact.statement, value) is None or value.bound != "on" or not _is_plain(fact):
        return "the statement is not one plain claim with a date"
    if value.date[:4] in (world.topic(fact) or ""):
        return "the title of the article tells the date"
    wrong = distractors.dates(fact, world)
    if spell(value.date) != text or len(re.findall(r"\b[12]\d{3}\b", fact.statement)) != 1 or not wrong:
        return "the date is not the only one of the statement"
    return _Claim(fact.statement, text, tuple(spell(date) for date in wrong))


def _figure(fact: Fact, value: FigureValue, world: World) -> _Claim | str:
    numeral = numeral_of(value)
    if numeral is None or is_part_of_more(fact.statement, value) or value.bound in BOUNDED or not _is_plain(fact):
        return "the statement is not one plain claim with a figure"
    if value.number < _FEWEST and value.unit != "percent":
        return "a count so small that one more or less says little"
    if is_arithmetic(fact.statement, value):
        return "the figure follows from a date"
    if not names_a_year(fact.statement) or len(re.findall(re.escape(numeral.text), fact.statement)) != 1:
        return "the figure is of no certain time"
    wrong = tuple(written_like(number, numeral) for number in distractors.figures(fact, world))
    return _Claim(fact.statement, numeral.text, wrong) if wrong else "nothing in the statement has a real alternative"


def _name(fact: Fact, names: tuple[str, ...], world: World) -> _Claim | str:
    clause = parse(fact.statement)
    lies = re.search(r" (?:is|lies) in [A-Z][^,]*\.$", fact.statement)
    happened = clause is not None and clause.past and not is_state(clause) and anchors(fact.statement) > 2
    if not lies and (not happened or not _is_plain(fact)):
        return "the statement is not one plain claim about an event"
    if not lies and not tells_when(fact.statement):
        return "nothing says when it was"
    for name in sorted(names, key=lambda name: dice(fact.id, name)):
        kind = kind_of(name, world)
        if (
            kind in {None, "body"}
            or fact.statement.count(name) != 1
            or (lies and not fact.statement.endswith(f" {name}."))
        ):
            continue
        if has_year_behind(name, fact.statement):
            continue
        if not stands_by_itself(name, fact.statement) or _is_described(name, fact.statement):
            continue
        if (head := world.head(fact)) and head.title.startswith(
            name
        ):  # nobody takes the article's own subject for another
            continue
        has_article = f"the {name}".lower() in fact.statement.lower()
        others = alternatives(fact, name, kind, fact.statement, world)
        wrong = tuple(other for other in others if with_article(other).startswith("the ") == has_article)
        if kind == "country":  # one that the article has nothing to do with is false at first sight
            beside = set(told_beside(fact, world))
            wrong = tuple(other for other in wrong if other in beside)
        if wrong:
            return _Claim(fact.statement, name, wrong)
    return "nothing in the statement has a real alternative"


def _is_described(name: str, statement: str) -> bool:
    """Whether what is before a name fits no other: "the winner X", "Emperor X", "dynasty of X", "the Rhine in X"."""
    before = re.sub(r" the $", " ", statement.partition(name)[0]).split()
    last = before[-1] if before else ""
    if re.search(r"\b[Tt]he [A-Z]\w+ in $", statement.partition(name)[0]):
        return True
    return bool(last) and (last == "of" or is_personal_noun(last) or (len(before) > 1 and last[0].isupper()))


def _is_plain(fact: Fact) -> bool:
    clause = parse(fact.statement)
    return (
        clause is not None
        and (clause.past or not names_a_year(fact.statement))
        and not re.search(
            r"[\"“”;:]|\b(?:additional|further|another)\b|\b[Oo]nly\b|\balways\b|\bnever\b|\bevery\b|\ball\b",
            fact.statement,
        )
        and len(fact.statement.split()) <= _MOST_WORDS
        and not is_cut_short(fact)
        and not is_vague(fact)
        and has_certain_subject(fact)
        and upper_first(fact.statement) == fact.statement
        and re.match(r"An? ", fact.statement) is None
    )
