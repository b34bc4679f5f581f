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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from question_bank.language.dates import find_dates
from question_bank.model import Form, Question, Rejection
from question_bank.questions import edtf
from question_bank.questions.answers import keys, matter, options
from question_bank.questions.checks.amounts import amount_of, date_of
from question_bank.questions.topic import split
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
    without_dates, times = _dates_taken_out(matter(split(question.prompt)[1]))
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
    """Which questions of a bank are much alike, by id; made of what is compared of them."""

    def __init__(self, known: Mapping[str, Features]) -> None:
        self._known = known
        self._counts = Counter(word for found in known.values() for word in found.words)
        self._by_word: dict[tuple[Form, frozenset[str], str], list[str]] = defaultdict(list)
        for id_, found in known.items():
            for word in self._rarest(found.words):
                self._by_word[found.form, found.keys, word].append(id_)

    def to(self, id_: str, mine: Features) -> tuple[str, ...]:
        """The ids of the other questions that are much like this one, which need not be one of the bank's."""
        near = {
            other for word in self._rarest(mine.words) for other in self._by_word.get((mine.form, mine.keys, word), ())
        }
        return tuple(sorted(other for other in near - {id_} if are_alike(mine, self._known[other])))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every two that are much alike, the one that comes first in the bank first."""
        position = {id_: number for number, id_ in enumerate(self._known)}
        for id_, mine in self._known.items():
            later = (other for other in self.to(id_, mine) if position[id_] < position[other])
            yield from ((id_, other) for other in sorted(later, key=position.__getitem__))

    def _rarest(self, words: frozenset[str]) -> list[str]:
        """So many of the rarest words that two prompts which share enough have one of them in common."""
        ranked = sorted(words, key=lambda word: (self._counts[word], word))
        return ranked[: len(ranked) - ceil(ENOUGH * len(ranked)) + 1]


def repeated(scores: Mapping[str, float], known: Mapping[str, Features]) -> frozenset[str]:
    """The ids of those questions in `scores` (newly written ones) that are much like a better one of `known`.

    A question without a score is in the bank already and goes before any other; then the higher score, then the
    earlier. So little is kept of each question that a bank can be compared which is never in memory as a whole.
    """
    alike = Likenesses(known)
    kept = {id_ for id_ in known if id_ not in scores}
    for id_ in sorted(scores, key=lambda id_: -scores[id_]):
        if kept.isdisjoint(alike.to(id_, known[id_])):
            kept.add(id_)
    return frozenset(scores) - kept


def keep_best(
    written: Sequence[Question], there: Sequence[Question], world: World
) -> tuple[list[Question], list[Rejection]]:
    """Of the questions `written` the best of each that are much alike, and a rejection for each of the others.

    A question that is `there` already goes before any that was written.
    """
    known = {question.id: features(question, world) for question in (*there, *written)}
    again = repeated({question.id: question.score or 0.0 for question in written}, known)
    best = [question for question in written if question.id not in again]
    return best, [Rejection(stage="questions", reason=REASON, text=q.prompt) for q in written if q.id in again]


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
