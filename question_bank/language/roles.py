"""Offices and ranks: the words that say who someone is ("deputy foreign minister", "secretary-general")."""

from __future__ import annotations

import re

_HEADS = (
    "president|prime minister|minister|premier|chancellor|king|queen|emperor|empress|sultan|shah|tsar|"
    "viceroy|regent|pope|monarch|secretary-general|secretary general|general secretary|secretary of state|"
    "undersecretary|secretary|chairman|chairwoman|chairperson|chair|speaker|leader|head of state|"
    "head of government|head|chief of staff|chief executive officer|chief financial officer|"
    "chief operating officer|chief executive|chief|director-general|director|commander-in-chief|commander|"
    "governor-general|governor general|general|governor|mayor|ambassador|envoy|representative|negotiator|"
    "high commissioner|commissioner|chief justice|attorney general|prosecutor general|prosecutor|spokesman|"
    "spokeswoman|spokesperson|founder|co-founder|CEO|head coach|coach|captain|manager|editor-in-chief|"
    "editor|senator|rector|dean|patriarch|archbishop|bishop|vice-president|vice president|treasurer|"
    "chief accountant|chief economist|chief scientist|chief engineer|chief inspector|chief analyst|chief strategist|"
    "owner|principal|superintendent|administrator|curator|headmaster|headmistress|provost|comptroller"
)
_MODIFIERS = (
    "first|second|deputy|vice|acting|interim|former|late|outgoing|incoming|new|current|then|longtime|co|special|supreme|"
    "chief|executive|senior|general|permanent|national|prime|foreign|defence|defense|interior|finance|economy|economic|"
    "trade|energy|health|education|culture|justice|agriculture|transport|environment|security|emergency|labor|labour|"
    "party|opposition|parliamentary|parliament|military|army|government|government's|state|rebel|union|club|"
    "managing|founding|elected|newly|ex|home|federal|shadow|assistant|associate|honorary|lieutenant|press|grand|"
    "production|project|product|campaign|technical|creative|artistic|music|lord|sporting|police|presidential|majority|"
    "minority|commerce|treasury|homeland security"
)
ROLE = rf"(?:(?:{_MODIFIERS})(?:\s|-))*(?:{_HEADS})"
"""A role in lower or title case, without article: "first deputy foreign minister". For use with re.IGNORECASE."""
_ROLE = re.compile(ROLE, re.IGNORECASE)
_TITLE_END = re.compile(rf"(?:(?<=[\s(\[“\"—–])|^)(?P<role>{ROLE})\s$", re.IGNORECASE)
_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Professor", "Sir", "Lady", "Lord", "Sen", "Gen", "Col"})
HONORIFIC = re.compile(rf"\b(?:{'|'.join(_HONORIFICS)})\.?\s$")
NAME_TITLE = re.compile(
    rf"(?:(?P<role>{ROLE})|(?:{'|'.join(_HONORIFICS)})\.?|Miss|Judge|Justice|Major|Sergeant)\s(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""A role or honorific that opens a text that goes on with a name."""
NOT_PRESENT = frozenset({"former", "late", "then", "outgoing"})
"""Modifiers that say the role was over, or about to be, when the article was written."""


_LAST_WORDS = frozenset(re.split(r"[ -]", head)[-1].lower() for head in _HEADS.split("|"))


def may_close_role(word: str) -> bool:
    """Whether a word is the last one of some role: worth a closer look."""
    return word.lower().rpartition("-")[2] in _LAST_WORDS


def is_role(text: str) -> bool:
    """Whether `text` is a role and nothing else."""
    return _ROLE.fullmatch(text.strip()) is not None


def title_before(text: str) -> str | None:
    """The role that ends right before a name, as in "Russian Foreign Minister " -> "Foreign Minister"."""
    match = _TITLE_END.search(text)
    return match["role"] if match else None


def starts_with_role(text: str) -> re.Match[str] | None:
    """A match of the role that `text` starts with; None where it starts with something else."""
    return re.match(rf"{ROLE}\b", text, re.IGNORECASE)
