"""Which new questions of a build are much like a better one: found on disk, so that a bank of any size can be compared.

Only questions of one form with one key can be much alike (`questions.likeness`), so that each such group is looked at
by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from pydantic import TypeAdapter

from question_bank.model import Question
from question_bank.questions.likeness import Features, features, repeated
from question_bank.questions.world import World

_FEATURES = TypeAdapter(Features)
_Row = tuple[str, str, float | None, bytes]


class Alike:
    """Takes in the questions of a bank one by one, in the bank's order, and then tells which are asked again."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._rows = sqlite3.connect("", isolation_level=None)  # a temporary file of the system's own
        self._rows.execute("CREATE TABLE rows (place INTEGER PRIMARY KEY, topic TEXT, id TEXT, score REAL, data BLOB)")
        self._rows.execute("BEGIN")

    def add(self, questions: Iterable[Question], *, new: bool) -> None:
        """Take in questions: new ones, or those that are in the bank already and go before any new one."""
        for question in questions:
            found = features(question, self._world)
            topic = "\x1f".join((found.form, *sorted(found.keys)))
            row = (topic, question.id, (question.score or 0.0) if new else None, _FEATURES.dump_json(found))
            self._rows.execute("INSERT INTO rows (topic, id, score, data) VALUES (?, ?, ?, ?)", row)

    def repeated(self) -> frozenset[str]:
        """The ids of the new questions that are much like a better one."""
        found: set[str] = set()
        rows: Iterator[_Row] = self._rows.execute(
            "SELECT topic, id, score, data FROM rows WHERE topic IN "
            "(SELECT topic FROM rows GROUP BY topic HAVING count(*) > 1) ORDER BY topic, place"
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            known, scores = dict[str, Features](), dict[str, float]()
            for _, id_, score, data in group:
                known.setdefault(id_, _FEATURES.validate_json(data))
                if score is not None:
                    scores[id_] = score
            found |= repeated(scores, known)
        return frozenset(found)

    def close(self) -> None:
        """Give the disk's space back."""
        self._rows.close()
