"""The kinds of files that are read, and what reads each. Their libraries are loaded with the first file of a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from question_bank.reading import front_matter, markdown, page
from question_bank.reading.encoding import decode
from question_bank.reading.errors import ReadingError
from question_bank.reading.front_matter import FrontMatter
from question_bank.reading.post import Post

Found = tuple[FrontMatter, tuple[Post, ...]]
"""What a file says of itself above its text, and the articles in it."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name in messages, how large it may be in bytes, and what reads it.

    `read` raises `ReadingError` for what it knows to be wrong; any other error means that the file is damaged.
    """

    name: str
    largest: int
    read: Callable[[Path, bytes], Found]


def _markdown(path: Path, data: bytes) -> Found:
    text = decode(path, data)
    _refuse_html(path, text)
    given, body = front_matter.split(path, text)
    return given, (markdown.post(body, title=given.title),)


def _text(path: Path, data: bytes) -> Found:
    text = decode(path, data)
    _refuse_html(path, text)
    given, body = front_matter.split(path, text)
    return given, page.posts(body)


def _html(path: Path, data: bytes) -> Found:
    from question_bank.reading import web_page

    return FrontMatter(), web_page.posts(path, data)


def _pdf(path: Path, data: bytes) -> Found:
    from question_bank.reading import pdf

    return FrontMatter(), pdf.posts(path, data)


def _docx(path: Path, data: bytes) -> Found:
    from question_bank.reading import word

    return FrontMatter(), word.posts(path, data)


def _epub(path: Path, data: bytes) -> Found:
    from question_bank.reading import epub

    return FrontMatter(), epub.posts(path, data)


def _refuse_html(path: Path, text: str) -> None:
    if text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        raise ReadingError(path, "an HTML page; name the file .html")


_MARKDOWN = Format("a Markdown file", 5_000_000, _markdown)
_HTML = Format("an HTML page", 10_000_000, _html)
FORMATS: Mapping[str, Format] = {
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".txt": Format("a text file", 5_000_000, _text),
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".pdf": Format("a PDF", 50_000_000, _pdf),
    ".docx": Format("a Word document", 50_000_000, _docx),
    ".epub": Format("an EPUB", 50_000_000, _epub),
}
"""By the ending of the file's name, in small letters."""


def format_of(path: Path) -> Format:
    """The format that a file's name says. Raises `ReadingError` for an ending that is not known."""
    known = FORMATS.get(path.suffix.lower())
    if known is None:
        ending = f"files ending in {path.suffix!r}" if path.suffix else "files without an ending"
        raise ReadingError(path, f"{ending} are not read; save the article as one of {', '.join(FORMATS)}")
    return known
