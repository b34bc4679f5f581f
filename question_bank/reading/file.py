"""A file's bytes -> text, or a clear word on why not."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from question_bank.reading.errors import ReadingError

LARGEST = 5_000_000
"""Bytes. A long book has about a million; anything larger is not an article."""

_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a rich text document",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HTML = re.compile(r"\s*(<!doctype html|<html\b)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")


def read_bytes(path: Path) -> bytes:
    """The file's bytes. Raises `ReadingError` for a file that is missing, unreadable, empty or over `LARGEST` bytes."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ReadingError(
                path, f"{size:,} bytes is too large for an article (at most {LARGEST:,}); split the file"
            )
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(path, f"cannot be opened: {error.strerror or error}") from error
    if not data.strip():
        raise ReadingError(path, "the file is empty; put the article's text in it")
    return data


def decode(path: Path, data: bytes) -> str:
    """The bytes as text with `\\n` line ends. Raises `ReadingError` for other encodings and for what is not text."""
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReadingError(path, f"not text: it looks like {name}; save the article as plain text or Markdown")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadingError(path, "not UTF-8 from byte 0 on: it looks like UTF-16; save it again as UTF-8")
    if b"\x00" in data[:8192]:
        raise ReadingError(path, "not text: it holds zero bytes; save the article as plain text or Markdown")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8"
        raise ReadingError(path, f"{found}; save the file again with the encoding UTF-8") from error
    if _CONTROL.search(text):
        raise ReadingError(path, "not text: it holds control characters; save the article as plain text or Markdown")
    if _HTML.match(text):
        raise ReadingError(path, "an HTML page; save the page as text, or copy the article into a Markdown file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """`text` composed (NFC), without invisible characters, every run of white space one space."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
