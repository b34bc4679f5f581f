"""Rules that belong to one form: the blank of a cloze, a statement to judge, things to order or to match."""

from __future__ import annotations

import re

from question_bank.questions.checks.amounts import amount_of, date_of
from question_bank.questions.checks.case import BLANK, Case, common_words
from question_bank.questions.checks.rule import OTHER_FORMS, TRUE_FALSE, Rule, flaw_of
from question_bank.questions.words import begins_words, content_words, holds_letters, plain

_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|except)\b|\b\w+n['’]t\b", re.IGNORECASE
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|all|every|everyone|everybody|completely|absolutely|entirely)\b", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:often|usually|sometimes|seldom|rarely|frequently|generally|typically|occasionally|may|might)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"[A-Z]{2,}\w*")
_STANDS_FOR = re.compile(r"\b(?:abbreviation|acronym) [“\"](?P<short>[^”\"]+)[”\"] (?:\([^()]*\) )?stand for\b")
_OPEN = re.compile(rf"\b(?:in|at|on|by|with|for|from|to) {BLANK}(?= *[.,;]|$)", re.IGNORECASE)
_ORDERED_BY = re.compile(
    r"\b(?:earliest|latest|first|last|oldest|newest|largest|smallest|highest|lowest|longest|shortest|chronological|"
    r"order of (?:time|date|size|age)|happened|north|south|east|west)\b",
    re.IGNORECASE,
)


def blank_count(case: Case) -> str | None:
    """A cloze has one blank, any other form none."""
    blanks = re.findall(r"_+", case.prompt)
    wanted = [BLANK] if case.form == "cloze" else []
    return None if blanks == wanted else f"{len(blanks)} blanks"


def blank_at_start(case: Case) -> str | None:
    """What a blank stands for is told by the words before it."""
    return case.prompt[:25] if case.form == "cloze" and case.prompt.startswith(BLANK) else None


def open_blank(case: Case) -> str | None:
    """A date or figure is called for as one, by a hint in brackets or a unit: "in ____." may be a place."""
    key = case.keys[0]
    if case.form != "cloze" or not (date_of(key) or amount_of(key)):
        return None
    found = _OPEN.search(case.prompt)
    return found[0] if found else None


def negated_statement(case: Case) -> str | None:
    """A statement to be judged says what is so; "not" is read over, and "false" of a "not" is a riddle."""
    found = _NEGATION.search(_unquoted(case.prompt)) if case.form == "true_false" else None
    return found[0] if found else None


def absolute_statement(case: Case) -> str | None:
    """What is "always" so is seldom true, and everybody knows it."""
    found = _ABSOLUTE.search(_unquoted(case.prompt)) if case.form == "true_false" else None
    return found[0] if found else None


def vague_statement(case: Case) -> str | None:
    """What happens "often" is neither true nor false."""
    found = _VAGUE.search(common_words(case.prompt)) if case.form == "true_false" else None
    return found[0] if found else None


def no_correction(case: Case) -> str | None:
    """The explanation of a false statement says what is true instead: it holds words that the statement does not."""
    if case.form != "true_false" or case.keys[0] != "false":
        return None
    corrects = _words_and_figures(case.question.explanation) - _words_and_figures(case.prompt)
    return None if corrects else case.question.explanation or "no explanation"


def repeated_item(case: Case) -> str | None:
    """The things to be put in order are all different."""
    if case.form != "order":
        return None
    seen: set[str] = set()
    for item in case.keys:
        if plain(item) in seen:
            return item
        seen.add(plain(item))
    return None


def dated_item(case: Case) -> str | None:
    """A thing to be put in order does not show its year."""
    if case.form != "order":
        return None
    return next((item for item in case.keys if re.search(r"\b1\d{3}\b|\b20\d\d\b", item)), None)


def unnamed_order(case: Case) -> str | None:
    """The prompt says by what the things are ordered, and where to begin."""
    return case.prompt if case.form == "order" and not _ORDERED_BY.search(case.prompt) else None


