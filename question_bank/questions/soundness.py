"""Whether a fact's statement is fit to be asked: whole, certain of what it means, and telling enough."""

from __future__ import annotations

import re

from question_bank.language.calendar import MONTHS
from question_bank.language.clauses import parse
from question_bank.language.people_words import is_personal_noun
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS
from question_bank.language.words import PREPOSITIONS, is_noun, verb_tags
from question_bank.model import Fact
from question_bank.questions.wording import names_a_year
from question_bank.questions.words import content_words, plain

_FEWEST_ANCHORS = 2
_MANY_WORDS = 7
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'.-]+(?: (?:of |the |and )*[A-ZÀ-Þ][\w’'.-]+)*")


_COMPARED = re.compile(r"\b(?:higher|lower|larger|smaller|greater|fewer|more|less)\.$")
"""A comparison that does not say with what."""
_SEEN_AS = re.compile(
    r"\b(?:is|are|was|were|been) (?:\w+ly )?(?:listed|regarded|considered|described|viewed|treated|classified)\.$"
)


_ENDS_IN_A_LIST = re.compile(r", (?:the )?(?P<last>[A-ZÀ-Þ][\w’'-]+)\.$")
_DATE_AT_END = re.compile(r" (?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}\.$")
_NEEDS_WITH = re.compile(
    r"\bin (?:[a-z]+ )?(?P<noun>contact|connection|conjunction|accordance|cooperation|collaboration|relation|response|"
    r"addition|comparison|combination|exchange|contrast|partnership|alliance|opposition|favou?r|charge|honou?r)\.$"
)
"""A phrase that goes on: "that kept flour in direct contact" with stone."""
_INTRODUCES = re.compile(r"\bintroduced? (?!in\b)(?:(?! to ).)*$")
_TO_WHOM = re.compile(r"\bintroduced?\b[^.;]* to (?:an?|the|his|her|its|[A-ZÀ-Þ])")
_SCORE = re.compile(r" ?[–-] ?\d")
"""The rest of a score: "Larn beat Velden 3 | – 1"."""
_ONE_OF_ITS_KIND = re.compile(r"\b(?:first|second|third|last|only|[a-z]{3,}est) [^,]*\b(?:which|that|who|whom)\b[^,]*$")
"""What says in which way a thing is the first: "the first film that she made | without a script"."""
_LAST_WORDS = re.compile(r"([\w’'-]+ [\w’'-]+)\W*$")
_NEXT_WORD = re.compile(r" ([\w’'\"“]+)")
_GOES_ON_WITH = frozenset("and but or when where while that which who then".split())


def is_cut_short(fact: Fact) -> bool:
    """Whether the statement ends in the middle of a phrase of its sentence: "went to Lima to meet" a minister."""
    if _COMPARED.search(fact.statement) or _SEEN_AS.search(fact.statement):
        return True
    needs_more = _NEEDS_WITH.search(_DATE_AT_END.sub(".", fact.statement))
    if needs_more and re.search(rf"\b{needs_more['noun']} (?:with|to|of|for)\b", fact.evidence.quote):
        return True
    if _INTRODUCES.search(fact.statement) and _TO_WHOM.search(fact.evidence.quote):
        return True
    last = _LAST_WORDS.search(fact.statement)
    _, found, after = fact.evidence.quote.rpartition(last[1] if last else fact.statement)
    if found and (after.startswith(("..", "…")) or _SCORE.match(after)):
        return True
    following = _NEXT_WORD.match(after) if found else None
    if following and _ONE_OF_ITS_KIND.search(fact.statement):
        return True
    listed = _ENDS_IN_A_LIST.search(_DATE_AT_END.sub(".", fact.statement))
    if listed and re.search(rf"\b{re.escape(listed['last'])}, (?:and|or|&) ", fact.evidence.quote):
        return True
    return following is not None and following[1].lower() not in PREPOSITIONS | _GOES_ON_WITH


