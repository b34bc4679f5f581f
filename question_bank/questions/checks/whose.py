"""Rules on things that belong to somebody: the prompt says whose they are, or of what they are a part."""

from __future__ import annotations

import re

from question_bank.language.world import cities, country_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of
from question_bank.questions.other_people import is_on_a_person
from question_bank.questions.words import content_words

_OF_A_STATE = re.compile(
    r"\b(?:the|in|of|to|by|from|first|their|its) (?:new )?(?P<words>(?:(?:lower|upper) house|(?:national )?parliament|"
    r"House of Representatives|House of Assembly|"
    r"(?:Banking|Finance|Judiciary|Budget|Appropriations|Intelligence|Armed Services|Foreign Relations) Committee|"
    r"(?:Labour|Conservative|Liberal|Socialist) government|"
    r"Privy Council|(?:Naval|Army|Air|Military) (?:Headquarters|Intelligence|Staff|Command)|"
    r"cabinet|legislature|central bank|supreme court|constitution)\b)(?! (?:of|for|in [A-ZÀ-Þ])\b)",
    re.IGNORECASE,
)
_PARTS = "collections|holdings|galleries|departments|faculties|branches|facilities|premises|archives"
_OF_A_WHOLE = re.compile(
    rf"\b[Tt]he (?P<words>(?:(?:[a-z-]+|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)?|Far|Near|Middle) ){{0,3}}"
    rf"(?:{_PARTS}))\b(?! (?:of|at|in|held|owned|belonging|that|which)\b)"
)
_OF_A_BODY = re.compile(
    r"\b(?:invited?|inviting|appoint(?:ed)?|expel(?:led)?|elect(?:ed)?|arrest(?:ed)?|how many|which|the) "
    r"(?P<words>(?:members|delegates|representatives|supporters|followers))\b(?! (?:of|from|to the|in [A-Z])\b)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:against|with|by|to|from) (?P<words>(?:his|her|their) (?:(?:former|old|own|long-time|close|new) ){0,2}"
    r"(?:friend|friends|ally|allies|rival|rivals|enemy|enemies|opponent|opponents|colleague|colleagues|partner|"
    r"predecessor|challenger|successor|mentor|teacher))\b(?! [A-ZÀ-Þ]|, [A-ZÀ-Þ])"
)


_OF_NO_NAME = re.compile(
    r"\b(?:at|in|of|by|to|from|for|with|near|around|across|[Tt]he \w+ (?:in|of)|did|was|were) the "
    r"(?P<words>university|college|school|student body|students|city|town|village|state|museum|company|band|club|"
    r"team|film|movie|game|show|album|production|festival|church|hospital|airport|island|colony|region|district)\b"
    r"(?!['’]| (?:of|called|named|that|which|where|known|for|to|between|and)\b| (?:in|at|on|near) (?:the )?[A-ZÀ-Þ]|"
    r" [A-ZÀ-Þ“\"])"
)
_OF_AN_ACT = re.compile(
    r"\bunder the (?P<words>act|bill|law|treaty|agreement|plan|programme|program|scheme|deal)\b(?! (?:of|on|with|that))"
)
_SOME_OF_THEM = re.compile(
    r"^(?:[^A-Z]*, )?(?P<words>[Tt]he (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+) "
    r"(?!of\b|in\b|from\b|that\b|which\b|who\b|on\b|between\b|at\b|by\b)[a-z]"
)
_OF_NO_SCHOOL = re.compile(
    r"\b(?:on|to|off|at) (?P<place>campus)\b|"
    r"\bthe (?P<team>(?:[a-z]+ ){1,2}(?:team|band|squad|choir|orchestra|newspaper))\b"
    r"(?! (?:of|at|in|from|called|named)\b)|"
    r"\b(?:of|many) (?P<words>students|undergraduates|employees|staff|freshmen|applicants|residents)\b"
    r"(?! (?:of|at|in|to|for)\b)|"
    r"\bthe first (?P<one>(?:[a-z-]+ ){0,2}(?:undergraduate|student|graduate|professor|member|employee))\b"
    r"(?! (?:of|at|in|to|from)\b)"
)
_KINDS = frozenset("university college school city town village state museum company band club team film game".split())
_A_PART = re.compile(
    r"(?P<words>\b(?:College|School|Department|Faculty|Division) of (?:[A-Z][a-z]+(?: and)? ?){1,3})"
    r"(?! ?(?:of|at|in) )"
)
_OF_NO_TOWN = re.compile(
    r"\b[Tt]he (?P<words>(?:University|City|State|Town|National|Royal|Central|Public|Legislative|Executive|"
    r"Constituent) (?:[A-Z][a-z]+ )?"
    r"(?:Library|Museum|Hall|Hospital|Theatre|Theater|Gallery|Archives|Park|Council|Assembly|Press|Observatory))\b"
    r"(?! (?:of|in|at)\b)"
)
_BARE_BODY = re.compile(
    r"\b[Tt]he (?P<words>Centre|Center|Commission|Committee|Institute|Club|Company|Board|Foundation|Trust|Academy|"
    r"College|School|Museum|Gallery|Hospital|Festival|Agency|Authority|Fund|Union|Guild|Society|"
    r"Arboretum|Inn|Hotel|Church|Brigade|Regiment|Battalion|Observatory|Theatre|Village|Estate)\b"
    r"(?! (?:of|for|on|in|at|to)\b)(?! [A-ZÀ-Þ])(?!-)"
)
_NOT_ITS_OWN = re.compile(
    r"\b(?P<words>[Tt]he (?:university|college|school|campus|company|club|city|film|band) (?!(?:of|at|in)\b)[a-z]+|"
    r"a campus [a-z]+)\b"
    r"(?! (?:of|at|in) (?:the )?[A-ZÀ-Þ])"
)
_OF_A_TOWN = re.compile(
    r"\b(?:[Tt]he|to) (?P<words>(?:Parochial|Parish|Port|Harbou?r|School|City|Town|Municipal|Borough|County|District|"
    r"Project|Program(?:me)?|Planning|Steering|Executive|Organi[sz]ing|Implementation|Hospital|Water|Relief|Housing)"
    r"(?: [A-Z][a-z]+)? (?:Board|Council|Committee|Commission))\b(?! (?:of|in|for)\b)|"
    r"\b(?:pastor|minister|rector|vicar|organist|deacon) (?:of|at|in) (?P<church>the (?:[A-Z][a-z]+ )?Church)\b"
    r"(?! (?:of|in|at) (?:the )?[A-ZÀ-Þ])|"
    r"\bof the (?:[a-z]+ )?(?P<ship>ship|vessel|sloop|frigate|brig|schooner|submarine|destroyer|cruiser)"
    r"(?=\?|$| in \d)|"
    r"\b(?P<branch>(?:his|her|their) (?:union|local|party|club) (?:branch|chapter|lodge))\b"
)
"""A body that every town has, or every union."""
_THE_LARGER = re.compile(r"\b[Tt]he (?P<words>(?:larger|smaller|bigger|newer|older|later|earlier)) [A-ZÀ-Þ]")
"""Compared with what only the article tells of."""
_OF_A_REGIMENT = re.compile(
    r"\b[Tt]he (?P<words>(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth) (?:Battalion|Company|Platoon))\b"
    r"(?! of\b|,? [A-ZÀ-Þ])"
)
_OF_A_NAVY = re.compile(
    r"\b[Tt]he (?P<words>\d+(?:st|nd|rd|th) (?:[A-Z][a-z]+ )?(?:Squadron|Flotilla|Fleet))\b(?! of\b)"
)
_BARE_TITLE = re.compile(
    r"\b[Tt]he (?P<words>Prince|Princess|King|Queen|Emperor|Empress|Duke|Earl|Count|Bishop|Archbishop|Sultan|President|"
    r"Governor|Mayor|Minister|Judge|Colonel|General|Captain|Professor|Doctor|Director|Chairman)\b"
    r"(?! (?:of|for|to|and)\b| [A-ZÀ-Þ]|[’'-])"
)
_KIN_OF_NOBODY = re.compile(
    r"\b[Aa]n? (?:(?:younger|older|elder|half|step|distant)[- ]?)?(?P<words>cousin|nephew|niece|brother|sister|son|"
    r"daughter|uncle|aunt|grandson|granddaughter|widow)(?=,? [A-ZÀ-Þ])"
)
_THE_ROLE = re.compile(r"\bplay(?:s|ed|ing)? (?P<words>the (?:role|part))\b(?! (?:of|that|which|in which)\b)")


