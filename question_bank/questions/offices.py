"""Offices: which roles are worth asking for, which only one person holds at a time, and how they are written."""

from __future__ import annotations

import re
from typing import Literal

from question_bank.language.world import country_of
from question_bank.model import Fact, LeaderValue

OfficeClass = Literal["head", "minister", "official", "business", "sport", "faith"]

_CLASSES: dict[OfficeClass, str] = {
    "head": r"president|prime minister|premier|chancellor|king|queen|emperor|empress|monarch|sultan|emir|head of state|"
    r"head of government|prince|princess|shah|khan|pharaoh|tsar",
    "minister": r"(?:\w+ )?minister|foreign secretary|home secretary|secretary of (?:state|defen[cs]e|the treasury)|"
    r"attorney general",
    "business": r"ceo|chief executive(?: officer)?|managing director|founder|co-founder|chief financial officer",
    "sport": r"(?:head )?coach|captain|manager|goalkeeper|champion",
    "faith": r"pope|archbishop|bishop|patriarch|imam|dalai lama",
    "official": r"chairman|chairwoman|chair|speaker|secretary[- ]general|chief|commander|director(?:[- ]general)?|"
    r"ambassador|(?:special )?(?:representative|envoy)|governor|mayor|head|negotiator|leader|general|admiral|marshal|"
    r"commissioner|secretary|senator|judge|chief justice|prosecutor|treasurer",
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _CLASSES.items()}
_SHARED = re.compile(
    r"\b(?:deputy|vice|member|adviser|advisor|former|ex|assistant|second secretary|senator|judge|champion|"
    r"(?<!secretary[- ])general|founder|co-[a-z]+|ambassador|envoy|negotiator|second)\b",
    re.IGNORECASE,
)
_VICE = re.compile(r"\bvice[- ]president\b", re.IGNORECASE)
_FORCES = re.compile(r"\b(?:Navy|Army|Air Force|Marines|Police|Corps|Forces|Guard)\b")
_PAST = re.compile(r"^(?:former|ex-?|late|then|acting)\b", re.IGNORECASE)
_GENERIC = frozenset(
    "president prime minister premier chancellor king queen foreign defence defense interior finance deputy first "
    "second vice chairman chairwoman chair speaker secretary secretary-general general chief commander director "
    "ambassador special representative envoy governor mayor head negotiator leader chief-negotiator of and the for to "
    "executive officer managing founder coach captain manager economy health education justice trade agriculture "
    "energy state ministry affairs home press".split()
)
_BODIES = frozenset(
    "State States Committee National Security Ministry Foreign Affairs Council Central Bank Supreme Court House "
    "Parliament Senate Army Air Force Navy Party Democratic Federal Assembly Union Commission Service Agency Office "
    "The Cabinet People Guard Staff Police Department Interior Defence Defense Finance Institute "
    "University Academy Intelligence Homeland Defense Defence Veterans".split()
)
"""Words of bodies that many countries have."""
_ARTICLE_NAMES = re.compile(
    r"^(?:United|European|Russian|Soviet|Islamic|Kyrgyz|Czech|Dominican|Central African) |"
    r"\b(?:Union|Republic|Nations|States|Kingdom|Federation|Organi[sz]ation|Netherlands|Philippines|Committee|Council|"
    r"Party|Movement|Commission|Institute|Ministry|Bank|Opposition|Force|Senate|Assembly|House|Emirates|Lords|Commons)\b"
)


def office_class(role: str) -> OfficeClass | None:
    """The class of an office, by its words; None for what is no office ("expert", "analyst", "opposition figure")."""
    if re.search(r"\b(?:executive|senior|first) vice[- ]president\b", role, re.IGNORECASE):
        return "business"
    return next((name for name, pattern in _PATTERNS.items() if pattern.search(role)), None)


def is_office(role: str, of: str | None = None) -> bool:
    """Whether a role is an office worth asking for, held at the time and not formerly.

    Of vice presidents a land has one, and a firm many.
    """
    of_a_firm = _VICE.search(role) is not None and (of is None or country_of(of) is None)
    return office_class(role) is not None and not _PAST.match(role) and not of_a_firm


def has_one_holder(value: LeaderValue) -> bool:
    """Whether only one person holds the office at a time: one prime minister, but several deputies.

    A team has one captain, and a navy many.
    """
    rank = value.role.lower() == "captain" and _FORCES.search(value.of or "") is not None
    return not rank and not _SHARED.search(value.role)


def is_located(value: LeaderValue) -> bool:
    """Whether it is said what the office is of: "president" or "head of the Central Bank" could be any country's."""
    words = re.findall(r"[^\W_](?:[\w.&’'-]*\w)?\.?", f"{value.role} {value.of or ''}")
    own = [re.sub(r"['’]s?$", "", word) for word in words if word[0].isupper()]
    return any(word.lower() not in _GENERIC and word not in _BODIES for word in own)


def is_of_that_country(value: LeaderValue) -> bool:
    """Whether the office belongs to what it is "of": not a foreign envoy for it."""
    return re.search(r"representative|envoy|ambassador", value.role) is None


def role_of(value: LeaderValue, fact: Fact | None = None) -> str:
    """The office with what it is of, as it reads inside a sentence: "foreign minister of Russia"."""
    role = " ".join(word.lower() if word.lower() in _GENERIC else word for word in value.role.split())
    if not value.of or re.search(rf"\b{re.escape(value.of)}\b", role):
        return role
    before = fact is not None and re.search(
        rf"\b{re.escape(f'{value.of} {role}')}\b", fact.evidence.quote, re.IGNORECASE
    )
    if role == "secretary" and before:
        return f"{value.of} {role}"  # "the White House Press secretary" is of no "White House Press"
    told = fact and re.search(
        rf"\b{re.escape(value.role)} (?P<link>of|for|to|at) (?:the )?{re.escape(value.of)}\b", fact.statement
    )
    of_field = role.endswith("secretary of state") and country_of(value.of) is None
    sent = re.search(r"(?:representative|envoy)$", role) is not None and "UN" in role.split()
    link = "for" if of_field or sent else told["link"] if told else "of"
    return f"{role} {link} {with_article(value.of, fact)}"


def with_article(name: str, fact: Fact | None = None) -> str:
    """A country's or body's name with "the" where it needs one: as its article writes it, or by its kind of name."""
    if name.lower().startswith("the ") or re.search(r"['’]s? ", name):
        return name
    if country_of(name) == name and not _ARTICLE_NAMES.search(name):
        return name  # "the Eswatini king"
    told = f"{fact.statement} {fact.evidence.quote}" if fact is not None else ""
    written = re.search(rf"\bthe {re.escape(name)}\b(?!['’-]|\w)", told) is not None
    return f"the {name}" if written or _ARTICLE_NAMES.search(name) else name
