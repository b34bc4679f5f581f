"""Articles into a folder of bank files: what a build would write, and then writing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from question_bank import bank
from question_bank.bank import BankError, BankText, MergeResult
from question_bank.entities import FILE, read_registry, write_registry
from question_bank.model import Article, BankFile
from question_bank.pipeline import Built
from question_bank.pipeline import build as build_bank
from question_bank.progress import Progress, silent
from question_bank.reading import SUFFIXES, ReadingError, read


@dataclass(frozen=True, slots=True)
class Change:
    """One bank file before and after; `old` is None for a new one."""

    path: Path
    old: str | None
    merged: MergeResult

    @property
    def is_real(self) -> bool:
        """Whether there is anything to write."""
        return self.old != self.merged.text

    def diff(self) -> str:
        """The change as a unified diff."""
        before = (self.old or "").splitlines(keepends=True)
        name = self.path.as_posix()
        old_name = name if self.old is not None else "/dev/null"
        return "".join(unified_diff(before, self.merged.text.splitlines(keepends=True), old_name, name))


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a build would write, what it is made of, and what could not be read."""

    changes: tuple[Change, ...]
    built: Built
    failures: tuple[str, ...]


def find_articles(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files themselves, and the articles anywhere in the folders among `paths`, by name, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = (entry for entry in path.rglob("*") if entry.suffix.lower() in SUFFIXES and entry.is_file())
        found |= dict.fromkeys(sorted(inside) if path.is_dir() else [path])
    return tuple(found)


def read_all(files: Sequence[Path], failures: list[str], progress: Progress) -> Iterator[tuple[Path, Article]]:
    """Each article of the files with its file; what cannot be read is told in `failures`."""
    for number, path in enumerate(files):
        progress(f"reading {path}", number, len(files))
        try:
            found = read(path)
        except ReadingError as error:
            failures.append(str(error))
            continue
        for article in found:
            yield path, article


def plan(files: Sequence[Path], out: Path, progress: Progress = silent, *, jobs: int = 1) -> Plan:
    """Read the files, build their part of the bank in `out`, and bring what is there up to it; nothing is written.

    A file that cannot be read, as an article or as the bank file that is there, is named in `failures` and left alone.
    `jobs` processes share the work. Raises `BankError` for a registry of entities that is not valid.
    """
    failures: list[str] = []
    articles = {article.head.id: article for article in _with_own_ids(read_all(files, failures, progress), failures)}
    there, broken = _bank_files(out, failures)
    for id_ in broken & articles.keys():
        del articles[id_]
    neighbours = [text.bank for id_, text in there.items() if id_ not in articles]
    registry = read_registry(out / FILE)
    built = build_bank(
        list(articles.values()),
        neighbours,
        [] if registry.entities else list(_context(neighbours)),
        progress,
        jobs=jobs,
        registry=registry,
    )
    changes = [_registry_change(out, built), *(_change(out, made, there) for made in built.banks)]
    changes += [_change(out, other, there) for other in built.neighbours]
    return Plan(tuple(_relinked(changes, built)), built, tuple(failures))


def carry_out(plan: Plan) -> None:
    """Write what changed, each file whole or not at all. Raises `OSError` where that cannot be done."""
    for change in plan.changes:
        if change.is_real:
            bank.save(change.path, change.merged.text)


def source_of(head_source: str, checksum: str) -> tuple[Article, ...]:
    """The articles of a bank file's source, if it is there and unchanged; else none."""
    path = Path(head_source)
    if not path.is_file():
        return ()
    try:
        found = read(path, source=head_source)
    except ReadingError:
        return ()
    return tuple(article for article in found if article.head.checksum == checksum)


def _with_own_ids(read: Iterable[tuple[Path, Article]], failures: list[str]) -> Iterator[Article]:
    """The articles whose id no other file took before; the rest are told in `failures`."""
    seen: dict[str, Path] = {}
    for path, article in read:
        first = seen.setdefault(article.head.id, path)
        if first != path:
            failures.append(f"{path}: the article id {article.head.id!r} is taken by {first}; give it another id")
        else:
            yield article


def _bank_files(out: Path, failures: list[str]) -> tuple[dict[str, BankText], set[str]]:
    """The bank files in `out` by article id, and the names of those that cannot be read."""
    texts: dict[str, BankText] = {}
    broken: set[str] = set()
    for path in bank.files(out):
        try:
            texts[path.stem] = bank.load_text(path)
        except BankError as error:
            broken.add(path.stem)
            failures.append(f"{error}\n{path}: left as it is; mend it or delete it, and build again")
    return texts, broken


def _context(neighbours: Sequence[BankFile]) -> Iterator[Article]:
    for other in neighbours:
        found = source_of(other.article.source, other.article.checksum)
        yield from (article for article in found if article.head.id == other.article.id)


def _change(out: Path, made: BankFile, there: dict[str, BankText]) -> Change:
    path, old = out / f"{made.article.id}{bank.SUFFIX}", there.get(made.article.id)
    if old is None:
        return Change(path, None, bank.merge(None, made))
    merged = MergeResult(old.text) if old.bank == made else bank.merge(old.text, made)
    return Change(path, old.text, merged)


def _registry_change(out: Path, built: Built) -> Change:
    path = out / FILE
    old = path.read_text(encoding="utf-8") if path.is_file() else None
    return Change(path, old, MergeResult(write_registry(old, built.registry)))


def _relinked(changes: Sequence[Change], built: Built) -> Iterator[Change]:
    """The changes with no dispute left that names a fact which is in none of the files.

    Only facts that were kept for a person's question can hold such a dispute: all others are linked anew.
    """
    known = {fact.id for made in (*built.banks, *built.neighbours) for fact in made.facts}
    known |= {orphan.fact for change in changes for orphan in change.merged.orphans}
    for change in changes:
        if change.merged.orphans:
            change = replace(change, merged=replace(change.merged, text=bank.relink(change.merged.text, known)))
        yield change
