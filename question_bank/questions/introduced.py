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
    r"(?P<between>(?: \([^()]*\)|, [^,]{1,60},|,? (?:(?:better|best|also|professionally) known|writing|performing) as "
    r"[^,(]{1,40}?,?)*) (?:is|was) an? (?P<said>[\w’' -]+?)(?:$|[,.;(/]| (?:and|or|who|whose|which|that|"
    r"in|of|from|at|for|by|with|on|born|active|best|known|specialising|specializing|working|based)\b)"
)
_LIFETIME = re.compile(r"\(.*?(?:\bborn\b|\b1\d{3} ?[-–—]).*?\d")
"""When somebody was born, behind a name that is no ship's."""
_OF_A_TRADE = re.compile(r"[a-z]{3,}(?:er|or|man|woman|ant|ian|ist|eer|ar)$")
"""How words end for what somebody does, of which no list has all: "weightlifter", "solicitor"."""
_CRAFT = frozenset(
    "tanker steamer liner destroyer schooner cutter freighter trawler tender carrier clipper cruiser fighter "
    "bomber glider trainer tractor reactor computer newspaper river tower character number meteor container".split()
)
"""Words that end so and are none."""
_BEFORE = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]* |de |von |van |\([^()]*\) |[\"“][^\"“”]+[\"”] )*")
"""Forenames before a surname, and what is put in brackets or quotation marks among them."""
_YOUNGER = re.compile(r",? (?:Jr|Sr)\.?$")
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
MOST_NAMES = 1
"""Names in a prompt, beside the person's, up to which it says too little without."""
NAMES = r"[A-ZÀ-Þ][\w’'.-]*(?: (?:of |the |and )*[A-ZÀ-Þ][\w’'.-]*)*"
_NAME = re.compile(rf"\b{NAMES}")
_TITLES = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*|\b(?:the|by|and|&|[a-z]+ist|[a-z]+er|[a-z]+or)) $")


def introduction(name: str, sentences: Iterable[str]) -> str | None:
    """Nationality and occupation, no more, where one of an article's first `sentences` says them; else None.

    >>> introduction("Gabriela Mistral", ["Gabriela Mistral (born 1889) was a celebrated Chilean poet and diplomat."])
    'Chilean poet'
    """
    bare = BRACKET.sub("", name)
    surname = re.escape(_YOUNGER.sub("", bare).split()[-1])
    named = re.compile(rf"{_BEFORE.pattern}{surname}\b(?:{_YOUNGER.pattern[:-1]})?")
    as_known = re.compile(rf"[A-ZÀ-Þ][^.;]* known as {re.escape(bare)},?(?= (?:is|was) )")
    for sentence in sentences:
        ends = (found.end() for pattern in (named, as_known) if (found := pattern.match(sentence)) is not None)
        said = next((said for end in ends if (said := _IS.match(sentence, end)) is not None), None)
        if said is not None:
            return _occupation(said["said"], lifetime=_LIFETIME.search(sentence[: said.start("said")]) is not None)
    return None


def _occupation(said: str, *, lifetime: bool) -> str | None:
    """ "celebrated Chilean poet" -> "Chilean poet"; None where it is nobody's occupation.

    With a `lifetime` the sentence is on a person, of whom a land is said: then words count that no list has.
    """
    words = [word for word in said.split() if word.lower() not in _PRAISE and not word[0].isdigit()]
    if not words or len(words) > _MOST_WORDS or "-winning" in said:
        return None
    *before, last = words
    of_a_land = lifetime and any(word[0].isupper() for word in before) and last not in _CRAFT
    personal = is_personal_noun(last) or (of_a_land and _OF_A_TRADE.search(last) is not None)
    if not last.islower() or not personal or last in _OF_SOMETHING or words == ["doctor"]:
        return None
    plain = all(word[0].isupper() or is_adjective(word) or is_noun(word) or "-" in word for word in before)
    return " ".join(words) if plain else None


def others_in(before: str, after: str) -> list[str]:
    """The names in a prompt before and behind that of its article's matter."""
    return _NAME.findall(f"{before[1:]}|{after}")


def introduced(prompt: str, person: str, introduction: str, told: Iterable[str]) -> str:
    """`prompt` with who the person is before the name, where it names little else and that tells none of `told`.

    >>> introduced("In what year was Gabriela Mistral born?", "Gabriela Mistral", "Chilean poet", ["1889"])
    'In what year was the Chilean poet Gabriela Mistral born?'
    """
    topic, asked = split(prompt)
    before, found, after = asked.partition(person)
    if (
        topic
        or not found
        or len(others_in(before, after)) > MOST_NAMES
        or _TITLES.search(before)
        or re.match(r"[\w'’-]", after)
    ):
        return prompt
    words = content_words(introduction)
    if words & content_words(before + after) or any(words & content_words(each) for each in told):
        return prompt
    return f"{before}{'the' if before else 'The'} {introduction} {person}{after}"
