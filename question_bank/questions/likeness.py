"""Questions that are much alike: the same asked twice, in other words or with other wrong options.

Two questions can only be much alike when they have one form and one key, and their prompts name no different times
and no different numbers. Where the key is a date or a figure, which hardly ever agree by chance, it is enough that the
prompts share half of their words; else prompts, or prompts and options together, share three quarters. Names count by
what they name, dates by the days they mean, and the order of words and options not at all.

Only those are compared that share form, key and a rare word of the prompt, so that of the pairs of a whole bank hardly
any is looked at (prefix filtering: Chaudhuri, Ganti and Kaushik 2006, https://doi.org/10.1109/ICDE.2006.9).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from question_bank.language.dates import find_dates
from question_bank.model import Form, Question, Rejection
from question_bank.questions import edtf
from question_bank.questions.answers import keys, matter, options
from question_bank.questions.checks.amounts import amount_of, date_of
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

ENOUGH, MUCH = 0.5, 0.75
"""The share (Jaccard's) from which two questions are much alike: with a date or a figure as the key, and without."""
_OF_PROMPT, _OF_OPTIONS = 2 / 3, 1 / 3
"""How much of the likeness of two questions with options lies in the prompt, and how much in the options."""
_LONGEST_NAME = 6
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
REASON = "much like another question of the bank"


@dataclass(frozen=True, slots=True)
class Features:
    """What of a question is compared."""

    form: Form
    keys: frozenset[str]
    is_exact: bool
    """Whether every key is a date or a figure."""
    words: frozenset[str]
    """Of the prompt, without the two that follow."""
    times: frozenset[str]
    numbers: frozenset[str]
    options: frozenset[str]


def features(question: Question, world: World) -> Features:
    """The question's parts with names and dates put in one form, and without order."""
    without_dates, times = _dates_taken_out(matter(question.prompt))
    words = _telling_words(plain(without_dates), world)
    shown = options(question) if question.distractors else ()
    return Features(
        question.form,
        frozenset(_whole(key, world) for key in keys(question)),
        question.form in {"date", "number"} or all(date_of(key) or amount_of(key) for key in keys(question)),
        frozenset(word for word in words if not word[0].isdigit()),
        times,
        frozenset(word for word in words if word[0].isdigit()) | frozenset(_ORDINAL.findall(without_dates.lower())),
        frozenset(_whole(option, world) for option in shown),
    )


def are_alike(one: Features, other: Features) -> bool:
    """Whether two questions ask much the same."""
    if one.form != other.form or one.keys != other.keys or _ask_apart(one, other):
        return False
    prompts = _share(one.words, other.words)
    if one.is_exact:
        return prompts >= ENOUGH
    together = _OF_PROMPT * prompts + _OF_OPTIONS * _share(one.options, other.options)
    return max(prompts, together if one.options and other.options else 0.0) >= MUCH


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
        self._counts = Counter(word for found in self._features.values() for word in found.words)
        self._by_word: dict[tuple[Form, frozenset[str], str], list[str]] = defaultdict(list)
        for id_, found in self._features.items():
            for word in self._rarest(found.words):
                self._by_word[found.form, found.keys, word].append(id_)

    def to(self, question: Question) -> tuple[Question, ...]:
        """The other questions that are much like `question`, in the bank's order; it need not be one of them."""
        mine = self.features_of(question)
        near = {id_ for word in self._rarest(mine.words) for id_ in self._by_word.get((mine.form, mine.keys, word), ())}
        found = {id_ for id_ in near - {question.id} if are_alike(mine, self._features[id_])}
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
        """So many of the rarest words that two prompts which share enough have one of them in common."""
        ranked = sorted(words, key=lambda word: (self._counts[word], word))
        return ranked[: len(ranked) - ceil(ENOUGH * len(ranked)) + 1]


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


def _ask_apart(one: Features, other: Features) -> bool:
    """Whether both prompts name times, or both name numbers, and none is the same."""
    together = any(edtf.overlaps(time, another) for time in one.times for another in other.times)
    if one.times and other.times and not together:
        return True
    return bool(one.numbers and other.numbers and not one.numbers & other.numbers)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index."""
    return len(one & other) / len(one | other) if one or other else 1.0


def _whole(text: str, world: World) -> str:
    """A key or an option in one form: a name as its canonical one, a date as EDTF, else its words without order."""
    name = plain(text)
    if name in world.canonical:
        return world.canonical[name]
    return date_of(text) or " ".join(sorted(_telling_words(name, world))) or name


def _dates_taken_out(text: str) -> tuple[str, frozenset[str]]:
    """`text` without its dates, and the dates as EDTF."""
    found: set[str] = set()
    for mention in reversed(find_dates(text)):
        if mention.date:
            found.add(mention.date)
            text = text[: mention.start] + text[mention.end :]
    return text, frozenset(found)


def _telling_words(text: str, world: World) -> frozenset[str]:
    """The names of the bank that stand in `text` (plain), the longest first, and all other words of meaning."""
    words = re.findall(r"[^\s,;:?!()\"“”]+", text)
    names, rest, at = set[str](), list[str](), 0
    while at < len(words):
        spans = range(min(_LONGEST_NAME, len(words) - at), 0, -1)
        long = next((n for n in spans if " ".join(words[at : at + n]).rstrip(".") in world.canonical), 0)
        if long:
            names.add(world.canonical[" ".join(words[at : at + long]).rstrip(".")])
        else:
            rest.append(words[at])
        at += long or 1
    return frozenset(names | content_words(" ".join(rest)))
