"""How likely a teacher is to keep a question as it stands: points for its traits, as blind verdicts taught them.

The points are in `scorecard.json`, `fit` makes them from judged questions, and README.md tells of which and how good
they are. The sum is the question's `score`; what scores less than `LEAST` is not asked.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from question_bank.model import Fact, Question
from question_bank.questions.traits import Traits, traits
from question_bank.questions.world import World

LEAST = 0.85
"""The score from which on a question is asked."""
SHIPPED = Path(__file__).parent / "scorecard.json"


@dataclass(frozen=True, slots=True)
class Scorecard:
    """`base`: the chance of a question that passes no threshold; `points`: what each threshold passed adds to it."""

    base: float
    points: Mapping[str, Sequence[tuple[float, float]]]
    """Trait -> (threshold, what is added where the trait is greater)."""

    def chance(self, found: Traits) -> float:
        """The chance, 0..1, that a teacher keeps a question of these traits (0 for those that are not named).

        >>> Scorecard(0.5, {"words": [(8, 0.25), (20, -0.5)]}).chance({"words": 12})
        0.75
        """
        return round(min(1.0, max(0.0, self.total(found))), 2)

    def total(self, found: Traits) -> float:
        """The sum of the points, which may lie outside 0..1."""
        passed = (
            points
            for name, steps in self.points.items()
            for threshold, points in steps
            if found.get(name, 0.0) > threshold
        )
        return self.base + sum(passed)


def read_scorecard(path: Path = SHIPPED) -> Scorecard:
    """The scorecard of a file that `write_scorecard` wrote; raises ValueError where it is none."""
    try:
        data = json.loads(path.read_text("utf-8"))
        points = {name: [(at, adds) for at, adds in steps] for name, steps in data["points"].items()}
        return Scorecard(data["base"], points)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise ValueError(f"{path} is no scorecard: name a file that `learn` wrote") from None


def write_scorecard(path: Path, card: Scorecard) -> None:
    """Write a scorecard as text, a trait a line."""
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(card.points[name])}" for name in sorted(card.points))
    path.write_text(f'{{"base": {json.dumps(card.base)}, "points": {{\n{lines}\n}}}}\n', "utf-8")


def score(question: Question, fact: Fact, world: World) -> float:
    """The chance, 0..1, that a teacher keeps a question of the bank as it stands."""
    return _shipped().chance(traits(question, fact, world))


def is_worth_keeping(question: Question, least: float) -> bool:
    """Whether a question scores `least` or more."""
    return (question.score or 0.0) >= least


def not_kept(question: Question) -> str:
    """Why a question that scores too little is not asked, with the bar that would ask it."""
    bar = math.floor((question.score or 0.0) * 10) / 10
    return f"a teacher would probably not keep it (--least-score {bar:g} asks it)"


@cache
def _shipped() -> Scorecard:
    return read_scorecard()
