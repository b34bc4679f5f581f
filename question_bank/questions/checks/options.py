"""Rules on the options: enough of them, all different, of one kind, and each of them worth a thought."""

from __future__ import annotations

import re
from itertools import combinations

from question_bank.questions import edtf
from question_bank.questions.checks.amounts import Amount, amount_of, date_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import THREE_OPTIONS, Rule, flaw_of, guideline
from question_bank.questions.truth import asks_for_a_person, true_distractor
from question_bank.questions.words import plain

FARTHEST_YEARS = 50
"""How far from the right date a wrong one may lie and still be thought of."""
LARGEST_RATIO = 20
"""How many times as large, or as small, as the right figure a wrong one may be: one order of magnitude, doubled."""
_FEWEST = {"choice": 2, "multiple": 1}
_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|any|neither|either) of (?:the )?(?:above|these|them|others)\b|\bthe above\b"
    r"|^(?:all|none|both|neither)$",
    re.IGNORECASE,
)
_LETTERS = r"(?:[A-H]|[IVX]+|\(?[a-hivx]{1,3}\)|[1-9])"
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


def overlapping_options(case: Case) -> str | None:
    """Where one option holds, no other does: no date within another, no two limits on one side."""
    if case.form != "choice":
        return None
    for one, other in combinations(case.options, 2):
        first, second = date_of(one), date_of(other)
        if first and second and first != second and edtf.overlaps(first, second):
            return f"{one} / {other}"
        if _is_limit(one) and _is_limit(other) and _side(one) == _side(other):
            return f"{one} / {other}"
    return None


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
    """Options are all figures or dates, or none is."""
    kinds = {bool(re.search(r"\d", option)): option for option in reversed(case.options)}
    return " / ".join(kinds.values()) if len(kinds) > 1 else None


def mixed_precision(case: Case) -> str | None:
    """Dates are equally precise: all days, all months, all years."""
    precisions = {edtf.granularity(date): text for text in reversed(case.options) if (date := date_of(text))}
    return " / ".join(precisions.values()) if len(precisions) > 1 else None


def lost_sequence(case: Case) -> str | None:
    """Figures can be put in order, smallest first: they have one unit, and no two are equal."""
    amounts = [(amount_of(option), option) for option in case.options]
    known = [(amount, option) for amount, option in amounts if amount]
    if not known or len(known) < len(amounts):
        return None
    (first, shown), *others = known
    odd = next((option for amount, option in others if (amount.sign, amount.unit) != (first.sign, first.unit)), None)
    if odd:
        return f"{shown} / {odd}"
    equal = next(((a, b) for (one, a), (other, b) in combinations(known, 2) if one == other), None)
    return " / ".join(equal) if equal else None


def odd_magnitude(case: Case) -> str | None:
    """A wrong figure is of the right one's order of size."""
    key = amount_of(case.only_key) if case.only_key else None
    if key is None or not key.number:
        return None
    return next((each for each in case.distractors if _is_out_of_scale(amount_of(each), key)), None)


def far_period(case: Case) -> str | None:
    """A wrong date is of the right one's time."""
    key = date_of(case.only_key) if case.only_key else None
    if not key:
        return None
    year = edtf.stretch(key)[0].year
    for distractor in case.distractors:
        date = date_of(distractor)
        if date and abs(edtf.stretch(date)[0].year - year) > FARTHEST_YEARS:
            return distractor
    return None


def absolute_option(case: Case) -> str | None:
    """Who knows nothing rules out what is "always" so."""
    return next((option for option in case.options if _ABSOLUTE.search(_common(option))), None)


def vague_option(case: Case) -> str | None:
    """ "Often" and "many" mean something else to everybody."""
    return next((option for option in case.options if _VAGUE.search(_common(option))), None)


def negative_option(case: Case) -> str | None:
    """Options say what is so."""
    return next((option for option in case.options if _NEGATIVE.search(_common(option))), None)


def _is_out_of_scale(amount: Amount | None, key: Amount) -> bool:
    if amount is None or not amount.number:
        return amount is not None
    ratio = abs(amount.number / key.number)
    return not 1 / LARGEST_RATIO <= ratio <= LARGEST_RATIO


def _is_limit(option: str) -> bool:
    return _side(option) is not None


def _side(option: str) -> str | None:
    amount = amount_of(option)
    return amount.side if amount else None


def _common(option: str) -> str:
    """An option without its capitalised words after the first: names may hold any word."""
    first, _, rest = option.partition(" ")
    return " ".join([first, *(word for word in rest.split() if not word[0].isupper())])


_PLAUSIBLE = flaw_of("implausible distractors")

RULES = (
    Rule(
        "too-few-distractors",
        "fewer than two distractors",
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
        "overlapping-options",
        "two options can be true together",
        "make them exclude one another",
        guideline("22"),
        overlapping_options,
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
        "mixed-precision",
        "the dates among the options are not equally precise",
        "give all of them as days, as months or as years",
        guideline("23"),
        mixed_precision,
    ),
    Rule(
        "lost-sequence",
        "the figures among the options cannot be put in order",
        "give them one unit and make them differ",
        flaw_of("lost sequence"),
        lost_sequence,
    ),
    Rule(
        "odd-magnitude",
        "a distractor is of another order of size",
        f"keep wrong figures within {LARGEST_RATIO} times the right one",
        _PLAUSIBLE,
        odd_magnitude,
    ),
    Rule(
        "far-period",
        "a distractor is of another time",
        f"keep wrong dates within {FARTHEST_YEARS} years of the right one",
        _PLAUSIBLE,
        far_period,
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
