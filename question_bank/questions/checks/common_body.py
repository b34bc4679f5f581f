"""Rules on bodies that every town, school or firm has: which board of governors, which city's council."""

from __future__ import annotations

import re
from itertools import pairwise

from question_bank.language.words import word_set
from question_bank.language.world import country_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of
from question_bank.questions.glossary import is_of_term

_BODIES = word_set(
    "board council committee faculty department school college division section institute bar bench ward "
    "district chamber body academy hospital university farm hippodrome auditorium cathedral lounge"
)
_OF_A_LAND = word_set(
    "court senate house congress parliament cabinet ministry legislature assembly staff commons lords"
)
"""Bodies of which a land has one."""
_FIELDS = word_set(
    "family juvenile governors directors trustees regents managers guardians overseers selectmen aldermen "
    "commissioners education health trade works city town county village borough parish municipal state national "
    "royal central supreme high general executive advisory governing legislative public common appeal appeals "
    "circuit district regional local law medicine arts science sciences engineering history physics chemistry "
    "mathematics music art philosophy theology economics education studies research languages literature business "
    "management design architecture nursing agriculture technology social political fine natural applied graduate "
    "undergraduate medical legal english sound representatives joint chiefs congressional electoral judicial "
    "first second third chairman chair president director member dean head secretary clerk speaker vice deputy "
    "treasurer"
)
_SMALL = frozenset({"of", "for", "and", "on", "the"})
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?:(?: (?:of|for|and|on) (?:the )?| )[A-ZÀ-Þ][\w’'.-]*)*")
_PLACED = re.compile(r"(?: \([A-Z]+\))?,? (?:of|in|at|for|on|within|,)?(?: ?the)? ?[A-ZÀ-Þ]")
_OWNED = re.compile(r"[A-ZÀ-Þ][\w.-]*[’'](?:s)? $")


def common_body(case: Case) -> str | None:
    """ "The Board of Governors" and "the City Council" are of some school and some city: which, is said."""
    if case.fact is not None and is_of_term(case.fact):
        return None  # what a term means is so of any congress
    of_a_land = _names_land(case.prompt)
    for found in _NAME.finditer(case.matter, 1):
        words = {word.lower().strip(".") for word in found[0].split() if word not in _SMALL}
        bodies = _BODIES if of_a_land else _BODIES | _OF_A_LAND
        if not words & bodies or not words <= bodies | _FIELDS:
            continue
        if _PLACED.match(case.matter, found.end()) or _OWNED.search(case.matter[: found.start()]):
            continue
        return found[0]
    return None


def _names_land(text: str) -> bool:
    """Whether a text names a country or its people: "United States", "Peruvian"."""
    words = re.findall(r"[\w-]+", text)
    return any(map(country_of, words)) or any(country_of(" ".join(pair)) for pair in pairwise(words))


RULES = (
    Rule(
        "common-body",
        "the prompt does not say of which place or school the body is",
        "name it",
        flaw_of("ambiguous or unclear information"),
        common_body,
    ),
)
