"""Distances and lengths that a phrase tells in passing: "Kant, 25 kilometers from Bishkek", "the 600-mile border"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL
from question_bank.facts.drafts import Draft
from question_bank.facts.figures import value_of
from question_bank.facts.phrases import RELATIVES, bare, noun_phrase, tidied
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.quantities import find_quantities
from question_bank.language.words import word_set
from question_bank.language.world import country_of
from question_bank.model import Quantity, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span as Tree
    from spacy.tokens import Token

_LENGTHS = frozenset({"kilometers", "miles", "meters", "feet"})
_LONG = word_set(
    "border frontier bridge tunnel river road highway railway railroad pipeline wall fence canal coastline trail"
)
_NOT_BUILT = word_set("planned proposed projected possible future unfinished")
_FROM = frozenset({"from", "of", "outside"})
_DIRECTION = re.compile(r"(?:away|off|(?:north|south|east|west)[\w-]*)$")
_SETTLEMENTS = word_set("capital city town village port suburb resort settlement island site municipality")
_DIVIDES = frozenset({",", "-", "--", "—", "–"})
_LIES = frozenset(
    {"is", "lies", "stands", "sits", "was", "lay", "stood", "located", "situated", "about", "only", "just"}
)


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """How far from one another places are, and how long borders, bridges and the like."""
    tree = story.tree(sentence)
    if tree is None:
        return
    for quantity in find_quantities(sentence.text, []):
        unit = _unit(quantity, sentence, tree) if quantity.unit in _LENGTHS else None
        if unit is not None:
            yield from _distance(unit, quantity, sentence, story)
            yield from _length(unit, quantity, sentence, story)


def _unit(quantity: Quantity, sentence: Sentence, tree: Tree) -> Token | None:
    """The word of a quantity for its unit."""
    start, end = sentence.start + quantity.start, sentence.start + quantity.end
    return next((t for t in reversed(list(tree)) if start <= t.idx < end and not t.is_punct), None)


def figure(quantity: Quantity, statement: str, subject: str, sentence: Sentence, story: Story) -> Draft:
    """A figure fact of a phrase, at the time of its sentence."""
    key = (f"{quantity.number:g}", quantity.unit or "", subject)
    return Draft("figure", statement, subject, value_of(quantity), story.time_of(sentence), key)


def _distance(unit: Token, quantity: Quantity, sentence: Sentence, story: Story) -> Iterator[Draft]:
    first = next((t for t in unit.sent if t.idx >= sentence.start + quantity.start), unit)
    here, there = _here(first, story), _there(unit, story)
    if here is None or there is None:
        return
    comma = "," if "," in here else ""
    yield figure(quantity, f"{here}{comma} is {quantity.text} {there}.", here, sentence, story)


def _here(first: Token, story: Story) -> str | None:
    """The place that a measure stands behind, with the country that follows its name: "Kant, Kyrgyzstan".

    By the words and not the tree, which hangs such a phrase on any noun before it ("the base at Kant, 25 miles from").
    """
    at = first.i - 1
    while at > first.sent.start and (first.doc[at].lower_ in _LIES | RELATIVES or first.doc[at].text in _DIVIDES):
        at -= 1
    between = first.doc[at + 1 : first.i]
    if any(t.tag_ in {"VBZ", "VBD"} for t in between) and not any(t.lower_ in RELATIVES for t in between):
        return None  # what a clause of its own tells is no aside
    last = story.known.mention_at.get(at)
    if at < first.sent.start or last is None or last.label not in {"place", "organization"}:
        return None
    before = next((t for t in first.sent if t.idx == last.start), None)
    if before is not None and (_is_part(before) or _says_where(before) or _is_counted_from(before)):
        return None
    outer = (
        story.known.mention_at.get(before.i - 2) if before is not None and before.i - 2 >= first.sent.start else None
    )
    if before is not None and outer is not None and before.nbor(-1).text == "," and outer.label == "place":
        tied = before.dep_ in {"nmod:unmarked", "appos"} and before.head.i == before.i - 2
        return f"{outer.text}, {last.text}" if tied else last.text
    return last.text


def _is_part(name: Token) -> bool:
    """Whether a name only helps to say where something is: "on the banks of the Tyne, 9 miles from the sea"."""
    inside = name.dep_ in {"compound", "flat", "amod"} and name.head.i > name.i
    top = name.head if inside else name
    of = any(c.dep_ == "case" and c.lower_ == "of" for c in top.children)
    return of and top.dep_ == "nmod" and top.head.lemma_.lower() not in _SETTLEMENTS


def _is_counted_from(name: Token) -> bool:
    """Whether another distance ends at a name: "9 miles from the Tyne, 12 miles east of Leeds"."""
    before = name.nbor(-1) if name.i > name.sent.start else name
    before = before.nbor(-1) if before.lower_ == "the" and before.i > name.sent.start else before
    return before.lower_ == "from"


def _says_where(name: Token) -> bool:
    """Whether a land or a side of it only says where a thing lies: "Ica lies in southern Peru, 9 miles from"."""
    inside = any(c.dep_ == "case" and c.lower_ == "in" for c in name.children)
    side = any(c.dep_ in {"amod", "compound"} for c in name.children)
    return inside and (side or country_of(name.text) is not None)


def _there(unit: Token, story: Story) -> str | None:
    """What a measure counts from, with the words that say so: "north of Moscow", "from the Kyrgyz capital, Bishkek"."""
    at = _behind_brackets(unit.i + 1, unit)
    words: list[Token] = []
    while at < unit.sent.end and _DIRECTION.match(unit.doc[at].lower_):
        words.append(unit.doc[at])
        at += 1
    if at >= unit.sent.end or unit.doc[at].lower_ not in _FROM:
        return None
    case = unit.doc[at]
    noun = case.head
    if case.lower_ == "of" and not words:
        return None
    phrase = [t for t in noun_phrase(noun) if t.i > at] if noun.pos_ in NOMINAL else []
    if not phrase or phrase[0].i != at + 1 or not any(t.i in story.known.mention_at for t in phrase):
        return None
    if any(t.tag_ in {"PRP$", "PRP"} for t in phrase):
        return None
    return plain([*words, case, *_one_place(phrase, noun)])


def _behind_brackets(at: int, unit: Token) -> int:
    """Where a sentence goes on behind a measure given again in other units: "25 miles (40 km) south of"."""
    if at >= unit.sent.end or unit.doc[at].text != "(":
        return at
    return next((t.i + 1 for t in unit.doc[at : unit.sent.end] if t.text == ")"), at)


def _one_place(phrase: list[Token], noun: Token) -> list[Token]:
    """A place's phrase without what only follows it between commas, but for the name of "the capital, Bishkek"."""
    if noun.lemma_.lower() in _SETTLEMENTS:
        return tidied(phrase)
    comma = next((i for i, t in enumerate(phrase) if t.text == ","), len(phrase))
    return tidied(phrase[:comma])


