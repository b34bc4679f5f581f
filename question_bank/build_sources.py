"""Stage one of a folder's build: every source file read and its facts derived, once for each version of it."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from question_bank.build_cache import Cache, key
from question_bank.entities import Entity
from question_bank.facts.disputes import topic
from question_bank.model import ArticleHead, Fact, Record
from question_bank.pipeline import alone, derived
from question_bank.progress import Progress
from question_bank.reading import ReadingError, read

_AHEAD = 4
"""How many files each process is given at a time."""
_FEW = 32
"""From so many files on, a process of its own reads them, and takes the language model's memory with it."""


class Told(Record):
    """What one article gives; its text is not kept."""

    head: ArticleHead
    facts: tuple[Fact, ...]
    topics: tuple[str | None, ...]
    """For each fact what it gives a value for: facts of one topic may dispute one another."""
    entities: tuple[Entity, ...]
    refused: dict[str, int]
    """Stage and reason -> how many facts were declined for it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article comes from: the file, and the article's number in it."""

    path: Path
    number: int


class Sources:
    """The articles of source files by id, each read from the cache when it is asked for."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._keys: dict[Path, str] = {}
        self.places: dict[str, Place] = {}

    def read(self, files: Sequence[Path], failures: list[str], progress: Progress, jobs: int) -> None:
        """Read all files, several at a time; what cannot be read is told in `failures`, in the files' order."""
        faults: dict[Path, str] = {}
        self._keys = {path: _key(path) for path in files}
        missing = [path for path in files if self._keys[path] not in self._cache]
        done = len(files) - len(missing)
        for path, (told, fault) in zip(missing, _all_told(missing, jobs), strict=True):
            progress(f"reading {path}", done, len(files))
            done += 1
            if fault is None:
                self._cache.put(self._keys[path], told)
            else:
                faults[path] = fault
        for path in files:
            if path in faults:
                failures.append(faults[path])
            else:
                self._place(path, failures)

    def __getitem__(self, id_: str) -> Told:
        place = self.places[id_]
        return Told.model_validate_json(self._lines(place.path)[1 + place.number])

    def text(self, id_: str) -> str:
        """An article's text, read again."""
        place = self.places[id_]
        return read(place.path)[place.number].text

    def _place(self, path: Path, failures: list[str]) -> None:
        """The articles whose id no other file took before; the rest are told in `failures`."""
        for number, id_ in enumerate(json.loads(self._lines(path)[0])):
            first = self.places.setdefault(id_, Place(path, number))
            if first.path != path:
                failures.append(f"{path}: the article id {id_!r} is taken by {first.path}; give it another id")

    def _lines(self, path: Path) -> list[bytes]:
        data = self._cache.get(self._keys[path])
        if data is None:  # the cache could not keep it
            data, fault = tell(path)
            if fault is not None:
                raise OSError(0, fault, str(path))
        return data.split(b"\n")


def tell(path: Path) -> tuple[bytes, str | None]:
    """A file's article ids and what each article gives, as lines of JSON; or what is wrong with the file."""
    try:
        articles = read(path)
    except ReadingError as error:
        return b"", str(error)
    try:
        made = [(article, derived(article)) for article in articles]
    except Exception as error:  # a mistake of ours: one article must not cost the other thousand
        return (
            b"",
            f"{path}: the generator failed on this article ({error!r}); the file is left alone, please report it",
        )
    told = []
    for article, found in made:
        refused = Counter(f"{item.stage}: {item.reason}" for item in found.rejections)
        topics = tuple(map(topic_of, found.facts))
        told.append(
            Told(
                head=article.head,
                facts=found.facts,
                topics=topics,
                entities=found.entities,
                refused=dict(sorted(refused.items())),
            ).model_dump_json(by_alias=True)
        )
    ids = json.dumps([article.head.id for article in articles])
    return "\n".join((ids, *told)).encode(), None


def topic_of(fact: Fact) -> str | None:
    """A short checksum of what a fact gives a value for, the same on every machine."""
    parts = topic(fact)
    if parts is None:
        return None
    plain = "\x1f".join(" ".join(sorted(part)) if isinstance(part, frozenset) else str(part) for part in parts)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def _all_told(files: Sequence[Path], jobs: int) -> Iterator[tuple[bytes, str | None]]:
    if len(files) < 2 or (jobs == 1 and len(files) < _FEW):
        yield from map(tell, files)
        return
    with ProcessPoolExecutor(min(jobs, len(files)), initializer=alone) as pool:
        yield from pool.map(tell, files, chunksize=max(1, min(_AHEAD, len(files) // jobs)))


def _key(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    return key("told", os.path.relpath(path), path.name, data)
