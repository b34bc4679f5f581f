"""Facts that go on being told when an article's text changes, so that what people did to them goes along.

An id comes from the sentence, among others; a sentence that is reworded gives its facts new ids. A new fact of the same
kind and value in nearly the same sentence takes the id of the old one, if a person's work hangs on that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from question_bank.bank_seals import hands
from question_bank.facts.ids import fact_id
from question_bank.model import BankFile, Evidence, Fact, Record

_SAME_SENTENCE = 60
_SAME_WORDS = 80
_EXACT = frozenset({"date", "when", "granularity", "bound", "unit", "per"})
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=\W*[A-ZÀ-Þ\d])|\n\n")


def carried(old: BankFile, new: Sequence[Fact], noted: Collection[str] = ()) -> tuple[Fact, ...]:
    """The new facts, with the ids of the old ones that they continue; `noted` are entries with a person's comment."""
    theirs, known = hands(old), {fact.id for fact in new}
    worked_on = {*theirs.facts, *theirs.bound, *noted, *(q.fact for q in old.questions if q.id in noted)}
    kept = [fact for fact in old.facts if fact.id in worked_on and fact.id not in known]
    there = {fact.id for fact in old.facts}
    fresh = [fact for fact in new if fact.id not in there]
    pairs = ((_likeness(old.article.id, one, other), one, other) for one in kept for other in fresh)
    ranked = sorted(
        (-score, one.evidence.start, other.evidence.start, one.id, other.id) for score, one, other in pairs if score
    )
    renamed: dict[str, str] = {}
    for *_, was, now in ranked:
        if now not in renamed and was not in renamed.values():
            renamed[now] = was
    return tuple(fact.model_copy(update={"id": renamed[fact.id]}) if fact.id in renamed else fact for fact in new)


def found_again(evidence: Evidence, text: str) -> Evidence | None:
    """The same words where they stand in the article now, nearest to where they stood; None where they do not."""
    places = list(_places(evidence.quote, text))
    if not places:
        return None
    start = min(places, key=lambda place: (abs(place - evidence.start), place))
    return Evidence(quote=evidence.quote, start=start, end=start + len(evidence.quote))


def nearest_sentence(quote: str, text: str) -> str | None:
    """The sentence of an article that reads most like one that is gone; None where none does."""
    sentences = [part for part in _SENTENCE_END.split(text) if part.strip()]
    found = process.extractOne(quote, sentences, scorer=fuzz.token_sort_ratio, score_cutoff=_SAME_SENTENCE)
    return None if found is None else str(found[0])


def _places(quote: str, text: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _likeness(article: str, old: Fact, new: Fact) -> float:
    """How sure it is that `new` tells what `old` told, out of 100; 0 where it may be something else."""
    if old.kind != new.kind:
        return 0
    was_this = fact_id(article, old.kind, new.value, old.evidence.quote) == old.id  # whatever a person made of it
    if not was_this and not _same_value(old.value, new.value):
        return 0
    one, other = old.evidence.quote, new.evidence.quote
    likeness = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    return likeness if likeness >= _SAME_SENTENCE else 0


def _same_value(one: Record, other: Record) -> bool:
    a, b = one.model_dump(exclude={"text"}), other.model_dump(exclude={"text"})
    return a.keys() == b.keys() and all(_same_part(key, a[key], b[key]) for key in a)


def _same_part(key: str, one: Any, other: Any) -> bool:
    if key in _EXACT or not isinstance(one, str | tuple) or not isinstance(other, str | tuple):
        return bool(one == other)
    return fuzz.ratio(_words(one), _words(other)) >= _SAME_WORDS


def _words(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
