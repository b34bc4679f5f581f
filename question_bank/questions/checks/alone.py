"""Rules on what a prompt leaves to its article: whose filming began, what a team was for, what grew in "its" market."""

from __future__ import annotations

import re

from question_bank.language.words import verb_tags
from question_bank.questions import edtf
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of

_HAPPENS = (
    "filming|shooting|production|post-production|photography|construction|demolition|renovation|voting|polling|"
    "registration|enrol?lment|membership|attendance|publication|broadcasting|recording|rehearsals?|ceremony|"
    "excavations?|testing|fighting|negotiations|casting|merger|expansion|closure"
)
_OF_NOTHING = re.compile(
    rf"(?:^|\b(?:did|was|were|that|has|had|since|after|before|when|while|until) |, )(?:[Tt]he )?(?:[Pp]rincipal )?"
    rf"(?P<words>(?i:{_HAPPENS}))\b"
    r"(?! (?:(?:of|for|at|by|on|from|between|against|with|to)\b|in (?:the )?[A-ZÀ-Þ]|and (?:the )?[a-z]+ (?:of|for)\b|"
    r"[A-ZÀ-Þ]))"
)
_THE_WAR = re.compile(
    r"\b[Tt]he (?P<words>war|battle|siege|armistice|conflict|campaign|expedition|operations)\b"
    r"(?! (?:of|between|against|with|on|over|for|to|that|which|led|known|called)\b)"
    r"(?! in (?!(?:North|South) America|Europe|Africa|Asia|the )[A-Z])"
)
"""A war that nothing names; one "in Europe" may be any."""
_THE_BODY = re.compile(
    r"\b[Tt]he (?P<words>Group|Committee|Commission|Council|Company|Corporation|Agency|Board|Party|Club|Society|"
    r"Academy|Institute|Cent(?:er|re)|College|School|Act|Treaty|Agreement|Accord|Convention|Court|Squadron|Battalion|Regiment|"
    r"Brigade|Division|Fleet|Official|Bill|Program(?:me)?|Project|Festival|Tournament|League|Conference)\b"
    r"(?! (?:of|for|on|to|in|at|against|between|with|and|that|which|[A-ZÀ-Þ&(\d“]))"
)
"""A body or treaty that the article calls by the last word of its name."""
_THE_THING = re.compile(
    r"\b(?:test|challenge|apply|develop|improve|adopt|enforce|obey|break|use|approve|support|oppose|introduce|accept|"
    r"repeal|overturn|strike down|uphold)(?:s|ed|d|ing)? (?P<words>the (?:law|technology|technique|measure|proposal|"
    r"idea|practice|method|system|statute|legislation|invention|device|plan|policy))\b"
    r"(?! (?:of|for|to|on|against|that|which|by|behind|known|called|banning|requiring|[A-ZÀ-Þ“\"]))"
)
"""What is tested, used or passed, and nothing says which law or technique that is."""
_THE_WORK = re.compile(
    r"\b[Tt]he (?P<words>(?:[a-z-]+ ){0,3}(?:film|movie|novel|novella|album|episode|musical|documentary|sitcom|"
    r"soundtrack|song|essay|memoir|trilogy|sequel))\b(?! (?:of|by|about|on|called|titled|entitled|that|which|in which|"
    r"adaptation|version|[A-ZÀ-Þ“\"‘']))"
)
"""A work that nothing names: "the five-reel film"."""
_POINTS_BACK = re.compile(
    r"\b(?:[Tt]he|an?) (?P<words>(?:almost |nearly )?(?:resulting|ensuing|aforementioned|identical) [a-z]+)"
)
"""What came of something, or is like something, that is not told."""
_NAMED_WAR = re.compile(r"\b(?:Wars?|Battle|Siege|Revolution|Crusade|Uprising|Rebellion)\b")
_GIVEN = re.compile(
    r"\b(?:grant|award|give|confer|bestow|accept|decline|receive|reject|sign|announce|complete|produce|direct|win|lose)"
    r"(?:s|ed|d|ing)? (?P<words>the (?:title|award|prize|honou?r|offer|contract|project|role|request|invitation))\b"
    r"(?! (?:of|for|as|that|which|by|called|in which|[A-ZÀ-Þ“\"]))"
)
"""What is granted or declined, and nothing says which title or offer that is."""
_ITS = re.compile(r"\bits\b")
_HIM = re.compile(
    r"\bdid (?:(?:the|de|of|von|van|and) |[A-ZÀ-Þ][\w’'.-]* )+[a-z]+ "
    r"(?P<words>him|them|her(?= (?:in|on|at|to|as|by|from|for|with|an?|the)\b|\?))\b"
)
"""Somebody that a deed was done to, whom only the article's sentence before names."""
_TO_ITS = re.compile(r"\b(?:elected|appointed|named|admitted|co-opted) (?:to|as|onto) (?P<words>its)\b")
"""What somebody is elected to is a body's, and not the person's."""
_OWNER = re.compile(
    r"\b(?:[Aa]n?|[Ee]ach|[Ee]very) [a-z]|"
    r"\b(?!(?:The|In|On|According|At|By|During|From|Of|As|Since|After|What)\b)[A-ZÀ-Þ]"
)
_FOR_A_PURPOSE = re.compile(
    r"\b(?P<words>(?:an?|his|her|their|its) (?:[a-z-]+ )?(?:team|group|plan|law|bill|committee|commission|campaign|"
    r"project|effort|system|scheme|fund|force|programme|program|proposal|job|post|position|deal|contract|partnership|office)"
    r"(?: of [a-z]+)?)$"
)
_NEXT = re.compile(r" (?:in order )?to ([a-z]+)\b")


