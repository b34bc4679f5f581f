"""PDF files: what is set on their pages -> paragraphs.

A PDF says where glyphs stand, not what a paragraph is. Lines are put together again by the distance between them, their
length and indentation; what stands at the top or bottom of page after page goes; words broken at line ends are joined.

The dates in a PDF say when the file was made, not when the article appeared, and are not used.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from question_bank.reading import page
from question_bank.reading.errors import ReadingError
from question_bank.reading.file import one_line
from question_bank.reading.layout import Line, paragraphs, without_margins
from question_bank.reading.pdf_lines import lines
from question_bank.reading.post import HEADING, Post

logging.getLogger("pypdf").setLevel(logging.CRITICAL)

MOST_PAGES = 1_000
_MOST_UNREADABLE = 0.05
"""Of all characters: glyphs that a PDF does not say the characters of."""
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]")
_NO_TITLE = re.compile(r"(untitled|microsoft word|document|slide|print)\b.*|.*\.(docx?|pdf|html?|indd|qxd|tex)", re.I)


def posts(path: Path, data: bytes) -> tuple[Post, ...]:
    """The articles of a PDF. Raises `ReadingError` for one that is locked, damaged, scanned or has no readable text."""
    if b"%PDF" not in data[:1024]:
        raise ReadingError(path, "not a PDF, or damaged; get the file again")
    try:
        reader = _open(path, data)
        pages = [lines(sheet) for sheet in reader.pages]
        information = reader.metadata
    except (PyPdfError, RecursionError) as error:
        raise ReadingError(path, f"damaged: {error or type(error).__name__}; get the file again") from error
    _refuse_unreadable(path, pages)
    texts = paragraphs(without_margins(pages))
    stated = one_line(str(information.title or "")) if information else ""
    author = one_line(str(information.author or "")) if information else ""
    shown = texts[0].removeprefix(HEADING) if texts and texts[0].startswith(HEADING) else None
    arranged = page.arrange(texts, shown or (stated if stated and not _NO_TITLE.fullmatch(stated) else None))
    if not arranged:
        return ()
    return (replace(arranged[0], author=arranged[0].author or author or None), *arranged[1:])


def _open(path: Path, data: bytes) -> pypdf.PdfReader:
    """The reader. A PDF that only forbids printing or copying opens with the empty password, and is read."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    locked = "encrypted; print it to a PDF without a password, or save its text"
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError(path, locked)
    except (DependencyError, NotImplementedError) as error:
        raise ReadingError(path, locked) from error
    if len(reader.pages) > MOST_PAGES:
        raise ReadingError(path, f"{len(reader.pages):,} pages are too many (at most {MOST_PAGES:,}); split the file")
    return reader


def _refuse_unreadable(path: Path, pages: Sequence[Sequence[Line]]) -> None:
    text = "".join(line.text for sheet in pages for line in sheet)
    if not text.strip():
        problem = f"no text on its {len(pages)} pages: it is a scan, or pictures"
        raise ReadingError(path, f"{problem}; run text recognition (OCR) over it and save it again")
    if len(_UNREADABLE.findall(text)) > _MOST_UNREADABLE * len(text):
        problem = "its fonts do not say which characters they show"
        raise ReadingError(path, f"{problem}; run text recognition (OCR) over it, or save its text from the source")
