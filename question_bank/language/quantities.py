"""Numbers with their unit, bound and the noun phrase that they count.

Left out, because a question on them would be wrong or idle: ordinals, years, ranges, scores, versions and model numbers
("Su-25"), "one of", numbers inside names ("Group of Seven"). Ranges, shares and vague amounts are in `amounts`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from question_bank.language.counted import counted_phrase
from question_bank.language.numbers import MAGNITUDES, SPELT, parse_number_words, whole
from question_bank.language.tokens import Token, tokenize
from question_bank.model import Bound, Quantity, Span

_BOUNDS: tuple[tuple[str, Bound], ...] = (
    ("no fewer than|no less than|at least|a minimum of", "at_least"),
    ("no more than|at most|up to|as many as|as much as|a maximum of", "at_most"),
    ("more than|over|in excess of|just over|well over|upwards of", "more_than"),
    ("fewer than|less than|under|below", "less_than"),
    ("almost|nearly|close to|just under|just short of", "almost"),
    ("about|around|roughly|some|approximately|an estimated|circa|perhaps", "about"),
)
_BEFORE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{bound}>{words})' for words, bound in _BOUNDS)})\s+(?:a\s+)?$", re.IGNORECASE
)
_WORD_NUMBER = "|".join([*SPELT, *MAGNITUDES, "half", "quarter", "dozen"])
_NUMBER = re.compile(
    rf"""(?<![\w.,/$€£¥:–-])(?P<currency>(?:US|A|C|NZ|HK)?\$|€|£|¥)?\s?
    (?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion)\b|(?P<short>bn|mn|tn|[mk])\b)?
      |(?P<words>\b(?:(?:half\ an?|an?|a\ quarter\ of\ a)\ (?:hundred|thousand|million|billion|trillion)
         |(?:{_WORD_NUMBER})(?:(?:-|\ and\ |\ )(?:{_WORD_NUMBER}))*)\b))
    (?P<percent>\s?%)?(?![\w/:]|[-–]\d|\.\d|,\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
CURRENCY_SIGNS = {
    "$": "US dollars",
    "US$": "US dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "A$": "Australian dollars",
}
_UNIT_FORMS = {
    "percent": "percent percentage",
    "kilometers": "kilometer kilometers kilometre kilometres km",
    "miles": "mile miles",
    "meters": "meter meters metre metres",
    "centimeters": "centimeter centimeters centimetre centimetres cm",
    "feet": "foot feet",
    "inches": "inch inches",
    "tons": "ton tons tonne tonnes",
    "kilograms": "kilogram kilograms kg",
    "grams": "gram grams",
    "pounds": "pound pounds",
    "hectares": "hectare hectares",
    "acres": "acre acres",
    "liters": "liter liters litre litres",
    "barrels": "barrel barrels",
    "megawatts": "megawatt megawatts mw",
    "kilowatts": "kilowatt kilowatts kw",
    "gigawatts": "gigawatt gigawatts gw",
    "gigatons": "gigaton gigatons gigatonne gigatonnes",
    "millimeters": "millimeter millimeters millimetre millimetres mm",
    "nanometers": "nanometer nanometers nanometre nanometres",
    "degrees": "degree degrees",
    "centuries": "century centuries",
    "decades": "decade decades",
    "years": "year years year-old",
    "months": "month months",
    "weeks": "week weeks",
    "days": "day days",
    "hours": "hour hours",
    "minutes": "minute minutes",
    "seconds": "second seconds",
    "US dollars": "dollar dollars",
    "euros": "euro euros",
    "rubles": "ruble rubles rouble roubles",
    "yen": "yen",
}
_UNITS = {form: unit for unit, forms in _UNIT_FORMS.items() for form in forms.split()}
UNIT = re.compile(
    rf"[\s-](?:square\s|cubic\s|nautical\s)?(?P<unit>per\s?cent|{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b"
    r"(?P<points>\spoints)?(?P<modifier>-old|(?=-\w))?",
    re.IGNORECASE,
)
_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_PER = re.compile(
    r"(?:\s\w+)?\s(?:(?:an?|per|each|every)\s(?P<period>year|month|week|day|hour|minute|second|season|decade)\b"
    rf"|(?P<adverb>{'|'.join(_ADVERBS)})\b|per\s(?!cent\b)(?P<each>[a-z]+))",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"\d\s?(?:[-–]|to|and)\s$|\bbetween\s$|[-–]$", re.IGNORECASE)
_NOT_AFTER = re.compile(
    rf"\s?(?:[-–]\s?|to\s|or\s)(?:[$€£]?\d|(?:{'|'.join(SPELT)})\b)|\s?(?:a\.?m|p\.?m)\b|\s?o'clock"
)
_NOT_COUNTED = re.compile(
    r"(?:\b(?:No|Nos|number|Article|Section|Chapter|Resolution|Route|Highway|Room|Flight|Level|Phase|Title|World War|"
    r"aged?|version|page)\.?\s|#)$",
    re.IGNORECASE,
)


def find_quantities(text: str, dates: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Every quantity of a sentence, in order; what lies in one of `dates` is none."""
    tokens = tokenize(text)
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        inside_date = any(d.start < match.end() and match.start() < d.end for d in dates)
        if inside_date or not _counts(text, match):
            continue
        quantity = _quantity(text, tokens, match)
        if quantity is not None and (quantity.unit or quantity.counted or match["digits"]):
            found.append(quantity)
    return tuple(found)


def _start(match: re.Match[str]) -> int:
    return match.start(next(group for group in ("currency", "digits", "words") if match[group]))


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number counts or measures something, and is no name, label, range or time of day."""
    before, after = text[: _start(match)], text[match.end() :]
    spelt = match["words"] or ""
    if spelt.lower() in {"one", "zero", "half", "quarter", "dozen", "hundred"}:
        return False
    if spelt[:1].isupper() and (before.strip() or (" " not in spelt and re.match(r"\s[A-Z]", after))):
        return False  # in a name: "the Big Four"
    return not (_NOT_COUNTED.search(before) or _RANGE_BEFORE.search(before) or _NOT_AFTER.match(after))


def _quantity(text: str, tokens: list[Token], match: re.Match[str]) -> Quantity | None:
    number = _value(match)
    if number is None:
        return None
    end, unit, modifier = match.end(), None, False
    if match["currency"]:
        unit = CURRENCY_SIGNS.get(match["currency"].upper())
    elif match["percent"]:
        unit = "percent"
    else:
        after = UNIT.match(text, end)
        if after:
            unit, end, modifier = unit_name(after), after.end(), bool(after["modifier"]) or text[end] == "-"
    counted = counted_phrase(text, tokens, end, unit, modifier)
    bound, start = bound_before(text, _start(match))
    return Quantity(start, end, text[start:end], number, unit, bound, counted, recurrence(text, end))


def _value(match: re.Match[str]) -> float | int | None:
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        value = float(digits) if "." in digits else int(digits)
        if match["short"]:
            return whole(value * _SHORT_SCALES[match["short"].lower()]) if match["currency"] else None
        return whole(value * MAGNITUDES[match["scale"].lower()]) if match["scale"] else value
    return parse_number_words(match["words"])


def unit_name(match: re.Match[str]) -> str:
    word = re.sub(r"per\s?cent", "percent", match["unit"].lower())
    prefix = re.match(r"[\s-](square|cubic|nautical)\s", match.group())
    unit = "percentage points" if match["points"] and word == "percentage" else _UNITS[word]
    return f"{prefix.group(1)} {unit}" if prefix else unit


def recurrence(text: str, end: int) -> str | None:
    """What an amount that ends at `end` is per: "year" for "a year", "each year", "annually"; None where it is not."""
    match = _PER.match(text, end)
    if match is None:
        return None
    return match["period"] or _ADVERBS.get((match["adverb"] or "").lower()) or match["each"]


def bound_before(text: str, start: int) -> tuple[Bound, int]:
    """The bound that the words before the number give, and where the quantity starts with them."""
    before = _BEFORE.search(text[:start])
    if before is None:
        return "exact", start
    return next(bound for _, bound in _BOUNDS if before[bound]), before.start()
