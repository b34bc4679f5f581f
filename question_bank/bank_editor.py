"""Changes single values and entries in a bank file's text and leaves every other character as it is.

A YAML library that loads and writes again keeps most comments, but not all, and no spacing that is not its own. Here
the parser only tells where things stand; the text between them is never written anew.

An entry's region runs from the comments right above its dash to the comments right above the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from question_bank import bank_layout
from question_bank.bank_rules import Finding
from question_bank.bank_schema import BankError, BankText
from question_bank.model import Fact, Question

Section = Literal["facts", "questions"]


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


class Editor:
    """Collects changes to one bank file's text. Raises `BankError` for a layout that cannot be edited in place."""

    def __init__(self, source: BankText) -> None:
        self._source = source
        self._text = source.text
        self._edits: list[_Edit] = []
        self._seals: Mapping[str, str] | None = None
        self._starts = [0, *(match.end() for match in re.finditer("\n", self._text))]
        assert isinstance(source.parsed.root, MappingNode)
        self._root = source.parsed.root
        self._gone: dict[Section, set[int]] = {"facts": set(), "questions": set()}
        self._added: dict[Section, dict[int, list[Fact | Question]]] = {"facts": {}, "questions": {}}

    # --- what can be asked for ---------------------------------------------------------------------------------------

    def set_article(self, changes: Mapping[str, Any]) -> None:
        """Change fields of the article's head."""
        self._set(_value(self._root, "article"), changes, {})

    def set_entry(self, section: Section, number: int, changes: Mapping[str, Any], whole: Fact | Question) -> None:
        """Change fields of the entry at index `number`; `whole` is the entry as it will be."""
        node = self._items(section)[number]
        if isinstance(node, MappingNode) and node.flow_style:
            lines = bank_layout.entry(whole, _value(self._root, section).start_mark.column)
            self._edits.append(_Edit(node.start_mark.index, node.end_mark.index, lines.strip().removeprefix("- ")))
        else:
            self._set(node, changes, bank_layout.plain(whole))

    def remove(self, section: Section, number: int) -> None:
        """Take the entry at index `number` out, with the comments right above it."""
        self._gone[section].add(number)

    def insert(self, section: Section, after: int, entry: Fact | Question) -> None:
        """Put a new entry below the one at index `after` (-1: at the top)."""
        self._added[section].setdefault(after, []).append(entry)

    def set_generated(self, seals: Mapping[str, str]) -> None:
        """Write the checksums of what was generated anew, above the questions where there were none."""
        self._seals = seals

    def _write_generated(self, seals: Mapping[str, str]) -> None:
        lines = bank_layout.section("generated", seals)
        keys = {str(key.value): (key, value) for key, value in self._root.value}
        if "generated" in keys:
            key, value = keys["generated"]
            end = max(key.end_mark.index + 1, _end(self._text, value))
            self._edits.append(_Edit(key.start_mark.index, end, lines.rstrip("\n")))
        elif "questions" in keys:
            at = self._start(self._above(keys["questions"][0].start_mark.line, 0))
            self._edits.append(_Edit(at, at, lines))
        else:
            gap = "" if self._text.endswith("\n") else "\n"
            self._edits.append(_Edit(len(self._text), len(self._text), f"{gap}{lines}"))

    def noted(self, section: Section) -> frozenset[int]:
        """The entries that a person noted something above, in or right below, by index."""
        items = self._items(section)
        if not items or "#" not in self._text:
            return frozenset()
        bounds = self._bounds(section, _value(self._root, section).start_mark.column)
        return frozenset(n for n, item in enumerate(items) if self._has_comment(item, bounds[n], bounds[n + 1]))

    def _has_comment(self, item: Node, start: int, end: int) -> bool:
        if "#" not in self._text[start:end]:
            return False
        parts, last = [], start
        for scalar in _scalars(item):
            parts.append(self._text[last : scalar.start_mark.index])
            last = max(last, scalar.end_mark.index)
        return "#" in "".join([*parts, self._text[last:end]])

    def text(self) -> str:
        """The text with all changes made."""
        for section in ("facts", "questions"):
            if self._gone[section] or self._added[section]:
                self._rearrange(section)
        if self._seals is not None:  # behind the facts that are added right above it
            self._write_generated(self._seals)
        parts, last = [], 0
        for edit in sorted(self._edits, key=lambda edit: (edit.start, edit.end)):
            parts += [self._text[last : edit.start], edit.text]
            last = edit.end
        return "".join([*parts, self._text[last:]])

    # --- values ------------------------------------------------------------------------------------------------------

    def _set(self, node: Node, changes: Mapping[str, Any], order: Mapping[str, Any]) -> None:
        assert isinstance(node, MappingNode)
        pairs = {str(key.value): (key, value) for key, value in node.value}
        missing = {key: value for key, value in changes.items() if key not in pairs}
        for key, value in changes.items():
            if key in pairs:
                self._replace(*pairs[key], value)
        for key, value in missing.items():
            self._add_key(pairs, key, value, list(order))

    def _replace(self, key: ScalarNode, old: Node, new: Any) -> None:
        """Write `new` where `old` stands, in the style of the old value where it can be kept."""
        if isinstance(new, Mapping) and isinstance(old, MappingNode) and not old.flow_style:
            names = [str(name.value) for name, _ in old.value]
            if set(names) == set(new):
                self._set(old, {name: new[name] for name in names if _differs(_value(old, name), new[name])}, new)
                return
        start, end = old.start_mark.index, _end(self._text, old)
        column = key.start_mark.column
        if isinstance(new, list) and new and isinstance(old, SequenceNode) and old.flow_style and old.value:
            self._edits.append(_Edit(start, end, bank_layout.flow_list(new)))
            return
        written = bank_layout.value(new, column)
        plain = isinstance(new, list) and all(isinstance(item, str) for item in new)
        if plain and isinstance(old, SequenceNode) and not old.flow_style and written.startswith("\n"):
            self._replace_items(old, new)
        elif not written.startswith("\n") and start > key.end_mark.index and isinstance(old, ScalarNode):
            self._edits.append(_Edit(start, end, written.strip()))
        else:
            self._edits.append(_Edit(self._text.index(":", key.end_mark.index) + 1, max(start, end), written))

    def _replace_items(self, old: SequenceNode, new: Sequence[str]) -> None:
        """Bring a list of lines up to `new`; the items that stay keep their lines, and the comments on them."""
        column = old.start_mark.column
        lines = [f"- {bank_layout.value(item, column).strip()}" for item in new]
        before = [str(item.value) for item in old.value]
        for change, i, j, k, m in SequenceMatcher(a=before, b=list(new), autojunk=False).get_opcodes():
            both = min(j - i, m - k)
            for item, line in zip(old.value[i : i + both], lines[k : k + both], strict=True):
                if change != "equal":
                    start = self._starts[self._dash_line(item)] + column
                    self._edits.append(_Edit(start, _end(self._text, item), line))
            for item in old.value[i + both : j]:
                first, last = self._dash_line(item), self._line_end(_end(self._text, item)) + 1
                self._edits.append(_Edit(self._starts[first], last, ""))
            if m > k + both:
                above = self._starts[self._dash_line(old.value[0])] - 1
                at = self._line_end(_end(self._text, old.value[j - 1])) if j else above
                self._edits.append(_Edit(at, at, "".join(f"\n{' ' * column}{line}" for line in lines[k + both : m])))

    def _add_key(
        self, pairs: Mapping[str, tuple[ScalarNode, Node]], key: str, value: Any, order: Sequence[str]
    ) -> None:
        """A key that was left out, below the last one that the schema has before it."""
        before = order[: order.index(key)] if key in order else list(pairs)
        name, node = pairs[next((other for other in reversed(before) if other in pairs), next(iter(pairs)))]
        end = self._line_end(_end(self._text, node))
        column = name.start_mark.column
        self._edits.append(_Edit(end, end, f"\n{' ' * column}{key}:{bank_layout.value(value, column)}"))

    # --- entries -----------------------------------------------------------------------------------------------------

    def _rearrange(self, section: Section) -> None:
        gone, added = self._gone[section], self._added[section]
        pair = next(((key, value) for key, value in self._root.value if str(key.value) == section), None)
        items = self._items(section)
        if pair is None or not items:
            self._fill(section, pair, [entry for number in sorted(added) for entry in added[number]])
            return
        column = pair[1].start_mark.column
        bounds = self._bounds(section, column)
        if len(gone) == len(items) and not any(added.values()):
            colon = self._text.index(":", pair[0].end_mark.index) + 1
            self._edits.append(_Edit(colon, colon, " []"))
        for number in gone:
            self._edits.append(_Edit(bounds[number], bounds[number + 1], ""))
        for number, entries in added.items():
            at = bounds[number + 1]
            lines = "".join(bank_layout.entry(entry, column) for entry in entries)
            ends_open = at == len(self._text) and not self._text.endswith("\n")
            self._edits.append(_Edit(at, at, f"\n{lines}" if ends_open else lines))

    def _fill(self, section: Section, pair: tuple[Node, Node] | None, entries: Sequence[Fact | Question]) -> None:
        """The first entries of a section that is empty or not there."""
        lines = "".join(bank_layout.entry(entry, bank_layout.INDENT) for entry in entries).rstrip("\n")
        if pair is not None:
            colon = self._text.index(":", pair[0].end_mark.index) + 1
            self._edits.append(_Edit(colon, max(colon, pair[1].end_mark.index), f"\n{lines}"))
        else:
            gap = "" if self._text.endswith("\n") else "\n"
            self._edits.append(_Edit(len(self._text), len(self._text), f"{gap}{section}:\n{lines}\n"))

    def _bounds(self, section: Section, column: int) -> list[int]:
        """Where the entries' regions begin, and where the last one ends."""
        firsts = [self._dash_line(item) for item in self._items(section)]
        keys = [key.start_mark.line for key, _ in self._root.value]
        end = len(self._starts) - self._text.endswith("\n")
        following = next((line for line in sorted(keys) if line > firsts[-1]), end)
        starts = [self._above(line, column) for line in firsts]
        return [*(self._starts[line] for line in starts), self._start(self._above(following, 0))]

    def _above(self, line: int, column: int) -> int:
        """The first of the comment lines right above `line` that are not indented deeper than `column`."""
        while line > 0 and self._comment_column(line - 1) in range(column + 1):
            line -= 1
        return line

    def _comment_column(self, line: int) -> int:
        text = self._text[self._starts[line] : self._start(line + 1)]
        bare = text.lstrip(" ")
        return len(text) - len(bare) if bare.startswith("#") else -1

    def _dash_line(self, item: Node) -> int:
        line = int(item.start_mark.line)
        while not self._text[self._starts[line] : self._start(line + 1)].lstrip().startswith("-"):
            line -= 1
        return line

    def _start(self, line: int) -> int:
        return self._starts[line] if line < len(self._starts) else len(self._text)

    def _line_end(self, index: int) -> int:
        end = self._text.find("\n", index)
        return len(self._text) if end < 0 else end

    def _items(self, section: Section) -> list[Node]:
        node = _value(self._root, section)
        if not isinstance(node, SequenceNode):
            return []
        if node.flow_style and node.value:
            found, wanted = "a list in [ ]", "one '- ' entry a line: only then can a change leave the rest as it is"
            raise BankError([self._source.problem(Finding((section,), found, wanted))])
        return list(node.value)


def _value(node: Node, name: str) -> Any:
    assert isinstance(node, MappingNode)
    return next((value for key, value in node.value if str(key.value) == name), None)


def _scalars(node: Node) -> Iterator[ScalarNode]:
    """The keys and values of an entry, in the order of the text."""
    if isinstance(node, ScalarNode):
        yield node
        return
    for part in node.value:
        for inner in part if isinstance(part, tuple) else (part,):
            yield from _scalars(inner)


def _end(text: str, node: Node) -> int:
    """The index behind a node's last character; a block's own end mark lies behind the comments below it."""
    if not isinstance(node, MappingNode | SequenceNode) or node.flow_style:
        start, end = node.start_mark.index, node.end_mark.index
        return int(start) + len(text[start:end].rstrip())
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _differs(node: Node, new: Any) -> bool:
    """Whether a scalar is not written as `new` would be; lists and mappings always are looked at again."""
    return not isinstance(node, ScalarNode) or str(node.value) != ("null" if new is None else str(new))
