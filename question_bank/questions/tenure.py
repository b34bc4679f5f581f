"""Whether an office changed hands in the very time that is asked for, when two people held it."""

from __future__ import annotations

import re
from typing import Literal

from question_bank.model import Fact, LeaderValue
from question_bank.questions.edtf import year_digits
from question_bank.questions.words import surname

Tenure = Literal["held", "began", "changed"]

_PUT_IN = "appoint(?:ed|s)?|elected|was made|named|installed|crowned|promoted"
_CAME_IN = "became|becomes|took office|took over|was sworn in|was inaugurated|succeeded|replaced|took the throne"
_WENT = (
    "resign(?:ed|ation)?|stepped down|left office|retired|died|death|murder|assassination|killing|funeral|ousted|"
    "dismissed|sacked|removed|deposed|killed|assassinated|overthrown|abdicated|was (?:replaced|succeeded)|"
    "recall(?:ed)? of|replacement|impeachment|until"
)
_LEFT = "resigned|stepped down|left office|retired|died|was (?:ousted|dismissed|sacked|fired|removed|killed)"
_INITIAL = re.compile(r"\b([A-Z])\.(?= )")
"""An initial, whose full stop ends no clause: "Harry S. Truman became"."""
_REACH = 70
"""How many letters may lie between a year and what happened in it."""


def tenure_in_its_time(fact: Fact, value: LeaderValue) -> Tenure:
    """ "began" where the sentence says that the person came to the office in the year that the fact is of.

    "changed" where somebody came or went in that year and it is not sure who; "held" where nothing tells of a change.
    """
    year, quote = year_digits(fact.as_of) if fact.as_of else "", _INITIAL.sub(r"\1", fact.evidence.quote)
    name = re.escape(surname(value.person))
    if not year:
        return "held"
    ordinal = r"\b(?:first|second|third|fourth|fifth|founding|last)\b"
    if year not in quote and re.search(rf"{ordinal}[^,.;]{{0,30}}\b{re.escape(value.role)}\b", quote):
        return "changed"  # the first of all may have been so long before what the article tells then
    if len(fact.as_of or "") > len(year) and re.search(rf"\b(?:new|newly) [^,.;]*\b{re.escape(value.role)}\b", quote):
        return "changed"  # the old one may have been there in that month
    if year not in quote:
        return "changed" if re.search(rf"\b{name} (?:\w+ )?(?:{_LEFT})\b", quote) else "held"
    between = rf"(?:(?!\b(?:1\d|20)\d\d\b)[^.;]){{0,{_REACH}}}?"
    near = rf"(?:\b{year}\b{between}\b(?:{{words}})\b|\b(?:{{words}})\b{between}\b{year}\b)"
    if re.search(near.replace("{words}", _WENT), quote):
        return "changed"
    since = re.search(rf"\bsince (?:\w+ ){{0,3}}(?:\d{{1,2}},? )?{year}\b", quote)
    came = re.search(near.replace("{words}", f"(?<!re-)(?:{_PUT_IN})|{_CAME_IN}"), quote)
    if not since and not came:
        return "held"
    put_in = re.search(rf"\b(?:{_PUT_IN}) (?:[\w.’'-]+ ){{0,4}}{name}\b", quote)
    is_the_one = re.search(rf"\b{name}\b(?:,[^,]*,)? (?:is|was|has been|had been|were|{_CAME_IN})\b", quote)
    return "began" if put_in or is_the_one else "changed"
