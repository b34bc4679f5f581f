"""What is wrong with text that is not YAML, in the words of the person who typed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

_OPENS = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?:- +)?(['\"])")
_CLOSED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}
_KEY = re.compile(r"( *)(?:- +)?([\w-]+):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of a text; line and column count from 1."""

    line: int
    column: int
    found: str
    expected: str
    hint: str = ""
    contained: bool = True
    """Whether the lines around it can be read without it."""


def in_words(error: Exception, lines: Sequence[str]) -> Fault:
    """A YAML library's error about a text of these lines as what was found there, what was expected and what to do."""
    if isinstance(error, yaml.reader.ReaderError):
        return _unprintable(lines)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Fault(1, 1, "broken YAML", "valid YAML")
    problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", "") or "")
    tab = next((number for number in (mark.line, mark.line - 1) if _tabbed(lines, number)), None)
    if tab is not None:
        column = len(lines[tab]) - len(lines[tab].lstrip(" ")) + 1
        return Fault(tab + 1, column, "a tab at the start of the line", "spaces", "replace each tab by two spaces")
    if "quoted scalar" in context and (opening := getattr(error, "context_mark", None)) is not None:
        return _open_quote(opening.line, opening.column, lines)
    if "flow" in context and (opening := getattr(error, "context_mark", None)) is not None:
        return _open_bracket(opening, lines)
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "undefined alias" in problem + context:
        found = f"the alias {line[mark.column :].strip()!r}"
        return Fault(mark.line + 1, mark.column + 1, found, "a text that begins with a letter or digit", _QUOTE)
    if (opened := _opened_above(mark.line, lines)) is not None:
        return _open_quote(*opened, lines)
    if "mapping values are not allowed" in problem:
        return _colon(mark, line, lines)
    if "cannot start any token" in problem:
        found = f"a text that begins with {line[mark.column : mark.column + 1]!r}"
        return Fault(mark.line + 1, mark.column + 1, found, "a text that begins with a letter or digit", _QUOTE)
    return _misplaced(mark, line, lines)


_QUOTE = "put the whole text in quotes"
_APOSTROPHE = "inside single quotes an apostrophe is written twice (''); or use double quotes around the text"


def _tabbed(lines: Sequence[str], number: int) -> bool:
    return 0 <= number < len(lines) and re.match(r" *\t\s*\S", lines[number]) is not None


def _unprintable(lines: Sequence[str]) -> Fault:
    text = "\n".join(lines)
    at = next((i for i, char in enumerate(text) if not char.isprintable() and char not in "\n\t\r"), 0)
    line = text.count("\n", 0, at)
    found = f"the character U+{ord(text[at]):04X}" if text else "broken YAML"
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return Fault(line + 1, column, found, "printable text", "delete it, or write it as \\u.... in double quotes")


def _opened_above(at: int, lines: Sequence[str]) -> tuple[int, int] | None:
    """The line and column of a quote that opens a value above and is not closed on its own line."""
    for number in range(min(at, len(lines)) - 1, -1, -1):
        match = _OPENS.match(lines[number])
        if match is not None and not _CLOSED[match[1]].match(lines[number], match.start(1)):
            return number, match.start(1)
    return None


def _open_quote(line: int, column: int, lines: Sequence[str]) -> Fault:
    quote = lines[line][column : column + 1] or "'"
    found, expected = f"a quote {quote} that is never closed", f"a closing {quote}"
    hint = _APOSTROPHE if quote == "'" else 'inside double quotes a quotation mark is written \\"'
    return Fault(line + 1, column + 1, found, expected, f"close it on the same line; {hint}")


def _open_bracket(opening: Any, lines: Sequence[str]) -> Fault:
    line, column = opening.line, opening.column
    while line > 0 and lines[min(line, len(lines) - 1)][column : column + 1] not in ("[", "{"):
        line -= 1
        column = max(lines[line].rfind("["), lines[line].rfind("{"), 0)
    bracket = lines[line][column : column + 1] or "["
    closing = "}" if bracket == "{" else "]"
    hint = f"close it with {closing} and put commas between the entries; a text with a comma or bracket goes in quotes"
    return Fault(line + 1, column + 1, f"a list in {bracket} that is not closed", f"a closing {closing}", hint)


def _colon(mark: Any, line: str, lines: Sequence[str]) -> Fault:
    """A second colon on a line is part of its text; the first one belongs to a key that is indented too far."""
    key = _KEY.match(line)
    if key is not None and key.end(2) < mark.column:
        value = line[key.end() :].strip()
        quoted = value.replace("'", "''")
        column = len(line) - len(line[key.end() :].lstrip()) + 1
        return Fault(
            mark.line + 1,
            column,
            "a colon and a space inside a text without quotes",
            "the text in quotes",
            f"write {key[2]}: '{quoted}'",
        )
    return _indented(mark.line, line, lines)


def _misplaced(mark: Any, line: str, lines: Sequence[str]) -> Fault:
    if re.match(r" *(?:- +)?(?:[\w-]+: +)?'.*'.*'", line):
        return Fault(mark.line + 1, mark.column + 1, "text behind a closing quote", "one quoted text", _APOSTROPHE)
    if re.match(r' *(?:- +)?(?:[\w-]+: +)?".*".*\S', line):
        hint = 'inside double quotes a quotation mark is written \\"; or use single quotes around the text'
        return Fault(mark.line + 1, mark.column + 1, "text behind a closing quote", "one quoted text", hint)
    at = mark.line
    while at > 0 and (at >= len(lines) or not _says_something(lines[at])):
        at -= 1
    above = next((number for number in range(at - 1, -1, -1) if _says_something(lines[number])), at)
    for number in (above, at):
        if _KEY.match(lines[number]) is None and not lines[number].lstrip().startswith("-"):
            found = f"the line {lines[number].strip()[:40]!r}, which is neither 'key: value' nor '- entry'"
            hint = "put a colon and a space behind the key; keep a long text on one line"
            column = len(lines[number]) - len(lines[number].lstrip()) + 1
            return Fault(number + 1, column, found, "'key: value' or '- entry'", hint, contained=False)
    return _indented(at, lines[at], lines)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indented(at: int, line: str, lines: Sequence[str]) -> Fault:
    indent = len(line) - len(line.lstrip(" "))
    above = next((number for number in range(at - 1, -1, -1) if _says_something(lines[number])), at)
    key = _KEY.match(lines[above])
    wanted = key.start(2) if key is not None else len(lines[above]) - len(lines[above].lstrip(" "))
    found = f"a line indented by {indent} space{'' if indent == 1 else 's'}"
    hint = f"line {above + 1} above begins in column {wanted + 1}: keys of one entry begin in the same column"
    return Fault(at + 1, indent + 1, found, "the indentation of the lines around it", hint, contained=False)
