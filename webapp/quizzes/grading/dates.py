"""How near a typed date is to the right one: as precise, less precise, or another day."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.quizzes.grading.calendar_dates import Stretch, in_year, read, read_key
from webapp.quizzes.grading.eras import grade_year_before, years_before
from webapp.quizzes.grading.plain import Grade, partly, right, wrong

CREDIT = {
    ("day", "month"): 0.5,
    ("day", "season"): 0.25,
    ("day", "year"): 0.25,
    ("month", "season"): 0.5,
    ("month", "year"): 0.5,
    ("season", "year"): 0.5,
    ("year", "decade"): 0.25,
    ("range", "year"): 0.25,
    ("range", "decade"): 0.25,
}
"""(precision asked for, precision given): credit for a date that is right as far as it goes."""
_SHOWN = {"day": "day", "month": "month", "season": "season", "year": "year", "decade": "decade", "range": "two ends"}


def grade_date(keys: Sequence[str], response: str, prompt: str = "") -> Grade:
    """Grade a typed date against EDTF dates or dates in words; `prompt` may name the year that the answer omits."""
    before_our_era = years_before(keys)
    if before_our_era:
        return grade_year_before(before_our_era, response, prompt)
    given = read(response)
    if given.impossible:
        return wrong(given.impossible)
    if not given.stretches:
        return wrong("No date could be read in this answer. Write it like 14 March 2005.")
    targets = [stretch for key in keys for stretch in read_key(key)]
    grades = [_compare(target, stretch, prompt) for target in targets for stretch in given.stretches]
    best = max(grades, key=lambda grade: grade.credit, default=wrong())
    notes = [best.note]
    if best.credit and _is_ambiguous(given.stretches):
        meant = max(
            given.stretches, key=lambda stretch: max(_compare(target, stretch, prompt).credit for target in targets)
        )
        notes.append(f"Read as {meant.first.day} {meant.first:%B %Y}; a month in words leaves no doubt.")
    if best.credit and given.misspelled:
        notes.append(f"It is spelled {given.misspelled}.")
    return Grade(best.credit, best.verdict, " ".join(filter(None, notes)))


def _compare(target: Stretch, given: Stretch, prompt: str) -> Grade:
    if not given.has_year:
        return _compare_yearless(target, given, prompt)
    if (given.first, given.last) == (target.first, target.last):
        return right()
    if target.granularity == "range" and target.holds(given) and given.granularity != "range":
        at_an_end = given.first == target.first or given.last == target.last
        return partly(0.5 if at_an_end else 0.25, "Give both ends of the period.")
    if target.holds(given):
        return right(f"More precise than what was asked: the {_SHOWN[target.granularity]} was enough.")
    if given.holds(target):
        credit = CREDIT.get((target.granularity, given.granularity), 0)
        note = f"Right as far as it goes: the {_SHOWN[target.granularity]} was asked for."
        return partly(credit, note) if credit else wrong(note)
    return wrong()


def _compare_yearless(target: Stretch, given: Stretch, prompt: str) -> Grade:
    year = target.first.year
    try:
        full = _compare(target, in_year(year, given), prompt)
    except ValueError:  # 29 February in a year that has none
        return wrong()
    if full.credit == 0 or str(year) in prompt:
        return full
    return partly(full.credit / 2, "The year is missing.")


def _is_ambiguous(stretches: Sequence[Stretch]) -> bool:
    """Whether day and month could be swapped: two days of one year, as in 6/7/1997."""
    days = [stretch.first for stretch in stretches if stretch.granularity == "day" and stretch.has_year]
    return any(a != b and (a.year, a.month, a.day) == (b.year, b.day, b.month) for a in days for b in days)
