"""Rules on options that are amounts or dates: each can be true alone, and a wrong one is not far off."""

from __future__ import annotations

from itertools import combinations

from question_bank.questions import edtf
from question_bank.questions.checks.amounts import Amount, amount_of, date_of
from question_bank.questions.checks.case import Case
from question_bank.questions.checks.rule import Reference, Rule, flaw_of, guideline

FARTHEST_YEARS = 50
"""How far from the right date a wrong one may lie and still be thought of."""
_KNOWN_WORLD = Reference("GeoNames: countries and their populations", "https://www.geonames.org/countries/")
LARGEST_RATIO = 20
"""How many times as large, or as small, as the right figure a wrong one may be: one order of magnitude, doubled."""


def implausible_figure(case: Case) -> str | None:
    """The figure of the fact can be so, by what is known of the world and of the bank's other figures."""
    return case.world.index.doubts.get(case.fact.id) if case.fact is not None else None


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


_PLAUSIBLE = flaw_of("implausible distractors")

RULES = (
    Rule(
        "implausible-figure",
        "the figure may be wrong",
        "look it up elsewhere before you ask it",
        _KNOWN_WORLD,
        implausible_figure,
        advice=True,
    ),
    Rule(
        "overlapping-options",
        "two options can be true together",
        "make them exclude one another",
        guideline("22"),
        overlapping_options,
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
)
