"""Several right answers among wrong ones: "Which of these countries signed the treaty in 1883?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from question_bank.language.clauses import Clause, parse
from question_bank.model import AgreementValue, EventValue, Fact
from question_bank.questions.alternatives import alternatives
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.edtf import granularity, spell
from question_bank.questions.ids import dice
from question_bank.questions.inversion import in_past, inverted, of_subject
from question_bank.questions.kinds import NameKind, kind_of
from question_bank.questions.soundness import anchors, is_cut_short, is_vague
from question_bank.questions.untimed import untimed
from question_bank.questions.wh import is_state
from question_bank.questions.wording import cited, date_last, framed, lower_first, mentions, names_a_year
from question_bank.questions.world import World

_OF_THESE: dict[NameKind, str] = {
    "person": "people",
    "country": "countries",
    "city": "cities",
    "body": "organisations",
    "province": "provinces",
}
_LISTED = re.compile(r", (?:and )?| and ")
_FEWEST_ANCHORS = 2
_MOST_RIGHT = 3
_MOST_YEARS = 2
"""Questions on the years of one article."""
_WHEN = re.compile(r" (?:in|on) (?:the \w+ of )?(?:\d{1,2} )?(?:[A-Z]\w+ )?\d{4}$")
_PREPOSITION = re.compile(
    r"^(?P<before>(?:[\w’'-]+ ){0,4}?)(?P<prep>to|from|with|against|into|in) (?P<names>[A-Zt].*)$"
)


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One question on a list of names that a past event tells in full: who did it, or with whom or where."""
    clause = parse(date_last(fact.statement))
    if not isinstance(fact.value, EventValue | AgreementValue) or clause is None:
        return
    if "," in clause.lead or clause.coordinated or is_vague(fact) or is_cut_short(fact) or fact.disputed_by:
        return
    found = _of_subject(clause, world) or _of_object(clause, world)
    if found is None:
        return
    kind, names, prompt = found
    if kind in {"country", "city"} and not names_a_year(prompt):
        yield declined("the statement is true of other places as well", fact.statement)
        return
    if anchors(prompt) < _FEWEST_ANCHORS or any(mentions(prompt, name) for name in names):
        yield declined("nothing says which event is meant", fact.statement)
        return
    framed_prompt = framed(prompt, fact, world, dated=False)
    if framed_prompt is None:
        return
    wrong = alternatives(fact, names[0], kind, framed_prompt, world)
    if len(wrong) < 2:
        yield declined("fewer than two good distractors", framed_prompt)
        return
    yield finished(Draft(form="multiple", prompt=framed_prompt, answer=names, distractors=wrong), fact, world)


def write_years(facts: Sequence[Fact], world: World) -> Iterator[Item]:
    """Questions on one article's dated events: which of them took place in a year that two or three of them share."""
    events = [event for event in untimed(facts) if granularity(event.date) != "range"]
    made = 0
    for year in sorted({event.date[:4] for event in events}, key=lambda year: dice(facts[0].id, year)):
        right = [event for event in events if event.date[:4] == year][:_MOST_RIGHT]
        wrong = [event for event in events if event.date[:4] != year]
        wrong = sorted(wrong, key=lambda event: (abs(int(event.date[:4]) - int(year)), dice(year, event.text)))[:3]
        if len(right) < 2 or len(wrong) < 2 or made == _MOST_YEARS:
            continue
        told = "; ".join(f"{lower_first(event.text)} ({spell(event.date)})" for event in right)
        draft = Draft(
            form="multiple",
            prompt=f"Which of these events took place in {spell(year)}?",
            answer=tuple(event.text for event in right),
            distractors=tuple(event.text for event in wrong),
            explanation=cited(f"These were in {spell(year)}: {told}.", right[0].fact, world),
            variant=f"year {year}",
        )
        made += 1
        yield finished(draft, right[0].fact, world)


def _of_subject(clause: Clause, world: World) -> tuple[NameKind, tuple[str, ...], str] | None:
    names = _names(clause.subject, world)
    if (
        names is None
        or not clause.past
        or is_state(clause)
        or re.search(r"\b(?:each other|together|their)\b", clause.rest)
    ):
        return None
    kind, found = names
    return kind, found, of_subject(f"Which of these {_OF_THESE[kind]}", clause)


def _of_object(clause: Clause, world: World) -> tuple[NameKind, tuple[str, ...], str] | None:
    if clause.lemma != "border" and (not clause.past or is_state(clause)):
        return None
    when = _WHEN.search(clause.rest)
    rest, time = (clause.rest[: when.start()], when.group().strip()) if when else (clause.rest, "")
    names, before, prep = _names(rest, world), "", ""
    match = _PREPOSITION.match(rest)
    if names is None and match:
        names, before, prep = _names(match["names"], world), match["before"].strip(), match["prep"]
    if names is None:
        return None
    kind, found = names
    wh = f"{prep} which of these {_OF_THESE[kind]}".strip()
    wh = wh if clause.lead else wh[:1].upper() + wh[1:]
    asked = inverted(wh, in_past(clause), f"{before} {time}".strip(), clause.lead)
    return None if asked is None else (kind, found, asked)


def _names(phrase: str, world: World) -> tuple[NameKind, tuple[str, ...]] | None:
    """The kind and names of a phrase that lists two or more names of one kind, and nothing else."""
    parts = [re.sub(r"^[Tt]he ", "", part) for part in _LISTED.split(phrase)]
    kinds = {kind_of(part, world) for part in parts}
    if len(parts) < 2 or len(kinds) != 1 or " and " not in phrase or not all(part[:1].isupper() for part in parts):
        return None
    (kind,) = kinds
    return None if kind is None else (kind, tuple(parts))
