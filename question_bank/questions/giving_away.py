"""Whether one question helps to answer another: a quiz holds only one of the two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from question_bank.model import Question
from question_bank.questions import edtf
from question_bank.questions.answers import holds_plain, keys, options, pairs, right_answers
from question_bank.questions.topic import split
from question_bank.questions.words import SAME_EVENT, content_words, plain

_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_SAME_MATTER = 2
"""How many words of meaning two questions on one matter share at least."""


def gives_away(a: Question, b: Question) -> bool:
    """Whether seeing `a` (prompt, options, explanation) helps to answer `b`.

    Questions on one fact always do. Otherwise it depends on what `b` asks for:

    - an answer to choose or type: `a` shows it (a name by its surname, a date in words or as EDTF) and speaks of the
      same matter, so that the prompts share two words of meaning, the answer apart;
    - pairs to match: `a` shows both sides of one;
    - things to put in order: `a` tells of two of them, or of one of them with a year;
    - a statement to judge: `a` tells of the same, by three fifths of the statement's words.
    """
    if a.fact is not None and a.fact == b.fact:
        return True
    shown = _shown(a)
    match b.form:
        case "match":
            return any(holds_plain(shown.text, left) and holds_plain(shown.text, right) for left, right in _pairs(b))
        case "order":
            told = sum(_tells_of(shown, content_words(item)) for item in keys(b))
            return told > 1 or (told == 1 and shown.has_year)
        case "true_false":
            return _tells_of(shown, content_words(split(b.prompt)[1]))
        case _:
            wanted = _wanted(b)
            return len(wanted.about & shown.words) >= _SAME_MATTER and any(
                holds_plain(shown.text, answer) for answer in wanted.answers
            )


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a learner reads of a question, once it is answered at the latest."""

    text: str
    words: frozenset[str]
    has_year: bool


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What counts as right, in every spelling, and the words that tell what the question is about."""

    answers: tuple[str, ...]
    about: frozenset[str]


@lru_cache(maxsize=5_000)
def _shown(question: Question) -> _Shown:
    text = " ".join((split(question.prompt)[1], *options(question), question.explanation))
    return _Shown(plain(text), content_words(text), _YEAR.search(text) is not None)


@lru_cache(maxsize=5_000)
def _wanted(question: Question) -> _Wanted:
    right = right_answers(question)
    answers = dict.fromkeys(plain(form) for answer in right for form in _spellings(answer))
    words = {word for answer in right for word in content_words(answer)}
    return _Wanted(tuple(answer for answer in answers if answer), content_words(split(question.prompt)[1]) - words)


@lru_cache(maxsize=5_000)
def _pairs(question: Question) -> tuple[tuple[str, str], ...]:
    return tuple((plain(left), plain(right)) for left, right in pairs(question))


def _tells_of(shown: _Shown, words: frozenset[str]) -> bool:
    return bool(words) and len(words & shown.words) >= SAME_EVENT * len(words)


def _spellings(answer: str) -> tuple[str, ...]:
    try:
        return (answer, edtf.spell(answer))
    except ValueError:
        return (answer,)
