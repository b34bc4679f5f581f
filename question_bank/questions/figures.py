"""A figure as an article writes it: its number, its multiplier, its unit, and the words that ask for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from num2words import num2words

from question_bank.model import Bound, FigureValue

_NUMERAL = re.compile(
    r"(?P<sign>[$€£])?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<times>[ -](?:thousand|million|billion|trillion)\b)?"
)
_MULTIPLIER = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ASKED: dict[Bound, str] = {
    "exact": "",
    "about": "About",
    "more_than": "More than",
    "at_least": "At least",
    "less_than": "Fewer than",
    "at_most": "Up to",
    "almost": "About",
}
_SIDE = r"(?:wide|long|deep|high|tall|thick)"
BOUNDED: frozenset[Bound] = frozenset({"more_than", "at_least", "less_than", "at_most"})
"""Bounds under which other numbers are true as well, so that no choice between figures is fair."""
LENGTHS = frozenset(
    {"kilometers", "kilometres", "miles", "meters", "metres", "feet", "square kilometers", "square miles"}
)
"""Units of what lies there whatever the year."""
CURRENCY_SIGNS = {"US dollars": "$", "dollars": "$", "euros": "€", "pounds": "£"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """The bare number in a figure's words: `text[start:end]` is "330 billion" in "$330 billion"."""

    text: str
    start: int
    end: int
    sign: str
    """The currency sign before it, or ""."""
    multiplier: str
    """ "billion", or ""."""
    in_words: bool


def numeral_of(value: FigureValue) -> Numeral | None:
    """The one number in `value.text`, as digits ("20,000", "330 billion") or words ("eleven"); None where unsure."""
    found = list(_NUMERAL.finditer(value.text))
    if len(found) == 1:
        match = found[0]
        times = (match["times"] or "").strip(" -")
        if float(match["number"].replace(",", "")) * _MULTIPLIER.get(times, 1) != value.number:
            return None
        start = match.start("number")
        return Numeral(value.text[start : match.end()], start, match.end(), match["sign"] or "", times, False)
    if found or value.number != int(value.number):
        return None
    for words in {in_words(value.number), in_words(value.number).replace("one ", "a ", 1)}:
        at = re.search(rf"\b{re.escape(words)}\b", value.text, re.IGNORECASE)
        if at:
            return Numeral(at.group(), at.start(), at.end(), "", "", True)
    return None


def number_is_known(before: str) -> bool:
    """Whether the words before a figure take its number for granted: "the two powers", "another 198 people"."""
    known = (
        r"\b(?:the|these|those|both|all|his|her|its|their|our|another|other|further|additional|first|last|next|past)"
    )
    return re.search(rf"{known} $", before, re.IGNORECASE) is not None


def is_arithmetic(statement: str, value: FigureValue) -> bool:
    """Whether a span of time only counts from one date to another: "marks twenty years since the treaty"."""
    _, found, after = statement.partition(value.text)
    spans = value.unit in {"years", "decades", "months", "days", "weeks"} or re.match(
        r"\s*(?:years?|decades?)\b", after
    )
    return bool(found and spans and re.match(r"(?: \w+)?,? (?:since|after|from)\b|[\w ]{0,20}anniversary", after))


def is_part_of_more(statement: str, value: FigureValue) -> bool:
    """Whether a number is only one end of what is told: "two to four goals", "7.1 ± 0.2 volts"."""
    found = re.search(rf"(?<![\w.,]){re.escape(value.text)}(?!\w)", statement)
    if value.upper is not None or found is None:
        return value.upper is not None
    before, after = statement[: found.start()], statement[found.end() :]
    number = r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|[a-z]+teen)"
    ends = re.match(rf"\s*(?:to|or|–|-)\s*{number}|\s*±|(?: [a-z]+)? {_SIDE} by {number}", after)
    return ends is not None or re.search(rf"(?:±|\d to|[Bb]etween|{_SIDE} by)\s*$", before) is not None


def is_too_small(value: FigureValue) -> bool:
    """Whether a count says too little to be worth a question: one or two of something."""
    return value.number < 3 and value.number == int(value.number) and value.unit is None


def is_listed(after: str, value: FigureValue) -> bool:
    """Whether the words after a small count name all that it counts: "three countries, China, India and Iran"."""
    listed = r"[^,:]*[,:] (?:[A-Z][^,]*,? and [A-Z]|[A-Z][^,]*,.*\band (?:the )?[A-Z])"
    return value.number <= 12 and re.match(listed, after) is not None


def in_words(number: float) -> str:
    """A whole number in English words."""
    return str(num2words(int(number))).replace(" and ", " ").replace(",", "")


def written_like(number: float, numeral: Numeral) -> str:
    """`number` in the manner of `numeral`: words, thousands separated, or in millions with the sign."""
    if numeral.in_words:
        return in_words(number)
    scaled = number / _MULTIPLIER.get(numeral.multiplier, 1)
    decimals = len(numeral.text.split()[0].partition(".")[2])
    separator = "," if "," in numeral.text or scaled >= 10_000 else ""
    return f"{scaled:{separator}.{decimals}f} {numeral.multiplier}".strip()


_ROUNDED = 50
"""From here on a figure with decimals is as well known by the whole number."""


def equal_forms(value: FigureValue, numeral: Numeral) -> tuple[str, ...]:
    """Other ways to write the same number that a fair teacher accepts."""
    number = value.number
    forms = [f"{number:,}", f"{number}"] if number != int(number) else [f"{int(number):,}", str(int(number))]
    for name, size in _MULTIPLIER.items():
        if number >= size and number * 100 % size == 0 and number / size < 1000:
            forms.append(f"{number / size:g} {name}")
    if number == int(number) and number <= 100:
        forms.append(in_words(number))
    if number != int(number) and number >= _ROUNDED:
        forms.append(f"{round(number):,}")
    if value.unit == "percent":
        forms += [f"{numeral.text}%", f"{numeral.text} percent"]
    if numeral.sign:
        forms += [f"{numeral.sign}{numeral.text}"]
    return tuple(dict.fromkeys(form for form in forms if form != numeral.text))


def how_many(value: FigureValue, counted: str, *, opens: bool) -> str | None:
    """The words that ask for a figure: "More than how many troops", "What percentage of the vote".

    `counted` is what follows the figure in its noun phrase, without the figure and its unit; None where nothing says
    what is counted. `opens` tells whether the words start the question.
    """
    if re.search(r"\bincluding\b", counted):
        return None
    bound = _ASKED[value.bound]
    counted = counted.removeprefix("percent ").strip() if value.unit == "percent" else counted
    if value.unit == "percent":
        if not counted.startswith("of "):
            return None
        words = f"{bound} what percentage {counted}"
    elif value.unit in CURRENCY_SIGNS:
        if counted and not counted.startswith(("of ", "in ")):
            return None
        words = f"{bound} how many {value.unit} {counted}"
    else:
        unit = value.unit or ""
        shown = (
            counted
            if not unit or unit in counted.split() or _in_text(unit, value.text) is None
            else f"{unit} {counted}"
        )
        if not shown.strip() or re.match(r"(?:percent|years?-old|of(?! (?:the|its|his|her|their)\b))\b", shown):
            return None
        words = f"{bound} how many {shown}"
    words = " ".join(words.split())
    return words[:1].upper() + words[1:] if opens else words[:1].lower() + words[1:]


def _in_text(unit: str, text: str) -> str | None:
    return unit if re.search(rf"\b{re.escape(unit)}\b", text) else None
