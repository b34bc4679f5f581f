"""Named things: what the words give away and what the language model sees, brought together.

A candidate is a capitalised run that rules have labelled, or a name that the model has marked. Of two that overlap the
longer wins; of a name's labels in the whole article the heaviest (see `labels`), so that what is plain in one sentence
("President Varga") decides in another ("Varga").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from question_bank.language.entities import Entities, Name
from question_bank.language.labels import CUED, KNOWN, LIKELY, Label, is_firm, is_post, is_ruled_over, label_of
from question_bank.language.roles import NAME_TITLE, title_before
from question_bank.language.runs import capitalised_inside, find_runs
from question_bank.language.whole_names import whole, with_both_sides
from question_bank.model import Mention, Span

_MODEL_LABELS: Mapping[str, Label] = {
    **dict.fromkeys(("PERSON", "PER"), "person"),
    "ORG": "organization",
    **dict.fromkeys(("LOC", "GPE", "FAC"), "place"),
}
_NUMERAL = re.compile(r" [IVX]+\b(?!\.)")
_ORIGIN = re.compile(r"[A-ZÀ-Þ][\w.]*-(?:led|backed|based|funded|sponsored|dominated|run) (?=[A-ZÀ-Þ])")
"""What only describes a body before its name: "the Peruvian-led" of "the Peruvian-led Andean Council"."""
_FIRM_OF_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w.]* [A-ZÀ-Þ]\w+ "
    r"(?:Science|Studios?|Media|Records|Books|Pictures|Productions|Entertainment|Labs|Racing|Designs)\b"
)
"""What a firm or a charity adds to the name of whoever founded it: "Ana Vidal Science"."""
_ASKED = re.compile(
    r"(?:Allow|Ask|Call|Consider|Enter|Follow|Give|Hear|Join|Let|Meet|Read|Remember|See|Send|Tell|Thank|Visit|Watch) "
    r"(?=[A-ZÀ-Þ]\w+ [A-ZÀ-Þ])"
)
"""What asks a reader to do something, before a full name: "Meet Ana Vidal"."""
_MODEL = 2
"""How much the model's label weighs."""


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one article: the mentions of each sentence, and the aliases of each entity."""

    mentions: tuple[tuple[Mention, ...], ...]
    aliases: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Marked(Span):
    """A name that a language model has marked, with the model's own label; offsets count in the article."""

    label: str


def find_names(
    sentences: Sequence[tuple[int, str]], marked: Sequence[Marked] | None = None, *, title: str = ""
) -> Names:
    """The names in an article's sentences, given as (offset in the article, text).

    `title` is the article's: of two people who share a surname it tells whom the surname alone means.

    Without `marked` the rules stand alone, and what has only the shape of a name keeps the label that its shape makes
    likely; with it, such a label needs the model's word somewhere in the article.
    """
    known = capitalised_inside(text for _, text in sentences)
    found = []
    for offset, text in sentences:
        seen = [*_by_model(offset, text, marked or ())]
        names = _without_overlaps([*_unjoined(text, _by_rule(text, known), seen), *seen])
        found.append([_without_origin(name) for name in names])
    if marked is not None:
        backed = {name.text for row in found for name in row if name.weight > LIKELY}
        found = [[name if name.text in backed else _unlabelled(name) for name in row] for row in found]
    entities = Entities([text for _, text in sentences], found, title)
    mentions = tuple(
        tuple(entities.mention(offset, name) for name in row) for (offset, _), row in zip(sentences, found, strict=True)
    )
    return Names(mentions, entities.aliases(mentions))


def _without_origin(name: Name) -> Name:
    origin = _ORIGIN.match(name.text) if name.label == "organization" else None
    return replace(name, start=name.start + origin.end(), text=name.text[origin.end() :]) if origin else name


def _by_rule(text: str, known: frozenset[str]) -> Iterator[Name]:
    for run in find_runs(text, known):
        label, weight = label_of(text, run)
        start = with_both_sides(text, _behind_request(text, run.start), run.end)
        yield Name(start, run.end, text[start : run.end], label, weight, run.title)


def _by_model(offset: int, text: str, marked: Iterable[Marked]) -> Iterator[Name]:
    for span in marked:
        label = _MODEL_LABELS.get(span.label)
        start, end = span.start - offset, span.end - offset
        if label is None or start < 0 or end > len(text) or "\n" in span.text:
            continue
        title = title_before(text[:start])
        if label == "person":
            led = NAME_TITLE.match(span.text)
            if led:
                start, title = start + led.end(), led["role"] or title
        numeral = _NUMERAL.match(text, end) if label == "person" else None
        end = numeral.end() if numeral else end  # "Louis" before "XIII"
        person = label == "person"
        start, end = whole(text, _behind_request(text, start) if person else start, end, person=person)
        name = re.sub(r"['’]s?$", "", text[start:end])
        weight = _MODEL
        if label == "person" and is_firm(name, text[end:]):
            label = "organization"
        elif label == "person" and is_ruled_over(text[:start]):
            label, weight = "place", KNOWN
        elif label == "person" and (firm := _FIRM_OF_PERSON.match(text, start)) and firm.end() >= start + len(name):
            name, label, weight = firm[0], "organization", KNOWN
        elif label == "person" and is_post(name):
            continue
        if any(c.isalpha() for c in name) and not name.endswith(("$", "€", "£")):
            yield Name(start, start + len(name), name, label, weight, title)


def _behind_request(text: str, start: int) -> int:
    """Where a name begins that a sentence's opening request was taken for a part of: "Meet Ana Vidal"."""
    asked = _ASKED.match(text) if start == 0 else None
    return asked.end() if asked else start


def _unjoined(text: str, ruled: Iterable[Name], seen: Iterable[Name]) -> Iterator[Name]:
    """The rules' names without those that join with "and" or "in" what the model takes apart; an acronym saves them."""
    inside = list(seen)
    for name in ruled:
        joins = re.search(r"\s(?:and|in)\s", name.text) and not text.startswith(" (", name.end)
        parts = [other for other in inside if name.start <= other.start and other.end <= name.end]
        if not joins or not parts or any(len(other.text) == len(name.text) for other in parts):
            yield name


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    """The names of a sentence in order, two of one place made one: the surer, then the longer wins."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.weight < _MODEL, n.start - n.end, -n.weight)):
        same = next((k for k, other in enumerate(kept) if (other.start, other.end) == (name.start, name.end)), None)
        if same is not None:
            kept[same] = _agreed(kept[same], name)
        elif all(name.end <= other.start or name.start >= other.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda n: n.start)


def _agreed(surer: Name, other: Name) -> Name:
    """One name of two at one place. A word like "bank" yields where the model sees a place ("West Bank")."""
    if surer.label == "organization" and other.label == "place":
        surer = replace(surer, label="place", weight=other.weight)
    return replace(surer, title=surer.title or other.title)


def _unlabelled(name: Name) -> Name:
    return replace(name, label="other", weight=0) if name.weight < CUED else name
