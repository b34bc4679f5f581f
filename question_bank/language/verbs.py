"""Finding the main finite verb group of a clause among words that can be nouns, participles or verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from question_bank.language.tokens import Token
from question_bank.language.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FINITE_AUXILIARIES,
    HAVE,
    INTRANSITIVE,
    MODALS,
    NEGATIONS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adjective,
    is_adverb,
    is_noun,
    is_plural_noun,
    lemma_of,
    verb_tags,
)

_CLOSED = PREPOSITIONS | DETERMINERS | PRONOUNS | CONJUNCTIONS | SUBORDINATORS
_HEDGES = frozenset({"hardly", "barely", "reportedly", "allegedly", "supposedly", "possibly", "probably", "perhaps"})
_VERB_PARTICLES = frozenset({"up", "off", "out", "forward", "down", "back", "aside", "together"})
_CLAUSE_OPENERS = frozenset(
    {"who", "which", "that", "whom", "whose", "where", "when", "what", "how", "why", "because", "although", "though"}
)
_SPEECH = frozenset(
    {
        "say",
        "add",
        "argue",
        "note",
        "tell",
        "explain",
        "warn",
        "claim",
        "recall",
        "believe",
        "think",
        "concede",
        "insist",
    }
)
_PLAIN_SPEECH = frozenset({"says", "said", "thinks", "believes", "argues", "explains"})
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
        if i > start and _is_open_verb(token) and _verb_reading(tokens, start, i) is None:
            return None
        i += 1
    return None


def _is_inserted_speech(tokens: list[Token], start: int, group: VerbGroup) -> bool:
    """Whether the verb belongs to a ", X said," put inside another clause."""
    after = group.verb + 1
    marked = any(token.text == "," for token in tokens[start : group.first])
    closed = any(token.text == "," for token in tokens[after : after + 6])
    return group.lemma in _SPEECH and marked and closed and tokens[group.first - 1].text != ","


def is_verb_start(tokens: list[Token], i: int) -> bool:
    """Whether a finite verb group starts at token `i`, adverbs before the verb included."""
    j = _skip_adverbs(tokens, i)
    if j >= len(tokens):
        return False
    token = tokens[j]
    if token.lower in FINITE_AUXILIARIES and not token.is_capitalised:
        return not (j == i and token.lower in {"will", "might", "can", "may"} and i and _is_det(tokens[i - 1]))
    return _is_open_verb(token) and _verb_reading(tokens, max(0, i - 1), j) is True


def _is_det(token: Token) -> bool:
    return token.lower in DETERMINERS


def _is_open_verb(token: Token) -> bool:
    if token.is_capitalised or not token.text[0].isalpha() or token.lower in _CLOSED or "-" in token.text:
        return False
    return bool(verb_tags(token.lower) & {"VBD", "VBZ", "VBP"})


def _verb_reading(tokens: list[Token], start: int, i: int) -> bool | None:
    """True where the open-class word at `i` is the finite verb, False where it is not, None where that is unsure."""
    word = tokens[i].lower
    tags = verb_tags(word)
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if word in _PLAIN_SPEECH:
        return True
    if before is None or before.lower in PREPOSITIONS or (_is_det(before) and before.lower not in {"all", "both"}):
        return False
    if "VBD" in tags and not _is_bare(tags):
        return True if "VBN" not in tags else _past_or_participle(tokens, i)
    if after is None or (before.text == "," and "VBD" not in tags):
        return False
    later = _later_finite(tokens, i + 1)
    if "VBD" in tags or is_noun(word) or is_plural_noun(word) or is_adjective(word):
        return _noun_or_verb(tokens, i, tags, later)
    return not later if "VBZ" in tags or before.lower in PRONOUNS or _plural_before(tokens, start, i) else False


def _is_bare(tags: frozenset[str]) -> bool:
    return "VB" in tags


def _noun_or_verb(tokens: list[Token], i: int, tags: frozenset[str], later: bool) -> bool | None:
    before, after = tokens[i - 1], tokens[i + 1]
    if after.text in {",", "."} or before.text.endswith(("'", "'s", "’s")):
        return False
    if before.lower in PRONOUNS:
        return True
    if "VBD" in tags and (_starts_object(after) or after.lower in _VERB_PARTICLES):  # set, cut, put
        return True
    if (
        is_plural_noun(tokens[i].lower)
        and (is_adjective(before.lower) or before.text[0].isdigit())
        and after.lower not in DETERMINERS
    ):
        return False
    plural = _plural_before(tokens, 0, i)
    if "VBZ" in tags and not plural and after.lower in DETERMINERS:
        return True
    if later:
        return False
    if "VBD" in tags:
        return None
    if "VBZ" in tags:
        if plural:
            return False
        adverbial = before.is_capitalised and is_adverb(after.lower)
        return True if _starts_object(after) or after.lower in {"to", "in", "on", "from", "that"} or adverbial else None
    return plural and (_starts_object(after) or after.lower in {"to", "in", "that"})


def _past_or_participle(tokens: list[Token], i: int) -> bool | None:
    """ "signed", "held": finite, or the participle of "the treaty signed in 1997"?"""
    before = tokens[i - 1]
    if i + 1 >= len(tokens):
        return True
    after = tokens[i + 1]
    if before.lower in PRONOUNS:
        return True
    if before.text == ",":
        return after.lower not in PREPOSITIONS and after.text != "."
    noun_follows = after.is_word and not _starts_object(after) and after.lower not in _CLOSED
    modified = i >= 2 and is_adverb(before.lower) and _is_det(tokens[i - 2])
    if noun_follows and not is_adverb(after.lower) and (modified or (is_adjective(before.lower) and i < 3)):
        return False
    if _starts_object(after) or after.lower in SUBORDINATORS - {"since", "after", "before", "until", "as", "once"}:
        return True
    if lemma_of(tokens[i].lower) in INTRANSITIVE:
        return True
    if _later_finite(tokens, i + 1):
        return None
    if after.lower == "by":
        return None if _any_finite(tokens, i + 1) else True
    return True


def _starts_object(token: Token) -> bool:
    """Whether a noun phrase plainly starts here."""
    return (
        (token.lower in DETERMINERS or token.lower in PRONOUNS - {"there"} or token.text[0].isdigit())
        or (token.is_capitalised and token.lower not in _CLOSED)
        or token.lower in NUMBER_WORDS
        or token.text in {"$", "€", "£", '"', "“"}
    )


def _plural_before(tokens: list[Token], start: int, i: int) -> bool:
    """Whether the words right before `i` read as a plural subject ("voters", "Russia and China")."""
    before = tokens[i - 1]
    if not before.is_capitalised and is_plural_noun(before.lower):
        return True
    if before.is_capitalised and any(token.lower == "and" for token in tokens[start:i]):
        return True
    head = next((k for k in range(start + 1, i) if tokens[k].lower in {"of", "from", "in"}), None)
    return head is not None and is_plural_noun(tokens[head - 1].lower)


def _later_finite(tokens: list[Token], start: int) -> bool:
    """Whether another finite verb follows before any mark, conjunction or word that opens a clause."""
    for i in range(start, len(tokens)):
        token = tokens[i]
        if not token.is_word or token.lower in CONJUNCTIONS:
            return False
        if (
            token.lower in SUBORDINATORS - {"before", "after", "since", "until", "as", "once"}
            or token.lower in PRONOUNS
        ):
            return False
        if tokens[i - 1].lower == "to":
            continue
        if token.lower in FINITE_AUXILIARIES and not token.is_capitalised:
            return True
        tags = verb_tags(token.lower) if _is_open_verb(token) else frozenset()
        if "VBD" in tags and not _is_bare(tags):
            previous = tokens[i - 1]
            if not (_is_det(previous) or previous.lower in PREPOSITIONS or is_adjective(previous.lower)):
                return True
    return False


def _any_finite(tokens: list[Token], start: int) -> bool:
    return any(
        (t.lower in FINITE_AUXILIARIES or "VBD" in verb_tags(t.lower)) and not t.is_capitalised for t in tokens[start:]
    )


def _skip_adverbs(tokens: list[Token], i: int) -> int:
    while i < len(tokens) and not tokens[i].is_capitalised and is_adverb(tokens[i].lower):
        i += 1
    return i


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
    participle = _is_open_verb(tokens[i]) and "VBN" in verb_tags(tokens[i].lower) and not is_verb_start(tokens, i)
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
        j = _skip_adverbs(tokens, i)
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
    word, j = tokens[i].lower, _skip_adverbs(tokens, i + 1)
    if j >= len(tokens):
        return False
    following = tokens[j].lower
    if following in NEGATIONS:
        return True
    tags = verb_tags(following) if not tokens[j].is_capitalised and following not in _CLOSED else frozenset()
    if word in MODALS:
        return following in {"be", "have", "do"} or "VB" in tags
    if word in DO:
        return "VB" in tags and not _is_det(tokens[j])
    if word in HAVE:
        return following in {"been", "had", "done"} or "VBN" in tags
    return following in {"being"} or (bool(tags & {"VBN", "VBG"}) and not _starts_noun(tokens, j))


def _starts_noun(tokens: list[Token], i: int) -> bool:
    """Whether a participle is the modifier of a bare noun: "were armed men", "is increased cooperation"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or not after.is_word or after.lower in _CLOSED or after.is_capitalised or is_adverb(after.lower):
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
