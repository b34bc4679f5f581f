"""Which thing alone is so, by the words of a definition: "the largest park in Larn", "the discoverer of Pluto".

What many may be ("the son of Ana Vidal") is not asked, nor what is only counted ("the 57th meeting of the club").
"""

from __future__ import annotations

import re

from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role
from question_bank.language.words import is_plural_noun
from question_bank.language.world import country_of
from question_bank.model import DefinitionValue, Fact
from question_bank.questions.kinds import NameKind, who
from question_bank.questions.wording import gives_name

_OF_PEOPLES = frozenset(
    "African Asian European American Black White Native Indigenous Hispanic Latino Latina Jewish Muslim Christian "
    "Catholic Protestant Buddhist Hindu Western Eastern Roman Soviet Arab Latin English Scottish Welsh".split()
)
"""Names of peoples and faiths in what a thing is the first of, beside those of countries."""
_OF_ALL = re.compile(r"[A-ZÀ-Þ]|\bin the world\b|\bsolar system\b")
"""What says among which things one is the first or the largest."""
_NOT_MOST = frozenset("latest nearest closest interest forest west rest best guest priest test harvest request".split())
_MOST = re.compile(r"\b(?P<word>[a-z]+est|(?:most|least) (?!of\b)[a-z-]+|first|last|only|sole)\b")
"""What one alone is: the largest, the first."""
_HEAD_ENDS = re.compile(
    r" (?:of|in|on|to|for|from|between|at|by|with|that|which|who|where|whose|ever|given|built|known|"
    r"located|elected|invited|chosen|appointed|named|discovered|born|awarded|dependent|after|before|during|since)\b|,|$"
)
_OF_NAME = re.compile(r" (?:of|in|on|between) (?:the )?[A-ZÀ-Þ]")
_MANY = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|ten|several|many|some|few|main|other|members?|parts?|sides?|results?|"
    r"\w*\d(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth)\b(?! [a-z]+est\b)"
)
_KIN = re.compile(
    r"\b(?:step|grand|god)?(?:son|daughter|brother|sister|child|nephew|niece|cousin|uncle|aunt|friend|pupil|student|"
    r"descendant|father|mother|widow|partner|ally|rival)$"
)
_ONE_OF_KIN = re.compile(r"\b(?:adopted|only|eldest|oldest|youngest|first) |(?:^| )(?:father|mother|widow)$")
_LOOSE = re.compile(
    r"\b(?:times?|things?|way|one|case|choice|option|catalyst|backbone|home|name|title|term|word|reason|goal|aim|function|"
    r"purpose|subject|object|use|codename|specific|future|former|late|same|source|center|centre|critic|star|winner|game|"
    r"match|season|invasion|place|figure|example|hope|chance)$|\b(?:former|future|then|serving|current|late)\b"
)
"""Heads that say too little of what they mean, and words of another time."""
_SMALL = r"of|the|de|la|for|in|on|du|des|von|van|al|el"
_TERM = re.compile(rf"[A-ZÀ-Þ][\w’'.-]*(?: (?:[A-ZÀ-Þ][\w’'.-]*|{_SMALL}|\d{{1,3}}))*")
_BARE = frozenset({"first", "last", "only", "sole", "largest", "oldest", "youngest", "smallest", "biggest"})
_LONGEST_TERM, _LONGEST_MEANING = 6, 18
_POINTS = re.compile(r"\b(?:he|she|it|they|his|her|its|their|this|that|these|those|there|here|since|so far|years?)\b")


def only_one(fact: Fact, value: DefinitionValue, term: str, kind: NameKind | None) -> str | None:
    """How to ask for the one thing that a definition is true of, "Who was" or "What is"; None where it is not sure."""
    meaning = value.meaning
    told = re.fullmatch(rf"(?:The )?{re.escape(term)} (?P<verb>is|was) {re.escape(meaning)}\.", fact.statement)
    if told is None or not _TERM.fullmatch(term) or not meaning.startswith("the ") or gives_name(meaning, term):
        return None
    if len(term.split()) > _LONGEST_TERM or len(meaning.split()) > _LONGEST_MEANING or _POINTS.search(meaning):
        return None
    if re.search(r"\b\d{4}\b", meaning):
        return None
    end = _HEAD_ENDS.search(meaning, 4)
    head, behind = (meaning[4 : end.start()], meaning[end.start() :]) if end else (meaning[4:], "")
    names = re.findall(r"\b[A-ZÀ-Þ][\w-]*", head)
    if (
        not all(name in _OF_PEOPLES or country_of(name) for name in names)
        or not _OF_ALL.search(meaning)
        or is_plural_noun(head.rpartition(" ")[2])
    ):
        return None
    if _MANY.search(head) or _LOOSE.search(head):
        return None
    if kind in {None, "person"} and _is_one_person(head, behind):  # the kind of one name is not known: "Germanicus"
        return f"Who {told['verb']}"
    if kind is None and is_personal_noun(head.rpartition(" ")[2]) and _is_first_of(head, behind):
        return f"Who {told['verb']}"
    if kind == "person":
        return f"Who {told['verb']}" if head in {"first", "last", "only one"} or _is_first_of(head, behind) else None
    if not _is_one_thing(head):
        return None
    return f"{who(kind, term) if kind in {'country', 'city', 'province'} else 'What'} {told['verb']}"


def _is_one_person(head: str, behind: str) -> bool:
    """Whether only one person is "the theorist of the Larn group" or "the adopted son of Tiberius"."""
    noun = head.rpartition(" ")[2]
    if not _OF_NAME.match(behind) or is_role(noun):
        return False
    if _KIN.search(head):
        return _ONE_OF_KIN.search(head) is not None
    return is_personal_noun(noun) and not _is_most(head)  # who is the youngest changes


def _is_first_of(head: str, behind: str) -> bool:
    """Whether a person is "the first woman" to do or to become what is told at length."""
    return re.match(r"(?:first|last|only) [a-zA-Z]", head) is not None and len(behind.split()) > 1


def _is_one_thing(head: str) -> bool:
    """Whether only one thing is "the largest park": of its kind, and no person."""
    noun = head.rpartition(" ")[2]
    return _is_most(head) and not is_personal_noun(noun) and not _KIN.search(head) and noun not in _BARE


def _is_most(head: str) -> bool:
    return any(found["word"] not in _NOT_MOST for found in _MOST.finditer(head))
