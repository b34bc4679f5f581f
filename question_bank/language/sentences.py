"""Splitting a paragraph into sentences with exact offsets."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.!?…]+[\"”’')\]]*(?:\[[^\[\]]{1,24}\])*(?=\s+[\"“‘'(\[]*[A-Z0-9À-Þ])")
"""Where a sentence may end, with the notes of an encyclopedia's editors behind it: "[n 3]", "[citation needed]"."""
_REIGN = re.compile(r"\((?:[^()]*[;,] )?(?:r|b|d|fl|ca?|est)\. *$")
"""What stands before a year in a bracket: "(r.", "(fl."."""
RANKS = ("Lt", "Col", "Maj", "Brig", "Capt", "Sgt", "Cpl", "Pvt", "Cmdr")
"""Ranks written short before a name."""
_ABBREVIATIONS = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "st", "mt", "ft", "jr"}
    | {"sr", "vs", "etc", "no", "nos", "vol", "pp", "fig", "al", "inc", "ltd", "co", "corp", "ave", "dept", "approx"}
    | {
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "rev",
        "fr",
        "bros",
        "hon",
        "maj",
        "brig",
        "adm",
        "cmdr",
        "cpl",
        "pvt",
        "cf",
        "c",
        "ca",
        "v",
    }
)
_MAY_END = frozenset({"inc", "ltd", "co", "corp", "etc", "jr", "sr", "al"})
_STARTERS = frozenset(
    {
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "it",
        "he",
        "she",
        "they",
        "we",
        "but",
        "and",
        "this",
        "that",
        "these",
        "those",
    }
    | {"after", "before", "by", "for", "from", "his", "her", "its", "their", "however", "when", "while", "since", "as"}
    | {
        "if",
        "no",
        "both",
        "some",
        "many",
        "most",
        "later",
        "then",
        "there",
        "under",
        "during",
        "with",
        "now",
        "i",
        "you",
    }
)
_LAST_WORD = re.compile(r"([\w.]+)\.[\"”’')\]]*$")
_NEXT_WORD = re.compile(r"\s+[\"“‘'(\[]*(\w+)")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) offsets of the sentences of one paragraph, without the white space between them.

    A quotation of several sentences stays whole, with what introduces it.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _ENDS.finditer(text):
        end = match.end()
        if end <= start or not _is_boundary(text, match) or _inside_quotation(text, start, end):
            continue
        spans.append((start, end))
        start = end + len(text[end:]) - len(text[end:].lstrip())
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _is_boundary(text: str, match: re.Match[str]) -> bool:
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text[max(0, match.start() - 30) : match.start() + 1])
    after = _NEXT_WORD.match(text, match.end())
    if before is None or after is None:
        return True
    word, following = before.group(1), after.group(1)
    if following[0].isdigit() and _REIGN.search(text[max(0, match.start() - 40) : match.end()]):
        return False
    if word in {"p", "P"} and following[0].isdigit():
        return False
    if word.lower() in {"no", "nos", "pp", "fig", "vol", "op", "opp", "ch", "art", "sec"}:
        return not following[0].isdigit()
    if word.lower() in _MAY_END or "." in word:  # "Acme Inc. The", "the U.S. In"; "5 p.m. Then"
        return following.lower() in _STARTERS or word.lower() in {"a.m", "p.m"}
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    return word.lower() not in _ABBREVIATIONS


def _inside_quotation(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark opened in this sentence is closed only after `end`."""
    sentence, rest = text[start:end], text[end:]
    if sentence.count("“") > sentence.count("”"):
        return "”" in rest
    return sentence.count('"') % 2 == 1 and '"' in rest
