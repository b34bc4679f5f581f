"""Names and short phrases: surnames, initials, titles, spelling, countries by their other names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import pycountry
from rapidfuzz.distance import OSA

from question_bank.language.people import same_person
from webapp.quizzes.grading.numbers import SMALL
from webapp.quizzes.grading.plain import Grade, folded, name_parts, partly, right, word_set, words, wrong

LETTERS_A_TYPO = 5
"""One slip of the finger is forgiven for every five letters of a word."""
ENOUGH_OF_A_NAME = 0.6
TITLES = word_set(
    "president vice prime minister deputy foreign defense interior finance mr mrs ms miss dr prof professor sir lord "
    "general gen colonel col lieutenant lt major captain admiral marshal secretary chairman chairwoman speaker leader "
    "ambassador king queen prince princess emperor tsar pope imam sheikh mullah ayatollah comrade former ex acting "
    "the first senator governor mayor commander chief premier chancellor his her excellency"
)
_LINKS = word_set("of in at on by for from to with and near")
_SENTENCE = word_set("it he she that they is was")
_PATRONYMIC = re.compile(r"\w{3,}(?:vich|vna|ich|uly|ulu|uulu|kyzy|zoda|ugli|qizi)$")
_PERSON_PARTICLES = word_set("al el bin ibn von van de la al der den abu")
_KINDS_OF_PLACE = word_set("city town village province region oblast district county state republic")
_TELLING = word_set(
    "north south east west northern southern eastern western central new old upper lower inner outer democratic "
    "peoples not no"
)
_COUNTRY_NICKNAMES = {
    "us": "US", "usa": "US", "america": "US", "uk": "GB", "britain": "GB", "great britain": "GB", "russia": "RU",
    "south korea": "KR", "north korea": "KP", "turkey": "TR", "uae": "AE", "drc": "CD",
}  # fmt: skip


def grade_name(keys: Sequence[str], response: str, prompt: str = "", others: Sequence[str] = ()) -> Grade:
    """Grade a typed name or phrase against the key and its other spellings.

    `others` are the names that the answer must not be taken for: distractors, and other things of its kind.
    """
    given = _counted(words(response))
    if not given:
        return wrong("No words could be read in this answer.")
    if _is_one_of(given, others, keys):
        return wrong()
    grades = [_compare(_counted(words(key)), given, prompt) for key in keys]
    best = max(grades, key=lambda grade: grade.credit, default=wrong())
    if best.credit < 1 and not re.search(r"\bor\b|/", folded(response)):
        grades = [_compare_spelling(key, given, [*others, *keys], prompt) for key in keys]
        best = max([best, *grades], key=lambda grade: grade.credit)
    return best


def grade_person(keys: Sequence[str], response: str, prompt: str = "", others: Sequence[str] = ()) -> Grade:
    """Grade a person's name: the surname suffices, a given name beside it must be the right one."""
    given = _untitled(name_parts(response), prompt)
    if not given:
        return wrong("No name could be read in this answer.")
    if _is_one_of(given, others, keys):
        return wrong()
    elsewhere = {word for other in others for word in name_parts(other)}
    namesakes = [
        other
        for other in others
        if _surname(name_parts(other)) == given[-1] and not _is_one_of(name_parts(other), keys, ())
    ]
    keys = [key for key in keys if name_parts(key) == given or not _is_part_of_another(key, keys)]
    grades = [_compare_person(_untitled(name_parts(key), ""), given, elsewhere, bool(namesakes)) for key in keys]
    best = max(grades, key=lambda grade: grade.credit, default=wrong())
    spelled = next((key for key in keys if same_person(key, " ".join(given))), None)
    return right(f"It is spelled {spelled}.") if spelled and best.credit == 0 and given[-1] not in elsewhere else best


def confusable(answer: str, names: Iterable[str]) -> list[str]:
    """Those of `names` that a grader could take for `answer`: same surname, or a slip of the finger away.

    Other spellings of the answer itself are not among them.
    """
    key = name_parts(answer)
    found = []
    for name in names:
        other = name_parts(name)
        if (
            other
            and key
            and not same_person(answer, name)
            and (other[-1] == key[-1] or _distance(other[-1], key[-1]) <= 2)
        ):
            found.append(name)
    return sorted(set(found))


# --- phrases


def _counted(found: Sequence[str]) -> tuple[str, ...]:
    """Small numbers in words as digits, so that "five" and "5" are one."""
    return tuple(str(SMALL[word]) if word in SMALL and word not in {"no", "none"} else word for word in found)


def _compare(key: tuple[str, ...], given: tuple[str, ...], prompt: str) -> Grade:
    if given == key or "".join(given) == "".join(key) or _country(given) == _country(key) != "":
        return right()
    content, said = [w for w in key if w not in _LINKS], [w for w in given if w not in _LINKS]
    if content and sorted(content) == sorted(said) and len(content) <= 6:
        return right()
    known = set(_counted(words(prompt))) - _TELLING
    missing = set(content) - set(said)
    extra = set(said) - set(content)
    if set(content) - known and _may_be_added(extra, known, key, given) and missing <= (known | _KINDS_OF_PLACE):
        return right() if missing < set(content) else wrong()
    hit = set(content) & set(said) - known
    if hit and not extra - known and len(content) >= 3 and len(missing) / len(set(content)) <= 1 - ENOUGH_OF_A_NAME:
        return partly(0.5, "Part of the name is missing.")
    return wrong()


