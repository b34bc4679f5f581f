"""What a thing is called in other languages: "The Black Forest (German: Schwarzwald) lies in ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from question_bank.facts.drafts import Draft
from question_bank.facts.story import Story
from question_bank.language.words import word_set
from question_bank.language.world import demonyms
from question_bank.model import DefinitionValue, Sentence

_OPENS = re.compile(r"(?P<term>(?:The )?[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,4}) \((?P<inside>[^()]+)\)")
_CALLED = re.compile(r"(?:^|[;,] )(?:in |from )?(?P<tongue>[A-Z][a-z]+(?: [A-Z][a-z]+)?): (?P<name>[^;,:]+)")
_WRITTEN = re.compile(r"[A-Za-zÀ-ž'’. -]{3,40}")
_TONGUES = word_set(
    "Latin Arabic Greek Hebrew Persian Sanskrit Welsh Gaelic Catalan Basque Mandarin Tatar Kurdish Yiddish Hindi Urdu "
    "Bengali Tamil Punjabi Malay Swahili Frisian Breton Galician Quechua Maori Hawaiian Pashto Tibetan Occitan"
)


def of_sentence(sentence: Sentence, _story: Story) -> Iterator[Draft]:
    """The names in other languages that the subject of a sentence has in the bracket behind it."""
    match = _OPENS.match(sentence.text)
    if match is None or not any(m.start < sentence.start + match.end("term") for m in sentence.mentions):
        return
    term = match["term"]
    for told in _CALLED.finditer(match["inside"]):
        name = told["name"].split(" or ")[0].strip()
        if told["tongue"] not in _TONGUES | demonyms().keys() or not _WRITTEN.fullmatch(name):
            continue
        subject = f"the {term.removeprefix('The ')}" if term.startswith("The ") else term
        statement = f"In {told['tongue']}, {subject} is called {name}."
        value = DefinitionValue(term=term.removeprefix("The "), meaning=name)
        yield Draft("definition", statement, subject, value, None, (term, told["tongue"], name))
