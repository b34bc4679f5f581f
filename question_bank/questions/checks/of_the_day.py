"""Rules on what only the news of its day tells: which story was published, which president "the Democratic" one is."""

from __future__ import annotations

import re

from question_bank.language.world import country_of
from question_bank.model import LeaderValue
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of

_PARTIES = "Democratic|Republican|Labour|Conservative|Tory|Socialist|Communist|Liberal|Green|Social Democratic"
_OFFICES = "president|senator|governor|mayor|candidate|leader|nominee|lawmaker|congressman|incumbent|challenger"
_SOME_ONE = re.compile(
    r"\b[Aa]n? (?P<words>[A-ZÀ-Þ][\w.]+ (?:student|man|woman|journalist|soldier|teenager|couple|tourist|businessman))\b"
    r"(?!,? [A-ZÀ-Þ]| (?:named|called)\b)"
)
_BOTH = re.compile(
    r"^(?!.*\b(?:[A-ZÀ-Þ][\w’'.-]* )*[A-ZÀ-Þ][\w’'.-]* and (?:the )?[A-ZÀ-Þ].*\b(?:both|the two)\b).*"
    r"\b(?P<words>(?:both|the two) (?:countries|companies|parties|nations|governments|leaders))\b"
)
"""Two that nothing names before."""
_A_RELATIVE = re.compile(r"['’]s (?P<words>(?:son|daughter|brother|sister|son-in-law))\b(?!,? [A-ZÀ-Þ])")
_FIRMS = (
    "territory|firm|company|group|bank|maker|giant|carrier|airline|team|club|band|singer|striker|actor|actress|star"
)
_OF_A_PARTY = re.compile(
    rf"\b[Tt]he (?P<words>(?:{_PARTIES}) (?:[a-z]+ )?(?:{_OFFICES}))\b(?! [A-ZÀ-Þ]| of\b|,? [A-ZÀ-Þ])"
)
_OF_A_LAND = re.compile(
    rf"\b[Tt]he (?P<words>(?P<land>[A-ZÀ-Þ][\w.]+) (?:{_FIRMS}))\b(?! [A-ZÀ-Þ“\"]|,? (?:called|named)\b)"
)
_PAPERS = "story|report|article|statement|letter|proposal|freeze|court papers|court documents|lawsuit|complaint|appeal"
_SOME_PAPER = re.compile(
    r"\b(?:publish|file|issue|release|send|sent|propose|submit|unveil|write|wrote)(?:ed|d|s)? "
    rf"(?P<words>(?:an? )?(?:new |joint |short )?(?:{_PAPERS}))"
    r"(?=(?: to (?:the )?[A-ZÀ-Þ][\w ]*)?(?:[?.]|,? (?:in|on) (?:____|\d|[A-ZÀ-Þ])))"
)
_OCCASION = re.compile(
    r"\b(?:in|at|during|after|before|organi[sz]ed?|attend(?:ed)?|h[eo]ld|address(?:ed)?) the (?:[a-z-]+ ){0,2}?"
    r"(?P<words>referendum|news conference|press conference|conference|summit|hearing|rally|ceremony|debate|event)\b"
    r"(?! (?:of|on|for|to|that|which|where|between|with|marking|held|called)\b| [A-ZÀ-Þ])"
)
_ONE_NAME = re.compile(r"\b(?P<words>(?:Mr|Mrs|Ms|Miss)\.? [A-ZÀ-Þ][\w’'-]+)\b(?! [A-ZÀ-Þ]|-)")
_BESIDE_ANOTHER = re.compile(
    r"^(?!.* and [A-ZÀ-Þ].*\bseparately\b).*"
    r"\b(?P<words>separately|a similar|the similar|the same day|do(?:es|ing)? so)\b"
)
_ITS_BILL = re.compile(
    r"\b(?P<words>its (?:tax |budget |health |spending |defence |defense )?(?:bill|plan|proposal|report))\b"
    r"(?! (?:on|for|to|of|that|which|in)\b)"
)


_FOR_EVER = (
    "lakes?|rivers?|mountains?|peaks?|islands?|deserts?|seas?|oceans?|bays?|volcano(?:es)?|glaciers?|forests?|canyons?|"
    "provinces?|states?|county|counties|regions?|city|cities|towns?|country|countries|districts?|parks?|peninsulas?|"
    "waterfalls?|plateaus?|continents?|planets?|moons?|stars?|animals?|mammals?|birds?|fish|bones?|organs?|caves?|capes?"
)
_FIRST = r"(?:\d+(?:st|nd|rd|th) )?(?:largest|biggest|richest|busiest|leading)|most (?:populous|popular|profitable)"
_OF_WHERE = "in|of|by|after|at|on|for"
_RECORD = re.compile(
    rf"^(?:What|Which \w+) (?:is|was) "
    rf"(?P<words>(?:[^?]*? )?(?:{_FIRST})(?: (?!(?:{_FOR_EVER}|{_OF_WHERE})\b)[\w-]+){{1,4}})"
    rf"(?: (?:{_OF_WHERE})\b(?! (?:history|all time)\b)[^?\d]*)?\?$"
)
"""Who is first of a kind that grows and shrinks: no lake and no river."""
_IN_A_MONTH = re.compile(r"Who was .* in [A-Z]\w+ \d{4}\?")
_NEW = r"\b[Nn]ew(?:ly[- ]\w+)? (?:[\w-]+ ){0,2}"


def record_of_no_time(case: Case) -> str | None:
    """What is the largest bank or producer today need not be so tomorrow."""
    found = _RECORD.match(case.matter)
    return found["words"] if found else None


def office_that_changed_hands(case: Case) -> str | None:
    """In the month of a new minister there were two, unless the prompt asks for the new one."""
    fact = case.fact
    if fact is None or not isinstance(fact.value, LeaderValue) or not _IN_A_MONTH.match(case.prompt):
        return None
    if re.search(r"\bnew(?:ly)?\b", case.prompt):
        return None
    found = re.search(_NEW + re.escape(fact.value.role), fact.evidence.quote, re.IGNORECASE)
    return found[0] if found else None


def left_to_the_news(case: Case) -> str | None:
    """A story, a bill, "the Republican senator", "the Indian firm": only readers of that day's news know which."""
    found = (
        _OF_A_PARTY.search(case.matter)
        or _SOME_PAPER.search(case.matter)
        or _BESIDE_ANOTHER.search(case.matter)
        or _ITS_BILL.search(case.matter)
        or _SOME_ONE.search(case.matter)
        or _OCCASION.search(case.matter)
        or _ONE_NAME.search(case.matter)
        or _BOTH.search(case.matter)
        or _A_RELATIVE.search(case.matter)
    )
    if found is None and (firm := _OF_A_LAND.search(case.matter)) and country_of(firm["land"]):
        found = firm
    return found["words"] if found else None


RULES = (
    Rule(
        "left-to-the-news",
        "the prompt speaks of what only the news of its day names",
        "name it",
        flaw_of("ambiguous or unclear information"),
        left_to_the_news,
    ),
    Rule(
        "record-of-no-time",
        "the prompt asks for the largest of its kind at no time",
        "say when",
        flaw_of("ambiguous or unclear information"),
        record_of_no_time,
    ),
    Rule(
        "office-that-changed-hands",
        "two held the office in that month",
        "name the day, or ask who was appointed",
        flaw_of("more than one correct"),
        office_that_changed_hands,
    ),
)
