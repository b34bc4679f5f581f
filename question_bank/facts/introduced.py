"""Who somebody is, where a statement begins with their bare name: "Ana Vidal, the chief of the Larn Air Force, said".

News says it once, where it names them first; each of its statements has to stand alone. Heads of state and of
government need no such words. What somebody was in another year need not be so in that of the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from question_bank.language.people_words import is_personal_noun
from question_bank.model import DefinitionValue, Fact, LeaderValue, Rejection

_WELL_KNOWN = re.compile(
    r"\b(?<!vice )(?<!deputy )(?:president|prime minister|chancellor|king|queen|emperor|monarch|pope|"
    r"head of state) of\b"
)
_IS = re.compile(r" (?:was|is) (?P<what>(?:the|an?) [^,;()\d]+?)(?: \(as of [^()]*\))?\.$")
_SHORTEST, _LONGEST = 3, 10
"""Words of a description that say something and can stand between a name and its verb: not "an analyst"."""
_BARE = re.compile(r"(?: in (?:[A-Z][a-z]+ )?\d{4})?,| (?!(?:was|is|had been|and|or|of|in|at|from|as|who)\b)[a-z]")
"""What follows a name of which nothing is said yet: a verb that tells a deed, or when somebody said it."""


def with_introductions(told: Sequence[Fact | Rejection], year: str) -> Iterator[Fact | Rejection]:
    """What the news of a `year` tells, with who somebody is behind a bare name that opens a statement."""
    known = _descriptions(told, year)
    for item in told:
        yield _introduced(item, known) if isinstance(item, Fact) and known else item


def _descriptions(told: Sequence[Fact | Rejection], year: str) -> Mapping[str, str]:
    """Name -> who that is in the year, as the article's own facts say it: an office before all else."""
    found: dict[str, str] = {}
    for kind in (LeaderValue, DefinitionValue):
        for fact in told:
            if not isinstance(fact, Fact) or not isinstance(fact.value, kind) or " " not in fact.subject:
                continue
            if fact.as_of is not None and not fact.as_of.startswith(year):
                continue
            said = _IS.fullmatch(fact.statement, len(fact.subject)) if fact.statement.startswith(fact.subject) else None
            if said is not None and _SHORTEST <= len(said["what"].split()) <= _LONGEST and _people_in(said["what"]):
                found.setdefault(fact.subject, said["what"])
    return {name: what for name, what in found.items() if not _WELL_KNOWN.search(what)}


def _introduced(fact: Fact, known: Mapping[str, str]) -> Fact:
    if isinstance(fact.value, LeaderValue | DefinitionValue):
        return fact
    lead = "According to " if fact.statement.startswith("According to ") else ""
    rest = fact.statement.removeprefix(lead)
    name = next((name for name in known if rest.startswith(name) and _BARE.match(rest, len(name))), None)
    if name is None or _says_role(rest[len(name) :], known[name]):
        return fact
    return fact.model_copy(update={"statement": f"{lead}{name}, {known[name]},{rest[len(name) :].removeprefix(',')}"})


def _says_role(text: str, description: str) -> bool:
    """Whether a text has a word of the description for somebody: "replaced Otto Lund as chief"."""
    return not _people_in(description).isdisjoint(re.findall(r"[\w-]+", text.lower()))


def _people_in(description: str) -> frozenset[str]:
    """The words for people in the description of somebody; none where it is of a town or a firm."""
    return frozenset(filter(is_personal_noun, re.findall(r"[\w-]+", description.lower())))
