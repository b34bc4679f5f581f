"""Numbers as people write them: "20,000", "20 thousand", "$2bn", "half a million", "59.5 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby, pairwise
from typing import Literal

from webapp.quizzes.grading.plain import Grade, folded, partly, right, wrong

Direction = Literal["about", "more", "less"]

_UP_TO_NINETEEN = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: number for number, word in enumerate(_UP_TO_NINETEEN.split())}
SMALL |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SMALL |= {"fourty": 40, "no": 0, "none": 0, "dozen": 12}
MAGNITUDES = {
    **dict.fromkeys(("thousand", "thousands", "k"), 10**3),
    **dict.fromkeys(("million", "millions", "mln", "mn", "mio", "m"), 10**6),
    **dict.fromkeys(("billion", "billions", "bln", "bn", "b"), 10**9),
    **dict.fromkeys(("trillion", "trillions", "trn", "tn"), 10**12),
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100}
_SHARES = _PARTS | {f"{word}s": parts for word, parts in _PARTS.items()} | {"halves": 2}
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}

_FRACTION = re.compile(r"(?<![\d/.,])(\d{1,2}) ?[/⁄] ?([1-9]\d{0,2})(?![\d/.,]\d?)")
"""1/10, and no date: 9/11/2001."""

_UNIT_TABLE: Sequence[tuple[str, str, str, str]] = (
    # canonical name, kind of quantity, size in that kind, spellings
    ("percent", "percent", "1", "% percent percentage pct percentages"),
    ("dollars", "dollars", "1", "$ usd us$ dollar dollars"),
    ("euros", "euros", "1", "€ eur euro euros"),
    ("pounds", "pounds", "1", "£ gbp pound pounds"),
    ("rubles", "rubles", "1", "₽ rub ruble rubles rouble roubles"),
    ("soms", "soms", "1", "kgs som soms"),
    ("somonis", "somonis", "1", "tjs somoni somonis"),
    ("kilometers", "metric length", "1000", "km kms kilometer kilometers kilometre kilometres"),
    ("meters", "metric length", "1", "meter meters metre metres"),
    ("centimeters", "metric length", "0.01", "cm centimeter centimeters centimetre centimetres"),
    ("miles", "miles", "1", "mi mile miles"),
    ("feet", "feet", "1", "ft foot feet"),
    ("hectares", "hectares", "1", "ha hectare hectares"),
    ("acres", "acres", "1", "acre acres"),
    ("kilograms", "mass", "1", "kg kgs kilo kilos kilogram kilograms"),
    ("tons", "mass", "1000", "t ton tons tonne tonnes"),
    ("grams", "mass", "0.001", "g gram grams"),
    ("seconds", "seconds", "1", "sec second seconds"),
    ("minutes", "minutes", "1", "min mins minute minutes"),
    ("hours", "hours", "1", "h hr hrs hour hours"),
    ("days", "days", "1", "day days"),
    ("weeks", "days", "7", "week weeks"),
    ("months", "months", "1", "month months"),
    ("years", "months", "12", "yr yrs year years"),
    ("degrees", "degrees", "1", "° degree degrees"),
)
_UNITS = {spelling: name for name, _, _, spellings in _UNIT_TABLE for spelling in spellings.split()}
_KIND = {name: (kind, Decimal(size)) for name, kind, size, _ in _UNIT_TABLE}
_SIGNS = "".join(spelling for spelling in _UNITS if len(spelling) == 1 and not spelling.isalpha())
_LEAST = {"more than", "over", "at least", "above", "upwards of", "no fewer than", "no less than"}
_MOST = {"less than", "fewer than", "under", "at most", "up to", "below", "almost", "nearly", "no more than"}
_DIRECTIONS: dict[str, Direction] = {**dict.fromkeys(_LEAST, "more"), **dict.fromkeys(_MOST, "less")}
_DIRECTION = re.compile(r"\b(" + "|".join(sorted(_DIRECTIONS, key=len, reverse=True)) + r")\b")
_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)*)(?:st|nd|rd|th)?|us\$|(?P<word>[a-z]+)|["
    + _SIGNS
    + "]"
)
_BELOW_ZERO = re.compile(r"(?:^|(?<!\d)\s|[$€£])- ?[$€£]?\.?\d|\b(?:minus|negative)\b")
"""A dash is a sign where no number stands before it: "20 - 30" is a stretch."""
ROUNDING_TOLERANCE = Decimal("0.05")
_ASKS_FOR_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|some) (?:how|what|[$€£]?____)")
MOST_ABOUT = Decimal("0.05")
"""The share of an "about" figure that an answer may lie beside it, however round the figure is."""
SMALLEST_TO_ROUND = 20


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers that a text gives, its unit, and whether it says "more than" or "less than" them."""

    numbers: tuple[Decimal, ...]
    unit: str | None
    direction: Direction | None


