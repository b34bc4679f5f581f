"""From when to when what a noun names lasted: "the 1992-97 civil war in X", "the siege of Leningrad (1941-1944)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from question_bank.facts.clause_heads import NOMINAL
from question_bank.facts.drafts import Draft
from question_bank.facts.phrases import noun_phrase, tidied
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.facts.wording import spell_date
from question_bank.language.words import word_set
from question_bank.model import DateMention, DateValue, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_LASTS = word_set(
    "war conflict plague uprising insurgency rebellion siege famine drought epidemic pandemic blockade embargo "
    "occupation revolution strike dictatorship reign depression recession crisis truce dynasty empire "
    "caliphate sultanate khanate shogunate"
)
_TIED = frozenset({"nummod", "nmod", "nmod:unmarked", "compound", "amod", "appos", "dep", "parataxis"})
_NUMBERED_WAR = re.compile(r"World War (?:I|II|One|Two)$")
"""What takes no article."""


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft | str]:
    """The wars and the like of a sentence with their years."""
    for date in sentence.dates:
        span = story.tree(date)
        if date.date is None or date.granularity != "range" or span is None or "centur" in date.text:
            continue
        noun = span.root.head
        if noun.lemma_.lower() not in _LASTS or noun.pos_ not in NOMINAL or span.root.dep_ not in _TIED:
            continue
        name = _name(noun, {t.i for t in span}, story)
        if name is not None:
            yield _lasted(name, date)


def _name(noun: Token, dated: set[int], story: Story) -> str | None:
    """What lasted, without its dates, where a name or owner says which it was."""
    joined = min((c.left_edge.i for c in noun.children if c.dep_ in {"cc", "conj"}), default=noun.doc[-1].i + 1)
    phrase = [
        t
        for t in noun_phrase(noun)
        if t.i < joined and t.i not in dated and not (t.dep_ == "case" and t.head.i in dated)
    ]
    phrase = tidied([t for t in phrase if t.text not in {"-", "–"} or t.i - 1 not in dated])
    named = any(t.i in story.known.mention_at or t.tag_ in {"NNP", "NNPS"} for t in phrase)
    if not named or any(t.tag_.startswith(("PRP", "V")) or t.lower_ in {"a", "an", "this", "that"} for t in phrase):
        return None
    owned = any(c.dep_ == "nmod:poss" and c.i < noun.i for c in noun.children)
    text = plain(phrase)
    if text == "World War" and noun.i + 1 < noun.sent.end:
        text = f"{text} {noun.nbor().text}"  # its "I" is often read as a pronoun
    bare = owned or phrase[0].lower_ == "the" or _NUMBERED_WAR.match(text) is not None
    return text if bare else f"the {text}"


def _lasted(name: str, date: DateMention) -> Draft:
    first, _, last = str(date.date).partition("/")
    words = f"from {spell_date(first)} to {spell_date(last)}"
    subject = f"{name[:1].lower()}{name[1:]}" if name.lower().startswith("the ") else name
    value = DateValue(date=str(date.date), granularity="range", text=words)
    statement = f"{subject[:1].upper()}{subject[1:]} lasted {words}."
    return Draft("date", statement, subject, value, date.date, (str(date.date), subject.lower()))