def _may_be_added(extra: set[str], known: set[str], key: Sequence[str], given: Sequence[str]) -> bool:
    """Whether the words beyond the key only repeat the question, or add the country: "Moscow, Russia"."""
    unexplained = extra - known - _KINDS_OF_PLACE
    after = tuple(given[len(key) :]) if tuple(given[: len(key)]) == tuple(key) else ()
    return not unexplained or bool(after and _country(tuple(word for word in after if word not in _LINKS)))


def _compare_spelling(key: str, given: tuple[str, ...], others: Sequence[str], prompt: str) -> Grade:
    """Word by word, with one slip a long word; never where the word written is itself the name of something else."""
    target = _counted(words(key))
    corrected = _corrected(given, target, others)
    if corrected is None or _country(given):
        return wrong()
    grade = _compare(target, corrected, prompt)
    if grade.credit == 0:
        return grade
    return Grade(grade.credit, grade.verdict, " ".join(filter(None, [grade.note, f"It is spelled {key}."])))


def _corrected(given: tuple[str, ...], target: Sequence[str], others: Sequence[str]) -> tuple[str, ...] | None:
    """`given` with misspelled words as the key spells them; None where there is nothing to correct."""
    elsewhere = {word for other in others for word in words(other)}
    fixed = tuple(
        next((word for word in target if word not in given and _is_slip(said, word)), said)
        if said not in elsewhere
        else said
        for said in given
    )
    return fixed if fixed != given else None


def _is_slip(said: str, meant: str) -> bool:
    """Whether `said` is `meant` with one slip of the finger for every five letters, the first letter right."""
    if said == meant or said[:1] != meant[:1] or re.search(r"\d", said + meant):
        return False
    if _country((said,)) or said in SMALL or said in _TELLING:
        return False
    allowed = min(len(meant) // LETTERS_A_TYPO, 2)
    return allowed > 0 and _distance(said, meant) <= allowed


def _distance(a: str, b: str) -> int:
    return int(OSA.distance(a, b, score_cutoff=2))


def _is_one_of(given: Sequence[str], others: Iterable[str], keys: Iterable[str]) -> bool:
    """Whether the answer is exactly another name, and that is not a name of the key as well."""
    right_ones = {_counted(words(key)) for key in keys}
    return any(_counted(words(other)) == tuple(given) not in right_ones for other in others)


# --- people


def _untitled(found: tuple[str, ...], prompt: str) -> tuple[str, ...]:
    """The name without titles, and without words of the question around it ("the president of ... was")."""
    known = (TITLES | _LINKS | _SENTENCE | set(words(prompt))) if prompt else TITLES
    start, end = 0, len(found)
    while start < end - 1 and found[start] in known:
        start += 1
    while prompt and start < end - 1 and found[end - 1] in known:
        end -= 1
    return found[start:end]


def _is_part_of_another(key: str, keys: Iterable[str]) -> bool:
    """Whether another spelling says more. A surname among fuller spellings does not say that any first name will do."""
    return any(set(name_parts(key)) < set(name_parts(other)) for other in keys)


def _surname(found: Sequence[str]) -> str:
    return found[-1] if found else ""


def _compare_person(key: tuple[str, ...], given: tuple[str, ...], elsewhere: set[str], shared: bool) -> Grade:
    if given == key or sorted(given) == sorted(key):
        return right()
    if not key:
        return wrong()
    note, surname, before = "", given[-1], list(given[:-1])
    if not _matches(surname, key[-1], elsewhere) and _matches(given[0], key[-1], elsewhere):
        surname, before = given[0], list(given[1:])
    if not _matches(surname, key[-1], elsewhere):
        alone = len(given) == 1 and given[0] in key[:-1]
        return wrong("Give the surname too.") if alone else wrong()
    if surname != key[-1]:
        note = f"It is spelled {key[-1].capitalize()}."
    return _compare_given_names(list(key[:-1]), before, elsewhere, note, shared)


def _compare_given_names(key: list[str], given: list[str], elsewhere: set[str], note: str, shared: bool) -> Grade:
    """The surname is right: nothing before it, initials, or the given names themselves are fine."""
    said = [word for word in given if not _PATRONYMIC.search(word) and word not in _PERSON_PARTICLES]
    names = [word for word in key if word not in _PERSON_PARTICLES]
    if not said:
        return partly(0.5, "More than one person has this surname: give the first name too.") if shared else right(note)
    if not names:
        return right(note)
    initials = (
        len(said) == 1
        and 1 < len(said[0]) <= len(names)
        and said[0] == "".join(name[0] for name in names)[: len(said[0])]
    )
    if not initials and not _same_given(said[0], names, elsewhere):
        return wrong("The surname is right, the first name is not.")
    return right(note)


def _same_given(said: str, names: Sequence[str], elsewhere: set[str]) -> bool:
    if len(said) == 1:
        return names[0].startswith(said)
    return any(_matches(said, name, elsewhere) or (len(name) == 1 and said.startswith(name)) for name in names)


def _matches(said: str, meant: str, elsewhere: set[str]) -> bool:
    return said == meant or (said not in elsewhere and _is_slip(said, meant))


# --- countries


@cache
def _countries() -> dict[str, str]:
    """Names of countries, short and long, as they are compared -> ISO code; names that two share are left out."""
    found: dict[str, set[str]] = {}
    for country in pycountry.countries:
        names = {getattr(country, attribute, "") for attribute in ("name", "common_name", "official_name")}
        names |= {name.split(",")[0] for name in names} | {re.sub(r"^(.+), (.+)$", r"\2 \1", name) for name in names}
        for name in filter(None, names):
            found.setdefault(" ".join(words(name)), set()).add(country.alpha_2)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1} | _COUNTRY_NICKNAMES


def _country(found: Sequence[str]) -> str:
    return _countries().get(" ".join(found), "")