def read(text: str, *, m_is_meters: bool = False, dots_group: bool = False) -> Figures:
    """All numbers in `text`, digits or words. `m_is_meters` tells what "2 m" is; `dots_group` reads "20.000" as
    twenty thousand, as much of Europe writes it."""
    plain = folded(text).replace("’", "'")
    for sign, decimals in _FRACTIONS.items():
        plain = plain.replace(sign, decimals)
    plain = re.sub(r"(\d) ?(1⁄2)", r"\g<1>.5", plain).replace("1⁄2", "0.5")
    plain = _FRACTION.sub(lambda found: str(Decimal(found[1]) / Decimal(found[2])), plain)
    direction = _DIRECTION.search(plain)
    number_words: list[list[str]] = []
    unit: str | None = None
    for is_number, group in groupby(
        _terms(_DIRECTION.sub(" ", plain)), key=lambda word: _is_numeric(word, m_is_meters)
    ):
        terms = list(group)
        if is_number:
            number_words += _runs(terms)
        else:
            unit = unit or next((_unit(word, m_is_meters) for word in terms if _unit(word, m_is_meters)), None)
    values = [_value(terms, dots_group) for terms in number_words]
    found = tuple(dict.fromkeys(value for value in values if value is not None))
    return Figures(found, unit, _DIRECTIONS[direction.group()] if direction else None)


def grade_number(keys: Sequence[str], response: str, prompt: str = "") -> Grade:
    """Grade a typed number against the key and its other spellings. The unit may stand in the key or in the prompt."""
    expected_unit = _first_unit([*keys, prompt])
    m_is_meters = expected_unit is not None and _KIND[expected_unit][0] == "metric length"
    given = read(response, m_is_meters=m_is_meters)
    if not given.numbers:
        return wrong("No number could be read in this answer.")
    if _is_below_zero(response) and not any(_is_below_zero(key) for key in keys):
        return wrong("The number is not below zero.")
    mismatch = _unit_mismatch(given.unit, expected_unit, prompt)
    if mismatch:
        return wrong(mismatch)
    targets = [read(key, m_is_meters=m_is_meters) for key in keys]
    targets = [target for target in targets if target.numbers]
    grades = [_compare(target, given, expected_unit, prompt) for target in targets]
    if "." in response:
        grouped = read(response, m_is_meters=m_is_meters, dots_group=True)
        if grouped.numbers != given.numbers and any(grouped.numbers == target.numbers for target in targets):
            grades.append(right(f"Read as {grouped.numbers[0]:,}."))
    return max(grades, key=lambda grade: grade.credit, default=wrong())


def _is_below_zero(text: str) -> bool:
    return _BELOW_ZERO.search(folded(text)) is not None


def _compare(target: Figures, given: Figures, unit: str | None, prompt: str) -> Grade:
    scale = _scale(given.unit, unit)
    numbers = [number * scale for number in given.numbers]
    if len(numbers) > len(target.numbers):
        named = read(prompt).numbers
        numbers = [number for number in numbers if number in target.numbers or number not in named]
    if len(numbers) > len(target.numbers):
        return wrong("Give one number." if len(target.numbers) == 1 else "Give just the two numbers.")
    if sorted(numbers) == sorted(target.numbers):
        return _direction_grade(target.direction or read(prompt).direction or _asks_about(prompt), given.direction)
    about = target.direction == "about" or _ASKS_FOR_ABOUT.search(prompt.casefold())
    if about and len(numbers) == len(target.numbers) == 1 and _is_about(numbers[0], target.numbers[0]):
        return _direction_grade("about", given.direction)
    if len(numbers) < len(target.numbers):
        hit = set(numbers) & set(target.numbers)
        return partly(0.5, "One of the two numbers is missing.") if hit else wrong()
    if len(numbers) == 1 and _is_rounding(numbers[0], target.numbers[0]):
        return partly(0.5, "Rounded: the exact figure was asked for.")
    return wrong()


def _direction_grade(expected: Direction | None, given: Direction | None) -> Grade:
    if given is None or given == expected or expected == "about":
        return right()
    if expected is None:
        return partly(0.5, f"The number is right, but it is not “{given} than” that.")
    return wrong(f"The number is right, but it is “{expected} than”, not “{given} than”.")


def _asks_about(prompt: str) -> Direction | None:
    return "about" if re.search(r"\b(?:about|around|approximately|roughly)\b", prompt.casefold()) else None


def _is_about(given: Decimal, figure: Decimal) -> bool:
    """Whether `given` would be rounded to `figure`: "about 62,000" holds from 61,500 to 62,500, a twentieth at most."""
    last_digit = Decimal(10) ** int(figure.normalize().as_tuple().exponent)
    return abs(given - figure) <= min(last_digit / 2, MOST_ABOUT * abs(figure))


