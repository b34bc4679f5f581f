"""Which cards come today, and in which order. Pure.

Learning cards whose minutes are over come first, then reviews, the ones nearest to being forgotten before the others,
then new cards. A learning card that is due within `LEARN_AHEAD` is shown at the end rather than sending the learner
away. Siblings, the cards on one fact, give each other away: they are kept apart as far as there are others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from webapp.flashcards.scheduler import CardState

LEARN_AHEAD = timedelta(minutes=20)
SIBLING_DISTANCE = 3
"""How many cards of other facts stand between two siblings, where there are as many."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that may come today."""

    card_id: int
    family: str
    """What siblings share: the fact that they ask for."""
    state: CardState
    due: datetime
    retrievability: float = 0.0
    """The chance (0 to 1) that it is still known; only reviews are ordered by it."""


def order_queue(
    candidates: Iterable[Candidate],
    now: datetime,
    day_end: datetime,
    *,
    new_allowed: int,
    families_today: Collection[str] = (),
    recent_families: Sequence[str] = (),
) -> list[int]:
    """The ids of today's cards in the order in which they come.

    `day_end` is when the learner's study day ends, `new_allowed` how many new cards it may still bring,
    `families_today` the facts asked today, and `recent_families` the last of them, the latest first.
    """
    by_due = sorted(candidates, key=lambda card: (card.due, card.card_id))
    learning = [card for card in by_due if card.state in {"learning", "relearning"}]
    reviews = [card for card in by_due if card.state == "review" and card.due < day_end]
    new = _choose_new([card for card in by_due if card.state == "new"], families_today)[: max(new_allowed, 0)]
    now_due = [card for card in learning if card.due <= now]
    soon_due = [card for card in learning if now < card.due <= now + LEARN_AHEAD]
    reviews.sort(key=lambda card: card.retrievability)
    first = _keep_apart([*now_due, *reviews, *new], recent_families)
    last = _keep_apart(soon_due, [*(card.family for card in reversed(first)), *recent_families])
    return [card.card_id for card in [*first, *last]]


def _choose_new(cards: Sequence[Candidate], families_today: Collection[str]) -> list[Candidate]:
    """One card of every fact not asked today, then their siblings: two new cards on one fact teach little in a day."""
    seen = set(families_today)
    fresh: list[Candidate] = []
    siblings: list[Candidate] = []
    for card in cards:
        (siblings if card.family in seen else fresh).append(card)
        seen.add(card.family)
    return fresh + siblings


def _keep_apart(cards: Sequence[Candidate], recent_families: Sequence[str]) -> list[Candidate]:
    """The cards in their order, a sibling of one of the last few let pass by the next that is none."""
    waiting = list(cards)
    recent = list(recent_families[:SIBLING_DISTANCE])
    ordered: list[Candidate] = []
    while waiting:
        chosen = _farthest(waiting, recent)
        waiting.remove(chosen)
        ordered.append(chosen)
        recent = [chosen.family, *recent][:SIBLING_DISTANCE]
    return ordered


def _farthest(waiting: Sequence[Candidate], recent: Sequence[str]) -> Candidate:
    """The first card of no recent fact; failing that, the first of the fact that was asked longest ago."""
    return max(waiting, key=lambda card: recent.index(card.family) if card.family in recent else len(recent))
