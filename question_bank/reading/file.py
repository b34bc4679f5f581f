"""A file's bytes, or a clear word on why not; and how text is cleaned."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from question_bank.reading.errors import ReadingError

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
"""Letters that a printer's fonts join, "ﬁ" for "fi", which nobody types."""
_MEGABYTE = 1_000_000


def read_bytes(path: Path, largest: int) -> bytes:
    """The file's bytes. Raises `ReadingError` for a file that is missing, unreadable, empty or over `largest` bytes.

    Its size is looked at before anything is read.
    """
    try:
        if path.is_dir():
            raise ReadingError(path, "a folder; name the articles in it")
        if not path.is_file() and path.exists():
            raise ReadingError(path, "not a regular file; name a file that holds an article")
        size = path.stat().st_size
        if size > largest:
            raise ReadingError(
                path,
                f"{size:,} bytes is too large for an article (at most {largest // _MEGABYTE} MB in such a file); "
                "split it, or save its text alone",
            )
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(path, f"cannot be opened: {error.strerror or error}") from error
    if not data.strip(b"\x00 \t\r\n"):
        raise ReadingError(path, "the file is empty; put the article's text in it")
    return data


def one_line(text: str) -> str:
    """`text` composed (NFC), without invisible characters and ligatures, every run of white space one space."""
    whole = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", whole)).split())
