"""Questions that are much alike: the same asked twice, in other words or with other wrong options.

Two questions are much alike when they have one form and one key, and their prompts (or prompts and options together)
share three quarters of what tells them apart from others. Names count by what they name, dates by the day they mean,
and the order of words and options not at all. Candidates are found by their rarest words, so that a whole bank is
compared in about linear time (prefix filtering: Chaudhuri, Ganti and Kaushik 2006,
https://doi.org/10.1109/ICDE.2006.9).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from question_bank.language.dates import find_dates
from question_bank.model import Form, Question, Rejection
from question_bank.questions.answers import keys, matter, options
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

MUCH = 0.75
"""The share (Jaccard's) from which two questions are much alike."""
_OF_PROMPT, _OF_OPTIONS = 2 / 3, 1 / 3
"""How much of the likeness of two questions with options lies in the prompt, and how much in the options."""
_LEAST_OF_PROMPT = (MUCH - _OF_OPTIONS) / _OF_PROMPT
_LONGEST_NAME = 6
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+)\b", re.IGNORECASE)
REASON = "much like another question of the bank"


@dataclass(frozen=True, slots=True)
class Features:
    """What of a question is compared."""

    form: Form
    keys: frozenset[str]
    prompt: frozenset[str]
    options: frozenset[str]


def features(question: Question, world: World) -> Features:
    """The question's parts with names and dates put in one form, and without order."""
    return Features(
        question.form,
        frozenset(_whole(key, world) for key in keys(question)),
        _telling(matter(question.prompt), world),
        frozenset(_whole(option, world) for option in options(question)) if question.distractors else frozenset(),
    )


def likeness(one: Features, other: Features) -> float:
    """0 for questions that differ in form or key, 1 for the same; else the share of what they have in common."""
    if one.form != other.form or one.keys != other.keys:
        return 0.0
    prompts = _share(one.prompt, other.prompt)
    if not one.options or not other.options:
        return prompts
    return max(prompts, _OF_PROMPT * prompts + _OF_OPTIONS * _share(one.options, other.options))


class Likenesses:
    """The questions of a bank, ready to be asked which of them are much like a given one.

    `before` is what was known when the bank was a little different: what has not changed is not read again.
    """

    def __init__(self, questions: Iterable[Question], world: World, before: Likenesses | None = None) -> None:
        self._world = world
        self._questions = {question.id: question for question in questions}
        known = before or self
        self._features: dict[str, Features] = {}
        self._features = {id_: known.features_of(question) for id_, question in self._questions.items()}
        self._counts = Counter(word for found in self._features.values() for word in found.prompt)
        self._by_word: dict[tuple[Form, frozenset[str], str], list[str]] = defaultdict(list)
        for id_, found in self._features.items():
            for word in self._rarest(found.prompt):
                self._by_word[found.form, found.keys, word].append(id_)

    def to(self, question: Question) -> tuple[Question, ...]:
        """The other questions that are much like `question`, in the bank's order; it need not be one of them."""
        mine = self.features_of(question)
        near = {
            id_ for word in self._rarest(mine.prompt) for id_ in self._by_word.get((mine.form, mine.keys, word), ())
        }
        found = {id_ for id_ in near - {question.id} if likeness(mine, self._features[id_]) >= MUCH}
        return tuple(self._questions[id_] for id_ in self._questions if id_ in found) if found else ()

    def features_of(self, question: Question) -> Features:
        """What of `question` is compared, as it reads now."""
        known = self._features.get(question.id) if self._questions.get(question.id) == question else None
        return known or features(question, self._world)

    def pairs(self) -> Iterator[tuple[Question, Question]]:
        """Every two that are much alike, the one that comes first in the bank first."""
        position = {id_: number for number, id_ in enumerate(self._questions)}
        for question in self._questions.values():
            for other in self.to(question):
                if position[question.id] < position[other.id]:
                    yield question, other

    def _rarest(self, words: frozenset[str]) -> list[str]:
        """So many of the rarest words that two sets which share enough have one of them in common."""
        ranked = sorted(words, key=lambda word: (self._counts[word], word))
        return ranked[: len(ranked) - ceil(_LEAST_OF_PROMPT * len(ranked)) + 1]


def keep_best(
    written: Sequence[Question], there: Sequence[Question], world: World
) -> tuple[list[Question], list[Rejection]]:
    """Of the questions `written` the best of each that are much alike, and a rejection for each of the others.

    A question that is `there` already goes before any that was written; then the higher score, then the earlier.
    """
    known = Likenesses((*there, *written), world)
    kept = {question.id for question in there}
    ranked = sorted(written, key=lambda question: -(question.score or 0))
    for question in ranked:
        if not any(other.id in kept for other in known.to(question)):
            kept.add(question.id)
    best = [question for question in written if question.id in kept]
    refused = [Rejection(stage="questions", reason=REASON, text=q.prompt) for q in written if q.id not in kept]
    return best, refused


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index."""
    return len(one & other) / len(one | other) if one or other else 1.0


def _whole(text: str, world: World) -> str:
    """A key or an option in one form: a name as its canonical one, a date as EDTF, a pair in its two parts."""
    name = plain(text)
    if name in world.canonical:
        return world.canonical[name]
    dates = find_dates(text)
    whole_date = len(dates) == 1 and dates[0].date and dates[0].start == 0 and dates[0].end == len(text)
    return dates[0].date or name if whole_date else " ".join(_telling_words(name, world)) or name


def _telling(text: str, world: World) -> frozenset[str]:
    """The words of a prompt that tell it from others: names as what they name, dates as EDTF, ordinals too."""
    left, found = text, set[str]()
    for mention in reversed(find_dates(text)):
        if mention.date:
            found.add(mention.date)
            left = left[: mention.start] + left[mention.end :]
    return frozenset(found | set(_telling_words(plain(left), world)))


def _telling_words(text: str, world: World) -> list[str]:
    """Names of the bank first, the longest that stand in `text` (plain), then all other words of meaning."""
    words = re.findall(r"[^\s,;:?!()\"“”]+", text)
    found, rest, at = list[str](), list[str](), 0
    while at < len(words):
        spans = range(min(_LONGEST_NAME, len(words) - at), 0, -1)
        long = next((n for n in spans if " ".join(words[at : at + n]).rstrip(".") in world.canonical), 0)
        if long:
            found.append(world.canonical[" ".join(words[at : at + long]).rstrip(".")])
        else:
            rest.append(words[at])
        at += long or 1
    left = " ".join(rest)
    return [*found, *sorted(content_words(left) | {ordinal.lower() for ordinal in _ORDINAL.findall(left)})]
