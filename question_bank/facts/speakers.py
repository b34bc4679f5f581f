"""Who vouches for a clause, by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.phrases import noun_phrase
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.words import is_plural_noun, word_set
from question_bank.model import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_RECORDS = word_set("figure statistic datum data record")
_SAYS_NOTHING = word_set(
    "refusal failure absence presence lack rise fall decline growth success death increase decrease loss victory defeat"
)
"""What may explain something and says nothing: "the crown's refusal may help to explain that colony's growth"."""
_KEPT_BY = word_set("official government census police hospital company election")
"""Whose records speak for themselves, though nobody is named: "official figures", "census data"."""


def speaker_name(voucher: Token | None, sentence: Sentence, story: Story, *, planned: bool) -> str | None:
    """Who says a clause, in full; "" where the text does not name them, None where the article itself does.

    The article's own plans ("the base will house 5,000 soldiers") are its publisher's word.
    """
    if voucher is None:
        asked = story.interviewee(sentence)
        if asked is not None:
            return asked
        return (story.document.article.head.publisher or "") if planned else None
    if voucher.pos_ == "PRON":
        named = story.document.resolve(voucher.idx, voucher.idx + len(voucher))
        return named if named and (" " in named or named == story.document.article.head.title) else ""
    phrase = noun_phrase(voucher)
    if not phrase or voucher.lemma_.lower() in _SAYS_NOTHING or any(t.dep_ == "acl:relcl" for t in phrase):
        return ""  # who stands in brackets; "newspapers that claimed"
    mentioned = [(t, m) for t in phrase if (m := story.known.mention_at.get(t.i)) is not None]
    people = [m for t, m in mentioned if m.label == "person" and not _only_owns(t, voucher)]
    several = list(dict.fromkeys(m.entity for m in people))
    if len(several) > 1 and any(c.dep_ == "conj" for c in voucher.children):
        return f"{', '.join(several[:-1])} and {several[-1]}" if all(" " in name for name in several) else ""
    person = next((m for m in people if " " in m.entity), people[0] if people else None)
    if person is not None:
        full = " " in person.entity or person.entity == story.document.article.head.title
        return person.entity if full else ""
    told = story.known.before(voucher) if phrase and phrase[0].lower_ == "the" else None
    if told is not None and told.name is not None:
        return f"the {told.name}"
    words = re.sub(r",(?=[\"”])", "", plain(phrase)).rstrip(" ,")
    if voucher.lemma_.lower() in _RECORDS and any(c.lower_ in _KEPT_BY for c in voucher.children):
        return words[:1].lower() + words[1:] if phrase[0].is_sent_start and not _CAPITAL.search(words[1:]) else words
    if not _CAPITAL.search(words.removeprefix("The ")) or is_plural_noun(words.removeprefix("The ").split()[0].lower()):
        return ""
    opens = phrase[0].is_sent_start and phrase[0].pos_ != "PROPN"
    return (words[:1].lower() + words[1:] if opens else words) if mentioned else ""


def _only_owns(name: Token, voucher: Token) -> bool:
    """Whether a name only says whose or of what somebody is: "Ana Vidal's lawyer", "the brother of Ana Vidal"."""
    while name.i != voucher.i and name.head.i != name.i:
        if name.dep_ in {"nmod", "nmod:poss"} and not any(c.lower_ == "such" for c in name.children):
            return True
        name = name.head
    return False
