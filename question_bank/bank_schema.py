"""The text of a bank file -> `BankFile`, or everything that is wrong with it, each with its place and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from question_bank.bank_rules import Finding, findings_among
from question_bank.model import SCHEMA_VERSION, VALUE_TYPES, ArticleHead, BankFile, Fact, Question, Record
from question_bank.yaml_text import Location, Parsed, parse_what_can_be

NUMBERS = frozenset({"schema", "number", "start", "end", "difficulty", "score"})
"""The keys whose values are numbers; all other values are text."""

_PATTERNS = {
    "id": {"article": "small letters, digits and single hyphens", "facts": "f_ and letters or digits"}
    | {"questions": "q_ and letters or digits"},
    "fact": {"questions": "the id of a fact: f_ and letters or digits"},
    "checksum": {"article": "sha256: and 64 hexadecimal digits"},
}
_EXPECTED = {
    "string_type": "text",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "tuple_type": "a list, one '- ' entry a line",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
    "string_too_short": "some text",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of one file, and what to do about it."""

    path: str
    line: int
    where: str
    """The place in words, such as `question q_5mz81cpd, answer`."""
    found: str
    expected: str
    hint: str = ""
    column: int = 1

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {where}found {self.found}; expected {self.expected}{hint}"


class BankError(Exception):
    """One or more bank files are not what they should be. `problems` holds everything that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class BankText:
    """A valid bank file together with its text and the place of everything in it."""

    name: str
    text: str
    bank: BankFile
    parsed: Parsed

    def problem(self, finding: Finding) -> Problem:
        """A finding with its line."""
        return _problem(self.name, self.parsed, finding)


def read_text(text: str, name: str | Path = "<text>") -> BankText:
    """Read a bank file's text; `name` is what problems call the file. Raises `BankError` with all problems."""
    parsed = parse_what_can_be(text, numbers=NUMBERS)
    bank, wrong = _validate(parsed.data)
    problems = faults_of(parsed, str(name))
    if any(fault.column == 1 and not fault.contained for fault in parsed.faults):
        wrong = []
    elif parsed.faults:  # what hangs together with an entry that could not be read cannot be judged
        wrong = [finding for finding in wrong if finding.found.startswith(_ALONE)]
    problems += [_problem(str(name), parsed, finding) for finding in wrong]
    if bank is None or problems:
        raise BankError(in_order(problems))
    return BankText(str(name), text, bank, parsed)


