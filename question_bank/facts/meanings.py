"""What a term is said to mean: "a chart that shows the wages of each grade", cut where the sentence only adds to it.

A meaning tells its thing from others of its kind by what stands behind the noun, and stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from question_bank.facts.rendering import plain
from question_bank.facts.story import Story
from question_bank.language.people_words import is_personal_noun
from question_bank.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEWEST, _LONGEST = 4, 28
_STOPS = frozenset({";", ":", "—", "–", "--", "“", '"', "?", "!"})
_TELLS_APART = frozenset({"acl", "acl:relcl", "nmod"})
_ADDS = word_set(
    "which who whose whom where when and but so although though while whereas because such including for as like "
    "with usually often especially particularly even not unlike since if however namely perhaps sometimes generally "
    "typically rather instead yet nor making causing leading allowing giving creating resulting meaning thus"
)
"""What goes on behind a comma with more than the meaning."""
_SAYS_LITTLE = word_set("simply essentially basically")
"""What may open a meaning and adds nothing to it."""
_TAKES_BACK = word_set("but even although though unless if not rather yet nor")
"""What a meaning goes on with that makes it another."""
_NO_KIND = word_set(
    "example result reason problem matter key case sign source cause factor one lot name word term symbol part issue "
    "question topic subject challenge concern reminder response reaction attempt effort success failure step product "
    "focus hallmark feature theme consequence outcome opportunity choice favorite enemy friend heart core center "
    "centre foundation basis backbone home pillar cornerstone engine driver mother father priority concept size "
    "precondition increase decrease rise fall drop decline growth proportion share majority minority percentage"
)
"""What says too little of a thing to be what it is."""
_JUDGES = word_set(
    "important key good great major common popular famous powerful useful crucial essential significant interesting "
    "serious huge wonderful terrible beautiful effective critical vital notable central controversial successful same "
    "similar different other another best worst main prime perfect ideal valuable sensitive complex difficult such "
    "first second third last final next new young particular specific excellent quick easy"
)
"""What tells one of several things apart, or judges it."""
_FROM_OUTSIDE = re.compile(
    r"\b(?:this|these|those(?! (?:who|that|which|of|in|with))|here|above|below|I|we|us|our|you|your|my|he|she|him|his|"
    r"hers?|another|others?|next|such(?! as)|known as|called|named|today|now|then|currently|previously|earlier|later|"
    r"former|latter|also|too|very|not|itself|themselves)\b|,\s*,|"
    r"\bthe (?:residents|villagers|inhabitants|area|village|town|district|company|school|club|team)\b"
    r"(?! (?:of|that|in)\b)"
)
"""Words that mean something only where the sentence stands."""
_YEAR = re.compile(r"\b\d{4}s?\b")
_GIVES_A_REASON = word_set("because although while since if unless though whereas")
_MUCH = 8
"""Words of a meaning that tells enough without a clause."""
_OF_ACTS = word_set(
    "act action process practice study science belief idea theory principle doctrine right power ability tendency "
    "state condition method technique system movement ideology transfer exchange use removal loss rate amount ratio "
    "degree distance length speed level measure unit branch field layer region zone boundary transition killing ban "
    "prohibition suspension support freedom sense feeling fear hatred love worship"
)
"""What is told apart by what it is of: "the act of eating one's own kind"."""
_THEY = frozenset({"they", "them", "their", "themselves"})
_IT = frozenset({"it", "its", "itself"})


def meaning_of(noun: Token, words: Sequence[Token], story: Story) -> str | None:
    """What a noun with the words around it says a thing to be, as it stands inside a sentence; None for no meaning."""
    own = [t for t in words if t.i >= _start(noun)]
    if not own or noun.lemma_.lower() in _NO_KIND or not _is_any(noun):
        return None
    kept = _whole(own, noun)
    if not _FEWEST <= len(kept) <= _LONGEST or noun not in kept or _is_loose(kept[-1]):
        return None
    behind = [c for c in noun.children if c.i > noun.i and c.dep_ in _TELLS_APART and c in kept]
    if not _tells_what_it_is(noun, behind, kept):
        return None
    text = plain(kept)
    if (
        _FROM_OUTSIDE.search(text)
        or _names_none(kept)
        or _tells_what_was(kept)
        or _YEAR.search(text)
        or any(map(_points, kept))
    ):
        return None
    if any(m.label == "person" for t in kept if (m := story.known.mention_at.get(t.i)) is not None):
        return None
    first = kept[0]
    if first.is_sent_start and first.pos_ != "PROPN":
        text = f"{text[:1].lower()}{text[1:]}"
    return text


def _start(noun: Token) -> int:
    """Where a noun with what describes it begins: its subject and verb stand before that."""
    left = [
        c for c in noun.children if c.i < noun.i and c.dep_ in {"det", "amod", "compound", "nummod", "advmod", "nmod"}
    ]
    return min([noun.i, *(c.left_edge.i for c in left)])


def _is_any(noun: Token) -> bool:
    """Whether a noun means any thing of a kind, and not one of them by whose it is, by number or by a judgement."""
    for child in noun.children:
        if child.i > noun.i:
            continue
        if child.dep_ == "det" and child.lower_ not in {"a", "an", "the"}:
            return False
        if child.dep_ in {"nmod:poss", "nummod"} or child.lower_ in _JUDGES:
            return False
        if any(t.tag_ in {"JJS", "RBS", "JJR"} for t in (child, *child.children)):
            return False
    return noun.pos_ == "NOUN" or noun.tag_ == "VBG"


def _tells_what_it_is(noun: Token, behind: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether a clause tells a thing from others of its kind, or it is "the act of" something, or told at length."""
    if noun.tag_ == "VBG" and any(c.dep_ == "obj" and c.i > noun.i for c in noun.children):
        return True
    clauses = [t for t in kept if t.i > noun.i and t.dep_ in {"acl", "acl:relcl"}]
    if any(t.dep_ == "acl:relcl" and t.tag_ == "VBD" for t in clauses):
        return False  # what some such thing did once
    if noun.lemma_.lower() == "way" and kept[0].lower_ != "the":
        return False
    if clauses:
        return not any(t.lower_ in {"of", "some"} and t.head.lower_ == "which" for c in clauses for t in c.subtree)
    phrases = [t for t in kept if t.i > noun.i and t.dep_ == "nmod"]
    if not behind or noun.lemma_.lower() == "way":
        return False
    return noun.lemma_.lower() in _OF_ACTS or (len(phrases) > 1 and len(kept) >= _MUCH)


