"""What kind of thing a candidate name is, by the words in it and around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from question_bank.language.roles import HONORIFIC, may_close_role, starts_with_role
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS, Run, is_common
from question_bank.language.words import word_set
from question_bank.language.world import capitals, cities, countries, demonyms, is_place

Label = Literal["person", "organization", "place", "nationality", "other"]
_CLASSES: Mapping[Label, frozenset[str]] = {
    "place": word_set(
        "village town city region province river mountain district island area port suburb state exclave exclaves "
        "capital republic valley border"
    ),
    "organization": word_set(
        "blog newspaper magazine group company party movement band firm bank club daily weekly tank agency broadcaster "
        "network militia orchestra team"
    ),
    "person": word_set(
        "analyst expert colonel writer author physicist chemist historian figure actor actress footballer engineer "
        "economist journalist poet painter composer activist challenger"
    ),
}
_CLASS_NOUNS: Mapping[str, Label] = {noun: label for label, nouns in _CLASSES.items() for noun in nouns}
KINDS_IN_TITLES: Mapping[str, Label] = {
    **dict.fromkeys(
        word_set("company firm band group club team newspaper magazine organization brand"), "organization"
    ),
    **dict.fromkeys(
        word_set("ship boat horse song album film series novel book play opera game video locomotive"), "other"
    ),
}
"""What the last word in the brackets of a title says of the name before them."""
_WELL_KNOWN = frozenset(
    {"UN", "EU", "NATO", "OSCE", "WHO", "IMF", "UNESCO", "OPEC", "BBC", "FIFA", "NASA", "CIA", "FBI"}
)
_ENDS_IN_HEAD = re.compile(rf"\b(?:{'|'.join(ORGANISATION_HEADS)})(?:$| (?:of|for|on|and) )")
_SPEAKS = re.compile(
    r"\s(?:said|says|told|argued|argues|added|noted|warned|explained|believes|thinks|who)\b|, who\b|, (?:a|an) \w+ist\b"
)
_FIRMS = frozenset({"Co.", "Co", "Inc.", "Inc", "Corp.", "Corp", "Ltd.", "Ltd", "LLC", "PLC", "GmbH"})
"""How the name of a firm ends, though the rest is a person's: "Walt Berry Co."."""
_RULES_OVER = re.compile(
    r"\b(?:(?:arch)?bishop|(?:arch)?duke|(?:arch)?duchess|mayor|governor|castellan|voivode|emir|prince|princess|"
    r"count|countess|earl|diocese|archdiocese|sheriff|siege|sack) of $",
    re.IGNORECASE,
)
"""What goes before the name of a place, though the name could be somebody's: "Bishop of Lund"."""
_RANKS = frozenset({"Count", "Countess", "Duke", "Duchess", "Baroness"})
_IN_BEFORE = re.compile(r"\b(?:in|near|outside|around|at)\s(?:the\s)?$", re.IGNORECASE)


KNOWN, CUED, LIKELY, UNSURE = 6, 3, 1, 0
"""How much a label weighs against others of the same name: known of the world, told by the words in or right beside
the name, likely by its shape, or nothing."""


def is_firm(name: str, after: str) -> bool:
    """Whether a name ends as a firm's does, or what stands right behind it."""
    return name.split(" ")[-1] in _FIRMS or (after[:1] == " " and after[1:].split(" ", 1)[0].rstrip(",") in _FIRMS)


def is_ruled_over(before: str) -> bool:
    """Whether a name stands behind an office that only places have; `before` is the sentence up to the name."""
    return _RULES_OVER.search(before) is not None


def is_post(name: str) -> bool:
    """Whether what looks like a person's name is a rank or a post: the "Football Coach" of "Head Football Coach"."""
    words = name.split(" ")
    if len(words) == 1:
        return name in _RANKS
    return may_close_role(words[-1]) and all(is_common(word.lower()) for word in words)


def label_of(sentence: str, run: Run) -> tuple[Label, int]:
    """What kind of thing a run names, and how sure that is."""
    words = run.text.split(" ")
    before, after = sentence[: run.start], sentence[run.end :]
    lowered = {word.lower() for word in words}
    if run.text in countries():
        return "place", KNOWN
    if run.text in demonyms() or (run.text.endswith("s") and run.text[:-1] in demonyms()):
        return "nationality", KNOWN
    if run.text in capitals() or _is_region(run.text):
        return "place", KNOWN
    if is_firm(run.text, after):
        return "organization", KNOWN
    if run.title is None and lowered & ORGANISATION_HEADS:
        return "organization", CUED if len(words) > 1 and _ENDS_IN_HEAD.search(run.text.lower()) else LIKELY
    if _is_acronym(run.text):
        return "organization", CUED if run.text in _WELL_KNOWN else LIKELY
    if run.title is not None or HONORIFIC.search(before) or _has_role_after(after):
        return "person", CUED
    if lowered & PLACE_HEADS:
        return "place", CUED if len(words) > 1 else LIKELY
    noun = re.search(r"(\w+)\s(?:of\s)?[\"“]?$", before)
    if noun and noun.group(1) in _CLASS_NOUNS:
        return _CLASS_NOUNS[noun.group(1)], LIKELY
    label = _label_by_shape(run.text, words, before, after)
    return label, UNSURE if label == "other" else LIKELY


def _label_by_shape(text: str, words: list[str], before: str, after: str) -> Label:
    if words[0] in {"St", "Saint", "San", "Santa"}:
        return "place"
    led = words[0] in countries() or words[0] in capitals() or words[0] in demonyms() or words[0].isupper()
    common = [is_common(word.lower()) for word in words]
    person_like = (
        not led and 2 <= len(words) <= 5 and not common[0] and sum(common) <= 1 and not any(c.isdigit() for c in text)
    )
    if person_like and not text.isupper() and re.fullmatch(r"[\w'’. -]+", text):
        return "place" if text in cities() else "person"
    if text in cities() and not all(common):
        return "place"
    if len(words) == 1 and not common[0]:
        if _IN_BEFORE.search(before):
            return "place"
        if _SPEAKS.match(after):
            return "person"
    return "other"


def _is_region(text: str) -> bool:
    stripped = re.sub(r"^(?:Northern|Southern|Eastern|Western|Central|North|South|East|West)\s", "", text)
    return (is_place(text) and text not in cities()) or (stripped != text and stripped in countries())


def _is_acronym(text: str) -> bool:
    return re.fullmatch(r"[A-Z][A-Z/&-]*[A-Z]", text) is not None


def _has_role_after(after: str) -> bool:
    apposition = re.match(r",\s(?:the\s|a\s|an\s|then\s|[A-Z][\w'’]*['’]s\s|[A-Z]\w+\s)?", after)
    return apposition is not None and starts_with_role(after[apposition.end() :]) is not None
