"""Rules on the options: enough of them, all different, of one kind, and each of them worth a thought."""

from __future__ import annotations

import re

from question_bank.language.world import cities, countries
from question_bank.questions import edtf
from question_bank.questions.checks.amounts import date_of
from question_bank.questions.checks.case import Case, common_words
from question_bank.questions.checks.rule import THREE_OPTIONS, Rule, flaw_of, guideline
from question_bank.questions.truth import asks_for_a_person, true_distractor
from question_bank.questions.words import plain

_FEWEST = {"choice": 2, "multiple": 1}
_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|any|neither|either) of (?:the )?(?:above|these|them|others)\b|\bthe above\b"
    r"|^(?:all|none|both|neither)$",
    re.IGNORECASE,
)
_LETTERS = r"(?:[A-H]|[IVX]+|\(?(?:[a-h]|[ivx]{1,3}|\d)\))"
_K_TYPE = re.compile(
    rf"^(?:[Bb]oth |[Oo]nly |[Oo]ptions? )?{_LETTERS}(?:, {_LETTERS})*,? (?:and|&|or) {_LETTERS}(?: only)?$"
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|all|every|everyone|everybody|nobody|no one|none|only|completely|absolutely|entirely|totally|"
    r"invariably|without exception)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:often|usually|sometimes|seldom|rarely|frequently|generally|typically|occasionally|normally|mostly|commonly|"
    r"possibly|perhaps|some|many|several|few|a lot)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"\b(?:not|never|neither|nor|without)\b|\b\w+n['’]t\b", re.IGNORECASE)


def too_few_distractors(case: Case) -> str | None:
    """Two good distractors are enough, one is not (unless several options are right)."""
    fewest = _FEWEST.get(case.form, 0)
    return f"{len(case.distractors)} of {fewest}" if len(case.distractors) < fewest else None


def repeated_option(case: Case) -> str | None:
    """No two options are the same but for case, article and spacing."""
    if case.form == "match":
        return None
    seen: set[str] = set()
    for option in case.options:
        if plain(option) in seen:
            return option
        seen.add(plain(option))
    return None


def another_name_of_the_key(case: Case) -> str | None:
    """No distractor is another name of what is right."""
    if not case.is_chosen:
        return None
    same = case.world.same_person if asks_for_a_person(case.question, case.fact) else case.world.same_name
    right = (*case.keys, *case.question.accept)
    return next((each for each in case.distractors if any(same(each, key) for key in right)), None)


def more_than_one_correct(case: Case) -> str | None:
    """No distractor is right by anything that the bank says."""
    return true_distractor(case.question, case.fact, case.world)


def all_or_none(case: Case) -> str | None:
    """Never "all of the above" nor "none of the above"."""
    return next((option for option in case.options if _ALL_OR_NONE.search(option)), None)


def k_type(case: Case) -> str | None:
    """No option that is put together of others: "A and C", "Lisbon and Kiel" beside "Lisbon" and "Kiel"."""
    known = {plain(option) for option in case.options}
    for option in case.options:
        parts = [plain(part) for part in re.split(r",? (?:and|&) |, ", option)]
        if _K_TYPE.match(option) or (len(parts) > 1 and known.issuperset(parts)):
            return option
    return None


def mixed_kinds(case: Case) -> str | None:
    """Options are all words, all figures or all dates. (A bare year may pass for a figure or a date.)"""
    kinds = {_kind(option): option for option in reversed(case.options) if not re.fullmatch(r"\d{4}", option)}
    years = [option for option in case.options if re.fullmatch(r"\d{4}", option)]
    if years and "words" in kinds:
        kinds.setdefault("figure", years[0])
    return " / ".join(kinds.values()) if len(kinds) > 1 else None


def other_type(case: Case) -> str | None:
    """No city among countries or country among cities, and no place where a person is asked for."""
    places = {option: _place(option) for option in case.options}
    if asks_for_a_person(case.question, case.fact):
        return next((option for option in case.distractors if places[option]), None)
    types = {place: option for option, place in reversed(places.items()) if place}
    return " / ".join(types.values()) if len(types) > 1 else None


def mixed_precision(case: Case) -> str | None:
    """Dates are equally precise: all days, all months, all years."""
    precisions = {edtf.granularity(date): text for text in reversed(case.options) if (date := date_of(text))}
    return " / ".join(precisions.values()) if len(precisions) > 1 else None


def absolute_option(case: Case) -> str | None:
    """Who knows nothing rules out what is "always" so. ("All of the above" has a rule of its own.)"""
    own = (option for option in case.options if not _ALL_OR_NONE.search(option))
    return next((option for option in own if _ABSOLUTE.search(common_words(option))), None)


def vague_option(case: Case) -> str | None:
    """ "Often" and "many" mean something else to everybody."""
    return next((option for option in case.options if _VAGUE.search(common_words(option))), None)


def negative_option(case: Case) -> str | None:
    """Options say what is so."""
    return next((option for option in case.options if _NEGATIVE.search(common_words(option))), None)


def _kind(option: str) -> str:
    if not re.search(r"\d", option):
        return "words"
    return "date" if date_of(option) else "figure"


def _place(option: str) -> str | None:
    """What kind of place an option is; None for other things, and for names of a city and a country."""
    kinds = [kind for kind, names in (("country", countries()), ("city", cities())) if option in names]
    return kinds[0] if len(kinds) == 1 else None


RULES = (
    Rule(
        "too-few-distractors",
        "too few distractors",
        "add wrong options that somebody might choose",
        THREE_OPTIONS,
        too_few_distractors,
    ),
    Rule("repeated-option", "two options are the same", "change or delete one", guideline("22"), repeated_option),
    Rule(
        "another-name-of-key",
        "a distractor is another name of the answer",
        "replace it, or move it to what also counts as right",
        guideline("19"),
        another_name_of_the_key,
    ),
    Rule(
        "more-than-one-correct",
        "a distractor is true",
        "replace it: the bank says that it is right as well",
        flaw_of("more than one correct"),
        more_than_one_correct,
    ),
    Rule(
        "all-or-none",
        "an option is all or none of the others",
        "delete it",
        guideline("25 and 26"),
        all_or_none,
    ),
    Rule(
        "k-type",
        "an option is put together of other options",
        "let several options be right instead (the form “multiple”)",
        guideline("9"),
        k_type,
    ),
    Rule(
        "mixed-kinds",
        "the options are of different kinds",
        "give figures only or words only",
        guideline("23"),
        mixed_kinds,
    ),
    Rule(
        "other-type",
        "the options are of different types",
        "give cities only, countries only, or people only",
        flaw_of("implausible distractors"),
        other_type,
    ),
    Rule(
        "mixed-precision",
        "the dates among the options are not equally precise",
        "give all of them as days, as months or as years",
        guideline("23"),
        mixed_precision,
    ),
    Rule(
        "absolute-option",
        "an option is absolute",
        "say it without “always”, “never”, “all” or “only”",
        guideline("28a"),
        absolute_option,
        advice=True,
    ),
    Rule(
        "vague-option",
        "an option is vague",
        "say how often or how many",
        flaw_of("vague terms"),
        vague_option,
        advice=True,
    ),
    Rule("negative-option", "an option is negative", "say what is so", guideline("27"), negative_option, advice=True),
)
