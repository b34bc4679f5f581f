"""YAML text -> plain data, with the place of every value, or all that is wrong with it in plain words.

Only numbers that the caller names are read as numbers: every other scalar is the text that stands there, so that a
date, a year, "no" or "12:30" means the same with quotes and without.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from question_bank.yaml_faults import Fault, in_words

Location = tuple[str | int, ...]
"""Where a value stands: keys and list indexes from the top, as in pydantic's errors."""
Place = tuple[int, int]
"""A line and a column, both from 1."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
_MOST_FAULTS = 30
_CORE = "tag:yaml.org,2002:"
_INTEGER = re.compile(r"[-+]?\d{1,30}")
_DECIMAL = re.compile(r"[-+]?\d{1,30}(\.\d*)?([eE][-+]?\d{1,2})?|\.\d+")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_ENTRY = re.compile(r"( *)- +(?:\{|[\w-]+:(?: |$))")
_NESTED = re.compile(r"(?:[\[{]\s*){30}|(?:- ){30}")
_MAY_NAME = re.compile(r"(?:^|[\s\[{,:-])[&*]\S", re.MULTILINE)


class YamlError(ValueError):
    """Text that is not the YAML we read. `faults` holds all that was found; `line` and its like are the first one's."""

    def __init__(self, faults: Collection[Fault]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        self.line, self.found, self.expected = first.line, first.found, first.expected
        super().__init__("\n".join(f"line {fault.line}: found {fault.found}" for fault in self.faults))


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML document: its data, the place of every value and key, and the nodes with their positions in the text.

    Where there are `faults`, `data` is what could be read of the rest.
    """

    data: Any
    root: Node | None
    values: Mapping[Location, Place] = field(default_factory=dict)
    keys: Mapping[Location, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def place(self, location: Location, *, of_key: bool = False) -> Place:
        """Where a value (or its key) stands, or the nearest thing around it that is there."""
        places = self.keys if of_key else self.values
        while location and location not in places:
            location = location[:-1]
        return places.get(location, (1, 1))

    def line(self, location: Location) -> int:
        """The line of a value's key, or of the nearest thing around it that is there."""
        return self.place(location, of_key=True)[0]


def parse(text: str, *, numbers: Collection[str] = ()) -> Parsed:
    """Read one YAML document. Raises `YamlError` for broken YAML, a key given twice, anchors and aliases, and tags."""
    parsed = parse_what_can_be(text, numbers=numbers)
    if parsed.faults:
        raise YamlError(parsed.faults)
    return parsed


def parse_what_can_be(text: str, *, numbers: Collection[str] = ()) -> Parsed:
    """Read one YAML document; what is wrong with it is in `faults`, and the entries around it are read all the same."""
    if _NESTED.search(text):
        return Parsed(None, None, faults=(Fault(1, 1, "values nested too deeply", "the layout of a bank file"),))
    root, faults = _compose(text)
    if _MAY_NAME.search(text):
        faults += _anchors(text) if not faults else []
    reading = _Reading(frozenset(numbers), faults)
    data = None if root is None else reading.plain(root, ())
    ordered = sorted(dict.fromkeys(faults), key=lambda fault: (fault.line, fault.column))
    return Parsed(data, root, reading.values, reading.keys, tuple(ordered))


def _compose(text: str) -> tuple[Node | None, list[Fault]]:
    """The document's nodes; an entry that is broken is told of and read over, so that it hides none of the others."""
    faults: list[Fault] = []
    lines = text.split("\n")
    while len(faults) < _MOST_FAULTS:
        try:
            return yaml.compose("\n".join(lines), Loader=_LOADER), faults
        except (yaml.YAMLError, RecursionError) as error:
            fault = in_words(error, lines)
            faults.append(fault)
            if not _blank(lines, fault):
                break
    return None, faults


def _blank(lines: list[str], fault: Fault) -> bool:
    """Empty the list entry around a fault, or its line where it is in none; whether the rest can be read then."""
    at = min(fault.line, len(lines)) - 1
    top = next((number for number in range(at, -1, -1) if re.match(r"\w+:", lines[number])), -1)
    begins = {number: len(match[1]) for number in range(top + 1, at + 1) if (match := _ENTRY.match(lines[number]))}
    if not begins:
        lines[at], was = "", lines[at]
        return fault.contained and bool(was.strip())
    column = min(begins.values())
    first = max(number for number, indent in begins.items() if indent == column)
    last = next((n for n in range(at + 1, len(lines)) if _starts_anew(lines[n], column)), len(lines))
    emptied = any(line.strip() for line in lines[first:last])
    lines[first:last] = [""] * (last - first)
    return emptied


def _starts_anew(line: str, column: int) -> bool:
    match = _ENTRY.match(line)
    return bool(re.match(r"\w+:", line)) or (match is not None and len(match[1]) <= column)


def _anchors(text: str) -> list[Fault]:
    named = (event for event in yaml.parse(text, Loader=_LOADER) if getattr(event, "anchor", None))
    return [
        Fault(
            event.start_mark.line + 1,
            event.start_mark.column + 1,
            f"the anchor or alias {event.anchor!r}",
            "every value written out where it stands",
            "a text that begins with & or * goes in quotes",
        )
        for event in named
    ]


class _Reading:
    """Nodes into data, with their places and what is wrong with them."""

    def __init__(self, numbers: frozenset[str], faults: list[Fault]) -> None:
        self._numbers = numbers
        self._faults = faults
        self.values: dict[Location, Place] = {}
        self.keys: dict[Location, Place] = {}

    def plain(self, node: Node, at: Location) -> Any:
        place = _place(node)
        self.keys.setdefault(at, place)
        self.values[at] = place if place[0] == self.keys[at][0] else self.keys[at]
        if not str(node.tag).startswith(_CORE):
            self._fault(node, f"the tag {node.tag}", "plain values without tags", "a text that begins with ! is quoted")
            return None
        if len(at) > _DEEPEST:
            self._fault(node, "values nested too deeply", "the layout of a bank file")
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node, at)
        if isinstance(node, SequenceNode):
            return [self.plain(item, (*at, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, ScalarNode)
        return _scalar(node, named_number=bool(at) and at[-1] in self._numbers)

    def _mapping(self, node: MappingNode, at: Location) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._fault(key_node, "a list or mapping as a key", "a word as a key", "put quotes around the text")
                continue
            key = str(key_node.value)
            if key in found:
                first = self.keys[(*at, key)][0]
                hint = f"it stands on line {first} already; take one of the two out"
                self._fault(key_node, f"the key {key!r} a second time", "each key once", hint)
                continue
            self.keys[(*at, key)] = _place(key_node)
            found[key] = self.plain(value_node, (*at, key))
        return found

    def _fault(self, node: Node, found: str, expected: str, hint: str = "") -> None:
        self._faults.append(Fault(*_place(node), found, expected, hint))


def _place(node: Node) -> Place:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _scalar(node: ScalarNode, *, named_number: bool) -> str | int | float | None:
    text = str(node.value)
    if node.style in ("'", '"', "|", ">"):
        return text
    if text in _NULL:
        return None
    if named_number and _INTEGER.fullmatch(text):
        return int(text)
    if named_number and _DECIMAL.fullmatch(text):
        return float(text)
    return text
