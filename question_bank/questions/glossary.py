"""Which term means what a definition says: "What is the term for a star that suddenly grows much brighter?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lemminflect

from question_bank.language.words import is_plural_noun
from question_bank.model import DefinitionValue, Fact
from question_bank.questions.asked import Asked
from question_bank.questions.ids import dice
from question_bank.questions.words import content_words, plain
from question_bank.questions.world import World

VARIANT = "term"
_MOST = 3
_STEM = 5
"""Letters by which two words are of one family: "relative" and "relativity"."""
_SAME_MEANING = 0.6
"""The share of the words of the shorter of two meanings from which on one may do for the other."""
_BEHIND = re.compile(
    r" (?:of|that|which|who|whom|whose|in|to|for|by|from|with|on|at|between|through|where|when|as|over|during|without|"
    r"used|held|made|given|found|formed|caused|based|practiced|designed|established|shared|placed|taken|created|produced|"
    r"about|[a-z]+ing (?:the|an?|to|in|at|on|with|over|from))\b"
)
"""What stands behind the noun of a meaning, and the verbs of the clauses that do."""
_KINDS = (
    "belief ideology doctrine worldview theory approach philosophy view idea principle thought perspective claim",
    "act action practice process method technique procedure exchange use transfer strategy refusal killing removal",
    "right freedom power privilege ability authority liberty entitlement",
    "group people person community organization institution society class specialist official leader",
    "instrument machine device tool object implement weapon vessel",
    "study field subfield science branch discipline",
    "system government regime arrangement economy",
    "law rule regulation statute requirement standard order document agreement",
    "amount number rate distance length ratio measure degree level",
    "star planet body moon galaxy cloud nebula",
    "meeting hearing election session assembly vote",
    "region area layer zone place land",
    "tax fee payment charge duty",
)
"""Nouns for things of which one may be taken for another."""


def is_of_term(fact: Fact) -> bool:
    """Whether a fact is the definition of a term, which has no capital, and not of a name."""
    value = fact.value
    return isinstance(value, DefinitionValue) and value.term == value.term.lower() and _told_of(fact, value) is not None


def _told_of(fact: Fact, value: DefinitionValue) -> re.Match[str] | None:
    """The statement of a definition, cut in what opens it and the rest: "In botany, " before "a calyx is ..."."""
    says = rf"(?:(?:an?|the) )?{re.escape(value.term)} (?:is|are|refers? to) {re.escape(value.meaning)}\."
    return re.fullmatch(rf"(?P<opening>In [a-z -]+, )?{says}", fact.statement, re.IGNORECASE)


def asked(fact: Fact, value: DefinitionValue, world: World) -> Iterator[Asked | str]:
    """The term for a meaning, typed and chosen among the other terms of the article or of the bank; or why not."""
    told = _told_of(fact, value)
    opening = told["opening"] if told else None
    what = f"{opening}what" if opening else "What"
    describes, _, head = value.term.rpartition(" ")
    if stems(describes or head) & stems(value.meaning) or _is_made_of(value.term, value.meaning):
        yield "the meaning has a word of its term"
        return
    hinted = f"{what} is the {_counted(value.term)}term, beginning with “{value.term[0]}”, for {value.meaning}?"
    yield Asked("short", VARIANT, hinted, value.term, accept=_in_other_numbers(value.term))
    if not stems(head) & stems(value.meaning):
        prompt = f"{what} is the term for {value.meaning}?"
        yield Asked("choice", VARIANT, prompt, value.term, _others(fact, value, prompt, world))


def _counted(term: str) -> str:
    """ "two-word " for a term of two words: other words mean the same as often as not, and the first letter tells."""
    return {2: "two-word ", 3: "three-word ", 4: "four-word "}.get(len(term.split()), "")


def kind_of_meaning(meaning: str) -> str:
    """What a meaning says a thing to be, "process" of "the process of shaping clay"; the first of such nouns.

    Only what is of one kind can be taken for one another.
    """
    inner = re.sub(
        r"^(?:(?:an?|the|any|particular) )*(?:[a-z-]+ )?(?:type|kind|form|set|series|body|piece)s? of ", "", meaning
    )
    if re.match(r"[a-z]+ing\b", meaning):
        return meaning.split()[0]  # "lowering the value of a currency"
    noun = _BEHIND.split(inner, maxsplit=1)[0].split(",")[0].split()[-1].lower()
    noun = next(iter(lemminflect.getLemma(noun, "NOUN")), noun)
    return next((group.split()[0] for group in _KINDS if noun in group.split()), noun)


def stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, each cut to the letters that its family shares."""
    return frozenset(part[:_STEM] for word in content_words(text) for part in word.split("-") if len(part) > 1)


def _is_made_of(term: str, meaning: str) -> bool:
    """Whether a word of a meaning opens a word of the term: "ageism" of "discrimination based on age"."""
    own = re.findall(r"[a-z]+", term)
    return any(len(word) > 2 and any(part.startswith(word) for part in own) for word in content_words(meaning))


def _in_other_numbers(term: str) -> tuple[str, ...]:
    """The plural of a term in the singular, and the other way round."""
    before, space, head = term.rpartition(" ")
    plural = is_plural_noun(head)
    if not plural and head.endswith("s") and not head.endswith(("ss", "is", "us")):
        return ()  # a plural that no dictionary has: "vasopressors"
    found = lemminflect.getLemma(head, "NOUN") if plural else lemminflect.getInflection(head, "NNS")
    return tuple(f"{before}{space}{form}" for form in found if form != head)


def _others(fact: Fact, value: DefinitionValue, prompt: str, world: World) -> tuple[str, ...]:
    """Two or three other terms: the article's first, then those whose meanings share most words with this one."""
    own, kind = stems(value.meaning), kind_of_meaning(value.meaning)
    here = {other.id for other in world.index.of_article(fact)}
    near: list[tuple[tuple[bool, int, int], str]] = []
    for other in filter(is_of_term, world.index.beside(fact)):
        term, meaning = _of(other)
        alike = kind_of_meaning(meaning) == kind and _is_plural(term) == _is_plural(value.term)
        if alike and not _may_be_meant(term, meaning, value, prompt):
            shared = len(own & stems(meaning))
            near.append(((other.id not in here, -shared, dice(fact.id, other.id)), term))
    chosen: list[str] = []
    for _, term in sorted(near):
        if all(not stems(term) & stems(taken) for taken in chosen):
            chosen.append(term)
        if len(chosen) == _MOST:
            break
    return tuple(chosen)


def _is_plural(term: str) -> bool:
    return is_plural_noun(term.split()[-1])


def _may_be_meant(term: str, meaning: str, value: DefinitionValue, prompt: str) -> bool:
    """Whether another term may do as well for what is asked, is told in it, or gives itself away."""
    words, own = content_words(meaning), content_words(value.meaning)
    alike = len(words & own) >= _SAME_MEANING * min(len(words), len(own))
    beside = bool(stems(term) & (stems(value.term) | stems(prompt))) or bool(stems(value.term) & stems(meaning))
    return alike or beside or plain(term) == plain(value.term)


def _of(fact: Fact) -> tuple[str, str]:
    value = fact.value
    assert isinstance(value, DefinitionValue)
    return value.term, value.meaning
