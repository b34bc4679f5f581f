"""How hard a generated question is, and how sure the generator is of it: two simple, documented sums."""

from __future__ import annotations

from question_bank.model import Fact, Form

_OF_FORM: dict[Form, float] = {
    "true_false": 0.2,
    "choice": 0.3,
    "match": 0.35,
    "multiple": 0.4,
    "order": 0.45,
    "cloze": 0.5,
    "short": 0.5,
    "date": 0.55,
    "number": 0.6,
}
_OF_GRANULARITY = {"day": 0.15, "month": 0.1, "season": 0.1, "range": 0.15, "year": 0.0, "decade": 0.0}


def difficulty(form: Form, *, closeness: float = 0.0, granularity: str = "year") -> float:
    """0 easy .. 1 hard: the form's base, up to 0.3 for how close the distractors are, and the precision asked for.

    Recognising (choice) is easier than recalling (short, date, number). `closeness` is 0..1, see `closeness_of`.
    """
    return round(min(1.0, _OF_FORM[form] + 0.3 * closeness + _OF_GRANULARITY.get(granularity, 0.0)), 2)


def closeness_of(number: float, others: tuple[float, ...]) -> float:
    """How close wrong figures lie to the right one: 1 for equal, 0 for twice (or half) as large, averaged."""
    if not others or not number:
        return 0.0
    gaps = [abs(other - number) / max(abs(other), abs(number)) for other in others]
    return max(0.0, 1 - 2 * sum(gaps) / len(gaps))


def score(fact: Fact, prompt: str, *, clause_certain: bool) -> float:
    """The generator's confidence, 0..1: 0.95 less what experience has shown to go wrong.

    - 0.05 where the prompt is a statement with a blank and not a parsed clause turned into a question;
    - 0.05 where the fact is a reported claim, 0.05 where sources disagree;
    - 0.01 for each word of the prompt beyond 20, and 0.1 at most for that.
    """
    length = len(prompt.split())
    minus = 0.0 if clause_certain else 0.05
    minus += 0.05 if fact.attributed_to else 0.0
    minus += 0.05 if fact.disputed_by else 0.0
    return round(0.95 - minus - min(0.1, 0.01 * max(0, length - 20)), 2)
