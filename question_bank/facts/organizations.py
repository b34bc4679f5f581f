"""Organisation facts: what an acronym stands for, and who is a member of what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.known import with_the
from question_bank.facts.statements import Statement
from question_bank.facts.story import Story
from question_bank.language.runs import ORGANISATION_HEADS
from question_bank.language.words import word_set
from question_bank.language.world import OF_MANY_LANDS, cities, country_of
from question_bank.model import OrganizationValue, Sentence

_BRACKETED = re.compile(r"\((?P<acronym>[A-Z][A-Za-z&]{1,9})\)")
_MEMBER = re.compile(
    r"\b(?:is|are|was|were|became) (?:a |an |the )?(?:founding |full )?members? of (?P<of>(?:the )?[^,.]*[A-Z][^,.]*)"
)
_POSSESSIVE = re.compile(r"(?<=[^s])[’']s$|(?<=s)[’']$")
_OF_STATE = word_set("act amendment program programme project code law initiative plan fund movement")
_OF_OTHERS = re.compile(
    r"\b(?:Europe|Africa|Asia|Arab|America|Eurasia)\w*\b|"
    r"\b(?:Co-operation|Islamic|Catholic|Central|Northern|Southern|Western|Eastern|North|South|West|East)\b"
)
"""What else says in a name that a body is of other lands, or of a part of one."""
_PEOPLE = frozenset({"person", "nationality"})


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """What the acronyms mean that a sentence introduces in brackets."""
    for match in _BRACKETED.finditer(sentence.text):
        acronym = match["acronym"]
        name = _name_before(sentence, match.start(), acronym) or _named_before(sentence, match.start(), acronym)
        if name is None:
            yield "an acronym whose long form is not sure"
            continue
        value = OrganizationValue(name=name, acronym=acronym)
        land = _land_of(name, sentence, story)
        text = f"In {with_the(land)}, {acronym} stands for {name}." if land else f"{acronym} stands for {name}."
        yield Draft("organization", text, acronym, value, None, (acronym,))


def _land_of(name: str, sentence: Sentence, story: Story) -> str | None:
    """The country that an article is about, for a body of it whose name does not say of where it is; else None."""
    words = name.split()
    heads = {word.lower() for word in words} & (ORGANISATION_HEADS | _OF_STATE)
    elsewhere = (
        OF_MANY_LANDS.search(name)
        or _OF_OTHERS.search(name)
        or any(country_of(word) or word in cities() for word in words)
    )
    lands = {country_of(m.text) or country_of(m.entity) for m in sentence.mentions} - {None, story.country}
    return None if not heads or elsewhere or lands else story.country


def of_statement(statement: Statement, story: Story) -> Iterator[Draft | str]:
    """Membership: "X is a member of Y"."""
    match = _MEMBER.search(statement.text)
    if match is None:
        return
    value = OrganizationValue(name=re.sub(r"^the ", "", match["of"]))
    key = ("member", statement.text)
    yield Draft("organization", statement.text, statement.subject, value, statement.time(story), key, statement.speaker)


def _name_before(sentence: Sentence, at: int, acronym: str) -> str | None:
    """The capitalised words before the bracket whose initials the acronym is made of."""
    words = list(re.finditer(r"[\w’'-]+", sentence.text[:at]))
    for first in range(len(words) - 1, max(-1, len(words) - 12), -1):
        name = _POSSESSIVE.sub("", sentence.text[words[first].start() : at].strip())
        if words[first].group()[0].isupper() and _spells(name, acronym):
            return name if name.count('"') % 2 == 0 else None  # a title's end is no beginning
    return None


def _named_before(sentence: Sentence, at: int, acronym: str) -> str | None:
    """An organisation's name right before the bracket, whose acronym comes from another language ("ANKASAM")."""
    before = sentence.start + at - 1
    found = next((m for m in sentence.mentions if m.end == before and m.label == "organization"), None)
    if found is not None and "".join(word[0] for word in found.text.split() if word[0].isupper()).startswith(acronym):
        return None  # the letters of its first words: another's, of which it is a part
    fits = found is not None and found.text.count(" ") > 1 and found.text[0] == acronym[0] and acronym.isupper()
    return found.text if found is not None and fits and len(acronym) > 2 else None


def _spells(name: str, acronym: str) -> bool:
    """Whether an acronym is made of a name's initials, or of letters of its words in order ("ANKASAM").

    As many letters as the name has words, all great, are their initials. Otherwise the first letter is the first
    word's; every capitalised word gives at least its first letter, others may give none.
    """
    words = re.findall(r"\w+", name)
    if len(words) < 2 or name.count(",") > 1:
        return False
    initials = [word[0] for word in words if word[0].isupper()]
    if len(initials) == len(words) == len(acronym):
        return "".join(initials).lower() == acronym.lower()

    def fits(letters: str, rest: list[str]) -> bool:
        if not rest:
            return not letters
        word = rest[0].lower()
        most = next((n for n in range(min(len(word), len(letters), 3), 0, -1) if word.startswith(letters[:n])), 0)
        counts = range(most, 0, -1)
        return any(fits(letters[n:], rest[1:]) for n in counts) or (rest[0][0].islower() and fits(letters, rest[1:]))

    return fits(acronym.lower(), words)
