"""Who vouches for a clause, by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.facts.phrases import noun_phrase
from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.words import is_plural_noun
from question_bank.model import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAPITAL = re.compile(r"[A-ZÀ-Þ]")


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
        return named if named and " " in named else ""
    phrase = noun_phrase(voucher)
    start, end = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
    person = next((m for m in sentence.mentions if m.label == "person" and start <= m.start and m.end <= end), None)
    if person is not None:
        return person.entity if " " in person.entity else ""
    told = story.known.before(voucher) if phrase[0].lower_ == "the" else None
    if told is not None and told.name is not None:
        return f"the {told.name}"
    words = plain(phrase)
    if not _CAPITAL.search(words.removeprefix("The ")) or is_plural_noun(words.removeprefix("The ").split()[0].lower()):
        return ""
    named_here = any(m.start < end and m.end > start for m in sentence.mentions)
    return re.sub(r"^The (?=[a-zA-Z])", "the ", words) if named_here else ""
