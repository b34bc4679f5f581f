"""Lines set on pages -> paragraphs: without what stands on every page, and with broken words whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from statistics import median

from question_bank.reading.post import HEADING, ends_sentence

_PAGE_NUMBER = re.compile(r"[-–— |]*(page|p\.)? ?(\d{1,4}|[ivxl]{1,6})( ?(/|of|\|) ?\d{1,4})?[-–— |]*", re.IGNORECASE)
_IN_MARGIN = 2
"""Lines at the top and at the bottom of a page that may be its header and footer."""
_SMALL, _LARGE = 0.87, 1.12
"""Of the size of the running text: notes below it, headings above."""
_SAME_SIZE = 0.08
_WIDE_GAP = 1.3
"""Of the usual distance between lines: more is a new paragraph."""
_SHORT_LINE = 0.75
"""Of the usual length: a sentence that ends on a shorter line ends its paragraph."""
_LONGEST_HEADING = 25
_NUMBERED = re.compile(r"\d{1,2}(\.\d{1,2})*[.)]? +[A-Z]")
"""The number of a section or an item, and its first word."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: left end and base line in points from the page's lower left corner, and the size of its type."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Measure:
    """How the running text is set: its size, the distance between its lines, and their usual length in characters."""

    size: float
    leading: float
    length: float
    left: float


Page = Sequence[Line]


def without_margins(pages: Sequence[Page]) -> list[list[Line]]:
    """The pages without headers, footers, page numbers and the notes at their feet."""
    seen = Counter(key for sheet in pages for key in {_key(line) for line in _margin(sheet)})
    often = max(2, 0.4 * len(pages))
    size = _body_size(pages)
    kept = []
    for sheet in pages:
        edges = _margin(sheet)
        gone = {line for line in edges if seen[_key(line)] >= often or _PAGE_NUMBER.fullmatch(line.text)}
        rest = [line for line in sheet if line not in gone]
        kept.append([line for line in rest if line not in _notes(rest, size)])
    return kept


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """The paragraphs of all pages in order, headings marked; one that runs over pages or columns is one paragraph."""
    lines = [line for sheet in pages for line in _with_initials(sheet)]
    if not lines:
        return []
    measure = _measure(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, measure):
            groups[-1].append(line)
        else:
            groups.append([line])
    words = Counter(word for line in lines for word in re.findall(r"[a-z]+(?:-[a-z]+)*", line.text.lower()))
    return [_marked(group, _joined([line.text for line in group], words), measure) for group in groups]


# --- margins -------------------------------------------------------------------------------------------------------


def _margin(sheet: Page) -> list[Line]:
    """The highest and the lowest lines of a page."""
    heights = sorted({round(line.y) for line in sheet})
    edges = {*heights[:_IN_MARGIN], *heights[-_IN_MARGIN:]}
    return [line for line in sheet if round(line.y) in edges]


def _key(line: Line) -> tuple[str, int]:
    """What is the same in a header on every page: its words, and its height within a few points."""
    return re.sub(r"\d+", "#", line.text), round(line.y / 4)


def _notes(sheet: Page, body: float) -> list[Line]:
    """The lines in small type that the page ends with."""
    found: list[Line] = []
    for line in sorted(sheet, key=lambda line: line.y):
        if line.size > _SMALL * body:
            break
        found.append(line)
    return found if len(found) < len(sheet) else []


def _body_size(pages: Sequence[Page]) -> float:
    sizes = Counter[float]()
    for sheet in pages:
        for line in sheet:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


# --- lines -> paragraphs -------------------------------------------------------------------------------------------


def _with_initials(sheet: Page) -> Iterator[Line]:
    """The lines with a large first letter put back before the word that it begins."""
    initial: Line | None = None
    for line in sheet:
        if initial is not None:
            yield replace(line, text=initial.text + line.text) if line.text[0].islower() else line
            initial = None
        elif re.fullmatch(r"[A-Z]", line.text):
            initial = line
        else:
            yield line


def _measure(lines: Sequence[Line]) -> _Measure:
    size = _body_size([lines])
    body = [line for line in lines if abs(line.size - size) <= _SAME_SIZE * size]
    gaps = [before.y - after.y for before, after in pairwise(body) if 0 < before.y - after.y < 4 * size]
    lengths = sorted(len(line.text) for line in body)
    left = Counter(round(line.x) for line in body).most_common(1)[0][0]
    return _Measure(size, median(gaps) if gaps else 1.2 * size, lengths[len(lengths) * 3 // 4], left)


def _continues(group: Sequence[Line], line: Line, measure: _Measure) -> bool:
    """Whether `line` goes on with the paragraph (or heading) in `group`."""
    last = group[-1]
    if abs(last.size - line.size) > _SAME_SIZE * max(last.size, line.size) or last.bold != line.bold:
        return False
    unfinished = not ends_sentence(last.text)
    gap = last.y - line.y
    leading = measure.leading * max(1.0, line.size / (measure.size or 1))
    if not -0.5 * line.size < gap < 4 * leading:  # The next page or column, or the far side of a picture.
        return unfinished and not _is_heading(group, measure) and not _NUMBERED.match(line.text)
    if gap > _WIDE_GAP * leading:
        return unfinished and line.text[:1].islower()
    indented = line.x > last.x + 0.5 * line.size and (len(group) > 1 or last.x <= measure.left + 1)
    short = len(last.text) < _SHORT_LINE * measure.length
    return unfinished or not (indented or short)


def _is_heading(group: Sequence[Line], measure: _Measure) -> bool:
    first, text = group[0], " ".join(line.text for line in group)
    if len(text.split()) > _LONGEST_HEADING or re.search(r"[.,;]$", text):
        return False
    return first.size > _LARGE * measure.size or first.bold


def _marked(group: Sequence[Line], text: str, measure: _Measure) -> str:
    return f"{HEADING}{text}" if _is_heading(group, measure) else text


# --- words broken at line ends -------------------------------------------------------------------------------------


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        broken = re.search(r"([^\W\d_]+)[-\u00ad\u2010]$", text)
        rest = re.match(r"[^\W\d_]+", line)
        if broken and rest and rest[0][0].islower():
            hyphen = "-" if _is_compound(broken[1], rest[0], words) else ""
            text = f"{text[:-1]}{hyphen}{line}"
        elif broken and rest:
            text += line  # "Franco-" and "Prussian": the hyphen is the word's own.
        else:
            text += f" {line}"
    return text


def _is_compound(first: str, second: str, words: Counter[str]) -> bool:
    """Whether the hyphen at a line's end belongs to the word: "long-term", not "har-bour".

    The document itself decides where it has the word elsewhere; otherwise a dictionary.
    """
    first, second = first.lower(), second.lower()
    joined, compound = words[first + second], words[f"{first}-{second}"]
    if joined or compound:
        return compound > joined
    return not _is_word(first + second) and _is_word(first) and _is_word(second)


@cache
def _is_word(word: str) -> bool:
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(word))
