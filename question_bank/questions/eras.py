"""Events of one time: what lies centuries apart is put in order, or beside its year, without knowing any of it."""

from __future__ import annotations

from collections.abc import Sequence

from question_bank.questions.edtf import year_of
from question_bank.questions.untimed import Untimed

_LONGEST = 50
_SHARE_OF_AGE = 1 / 3
_TODAY = 2000
"""The year from which the age of an event counts, roughly: of older times people know less exactly what came when."""


def of_one_time(events: Sequence[Untimed]) -> list[list[Untimed]]:
    """Events in order of time, parted where a run of them would last over fifty years, or a third of its age.

    >>> from question_bank.model import Evidence, Fact
    >>> fact = Fact(id="f_1", kind="date", statement="A.", subject="A", evidence=Evidence(quote="A.", start=0, end=2),
    ...             value={"date": "1900", "granularity": "year", "text": "1900"})
    >>> found = of_one_time([Untimed(fact, "", year) for year in ("1410", "1540", "1901", "1930", "1990")])
    >>> [[event.date for event in run] for run in found]
    [['1410', '1540'], ['1901', '1930'], ['1990']]
    """
    runs: list[list[Untimed]] = []
    for event in events:
        if runs and _year(event) - _year(runs[-1][0]) <= _reach(runs[-1][0]):
            runs[-1].append(event)
        else:
            runs.append([event])
    return runs


def _reach(first: Untimed) -> float:
    return max(_LONGEST, _SHARE_OF_AGE * (_TODAY - _year(first)))


def _year(event: Untimed) -> int:
    return year_of(event.date)
