"""Rules on what a sentence settles: its key is no example, no guess, and the prompt has not lost the time it needs."""

from __future__ import annotations

import re

from question_bank.language.calendar import MONTHS
from question_bank.questions.checks.case import BLANK, Case
from question_bank.questions.checks.rule import Rule, flaw_of
from question_bank.questions.wording import names_a_year

_EXAMPLE = re.compile(r"\b(?:for example|for instance|such as|including|e\.g\.|notably|especially)\b")
_ONE_OF = re.compile(r"One of the [^,]* (?:was|is|were|are) (?=____)")
_MOST_BETWEEN = 60
"""Characters between "such as" and a name that is still one of its examples."""
_ENDS_A_LIST = re.compile(r", (?:who|which|that|he|she|it|they|to|from|and then|but)\b|\b(?:was|were|had|has|is|are)\b")
_GUESS = re.compile(
    r"\b(?:circa|traditionally|allegedly|reputedly|supposedly|perhaps|possibly|probably|presumably|disputed|uncertain|"
    r"unclear|by (?:some|one|most) accounts?|(?:is|are|was|were) (?:variously )?(?:said|believed|thought|supposed|"
    r"estimated|reported) to|(?:some|most|many|other) (?:sources|scholars|historians|accounts|authors)|"
    r"according to (?:legend|tradition))\b|\b(?:c|ca)\. ?$",
    re.IGNORECASE,
)
_OR = re.compile(r"^,? (?:or (?:(?:in|on|perhaps|possibly|even) )?(?:early |late )?(?:\d{3,4}\b|earlier|later)|\?)")
_NEAR = 70
"""Characters before a date in which a word of doubt is about it."""
_MONTH = "|".join(MONTHS)
_NO_YEAR = re.compile(
    rf"\b(?P<words>\d{{1,2}}(?:[–-]\d{{1,2}})? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}(?:[–-]\d{{1,2}})?)"
    r"(?!\d|,? \d{3})\b"
)
_SPAN = re.compile(
    r"\b(?P<words>(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d+|[Aa] (?:few|couple of)) "
    r"(?:days?|weeks?|months?|years?|decades?) (?:later|earlier|afterwards?|before))(?=[,?.])|"
    r"^(?P<lead>(?:With)?[Ii]n (?:a few|a couple of|some|\w+) (?:days|weeks|months|years))(?=,)"
)
_FROM_THEN = re.compile(r"\b[Ff]rom (?:then|that (?:time|date|point|year|day))(?: on)?,? (?:until|to)\b")
_TWICE = re.compile(r"\b((?:1\d|20)\d\d)\b(?=.*?\b(?P<words>(?:in|of|during) \1)\b)")


def example_of_many(case: Case) -> str | None:
    """What a sentence gives as an example ("such as Peru"), another of its kind may be as well."""
    if case.fact is None or case.form not in {"cloze", "short", "choice"}:
        return None
    one = _ONE_OF.match(case.matter)
    if one:
        return one[0]
    if case.form == "cloze":
        before, blank, _ = case.prompt.partition(BLANK)
        return _example(before) if blank else None
    before, found, _ = case.fact.statement.partition(case.keys[0])
    return _example(before) if found and not re.search(r"\d", case.keys[0]) else None


def _example(before: str) -> str | None:
    """The words that make what follows `before` an example, a list of other examples between them at most."""
    *_, found = [None, *_EXAMPLE.finditer(before)]
    between = before[found.end() :] if found else ""
    listed = len(between) <= _MOST_BETWEEN and not _ENDS_A_LIST.search(between)
    return found[0] if found and listed else None


def guessed_date(case: Case) -> str | None:
    """A date that the sentence itself gives as a guess, or as one of two, is no one right answer."""
    fact = case.fact
    if fact is None or fact.kind != "date" or case.form in {"order", "match", "multiple"}:
        return None
    text = getattr(fact.value, "text", "")
    before, found, after = fact.evidence.quote.partition(text)
    if not found or not text:
        return None
    doubt = _GUESS.search(re.split(r"[;:]", before[-_NEAR:])[-1]) or _OR.match(after)
    return doubt[0].strip(" ,") if doubt else None


def day_of_no_year(case: Case) -> str | None:
    """A day without its year, in a prompt that has none and asks for none."""
    if names_a_year(case.prompt) or re.search(r"\b(?:year|date|decade)\b", case.prompt):
        return None
    found = _NO_YEAR.search(case.matter)
    return found["words"] if found else None


def span_from_nowhere(case: Case) -> str | None:
    """ "Two years later" counts from what a sentence before told."""
    if case.matter.startswith("Until ") and case.fact is not None and _FROM_THEN.search(case.fact.evidence.quote):
        return "Until"
    found = _SPAN.search(case.matter)
    return (found["words"] or found["lead"]) if found else None


def year_told_twice(case: Case) -> str | None:
    """A prompt that says its year at the start and again."""
    found = _TWICE.search(case.matter) if case.form not in {"order", "match"} else None
    return found["words"] if found and re.match(r"(?:In|During|On) ", case.matter) else None


_SEVERAL = flaw_of("more than one correct")
_UNCLEAR = flaw_of("ambiguous or unclear information")
RULES = (
    Rule(
        "example-of-many", "the answer is one example of several", "ask for all, or for what", _SEVERAL, example_of_many
    ),
    Rule("guessed-date", "the sentence itself doubts the date", "say whose date it is", _SEVERAL, guessed_date),
    Rule("day-of-no-year", "the prompt names a day and no year", "add the year", _UNCLEAR, day_of_no_year),
    Rule(
        "span-from-nowhere", "nothing says from when the time is counted", "give the date", _UNCLEAR, span_from_nowhere
    ),
    Rule("year-told-twice", "the prompt tells its year twice", "tell it once", _UNCLEAR, year_told_twice),
)
