"""What becomes of a question that may have changed in the file, in the database, or in both."""

from __future__ import annotations

import pytest

from question_bank.model import Question
from webapp.curation.merge import Verdict, decide

OLD, OURS, THEIRS = (
    Question(id="q_1", form="short", prompt=prompt, answer="Larn", origin="written")
    for prompt in ("Where?", "Where was it?", "Where is it?")
)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (None, None, THEIRS, "add"),
        (OLD, OLD, OLD, "same"),
        (OLD, THEIRS, THEIRS, "same"),
        (OLD, OLD, THEIRS, "take"),
        (OLD, OURS, OLD, "keep"),
        (OLD, OURS, THEIRS, "conflict"),
        (OLD, OLD, None, "retire"),
        (OLD, OURS, None, "conflict"),
        (None, OURS, None, "keep"),
        (None, OURS, OURS, "same"),
        (None, OURS, THEIRS, "conflict"),
    ],
)
def test_three_way(base: Question | None, ours: Question | None, theirs: Question | None, expected: Verdict) -> None:
    assert decide(base, ours, theirs) == expected
