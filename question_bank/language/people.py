"""Whether two names may be spellings of one person's name.

Names that come through another script are spelt in many ways (Rakhmonov, Rahmonov, Rahmon; Emomali, Imomali). Names are
folded to what the ways of transliteration share and then compared by letters. The answer errs towards "the same": it
keeps another spelling of the answer from being offered as a wrong option.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from question_bank.language.roles import ROLE

_FOLDS = (
    ("shch", "s"),
    ("tsch", "c"),
    ("kh", "h"),
    ("zh", "j"),
    ("dzh", "j"),
    ("dj", "j"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("ts", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("gh", "g"),
    ("ks", "x"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
)
_ENDINGS = re.compile(r"(?<=\w{4})(?:(?:i?e|o)(?:v|ff)a?|zoda|zade|zadeh|skaia)$")
_HONORIFIC = re.compile(rf"^(?:{ROLE}|mr|mrs|ms|dr|sir|prof)\.?\s+", re.IGNORECASE)
_NUMBER = re.compile(r"(?<= )[IVX]+$")
_LETTERS = re.compile(r"(?: (?!(?:[IVX]+)\b)(?:[A-Z]{3,5}|QC|KC|MP))+$")
_SURE, _LIKELY = 90, 74
_PARTICLES = frozenset({"de", "van", "von", "der", "al", "el", "bin", "ibn", "da", "di", "la", "le"})


def without_letters(name: str) -> str:
    """A name without the letters behind it that were taken for a part of it; a king keeps his number.

    >>> without_letters("Ana Vidal OBE FRCP"), without_letters("Henry VIII")
    ('Ana Vidal', 'Henry VIII')
    """
    return _LETTERS.sub("", name)


def same_person(a: str, b: str) -> bool:
    """Whether `a` and `b` may name one person: spelling variants, or a surname beside the full name.

    >>> same_person("Emomali Rahmon", "Imomali Rakhmonov"), same_person("Islam Karimov", "Jamshed Karimov")
    (True, False)
    """
    if (one := _NUMBER.search(a)) and (two := _NUMBER.search(b)) and one[0] != two[0]:
        return False  # "Louis XIV" and "Louis XV" are spelt alike and are two
    first, second = _words(a), _words(b)
    if not first or not second:
        return False
    if not _alike(first[-1], second[-1]):
        return False
    given, other = first[:-1], second[:-1]
    if not given or not other:
        return True
    if len(given[0]) == 1 or len(other[0]) == 1:
        return given[0][0] == other[0][0]
    if len(given) == len(other) > 1:
        # A husband's and a wife's names may share all but the first, those of a father and a son all but the second.
        return all(map(_agree, given, other))
    if not (_holds(given[0], other) or _holds(other[0], given)):
        return False  # sisters share all but their forenames: "Ana Rico y Lund", "Eva Maria Rico y Lund"
    return any(_alike(one, two) for one in given for two in other)


def surname_key(name: str) -> str:
    """What the spellings of a surname share: its consonants, folded. Names with other keys are seldom one person's."""
    words = _words(name)
    return _skeleton(words[-1]) if words else ""


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", _HONORIFIC.sub("", name))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    words = [word for word in re.findall(r"[a-z]+", re.sub(r"['’-]", "", plain)) if word not in _PARTICLES]
    return tuple(_fold(word) for word in words)


def _fold(word: str) -> str:
    for spelling, sound in _FOLDS:
        word = word.replace(spelling, sound)
    word = _ENDINGS.sub("", re.sub(r"(.)\1+", r"\1", word))
    return word.removeprefix("i") if len(word) > 3 and word.startswith(("ie", "ia", "iu")) else word


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    likeness = fuzz.ratio(a, b)
    return likeness >= _SURE or (likeness >= _LIKELY and _skeleton(a) == _skeleton(b))


def _holds(forename: str, names: Sequence[str]) -> bool:
    return any(_agree(forename, name) for name in names)


def _agree(one: str, two: str) -> bool:
    """Whether two given names may be one: an initial stands for any that begins with it."""
    return one[0] == two[0] if 1 in (len(one), len(two)) else _alike(one, two)


def _skeleton(word: str) -> str:
    return re.sub(r"[aeiou]", "", word)
