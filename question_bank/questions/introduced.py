"""Who the person of an article is, before a name that a stranger may not know: "the Chilean poet Gabriela Mistral".

An encyclopedia's article says it in its first sentence, once; a question on that person alone has to say it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import is_adjective, is_noun
from question_bank.questions.topic import split
from question_bank.questions.words import content_words
from question_bank.titles import BRACKET

_IS = re.compile(
    r"(?: \([^()]*\)|, [^,]{1,60},)* (?:is|was) an? (?P<said>[\w’' -]+?)(?:$|[,.;(/]| (?:and|or|who|whose|which|that|"
    r"in|of|from|at|for|by|with|on|born|active|best|known|specialising|specializing|working|based)\b)"
)
_PRAISE = frozenset(
    "prominent notable famous popular leading noted renowned well-known celebrated distinguished influential acclaimed "
    "award-winning pioneering highly avid great important major professional amateur former retired male female senior "
    "early late self-taught".split()
)
"""Adjectives that do not say who somebody is, or that age."""
_OF_SOMETHING = frozenset(
    "member founder co-founder son daughter leader head native winner champion president director chairman student "
    "brother sister wife husband widow child partner friend citizen resident person man woman recipient graduate "
    "professor minister secretary governor deputy chief candidate specialist expert commander officer official "
    "executive".split()
)
"""Nouns that say who somebody is only beside another name, or for some years."""
FIRST_LETTERS = 300
"""Where an article's first sentences, which say who somebody is, have begun; later ones say what else they were."""
_MOST_WORDS = 4
_MOST_NAMES = 1
"""Names in a prompt, beside the person's, up to which it says too little without."""
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'.-]*(?: (?:of |the |and )*[A-ZÀ-Þ][\w’'.-]*)*")
_TITLES = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*|\b(?:the|by|and|&|[a-z]+ist|[a-z]+er|[a-z]+or)) $")


def introduction(name: str, sentences: Iterable[str]) -> str | None:
    """Nationality and occupation, no more, where one of an article's first `sentences` says them; else None.

    >>> introduction("Gabriela Mistral", ["Gabriela Mistral (born 1889) was a celebrated Chilean poet and diplomat."])
    'Chilean poet'
    """
    surname = re.escape(BRACKET.sub("", name).split()[-1])
    for sentence in sentences:
        named = re.match(rf"(?:[A-ZÀ-Þ][\w’'.-]* |de |von |van )*{surname}\b", sentence)
        said = _IS.match(sentence, named.end()) if named else None
        if said is not None:
            return _occupation(said["said"])
    return None


def _occupation(said: str) -> str | None:
    """ "celebrated Chilean poet" -> "Chilean poet"; None where it is nobody's occupation."""
    words = [word for word in said.split() if word.lower() not in _PRAISE]
    if not words or len(words) > _MOST_WORDS or "-winning" in said:
        return None
    *before, last = words
    if not last.islower() or not is_personal_noun(last) or last in _OF_SOMETHING or words == ["doctor"]:
        return None
    plain = all(word[0].isupper() or is_adjective(word) or is_noun(word) or "-" in word for word in before)
    return " ".join(words) if plain else None


def introduced(prompt: str, person: str, introduction: str, told: Iterable[str]) -> str:
    """`prompt` with who the person is before the name, where it names little else and that tells none of `told`.

    >>> introduced("In what year was Gabriela Mistral born?", "Gabriela Mistral", "Chilean poet", ["1889"])
    'In what year was the Chilean poet Gabriela Mistral born?'
    """
    topic, asked = split(prompt)
    before, found, after = asked.partition(person)
    others = _NAME.findall(f"{before[1:]}|{after}")
    if topic or not found or len(others) > _MOST_NAMES or _TITLES.search(before) or re.match(r"[\w-]", after):
        return prompt
    words = content_words(introduction)
    if words & content_words(before + after) or any(words & content_words(each) for each in told):
        return prompt
    return f"{before}{'the' if before else 'The'} {introduction} {person}{after}"
