"""Zip archives (DOCX, EPUB) opened with care: sizes are looked at before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from question_bank.reading.errors import ReadingError

MOST_FILES = 5_000
MOST_UNPACKED = 250_000_000
"""Bytes, of all files in an archive together."""
LARGEST_TEXT = 40_000_000
"""Bytes, of one XML or HTML file in it; a long novel has two million."""
HIGHEST_RATIO = 200
"""Of unpacked to packed bytes of a file; XML packs to a tenth, and deflate ends at about 1,000."""
_TOO_SMALL_TO_MATTER = 1_000_000
_ENCRYPTED_FLAG = 0x1
_TEXT = (".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx")
_WHAT_TO_DO = "it is not an ordinary document; save the article again from the program that wrote it"


def open_archive(path: Path, data: bytes) -> zipfile.ZipFile:
    """The archive in `data`. Raises `ReadingError` for one that is damaged, locked, or would unpack to something huge.

    A file's size stands in the archive's directory, and `zipfile` unpacks no more than stands there.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingError(path, f"damaged or cut off ({error}); get the file again") from error
    if len(entries) > MOST_FILES:
        raise ReadingError(path, f"an archive of {len(entries):,} files (at most {MOST_FILES:,}); {_WHAT_TO_DO}")
    total = sum(entry.file_size for entry in entries)
    if total > MOST_UNPACKED:
        raise ReadingError(path, f"would unpack to {total:,} bytes (at most {MOST_UNPACKED:,}); {_WHAT_TO_DO}")
    for entry in entries:
        _check(path, entry)
    return archive


def _check(path: Path, entry: zipfile.ZipInfo) -> None:
    size, packed = entry.file_size, entry.compress_size
    if entry.flag_bits & _ENCRYPTED_FLAG:
        raise ReadingError(path, f"{entry.filename} in it is protected with a password; save it again without one")
    if size > _TOO_SMALL_TO_MATTER and size > HIGHEST_RATIO * max(packed, 1):
        problem = f"{entry.filename} in it would unpack from {packed:,} to {size:,} bytes, as in a zip bomb"
        raise ReadingError(path, f"{problem}; {_WHAT_TO_DO}")
    if entry.filename.lower().endswith(_TEXT) and size > LARGEST_TEXT:
        problem = f"{entry.filename} in it has {size:,} bytes of text (at most {LARGEST_TEXT:,})"
        raise ReadingError(path, f"{problem}; split the document")
