"""What a bracket says of the name before it: when it was made, what it is, how it is called elsewhere or now.

"The Lund Store (opened April 2, 2003)", "the Iron War (the last of the border wars)", "Christiania (modern Oslo)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.language.roles import is_role
from question_bank.model import DateValue, DefinitionValue, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOTE = re.compile(r"[\"”]? \((?P<inside>[^()\[\];:]{4,90})\)")
_YEARS = re.compile(r"(?P<first>[12]\d{3})\s?[-–]\s?(?P<last>[12]\d{3})")
_RENAMED = re.compile(
    r"(?:now|today|modern|modern-day|present-day|nowadays)(?: called)? (?P<name>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)"
)
_ALSO = re.compile(r"(?:or|also|also called) (?P<name>(?:the )?[A-ZÀ-Þ][\w’'-]*(?: (?:of )?[A-ZÀ-Þ][\w’'-]*)*)")
_BORN = re.compile(r"born (?P<name>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)+)")
_STYLED = re.compile(r"(?P<role>[A-ZÀ-Þ][a-z]+) [A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*")
_KIND = re.compile(r"(?P<now>(?:also|today|now) )?(?:an?|the) (?P<head>[a-zA-ZÀ-ÿ][\w’' -]+)")
_POINTS = re.compile(
    r"\b(?:who|which|that|whose|where|when|his|her|its|their|this|these|same|latter|former|other|he|she|it|they|then|"
    r"not|later|current|time|so-called|only)\b"
)
_PARTS = frozenset({"compound", "amod", "nmod:desc", "nmod:poss"})
_SMALL = frozenset({"the", "of", "and", "on", "in", "de", "la", "for"})
_MADE = frozenset({"VBN", "VBD"})
_LONGEST = 12


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """What the brackets of a sentence say of the names right before them."""
    if "(" not in sentence.text:
        return
    for match in _NOTE.finditer(sentence.text):
        begin = sentence.start + match.start("inside")
        inside = story.document.syntax.char_span(begin, begin + len(match["inside"]), alignment_mode="expand")
        last, mention = word_before(sentence.start + match.start(), sentence, story)
        if inside is None or last is None or last.pos_ != "PROPN" or _POINTS.search(match["inside"]):
            continue
        name = name_before(last, mention)
        if name is not None:
            yield from _made(name, list(inside), sentence)
            yield from _other_name(name, match["inside"], is_person=mention is not None and mention.label == "person")


def word_before(end: int, sentence: Sentence, story: Story) -> tuple[Token | None, Mention | None]:
    """The word that ends at an offset of the article, right before a bracket, and the name that ends there."""
    last = story.document.syntax.char_span(end - 1, end, alignment_mode="expand")
    return (last[0] if last else None, next((m for m in sentence.mentions if m.end == end), None))


def name_before(last: Token, mention: Mention | None) -> str | None:
    """The whole name that ends with a word, and its "the": "the Palace on the Lake", "the French and Indian War"."""
    root = last.head if last.dep_ == "flat" else last
    if root.dep_ in _PARTS:
        return None
    while root.dep_ == "nmod" and root.head.pos_ == "PROPN" and root.head.i < root.i:
        root = root.head
    gone = {t.i for c in root.children if c.dep_ in {"case", "cc", "mark", "punct"} for t in c.subtree}
    words = [t for t in root.doc[root.left_edge.i : last.i + 1] if t.i not in gone or t.i > root.i]
    kind = root.i if any(c.pos_ == "PROPN" and c.dep_ == "compound" for c in root.children) else -1  # "Ming dynasty"
    if any(t.text.islower() and t.lower_ not in _SMALL and t.i != kind for t in words) or any(
        t.is_punct for t in words
    ):
        return None
    if words[0].i and words[0].nbor(-1).pos_ == "PROPN":
        return None  # the name begins before
    if mention is not None and mention.label == "person" and words[0].idx == mention.start:
        return mention.entity
    text = "".join(t.text_with_ws for t in words).strip()
    return f"the {text[4:]}" if text.startswith("The ") else text


def _made(name: str, words: list[Token], sentence: Sentence) -> Iterator[Draft]:
    """ "(opened April 2, 2003)", "(rebuilt 1775–1795)": what was done and when."""
    verb = words[0]
    if verb.tag_ not in _MADE or verb.lower_ in {"born", "died", "called", "known"} or len(words) > _LONGEST:
        return
    end = next((i for i, t in enumerate(words) if t.text == "," and i > 1 and not words[i - 1].like_num), len(words))
    told = words[:end]
    inside = range(told[0].idx, told[-1].idx + len(told[-1]))
    dates = [d for d in sentence.dates if d.start in inside]
    if any(t.pos_ == "VERB" for t in told[1:]) or len(dates) > 1:
        return
    years = _YEARS.fullmatch(told[1].text) if len(told) == 2 else None
    date = dates[0] if dates else None
    if years is not None:
        words_told = f"{verb.text} from {years['first']} to {years['last']}"
        value = DateValue(date=f"{years['first']}/{years['last']}", granularity="range", text=told[1].text)
    elif date is not None and date.date and not date.relative and date.bound == "on" and date.granularity != "range":
        link = "" if date.start != told[0].idx + len(verb) + 1 else "on " if date.granularity == "day" else "in "
        text = sentence.text[inside.start - sentence.start : inside.stop - sentence.start]
        words_told = f"{verb.text} {link}{text[len(verb) + 1 :]}"
        value = DateValue(date=date.date, granularity=date.granularity, text=date.text)
    else:
        return
    statement = f"{name[:1].upper()}{name[1:]} was {words_told}."
    yield Draft("date", statement, name, value, value.date, (value.date, name.lower(), verb.lower_))


def _other_name(name: str, inside: str, *, is_person: bool) -> Iterator[Draft]:
    """ "(modern Oslo)", "(also the Grey Ladies)", "(the northern half of Lund)"."""
    opens = f"{name[:1].upper()}{name[1:]}"
    if match := _RENAMED.fullmatch(inside):
        statement, meaning = f"{opens} is now {match['name']}.", match["name"]
    elif is_person and (match := _BORN.fullmatch(inside)):
        statement, meaning = f"{opens} was born {match['name']}.", match["name"]
    elif is_person and (match := _STYLED.fullmatch(inside)) and is_role(match["role"]):
        statement, meaning = f"{opens} is also called {inside}.", inside
    elif (match := _ALSO.fullmatch(inside)) and set(match["name"].split()).isdisjoint(name.split()):
        statement, meaning = f"{opens} is also called {match['name']}.", match["name"]
    elif (match := _KIND.fullmatch(inside)) and not is_person and re.search(r" of | [A-ZÀ-Þ]", inside):
        statement = f"{opens} {'is' if match['now'] else 'was'} {inside}."
        meaning = inside.removeprefix(match["now"] or "")
    else:
        return
    value = DefinitionValue(term=name.removeprefix("the "), meaning=meaning)
    yield Draft("definition", statement, name, value, None, (name, meaning))
