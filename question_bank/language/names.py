"""Named things: capitalised runs told apart by kind, and mentions of one thing brought under one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from question_bank.language.roles import HONORIFIC, starts_with_role
from question_bank.language.runs import ORGANISATION_HEADS, PLACE_HEADS, Run, capitalised_inside, find_runs, is_common
from question_bank.language.words import word_set
from question_bank.language.world import aliases_of, capitals, cities, countries, demonyms, is_place
from question_bank.model import Mention

Label = Literal["person", "organization", "place", "nationality", "other"]
_CLASSES: Mapping[Label, frozenset[str]] = {
    "place": word_set(
        "village town city region province river mountain district island area port suburb state exclave exclaves "
        "capital republic valley border"
    ),
    "organization": word_set(
        "blog newspaper magazine group company party movement band firm bank club daily weekly tank agency broadcaster "
        "network militia orchestra team"
    ),
    "person": word_set(
        "analyst expert colonel writer author physicist chemist historian figure actor actress footballer engineer "
        "economist journalist poet painter composer activist challenger"
    ),
}
_CLASS_NOUNS: Mapping[str, Label] = {noun: label for label, nouns in _CLASSES.items() for noun in nouns}
_SPEAKS = re.compile(
    r"\s(?:said|says|told|argued|argues|added|noted|warned|explained|believes|thinks|who)\b|, who\b|, (?:a|an) \w+ist\b"
)
_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z]{1,9})\)")
_IN_BEFORE = re.compile(r"\b(?:in|near|outside|around|at)\s(?:the\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one article: the mentions of each sentence, and the aliases of each entity."""

    mentions: tuple[tuple[Mention, ...], ...]
    aliases: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Labelled:
    run: Run
    label: Label


def find_names(sentences: Sequence[tuple[int, str]]) -> Names:
    """The names in an article's sentences, given as (offset in the article, text)."""
    known = capitalised_inside(text for _, text in sentences)
    found = [[_Labelled(run, _label(text, run)) for run in find_runs(text, known)] for _, text in sentences]
    entities = _Entities([text for _, text in sentences], found)
    mentions = tuple(
        tuple(entities.mention(offset, labelled) for labelled in row)
        for (offset, _), row in zip(sentences, found, strict=True)
    )
    return Names(mentions, entities.aliases(mentions))


def _label(sentence: str, run: Run) -> Label:
    """What kind of thing a run names, from the words in it and around it."""
    words = run.text.split(" ")
    before, after = sentence[: run.start], sentence[run.end :]
    lowered = {word.lower() for word in words}
    if run.text in demonyms() or (run.text.endswith("s") and run.text[:-1] in demonyms()):
        return "nationality"
    if run.text in countries() or run.text in capitals() or _is_region(run.text):
        return "place"
    if lowered & ORGANISATION_HEADS or _is_acronym(run.text):
        return "organization"
    if run.title is not None or HONORIFIC.search(before) or _has_role_after(after):
        return "person"
    if lowered & PLACE_HEADS:
        return "place"
    noun = re.search(r"(\w+)\s(?:of\s)?[\"“]?$", before)
    if noun and noun.group(1) in _CLASS_NOUNS:
        return _CLASS_NOUNS[noun.group(1)]
    return _label_by_shape(run.text, words, before, after)


def _label_by_shape(text: str, words: list[str], before: str, after: str) -> Label:
    if words[0] in {"St", "Saint", "San", "Santa"}:
        return "place"
    led = words[0] in countries() or words[0] in capitals() or words[0] in demonyms() or words[0].isupper()
    common = [is_common(word.lower()) for word in words]
    person_like = (
        not led and 2 <= len(words) <= 5 and not common[0] and sum(common) <= 1 and not any(c.isdigit() for c in text)
    )
    if person_like and not text.isupper() and re.fullmatch(r"[\w'’. -]+", text):
        return "place" if text in cities() else "person"
    if text in cities() and not all(common):
        return "place"
    if len(words) == 1 and not common[0]:
        if _IN_BEFORE.search(before):
            return "place"
        if _SPEAKS.match(after):
            return "person"
    return "other"


def _is_region(text: str) -> bool:
    stripped = re.sub(r"^(?:Northern|Southern|Eastern|Western|Central|North|South|East|West)\s", "", text)
    return (is_place(text) and text not in cities()) or (stripped != text and stripped in countries())


def _is_acronym(text: str) -> bool:
    return re.fullmatch(r"[A-Z][A-Z/&-]*[A-Z]", text) is not None


def _has_role_after(after: str) -> bool:
    apposition = re.match(r",\s(?:the\s|a\s|an\s|then\s|[A-Z][\w'’]*['’]s\s|[A-Z]\w+\s)?", after)
    return apposition is not None and starts_with_role(after[apposition.end() :]) is not None


class _Entities:
    """Which name stands for which thing in one article."""

    def __init__(self, texts: Sequence[str], found: Sequence[Sequence[_Labelled]]) -> None:
        labels: dict[str, Counter[Label]] = {}
        for row in found:
            for item in row:
                labels.setdefault(item.run.text, Counter())[item.label] += 1
        self._labels = {name: _majority(counter) for name, counter in labels.items()}
        self._acronyms = self._find_acronyms(texts, found)
        self._surnames = self._index_surnames()

    @staticmethod
    def _find_acronyms(texts: Sequence[str], found: Sequence[Sequence[_Labelled]]) -> dict[str, str]:
        acronyms: dict[str, str] = {}
        for text, row in zip(texts, found, strict=True):
            for item in row:
                match = _ACRONYM.match(text, item.run.end)
                if match and " " in item.run.text and item.run.text[0].upper() == match.group(1)[0].upper():
                    acronyms.setdefault(match.group(1), item.run.text)
        return acronyms

    def _index_surnames(self) -> dict[str, str]:
        """The end of a person's name, in lower case -> the full name, where only one person bears it."""
        bearers: dict[str, set[str]] = {}
        for name, label in self._labels.items():
            words = name.split(" ")
            if label == "person" and len(words) > 1:
                for k in range(1, len(words)):
                    bearers.setdefault(" ".join(words[k:]).lower(), set()).add(name)
        return {tail: next(iter(names)) for tail, names in bearers.items() if len(names) == 1}

    def mention(self, offset: int, item: _Labelled) -> Mention:
        """The mention of a run, under its canonical name."""
        name = item.run.text
        label = self._labels[name]
        entity = countries().get(name) or self._acronyms.get(name)
        full = self._surnames.get(name.lower())
        if label == "nationality":
            entity = demonyms().get(name) or demonyms()[name[:-1]]
        elif entity is None and full is not None and not is_place(name):
            entity, label = full, "person"
        if name in self._acronyms:
            label = self._labels[self._acronyms[name]]
            label = "organization" if label in {"person", "other"} else label
        start = offset + item.run.start
        return Mention(
            start, start + len(name), name, label, entity or name, item.run.title if label == "person" else None
        )

    def aliases(self, mentions: Sequence[Sequence[Mention]]) -> Mapping[str, tuple[str, ...]]:
        """Canonical name -> other names seen in the article or known of the world."""
        names: dict[str, dict[str, None]] = {}
        for mention in (mention for row in mentions for mention in row):
            if mention.label == "nationality":
                continue
            others = names.setdefault(mention.entity, dict.fromkeys(aliases_of(mention.entity)))
            if mention.text != mention.entity:
                others[mention.text] = None
        return {entity: tuple(others) for entity, others in names.items() if others}


def _majority(counter: Counter[Label]) -> Label:
    decided = [label for label in counter if label != "other"]
    return max(decided, key=lambda label: counter[label]) if decided else "other"