def unnamed_owner(case: Case) -> str | None:
    """A parliament, a collection, members and a rival are somebody's: whose, stands in the prompt."""
    matter = case.matter
    found = (
        _SOME_OF_THEM.search(matter)
        or _OF_AN_ACT.search(matter)
        or _OF_A_WHOLE.search(matter)
        or _OF_A_BODY.search(matter)
        or _SOMEBODY.search(matter)
        or _THE_ROLE.search(matter)
        or _KIN_OF_NOBODY.search(matter)
        or _BARE_TITLE.search(matter)
        or _BARE_BODY.search(matter)
        or _OF_A_REGIMENT.search(matter)
        or _OF_A_TOWN.search(matter)
        or _THE_LARGER.search(matter)
    )
    if found is None and not _names_a_land(matter):
        found = _OF_A_STATE.search(matter) or _OF_NO_TOWN.search(matter) or _OF_A_NAVY.search(matter)
    return next(filter(None, found.groups())) if found else _of_no_name(case)


def _of_no_name(case: Case) -> str | None:
    """Whether "the university" or a "College of Law" stands where nothing names the one it is of: in a prompt, or in
    an event that is to be put in order or matched."""
    head = case.world.head(case.fact) if case.fact else None
    if head is None:
        return None
    on_a_person = case.fact is not None and is_on_a_person(case.fact, case.world)  # who is no school
    title = frozenset[str]() if on_a_person else content_words(head.title) - _KINDS
    told = (case.matter, *(case.keys if case.form in {"order", "match", "multiple"} else ()))
    found = next((found for text in told if not title & content_words(text) and (found := _bare(text))), None)
    return None if found and content_words(case.topic) & content_words(found) else found


def _bare(text: str) -> str | None:
    """The words for a thing that is somebody's, and is not said to be."""
    patterns = (_OF_NO_NAME, _A_PART, _NOT_ITS_OWN)
    found = next((found for pattern in patterns if (found := pattern.search(text))), None)
    if found is None and (school := _OF_NO_SCHOOL.search(text)):
        return school["words"] or school["one"] or school["place"] or school["team"]
    return found["words"].strip() if found else None


def _names_a_land(text: str) -> bool:
    """Whether a country, a people, a city or a Union's name says of what state a text speaks."""
    names = re.findall(r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?", text)
    return bool(re.search(r"['’]s?\b|\b(?:Union|Federation|Republic|Kingdom)\b", text)) or any(
        country_of(part) is not None or part in cities() for name in names for part in (name, *name.split())
    )


RULES = (
    Rule(
        "unnamed-owner",
        "the prompt does not say whose it is",
        "name the country, the museum, the party or the person it belongs to",
        flaw_of("ambiguous or unclear information"),
        unnamed_owner,
    ),
)