def _is_rounding(given: Decimal, exact: Decimal) -> bool:
    """Whether `given` is `exact`, rounded to fewer significant digits, and near enough to say so."""
    if abs(exact) < SMALLEST_TO_ROUND or abs(given - exact) > ROUNDING_TOLERANCE * abs(exact):
        return False
    shown = given.normalize().as_tuple()
    if len(shown.digits) >= len(exact.normalize().as_tuple().digits):
        return False
    last_digit = Decimal(10) ** int(shown.exponent)
    return (exact / last_digit).quantize(Decimal(1), ROUND_HALF_UP) * last_digit == given


def _terms(plain: str) -> Iterable[str]:
    """Numbers and words; "twenty-five" and "2bn" fall apart into two."""
    return (match.group("number") or match.group() for match in _TOKEN.finditer(plain))


def _is_numeric(word: str, m_is_meters: bool) -> bool:
    if word == "m" and m_is_meters:
        return False
    return word[0].isdigit() or word in SMALL or word in MAGNITUDES or word in _SHARES or word in _JOINERS


_JOINERS = frozenset({"a", "an", "and", "of", "hundred", "hundreds", "point"})


def _unit(word: str, m_is_meters: bool) -> str | None:
    return "meters" if word == "m" and m_is_meters else _UNITS.get(word)


def _runs(terms: Sequence[str]) -> list[list[str]]:
    """Cut number words that stand side by side into the numbers they make: "20 - 30" is two, "twenty-five" is one."""
    runs: list[list[str]] = [[]]
    before: str | None = None
    for word in terms:
        starts = word[0].isdigit() or (word in SMALL and word != "dozen")
        if starts and before is not None and not _continues(before, word) and "point" not in runs[-1]:
            runs.append([])
        runs[-1].append(word)
        before = before if word in _JOINERS and word != "hundred" else word
    return runs


def _continues(before: str, word: str) -> bool:
    if word[0].isdigit():
        return before in MAGNITUDES
    return before in MAGNITUDES or before == "hundred" or (SMALL.get(before, 0) >= 20 and 0 < SMALL[word] < 10)


def _value(terms: Sequence[str], dots_group: bool) -> Decimal | None:
    """The number that a run of number words and digits makes; None for a run of joining words alone."""
    if "point" in terms:
        return _pointed(terms)
    total, current, one = Decimal(0), Decimal(0), Decimal(1)
    last_size = 1
    for before, word in pairwise(["", *terms]):
        if word[0].isdigit():
            current += _digits(word, dots_group)
        elif word == "dozen":
            current = (current or one) * 12
        elif word in SMALL:
            current += SMALL[word]
        elif word.startswith("hundred"):
            current = (current or one) * 100
        elif word in MAGNITUDES:
            total, current, last_size = total + (current or one) * MAGNITUDES[word], Decimal(0), MAGNITUDES[word]
        elif word in _SHARES and current and before not in _JOINERS:  # "two thirds", "one half"; not "one and a half"
            current /= _SHARES[word]
        elif word in _SHARES:  # "a million and a half" is half a million more, "half a million" half of one
            share = one / _SHARES[word]
            total, current = (total + share * last_size, current) if total else (total, current + share)
    return total + current if any(word not in _JOINERS or word == "hundred" for word in terms) else None


def _pointed(terms: Sequence[str]) -> Decimal | None:
    """ "fifty-nine point five"."""
    at = terms.index("point")
    whole = _value(terms[:at], False)
    decimals = [str(SMALL.get(word, word)) for word in terms[at + 1 :]]
    return Decimal(f"{whole}.{''.join(decimals)}") if whole is not None and "".join(decimals).isdecimal() else None


def _digits(word: str, dots_group: bool) -> Decimal:
    """ "20,000", "20 000", "20'000" and "59.5"; a comma that does not set off thousands is a decimal comma."""
    if dots_group and re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", word):
        return Decimal(word.replace(".", "").replace(",", "."))
    word = re.sub(r"[ ']", "", word)
    if re.fullmatch(r"\d+,\d{1,2}", word):
        return Decimal(word.replace(",", "."))
    word = word.replace(",", "")
    return Decimal(word if word.count(".") < 2 else word.replace(".", ""))


def _first_unit(texts: Sequence[str]) -> str | None:
    return next((unit for unit in (read(text).unit for text in texts) if unit), None)


def _scale(given: str | None, expected: str | None) -> Decimal:
    if given is None or expected is None or _KIND[given][0] != _KIND[expected][0]:
        return Decimal(1)
    return _KIND[given][1] / _KIND[expected][1]


def _unit_mismatch(given: str | None, expected: str | None, prompt: str) -> str:
    if given is None or _unit_is_named(given, prompt):
        return ""
    if expected is None:
        counts = re.search(r"\b(?:how many|number of)\b", prompt.casefold())
        return f"The question does not ask for {given}." if counts else ""
    return "" if _KIND[given][0] == _KIND[expected][0] else f"The question asks for {expected}, not {given}."


def _unit_is_named(unit: str, prompt: str) -> bool:
    return any(_UNITS.get(word) == unit for word in _terms(folded(prompt)))
