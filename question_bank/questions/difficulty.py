"""How hard a question is: simple, documented sums.

The difficulty is the share of learners who are expected to miss the question when they first meet it. It is estimated
from the question at first, and corrected by learners' answers later.
"""

from __future__ import annotations

from question_bank.model import Fact, Form
from question_bank.questions.words import content_words
from question_bank.questions.world import World

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


_OF_CLOSENESS, _OF_SALIENCE = 0.3, 0.2
_OFTEN = 5
"""So many facts of an article on one subject make it as salient as it can be."""
WORTH_OF_ESTIMATE = 10
"""How many answers the estimate counts for when real answers come in."""


def difficulty(form: Form, *, closeness: float = 0.0, granularity: str = "year", salience: float = 0.5) -> float:
    """0 easy .. 1 hard: form + precision + 0.3 x closeness + 0.2 x (1/2 - salience).

    Recognising (true_false, choice) is easier than recalling (short, date, number), a year easier than a day, distant
    distractors easier than close ones (`closeness_of`), and what an article dwells on easier than what it mentions
    (`salience_of`). `closeness` and `salience` are 0..1.
    """
    estimate = _OF_FORM[form] + _OF_GRANULARITY.get(granularity, 0.0)
    estimate += _OF_CLOSENESS * closeness + _OF_SALIENCE * (0.5 - salience)
    return round(min(1.0, max(0.0, estimate)), 2)


def corrected(estimate: float, answers: int, missed: float) -> float:
    """The difficulty after `answers` first answers, of which `missed` were wrong (a part of one where partly wrong).

    The mean of a Beta distribution that begins as if `WORTH_OF_ESTIMATE` answers had come out as estimated: few answers
    hardly move it, many outweigh it (Gelman et al. 2013, Bayesian Data Analysis, section 2.4).
    """
    return round((WORTH_OF_ESTIMATE * estimate + missed) / (WORTH_OF_ESTIMATE + answers), 2)


def salience_of(fact: Fact, world: World) -> float:
    """How much the article makes of a fact, 0..1: the mean of how early it stands and how often its subject is named.

    Early is 1 at the article's first fact and 0 at its last; often is 1 where five facts of the article or more name
    the subject, by the last word of it at least.
    """
    facts = world.index.all_of_article(fact)
    last = max((other.evidence.start for other in facts), default=0)
    early = 1 - min(1.0, fact.evidence.start / last) if last else 1.0
    name = content_words(fact.subject.split()[-1]) if fact.subject.split() else frozenset[str]()
    named = sum(name <= content_words(other.statement) for other in facts) if name else 0
    return round((early + min(1.0, named / _OFTEN)) / 2, 2)


def closeness_of(number: float, others: tuple[float, ...]) -> float:
    """How close wrong figures lie to the right one: 1 for equal, 0 for twice (or half) as large, averaged."""
    if not others or not number:
        return 0.0
    gaps = [abs(other - number) / max(abs(other), abs(number)) for other in others]
    return max(0.0, 1 - 2 * sum(gaps) / len(gaps))