def unnamed_event(case: Case) -> str | None:
    """Filming, voting and a release are of something, and a title that is granted is one certain title."""
    found = _OF_NOTHING.search(case.matter) or _GIVEN.search(case.matter) or _THE_BODY.search(case.matter)
    found = found or _THE_WORK.search(case.matter) or _POINTS_BACK.search(case.matter) or _the_thing(case.matter)
    if found is None and not _NAMED_WAR.search(case.matter):
        found = _THE_WAR.search(case.matter)
    return found["words"] if found else None


def _the_thing(matter: str) -> re.Match[str] | None:
    """ "The law" where no other word of the prompt has named one before."""
    found = _THE_THING.search(matter)
    noun = found["words"].removeprefix("the ") if found else ""
    told = re.search(rf"\b{noun}|\bAct\b|\bBill\b|\bLaw\b", matter[: found.start()]) if found else None
    return None if told else found


def owner_left_out(case: Case) -> str | None:
    """ "Its" follows what it stands for, a name or one thing of a kind; "him" is nobody who does it to himself."""
    if (object_ := _HIM.search(case.prompt) or _TO_ITS.search(case.prompt)) is not None:
        return object_["words"]
    found = _ITS.search(case.prompt)
    if found is None:
        return None
    before = re.sub(rf"\b(?:{'|'.join(map(str.capitalize, edtf.CALENDAR_WORDS))})\b", "", case.prompt[: found.start()])
    return None if _OWNER.search(before) or not before.strip() else found[0]


def purpose_cut_off(case: Case) -> str | None:
    """A team, a plan or a job of which the sentence says what it was for: without that it may be any."""
    if case.fact is None:
        return None
    told = re.sub(r"[.?]$| (?:in|on) [\w ,]*\d{4}[.?]$", "", case.fact.statement)
    last = _FOR_A_PURPOSE.search(told)
    _, found, after = case.fact.evidence.quote.rpartition(last["words"]) if last else ("", "", "")
    purpose = _NEXT.match(after) if found else None
    return last["words"] if last and purpose and "VB" in verb_tags(purpose[1]) else None


_UNCLEAR = flaw_of("ambiguous or unclear information")
RULES = (
    Rule("unnamed-event", "the prompt does not say of what the event is", "name it", _UNCLEAR, unnamed_event),
    Rule("owner-left-out", "“its” stands for nothing that the prompt names", "name it", _UNCLEAR, owner_left_out),
    Rule("purpose-cut-off", "the prompt leaves out what for", "say what it was for", _UNCLEAR, purpose_cut_off),
)