def faults_of(parsed: Parsed, name: str) -> list[Problem]:
    """What is wrong with a file's YAML itself."""
    return [
        Problem(name, fault.line, "", fault.found, fault.expected, fault.hint, fault.column) for fault in parsed.faults
    ]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems of one file as a reader of it meets them."""
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


_ALONE = ("'", '"', "the unknown key", "schema ", "start ", *"0123456789")
"""How findings begin that tell of a value that is there."""


def _validate(data: Any) -> tuple[BankFile | None, list[Finding]]:
    """The records checked one by one, so that one bad value hides no other."""
    if not isinstance(data, dict):
        found = _shown(data) if data is None or isinstance(data, list) else f"the text {_shown(data)}"
        return None, [Finding((), found, "the keys schema, article, facts and questions", "begin with schema: 1")]
    wrong = list(_top(data))
    head, problems = record_of(ArticleHead, data.get("article"), ("article",))
    wrong += problems
    facts, questions = dict[int, Fact](), dict[int, Question]()
    listed_facts, listed_questions = _items(data, "facts", wrong), _items(data, "questions", wrong)
    for number, item in enumerate(listed_facts):
        fact, problems = _fact(item, ("facts", number))
        wrong += problems
        if isinstance(fact, Fact):
            facts[number] = fact
    for number, item in enumerate(listed_questions):
        question, problems = record_of(Question, item, ("questions", number))
        wrong += problems
        if isinstance(question, Question):
            questions[number] = question
    wrong += findings_among(facts, questions, _ids(listed_facts), _ids(listed_questions))
    wrong += _seals(data.get("generated"))
    if wrong:
        return None, wrong
    generated = data.get("generated") or {}
    whole = {
        "generated": generated,
        "article": head,
        "facts": tuple(facts.values()),
        "questions": tuple(questions.values()),
    }
    return BankFile.model_validate({"schema": SCHEMA_VERSION, **whole}), []


def _ids(items: list[Any]) -> list[str]:
    """The ids in their order; where an entry has none, a text that is no id stands in its place."""
    ids = (item.get("id") if isinstance(item, dict) else None for item in items)
    return [id_ if isinstance(id_, str) else f"entry {number}" for number, id_ in enumerate(ids)]


def _top(data: Mapping[str, Any]) -> Iterator[Finding]:
    keys = ("schema", "article", "facts", "questions", "generated")
    for key in data:
        if key not in keys:
            expected = "schema, article, facts, questions or generated"
            yield Finding((key,), f"the unknown key {key!r}", expected, _unknown_key(key, keys), of_key=True)
    if data.get("schema") != SCHEMA_VERSION:
        hint = f"write schema: {SCHEMA_VERSION} at the top of the file"
        yield Finding(("schema",), f"schema {_shown(data.get('schema'))}", f"schema: {SCHEMA_VERSION}", hint)


def _seals(data: Any) -> Iterator[Finding]:
    if data is not None and not isinstance(data, dict):
        yield Finding(("generated",), _shown(data), "ids with their checksums", _BUILDS)
    for id_, given in data.items() if isinstance(data, dict) else ():
        if not isinstance(given, str) or not re.fullmatch(r"[a-z2-7]{8}", given):
            yield Finding(("generated", id_), _shown(given), "eight letters and digits", _BUILDS)


_BUILDS = "`build` writes this section; take the line out"


def _items(data: Mapping[str, Any], section: str, wrong: list[Finding]) -> list[Any]:
    items = data.get(section)
    if items is None:
        return []
    if not isinstance(items, list):
        wrong.append(Finding((section,), _shown(items), "a list, one '- ' entry for each", _LIST))
        return []
    return items


def _fact(data: Any, at: Location) -> tuple[Record | None, list[Finding]]:
    """A fact, its value checked by the fact's kind."""
    if not isinstance(data, dict) or data.get("kind") not in VALUE_TYPES or "value" not in data:
        return record_of(Fact, data, at)
    value, wrong = record_of(VALUE_TYPES[data["kind"]], data["value"], (*at, "value"))
    if value is not None:
        return record_of(Fact, {**data, "value": value}, at)
    _, others = record_of(Fact, {key: item for key, item in data.items() if key != "value"}, at)
    return None, wrong + [other for other in others if other.at != (*at, "value")]


def record_of(kind: type[Record], data: Any, at: Location) -> tuple[Record | None, list[Finding]]:
    """The record that plain data makes, or None and everything that is wrong with it."""
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        found = [_finding(kind, dict(problem), at) for problem in reversed(error.errors())]
        # a union reports each of its types: one finding a place is enough
        return None, list({finding.at: finding for finding in found}.values())[::-1]


def _finding(kind: type[BaseModel], problem: dict[str, Any], at: Location) -> Finding:
    """A pydantic error in words."""
    inner = tuple(part for part in problem["loc"] if not _names_a_type(part))
    place, name, value = (*at, *inner), (inner or at)[-1], problem["input"]
    fields = [field.alias or key for key, field in kind.model_fields.items()]
    if problem["type"] == "missing":
        given = list(value) if isinstance(value, dict) else []
        return Finding(place, f"no {name!r}", f"the key {name!r} with a value", _missing(str(name), given, fields))
    if problem["type"] == "extra_forbidden":
        close = get_close_matches(str(name), fields, n=1)
        expected = f"{close[0]!r}" if close else "one of " + ", ".join(fields)
        if len(inner) != 1:
            return Finding(place, f"the unknown key {name!r}", "only the keys of the schema", _TAKE_OUT, of_key=True)
        return Finding(place, f"the unknown key {name!r}", expected, _unknown_key(str(name), fields), of_key=True)
    expected = _expected(problem, str(name), str(at[0] if at else ""))
    return Finding(place, _shown(value), expected, _hint(problem, str(name), value))


