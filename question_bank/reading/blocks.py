"""A tree of HTML, or of the like that trafilatura makes of it -> paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from question_bank.reading.file import one_line
from question_bank.reading.post import HEADING

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_BLOCKS = _HEADINGS | frozenset(
    "p div section article main header footer body li item ul ol list dl dt dd blockquote quote hr center".split()
)
_LEFT_OUT = frozenset(
    "table script style noscript figure figcaption pre code svg math nav aside form button audio video iframe".split()
)
_BREAKS = frozenset({"br", "lb"})
_LONGEST_HEADING = 25
"""Words; a heading of more is a paragraph set in large type."""

_PARAGRAPH, _LINE = "\x1d", "\x1e"
"""Where a block ends, and where a line does: two ends of lines are one of a paragraph."""


def paragraphs(root: Any) -> list[str]:
    """The paragraphs of an lxml tree in order, headings marked, without pictures, tables, code and note numbers."""
    return [*_paragraphs("".join(_words(root)))]


def _paragraphs(text: str) -> Iterator[str]:
    for block in text.split(_PARAGRAPH):
        heading = block.startswith(HEADING)
        lines = [one_line(line) for line in block.removeprefix(HEADING).split(_LINE)]
        if heading:
            if (whole := one_line(" ".join(lines))) and len(whole.split()) <= _LONGEST_HEADING:
                yield f"{HEADING}{whole}"
            elif whole:
                yield whole
            continue
        for part in _LINE.join(lines).split(_LINE * 2):
            if whole := one_line(part.replace(_LINE, " ")):
                yield whole


def _words(root: Any) -> Iterator[str]:
    """The text with marks between blocks. A stack instead of recursion: a page may nest deeper than Python may."""
    stack: list[tuple[str, Any]] = [("open", root)]
    while stack:
        step, node = stack.pop()
        if step == "text":
            yield node
            continue
        tag = _tag(node)
        if tag is None or tag in _LEFT_OUT or _is_note_reference(node, tag):
            continue
        after = _PARAGRAPH if tag in _BLOCKS else _LINE if tag in _BREAKS else ""
        if tag in _BLOCKS:
            yield _PARAGRAPH + (HEADING if tag in _HEADINGS else "")
        yield node.text or ""
        stack.append(("text", after))
        for child in reversed(node):
            stack.append(("text", child.tail or ""))
            stack.append(("open", child))


def _tag(node: Any) -> str | None:
    """The element's name without its namespace; None for comments and processing instructions."""
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else None


def _is_note_reference(node: Any, tag: str) -> bool:
    """Whether this is the raised number of a note: its digits would run into the text."""
    if any(value == "noteref" for name, value in node.attrib.items() if name.rpartition("}")[2] == "type"):
        return True
    return tag == "sup" and any(_tag(child) == "a" for child in node.iter())
