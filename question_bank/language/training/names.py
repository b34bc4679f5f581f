"""Names of persons, organisations and places in a treebank's annotation of mentions.

A GUM mention is a whole noun phrase ("Russian President Vladimir Putin, who ..."); a name is the run of proper nouns
(XPOS `NNP`, `NNPS`) around its head. A person's titles (`nmod:desc`, or a word of `TITLES`) are no part of the name;
"of", "for", "and" and the like may join the parts of an organisation's or a place's ("Bank of England").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conllu.models import Token

LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
PROPER = {"NNP", "NNPS"}
JOINERS = {
    "person": {"-", "–"},
    "organization": {"of", "for", "the", "and", "&", "-", "–"},
    "place": {"of", "the", "and", "-", "–"},
}
TITLES = frozenset(
    """administrator admiral ambassador archbishop attorney baron bishop captain chair chairman chairwoman
    chancellor chief colonel commander congressman corporal council count countess dame deputy director doctor
    dr duchess duke earl emperor empress father fellow first foreign general governor judge justice king lady
    lieutenant lord madam major mayor minister miss mister mother mr mrs ms pope premier president prime
    prince princess prof professor protector queen rabbi rector rev reverend secretary senator sergeant sheikh
    sir speaker sultan superintendent tsar vice""".split()
)
_BRACKET = re.compile(r"\((?P<opened>\d+)-(?P<kind>\w+)[^()]*(?P<closed>\))?|(?P<closes>\d+)\)")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The words from `start` to before `end` (indices) name a thing of the kind `label`."""

    start: int
    end: int
    label: str


def iob_names(tags: Sequence[str]) -> Iterator[Name]:
    """The names in a sentence's IOB2 tags; what is not of the form `B-X` or `I-X` is outside."""
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        inside = tag.startswith("I-") and tag[2:] == label
        if label and not inside:
            yield Name(start, index, label)
            label = ""
        if tag.startswith("B-"):
            start, label = index, tag[2:]


def gum_names(sentence: Sequence[Token]) -> Iterator[Name]:
    """The names in a sentence of GUM, none inside another."""
    taken: set[int] = set()
    for mention in sorted(_mentions(sentence), key=lambda mention: mention.start - mention.end):
        name = _trim(sentence, mention)
        if name and not taken.intersection(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            yield name


def _mentions(sentence: Sequence[Token]) -> Iterator[Name]:
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, token in enumerate(sentence):
        for match in _BRACKET.finditer((token["misc"] or {}).get("Entity") or ""):
            if match["opened"] and match["closed"]:
                yield Name(index, index + 1, match["kind"])
            elif match["opened"]:
                opened.setdefault(match["opened"], []).append((index, match["kind"]))
            elif opened.get(match["closes"]):
                start, kind = opened[match["closes"]].pop()
                yield Name(start, index + 1, kind)


def _trim(sentence: Sequence[Token], mention: Name) -> Name | None:
    """The name in a mention; None if it has none, or only a group's ("Texans") or a title ("the President")."""
    inside = range(mention.start, mention.end)
    head = next((i for i in inside if (sentence[i]["head"] or 0) - 1 not in inside), mention.start)
    proper = {"NNP"} if mention.label == "person" else PROPER
    if mention.label not in LABELS or sentence[head]["xpos"] not in proper:
        return None
    joiners = JOINERS[mention.label]
    start = _reach(sentence, range(head, mention.start - 1, -1), joiners)
    end = _reach(sentence, range(head, mention.end), joiners) + 1
    if mention.label == "person":
        titles = _titles(sentence, head)
        while start < end and (start in titles or sentence[start]["form"].lower().rstrip(".") in TITLES):
            start += 1
    return Name(start, end, LABELS[mention.label]) if start < end else None


def _reach(sentence: Sequence[Token], way: range, joiners: set[str]) -> int:
    """The last word of the name on the `way` that begins at its head.

    "And" right after the head joins two names ("Khartoum and Juba"); before it, or after "of", the parts of one ("Air
    and Space Museum", "Congress of Arts and Sciences").
    """
    reached, compound = way.start, way.step < 0
    for index in way:
        word = sentence[index]["form"].lower()
        if sentence[index]["xpos"] in PROPER:
            reached = index
        elif word not in joiners or (word == "and" and not compound):
            break
        compound = compound or word in {"of", "for"}
    return reached


def _titles(sentence: Sequence[Token], head: int) -> set[int]:
    """The words of the titles of the person whose name has its head at index `head`."""
    found = {i for i, token in enumerate(sentence) if token["head"] == head + 1 and token["deprel"] == "nmod:desc"}
    while more := {i for i, token in enumerate(sentence) if (token["head"] or 0) - 1 in found} - found:
        found |= more
    return found
