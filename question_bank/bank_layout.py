"""How a bank file is laid out: block style, keys in the schema's order, quotes only where needed, no line broken."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from question_bank.model import BankFile, Record

INDENT = 2
_BOOLEANS = frozenset({"y", "yes", "n", "no", "on", "off"})
_WORDS = _BOOLEANS | {"true", "false", "null"}
_PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ](?:[\w ,.;()’“”‘–—/%$€£!?+'\"-]*[\w,.;()’“”‘–—/%$€£!?+'\"-])?")
_TELLING = re.compile(r"\d{1,3}(?:,\d{3})+|\d{4}-\d\d(?:-\d\d)?|\d{1,2} [A-Z][a-z]+ \d{4}|sha256:[0-9a-f]{64}")
"""Text that no YAML library puts in quotes, given that it is not one of the words."""


class _Resolver(VersionedResolver):
    """Dates need no quotes, nothing in a bank being read as a timestamp; YAML 1.1's words for true and false do."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if isinstance(value, str) and value.lower() in _BOOLEANS:
            return "tag:yaml.org,2002:bool"
        tag = super().resolve(kind, value, implicit)
        return self.DEFAULT_SCALAR_TAG if str(tag).endswith(":timestamp") else tag


class _Representer(RoundTripRepresenter):
    """An absent value is written `null`, not left blank."""


_Representer.add_representer(type(None), lambda self, _: self.represent_scalar("tag:yaml.org,2002:null", "null"))


@cache
def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _Resolver
    yaml.Representer = _Representer
    yaml.width = sys.maxsize
    yaml.indent(mapping=INDENT, sequence=2 * INDENT, offset=INDENT)
    return yaml


def dump(bank: BankFile) -> str:
    """The whole file's text; the same for the same bank, always."""
    return _text(plain(bank))


def plain(record: Record) -> dict[str, Any]:
    """A record as the values that YAML knows, keys in the schema's order."""
    return record.model_dump(mode="json", by_alias=True)


def entry(record: Record, column: int) -> str:
    """The lines of one list entry, its dash in `column`, with a line end."""
    _, _, lines = _text({"entry": [plain(record)]}).partition("\n")
    return "".join(f"{' ' * column}{line[INDENT:]}\n" for line in lines.splitlines())


def section(name: str, data: Mapping[str, Any]) -> str:
    """The lines of a top-level key."""
    return _text({name: data})


def value(data: Any, column: int) -> str:
    """What stands after `key:` where the key begins in `column`: ` text`, ` []`, or an indented block below it."""
    lines = _text({"key": data}).removeprefix("key:").rstrip("\n").split("\n")
    return "\n".join([lines[0], *(f"{' ' * column}{line}" for line in lines[1:])])


def flow_list(items: Sequence[str]) -> str:
    """A list on one line: `[a, "b, c"]`."""
    yaml = YAML()
    yaml.Resolver, yaml.width, yaml.default_flow_style = _Resolver, sys.maxsize, True
    out = StringIO()
    yaml.dump([_one_line(item) for item in items], out)
    return out.getvalue().strip()


def _text(data: Mapping[str, Any]) -> str:
    return "".join(_lines(data, 0))


def _lines(data: Mapping[str, Any], column: int) -> Iterator[str]:
    """A mapping in block style. The library would take ten times as long; it writes each value that is not plain."""
    pad = " " * column
    for key, item in data.items():
        if isinstance(item, Mapping) and item:
            yield f"{pad}{key}:\n"
            yield from _lines(item, column + INDENT)
        elif isinstance(item, list | tuple) and item:
            yield f"{pad}{key}:\n"
            yield from _items(item, column + INDENT)
        else:
            yield f"{pad}{key}: {_written(item)}\n"


def _items(items: Sequence[Any], column: int) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping) and item:
            first, *rest = _lines(item, column + INDENT)
            yield f"{' ' * column}- {first.lstrip(' ')}"
            yield from rest
        else:
            yield f"{' ' * column}- {_written(item)}\n"


def _written(item: Any) -> str:
    """A value as it stands behind its key."""
    if isinstance(item, str) and (_PLAIN.fullmatch(item) or _TELLING.fullmatch(item)) and item.lower() not in _WORDS:
        return item
    if isinstance(item, int) and not isinstance(item, bool):
        return str(item)
    return "[]" if item in ([], ()) else "{}" if item == {} else _by_library(item)


@lru_cache(maxsize=4096)
def _by_library(item: str | float | None) -> str:
    out = StringIO()
    _yaml().dump({"key": _one_line(item)}, out)
    return out.getvalue().removeprefix("key:").removesuffix("\n").removeprefix(" ")


def _one_line(data: Any) -> Any:
    """The data with every text that holds a line end in double quotes, so that a value is always one line."""
    if isinstance(data, Mapping):
        return {key: _one_line(item) for key, item in data.items()}
    if isinstance(data, list | tuple):
        return [_one_line(item) for item in data]
    if isinstance(data, str) and data.splitlines() not in ([], [data]):
        return DoubleQuotedScalarString(data)
    return data
