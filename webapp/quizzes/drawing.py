"""Which questions a quiz asks, in which order, and in which order each shows its options. Pure; chance is passed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Any, Literal

from question_bank.model import Question
from webapp.quizzes.grading import calendar_dates, eras, numbers

Standing = Literal["new", "missed", "known"]
"""Never answered, last answered wrongly (or in part), last answered rightly."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that may be drawn, where it comes from, and how the learner stands with it."""

    question: Question
    article_id: str
    standing: Standing = "new"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a draw goes by first: enough to pass over most of a large bank without reading its questions."""

    question_id: str
    article_id: str
    standing: Standing


def shortlist(entries: Sequence[Entry], most: int, rng: Random) -> list[Entry]:
    """Up to `most` of the entries, by chance: first what is new or was missed, spread over articles."""
    shuffled = list(entries)
    rng.shuffle(shuffled)
    shuffled.sort(key=lambda entry: entry.standing == "known")
    per_article: Counter[str] = Counter()
    turns: dict[str, int] = {}
    for entry in shuffled:
        turns[entry.question_id] = per_article[entry.article_id]
        per_article[entry.article_id] += 1
    shuffled.sort(key=lambda entry: (entry.standing == "known", turns[entry.question_id]))
    return shuffled[:most]


def draw(
    pool: Sequence[Candidate], count: int, rng: Random, gives_away: Callable[[Question, Question], bool]
) -> list[Candidate]:
    """Up to `count` of the pool: first what is new or was missed, spread over articles; fewer where no more fit.

    At most one question a fact, and no question that `gives_away` another (in either direction). Where chance begins
    with questions that shut too many others out (putting an article's events in order answers much of it), those that
    shut out the fewest come first instead: the greedy way to a large independent set.
    """
    shuffled = list(pool)
    rng.shuffle(shuffled)
    drawn = _pick(shuffled, count, gives_away)
    if len(drawn) < min(count, len(pool)):
        shut_out: Counter[str] = Counter()
        for one, other in combinations((candidate.question for candidate in shuffled), 2):
            if not _go_together(one, other, gives_away):
                shut_out.update((one.id, other.id))
        fewest_first = sorted(shuffled, key=lambda candidate: shut_out[candidate.question.id])
        drawn = max(drawn, _pick(fewest_first, count, gives_away), key=len)
    rng.shuffle(drawn)
    return drawn


def _pick(pool: Sequence[Candidate], count: int, gives_away: Callable[[Question, Question], bool]) -> list[Candidate]:
    """Up to `count` that go together, each time the first of those that should come first."""
    waiting = list(pool)
    drawn: list[Candidate] = []
    per_article: Counter[str] = Counter()
    while waiting and len(drawn) < count:
        best = min(waiting, key=lambda candidate: (candidate.standing == "known", per_article[candidate.article_id]))
        waiting.remove(best)
        if all(_go_together(best.question, other.question, gives_away) for other in drawn):
            drawn.append(best)
            per_article[best.article_id] += 1
    return drawn


def _go_together(a: Question, b: Question, gives_away: Callable[[Question, Question], bool]) -> bool:
    if a.fact is not None and a.fact == b.fact:
        return False
    return not gives_away(a, b) and not gives_away(b, a)


def options(question: Question, rng: Random) -> list[str]:
    """What a question offers, in the order shown: numbers and dates ascending, all else shuffled; [] where one types.

    For `match` these are the right-hand sides, for `order` the things to be put in order.
    """
    keys = [question.answer] if isinstance(question.answer, str) else list(question.answer)
    match question.form:
        case "true_false":
            return ["true", "false"]
        case "choice" | "multiple":
            shown = list(dict.fromkeys([*keys, *question.distractors]))
        case "order":
            shown = list(keys)
        case "match":
            shown = [pair.partition(" = ")[2] for pair in keys] + list(question.distractors)
        case _:
            return []
    rng.shuffle(shown)
    while question.form == "order" and shown == keys and len(set(keys)) > 1:
        rng.shuffle(shown)  # what stands in order already asks nothing
    order = _natural_order(shown) if question.form != "order" else None
    return sorted(shown, key=order) if order else shown


def _natural_order(shown: Sequence[str]) -> Callable[[str], Any] | None:
    """By time where all are dates, by size where all are numbers of one unit, else none."""
    years_before = {text: eras.years_before([text]) for text in shown}
    if all(years_before.values()):
        return lambda text: years_before[text][0]
    dates = {text: calendar_dates.read_key(text) for text in shown}
    if all(len(found) == 1 for found in dates.values()):
        return lambda text: (dates[text][0].first, dates[text][0].last)
    figures = {text: numbers.read(text) for text in shown}
    alike = len({found.unit for found in figures.values()}) == 1
    if alike and all(len(found.numbers) == 1 for found in figures.values()) and not _are_names(shown):
        return lambda text: figures[text].numbers[0]
    return None


def _are_names(shown: Sequence[str]) -> bool:
    return any(word[:1].isupper() and word.isalpha() for text in shown for word in text.split()[1:])
