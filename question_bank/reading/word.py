"""Word documents (.docx): paragraphs with their headings; title and author from the document's properties.

The dates among the properties say when the file was made, not when the article appeared, and are not used.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from question_bank.reading import page
from question_bank.reading.archive import open_archive
from question_bank.reading.errors import ReadingError
from question_bank.reading.file import one_line
from question_bank.reading.post import HEADING, Post

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PROGRAMS = frozenset({"", "python-docx", "microsoft office user", "user", "admin", "administrator", "windows user"})
_NO_TITLE = re.compile(r"(untitled|document|word document|microsoft word)\b.*|.*\.(docx?|odt|rtf)", re.IGNORECASE)

_LEFT_OUT = {qn(name) for name in ("w:tbl", "w:txbxContent", "w:del", "w:moveFrom", "w:sectPr", "w:pPr", "w:rPr")}
"""Tables, text boxes (they stand twice in a file), and what tracked changes took away."""
_SPACES = {qn(name) for name in ("w:tab", "w:br", "w:cr")}


def posts(path: Path, data: bytes) -> tuple[Post, ...]:
    """The document's article. Raises `ReadingError` for a locked, an old or a damaged document."""
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise ReadingError(path, "protected with a password; open it in Word and save it without one")
        raise ReadingError(path, "an old Word document (.doc); open it in Word and save it as .docx")
    open_archive(path, data).close()
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise ReadingError(path, "damaged, or not a Word document; save it again from Word as .docx") from error
    levels = _heading_levels(document)
    found = [(levels.get(_style(element), None), text) for element, text in _paragraphs(document)]
    title = _title(document, found)
    author = one_line(document.core_properties.author or "")
    texts = [f"{HEADING}{text}" if level is not None else text for level, text in found if level != _CAPTION]
    arranged = page.arrange(texts, title)
    if not arranged:
        return ()
    first = arranged[0]
    named = None if author.lower() in _PROGRAMS else author
    return (replace(first, author=first.author or named), *arranged[1:])


_CAPTION = -1


def _heading_levels(document: Document) -> dict[str, int]:
    """Style id -> level of the heading it makes: 0 a title, 1 to 9 headings, `_CAPTION` for captions."""
    levels: dict[str, int] = {}
    for style in document.styles:
        name = (style.name or "").lower()
        if name in ("title", "caption"):
            levels[style.style_id] = 0 if name == "title" else _CAPTION
        elif match := re.fullmatch(r"heading (\d)", name):
            levels[style.style_id] = int(match[1])
    return levels


def _paragraphs(document: Document) -> Iterator[tuple[Any, str]]:
    """(element, text) of every paragraph that is not empty, those in content controls included."""
    for element in _below(document.element.body):
        if element.tag == qn("w:p") and (text := one_line("".join(_words(element)))):
            yield element, text


def _below(root: Any) -> Iterator[Any]:
    """Every element below `root` in order, what is left out not entered."""
    stack = list(reversed(root))
    while stack:
        element = stack.pop()
        if element.tag not in _LEFT_OUT:
            yield element
            stack.extend(reversed(element))


def _words(paragraph: Any) -> Iterator[str]:
    for element in _below(paragraph):
        if element.tag == qn("w:t"):
            yield element.text or ""
        elif element.tag in _SPACES:
            yield " "
        elif element.tag == qn("w:noBreakHyphen"):
            yield "-"


def _style(paragraph: Any) -> str:
    return paragraph.style or ""


def _title(document: Document, found: list[tuple[int | None, str]]) -> str | None:
    """The paragraph in the style "Title"; else a heading that the text begins with; else the properties' title."""
    shown = next((text for level, text in found if level == 0), None)
    if shown is None and found and found[0][0] == 1:
        shown = found[0][1]
    stated = one_line(document.core_properties.title or "")
    return shown or (stated if stated and not _NO_TITLE.fullmatch(stated) else None)
