"""Letters that stand for a name: which need no explanation, and the name written out where a prompt has the others."""

from __future__ import annotations

import re

from question_bank.language.roles import is_role
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.model import Fact, OrganizationValue
from question_bank.questions.words import content_words
from question_bank.questions.world import World

KNOWN_LETTERS = frozenset(
    "AC AD AIDS BBC BC BCE CBS CD CE CEO CIA CNN DC DNA DVD EU FA FBI FC FDA FIFA GDP GMT GPS HIV IBM IMF IOC IQ IRA "
    "IRS ISIS IT LA MIT MLB MP MPs NASA NATO NBA NBC NFL NHL NYC NYPD OECD OPEC PBS PC PhD RAF RAM RMS RNA SS SUV TV "
    "UAE UEFA UFO UK UN UNESCO UNHCR UNICEF US USA USAID USB USD USS USSR WHO WTO WWF".split()
)
"""Letters that need no explanation, or stand before a ship, a club or a year."""
LETTERS = re.compile(r"(?<![\w.&/–-])[a-z]?[A-Z]{2,6}(?![\w&/–-]|\.[A-Z])")
_NUMBERED = re.compile(r"\b\d+(?:st|nd|rd|th) $")
_NAME_GOES_ON = re.compile(r" (?P<word>[A-Z][a-z]+)")
_AN = re.compile(r"\ban? $")
_HAS_ARTICLE = re.compile(r"\b(?:[Tt]he|an?|its|their|his|her) (?:[\w’'-]+ )*$")


def _ends_bare(name: str) -> bool:
    """Whether a name takes no article: "Larn State University"."""
    return name.split()[-1] in {"University", "College", "Hospital", "School", "Airport"}


def written_out(prompt: str, answers: tuple[str, ...], fact: Fact, world: World) -> str:
    """`prompt` with the name that the article of `fact` gives a body before its letters: "the Larn Rail Board (LRB)".

    Letters known to all stay as they are, as do those whose name is the answer or stands there already.
    """
    if "stand for" in prompt:
        return prompt
    told = {
        o.value.name for o in world.index.of_article(fact, "organization") if isinstance(o.value, OrganizationValue)
    }
    for match in LETTERS.finditer(prompt):
        names = [name for name in world.index.names_of_acronym(match[0]) if name in told]
        if match[0] in KNOWN_LETTERS or len(set(names)) != 1 or names[0] in prompt:
            continue
        name, before, after = names[0], prompt[: match.start()], prompt[match.end() :]
        is_body = name.split()[-1].lower() in ORGANISATION_HEADS or " of " in name
        longer = _NAME_GOES_ON.match(after)
        if longer is not None and not is_role(longer["word"]):
            continue  # "LRB Studios" is no studio of the Larn Rail Board
        gives_away = any(content_words(name) & content_words(answer) for answer in answers)
        if gives_away or not is_body or _NUMBERED.search(before) or after[:1] in "’'\")”" or re.match(r" \d", after):
            continue
        before = _AN.sub("an " if names[0][0] in "AEIOU" else "a ", before)
        bare = _ends_bare(names[0]) and not before.endswith("the ")
        the = "" if bare or _HAS_ARTICLE.search(before) else "the "
        return f"{before}{the}{name} ({match[0]}){after}" if before.strip() else prompt
    return prompt
