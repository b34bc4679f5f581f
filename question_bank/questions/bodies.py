"""The forms in which a body's name is as right as the one its article writes: "Larn University", "Larn".

People leave out the word for what a body is where one name goes before it, write its land in full or in letters, and
call a company or a railway by one word or another. A grader who refuses these refuses what the learner knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import is_adjective, is_noun
from question_bank.language.world import cities, country_of

_LANDS = (
    (re.compile(r"^(?:U\.S\.|US|United States)(?= \S+ \S)"), ("U.S.", "US", "United States")),
    (re.compile(r"^(?:U\.K\.|UK|United Kingdom)(?= \S+ \S)"), ("UK", "United Kingdom")),
)
"""A land that opens a longer name, and the ways to write it."""
_FIRM = re.compile(r",? (?:Inc\.?|Ltd\.?|Limited|PLC|plc|Corp\.?|Corporation|Company|Co\.)$")
_ALIKE = (("Railroad", "Railway"), ("Laboratory", "Laboratories"))
_UN_ORGANS = frozenset({"Security Council", "General Assembly", "Economic and Social Council"})
_SCHOOLS = frozenset({"University"})
_KEPT_APART = frozenset({"College", "Institute", "Foundation", "Laboratory", "Observatory", "Museum"})


def other_forms(body: str) -> tuple[str, ...]:
    """Forms of a body's name that are right for it as well, without the name itself.

    >>> other_forms("Larn University")
    ('Larn',)
    """
    bare = next((land.sub("", body).lstrip() for land, _ in _LANDS if land.match(body)), body)
    party = bare.removesuffix(" Party") if bare.endswith(" Party") and bare.count(" ") == 1 else bare
    found = (bare, party, *with_its_land(body), *_shorter(bare))
    return tuple(each for each in dict.fromkeys(found) if each and each != body)


def with_its_land(body: str) -> Iterable[str]:
    """A name that opens with the United States or Kingdom, with each way to write that; a UN organ as theirs."""
    if body in _UN_ORGANS:
        yield from (f"{owner} {body}" for owner in ("UN", "U.N.", "United Nations"))
    for land, names in _LANDS:
        if land.match(body):
            yield from (land.sub(name, body) for name in names)


def _shorter(body: str) -> Iterable[str]:
    """A firm without its letters, a railway by the other word or by none, and a school or an institute by its name."""
    firm = _FIRM.sub("", body)
    if firm != body and not _says_little(firm):
        yield firm
    for one, other in _ALIKE:
        if body.endswith((f" {one}", f" {other}")):
            yield f"{body.rpartition(' ')[0]} {other if body.endswith(one) else one}"
            if body.count(" ") > 1:
                yield body.rpartition(" ")[0]
    name, _, kind = body.rpartition(" ")
    of_its_own = kind in _KEPT_APART and not _says_little(name)
    school = kind in _SCHOOLS and country_of(name) is None and (not _is_common(name) or is_personal_noun(name.lower()))
    if " " not in name and (of_its_own or school):
        yield name


def _says_little(name: str) -> bool:
    """Whether a name is a common word ("General") or a place, which others bear as well."""
    return " " not in name and (_is_common(name) or country_of(name) is not None or name in cities())


def _is_common(name: str) -> bool:
    return is_noun(name.lower()) or is_adjective(name.lower())
