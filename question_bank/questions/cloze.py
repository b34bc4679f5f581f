"""A statement with one blank: for facts that few questions, or none, can be made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.calendar import MONTHS
from question_bank.language.clauses import parse
from question_bank.language.world import cities, country_of
from question_bank.model import AgreementValue, DateValue, EventValue, Fact, FigureValue, PlaceValue
from question_bank.questions import cloze_names
from question_bank.questions.agreements import is_name
from question_bank.questions.checks import BLANK
from question_bank.questions.date import is_done_at_other_times, is_kept_by_its_day
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import bare, spell
from question_bank.questions.figures import equal_forms, is_arithmetic, is_part_of_more, numeral_of
from question_bank.questions.soundness import (
    anchors,
    has_certain_subject,
    is_cut_short,
    tells_a_past_event,
    told_in_the_present,
)
from question_bank.questions.wh import is_state
from question_bank.questions.wording import framed, lower_first, names_a_year, upper_first
from question_bank.questions.world import World

_HINTS = {
    "day": "day, month and year",
    "month": "month and year",
    "season": "season and year",
    "year": "year",
}

_AS_ADVERBIAL = re.compile(
    r"(?:\b(?:in|on|since|until|from)|[a-z] for)"
    r"(?: (?:early|late|the (?:start|end|beginning|spring|summer|autumn|winter) of))? $"
    r"|\bat the (?:start|beginning|end|middle) of $",
    re.IGNORECASE,
)
"""What stands before a date that says when: not "the talks of 1997", nor a bound as in "by the end of 1992"."""
_LISTED = re.compile(r",? (?:and|or|to|until) (?:\w+ )?\d|[-–]")


_COUNTED_FROM = re.compile(
    rf"\b(?:\w+) (?:days?|weeks?|months?|years?) (?:after|before)\b[^.]*\b(?:{'|'.join(MONTHS)}|\d{{4}})\b"
)
"""What counts a date from another: "five days after the surrender of 9 April"."""


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One cloze on a date, a figure or a name; behind a date stands how precise it has to be, behind a name its kind.

    None where the sentence without it could mean something else.
    """
    match fact.value:
        case DateValue() as value:
            yield _date(fact, value, world)
        case FigureValue() as value:
            yield _figure(fact, value, world)
        case AgreementValue() as value:
            yield _agreement(fact, value, world)
        case EventValue(who=names):
            yield cloze_names.blank_of_name(fact, names, world)
        case PlaceValue(place=place):
            yield cloze_names.blank_of_name(fact, (place,), world)


def _date(fact: Fact, value: DateValue, world: World) -> Item:
    text = bare(value.text)
    found = [match.start() for match in re.finditer(re.escape(text), fact.statement)]
    if value.granularity == "decade" or len(found) != 1:
        return declined("the date cannot be blanked once", fact.statement)
    before, after = fact.statement[: found[0]], fact.statement[found[0] + len(text) :]
    if before.lower().endswith("mid-"):
        before, text = before[:-4], f"mid-{text}"
    if not _AS_ADVERBIAL.search(before) or _LISTED.match(after) or re.search(r"\d{4},? and $", before):
        return declined("without its date the statement tells of no certain event", fact.statement)
    opens = value.granularity == "range" and (
        before == "From " or re.search(r"\d[-–]\d", text)
    )  # "From ____ the club won 40 games" reads badly
    if opens or (value.granularity == "range") != bool(re.search(r"\bfrom $", before, re.IGNORECASE)):
        return declined("the date is a stretch of time that the sentence does not name as one", fact.statement)
    clause = parse(fact.statement)
    since = re.search(r"\bsince\b[\w ]*$", before, re.IGNORECASE) is not None
    if clause is not None and is_state(clause) != since and not re.search(r"\b(?:until|from) $", before, re.IGNORECASE):
        return declined("the statement is true of other dates as well", fact.statement)
    nowhere = re.search(r"\bthere (?:was|were|is|are)\b", fact.statement) and not re.search(r"\bin [A-Z]", after)
    if nowhere or not tells_a_past_event(fact):
        return declined("the statement is no whole past event", fact.statement)
    if reason := _not_to_be_kept(fact, value, text, f"{before}{after}"):
        return declined(reason, fact.statement)
    before, after = _in_front(before, after, fact)
    hint = _HINTS.get(value.granularity) or _hint_of_range(value)
    prompt = framed(f"{before}{BLANK}{f' ({hint})' if hint else ''}{after}", fact, world, dated=False)
    if prompt is None:
        return declined("sources disagree and the article names none", fact.statement)
    draft = Draft(
        form="cloze",
        prompt=prompt,
        answer=text,
        accept=(spell(value.date), value.date),
        granularity=value.granularity,
    )
    return finished(draft, fact, world)


