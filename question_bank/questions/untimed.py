"""What a dated fact tells, without its date: the things that are put in order or matched with their years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from question_bank.edtf import is_before_our_era
from question_bank.language.clauses import parse
from question_bank.model import DateValue, Fact
from question_bank.questions import edtf
from question_bank.questions.soundness import anchors, has_certain_subject, is_cut_short, is_vague
from question_bank.questions.wh import ask_when, is_state
from question_bank.questions.wording import upper_first
from question_bank.questions.world import about_the_same

_MOST_WORDS = 14
_WHEN = re.compile(r"(?:^| )(?:in|on|at) (?:the )?$", re.IGNORECASE)
_CUT = re.compile(r"\b(?:did|do|does|was|were|had|has|have|is|are|Fr|St|Dr|Mr|Mrs|Op|No|vs)$")
"""What no event ends in: an auxiliary that stands for another sentence's verb, an abbreviation taken for the end."""
_LITTLE = re.compile(r"(?:The )?(?:[A-ZÀ-Þ][\w’'-]* )+(?!died\b)[a-z]+ed(?: down| up| out)?$")
"""A name and a verb, and nothing else: "The Larn Navy launched", "Ana Ruiz resigned"."""
_LED = re.compile(r"(?:After|Following|Before|Despite|During|With|Amid) an? [^,]*, ")
"""What leads an event in and only its article explains: "After a gap of two years, "."""
_DEED = re.compile(r"The [a-z]")
"""How a deed begins that is told as a noun, and no name: "The costly invasion of Norland"."""
_TWO = 2
_MONTHS = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


@dataclass(frozen=True, slots=True)
class Untimed:
    """An event in words that do not tell when it was."""

    fact: Fact
    text: str
    date: str


def untimed(facts: Sequence[Fact]) -> list[Untimed]:
    """The dated events among `facts` that stand alone without their date, each once, in order of time."""
    found: list[Untimed] = []
    for fact in facts:
        value = fact.value
        if not isinstance(value, DateValue) or value.bound != "on" or fact.attributed_to or fact.disputed_by:
            continue
        if is_before_our_era(value.date):
            continue  # an option that names an age of its own is told apart by it
        text = without_date(fact, value)
        if text is not None and not any(
            edtf.overlaps(value.date, other.date) and about_the_same(fact, other.fact) for other in found
        ):
            found.append(Untimed(fact, text, value.date))
    return sorted(found, key=lambda event: (edtf.stretch(event.date), event.text))


@lru_cache(maxsize=20_000)
def without_date(fact: Fact, value: DateValue) -> str | None:
    """ "The fourth round was held in Lisbon" of a statement with "in April 1995"; None where the rest tells too little.

    >>> from question_bank.model import Evidence
    >>> value = DateValue(date="1910-05", granularity="month", text="May 1910")
    >>> quote = "In May 1910, Chile and Peru signed a treaty."
    >>> told = Fact(id="f_1", kind="date", statement=quote, subject="Chile and Peru", value=value,
    ...             evidence=Evidence(quote=quote, start=0, end=len(quote)))
    >>> without_date(told, value)
    'Chile and Peru signed a treaty'
    """
    clause = parse(fact.statement)
    if (
        clause is None
        or not clause.past
        or is_state(clause)
        or clause.lemma == "bear"  # that a man was born before all else he did is no matter of history
        or value.granularity not in {"day", "month", "year", "season"}
    ):
        return None
    if ask_when(fact.statement, value) is None or is_cut_short(fact) or not has_certain_subject(fact):
        return None
    before, _, after = fact.statement.partition(value.text)
    if before.endswith("the ") and re.match(r",? [a-z]", after):
        return None  # "on the 4 May 1910, episode of the series"
    text = f"{_WHEN.sub('', before)}{after}" if _WHEN.search(before) else fact.statement
    text = upper_first(text.lstrip(", ").rstrip(".").removesuffix(" took place"))
    if clause.auxiliaries[:1] == ("had",):
        if len(clause.auxiliaries) > 1 or not clause.verb.endswith("ed"):
            return None
        text = text.replace(" had ", " ", 1)
    if text + "." == fact.statement or len(text.split()) > _MOST_WORDS or is_vague(fact) or '"' in text:
        return None
    if _CUT.search(text) or _LITTLE.match(text) or _LED.match(text):
        return None
    if (
        "took place" in fact.statement
        and "took place" not in text
        and _DEED.match(text)
        and anchors(f"- {text}") < _TWO
    ):
        return None
    return None if re.search(r"\d", text) or _MONTHS.search(text) or anchors(f"- {text}") < 1 else text