def _length(unit: Token, quantity: Quantity, sentence: Sentence, story: Story) -> Iterator[Draft]:
    noun = unit.head.head if unit.head.lower_ == "long" and unit.head.dep_ == "amod" else unit.head
    if unit.dep_ not in {"compound", "amod", "nmod", "nummod", "obl:unmarked"}:
        return
    if noun.lemma_.lower() not in _LONG or noun.i < unit.i:
        return
    if any(t.lower_ in _NOT_BUILT for t in noun.lefts) or not _is_definite(noun):
        return
    gone = {t.i for t in (*unit.subtree, *noun.children) if t.i < noun.i and (t.dep_ != "compound" or t.i <= unit.i)}
    gone |= {t.i for t in unit.head.subtree} if unit.head.i != noun.i else set()
    gone -= {t.i for c in noun.children if c.dep_ in {"nmod:poss", "amod"} and c.lower_ != "long" for t in c.subtree}
    phrase = [t for t in _with_its_end(noun) if t.i not in gone]
    if not any(t.i in story.known.mention_at for t in phrase) or any(t.tag_ == "PRP$" for t in phrase):
        return
    owned = any(t.dep_ == "nmod:poss" for t in noun.children)
    subject = plain(phrase) if owned else f"the {plain(phrase)}"
    words = re.sub(r"-long$", "", quantity.text).replace("-", " ")
    plural = words if words.endswith(("s", "feet")) else f"{words}s".replace("foots", "feet")
    yield figure(quantity, f"{subject[:1].upper()}{subject[1:]} is {plural} long.", subject, sentence, story)


def _is_definite(noun: Token) -> bool:
    return noun.lower_ in {"border", "frontier"} or any(
        (c.dep_ == "det" and c.lower_ == "the") or c.dep_ == "nmod:poss" for c in noun.children
    )


def _with_its_end(noun: Token) -> list[Token]:
    """A line's phrase; the parser often hangs the second half of "from Lima to Cusco" on the verb."""
    phrase = tidied(bare(noun_phrase(noun)))
    after = phrase[-1].nbor() if phrase and phrase[-1].i + 1 < noun.sent.end else None
    if after is not None and after.lower_ == "to" and any(t.lower_ == "from" for t in phrase):
        phrase += [t for t in noun_phrase(after.head) if t.i > after.i] if after.dep_ == "case" else []
        phrase = sorted({*phrase, after}, key=lambda t: t.i)
    return phrase
