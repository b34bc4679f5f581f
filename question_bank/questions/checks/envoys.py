"""A rule on envoys: whose ambassador to a country somebody was, and whose embassy in it, the prompt says."""

from __future__ import annotations

import re

from question_bank.language.world import country_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of

ENVOYS = r"ambassador|minister|envoy|chargé d[’']affaires|commissioner|diplomatic agent"
"""Whom a land sends to another, in small letters; a pattern."""
_ENVOY = re.compile(
    rf"\b(?P<words>(?i:(?<!prime )(?:{ENVOYS}|consul(?: general)?) to|"
    r"(?:consul(?: general)?|diplomatic agent|legation|embassy|consulate)(?: general)? (?:in|at)) "
    r"(?:the )?(?P<at>[A-ZÀ-Þ][\w’'-]*(?: (?:of (?:the )?)?[A-ZÀ-Þ][\w’'-]*)*))"
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*)?|U\.S\.")
_ASKS_LAND = re.compile(r"\b[Ww]hich country\b")
_OF_SENDER = re.compile(r"\b(?:U\.S\.?|American|United States|Congress|Holy See|papal|EU|UN)\b")


def envoy_of_no_land(case: Case) -> str | None:
    """An ambassador to Peru may be anybody's: the prompt names the land that sent him."""
    found = _ENVOY.search(case.matter)
    if found is None or _ASKS_LAND.search(case.matter):
        return None
    rest = case.matter[: found.start("at")] + case.matter[found.end("at") :]
    named = (word for name in _NAME.findall(rest) for word in (name, *name.split()))
    sent = _OF_SENDER.search(rest) or any(country_of(word.removesuffix("’s").removesuffix("'s")) for word in named)
    return None if sent else found["words"]


RULES = (
    Rule(
        "envoy-of-no-land",
        "nothing says whose envoy it is",
        "name the country that sent him",
        flaw_of("ambiguous or unclear information"),
        envoy_of_no_land,
    ),
)
