"""The text of a bank file -> `BankFile`, or everything that is wrong with it, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from question_bank.bank_rules import Finding, findings
from question_bank.model import SCHEMA_VERSION, VALUE_TYPES, ArticleHead, BankFile, Fact, Question, Record
from question_bank.yaml_text import Location, Parsed, YamlError, parse

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
    """What is wrong at one line of one file."""

    path: str
    line: int
    where: str
    """The place in words, such as `question q_5mz81cpd, answer`."""
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        return f"{self.path}:{self.line}: {where}found {self.found}; expected {self.expected}"


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
    try:
        parsed = parse(text, numbers=NUMBERS)
    except YamlError as error:
        raise BankError([Problem(str(name), error.line, "", error.found, error.expected)]) from error
    bank, found = _validate(parsed.data)
    wrong = [*found, *(findings(bank) if bank else ())]
    if bank is None or wrong:
        raise BankError(_problem(str(name), parsed, finding) for finding in wrong)
    return BankText(str(name), text, bank, parsed)


def _validate(data: Any) -> tuple[BankFile | None, list[Finding]]:
    """The records checked one by one, so that one bad value hides no other."""
    if not isinstance(data, dict):
        return None, [Finding((), _shown(data), "the keys schema, article, facts and questions")]
    wrong = list(_top(data))
    head, problems = _record(ArticleHead, data.get("article"), ("article",))
    wrong += problems
    facts, questions = [], []
    for number, item in enumerate(_items(data, "facts", wrong)):
        fact, problems = _fact(item, ("facts", number))
        wrong += problems
        facts.append(fact)
    for number, item in enumerate(_items(data, "questions", wrong)):
        question, problems = _record(Question, item, ("questions", number))
        wrong += problems
        questions.append(question)
    if wrong:
        return None, wrong
    return BankFile.model_validate(
        {"schema": SCHEMA_VERSION, "article": head, "facts": facts, "questions": questions}
    ), []


def _top(data: Mapping[str, Any]) -> Iterator[Finding]:
    for key in data:
        if key not in ("schema", "article", "facts", "questions"):
            yield Finding((key,), f"the unknown key {key!r}", "schema, article, facts or questions")
    if data.get("schema") != SCHEMA_VERSION:
        yield Finding(("schema",), f"schema {_shown(data.get('schema'))}", f"schema: {SCHEMA_VERSION}")


def _items(data: Mapping[str, Any], section: str, wrong: list[Finding]) -> list[Any]:
    items = data.get(section)
    if items is None:
        return []
    if not isinstance(items, list):
        wrong.append(Finding((section,), _shown(items), "a list, one '- ' entry for each"))
        return []
    return items


def _fact(data: Any, at: Location) -> tuple[Record | None, list[Finding]]:
    """A fact, its value checked by the fact's kind."""
    if not isinstance(data, dict) or data.get("kind") not in VALUE_TYPES or "value" not in data:
        return _record(Fact, data, at)
    value, wrong = _record(VALUE_TYPES[data["kind"]], data["value"], (*at, "value"))
    if value is not None:
        return _record(Fact, {**data, "value": value}, at)
    _, others = _record(Fact, {key: item for key, item in data.items() if key != "value"}, at)
    return None, wrong + [other for other in others if other.at != (*at, "value")]


def _record(kind: type[Record], data: Any, at: Location) -> tuple[Record | None, list[Finding]]:
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
        return Finding(place, f"no {name!r}", f"the key {name!r} with a value")
    if problem["type"] == "extra_forbidden":
        close = get_close_matches(str(name), fields, n=1)
        hint = f"{close[0]!r}" if close else "one of " + ", ".join(fields)
        return Finding(place, f"the unknown key {name!r}", hint if len(inner) == 1 else "only the keys of the schema")
    return Finding(place, _shown(value), _expected(problem, str(name), str(at[0] if at else "")))


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
    return Problem(name, parsed.line(finding.at), _where(parsed.data, finding.at), finding.found, finding.expected)


def _where(data: Any, at: Location) -> str:
    """A location in words: ("questions", 3, "answer") -> `question q_5mz81cpd, answer`."""
    if len(at) < 2 or not isinstance(at[1], int):
        return ".".join(map(str, at))
    item = data[at[0]][at[1]]
    id_ = item.get("id") if isinstance(item, dict) else None
    entry = f"{str(at[0]).removesuffix('s')} {id_ or f'number {at[1] + 1}'}"
    inner = ".".join(str(part + 1) if isinstance(part, int) else part for part in at[2:])
    return f"{entry}, {inner}" if inner else entry
