"""Points for traits from verdicts: a ridge regression over steps of each trait (Hoerl and Kennard 1970)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from question_bank.questions.acceptance import Scorecard
from question_bank.questions.traits import Traits

STEPS = 6
"""Parts of about equal size that the thresholds of a trait cut the questions into."""
FEWEST = 15
"""Questions on each side of a threshold, so that it says something."""
PENALTY = 300.0
"""How strongly points are drawn to where they start: 100 to 500 do as well in cross-validation by article."""
_LEAST_POINTS = 0.0005


def fit(judged: Sequence[tuple[Traits, float]], start: Scorecard | None = None) -> Scorecard:
    """The scorecard of judged questions: their traits, and the share of teachers (or 0 and 1) who keep them.

    What `start` knows already stays as far as the verdicts do not speak against it: points are drawn to its points
    instead of to 0. Raises ValueError where there are too few questions to learn from.
    """
    if len(judged) < 2 * FEWEST:
        raise ValueError(f"{len(judged)} judged questions are too few to learn from: give {2 * FEWEST} or more")
    start = start or Scorecard(0.0, {})
    left = np.array([verdict - start.total(found) for found, verdict in judged])
    columns = [
        (name, threshold, values > threshold)
        for name in sorted({name for found, _ in judged for name in found} | start.points.keys())
        for values in [np.array([found.get(name, 0.0) for found, _ in judged])]
        for threshold in [at for at, _ in start.points.get(name, ())] or thresholds(values)
    ]
    passed = np.array([column for _, _, column in columns], dtype=float).T.reshape(len(judged), len(columns))
    mean = passed.mean(axis=0)
    centred = passed - mean
    weights = np.linalg.solve(centred.T @ centred + PENALTY * np.eye(len(columns)), centred.T @ (left - left.mean()))
    known = {(name, at): points for name, steps in start.points.items() for at, points in steps}
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for (name, threshold, _), weight in zip(columns, weights.tolist(), strict=True):
        added = known.get((name, threshold), 0.0) + weight
        if abs(added) >= _LEAST_POINTS:
            points[name].append((round(threshold, 4), round(added, 4)))
    return Scorecard(round(float(start.base + left.mean() - mean @ weights), 4), dict(points))


def thresholds(values: NDArray[np.float64]) -> list[float]:
    """Where a trait's values are cut: between each two of them, or into `STEPS` parts where there are many values."""
    found = np.unique(values)
    if len(found) <= STEPS:
        cuts = (found[1:] + found[:-1]) / 2
    else:
        cuts = np.unique(np.quantile(values, np.linspace(0, 1, STEPS + 1)[1:-1], method="midpoint"))
    return [float(cut) for cut in cuts if FEWEST <= int((values > cut).sum()) <= len(values) - FEWEST]
