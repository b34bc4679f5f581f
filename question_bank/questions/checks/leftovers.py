"""Rules on words that only the article's own flow explains, and on times and places that give away or say too much."""

from __future__ import annotations

import re

from question_bank.language.titles import is_name
from question_bank.language.world import country_of, country_of_city
from question_bank.model import Fact, FactKind, PlaceValue
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of, guideline
from question_bank.questions.world import World, time_of

_OF_THE_FLOW = re.compile(
    r"\b(?P<word>(?:did|was|were|had|has|have) (?:[\w’'.-]+ ){1,6}even(?= [a-z]+)(?! even (?:after|before|though|if))|"
    r"[Ww]ithin a (?:short|few|brief) \w+(?=,)|[Ss]hortly (?:after(?:wards?)?|before|thereafter)(?=,)|"
    r"[Dd]uring (?:[A-ZÀ-Þ][\w’'.-]* )*[A-ZÀ-Þ][\w-]*(?:[’']s?) (?:term|tenure)(?! as\b| in\b| of\b)|"
    r"(?:near|at) [A-ZÀ-Þ]\w+[’']s(?= (?:for|in|and|to|by|on)\b|[,.?])|"
    r"[A-ZÀ-Þ][\w’'-]+ next(?= (?!to\b|of\b)[a-z]+\b)|[Ii]n (?:its|their) place(?=[?.,]| in\b)|"
    r"nearby(?= [A-Za-z])|(?:also|back) in(?= ____)|[Tt]he next(?= [a-z]+ of\b)|"
    r"there(?:to|in|of|upon)?(?=\?)|there(?:to|in|of|upon)(?=\b)|"
    r"[Tt]he [A-ZÀ-Þ][a-z]+ (?:country|nation)\b(?! (?:of|that|which)\b)|"
    r"(?:[Ff]ollowing|[Aa]fter) an? (?:hiatus|gap|break|pause)(?: of [\w -]+)?(?=,)|"
    r"[Bb]oth parties|[Oo]ther similarly-[a-z]+|[Tt]he original(?=[,.?])|"
    r"[Tt]o (?:accomplish|achieve|reach) (?:his|her|its|their) (?:goal|aim|end)s?|"
    r"[Tt]he (?:industry|sector)(?! of\b| for\b| that\b| which\b)|"
    r"[Aa] separate (?:investigation|study|attack|incident|statement|report|case|operation|trial))"
)
"""What sets a sentence off against the one before it."""
_GOES_ON = re.compile(
    r"\b(?:how many|how much|what percentage|what share)\b[^?]* (?:do|does|did) [^?]*"
    r"(?P<words> [a-z]+(?: that [a-z]+|, or )\b[^?]*)\?$",
    re.IGNORECASE,
)
"""A clause on what is counted, which the question has put behind its verb: "does it run that hold two million"."""
_LIST_CUT = re.compile(r"\b(?P<words>such as [^,?]+, (?:(?!\b(?:and|or)\b)[^,?])+)[?.]$")
_SHARE = re.compile(
    r"(?P<words>\d[\d.]*(?:%| per ?cent)|\d{1,3},\d{3} [a-z]+ (?:were |are )?(?:employed|enrolled|registered))"
)
_OPENING = re.compile(
    r"^(?P<words>(?!(?:According|By|As of|In|On|At|During|Under|From|Between|Until|Since|Throughout|Before|After|"
    r"Following)\b)(?![A-Z][a-z ]* how)"
    r"[A-ZÀ-Þ][^?]*?), (?:in|on|by|to|from|at|with|for|of|into)? ?(?:what|which|whom?|how (?:many|much))\b[^?]* "
    r"(?:did|do|does|was|were|is|are|had|has|have)\b"
)
"""What stands before the question word and is no time, place or source."""
_ASKS = re.compile(r"^(?:(?:In|On|By|To|From|At|With|For|Of|Into|Against|Since|Until) )?(?:[Ww]h|[Hh]ow)")
_CUT_OFF = re.compile(
    r"(?P<words>\b(?:led|lead|force|forced|cause|caused|prompt|prompted|enable|enabled|require|required|order|ordered|"
    r"persuade|persuaded|encourage|encouraged|compel|compelled) (?:him|her|it|them)|(?<![a-z] )\b(?:late|early)|"
    r", the (?:first|second|third|last|only|oldest|youngest) (?:(?!\b(?:that|when|which|who)\b)[^,?])*|"
    r"\b(?:the|an?|of|from|by|with|and|or|to the)(?=\?)|\bby (?:at|in|on) [^?]*|\bthe [$€£][\d,.]+|"
    r"\b(?:titled|entitled))\?$"
)
"""How a question ends that has lost what comes next."""
_STRAY = re.compile(r"(?P<words>, (?:it|he|she|they),)")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)*")
_TOLD: tuple[FactKind, ...] = ("figure", "event", "date", "definition")
_LIES = re.compile(r"^[Ii]n which country (?:is|are|was|were|lies?|does|do) ")


