"""Rules on what gives the right option away to one who does not know: its length, its words, its grammar."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from question_bank.language.calendar import MONTHS
from question_bank.language.words import verb_tags
from question_bank.language.world import country_of, country_of_city, demonyms
from question_bank.model import DateValue
from question_bank.questions.answers import holds, right_answers
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Rule, flaw_of, guideline
from question_bank.questions.words import content_words

KEY_WORDS, DISTRACTOR_SHARE = 4, 0.75
"""A key is conspicuous from this many words on, where every distractor is shorter than this share of it."""
_ENOUGH_TO_TELL, _MOST_TOLD = 4, 0.75
"""How many words of meaning make a statement that a title can tell, and what share of them it then holds."""
_BLANK_CUE = re.compile(r"\ban? ____", re.IGNORECASE)
_STEM_CUE = re.compile(r"\b(an?)(?: \([^)]*\))?:?$", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\bwho (?:were|are)\b|\b(?:which|what) (?:two|three|four|\w+s (?:were|are|have|did))\b", re.IGNORECASE
)
_ONE = re.compile(r"\bwho (?:was|is)\b", re.IGNORECASE)
_WHERE_IT_WAS = re.compile(r"In which country (?:was|were|did)\b")
_DAYS_FROM = re.compile(rf"\bdays? (?:before|after) (?:[\w’']+ )?(?:{'|'.join(MONTHS)}) \d{{1,2}}\b")
"""A day told by another one: "five days after the April 9 vote"."""
_WORD = re.compile(r"[A-Z]\w+")
_VOWEL = re.compile(r"[aeiou]|8|11\b|18\b|hour|heir|honest|honou?r", re.IGNORECASE)
_SOUNDS_OTHERWISE = re.compile(r"uni(?!m|n)|eu|one\b|use|usu|uk|us\b", re.IGNORECASE)


def longest_option_correct(case: Case) -> str | None:
    """A key that took more care than the distractors shows it."""
    key = case.only_key
    if key is None or len(key.split()) < KEY_WORDS:
        return None
    return key if all(len(other) < DISTRACTOR_SHARE * len(key) for other in case.distractors) else None


def word_repeated_in_key(case: Case) -> str | None:
    """No word of meaning stands in the prompt and in the key alone."""
    if case.only_key is None:
        return None
    shared = content_words(case.prompt) & content_words(case.only_key)
    elsewhere = frozenset[str]().union(*map(content_words, case.distractors))
    return ", ".join(sorted(shared - elsewhere)) or None


def convergence(case: Case) -> str | None:
    """The key is not the one option whose every part recurs in the others: the sum of what they have in common."""
    if case.only_key is None or len(case.distractors) < 2:
        return None
    parts = {option: content_words(option) for option in case.options}
    common = Counter(word for words in parts.values() for word in words)
    shared = {option: sum(common[word] > 1 for word in words) for option, words in parts.items()}
    key = case.only_key
    recurs = len(parts[key]) > 1 and shared[key] == len(parts[key])
    return key if recurs and all(shared[other] < shared[key] for other in case.distractors) else None


def grammatical_cue(case: Case) -> str | None:
    """Each option goes with the prompt: after "a" or "an", as one or several; and all begin alike."""
    if case.form == "cloze":
        found = _BLANK_CUE.search(case.prompt)
        return found[0] if found else None
    if case.only_key is None:
        return None
    return _article_cue(case) or _number_cue(case) or _opening_cue(case.only_key, case.distractors)


def answer_in_prompt(case: Case) -> str | None:
    """The prompt holds neither the answer nor, for a date, its year, nor for a country the name of its people."""
    if case.form in {"true_false", "order", "match"}:
        return None
    shown = next((answer for answer in right_answers(case.question) if answer and holds(case.prompt, answer)), None)
    shown = shown or next((word for word in _WORD.findall(case.prompt) if demonyms().get(word) in case.keys), None)
    shown = shown or _most_of_it(case) or _city_of_key(case)
    value = case.fact.value if case.fact and isinstance(case.question.answer, str) else None
    if shown or not isinstance(value, DateValue):
        return shown
    if value.granularity == "day" and (near := _DAYS_FROM.search(case.matter)):
        return near[0]
    return next((year for year in re.findall(r"\d{4}", value.date) if year in case.matter), None)


def _city_of_key(case: Case) -> str | None:
    """A city of the country that is asked for, where it is not the city that the question is about."""
    if not _WHERE_IT_WAS.match(case.prompt):
        return None
    words = re.findall(r"[A-ZÀ-Þ][\w’'-]+", case.prompt)
    names = (*words, *(f"{one} {other}" for one, other in pairwise(words)))
    return next((name for name in names if country_of_city(name) in case.keys), None)


def answer_in_title(case: Case) -> str | None:
    """A quiz stands under the title of its article: no year of that title is asked for, nor what it names or says."""
    head = case.world.head(case.fact) if case.fact is not None else None
    if head is None or case.fact is None or case.form in {"order", "match", "multiple"}:
        return None
    if _says(head.title, case.fact.statement):
        return head.title
    if case.form == "true_false":
        return None
    key = case.keys[0]
    if re.fullmatch(r"\d{4}", key):
        return key if key in re.findall(r"\d{4}", head.title) else None
    tells_more = key[:1].isupper() and case.fact.kind != "leader"  # who is named there need not be known for an office
    names = (key, *case.question.accept, *case.world.other_names(key)) if tells_more else (key,)
    return key if any(_stands_out(name, head.title, whole=tells_more) for name in names) else None


def _says(title: str, statement: str) -> bool:
    """Whether a title tells most of a statement."""
    words = content_words(statement)
    return len(words) >= _ENOUGH_TO_TELL and len(words & content_words(title)) >= _MOST_TOLD * len(words)


def _stands_out(name: str, title: str, *, whole: bool) -> bool:
    """Whether half of a title is a name, or (if `whole`) it holds the name and no second country where it is one."""
    words, all_words = content_words(name), content_words(title)
    if not words or not words <= all_words:
        return False
    if 2 * len(words) >= len(all_words):
        return True
    if not whole or not re.search(rf"\b{re.escape(name)}\b", title):
        return False
    lands = {land for word in _WORD.findall(title) if (land := country_of(word)) is not None}
    return country_of(name) != name or len(lands) < 2


def _most_of_it(case: Case) -> str | None:
    """The words of a name that is to be typed, where the prompt holds two of five or more."""
    if case.form not in {"cloze", "short"} or not isinstance(case.question.answer, str):
        return None
    words = content_words(case.question.answer)
    shared = words & content_words(case.prompt)
    return ", ".join(sorted(shared)) if len(shared) > 1 and 5 * len(shared) >= 2 * len(words) else None


def _article_cue(case: Case) -> str | None:
    """A prompt that ends in "a" or "an", as only some of the options may follow it."""
    found = _STEM_CUE.search(case.prompt)
    if found is None:
        return None
    fits = {option: _starts_with_a_vowel(option) == (found[1].lower() == "an") for option in case.options}
    return found[1] if len(set(fits.values())) > 1 else None


def _number_cue(case: Case) -> str | None:
    """A prompt that asks for several where only some options are several, or the other way round."""
    asked = _SEVERAL.search(case.prompt) or _ONE.search(case.prompt)
    several = {option: bool(re.search(r"\w,? and \w", option)) for option in case.options}
    return asked[0] if asked and len(set(several.values())) > 1 else None


def _opening_cue(key: str, distractors: tuple[str, ...]) -> str | None:
    """A key that begins unlike all the others, which begin alike."""
    others = {_opening(text) for text in distractors}
    return key if len(distractors) > 1 and len(others) == 1 and _opening(key) not in others else None


def _opening(text: str) -> str:
    first = text.split()[0] if text.split() else ""
    if first.lower() in {"a", "an", "the", "to"}:
        return "article" if first.lower() != "to" else "to"
    if first.lower() in {"because", "by", "in", "on", "at", "with", "for", "from", "after", "before", "when"}:
        return "clause or phrase"
    return "-ing" if first.lower().endswith("ing") and "VBG" in verb_tags(first.lower()) else "other"


def _starts_with_a_vowel(text: str) -> bool:
    return bool(_VOWEL.match(text)) and not _SOUNDS_OTHERWISE.match(text)


RULES = (
    Rule(
        "answer-in-prompt",
        "the prompt gives the answer away",
        "take the answer out of the prompt",
        guideline("28"),
        answer_in_prompt,
    ),
    Rule(
        "answer-in-title",
        "the title of the article gives the answer away",
        "ask for something that the title does not say",
        guideline("28"),
        answer_in_title,
    ),
    Rule(
        "longest-option-correct",
        "the key is conspicuously the longest option",
        "shorten it, or make a distractor as long",
        guideline("24"),
        longest_option_correct,
    ),
    Rule(
        "word-repeated-in-key",
        "a word links the prompt and the key alone",
        "take it out of one of them, or put it into a distractor too",
        guideline("28b"),
        word_repeated_in_key,
    ),
    Rule(
        "grammatical-cue",
        "the grammar tells the key",
        "make every option fit the prompt, and all of them begin alike",
        guideline("28c"),
        grammatical_cue,
    ),
    Rule(
        "convergence",
        "the key is made up of what the other options share",
        "let a distractor share as much",
        flaw_of("convergence cues"),
        convergence,
        advice=True,
    ),
)
