"""Bytes -> text, never guessed into something that the writer did not write.

Read are UTF-8, UTF-16 and UTF-32 with a byte order mark, and Windows-1252 where the result can be English. Everything
else is refused with the place where it stops making sense.
"""

from __future__ import annotations

import re
from pathlib import Path

from question_bank.reading.errors import ReadingError

_SIGNATURES = {
    b"%PDF": "a PDF; name the file .pdf",
    b"PK\x03\x04": "a zip archive or an office document; name a Word file .docx and a book .epub",
    b"\xd0\xcf\x11\xe0": "an old office document; save it as .docx",
    b"\x89PNG": "a picture; type its text or save it as text",
    b"\xff\xd8\xff": "a picture; type its text or save it as text",
    b"GIF8": "a picture; type its text or save it as text",
    b"\x1f\x8b": "a compressed file; unpack it first",
    b"{\\rtf": "a rich text document; save it as .docx or plain text",
}
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DOUBLY_ENCODED = re.compile("â€[™œ\u009d“”˜¦\u0093\u0094\u0099]|Ã[©¨¶¼¤±§³¡]")
"""What the UTF-8 bytes of "’", "“", "é" and the like look like when they were taken for Windows-1252."""
_NOT_ENGLISH_CASE = re.compile(r"(?<=[a-zß-ÿ,.;:])[À-ÖØ-ÞŠŽŒŸ]")
_MOST_ACCENTED = 0.04
"""Of all letters, in English text full of foreign names; French has about this many, Czech and Turkish more."""


def decode(path: Path, data: bytes) -> str:
    """The bytes of a text file, with `\\n` line ends. Raises `ReadingError` for other encodings and what is no text."""
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReadingError(path, f"not text: it looks like {name}")
    text = _text(path, data)
    if _CONTROL.search(text):
        raise ReadingError(path, "not text: it holds control characters; save the article as plain text or Markdown")
    refuse_mangled(path, text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refuse_mangled(path: Path, text: str) -> None:
    """Raises `ReadingError` for text that a wrong encoding had already spoiled when it was saved."""
    if len(_DOUBLY_ENCODED.findall(text)) > 2:
        found = _DOUBLY_ENCODED.search(text)
        where = f"line {text.count(chr(10), 0, found.start()) + 1}" if found else "the text"
        shown = repr(found[0]) if found else "a mangled character"
        raise ReadingError(
            path,
            f"{where} holds {shown}, text saved with the wrong encoding; get the original and save it as UTF-8",
        )
    if text.count("\ufffd") > max(2, len(text) / 1000):
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        raise ReadingError(
            path, f"line {line}: characters were lost (\ufffd); get the original again and save it as UTF-8"
        )


def _text(path: Path, data: bytes) -> str:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError as error:
                problem = f"marked as {name} but damaged at byte {error.start}; save the file again as UTF-8"
                raise ReadingError(path, problem) from error
    if b"\x00" in data:
        raise ReadingError(path, "not text: it holds zero bytes; save the article as plain text or Markdown, as UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if (text := _windows_1252(data)) is not None:
            return text
        found = f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8{_seems(data)}"
        raise ReadingError(path, f"{found}; save the file again with the encoding UTF-8") from error


def _windows_1252(data: bytes) -> str | None:
    """The text, if the bytes can be English in Windows-1252 (or Latin-1): few accents, capitals only where words begin.

    Bytes that are UTF-8 in places are damaged UTF-8, not this.
    """
    if any(ord(character) > 127 for character in data.decode("utf-8", "ignore")):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    letters = [character for character in text if character.isalpha()]
    accented = sum(character > "\x7f" for character in letters)
    if accented > max(2, _MOST_ACCENTED * len(letters)) or _NOT_ENGLISH_CASE.search(text):
        return None
    return text


def _seems(data: bytes) -> str:
    """What the encoding may be instead, for the message."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000]).best()
    return f" and seems to be {best.encoding}" if best and best.encoding not in ("utf_8", "ascii") else ""
