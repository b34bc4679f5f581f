"""Whether a word that can be a noun, a participle or a finite verb is the verb where it stands."""

from __future__ import annotations

from question_bank.language.tokens import Token
from question_bank.language.words import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    INTRANSITIVE,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adjective,
    is_adverb,
    is_hyphened,
    is_noun,
    is_plural_noun,
    lemma_of,
    verb_tags,
)

CLOSED = PREPOSITIONS | DETERMINERS | PRONOUNS | CONJUNCTIONS | SUBORDINATORS
_VERB_PARTICLES = frozenset({"up", "off", "out", "forward", "down", "back", "aside", "together"})
_PLAIN_SPEECH = frozenset({"says", "said", "thinks", "believes", "argues", "explains"})


def is_verb_start(tokens: list[Token], i: int) -> bool:
    """Whether a finite verb group starts at token `i`, adverbs before the verb included."""
    j = skip_adverbs(tokens, i)
    if j >= len(tokens):
        return False
    token = tokens[j]
    if j > i > 0 and is_determiner(tokens[i - 1]):
        return False  # "the newly founded club"
    if token.lower in FINITE_AUXILIARIES and not token.is_capitalised:
        return not (j == i and token.lower in {"will", "might", "can", "may"} and i and is_determiner(tokens[i - 1]))
    return is_open_verb(token) and verb_reading(tokens, max(0, i - 1), j) is True


def is_determiner(token: Token) -> bool:
    """Whether the word is an article, demonstrative or possessive."""
    return token.lower in DETERMINERS


def is_open_verb(token: Token) -> bool:
    """Whether the word, no auxiliary, can be a finite verb at all."""
    if token.is_capitalised or not token.text[0].isalpha() or token.lower in CLOSED or is_hyphened(token.lower):
        return False
    return bool(verb_tags(token.lower) & {"VBD", "VBZ", "VBP"})


def verb_reading(tokens: list[Token], start: int, i: int) -> bool | None:
    """True where the open-class word at `i` is the finite verb, False where it is not, None where that is unsure."""
    word = tokens[i].lower
    tags = verb_tags(word)
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if word in _PLAIN_SPEECH:
        return True
    if (
        before is None
        or before.lower in PREPOSITIONS
        or (is_determiner(before) and before.lower not in {"all", "both"})
    ):
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
    noun_follows = after.is_word and not _starts_object(after) and after.lower not in CLOSED
    modified = i >= 2 and is_adverb(before.lower) and is_determiner(tokens[i - 2])
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
        or (token.is_capitalised and token.lower not in CLOSED)
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
        tags = verb_tags(token.lower) if is_open_verb(token) else frozenset()
        if "VBD" in tags and not _is_bare(tags):
            previous = tokens[i - 1]
            if not (is_determiner(previous) or previous.lower in PREPOSITIONS or is_adjective(previous.lower)):
                return True
    return False


def _any_finite(tokens: list[Token], start: int) -> bool:
    return any(
        (t.lower in FINITE_AUXILIARIES or "VBD" in verb_tags(t.lower)) and not t.is_capitalised for t in tokens[start:]
    )


def skip_adverbs(tokens: list[Token], i: int) -> int:
    """The index of the first token from `i` on that is no adverb."""
    while i < len(tokens) and not tokens[i].is_capitalised and is_adverb(tokens[i].lower):
        i += 1
    return i
