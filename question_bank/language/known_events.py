"""The years of what the whole world knows by its name: nobody can have written of it before."""

from __future__ import annotations

import re

_EVENTS = {
    "2001": re.compile(r"\b(?:since|after) (?:the )?(?:9/11|September 11)\b|\bSeptember 11 attacks\b"),
    "2003": re.compile(r"\binvasion of Iraq\b|\binvaded Iraq\b"),
    "2020": re.compile(r"\bCOVID-19\b|\b(?:corona\w+|pre-?)\s?pandemic\b"),
    "2022": re.compile(r"\bRussia[’']s (?:\S+ ){0,2}invasion of Ukraine\b|\bRussia invaded Ukraine\b"),
}


def years_of_events(text: str) -> frozenset[str]:
    """The years of the events that a text names: "2022" for "since Russia's invasion of Ukraine"."""
    return frozenset(year for year, words in _EVENTS.items() if words.search(text))