_LIST = "begin each entry on a line of its own with '- '"
_TAKE_OUT = "take the line out"
_HINTS = {
    "string_type": "write the text behind the colon; an empty text is ''",
    "int_parsing": "write it in digits, without commas or words",
    "int_type": "write it in digits, without commas or words",
    "float_parsing": "write it in digits, without commas or words",
    "float_type": "write it in digits, without commas or words",
    "tuple_type": _LIST,
    "model_type": "put its keys on the lines below, indented by two spaces more",
    "model_attributes_type": "put its keys on the lines below, indented by two spaces more",
    "string_too_short": "write something here",
}
_HINTS_BY_KEY = {
    "published": "write the year first: 9 May 1931 is 1931-05-09",
    "id": "use small letters and digits",
    "fact": "copy the id of the fact from the facts above",
    "checksum": "leave this line to `build`",
}


def _missing(name: str, given: Sequence[Any], fields: Sequence[str]) -> str:
    strange = [key for key in given if key not in fields]
    close = get_close_matches(name, map(str, strange), n=1)
    return f"is {close[0]!r} meant to be {name!r}?" if close else f"add {name}: and its value"


def _unknown_key(name: str, known: Sequence[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}?" if close else _TAKE_OUT


def _hint(problem: dict[str, Any], name: str, value: Any) -> str:
    """What to do about a value that is not what it should be."""
    if problem["type"] == "literal_error":
        allowed = re.findall(r"'([^']+)'", str(problem["ctx"]["expected"]))
        close = get_close_matches(str(value).lower(), allowed, n=1)
        return f"did you mean {close[0]!r}?" if close else "choose one of these"
    if problem["type"] in ("greater_than_equal", "greater_than", "less_than_equal"):
        return "difficulty and score run from 0 to 1" if name in ("difficulty", "score") else "count characters from 0"
    return _HINTS.get(problem["type"]) or _HINTS_BY_KEY.get(name, "")


def _expected(problem: dict[str, Any], name: str, section: str) -> str:
    context = problem.get("ctx", {})
    if problem["type"] == "literal_error":
        return f"one of {context['expected']}"
    if problem["type"] == "string_pattern_mismatch":
        return _PATTERNS.get(name, {}).get(section, f"text like {context['pattern']}")
    if problem["type"] in ("greater_than_equal", "greater_than", "less_than_equal"):
        return str(problem["msg"]).removeprefix("Input should be ")
    message = str(problem["msg"]).removeprefix("Value error, ").removeprefix("Input should be ")
    return _EXPECTED.get(problem["type"], message.rpartition("expected ")[2])


def _names_a_type(part: str | int) -> bool:
    """Whether a part of a pydantic location only says which member of a union was tried."""
    return isinstance(part, str) and (part in {"str", "float", "int"} or part.startswith("tuple["))


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return "keys: " + ", ".join(map(str, list(value)[:5]))
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _problem(name: str, parsed: Parsed, finding: Finding) -> Problem:
    return problem_of(name, parsed, finding, _where(parsed.data, finding.at))


def problem_of(name: str, parsed: Parsed, finding: Finding, where: str) -> Problem:
    """A finding with its place in a file; `where` is that place in words."""
    line, column = parsed.place(finding.at, of_key=finding.of_key)
    return Problem(name, line, where, finding.found, finding.expected, finding.hint, column)


def _where(data: Any, at: Location) -> str:
    """A location in words: ("questions", 3, "answer") -> `question q_5mz81cpd, answer`."""
    if len(at) < 2 or not isinstance(at[1], int):
        return ".".join(map(str, at))
    item = data[at[0]][at[1]]
    id_ = item.get("id") if isinstance(item, dict) else None
    entry = f"{str(at[0]).removesuffix('s')} {id_ or f'number {at[1] + 1}'}"
    inner = ".".join(str(part + 1) if isinstance(part, int) else part for part in at[2:])
    return f"{entry}, {inner}" if inner else entry
