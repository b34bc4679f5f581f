"""Capitalised runs: the stretches of a sentence that can be names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from question_bank.language.calendar import MONTHS, WEEKDAYS
from question_bank.language.roles import ROLE, title_before
from question_bank.language.tokens import Token, tokenize
from question_bank.language.words import (
    CONJUNCTIONS,
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adjective,
    is_adverb,
    is_noun,
    is_plural_noun,
    verb_tags,
    word_set,
)
from question_bank.language.world import CONTINENTS, countries, demonyms, is_place

ORGANISATION_HEADS = word_set(
    "organization organisation union ministry committee council institute bank university party movement "
    "agency commission association court department center centre conference mission commonwealth embassy "
    "federation league front fund society academy office congress parliament senate assembly alliance service "
    "services force forces army navy police corporation company group club foundation museum school college "
    "observatory laboratory opposition soviet administration bureau authority exchange orchestra times post "
    "news weekly gazette journal press bulletin herald tribune observer telegraph "
    "nations board chamber guild institution network coalition flotilla squadron "
    "regiment brigade battalion"
)
PLACE_HEADS = word_set(
    "valley province river sea mountain mountains region republic lake island islands city oblast district "
    "canal desert bay gulf ocean peninsula county strait coast park square street bridge airport palace "
    "castle pass plateau"
)
_BRIDGES = frozenset({"of", "for", "on"})
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "du", "da", "di", "dos", "le"}
)
_CLOSED = NUMBER_WORDS | PREPOSITIONS | DETERMINERS | PRONOUNS | CONJUNCTIONS | SUBORDINATORS
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_TITLED = re.compile(rf"(?P<before>.*?\b)?(?P<role>{ROLE})\s(?P<name>[A-ZÀ-Þ].*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A candidate name at `start` of its sentence, with the role that stands right before it."""

    start: int
    text: str
    title: str | None = None

    @property
    def end(self) -> int:
        """Where the run ends in its sentence."""
        return self.start + len(self.text)


def find_runs(sentence: str, known: frozenset[str] = frozenset()) -> Iterator[Run]:
    """The candidate names of a sentence, titles and nationality cut off the front, in order.

    `known` are words that the article writes with a capital inside sentences: at a sentence's start they are names.
    """
    tokens = tokenize(sentence)
    i = 0
    while i < len(tokens):
        if not _can_start(tokens, i, known):
            i += 1
            continue
        stop = _run_end(tokens, i)
        if stop - i > 1 and i == 0 and is_common(tokens[0].lower) and is_place(tokens[1].text):
            i = 1  # "Neighboring Uzbekistan"
        text = _POSSESSIVE.sub("", sentence[tokens[i].start : tokens[stop - 1].end])
        yield from _split(sentence, Run(tokens[i].start, text))
        i = stop


def capitalised_inside(sentences: Iterable[str]) -> frozenset[str]:
    """The words that stand with a capital inside a sentence, where grammar asks for none."""
    words: set[str] = set()
    for sentence in sentences:
        tokens = tokenize(sentence)
        words |= {b.text for a, b in pairwise(tokens) if b.is_capitalised and a.is_word and not a.text[0].isupper()}
    return frozenset(words)


def _can_start(tokens: list[Token], i: int, known: frozenset[str]) -> bool:
    token = tokens[i]
    if (
        not token.is_capitalised
        or token.text in MONTHS
        or token.text in WEEKDAYS
        or token.text == "I"
        or token.text.startswith(("I'", "I’"))
        or _is_contraction(token)
    ):
        return False
    if i + 1 < len(tokens) and tokens[i + 1].text == "$":
        return False
    starts_sentence = i == 0 or tokens[i - 1].text in {'"', "“", ":"}
    if token.lower in _CLOSED and not _is_acronym(token.text):
        return token.lower in _PARTICLES and i + 1 < len(tokens) and tokens[i + 1].is_capitalised
    if not starts_sentence:
        return True
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        not is_common(token.lower)
        or token.text in known
        or (following is not None and following.is_capitalised and not is_adverb(token.lower))
    )


def _is_contraction(token: Token) -> bool:
    """Whether a small word stands with its verb: "He's", "They'd", "That's"."""
    stem, mark, _ = token.lower.replace("’", "'").partition("'")
    return bool(mark) and len(stem) > 1 and stem in _CLOSED


def is_common(word: str) -> bool:
    """Whether `word`, in lower case, is an ordinary word of English and no name known to be one."""
    if word.capitalize() in countries() or word.capitalize() in demonyms():
        return False
    return is_noun(word) or is_plural_noun(word) or is_adjective(word) or is_adverb(word) or bool(verb_tags(word))


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def _run_end(tokens: list[Token], i: int) -> int:
    """The token index after the run that starts at `i`."""
    bridged = False
    end = i + 1
    while end < len(tokens) and not _POSSESSIVE.search(tokens[end - 1].text):
        token = tokens[end]
        if _is_name_word(token):
            end += 1
            continue
        bridge = _bridge_length(tokens, i, end, bridged)
        if not bridge:
            break
        bridged = bridged or token.lower in _BRIDGES
        end += bridge
    return end


def _is_name_word(token: Token) -> bool:
    plain = token.is_capitalised and token.lower not in _CLOSED - {"up", "us"}
    return (plain and token.text not in MONTHS and token.text not in WEEKDAYS) or _is_acronym(token.text)


def _bridge_length(tokens: list[Token], start: int, i: int, bridged: bool) -> int:
    """How many lower-case words at `i` belong inside a name, before its next capitalised word; 0 for none."""
    word = tokens[i].lower
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None:
        return 0
    if word in _PARTICLES and _is_name_word(following):
        return 1
    heads = {token.lower for token in tokens[start:i]} & (ORGANISATION_HEADS | {"treaty", "declaration", "order"})
    if word in _BRIDGES and heads:
        if _is_name_word(following):
            return 1
        skips = following.lower == "the" and i + 2 < len(tokens) and _is_name_word(tokens[i + 2])
        return 2 if skips else 0
    if word == "in" and heads and bridged and i + 1 < len(tokens):
        acronym_follows = i + 2 < len(tokens) and tokens[i + 2].text == "("
        return int(_is_name_word(following) and (following.text in CONTINENTS or acronym_follows))
    if word == "and" and heads and bridged and _is_name_word(following) and following.text not in countries():
        return 1
    return 0


def _split(sentence: str, run: Run) -> Iterator[Run]:
    """Cut "Russian Foreign Minister Igor Ivanov" into "Russian" and "Igor Ivanov" with its title."""
    titled = _TITLED.fullmatch(run.text)
    if titled and " of " not in titled["before"] + titled["role"]:
        before = titled["before"].strip()
        if before:
            yield Run(run.start, before)
        yield Run(run.start + titled.start("name"), titled["name"], titled["role"])
        return
    words = run.text.split(" ")
    if len(words) > 2 and words[0] in demonyms() and words[1] in {"President", "Premier", "King", "Queen"}:
        yield Run(run.start, words[0])
        return
    if re.fullmatch(ROLE, run.text, re.IGNORECASE):
        return
    yield Run(run.start, run.text, title_before(sentence[: run.start]))
