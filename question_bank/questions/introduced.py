"""Who the person of an article is, before a name that a stranger may not know: "the Chilean poet Gabriela Mistral".

An encyclopedia's article says it in its first sentence, once (`occupation`); a question on that person alone has to say
it again, and one that cannot is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from question_bank.language.titles import BRACKET
from question_bank.questions.words import content_words

_MOST_NAMES, _MOST_OF_PROMPT = 3, 28
"""Names in a prompt, beside the person's, and words up to which it can say who that is as well."""
FEW_NAMES = 1
"""Names beside that of a person or thing, up to which a prompt says too little without."""
NAMES = r"[A-ZÀ-Þ][\w’'.-]*(?: (?:of |the |and )*[A-ZÀ-Þ][\w’'.-]*)*"
_NAME = re.compile(rf"\b{NAMES}")
_TITLES = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*|\b(?:the|by|and|&|[a-z]+ist|[a-z]+er|[a-z]+or|[a-z]+ian)|\bthe [a-z -]+) $")
_SAID_BEFORE = re.compile(r"(?:\b(?:the|an?) [\w -]*|[A-ZÀ-Þ][\w’'.-]*|\b[a-z]+(?:ist|er|or|ian)) $")
"""What says who somebody is before a name: an occupation, or a title."""


def others_in(before: str, after: str) -> list[str]:
    """The names in a prompt before and behind that of its article's matter."""
    return _NAME.findall(f"{before[1:]}|{after}")


def says_too_much(addition: str, others: Iterable[str]) -> bool:
    """Whether what is added to a prompt has a word of the rest of it, or of what would be told by it."""
    words = content_words(addition)
    return any(words & content_words(each) for each in others)


def introduced(prompt: str, person: str, introduction: str, told: Iterable[str]) -> str:
    """`prompt` with who the person is before the name, where it names little else and that tells none of `told`.

    >>> introduced("In what year was Gabriela Mistral born?", "Gabriela Mistral", "Chilean poet", ["1889"])
    'In what year was the Chilean poet Gabriela Mistral born?'
    """
    before, found, after = prompt.partition(person)
    if (
        not found
        or len(others_in(before, after)) > _MOST_NAMES
        or len(f"{prompt} {introduction}".split()) > _MOST_OF_PROMPT
        or _TITLES.search(before)
        or re.match(r"[\w'’-]| [A-ZÀ-Þ]", after)
    ):
        return prompt
    if says_too_much(introduction, (before + after, *told)):
        return prompt
    if introduction.split()[-1] == person.split()[0].lower():
        return prompt  # "the Korean prince Prince Sanggye"
    return f"{before}{'the' if before else 'The'} {introduction} {person}{after}"


def is_bare(prompt: str, person: str, others: int = FEW_NAMES) -> bool:
    """Whether a prompt names a person and hardly anything else, `others` names at most, and does not say who that is.

    >>> is_bare("In what year was Ana Vidal born?", "Ana Vidal")
    True
    >>> is_bare("In what year was the painter Ana Vidal born?", "Ana Vidal")
    False
    """
    before, found, after = prompt.partition(person)
    if not found or len(others_in(before, after)) > others:
        return False
    return _SAID_BEFORE.search(before) is None and re.match(r",? (?:the|an?) |, [a-z]", after) is None


def bare_name(prompt: str, subject: str, topic: str | None, others: int = FEW_NAMES) -> str | None:
    """The name of a fact's subject, or of its article's topic, that a prompt has without who or what that is.

    >>> bare_name("In what year was Ana Vidal born?", "Ana Vidal", "Ana Vidal (painter)")
    'Ana Vidal'
    """
    name = next((name for name in (subject, BRACKET.sub("", topic or "")) if name and name in prompt), None)
    return name if name is not None and is_bare(prompt, name, others) else None