def set_off(case: Case) -> str | None:
    """ "Within a short time" and "even" hang on a sentence that the learner has not read."""
    found = _OF_THE_FLOW.search(case.matter)
    return found["word"] if found else None


def clause_behind_verb(case: Case) -> str | None:
    """What is counted stands before the verb, and so does all that says which of it."""
    found = _GOES_ON.search(case.matter)
    return found["words"].strip() if found else None


def list_cut_short(case: Case) -> str | None:
    """ "Such as salt, copper?" has lost the end of its list."""
    found = _LIST_CUT.search(case.matter)
    return found["words"] if found else None


def share_turned_round(case: Case) -> str | None:
    """Nobody knows a town by 7.8 percent: who had a share is not asked, where its figure stands in the prompt."""
    asks_a_name = case.form in {"short", "choice"} and case.fact is not None and case.fact.kind in {"event", "place"}
    found = _SHARE.search(case.matter) if asks_a_name else None
    return found["words"] if found else None


def no_known_day(case: Case) -> str | None:
    """ "As of 2016" dates what holds while a report is written; what an article under a name tells may hold for ages.

    The mass of the Sun is dated by no page on it, and how many books a library has is by a page of that day.
    """
    fact = case.fact
    head = case.world.head(fact) if fact else None
    time = time_of(fact) if fact else None
    if fact is None or head is None or time is None or not case.prompt.startswith(f"As of {time}, "):
        return None
    if f"as of {time}" in fact.evidence.quote.lower():
        return None
    return f"As of {time}" if case.world.topic(fact) or _is_about_a_kind(head.title, fact, case.world) else None


def _is_about_a_kind(title: str, fact: Fact, world: World) -> bool:
    """Whether an article is headed by a common noun that its sentences use, as an encyclopedia's is: "Solar energy"."""
    told = (other for kind in _TOLD for other in world.index.of_article(fact, kind))
    return is_name(title) and any(title.lower() in other.evidence.quote.lower() for other in told)


def city_of_the_key(case: Case) -> str | None:
    """A country is not asked for beside one of its cities, unless where that city lies is what is asked."""
    if case.form in {"true_false", "order", "match", "multiple"} or len(case.keys) != 1:
        return None
    land = country_of(case.keys[0])
    if land is None or (case.fact and isinstance(case.fact.value, PlaceValue)) or _LIES.match(case.prompt):
        return None
    names = (re.sub(r"['’]s$", "", name) for name in _NAME.findall(case.matter))
    return next((name for name in names if country_of_city(name) == land), None)


def opened_by_aside(case: Case) -> str | None:
    """ "Long in conflict, in what year did they declare war?": a question opens with its time, its place or itself."""
    if case.form not in {"short", "choice", "date", "number"} or _ASKS.match(case.matter):
        return None
    found = _OPENING.match(case.matter)
    return found["words"] if found else None


def cut_off(case: Case) -> str | None:
    """ "What led him?" has lost its end, and "the campus, it, moved" kept a word of another clause."""
    found = _CUT_OFF.search(case.matter) or _STRAY.search(case.matter)
    return found["words"].strip() if found else None


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
    Rule("list-cut-short", "a list has lost its end", "end the list, or leave it out", guideline("14"), list_cut_short),
    Rule(
        "share-turned-round",
        "who had a share is asked by its figure",
        "ask for the figure, or for what the share was of",
        guideline("3"),
        share_turned_round,
    ),
    Rule(
        "opened-by-aside",
        "the question does not open with its time, its place or itself",
        "put what stands before the question word behind the verb, or leave it out",
        guideline("13 and 14"),
        opened_by_aside,
    ),
    Rule("cut-off", "the question has lost a part", "write it in full", guideline("14"), cut_off),
    Rule("no-known-day", "nobody knows for what day this was told", "say when it was so", _UNCLEAR, no_known_day),
    Rule(
        "city-of-the-key",
        "a city of the prompt gives the country away",
        "leave the city out, or ask for it",
        flaw_of("logical cues"),
        city_of_the_key,
    ),
)
