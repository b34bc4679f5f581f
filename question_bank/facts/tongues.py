"""What a thing is called in other languages: "The Black Forest (German: Schwarzwald) lies in ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.bracket_notes import name_before, word_before
from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.language.words import word_set
from question_bank.language.world import demonyms
from question_bank.model import DefinitionValue, Sentence

_BRACKET = re.compile(r" \((?P<inside>[^()]+)\)")
_CALLED = re.compile(r"(?:^|[;,] )(?:in |from )?(?P<tongue>[A-Z][a-z]+(?: [A-Z][a-z]+)?|pinyin): (?P<name>[^;,:]+)")
_WRITTEN = re.compile(r"[A-Za-zÀ-ɏ'’. -]{3,40}")
_TONGUES = word_set(
    "Latin Arabic Greek Hebrew Persian Sanskrit Welsh Gaelic Catalan Basque Mandarin Tatar Kurdish Yiddish Hindi Urdu "
    "Bengali Tamil Punjabi Malay Swahili Frisian Breton Galician Quechua Maori Hawaiian Pashto Tibetan Occitan pinyin"
)


def of_sentence(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """The names in other languages that a thing has in the bracket behind it."""
    for match in _BRACKET.finditer(sentence.text) if "(" in sentence.text else ():
        if ": " not in match["inside"]:
            continue
        end = sentence.start + match.start()
        last, mention = word_before(end, sentence, story)
        term = name_before(last, mention) if last is not None else None
        if term is not None and any(m.start < end <= m.end + 12 for m in sentence.mentions):
            yield from _called(term, match["inside"])


def _called(term: str, inside: str) -> Iterator[Draft]:
    for told in _CALLED.finditer(inside):
        name = told["name"].split(" or ")[0].strip()
        if told["tongue"] not in _TONGUES | demonyms().keys() or not _WRITTEN.fullmatch(name):
            continue
        verb = "is written" if told["tongue"] == "pinyin" else "is called"
        statement = f"In {told['tongue']}, {term} {verb} {name}."
        value = DefinitionValue(term=term.removeprefix("the "), meaning=name)
        yield Draft("definition", statement, term, value, None, (term, told["tongue"], name))
