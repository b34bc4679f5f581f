"""What becomes of a question when the bank is read again: a three-way comparison.

base    as it stood in the file that was imported last
ours    as it stands in the database, where teachers edit
theirs  as it stands in the file now
"""

from __future__ import annotations

from typing import Literal

from question_bank.model import Question

Verdict = Literal["same", "add", "take", "keep", "retire", "conflict"]


def decide(base: Question | None, ours: Question | None, theirs: Question | None) -> Verdict:
    """What to do with one question; None means that it is not there.

    `same`: nothing; `add`: new in the file; `take`: only the file changed; `keep`: only the database changed;
    `retire`: gone from the file, untouched here; `conflict`: both changed, and not to the same.
    """
    if ours == theirs:
        return "same"
    if ours is None:
        return "add"
    if ours == base:
        return "take" if theirs else "retire"
    return "keep" if theirs == base else "conflict"
