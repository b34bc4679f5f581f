"""What a bank file has to keep beyond the types of its fields: ids, evidence, dates, answers that fit their form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

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
_PAIR = "write each pair as - left = right, with spaces around the ="
_BLANK = "put ____ (four underscores) once where the answer goes"
_DATE = "a date like 1997-06-27, 1997-06, 1999-21 (spring), 1997, 199X or 1995/1997"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place in a bank's data: what stands there, what should, and what to do about it."""

    at: Location
    found: str
    expected: str
    hint: str = ""
    of_key: bool = False
    """Whether it is the key that is wrong, not its value."""


def findings(bank: BankFile) -> Iterator[Finding]:
    """Every rule that a file of the right types breaks, in the file's order."""
    facts, questions = dict(enumerate(bank.facts)), dict(enumerate(bank.questions))
    yield from findings_among(facts, questions, [fact.id for fact in bank.facts], [q.id for q in bank.questions])


def findings_among(
    facts: Mapping[int, Fact], questions: Mapping[int, Question], fact_ids: Sequence[str], question_ids: Sequence[str]
) -> Iterator[Finding]:
    """The rules that some entries of a file break, found by their index; the ids are those of all its entries."""
    yield from _twice("facts", fact_ids)
    yield from _twice("questions", question_ids)
    for number, fact in facts.items():
        yield from _fact(fact, ("facts", number))
    for number, question in questions.items():
        at: Location = ("questions", number)
        yield from _reference(question, at, fact_ids)
        yield from _shape(question, at)
        yield from _options(question, at)


def _reference(question: Question, at: Location, known: Sequence[str]) -> Iterator[Finding]:
    if question.fact is None and question.origin != "written":
        expected = "the id of a fact (only a question with origin: written needs none)"
        yield Finding((*at, "fact"), "no fact", expected, "add fact: f_..., or origin: written if it is your own")
    if question.fact is not None and question.fact not in known:
        close = get_close_matches(question.fact, known, n=1)
        hint = f"did you mean {close[0]}?" if close else "copy the id of the fact from the facts above"
        yield Finding(
            (*at, "fact"), f"{question.fact!r}, which no fact of this file has", "the id of a fact above", hint
        )


def _twice(section: str, ids: Sequence[str]) -> Iterator[Finding]:
    seen = Counter[str]()
    for number, id_ in enumerate(ids):
        seen[id_] += 1
        if seen[id_] == 2:
            hint = f"give it an id of its own, such as {id_}2"
            found = f"the id {id_!r} a second time"
            yield Finding((section, number, "id"), found, "every id once in the whole bank", hint)


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
            found, expected = repr(value.granularity), f"{precise!r} for {value.date}"
            yield Finding((*at, "value", "granularity"), found, expected, f"write granularity: {precise}")
    if isinstance(value, AgreementValue | EventValue):
        yield from _date(value.when, (*at, "value", "when"))


def _evidence(evidence: Evidence, at: Location) -> Iterator[Finding]:
    if evidence.end - evidence.start != len(evidence.quote):
        yield Finding(
            at,
            f"start {evidence.start} and end {evidence.end}, {evidence.end - evidence.start} characters apart",
            f"the {len(evidence.quote)} characters of the quote between them",
            "copy the quote from the article unchanged; to correct what the fact says, edit its statement instead",
        )


def _date(text: str | None, at: Location) -> Iterator[Finding]:
    if text is not None and granularity(text) is None:
        yield Finding(at, repr(text), _DATE, "write the year first: 9 May 1931 is 1931-05-09")


def _shape(question: Question, at: Location) -> Iterator[Finding]:
    """Whether the answer and the prompt are what the question's form calls for."""
    form, answer, at_answer = question.form, question.answer, (*at, "answer")
    if isinstance(answer, str) == (form in _LISTS):
        kind = "a list" if form in _LISTS else "one text"
        hint = "put each answer on a line of its own with '- '" if form in _LISTS else "or write form: multiple"
        found = "a list" if form not in _LISTS else "one text"
        yield Finding(at_answer, found, f"{kind}, as a {form} question has", hint)
        return
    answers = (answer,) if isinstance(answer, str) else answer
    if not all(part.strip() for part in answers) or len(answers) < _FEWEST_ANSWERS.get(form, 1):
        fewest = _FEWEST_ANSWERS.get(form, 1)
        yield Finding(at_answer, repr(answer), f"at least {fewest} answers, none empty" if fewest > 1 else "an answer")
    elif form == "match" and any(not re.fullmatch(r"\S.* = \S.*", part) for part in answers):
        yield Finding(at_answer, repr(list(answers)), "entries like 'left = right'", _PAIR)
    elif form == "true_false" and answer not in ("true", "false"):
        yield Finding(at_answer, repr(answer), "true or false", "write answer: 'true' or answer: 'false'")
    elif form == "date":
        yield from _date(answers[0], at_answer)
    elif form == "number" and not _NUMBER.search(answers[0]):
        yield Finding(at_answer, repr(answer), "a number, in digits or words", "or write form: short")
    if form == "cloze" and re.findall(r"_{2,}", question.prompt) != ["____"]:
        yield Finding((*at, "prompt"), repr(question.prompt), "exactly one blank, written ____", _BLANK)


def _options(question: Question, at: Location) -> Iterator[Finding]:
    """Whether the wrong options are enough, apart from one another and apart from all that counts as right."""
    fewest = _FEWEST_DISTRACTORS.get(question.form, 0)
    if len(question.distractors) < fewest:
        yield Finding(
            (*at, "distractors"),
            f"{len(question.distractors)} distractors",
            f"at least {fewest} for a {question.form} question",
            "add wrong options, or write form: short",
        )
    answers = (question.answer,) if isinstance(question.answer, str) else question.answer
    right = {_plain(text) for text in (*answers, *question.accept)}
    seen: set[str] = set()
    for number, distractor in enumerate(question.distractors):
        place = (*at, "distractors", number)
        if not distractor.strip():
            yield Finding(place, "an empty distractor", "text", "write a wrong option or take the line out")
        elif _plain(distractor) in right:
            yield Finding(
                place,
                f"{distractor!r}, which counts as right",
                "only options that are wrong",
                "replace it or take it out",
            )
        elif _plain(distractor) in seen:
            yield Finding(place, f"{distractor!r} a second time", "every option once", "take one of the two out")
        seen.add(_plain(distractor))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