def _not_to_be_kept(fact: Fact, value: DateValue, text: str, rest: str) -> str | None:
    """Why nobody would learn a date that `rest` of the statement tells of; None where one may."""
    if _is_kept_by_nobody(fact, value, text):
        return "a day that nobody keeps"
    if is_done_at_other_times(fact, fact.statement):
        return "people do this again and again"
    clause = parse(fact.statement)
    if clause is not None and clause.auxiliaries[:1] == ("had",) and not clause.lead.startswith("By "):
        return "what had happened before something else"
    return "the date can be counted from another" if _COUNTED_FROM.search(rest) else None


def _is_kept_by_nobody(fact: Fact, value: DateValue, text: str) -> bool:
    """Whether a date is more precise than anybody remembers it: two days, the middle of a month, a day of many."""
    if value.granularity == "day":
        return not is_kept_by_its_day(fact)
    return _hint_of_range(value) == "both days" or (text.startswith("mid-") and value.granularity == "month")


def _in_front(before: str, after: str, fact: Fact) -> tuple[str, str]:
    """What stands before and after a date, which goes in front of a subject that it follows: "Brandt in 1910 left"."""
    follows = before == f"{upper_first(fact.subject)} in "
    return ("In ", f", {lower_first(fact.subject)}{after}") if follows else (before, after)


def _hint_of_range(value: DateValue) -> str | None:
    """How precise the two ends of a stretch of time have to be; None for what is no stretch."""
    if value.granularity != "range":
        return None
    start, _, end = value.date.partition("/")
    precision = {10: "day", 7: "month", 4: "year", 5: "year"}.get(len(end))
    if "century" in value.text or "centuries" in value.text:
        return "both centuries"
    if precision == "month" and start[:4] != end[:4]:
        return "both months, with their years"
    if precision == "month" and end[:4] in value.text:
        return "both months and the year"
    return f"both {precision}s" if precision else "both ends"


def _figure(fact: Fact, value: FigureValue, world: World) -> Item:
    before = fact.statement.partition(value.text)[0]
    if value.unit is None and re.search(r"\b(?:of|in|since|from) (?:1\d{3}|20\d\d)$", f"{before}{value.text}"):
        return declined("a year that was taken for a count", fact.statement)
    opens = fact.statement.lower().startswith(value.text.lower())
    if is_part_of_more(fact.statement, value) or is_cut_short(fact) or not (opens or has_certain_subject(fact)):
        return declined("the figure is no one whole number", fact.statement)
    if told_in_the_present(fact) or is_arithmetic(fact.statement, value):
        return declined("the figure follows from a date", fact.statement)
    numeral = numeral_of(value)
    found = list(re.finditer(rf"(?<![\w.,]){re.escape(value.text)}(?!\w)", fact.statement))
    if numeral is None or len(found) != 1:
        return declined("the figure cannot be blanked once", fact.statement)
    if _is_in_a_name(fact.statement[: found[0].start()]):
        return declined("a number that is a part of a name", fact.statement)
    start, end = found[0].start() + numeral.start, found[0].start() + numeral.end
    prompt = framed(f"{fact.statement[:start]}{BLANK}{fact.statement[end:]}", fact, world)
    if prompt is None:
        return declined("sources disagree and the article names none", fact.statement)
    accept = equal_forms(value, numeral)
    return finished(
        Draft(
            form="cloze",
            prompt=prompt,
            answer=numeral.text.lower() if numeral.in_words else numeral.text,
            accept=accept,
        ),
        fact,
        world,
    )


def _is_in_a_name(before: str) -> bool:
    """Whether a number goes on a name: "Route 66", a list "of the top 10"; not "In Chile 300 miners"."""
    if before.endswith(" top "):
        return True
    named = re.search(r"[a-z,] ([A-ZÀ-Þ][a-zà-ÿ]+) $", before)
    return named is not None and country_of(named[1]) is None and named[1] not in cities()


def _agreement(fact: Fact, value: AgreementValue, world: World) -> Item:
    if not is_name(value.name) or fact.statement.count(value.name) != 1:
        return declined("the agreement has no name of its own", fact.statement)
    blanked = fact.statement.replace(value.name, BLANK)
    if re.search(rf"{BLANK} (?:[A-Z]|and [A-Z])", blanked) or anchors(f"- {blanked}") < 2 - names_a_year(blanked):
        return declined("the sentence tells too little of the agreement", fact.statement)
    prompt = framed(blanked, fact, world, dated=False)
    if prompt is None:
        return declined("sources disagree and the article names none", fact.statement)
    draft = Draft(form="cloze", prompt=prompt, answer=value.name, accept=world.other_names(value.name))
    return finished(draft, fact, world)