_VAGUE = re.compile(
    r"\b(?:the (?:one|ones|other|latter|former|same|new|two|three)|this|these|those|such|it|its|their|his|her|he|she|"
    r"they|itself|himself|herself|themselves|everything|something|many|some|several|various|others|nearby|"
    r"a different kind|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:additional|further|other))\b|"
    r"['’]s (?:other|remaining|additional) |"
    r"\b(?:to|on|by|before|of) (?:the )?(?:Superior|Supreme|District|High|Circuit|Municipal|Federal) Court"
    r"(?=[.,?]| in \d)|"
    r"\w- \w|\s,",
    re.IGNORECASE,
)


def tells_a_past_event(fact: Fact) -> bool:
    """Whether a dated statement is whole, about one certain thing, and tells of it as past."""
    clause = parse(fact.statement)
    to_come = clause is not None and clause.auxiliaries[:1] == ("would",)
    if to_come and clause is not None and not clause.lead.startswith("According to"):
        return False
    nothing_certain = re.search(r"\b(?:everything|everybody|something|somebody|the rest)\b", fact.statement)
    certain = has_certain_subject(fact) and nothing_certain is None
    return certain and not is_cut_short(fact) and not told_in_the_present(fact)


_PASSED = re.compile(
    r"\b(?:passed|approved|enacted|adopted|repealed|ratified) the [A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+)* "
    r"(?:Act|Acts|Amendment|Resolution|Ordinance|Tariff|Treaty|Bill)\b"
)
"""What tells of which land a parliament is: the law that it passed."""
_OF_ITSELF = re.compile(r"(?<!renamed )(?<!called )(?<!declared )\b(?:itself|himself|herself|themselves)\b|\w- \w")
_BUILDINGS = frozenset("library church cathedral mosque temple tower theatre theater stadium building factory".split())


def has_certain_subject(fact: Fact) -> bool:
    """Whether the subject is one certain thing: not "a bridge" without any name, no bare "Museum", not "most birds"."""
    clause = parse(fact.statement)
    subject = fact.subject if clause is None else clause.subject
    subject = subject[:1].lower() + subject[1:]
    if re.match(r"(?:an?|another|some|most|many|several|various|few) [^A-Z]*$", subject):
        return False
    somewhere = re.match(r"(?:an?|another) (?:[a-z-]+ )*?([a-z]+) (?:in|at|near) (?:the )?[A-ZÀ-Þ][^,]*$", subject)
    if somewhere and somewhere[1] in ORGANISATION_HEADS | PLACE_HEADS | _BUILDINGS:
        return False
    if subject in {"congress", "parliament"}:
        return _PASSED.search(fact.statement) is not None
    return subject not in ORGANISATION_HEADS | PLACE_HEADS | _BUILDINGS and _OF_ITSELF.search(fact.statement) is None


def is_vague(fact: Fact) -> bool:
    """Whether a statement points at what only its article tells ("the one planned at home"), or at nothing certain."""
    return _VAGUE.search(fact.statement) is not None


def told_in_the_present(fact: Fact) -> bool:
    """Whether an event with a date of its own is told as if it were now: "On 4 May 1910, Chile marks a century"."""
    clause = parse(fact.statement)
    if clause is None or clause.finite_tag not in {"VBZ", "VBP"} or clause.auxiliaries[:1] in {("has",), ("have",)}:
        return False
    dated = re.match(r"(?:On|In|At|By) (?:[\w-]+ ){0,4}\d{4}\b", fact.statement)
    return dated is not None or re.search(r" (?:in|on) (?:\d{1,2} )?(?:[A-Z]\w+ )?\d{4}\b", clause.subject) is not None


_OPENER = re.compile(
    r"^(?:(?:In|On|At|By|The|A|An|After|Before|During|From|For|Since|Until|Between|While|When|Under|As|To|Of)\b ?)+"
)
"""Words that are capitals only because they open the sentence."""


