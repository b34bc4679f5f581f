"""Dated events of one article to be put in order: "Put these events in the history of Peru in order, ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from question_bank.language.world import country_of
from question_bank.model import Fact
from question_bank.questions import edtf
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.eras import of_one_time
from question_bank.questions.offices import with_article
from question_bank.questions.untimed import Untimed, untimed
from question_bank.questions.wording import cited
from question_bank.questions.world import World

_FEWEST, _MOST = 3, 5
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|again|resumed)\b"
)


def write(facts: Sequence[Fact], world: World) -> Iterator[Item]:
    """Questions on dated events of one time among one article's facts, no event in two; a refusal where too few."""
    events = _apart(untimed(facts))
    if 0 < len(events) < _FEWEST:
        yield declined("fewer than three events that can be put in order", events[0].text)
    for run in of_one_time(events):
        groups = max(1, len(run) // _FEWEST)
        for first in range(groups):
            group = run[first::groups][:_MOST]
            if len(group) >= _FEWEST:
                yield _ordered(group, world)


def _apart(events: Sequence[Untimed]) -> list[Untimed]:
    """The events whose dates do not overlap, only one of them telling its own place ("the third round")."""
    kept: list[Untimed] = []
    for event in events:
        counted = _ORDINAL.search(event.text) and any(_ORDINAL.search(other.text) for other in kept)
        if not counted and not any(edtf.overlaps(event.date, other.date) for other in kept):
            kept.append(event)
    return kept


def _ordered(events: Sequence[Untimed], world: World) -> Item:
    about = _country([event.text for event in events])
    matter = f"these events in the history of {with_article(about)}" if about else "these events"
    told = "; ".join(f"{event.text} ({edtf.spell(event.date)})" for event in events)
    draft = Draft(
        form="order",
        prompt=f"Put {matter} in order, the earliest first:",
        answer=tuple(event.text for event in events),
        explanation=cited(f"In order of time: {told}.", events[0].fact, world),
        variant="|".join(event.fact.id for event in events),
    )
    return finished(draft, events[0].fact, world)


def _country(texts: Sequence[str]) -> str | None:
    """The country that most of the texts name, by its name or its people's."""
    named = Counter(land for text in texts for land in _lands(text))
    country, times = max(named.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    return country if times * 2 > len(texts) else None


def _lands(text: str) -> set[str]:
    words = re.findall(r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?", text)
    found = {country_of(part) for word in words for part in (word, *word.split())}
    return {country for country in found if country}
