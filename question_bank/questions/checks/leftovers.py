"""Rules on words that only the article's own flow explains, and on times and places that give away or say too much."""

from __future__ import annotations

import re

from question_bank.language.world import country_of, country_of_city
from question_bank.model import PlaceValue
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of, guideline
from question_bank.questions.world import time_of

_OF_THE_FLOW = re.compile(
    r"\b(?P<word>(?:did|was|were|had|has|have) (?:[A-ZÀ-Þ][\w’'.-]* |the [a-z]+ )*even(?= [a-z]+)"
    r"(?! after| before| though)|[Ww]ithin a (?:short|few|brief) \w+(?=,)|"
    r"[Ss]hortly (?:after(?:wards?)?|before|thereafter)(?=,)|"
    r"[Aa] separate (?:investigation|study|attack|incident|statement|report|case|operation|trial))\b"
)
"""What sets a sentence off against the one before it."""
_GOES_ON = re.compile(
    r"\b(?:how many|how much|what percentage|what share)\b[^?]* (?:do|does|did) [^?]*"
    r"(?P<words> [a-z]+(?: that [a-z]+|, or )\b[^?]*)\?$",
    re.IGNORECASE,
)
"""A clause on what is counted, which the question has put behind its verb: "does it run that hold two million"."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?")
_LIES = re.compile(r"^[Ii]n which country (?:is|are|was|were|lies?|does|do) ")


def set_off(case: Case) -> str | None:
    """ "Within a short time" and "even" hang on a sentence that the learner has not read."""
    found = _OF_THE_FLOW.search(case.matter)
    return found["word"] if found else None


def clause_behind_verb(case: Case) -> str | None:
    """What is counted stands before the verb, and so does all that says which of it."""
    found = _GOES_ON.search(case.matter)
    return found["words"].strip() if found else None


def no_known_day(case: Case) -> str | None:
    """ "As of 2016" dates what holds while a report is written; what an encyclopedia tells may hold for ages.

    The mass of the Sun is dated by no page on it, and how many books a library has is by a page of that day.
    """
    fact = case.fact
    head = case.world.head(fact) if fact else None
    time = time_of(fact) if fact else None
    if fact is None or head is None or time is None or not case.prompt.startswith(f"As of {time}, "):
        return None
    if f"as of {time}" in fact.evidence.quote.lower():
        return None
    is_of_a_day = head.published is not None and len(head.published) > len("2016-10")
    return None if is_of_a_day and case.world.topic(fact) is None else f"As of {time}"


def city_of_the_key(case: Case) -> str | None:
    """A country is not asked for beside one of its cities, unless where that city lies is what is asked."""
    if case.form in {"true_false", "order", "match", "multiple"} or len(case.keys) != 1:
        return None
    land = country_of(case.keys[0])
    if land is None or (case.fact and isinstance(case.fact.value, PlaceValue)) or _LIES.match(case.prompt):
        return None
    names = (name for found in _NAME.findall(case.matter) for name in (found, *found.split()))
    return next((name for name in names if country_of_city(name.removesuffix("'s").removesuffix("’s")) == land), None)


_UNCLEAR = flaw_of("ambiguous or unclear information")
RULES = (
    Rule("set-off", "the prompt hangs on a sentence before it", "say it without that word", _UNCLEAR, set_off),
    Rule(
        "clause-behind-verb",
        "what is counted is torn apart",
        "put all that says what is counted before the verb",
        guideline("14"),
        clause_behind_verb,
    ),
    Rule("no-known-day", "nobody knows for what day this was told", "say when it was so", _UNCLEAR, no_known_day),
    Rule(
        "city-of-the-key",
        "a city of the prompt gives the country away",
        "leave the city out, or ask for it",
        flaw_of("logical cues"),
        city_of_the_key,
    ),
)
