"""Articles into a folder of bank files, as many as there are: what a build would write, one file at a time.

Stage one (`build_sources`) derives the facts of each article. Between the stages (`build_known`) the facts of the whole
bank go to disk, indexed by what questions need to know of them. Stage two writes the questions of one article after the
other and brings its file up to them. What was worked out is in a cache (`build_cache`), so that a build goes on where
it was interrupted, and does not do again what did not change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from question_bank import bank
from question_bank.bank import BankError, MergeResult
from question_bank.build_cache import Cache, key, opened
from question_bank.build_changes import Change, Counts
from question_bank.build_known import Known
from question_bank.build_likeness import Alike
from question_bank.build_sources import Sources, topic_of
from question_bank.entities import FILE, Registry, entities_of, read_registry, write_registry
from question_bank.fact_store import FactStore
from question_bank.language import annotate
from question_bank.model import Article, BankFile, Question, Record
from question_bank.pipeline import ask
from question_bank.progress import Progress, silent
from question_bank.questions.acceptance import LEAST
from question_bank.questions.likeness import REASON
from question_bank.questions.world import World
from question_bank.reading import SUFFIXES, ReadingError, read

__all__ = ["Change", "Counts", "changes", "find_articles", "read_all"]


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


def changes(
    files: Sequence[Path],
    out: Path,
    failures: list[str],
    progress: Progress = silent,
    *,
    jobs: int = 1,
    cache_folder: Path | None = None,
    least: float = LEAST,
) -> Iterator[Change]:
    """What a build of the files' part of the bank in `out` would write, file by file, in order; nothing is written.

    A file that cannot be read, as an article or as the bank file that is there, is named in `failures` and left alone.
    `jobs` processes share the reading. What is worked out is kept in `cache_folder`, or forgotten. A question that
    scores less than `least` is not asked. Raises `BankError` for a registry of entities that is not valid.
    """
    with opened(cache_folder) as cache:
        yield from _Build(out, cache, failures, progress, least).changes(files, jobs)


class _Asked(Record):
    """What the generator makes of an article's facts."""

    questions: tuple[Question, ...]
    refused: dict[str, int]

    def without(self, again: frozenset[str]) -> _Asked:
        """Those that are not asked elsewhere already; the others are counted."""
        kept = tuple(question for question in self.questions if question.id not in again)
        gone = len(self.questions) - len(kept)
        return _Asked(questions=kept, refused={**self.refused, f"questions: {REASON}": gone} if gone else self.refused)


class _Old(Record):
    """A bank file that is there, and what each of its facts gives a value for."""

    bank: BankFile
    topics: tuple[str | None, ...]
    noted: frozenset[str]
    """The entries with a comment."""


_MERGED = TypeAdapter(MergeResult)
_QUESTIONS = TypeAdapter(tuple[Question, ...])
_IDS = TypeAdapter(frozenset[str])


