"""What an office is of, where the reading left only a part of its name: "the president of Corp"."""

from __future__ import annotations

import re

from question_bank.language.calendar import MONTHS, WEEKDAYS
from question_bank.language.roles import starts_with_role, title_before
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set
from question_bank.language.world import country_of

AGENCIES = word_set("Reuters AP AFP UPI CNN BBC Bloomberg Politico")
"""Whom an officer tells something, right before his office: "told Reuters Senate Budget Committee Chairman X"."""
_NO_NAME = ORGANISATION_HEADS | word_set(
    "subcommittee corp corp. inc inc. ltd ltd. plc co co. trading holdings international limited incorporated kremlin"
)
"""What names nobody by itself; the Kremlin is a seat, and its leader a country's."""
_LEFTOVER = re.compile(r".*-based|.*\baffairs|(?:\w+ )?(?:Trading|Holdings) (?:Ltd|Inc|Corp|Co)\.?")
_OF_A_LAND = re.compile(
    r"(?:the )?(?:(?:central|reserve|national) bank|state committee\b.*|supreme (?:soviet|council)|"
    r"central election commission|constitutional court)",
    re.IGNORECASE,
)
"""Of which every country has its own."""
_BEFORE = re.compile(r"(?P<word>[A-Z][\w'’.-]*)[ ]\Z")
_BEHIND = re.compile(r"\A(?: (?:and|&))? (?P<word>[A-Z][\w'’-]+)")
_HEAD_BEFORE = re.compile(r"(?P<word>[A-Z]\w+) of (?:the )?\Z")
"""What the rest of a longer name is of: "the American Federation of Government Employees"."""
_MAY_PRECEDE = word_set("the a an of for at by with and in on as since when while though former ex said")


def names_nobody(of: str) -> bool:
    """Whether what an office is said to be of is no body's name: a kind of body, a firm's last word, a day."""
    bare = of.removeprefix("the ")
    return bare.lower() in _NO_NAME or bare in MONTHS or bare in WEEKDAYS or _LEFTOVER.fullmatch(bare) is not None


def is_of_some_land(of: str) -> bool:
    """Whether a body is one that every country has: "the central bank"."""
    return _OF_A_LAND.fullmatch(of) is not None


def is_cut(of: str, holder: str, sentence: str) -> bool:
    """Whether a body's name goes on in the sentence, before or behind what was taken for the whole of it.

    "Wagner" of "chief of Wagner and Brown,"; the holder's own name may stand behind, and so may whom a second office
    is told of.
    """
    bare = of.removeprefix("the ")
    if country_of(bare) is not None:
        return False
    found = list(re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", sentence))
    return bool(found) and all(_goes_on(sentence[: m.start()], sentence[m.end() :], holder) for m in found)


def _goes_on(before: str, behind: str, holder: str) -> bool:
    head = _HEAD_BEFORE.search(before)
    if head is not None and head["word"].lower() in ORGANISATION_HEADS:
        return True
    first = _BEFORE.search(before)
    if first is not None and first.start() and not _stands_apart(first["word"], before):
        return True
    if first is not None and country_of(first["word"]) and starts_with_role(behind.strip()):
        return True  # "American Honda president" is of the American Honda
    last = _BEHIND.match(behind)
    return last is not None and last["word"] not in holder and starts_with_role(behind.strip()) is None


def _stands_apart(word: str, before: str) -> bool:
    role = title_before(before) is not None
    of_another = word in WEEKDAYS or word in MONTHS or word in AGENCIES
    return role or of_another or word.lower() in _MAY_PRECEDE or country_of(word) is not None
