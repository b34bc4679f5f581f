"""The object of a clause, or a phrase with a preposition, asked for: "Whom did Ruiz defeat in 1990?", "With whom ...?".

As in `wh`, nothing is asked out of anything deeper than the main verb's own parts, and None means that the result would
not surely be English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.language.calendar import MONTHS
from question_bank.language.clauses import Clause, parse
from question_bank.language.words import PREPOSITIONS, past_of
from question_bank.questions.inversion import finished, in_past, inverted
from question_bank.questions.kinds import names_only
from question_bank.questions.wh import without
from question_bank.questions.wording import lower_first, upper_first

_ENDS_AN_OBJECT = frozenset(
    "in on at to from with as during after before for since until by into against near throughout under".split()
)
_OF_AMOUNTS = frozenset({"about", "around", "over"})
_CAUSES = frozenset("cause force lead prompt compel drive guide enable allow require oblige help spur".split())
"""What things do to people, of which one asks: "Who was forced to move by the fire?"."""
_LINKS = frozenset("be become remain seem appear feel look graduate".split())
_GIVING = frozenset("give grant offer award promise send pay owe show teach tell lend sell deny call name ask".split())
"""Verbs whose first object may be to whom: "gave Chile a loan" has no "Which country did it give?"."""


def ask_object(statement: str, name: str, wh: str) -> str | None:
    """`wh` for `name` as the whole object of the main verb: "Whom did Ruiz defeat in the election of 1990?".

    >>> ask_object("Ana Ruiz defeated Jan Vos in the election of 1990.", "Jan Vos", "whom")
    'Whom did Ana Ruiz defeat in the election of 1990?'
    """
    clause = parse(statement)
    if clause is None or clause.passive or clause.lemma in _LINKS | _GIVING or statement.count(name) != 1:
        return None
    at = clause.rest.find(name)
    end = at + len(name) + len(_after_name(clause.rest[at + len(name) :]))
    if at < 0 or not names_only(clause.rest[:end], name):
        return None
    rest = clause.rest[end:].strip()
    if rest and rest.split()[0] not in _ENDS_AN_OBJECT:
        return None
    if rest.startswith("to ") and clause.lemma in _CAUSES and re.match(r"(?:The )?[a-z]", clause.subject):
        return None  # "Which body did the fire force to move?"
    return _asked(wh, clause, rest)


def ask_phrase(statement: str, preposition: str, name: str, wh: str) -> str | None:
    """`wh` for "`preposition` `name`" on the main verb: "With which country did Chile sign the treaty in 1883?".

    >>> ask_phrase("Chile signed the treaty with Peru in 1883.", "with", "Peru", "which country")
    'With which country did Chile sign the treaty in 1883?'
    """
    found = list(_phrases(preposition, name, statement))
    clause = parse(statement) if len(found) == 1 and statement.count(name) == 1 else None
    if clause is None or not names_only(found[0]["whole"], name):
        return None
    match = found[0]
    behind = re.match(r" in (?:the )?(?P<name>[A-ZÀ-Þ]\w*)", statement[match.end() :])
    if behind and behind["name"] not in MONTHS:
        return None  # "to Lima in Northern Peru" is one phrase
    before = clause.rest[: max(0, match.start() - clause.rest_at)].split()
    if len(before) > 5 or any(_leads_deeper(before, i) for i in range(len(before))):
        return None
    rest = without(clause, match.start(), match.end())
    return None if rest is None else _asked(f"{preposition} {wh}", clause, rest)


def ask_agent(statement: str, name: str, wh: str) -> str | None:
    """`wh` for "by `name`" of a passive, in the active voice: "Who sold the mill in 1911?".

    >>> ask_agent("The mill was sold by Marie Laval in 1911.", "Marie Laval", "Who")
    'Who sold the mill in 1911?'
    """
    clause = parse(statement)
    if clause is None or not clause.passive or clause.auxiliaries not in {("was",), ("were",)}:
        return None
    past = past_of(clause.lemma)
    found = next(_phrases("by", name, clause.rest), None)
    if past is None or found is None or ask_phrase(statement, "by", name, wh) is None:
        return None
    before, after = clause.rest[: found.start()].split(), clause.rest[found.end() :]
    if "," in clause.subject or after.startswith(",") or (before and before[0].lower() not in PREPOSITIONS):
        return None  # "was awarded the medal by", and what is told of the name itself
    return _active(clause, wh, past, found)


def _phrases(preposition: str, name: str, text: str) -> Iterator[re.Match[str]]:
    """The places of a preposition with a name behind it, and with what describes that: "by the botanist X"."""
    called = rf"(?P<whole>(?:the )?(?:(?!of )[\w-]+ ){{0,4}}?{re.escape(name)})"
    return re.finditer(rf"\b{preposition} {called}(?![\w’'-])(?: \([A-Z]+\))?", text)


def _active(clause: Clause, wh: str, past: str, agent: re.Match[str]) -> str:
    rest = f"{clause.rest[: agent.start()].strip()} {clause.rest[agent.end() :].strip()}".strip()
    words = [wh, clause.adverb, past, lower_first(clause.subject), rest]
    return finished(" ".join(word for word in words if word), clause.lead)


def _asked(wh: str, clause: Clause, rest: str) -> str | None:
    return inverted(wh if clause.lead else upper_first(wh), in_past(clause), rest, clause.lead)


def _leads_deeper(words: list[str], at: int) -> bool:
    """Whether the word is a preposition of its own: not "around" before a number, nor "of" in "the Treaty of Ancón"."""
    word = words[at].lower()
    in_name = word == "of" and at > 0 and words[at - 1][0].isupper()
    return word in PREPOSITIONS - _OF_AMOUNTS and not in_name


def _after_name(text: str) -> str:
    """What still belongs to a name: the acronym in brackets, the land a person leads."""
    found = re.match(r" \([A-Z][\w&/-]+\)| of (?:the )?[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*)*", text)
    return found.group() if found else ""
