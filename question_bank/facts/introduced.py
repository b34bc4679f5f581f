"""Who somebody is, where a statement begins with their bare name: "Ana Vidal, the chief of the Larn Air Force, said".

News says it once, where it names them first; each of its statements has to stand alone. Heads of state and of
government need no such words. What somebody was in another year need not be so in that of the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from question_bank.language.people_words import is_personal_noun
from question_bank.language.roles import is_role
from question_bank.model import Article, DefinitionValue, Fact, LeaderValue, Rejection

_WELL_KNOWN = re.compile(
    r"\b(?<!vice )(?<!deputy )(?:president|prime minister|chancellor|king|queen|emperor|monarch|pope|"
    r"head of state) of\b"
)
_IS = re.compile(r" (?:was|is) (?P<what>(?:the|an?) [^,;()\d]+?)(?: \((?:as of|by) [^()]*\))?\.$")
_SHORTEST, _LONGEST = 3, 10
"""Words of a description that say something and can stand between a name and its verb: not "an analyst"."""
_BARE = re.compile(r"(?: in (?:[A-Z][a-z]+ )?\d{4})?,| (?!(?:was|is|had been|and|or|of|in|at|from|as|who)\b)[a-z]")
"""What follows a name of which nothing is said yet: a verb that tells a deed, or when somebody said it."""
_LEAD = re.compile(r"According to |(?:By|As of) (?:the end of )?(?:[A-Z][a-z]+ )?\d{4}, ")
"""What may stand before the name that a statement opens with."""


def with_introductions(told: Sequence[Fact | Rejection], year: str, article: Article) -> Iterator[Fact | Rejection]:
    """What the news of a `year` tells, with who somebody is behind a bare name that opens a statement."""
    known = {**_ways_of_calling(told, article), **_descriptions(told, year)}
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


def _ways_of_calling(told: Sequence[Fact | Rejection], article: Article) -> Mapping[str, str]:
    """Name -> with who that is, as the article calls who speaks: "the Peru expert Ana Vidal", "Ana Vidal of Acme"."""
    names = {item.attributed_to for item in told if isinstance(item, Fact) and " " in (item.attributed_to or "")}
    text = f"{article.head.title}\n{article.text}"
    return {name: what for name in sorted(filter(None, names)) if (what := _called(name, text))}


def _called(name: str, text: str) -> str | None:
    before = re.search(rf"(?P<what>(?:[A-Z][\w-]+ ){{2,4}}){re.escape(name)}\b", text)
    if before is not None:
        *words, last = before["what"].split()
        kind = [word.lower() if f" {word.lower()} " in text else word for word in words]
        if is_personal_noun(last.lower()) and not is_role(last):
            return f"the {' '.join([*kind, last.lower()])} {name}"
    of = re.search(
        rf"{re.escape(name)} (?P<what>of [\"“]?(?:the )?[A-Z][^,.;()]{{2,40}}?) (?:said|says|told|tells)\b", text
    )
    return f"{name} {of['what'].rstrip()}" if of else None


def _introduced(fact: Fact, known: Mapping[str, str]) -> Fact:
    if isinstance(fact.value, LeaderValue | DefinitionValue):
        return fact
    opening = _LEAD.match(fact.statement)
    lead = opening[0] if opening else ""
    rest = fact.statement[len(lead) :]
    name = next((name for name in known if rest.startswith(name) and _BARE.match(rest, len(name))), None)
    if name is None or _says_role(rest[len(name) :], known[name]):
        return fact
    behind = rest[len(name) :]
    called = known[name] if name in known[name] else None  # "According to the expert Ana Vidal in 2022, ..."
    told = f"{called}{behind}" if called else f"{name}, {known[name]},{behind.removeprefix(',')}"
    return fact.model_copy(update={"statement": f"{lead}{told}" if lead else f"{told[:1].upper()}{told[1:]}"})


def _says_role(text: str, description: str) -> bool:
    """Whether a text has a word of the description for somebody: "replaced Otto Lund as chief"."""
    return not _people_in(description).isdisjoint(re.findall(r"[\w-]+", text.lower()))


def _people_in(description: str) -> frozenset[str]:
    """The words for people in the description of somebody; none where it is of a town or a firm."""
    words = re.findall(r"[\w-]+", description.lower())
    return frozenset(word for word in words if word == "figure" or is_personal_noun(word))
