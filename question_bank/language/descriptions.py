"""What a definite description ("the president", "the country", "the bank") stands for, where that is certain.

A role stands for its holder where the article has told exactly one holder of it so far and links the role to no other
country; a noun for a kind of body stands for the only such body named in this sentence and the one before it. "The
region" is the only part of the world that the article has named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from spacy.tokens import Span, Token

from question_bank.language.roles import NOT_PRESENT, ROLE, is_role
from question_bank.language.words import word_set
from question_bank.language.world import countries, country_of, is_of_several_lands, is_place
from question_bank.model import Mention, Sentence

_AFTER = re.compile(
    rf",\s(?:the\s)?(?:(?P<of>[A-ZÀ-Þ]\w+)(?:['’]s?)?\s)?(?P<role>{ROLE})(?:\sof\s(?:the\s)?(?P<of2>[A-ZÀ-Þ]\w+))?",
)
_BEFORE = re.compile(r"(?P<of>[A-ZÀ-Þ]\w+?)(?:['’]s?)?\s$")
_MUCH = 5
"""How many times as often somebody else is named in an article that has a holder of an office only in passing."""
_LAND = frozenset({"country", "nation", "republic"})
_REGION = re.compile(
    r"(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Southeast|Middle|Latin|Sub-Saharan) )+"
    r"(?:Asia|Africa|Europe|America|East|Caucasus)|(?:the )?(?:Balkans|Caucasus|Caribbean|Sahel|Maghreb|Levant)"
)
"""Parts of the world that lie in several countries."""
_BODY = word_set(
    "group company party organization organisation agency bank firm team club ministry committee union alliance "
    "movement university museum court council commission party institute foundation federation"
)


class Holders:
    """Who holds which role of which country, as the article has told so far."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._holders: dict[tuple[str, str | None], set[str]] = {}
        self._named = Counter(m.entity for s in sentences for m in s.mentions if m.label == "person")

    def learn(self, sentence: Sentence, tree: Span) -> None:
        """Take in what a sentence tells of roles."""
        for mention in sentence.mentions:
            if mention.label == "person":
                self._learn_person(sentence, mention)
        for token in tree:
            if is_role(token.text) and token.tag_ == "NN":
                of = _country(token)
                if of is not None:
                    self._holders.setdefault((_role(token), of), set())

    def _learn_person(self, sentence: Sentence, mention: Mention) -> None:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        if mention.title:
            before = sentence.text[:start].rstrip()
            land = _BEFORE.search(before[: len(before) - len(mention.title)])
            self._add(mention.title, land["of"] if land else None, mention.entity)
        after = _AFTER.match(sentence.text, end)
        if after:
            self._add(after["role"], after["of"] or after["of2"], mention.entity)

    def _add(self, role: str, of: str | None, person: str) -> None:
        words = role.lower().split()
        if not set(words) & NOT_PRESENT:
            self._holders.setdefault((" ".join(words), country_of(of) if of else None), set()).add(person)

    def holder(self, role: str, of: str | None) -> str | None:
        """The only person told to hold `role` (of a country, if one is given); None where another could be meant."""
        same = {key: people for key, people in self._holders.items() if key[0].endswith(role)}
        same = {key: people for key, people in same.items() if role != "minister" or key[0] != "prime minister"}
        if of is not None and (role, of) in same:
            same = {key: people for key, people in same.items() if key[1] == of}
        people = {person for told in same.values() for person in told}
        lands = {land for _, land in same if land is not None}
        sure = len(people) == 1 and len({told for told, _ in same}) == 1 and len(lands | ({of} if of else set())) <= 1
        person = next(iter(people)) if sure else None
        foreign = of is None and None not in {land for _, land in same}
        if person is None or (foreign and self._named[person] * _MUCH < max(self._named.values())):
            return None  # "the president" of an article on a Peruvian one is no guest from Chile
        return person


def is_region(entity: str) -> bool:
    """Whether a name is that of a part of the world that lies in several countries."""
    return _REGION.fullmatch(entity) is not None


def describe(
    token: Token, things: Sequence[tuple[str, str]], holders: Holders, regions: Collection[str] = ()
) -> tuple[str | None, str]:
    """What "the ... `token`" stands for and its label, given the (entity, label) named shortly before.

    `regions` are all parts of the world that were named so far.
    """
    noun = token.lower_
    if is_role(noun):
        return (None, "") if _is_narrowed(token) else (holders.holder(_role(token), _country(token)), "person")
    if {child.dep_ for child in token.children} - {"det", "case", "punct"} or token.dep_ in {
        "compound",
        "appos",
        "flat",
    }:
        return None, ""
    if noun in _LAND:
        lands = {entity for entity, label in things if label == "place" and entity in countries()}
        before = token.doc[token.sent.start : token.i]
        lands |= {land for word in before if (land := country_of(word.text))}
        other = any(word.pos_ == "PROPN" and is_of_several_lands(word.text) for word in before)
        return (next(iter(lands)), "place") if len(lands) == 1 and not other else (None, "")
    if noun == "region":
        here = token.doc[token.sent.start : token.i].text
        places = {name for name, label in things if label == "place" and name in here}
        elsewhere = any(not is_place(name) and not is_region(name) for name in places)
        return (next(iter(regions)), "place") if len(regions) == 1 and not elsewhere else (None, "")
    if noun in _BODY:
        bodies = {entity for entity, label in things if label == "organization"}
        name = next(iter(bodies)) if len(bodies) == 1 else ""
        kinds = {word.lower() for word in name.split()} & _BODY
        return (name, "organization") if name and kinds == {noun} else (None, "")
    return None, ""


def _role(token: Token) -> str:
    words = [child for child in token.lefts if child.dep_ in {"compound", "amod"} and child.text[0].islower()]
    return " ".join([*(word.lower_ for word in words), token.lower_])


def _country(token: Token) -> str | None:
    """The country that a role is of: "the Tajik president", "Chile's president", "the president of Chile"."""
    for child in token.children:
        land = country_of(child.text)
        if land is not None and child.dep_ in {"amod", "compound", "nmod", "nmod:poss"}:
            return land
    return None


def _is_narrowed(token: Token) -> bool:
    """Whether the description holds more than "the", a country and the words of the role, or is not one by itself."""
    if token.dep_ in {"compound", "appos", "flat", "nmod:desc"} or token.head.dep_ == "appos":
        return True
    own = {"the"} | set(_role(token).split()) | {child.lower_ for child in token.children if country_of(child.text)}
    allowed = {"case", "punct"}
    article = next((child for child in token.lefts if child.lower_ == "the"), token)
    if any(word.lower_ not in own for word in token.doc[article.i : token.i]):
        return True  # "the attorney general" whose "attorney" was hung elsewhere is no general
    return any(child.lower_ not in own and child.dep_ not in allowed for child in token.children) or any(
        word in NOT_PRESENT for word in _role(token).split()
    )
