"""What a bank file has to keep beyond the types of its fields: ids, evidence, dates, answers that fit their form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from question_bank.edtf import granularity
from question_bank.model import AgreementValue, BankFile, DateValue, EventValue, Evidence, Fact, Question
from question_bank.yaml_text import Location

_LISTS = ("multiple", "order", "match")
_FEWEST_DISTRACTORS = {"choice": 2, "multiple": 1}
_FEWEST_ANSWERS = {"multiple": 2, "order": 3, "match": 2}
_NUMBER = re.compile(
    r"\d|\b(half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)s?\b",
    re.IGNORECASE,
)
_DATE = "a date like 1997-06-27, 1997-06, 1999-21 (spring), 1997, 199X or 1995/1997"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place in a bank's data: what stands there and what should."""

    at: Location
    found: str
    expected: str


def findings(bank: BankFile) -> Iterator[Finding]:
    """Every rule that a file of the right types breaks, in the file's order."""
    yield from _twice("facts", [fact.id for fact in bank.facts])
    yield from _twice("questions", [question.id for question in bank.questions])
    for number, fact in enumerate(bank.facts):
        yield from _fact(fact, ("facts", number))
    known = {fact.id for fact in bank.facts}
    for number, question in enumerate(bank.questions):
        at: Location = ("questions", number)
        if question.fact is None and question.origin != "written":
            yield Finding(
                (*at, "fact"), "no fact", "the id of a fact (only a question with origin: written needs none)"
            )
        if question.fact is not None and question.fact not in known:
            yield Finding((*at, "fact"), f"{question.fact!r}, which no fact of this file has", "the id of a fact above")
        yield from _shape(question, at)
        yield from _options(question, at)


def _twice(section: str, ids: list[str]) -> Iterator[Finding]:
    seen = Counter[str]()
    for number, id_ in enumerate(ids):
        seen[id_] += 1
        if seen[id_] == 2:
            yield Finding((section, number, "id"), f"the id {id_!r} a second time", "every id once in the whole bank")


def _fact(fact: Fact, at: Location) -> Iterator[Finding]:
    yield from _evidence(fact.evidence, (*at, "evidence"))
    for number, evidence in enumerate(fact.also):
        yield from _evidence(evidence, (*at, "also", number))
    yield from _date(fact.as_of, (*at, "as_of"))
    value = fact.value
    if isinstance(value, DateValue):
        yield from _date(value.date, (*at, "value", "date"))
        precise = granularity(value.date)
        if precise and precise != value.granularity:
            yield Finding((*at, "value", "granularity"), repr(value.granularity), f"{precise!r} for {value.date}")
    if isinstance(value, AgreementValue | EventValue):
        yield from _date(value.when, (*at, "value", "when"))


def _evidence(evidence: Evidence, at: Location) -> Iterator[Finding]:
    if evidence.end - evidence.start != len(evidence.quote):
        yield Finding(
            at,
            f"start {evidence.start} and end {evidence.end}, {evidence.end - evidence.start} characters apart",
            f"the {len(evidence.quote)} characters of the quote between them",
        )


def _date(text: str | None, at: Location) -> Iterator[Finding]:
    if text is not None and granularity(text) is None:
        yield Finding(at, repr(text), _DATE)


def _shape(question: Question, at: Location) -> Iterator[Finding]:
    """Whether the answer and the prompt are what the question's form calls for."""
    form, answer, at_answer = question.form, question.answer, (*at, "answer")
    if isinstance(answer, str) == (form in _LISTS):
        kind = "a list" if form in _LISTS else "one text"
        yield Finding(at_answer, "a list" if form not in _LISTS else "one text", f"{kind}, as a {form} question has")
        return
    answers = (answer,) if isinstance(answer, str) else answer
    if not all(part.strip() for part in answers) or len(answers) < _FEWEST_ANSWERS.get(form, 1):
        fewest = _FEWEST_ANSWERS.get(form, 1)
        yield Finding(at_answer, repr(answer), f"at least {fewest} answers, none empty" if fewest > 1 else "an answer")
    elif form == "match" and any(not re.fullmatch(r"\S.* = \S.*", part) for part in answers):
        yield Finding(at_answer, repr(list(answers)), "entries like 'left = right'")
    elif form == "true_false" and answer not in ("true", "false"):
        yield Finding(at_answer, repr(answer), "true or false")
    elif form == "date":
        yield from _date(answers[0], at_answer)
    elif form == "number" and not _NUMBER.search(answers[0]):
        yield Finding(at_answer, repr(answer), "a number, in digits or words")
    if form == "cloze" and re.findall(r"_{2,}", question.prompt) != ["____"]:
        yield Finding((*at, "prompt"), repr(question.prompt), "exactly one blank, written ____")


def _options(question: Question, at: Location) -> Iterator[Finding]:
    """Whether the wrong options are enough, apart from one another and apart from all that counts as right."""
    fewest = _FEWEST_DISTRACTORS.get(question.form, 0)
    if len(question.distractors) < fewest:
        yield Finding(
            (*at, "distractors"),
            f"{len(question.distractors)} distractors",
            f"at least {fewest} for a {question.form} question",
        )
    answers = (question.answer,) if isinstance(question.answer, str) else question.answer
    right = {_plain(text) for text in (*answers, *question.accept)}
    seen: set[str] = set()
    for number, distractor in enumerate(question.distractors):
        place = (*at, "distractors", number)
        if not distractor.strip():
            yield Finding(place, "an empty distractor", "text")
        elif _plain(distractor) in right:
            yield Finding(place, f"{distractor!r}, which counts as right", "only options that are wrong")
        elif _plain(distractor) in seen:
            yield Finding(place, f"{distractor!r} a second time", "every option once")
        seen.add(_plain(distractor))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
