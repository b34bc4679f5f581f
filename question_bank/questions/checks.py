"""What makes a question acceptable, as named checks: each takes (question, fact, world) and gives a reason or None.

Every generated question passes all of them before it is emitted; the bank's `check` command and the curation page run
`problems` over what people wrote, where the fact may be None. The rules are those of item writing (Haladyna, Downing
and Rodriguez 2002) as far as a program can see them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from question_bank.language.words import PREPOSITIONS
from question_bank.model import DateValue, Fact, Question
from question_bank.questions import edtf
from question_bank.questions.truth import asks_for_a_person, has_no_true_distractor
from question_bank.questions.wording import is_timeless, names_a_year
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

BLANK = "____"
MOST_WORDS = 45
Check = Callable[[Question, Fact | None, World], str | None]

_PRONOUN = re.compile(
    r"^(?:\W|(?:in|on|by|at|according to|as of|when|what|who|which|did|was|were|how many|"
    r"year|month|and|date|city|country) )*"
    r"(?:he|she|it|they|him|them|his|her|their|its|this|these|those)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:the|this) (?:passage|text|article|author|excerpt|paragraph|above|following)\b|\b(?:above|below)-mentioned\b",
    re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"\b(?:yesterday|today|tomorrow|nowadays|currently|recently|lately|(?:last|this|next) (?:week|month|year|spring|"
    r"summer|autumn|fall|winter|decade|century)|(?:days?|weeks?|months?|years?|decades?) ago|so far|to date|"
    r"just now|since then|(?:during|over|in) the (?:past|last|coming|next) \w+|in recent \w+)\b",
    re.IGNORECASE,
)
_SOME_COUNTRY = re.compile(r"\bthe (?:country|nation)\b(?! of)", re.IGNORECASE)
_YEAR_AT_END = re.compile(r"(\S+) (?:1\d|20)\d\d(?=[,.?]|$)")
_BEFORE_A_YEAR = PREPOSITIONS | edtf.CALENDAR_WORDS | {"and", "or", "early", "late", "mid", "to", "year"}
_TRICK = re.compile(r"\b(?i:(?:all|none|both|any) of (?:the above|these|them))\b|\bNOT\b|\bEXCEPT\b")
_FURNITURE = re.compile(
    r"\b(?:photo(?:graph)?|caption|headline|by-?line|subtitle|contributed to (?:the|this) report|reporting from|"
    r"subscribe|newsletter|copyright|all rights reserved)\b",
    re.IGNORECASE,
)
_BYLINE_JOBS = re.compile(
    r"\b(?:columnist|column for|analyst|journalist|correspondent|commentator|expert|editor|researcher|fellow)\b",
    re.IGNORECASE,
)
_ARTICLE_CUE = re.compile(rf"\ban? {BLANK}", re.IGNORECASE)


def options(question: Question) -> tuple[str, ...]:
    """The key or keys, then the distractors."""
    keys = (question.answer,) if isinstance(question.answer, str) else question.answer
    return (*keys, *question.distractors)


def right_answers(question: Question) -> tuple[str, ...]:
    """Everything that counts as right."""
    keys = (question.answer,) if isinstance(question.answer, str) else question.answer
    return (*keys, *question.accept)


# --- the prompt


def is_one_sentence(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """A prompt starts with a capital or a figure and ends as a question or a statement; marks come in pairs."""
    prompt = question.prompt
    ends = (".", "?", "!", '"', "”") if question.form in {"cloze", "true_false"} else ("?", ":")
    opening = prompt.lstrip("\"“'‘(")[:1]
    balanced = prompt.count('"') % 2 == 0 and all(prompt.count(a) == prompt.count(b) for a, b in ("()", "“”", "[]"))
    if not prompt.endswith(ends) or not (opening.isupper() or opening.isdigit() or opening in "_$€£") or not balanced:
        return "the prompt is not one well-formed sentence"
    return None


def is_short_enough(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """A prompt that takes more than one breath tests reading."""
    return "the prompt is too long" if len(question.prompt.split()) > MOST_WORDS else None


def stands_alone(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """No pronoun without its noun, no pointing at a passage, no relative time."""
    matter = _subject_matter(question.prompt)
    if _PRONOUN.match(matter) or _POINTING.search(matter) or _SOME_COUNTRY.search(matter):
        return "the prompt does not stand alone"
    return "the prompt uses a relative time" if _RELATIVE_TIME.search(question.prompt) else None


def dates_are_english(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """A year that ends a phrase follows a preposition, a month or a season: not "the 2002" nor "from the U.S. 2002"."""
    words = (match[1].lstrip('(“"') for match in _YEAR_AT_END.finditer(question.prompt))
    odd = any(re.fullmatch(r"[a-z]+|(?:\w\.)+", word) and word not in _BEFORE_A_YEAR for word in words)
    return "a date is not put into words" if odd else None


def names_when(question: Question, fact: Fact | None, _world: World) -> str | None:
    """Who held an office, and how many there were, depends on when: the prompt says it."""
    if fact is None or not fact.as_of or fact.kind not in {"leader", "figure"} or names_a_year(question.prompt):
        return None
    return None if is_timeless(fact) else "the prompt names no time"


def names_the_source(question: Question, fact: Fact | None, _world: World) -> str | None:
    """Where sources disagree or somebody claims, the prompt says who."""
    if fact is None or "ccording to" in question.prompt:
        return None
    if fact.disputed_by:
        return "sources disagree and the prompt names none"
    last = fact.attributed_to.split()[-1] if fact.attributed_to else ""
    return "the prompt asks a claim as a fact" if last not in question.prompt else None


def is_no_trick(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """Never NOT or EXCEPT, never "all of the above"."""
    texts = (question.prompt, *options(question))
    return "the question is negative or offers all or none" if any(_TRICK.search(text) for text in texts) else None


def is_worth_asking(question: Question, fact: Fact | None, world: World) -> str | None:
    """Not about a page's furniture, nor what its author or the one it interviews does for a living."""
    if _FURNITURE.search(question.prompt):
        return "the question is about a page's furniture"
    head = world.head(fact) if fact else None
    if head is None or fact is None or not _BYLINE_JOBS.search(fact.statement):
        return None
    about_themselves = re.search(rf"\b{re.escape(fact.subject)}\b", f"{head.title} {head.author or ''}")
    return "the question is about a by-line" if about_themselves else None


