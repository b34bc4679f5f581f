"""Rules on what is asked of a fact: when it held, who says so, and whether it is worth knowing."""

from __future__ import annotations

import re

from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of, guideline
from question_bank.questions.wording import is_timeless, names_a_year

_FURNITURE = re.compile(
    r"\b(?:photo(?:graph)?|caption|headline|by-?line|subtitle|contributed to (?:the|this) report|reporting from|"
    r"subscribe (?:to (?:our|this)|now|here)|newsletter|copyright|all rights reserved|"
    r"(?:our|this) (?:(?:web)?site|newspaper|magazine|readers|reporters?|correspondents?|editors?)|"
    r"letters? to the editor|page views|(?:click|tap) (?:here|on)|image (?:credit|courtesy))\b|\bwww\.\w|https?://",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"(?<![\d-])\d{1,3}-\d{1,3}(?:, \d{1,3}-\d{1,3}|,? (?:win|victory|loss|defeat|to|in|over|against))|"
    r"\b(?:yards|touchdowns?|rebounds|assists|saves|carries|innings|birdies|wickets)\b"
)
_FINAL = re.compile(r"\b(?:[Ff]inals?|Super Bowl|World Cup|Championships?|Olympics?|record)\b")
_OFFER = re.compile(
    r"\b(?:promo|coupon|discount) codes?\b|\b(?:instant )?discounts? on\b|\boff (?:select|retail|all|the price)\b|"
    r"\bprices? (?:start|starting|as low as)|\bprice (?:break|cut|drop)s?\b|\bfree shipping\b|\bpre-?orders?\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:raped?|molest(?:ed)?|sexual(?:ly)? (?:abused?|assault(?:ed)?)|steriliz(?:ed|ation))\b", re.IGNORECASE
)
_BYLINE_JOBS = re.compile(
    r"\b(?:columnist|column for|analyst|journalist|correspondent|commentator|expert|editor|researcher|fellow)\b",
    re.IGNORECASE,
)


def no_time(case: Case) -> str | None:
    """Who held an office, and how many there were, depends on when: the prompt says it."""
    fact = case.fact
    if fact is None or not fact.as_of or fact.kind not in {"leader", "figure"} or names_a_year(case.prompt):
        return None
    return None if is_timeless(fact) else f"as of {fact.as_of}"


def unnamed_source(case: Case) -> str | None:
    """Where sources disagree, the prompt says whose word it asks for."""
    disputed = case.fact is not None and case.fact.disputed_by and "ccording to" not in case.prompt
    return case.prompt if disputed else None


def claim_as_fact(case: Case) -> str | None:
    """What somebody claims is asked as that claim."""
    speaker = case.fact.attributed_to if case.fact else None
    if not speaker or "ccording to" in case.prompt or (case.fact and case.fact.disputed_by):
        return None
    return speaker if speaker.split()[-1] not in case.prompt else None


def page_furniture(case: Case) -> str | None:
    """Not about what surrounds an article on its page."""
    found = _FURNITURE.search(case.prompt)
    return found[0] if found else None


def passing_score(case: Case) -> str | None:
    """Who scored what is of one match, and the prompt names the year or the final that it was."""
    if names_a_year(case.prompt) or re.search(r"\b(?:year|date)\b", case.prompt) or _FINAL.search(case.prompt):
        return None
    found = _SCORE.search(case.prompt)
    return found[0] if found else None


def offer_of_the_day(case: Case) -> str | None:
    """What a shop takes off its prices is no knowledge."""
    found = _OFFER.search(case.prompt)
    return found[0] if found else None


def by_line(case: Case) -> str | None:
    """Not what an article's author, or the one it interviews, does for a living."""
    fact = case.fact
    head = case.world.head(fact) if fact else None
    if head is None or fact is None or not _BYLINE_JOBS.search(fact.statement):
        return None
    about_themselves = re.search(rf"\b{re.escape(fact.subject)}\b", f"{head.title} {head.author or ''}")
    return fact.subject if about_themselves else None


def private_harm(case: Case) -> str | None:
    """What was done to somebody's body is no matter for a quiz."""
    found = _HARM.search(case.matter)
    return found[0] if found else None


RULES = (
    Rule(
        "no-time",
        "the prompt names no time",
        "say when: an office and a count hold for a time",
        flaw_of("ambiguous or unclear information"),
        no_time,
    ),
    Rule(
        "unnamed-source",
        "sources disagree and the prompt names none",
        "ask “According to ...”, or do not ask it",
        guideline("6"),
        unnamed_source,
    ),
    Rule(
        "claim-as-fact",
        "the prompt asks a claim as a fact",
        "begin with “According to ...”",
        guideline("6"),
        claim_as_fact,
    ),
    Rule(
        "page-furniture",
        "the question is about a page's furniture",
        "ask about what the article tells",
        guideline("2"),
        page_furniture,
    ),
    Rule(
        "passing-score",
        "the prompt does not say of which match",
        "name the year, the cup or the final",
        flaw_of("ambiguous or unclear information"),
        passing_score,
    ),
    Rule(
        "offer-of-the-day",
        "the question is about a shop's offer",
        "ask about what the article tells",
        guideline("2"),
        offer_of_the_day,
    ),
    Rule(
        "private-harm",
        "the question is about what was done to somebody's body",
        "ask about what the person is known for",
        guideline("2"),
        private_harm,
    ),
    Rule("by-line", "the question is about a by-line", "ask about what the article tells", guideline("2"), by_line),
)
