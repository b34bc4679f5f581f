"""YAML text -> plain data, with the line of every value.

Only numbers that the caller names are read as numbers: every other scalar is the text that stands there, so that a
date, a year, "no" or "12:30" means the same with quotes and without.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

Location = tuple[str | int, ...]
"""Where a value stands: keys and list indexes from the top, as in pydantic's errors."""

_DEEPEST = 20
_CORE = "tag:yaml.org,2002:"
_INTEGER = re.compile(r"[-+]?\d{1,30}")
_DECIMAL = re.compile(r"[-+]?\d{1,30}(\.\d*)?([eE][-+]?\d{1,2})?|\.\d+")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


class YamlError(ValueError):
    """Text that is not the YAML we read. `line` counts from 1."""

    def __init__(self, line: int, found: str, expected: str) -> None:
        super().__init__(f"line {line}: found {found}; expected {expected}")
        self.line = line
        self.found = found
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML document: its data, the line (from 1) of every value, and the nodes with their positions in the text."""

    data: Any
    root: Node | None
    lines: Mapping[Location, int] = field(default_factory=dict)

    def line(self, location: Location) -> int:
        """The line of a value, or of the nearest thing around it that is there."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def parse(text: str, *, numbers: Collection[str] = ()) -> Parsed:
    """Read one YAML document. Raises `YamlError` for broken YAML, a key given twice, anchors and aliases, and tags."""
    root = _compose(text)
    lines: dict[Location, int] = {}
    data = None if root is None else _plain(root, (), lines, frozenset(numbers))
    return Parsed(data, root, lines)


def _compose(text: str) -> Node | None:
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(part for part in (error.problem, error.context) if part)
        raise YamlError(mark.line + 1 if mark else 1, found or "broken YAML", "valid YAML") from error
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlError(line, f"the character U+{ord(text[error.position]):04X}", "printable text") from error
    except (YAMLError, RecursionError) as error:
        raise YamlError(1, "broken YAML", "valid YAML") from error
    assert node is None or isinstance(node, Node)
    return node


def _plain(node: Node, at: Location, lines: dict[Location, int], numbers: frozenset[str]) -> Any:
    line = node.start_mark.line + 1
    lines.setdefault(at, line)
    if node.anchor is not None:
        raise YamlError(line, f"the anchor or alias {node.anchor!r}", "every value written out where it stands")
    if not str(node.tag).startswith(_CORE):
        raise YamlError(line, f"the tag {node.tag}", "plain values without tags")
    if len(at) > _DEEPEST:
        raise YamlError(line, "values nested too deeply", "the layout of a bank file")
    if isinstance(node, MappingNode):
        return _mapping(node, at, lines, numbers)
    if isinstance(node, SequenceNode):
        return [_plain(item, (*at, index), lines, numbers) for index, item in enumerate(node.value)]
    assert isinstance(node, ScalarNode)
    return _scalar(node, named_number=bool(at) and at[-1] in numbers)


def _mapping(node: MappingNode, at: Location, lines: dict[Location, int], numbers: frozenset[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode):
            raise YamlError(line, "a list or mapping as a key", "a word as a key")
        key = str(key_node.value)
        if key in found:
            raise YamlError(line, f"the key {key!r} a second time", "each key once")
        lines[(*at, key)] = line
        found[key] = _plain(value_node, (*at, key), lines, numbers)
    return found


def _scalar(node: ScalarNode, *, named_number: bool) -> str | int | float | None:
    text = str(node.value)
    if node.style is not None:  # quoted, or a block of text
        return text
    if text in _NULL:
        return None
    if named_number and _INTEGER.fullmatch(text):
        return int(text)
    if named_number and _DECIMAL.fullmatch(text):
        return float(text)
    return text
