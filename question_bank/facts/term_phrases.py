"""What can be a term: a common noun with what describes it, that tells no one thing apart and judges none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.relations import NAMED_SUBJECTS
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.words import is_noun, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTES = frozenset("\"“”'‘’")
_IN_TERM = frozenset({"NOUN", "ADJ", "VERB", "ADV"})
_LONGEST_TERM = 4
_OF_OTHERS = word_set(
    "other another such same different similar many most several few main major minor new old first last next "
    "second third good better best important key common typical classic famous great big large small simple single "
    "recent early late modern final full true real certain particular specific further additional so-called "
    "contemporary various current previous former possible basic special unique central crucial essential useful "
    "interesting leading notable powerful popular prominent successful whole entire own favorite favourite "
    "significant relevant massive growing rising severe ongoing strong strict increased increasing extensive "
    "widespread traditional more less"
)
"""What tells one of several things apart, or judges it, and is no part of a term."""
_EACH_YEAR = word_set("annual yearly monthly daily")
_NO_TERM = word_set(
    "example issue result reason problem way part goal key factor question case difference type kind form one thing "
    "fact point aspect feature theme challenge concern effect consequence purpose aim source cause solution step task "
    "focus topic answer change rest other advantage disadvantage benefit area person people man woman child country "
    "nation city town place time day year month century decade story book article study report law act bill event "
    "group member team company idea argument element characteristic component version name term word phrase label "
    "implication exception drawback role job work life house home building chapter section figure table image view"
)
"""What is too common to be a term by itself."""
_NEVER = word_set("example issue thing fact aspect way result reason kind type point part one")
"""What is no term whatever describes it."""


def term_of(words: Sequence[Token], head: Token, story: Story) -> str | None:
    """A noun with what describes it as a term; None where it points at one thing, judges it or is a name."""
    own = [t for t in words if t.text not in QUOTES]
    while own and own[0].lower_ in {"a", "an", "the"} and own[0].dep_ == "det":
        if own[0].lower_ == "the" and head.dep_ in NAMED_SUBJECTS:
            return None
        own = own[1:]
    if not 0 < len([t for t in own if t.text != "-"]) <= _LONGEST_TERM or own[-1] != head or not _is_common(head):
        return None
    own = own[1:] if own and own[0].lower_ in _EACH_YEAR else own
    if any(not _may_describe(t) or t.lower_ in _OF_OTHERS for t in own):
        return None
    if any(t.tag_ in {"JJS", "JJR", "RBS", "RBR"} or t.like_num for t in own):
        return None
    if head.lemma_.lower() in _NO_TERM and (len(own) == 1 or head.lemma_.lower() in _NEVER):
        return None
    if any(_is_name(t, story) for t in own):
        return None
    text = plain(own)
    return text[:1].lower() + text[1:] if own[0].is_sent_start and not own[0].text.isupper() else text


def _may_describe(token: Token) -> bool:
    """Whether a word can be one of a term: a noun, or what describes it."""
    if _is_common(token):
        return True
    if token.pos_ == "VERB":
        return token.tag_ in {"VBG", "VBN"}
    return token.pos_ in _IN_TERM or token.text == "-"


def _is_common(token: Token) -> bool:
    """Whether a word is a common noun, which its tag does not always tell at the start of a sentence."""
    small = token.text.islower() or token.is_sent_start is True
    return token.pos_ == "NOUN" or (token.pos_ == "PROPN" and small and is_noun(token.lower_))


def _is_name(token: Token, story: Story) -> bool:
    """Whether a word is a name, or a part of one: also what opens a sentence and has its capital elsewhere too."""
    mention = story.known.mention_at.get(token.i)
    if token.is_sent_start and token.text.istitle():
        inside = rf"[a-z,;] {re.escape(token.text)}\b"
        return re.search(inside, story.document.article.text) is not None
    return mention is not None and token.text[0].isupper()


def first_phrase(words: Sequence[Token]) -> list[Token]:
    """The words of a noun phrase without its article that opens some words: "visual binary" of "visual binary, or"."""
    run: list[Token] = []
    for token in words:
        if token.pos_ not in _IN_TERM and token.text != "-":
            break
        run.append(token)
    while run and run[-1].pos_ != "NOUN":
        run.pop()
    return run