def _whole(words: Sequence[Token], noun: Token) -> list[Token]:
    """The words up to where the sentence goes on with something else; none where the meaning itself goes on."""
    kept: list[Token] = []
    words = _without_brackets(words)
    for at, token in enumerate(words):
        if token.text == ";" or (token.dep_ == "mark" and token.lower_ in _GIVES_A_REASON):
            break
        if token.dep_ == "cc" and _joins_clauses(token, noun):
            break
        if token.lower_ == "but" and token.dep_ == "cc":
            return []
        if token.text in _STOPS:
            return []
        if token.text == "," and not _goes_on(words, at):
            if not _only_adds(words, at):
                return []
            break
        kept.append(token)
    while kept and kept[-1].is_punct:
        kept.pop()
    return kept[1:] if kept and kept[0].lower_ in _SAYS_LITTLE else kept


def _joins_clauses(joining: Token, noun: Token) -> bool:
    """Whether an "and" goes on with what else the sentence tells: "a star and gives light"."""
    other = joining.head
    return other.dep_ == "conj" and other.head == noun and other.tag_ in {"VBZ", "VBP", "VBD", "MD"}


def _only_adds(words: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a comma can go without harm to what stands before it: no "but not obvious"."""
    after = words[at + 1] if at + 1 < len(words) else None
    if words[at - 1].dep_ == "cc" or (after is not None and after.lower_ in _TAKES_BACK):
        return False
    return after is None or after.dep_ == "cc" or after.lower_ in _ADDS or after.tag_ in {"VBG", "VBN"}


def _without_brackets(words: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    depth = 0
    for token in words:
        depth += token.text == "("
        if not depth:
            found.append(token)
        depth -= token.text == ")" and depth > 0
    return found


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether a comma only stands between the things of a list, or two words that describe one thing."""
    if at + 1 >= len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    if after.dep_ == "cc" and at + 2 < len(words):
        joined = next((t for t in words[at + 2 :] if t.dep_ == "conj"), None)
        listed = any(t.text == "," for t in words[:at])
        own = joined is not None and any(c.dep_ in {"nsubj", "nsubj:pass"} for c in joined.children)
        return joined is not None and listed and not own
    if after.pos_ == "ADP" and at + 2 < len(words) and words[at + 2].lower_ in {"which", "whom"}:
        return True
    if before.tag_ == after.tag_ and before.tag_ in {"VBG", "VBN"}:
        return True
    if after.lower_ in _ADDS or after.tag_ in {"VBG", "VBN"}:
        return False
    if before.pos_ == "ADJ" and after.pos_ == "ADJ":
        return True
    rest = words[at + 1 :]
    ends = next((i for i, t in enumerate(rest) if t.dep_ == "cc" and t.lower_ in {"and", "or"}), None)
    return (
        ends is not None
        and any(t.dep_ == "conj" for t in rest[: ends + 3])
        and not any(t.dep_ in {"nsubj", "nsubj:pass"} for t in rest[:ends])
    )


def _is_loose(last: Token) -> bool:
    """Whether a meaning cannot end with a word: "the right to freedom from discrimination based"."""
    return last.dep_ in {"case", "det", "cc", "mark"} or last.lower_ in {"based", "called", "according", "due"}


def _tells_what_was(kept: Sequence[Token]) -> bool:
    """Whether a meaning tells what has been done: "a form of music that has served as a protest"."""
    return any(t.tag_ == "VBN" and any(c.lower_ in {"has", "have"} for c in t.children) for t in kept)


def _names_none(kept: Sequence[Token]) -> bool:
    """Whether a pronoun stands for nothing that the meaning has named before: "a tax that they pay"."""
    several = one = False
    for token in kept:
        if (token.lower_ in _THEY and not several) or (token.lower_ in _IT and not one):
            return True
        several = several or token.tag_ == "NNS" or is_personal_noun(token.lemma_.lower())
        one = one or token.tag_ in {"NN", "VBG"}
    return False


def _points(token: Token) -> bool:
    """Whether a word points at one thing: "the top of that dome", "the breadth of topics they include"."""
    bare = token.lower_ in {"they", "it"} and token.i > 0 and token.nbor(-1).pos_ == "NOUN"
    return bare or (token.lower_ == "that" and token.dep_ == "det")
