"""The person whom an article is about, and whom "he" or "she" in it means as long as nobody else is spoken of.

A life is told with a name now and then and a pronoun in between, over whole paragraphs: the person is what the text
goes on being about (the continued centre of Grosz, Joshi and Weinstein 1995, over a document).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from question_bank.language.people import without_letters
from question_bank.language.titles import BRACKET, is_name
from question_bank.model import Sentence

GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
"""Pronouns and the gender of those they stand for."""
_LONGEST = 4
"""Words of a title that is somebody's name."""
_OFTEN = 4
_MORE = 3
"""A person named in passing is named less than a third as often as the one whom an article is about."""


@dataclass(frozen=True, slots=True)
class Protagonist:
    """A person and the gender of the pronouns that stand for them: "m" or "f"."""

    name: str
    gender: str
    full: str
    """The name in full: "Night Hawk" where only "Hawk" was taken for a name."""


def find_protagonist(title: str, sentences: Sequence[Sentence], syntax: Doc) -> Protagonist | None:
    """The person whom the title names, or who is named far more often than any other, or alone and more than once.

    Nearly all pronouns that the article uses must be of one gender.
    """
    named = _people(sentences)
    if not named:
        return None
    own = _opens_life(title, named)
    (name, count), *others = [(own, named[own])] if own is not None else named.most_common(2)
    second = others[0][1] if others else 0
    titled = own is not None or name.casefold() in title.casefold() or title.casefold() in name.casefold().split()
    if not (titled and count > second) and not (count >= _OFTEN and count >= _MORE * second) and (second or count < 2):
        return None
    pronouns = Counter(GENDERS[token.lower_] for token in syntax if token.lower_ in GENDERS)
    if not pronouns:
        return None
    (gender, uses), *rest = pronouns.most_common(2)
    head = BRACKET.sub("", title)
    whole = titled and is_name(title) and len(head.split()) <= _LONGEST and head.endswith(f" {name}")
    full = head if whole else without_letters(name)
    return Protagonist(name, gender, full) if not rest or uses >= _OFTEN * rest[0][1] else None


def _opens_life(title: str, named: Counter[str]) -> str | None:
    """The first person of an article, where the title is a shorter form of that name: "Ana Vidal" of "Ana Luz Vidal".

    However often a life names a husband or a rival, its "she" is hers.
    """
    first = next(iter(named))
    words, whole = BRACKET.sub("", title).casefold().split(), first.casefold().split()
    return first if 1 < len(words) <= len(whole) and set(words) <= set(whole) else None


def stands_for(pronoun: Token, lead: Protagonist | None) -> bool:
    """Whether a "he" or a "she" is of the gender of whom the article is about."""
    return lead is not None and GENDERS.get(pronoun.lower_) == lead.gender


def named_in_passing(lead: Protagonist | None, title: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """Those whom a life of somebody else names once: a "he" behind them may be either. News goes on with them.

    A longer form of the name itself, "Carmen Vidal Ruiz" of Carmen Vidal, is no other.
    """
    if lead is None or not is_name(title):
        return frozenset()
    own = {*title.casefold().split(), *lead.name.casefold().split()}
    once = (name for name, count in _people(sentences).items() if count == 1)
    return frozenset(name for name in once if own.isdisjoint(name.casefold().split()))


def _people(sentences: Sequence[Sentence]) -> Counter[str]:
    return Counter(m.entity for s in sentences for m in s.mentions if m.label == "person")
