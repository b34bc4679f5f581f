"""The main finite verb group of a clause: where it is, its auxiliaries, tense and voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from question_bank.language.tokens import Token
from question_bank.language.verb_readings import (
    CLOSED,
    is_determiner,
    is_open_verb,
    is_verb_start,
    skip_adverbs,
    verb_reading,
)
from question_bank.language.words import (
    BE,
    DO,
    FINITE_AUXILIARIES,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_noun,
    is_plural_noun,
    lemma_of,
    verb_tags,
    word_set,
)

_HEDGES = word_set("hardly barely reportedly allegedly supposedly possibly probably perhaps")
_CLAUSE_OPENERS = word_set("who which that whom whose where when what how why because although though")
_SPEECH = word_set("say add argue note tell explain warn claim recall believe think concede insist")
Number = Literal["singular", "plural"]


@dataclass(frozen=True)
class VerbGroup:
    """Token indices of a finite verb group: from `first` (its first word or adverb) to `verb`."""

    first: int
    verb: int
    auxiliaries: tuple[int, ...]
    adverbs: tuple[int, ...]
    lemma: str
    finite_tag: str
    passive: bool = False
    negated: bool = False
    """Whether "not" or a hedge ("reportedly", "nearly") changes what the verb says."""
    number: Number | None = None


def find_verb_group(tokens: list[Token], start: int) -> VerbGroup | None:
    """The main finite verb group of the clause whose subject starts at `start`; None where that is unsure."""
    i = start
    while i < len(tokens):
        token = tokens[i]
        if token.text in {"(", "[", '"', "“"}:
            i = _closing(tokens, i) + 1
            continue
        if token.text in {";", ":"}:
            return None
        if token.text == ",":
            skipped = _skip_relative(tokens, i)
            if skipped is None:
                return None
            i = skipped
            continue
        if token.lower in _CLAUSE_OPENERS and i > start:
            return None  # a restrictive or embedded clause: its end is not marked
        if i > start and is_verb_start(tokens, i):
            group = _group(tokens, i)
            return None if group is None or _is_inserted_speech(tokens, start, group) else group
        if i > start and is_open_verb(token) and verb_reading(tokens, start, i) is None:
            return None
        i += 1
    return None


def _is_inserted_speech(tokens: list[Token], start: int, group: VerbGroup) -> bool:
    """Whether the verb belongs to a ", X said," put inside another clause."""
    after = group.verb + 1
    marked = any(token.text == "," for token in tokens[start : group.first])
    closed = any(token.text == "," for token in tokens[after : after + 6])
    return group.lemma in _SPEECH and marked and closed and tokens[group.first - 1].text != ","


def _closing(tokens: list[Token], i: int) -> int:
    closer = {"(": ")", "[": "]", '"': '"', "“": "”"}[tokens[i].text]
    return next((j for j in range(i + 1, len(tokens)) if tokens[j].text == closer), len(tokens))


def _skip_relative(tokens: list[Token], comma: int) -> int | None:
    """Past the comma, or past a whole ", which ...," or ", born in ...," that opens here; None where it never ends."""
    i = comma + 1
    if i >= len(tokens):
        return None
    if tokens[i].lower in SUBORDINATORS - {"who", "which", "whose", "whom", "where", "when", "then"}:
        return None
    opens = tokens[i].lower in {"who", "which", "whose", "whom", "where", "when", "including", "then", "now"}
    participle = is_open_verb(tokens[i]) and "VBN" in verb_tags(tokens[i].lower) and not is_verb_start(tokens, i)
    if not (opens or participle):
        return i
    end = next((j for j in range(i, len(tokens)) if tokens[j].text == ","), None)
    if end is None or not is_verb_start(tokens, end + 1):
        return None
    return end + 1


def _group(tokens: list[Token], first: int) -> VerbGroup | None:
    adverbs: list[int] = []
    auxiliaries: list[int] = []
    i = first
    while i < len(tokens):
        j = skip_adverbs(tokens, i)
        adverbs += range(i, j)
        if j >= len(tokens) or tokens[j].lower in NEGATIONS:
            break
        if tokens[j].lower in HAVE and j + 1 < len(tokens) and tokens[j + 1].lower in PREPOSITIONS:
            return None  # "has by tradition kept": the participle comes later
        if tokens[j].lower not in FINITE_AUXILIARIES | BE | HAVE or not _next_continues(tokens, j):
            return _finish(tokens, first, j, auxiliaries, adverbs)
        auxiliaries.append(j)
        i = j + 1
    return VerbGroup(first, first, (), (), "", "VBD", negated=True)


def _next_continues(tokens: list[Token], i: int) -> bool:
    """Whether the auxiliary at `i` is followed, adverbs apart, by a verb form that it governs."""
    word, j = tokens[i].lower, skip_adverbs(tokens, i + 1)
    if j >= len(tokens):
        return False
    following = tokens[j].lower
    if following in NEGATIONS:
        return True
    tags = verb_tags(following) if not tokens[j].is_capitalised and following not in CLOSED else frozenset()
    if word in MODALS:
        return following in {"be", "have", "do"} or "VB" in tags
    if word in DO:
        return "VB" in tags and not is_determiner(tokens[j])
    if word in HAVE:
        return following in {"been", "had", "done"} or "VBN" in tags
    return following in {"being"} or (bool(tags & {"VBN", "VBG"}) and not _starts_noun(tokens, j))


def _starts_noun(tokens: list[Token], i: int) -> bool:
    """Whether a participle is the modifier of a bare noun: "were armed men", "is increased cooperation"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or not after.is_word or after.lower in CLOSED or after.is_capitalised or is_adverb(after.lower):
        return False
    return (
        tokens[i].lower not in {"called", "named", "elected"} and is_noun(after.lower) and is_plural_noun(after.lower)
    )


def _finish(tokens: list[Token], first: int, verb: int, auxiliaries: list[int], adverbs: list[int]) -> VerbGroup | None:
    word = tokens[verb].lower
    finite = tokens[auxiliaries[0]].lower if auxiliaries else word
    after = [tokens[j].lower for j in range(verb + 1, min(verb + 3, len(tokens)))]
    hedged = any(tokens[j].lower in _HEDGES | NEGATIONS for j in adverbs)
    negated = hedged or bool(set(after[:2]) & {"not", "no", "nothing", "nobody", "never"})
    passive = bool(auxiliaries) and tokens[auxiliaries[-1]].lower in BE and "VBN" in verb_tags(word)
    kept = tuple(j for j in adverbs if j < verb)
    tag = _finite_tag(finite)
    number = _number(finite, tag)
    return VerbGroup(first, verb, tuple(auxiliaries), kept, lemma_of(word), tag, passive, negated, number)


def _finite_tag(word: str) -> str:
    if word in MODALS:
        return "MD"
    if word in {"was", "were", "had", "did"}:
        return "VBD"
    if word in {"is", "has", "does"}:
        return "VBZ"
    if word in {"are", "am", "have", "do"}:
        return "VBP"
    tags = verb_tags(word)
    return next((tag for tag in ("VBD", "VBZ", "VBP") if tag in tags), "VBP")


def _number(word: str, tag: str) -> Number | None:
    if word in {"are", "were", "have", "do"} or tag == "VBP":
        return "plural"
    if word in {"is", "was", "has", "does"} or tag == "VBZ":
        return "singular"
    return None