def not_one_to_one(case: Case) -> str | None:
    """To each left side belongs one right side, and to that no other; no wrong one is right under another name."""
    same = case.world.same_name
    lefts, rights = [left for left, _ in case.pairs], [*(right for _, right in case.pairs), *case.distractors]
    for side in (lefts, rights):
        for number, text in enumerate(side):
            if any(same(text, other) for other in side[:number]):
                return text
    return None


def pair_tells_itself(case: Case) -> str | None:
    """No word stands in a left side and in its own right side alone."""
    for left, right in case.pairs:
        elsewhere = (content_words(other) for _, other in case.pairs if other != right)
        wrong = (content_words(other) for other in case.distractors)
        telling = (content_words(left) & content_words(right)) - frozenset[str]().union(*elsewhere, *wrong)
        if telling:
            return ", ".join(sorted(telling))
    return None


def matched_by_letters(case: Case) -> str | None:
    """Abbreviations whose letters begin the words of their long forms are told apart by a look at the capitals."""
    rights = [right for _, right in case.pairs]
    for left, right in case.pairs:
        if _ABBREVIATION.fullmatch(left) and [other for other in rights if begins_words(left, other)] == [right]:
            return f"{left} = {right}"
    return None


def letters_of_other_words(case: Case) -> str | None:
    """An abbreviation is asked for the words that it is made of, not for their translation."""
    found = _STANDS_FOR.search(case.prompt)
    if found is None or case.form not in {"short", "choice"}:
        return None
    return None if holds_letters(found["short"], case.keys[0]) else f"{found['short']} / {case.keys[0]}"


def _words_and_figures(text: str) -> frozenset[str]:
    return content_words(text) | frozenset(re.findall(r"\d+", text))


def _unquoted(text: str) -> str:
    """`text` without what it quotes and without its capitalised words: names may hold any word."""
    return common_words(re.sub(r"[“\"][^”\"]*[”\"]", "", text))


RULES = (
    Rule(
        "blank-count",
        "a cloze has exactly one blank, and only a cloze has one",
        "write one blank, as ____",
        flaw_of("fill-in-the-blank"),
        blank_count,
    ),
    Rule(
        "blank-at-start",
        "the prompt begins with its blank",
        "begin with what tells what is missing",
        flaw_of("fill-in-the-blank"),
        blank_at_start,
    ),
    Rule(
        "open-blank",
        "the blank leaves open what is asked",
        "say it behind the blank, as in “____ (year)”",
        flaw_of("fill-in-the-blank"),
        open_blank,
        advice=True,
    ),
    Rule("negated-statement", "the statement is negated", "say what is so", TRUE_FALSE, negated_statement),
    Rule(
        "absolute-statement",
        "the statement is absolute",
        "claim no more than one thing",
        TRUE_FALSE,
        absolute_statement,
    ),
    Rule("vague-statement", "the statement is vague", "say how often, or what is certain", TRUE_FALSE, vague_statement),
    Rule(
        "no-correction",
        "the explanation of a false statement does not correct it",
        "say what is true instead",
        TRUE_FALSE,
        no_correction,
    ),
    Rule(
        "repeated-item",
        "two things to be put in order are the same",
        "change or delete one",
        OTHER_FORMS,
        repeated_item,
    ),
    Rule("dated-item", "a thing to be put in order shows its year", "take the year out", OTHER_FORMS, dated_item),
    Rule(
        "unnamed-order",
        "the prompt does not say by what to order",
        "say it, and where to begin: “earliest first”",
        OTHER_FORMS,
        unnamed_order,
    ),
    Rule(
        "not-one-to-one",
        "two sides of the pairs are the same",
        "give each left side one right side of its own",
        OTHER_FORMS,
        not_one_to_one,
    ),
    Rule(
        "matched-by-letters",
        "the letters of an abbreviation tell its long form",
        "ask for each long form by itself, to be typed",
        OTHER_FORMS,
        matched_by_letters,
    ),
    Rule(
        "letters-of-other-words",
        "the letters of the abbreviation are not those of the answer",
        "ask for the words, in their own language, that the letters stand for",
        flaw_of("ambiguous or unclear information"),
        letters_of_other_words,
    ),
    Rule(
        "pair-tells-itself",
        "a word links the two sides of a pair alone",
        "take it out of one of them",
        OTHER_FORMS,
        pair_tells_itself,
    ),
)