class _Build:
    """One build of one folder."""

    def __init__(self, out: Path, cache: Cache, failures: list[str], progress: Progress, least: float) -> None:
        self._out, self._cache, self._failures, self._progress = out, cache, failures, progress
        self._least = least
        self._sources = Sources(cache)
        self._there = {path.stem: path for path in bank.files(out)}

    def changes(self, files: Sequence[Path], jobs: int) -> Iterator[Change]:
        """The changes of articles and their neighbours in the order of their ids, and of the registry."""
        was = read_registry(self._out / FILE)
        self._sources.read(files, self._failures, self._progress, jobs)
        known = Known(was)
        ids = [
            id_ for id_ in sorted({*self._sources.places, *self._there}) if self._gather(id_, known, bool(was.entities))
        ]
        world, registry, digest = known.concluded()
        again = self._asked_again(ids, known, world, digest)
        for number, id_ in enumerate(ids):
            if id_ in self._sources.places:
                self._progress(f"the file of {id_}", number, len(ids))
                yield self._made(id_, known, self._asked(id_, known, world, digest).without(again))
            else:
                yield self._neighbour(id_, known.store)
        yield self._registry_change(was, registry)  # last: an interrupted build begins again with what it began with

    def _asked_again(self, ids: Sequence[str], known: Known, world: World, digest: str) -> frozenset[str]:
        """The ids of the new questions that ask much what a better one asks, or one that a person wrote."""
        there = (_QUESTIONS.dump_json(self._there_already(id_)) for id_ in ids)
        at = key("repeated", digest, str(self._least), *ids, *there)
        if (data := self._cache.get(at)) is not None:
            return _IDS.validate_json(data)
        with closing(Alike(world)) as alike:
            for number, id_ in enumerate(ids):
                alike.add(self._there_already(id_), new=False)
                if id_ in self._sources.places:
                    self._progress(f"questions on {id_}", number, len(ids))
                    alike.add(self._asked(id_, known, world, digest).questions, new=True)
            again = alike.repeated()
        self._cache.put(at, _IDS.dump_json(again))
        return again

    def _there_already(self, id_: str) -> tuple[Question, ...]:
        """The questions of a file that go before any new one: all of a neighbour's, else those that a person wrote."""
        old, built = self._old(id_), id_ in self._sources.places
        asked = old.bank.questions if old is not None else ()
        return tuple(q for q in asked if q.status != "hidden" and (not built or q.origin == "written"))

    def _neighbour(self, id_: str, store: FactStore) -> Change:
        """A file whose article is not built: only its disputes with the others' facts may change."""
        path, old = self._there[id_], self._old(id_)
        text = bank.read_file(path)
        if old is None or all(store.disputes.get(fact.id, ()) == fact.disputed_by for fact in old.bank.facts):
            return Change(path, text, MergeResult(text))
        return Change(path, text, MergeResult(bank.relink(text, store, store.disputes)))

    def _registry_change(self, was: Registry, now: Registry) -> Change:
        path = self._out / FILE
        old = path.read_text(encoding="utf-8") if path.is_file() else None
        return Change(path, old, MergeResult(old if old is not None and was == now else write_registry(old, now)))

    def _gather(self, id_: str, known: Known, has_registry: bool) -> bool:
        """Tell of an article what it says; False for one whose bank file cannot be read, which is told and left out."""
        try:
            old = self._old(id_)
        except BankError as error:
            path = self._there[id_]
            self._failures.append(f"{error}\n{path}: left as it is; mend it or delete it, and build again")
            return False
        if id_ in self._sources.places:
            told = self._sources[id_]
            facts = told.facts if old is None else bank.carried(old.bank, told.facts, old.noted)
            known.add(told.head, facts, told.topics)
            known.name(told.entities)
        elif old is not None:
            unlinked = [fact.model_copy(update={"disputed_by": ()}) for fact in old.bank.facts]
            known.add(old.bank.article, unlinked, old.topics)
            if not has_registry:
                known.name(entity for article in _source_of(old.bank) for entity in entities_of(annotate(article)))
        return True

    def _old(self, id_: str) -> _Old | None:
        """The bank file that is there. Raises `BankError` where it is not valid."""
        if id_ not in self._there:
            return None
        path = self._there[id_]
        text = bank.read_file(path)
        at = key("bank", path.as_posix(), text)
        if (data := self._cache.get(at)) is not None:
            return _Old.model_validate_json(data)
        file = bank.read_text(text, path)
        if file.bank.article.id != id_:
            raise BankError([bank.misnamed(file)])
        old = _Old(bank=file.bank, topics=tuple(map(topic_of, file.bank.facts)), noted=bank.noted_in(file))
        self._cache.put(at, old.model_dump_json(by_alias=True).encode())
        return old

    def _made(self, id_: str, known: Known, asked: _Asked) -> Change:
        told, facts = self._sources[id_], tuple(known.store.of(id_))
        made = BankFile(article=told.head, facts=facts, questions=asked.questions)
        path = self._out / f"{id_}{bank.SUFFIX}"
        old = bank.read_file(self._there[id_]) if id_ in self._there else None
        refused = Counter(told.refused) + Counter(asked.refused)
        kinds = Counter[str](fact.kind for fact in facts)
        forms = Counter[str](question.form for question in made.questions)
        counts = Counts(id_, dict(kinds), dict(forms), dict(refused))
        return Change(path, old, self._merged(old, made, known), counts)

    def _asked(self, id_: str, known: Known, world: World, digest: str) -> _Asked:
        at = key("asked", digest, str(self._least), id_)
        if (data := self._cache.get(at)) is not None:
            return _Asked.model_validate_json(data)
        questions, declined = ask(known.store.of(id_), world, self._least)
        refused = Counter(f"{item.stage}: {item.reason}" for item in declined)
        asked = _Asked(questions=tuple(questions), refused=dict(refused))
        self._cache.put(at, asked.model_dump_json().encode())
        return asked

    def _merged(self, old: str | None, made: BankFile, known: Known) -> MergeResult:
        """The file brought up to what was made; that it is so already is remembered."""
        if old is None:
            return bank.merge(None, made)
        at = key("merged", old, made.model_dump_json(by_alias=True))
        if (data := self._cache.get(at)) is not None:
            return replace(_MERGED.validate_json(data), text=old)
        merged = bank.merge(old, made, self._sources.text(made.article.id))
        if merged.orphans:
            merged = replace(merged, text=bank.relink(merged.text, known.store))
        if merged.text == old:
            self._cache.put(at, _MERGED.dump_json(replace(merged, text="")))
        return merged


def _source_of(file: BankFile) -> tuple[Article, ...]:
    """The article of a bank file's source, if it is there and unchanged; else none."""
    path = Path(file.article.source)
    if not path.is_file():
        return ()
    try:
        found = read(path, source=file.article.source)
    except ReadingError:
        return ()
    head = file.article
    return tuple(found for found in found if (found.head.id, found.head.checksum) == (head.id, head.checksum))