def has_one_blank(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """A cloze has one blank, without "a" or "an" before it that would tell how the answer starts."""
    if question.form != "cloze":
        return "only a cloze has a blank" if BLANK in question.prompt else None
    if question.prompt.count(BLANK) != 1 or "_" in question.prompt.replace(BLANK, ""):
        return "a cloze has exactly one blank"
    return "the article before the blank gives a hint" if _ARTICLE_CUE.search(question.prompt) else None


def keeps_its_answer(question: Question, fact: Fact | None, _world: World) -> str | None:
    """The prompt holds neither the answer nor, for a date, its year (or, for a name, the surname)."""
    reason = "the prompt gives the answer away"
    if question.form == "true_false":
        return None
    for answer in right_answers(question):
        if answer and _holds(question.prompt, answer):
            return reason
    value = fact.value if fact and isinstance(question.answer, str) else None
    if isinstance(value, DateValue) and any(
        year in _subject_matter(question.prompt) for year in re.findall(r"\d{4}", value.date)
    ):
        return reason
    return None


# --- the options


def has_distinct_options(question: Question, fact: Fact | None, world: World) -> str | None:
    """At least two distractors, and no two options that are the same thing."""
    if question.form not in {"choice", "multiple"}:
        return None
    if len(question.distractors) < 2:
        return "fewer than two distractors"
    shown = options(question)
    if len({plain(option) for option in shown}) < len(shown):
        return "two options are the same"
    same = world.same_person if asks_for_a_person(question, fact) else world.same_name
    for distractor in question.distractors:
        if any(same(distractor, right) for right in right_answers(question)):
            return "a distractor is another name of the answer"
    return None


def has_even_options(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """Options share their kind and length: the key is not the one figure, nor conspicuously the longest."""
    if question.form != "choice" or not isinstance(question.answer, str) or not question.distractors:
        return None
    shown = options(question)
    if len({bool(re.search(r"\d", option)) for option in shown}) > 1:
        return "the options are of different kinds"
    words = len(question.answer.split())
    if words >= 4 and all(len(other) < 0.75 * len(question.answer) for other in question.distractors):
        return "the key is conspicuously the longest option"
    return None


def links_no_word(question: Question, _fact: Fact | None, _world: World) -> str | None:
    """No word of meaning stands in the prompt and in the key alone."""
    if question.form != "choice" or not isinstance(question.answer, str):
        return None
    shared = content_words(question.prompt) & content_words(question.answer)
    elsewhere = [content_words(distractor) for distractor in question.distractors]
    telling = {word for word in shared if not any(word in words for words in elsewhere)}
    return "a word links the prompt and the key alone" if telling else None


CHECKS: tuple[Check, ...] = (
    is_one_sentence,
    is_short_enough,
    stands_alone,
    dates_are_english,
    names_when,
    names_the_source,
    is_no_trick,
    is_worth_asking,
    has_one_blank,
    keeps_its_answer,
    has_distinct_options,
    has_no_true_distractor,
    has_even_options,
    links_no_word,
)


def problems(question: Question, fact: Fact | None, world: World) -> tuple[str, ...]:
    """Every reason why a careful teacher would not put this question before a class; empty where there is none."""
    found = (check(question, fact, world) for check in CHECKS)
    return tuple(reason for reason in found if reason)


def gives_away(a: Question, b: Question) -> bool:
    """Whether seeing `a` (prompt, options, explanation) helps to answer `b`: a quiz holds only one of the two.

    Questions on one fact always do. Otherwise `a` must show an answer of `b` (a name by its surname, a date in words or
    as EDTF) and speak of the same matter: share two words of meaning with `b`'s prompt, its answer apart.
    """
    if a.fact is not None and a.fact == b.fact:
        return True
    shown = " ".join((a.prompt, *options(a), a.explanation))
    if not any(_holds(shown, form) for answer in right_answers(b) for form in _spellings(answer)):
        return False
    about = content_words(b.prompt) - {word for answer in right_answers(b) for word in content_words(answer)}
    return len(about & content_words(shown)) >= 2


def _spellings(answer: str) -> tuple[str, ...]:
    try:
        return (answer, edtf.spell(answer))
    except ValueError:
        return (answer,)


def _holds(text: str, answer: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(plain(answer))}(?!\w|[.,]\d)", plain(text)) is not None


def _subject_matter(prompt: str) -> str:
    """The prompt without the source in front of it, whose date is no hint."""
    return re.sub(r"^(?:According to|As of) [^,]*, (?:as [^,]* reported, )?", "", prompt)
