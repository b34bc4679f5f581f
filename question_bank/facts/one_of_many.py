"""Nouns of which there are many, so that "the" and a nationality or a year do not say which: "the Peruvian newspaper".

"The Peruvian army" is one; "the Peruvian newspaper" and "the 2012 report" point back to a name that stands elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.written import Written
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set
from question_bank.language.world import country_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_MANY = word_set(
    "country nation town city village island river lake newspaper magazine paper broadcaster website company firm "
    "airline airport bank agency hospital school university college club hotel restaurant investigator official actor "
    "actress singer writer author journalist businessman politician lawmaker officer soldier man woman boy girl player "
    "film movie comedy drama novel book song album report study survey program programme article paper ship vessel "
    "plane jet aircraft flight suspect victim brand label retailer chain giant startup boss striker midfielder defender"
)
_ONLY_ONES = word_set("national central federal state space royal main")
"""What says that a country has one: "the Peruvian national library"."""
_SAYS_WHICH = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl", "appos", "flat", "nmod:desc", "nummod"})


def is_one_of_many(noun: Token, children: list[Token], written: Written) -> bool:
    """Whether only a nationality, a region or a year is said of a definite noun of which there are many."""
    the = any(c.lower_ == "the" and c.dep_ == "det" for c in children)
    before = [c for c in children if c.dep_ in {"amod", "compound", "nummod", "nmod:unmarked"} and c.i < noun.i]
    if not the or noun.lower_ not in _MANY or not before:
        return False
    told = {c.dep_ for c in children if c not in before} & _SAYS_WHICH
    if told:
        return False
    others = [c for c in before if not _places_or_dates(c, written)]
    if any(c.lower_ in _ONLY_ONES or c.tag_ == "JJS" or not c.text.islower() for c in others):
        return False
    named = any(m.label == "organization" and m.end <= noun.idx for m in written.mentions())  # it may mean that one
    return not others or (len(others) < len(before) and not named)


def _places_or_dates(word: Token, written: Written) -> bool:
    mention = written.mention(word)
    if mention is not None and is_personal_noun(word.head.lemma_) and mention.label in {"place", "organization"}:
        return True
    year = word.tag_ == "CD" and len(word) == 4 and word.text.isdigit()
    return year or (mention is not None and (mention.label == "nationality" or mention.text.isupper()))


def is_told_by_land(noun: Token, before: Sequence[Token], after: str) -> bool:
    """Whether what the article told before of such a noun names nothing: "the paper" after "a Peruvian paper"."""
    named = (t for t in before if t.pos_ == "PROPN" and not country_of(t.text))
    return noun.lower_ in _MANY and not after and bool(before) and next(named, None) is None