EVENTS = frozenset(
    "War Wars Battle Siege Revolt Rebellion Revolution Uprising Massacre Crusade Congress Conference Expedition "
    "Armistice Purchase Compromise Proclamation Raid Campaign Offensive Exhibition Empire Dynasty Republic Caliphate "
    "Sultanate Khanate Kingdom Depression Renaissance Reformation Treaty Accords Pact".split()
)
"""What ends or opens the name of something that happened, or was, once."""
_NAME_OF_MANY = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: (?:of |the |and |in |at |for )*[A-ZÀ-Þ][\w’'-]*)+")


def names_event(text: str) -> bool:
    """Whether a text has the whole name of what happened once: "the Battle of Larn", "the Third Larn War"."""
    return any(not EVENTS.isdisjoint(name.split()) for name in _NAME_OF_MANY.findall(text[1:]))


def is_told_apart(prompt: str) -> bool:
    """Whether a prompt says enough to mean one event: two names, a name and the year, or a name and much more."""
    found = anchors(prompt)
    return found >= _FEWEST_ANCHORS or (found == 1 and len(content_words(prompt)) >= _MANY_WORDS)


def anchors(prompt: str) -> int:
    """How many things in a prompt say which event it means: the names in it, and its year as one."""
    matter = re.sub(r"^(?:According to|As of) [^,]*, ", "", prompt)
    return len(names_in(matter)) + names_a_year(matter)


def names_in(matter: str) -> frozenset[str]:
    """The different names in a text, by their capitals; its first letter is none."""
    names = (_OPENER.sub("", match) for match in _NAME.findall(matter[1:]))
    return frozenset({plain(name): name for name in names if name and name not in MONTHS}.values())


_SIDE = re.compile(
    r"\b(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower) $", re.IGNORECASE
)


_YEAR_BEHIND = re.compile(r", \d{4}\b")


def has_year_behind(name: str, statement: str) -> bool:
    """Whether a bare year stands behind a name: "was held in Lima, 1985" is a note and no sentence."""
    return _YEAR_BEHIND.match(statement.partition(name)[2]) is not None


def stands_by_itself(name: str, statement: str) -> bool:
    """Whether another name can stand here without more being wrong: not in a list, beside its land or a possessive."""
    before, _, after = statement.partition(name)
    if re.search(r"(?:\d|&) $", before):
        return False  # "1860 Lima" is a club, "Larn & Velden League" one league
    if re.search(r"[A-ZÀ-Þ][\w-]*(?: [a-z]+)? of (?:the )?$", before):
        return False  # a part of another name: "the Ming dynasty of China"
    if re.match(r" (?:upon|sur|am|an der|under|le|de) [A-ZÀ-Þ]", after):
        return False  # "Kingston" of "Kingston upon Thames"
    beside = re.match(r" (?:or )?(\w)", after)
    if (beside and beside[1].isupper()) or before.endswith(" or ") or _SIDE.search(before):
        return False  # "northern Chile" is a part of it
    named = re.search(r"\b([a-z]+) $", before)
    thing = named is not None and is_noun(named[1]) and not is_personal_noun(named[1])
    if thing and named is not None and not verb_tags(named[1]) and named[1] not in PREPOSITIONS:
        return False  # what it is stands before it: "the novel Lisbon"
    following = re.match(r" ([a-z]+)", after)
    clause = parse(statement)
    if clause is not None and re.search(rf"\w (?:near|outside) (?:the )?{re.escape(name)}\b", clause.subject):
        return False  # it says which thing the subject is, and takes no part
    if following and is_noun(following[1]) and following[1] not in PREPOSITIONS:
        in_subject = clause is not None and f"{name} {following[1]}" in clause.subject
        if in_subject or not verb_tags(following[1]):
            return False
    return not (
        re.match(r", (?:in )?(?:the )?[A-Z]|, (?:and|or) | and (?:the )?[A-Z]|['’]| \(", after)
        or re.search(r", $| and (?:the )?$", before)
    )
