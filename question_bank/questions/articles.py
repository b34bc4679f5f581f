"""The articles that a prompt needs, such as "the" before names that end in a common noun: "the Kraus Medal".

An article of an encyclopedia leaves them out now and then; a question should not.
"""

from __future__ import annotations

import re

_HEADS = (
    "Society|Commission|Committee|Ministry|Department|Federation|Confederation|Association|Authority|Bureau|Navy|Army|"
    "Award|Prize|Medal|Fellowship|Scholarship|Region|Party|Council|Board|Treaty|Act|Constitution|Company|Corporation|"
    "Diocese|Synod|Dynasty|Empire|Foundation|Fund|Agency|Administration|Order|Revolution|Museum|Courthouse|Court House"
)
_NAME = (
    rf"(?!(?:The|An?|His|Her|Its|Their|Our|In|On|At|By|When|What|Who|Which|Since) )"
    r"(?!(?:Business|Public|Hospital) Administration\b)"  # what is studied
    rf"(?:[A-ZÀ-Þ][\w’&.-]* )(?:(?:[A-ZÀ-Þ][\w’&.-]*|of|and|for) ){{0,6}}?(?:{_HEADS})\b"
    r"(?![\w’'-]| [A-ZÀ-Þ&\d]| (?:No\.|and [A-Z]))"
)
_BEFORE = (
    "was|were|is|did|does|do|has|had|by|of|in|for|from|to|with|at|on|against|into|join|joined|found|founded|establish|"
    "established|award|awarded|win|won|receive|received|enter|entered|leave|left|create|created|lead|led"
)
_BARE = re.compile(rf"(?P<before>\b(?:{_BEFORE}) )(?P<name>{_NAME})")
_FIRST_IS_OWNER = re.compile(r"\w+(?:[’']s|s[’'])\s")
"""A name that says in front whose it is: "King's Council"."""
_LAND = re.compile(
    r"(?<=\b(?:of|in|by|to|at) )(?=(?:USSR|UK|USA|United States|United Kingdom|Soviet Union|Netherlands|Philippines|"
    r"Ottoman Empire)(?:[?,.]| [a-z]))"
)
_UNIVERSITY = re.compile(
    r"\b(?:of|in|by|to|at|from|with|join(?:ed)?|attend(?:ed)?|enter(?:ed)?|leave|left) (?=University of )|"
    r"\b(?:did|was) (?=(?:University|government) of )|\bby (?=government of )"
)
_LETTER = re.compile(r"\ba (?=(?:MA|MBA|MSc|MS|MFA|MPhil|MD|LLB|LLM|LLD|EdD|NBA|NFL|MVP|FBI|HIV)\b|[MLS]\.[A-Z])")
"""Letters that are said with a vowel: "an M.A."."""


def with_articles(prompt: str) -> str:
    """`prompt` with "the" before each name that takes one and lacks it.

    >>> with_articles("In what year was Larn Harbour Commission awarded Kraus Medal by Lima University?")
    'In what year was the Larn Harbour Commission awarded the Kraus Medal by Lima University?'
    """
    prompt = _UNIVERSITY.sub(r"\g<0>the ", prompt)
    return _LAND.sub("the ", _BARE.sub(_determined, _LETTER.sub("an ", prompt)))


def _determined(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    inside = match["before"] == "of " and re.search(r"[A-ZÀ-Þ][\w’'-]* $", before)
    inside = inside or re.search(r"\b[Tt]he (?:[A-ZÀ-Þ][\w’'-]* )+$", before)  # "the Women in Rail Committee"
    the = "" if inside or _FIRST_IS_OWNER.match(match["name"]) else "the "
    return f"{match['before']}{the}{match['name']}"
