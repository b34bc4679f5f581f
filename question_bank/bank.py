"""Bank files, one YAML file an article: read, checked, written, and changed without disturbing what a person wrote.

    bank = load(Path("question_bank/bank/tajik-peace-accord-1997.yaml"))
    save(path, dump(bank))

(The folder of the same name beside this module holds the shipped bank.)
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from question_bank.bank_carry import carried
from question_bank.bank_layout import dump
from question_bank.bank_merge import MergeResult, Moved, Orphan, apply, merge, noted_in, relink
from question_bank.bank_rules import Finding
from question_bank.bank_schema import BankError, BankText, Problem, read_text
from question_bank.bank_seals import sealed
from question_bank.model import BankFile

__all__ = [
    "BankError",
    "BankText",
    "MergeResult",
    "Moved",
    "Orphan",
    "Problem",
    "apply",
    "carried",
    "dump",
    "files",
    "load",
    "load_folder",
    "load_text",
    "merge",
    "misnamed",
    "noted_in",
    "read_file",
    "read_text",
    "relink",
    "save",
    "scan",
    "sealed",
]

SUFFIX = ".yaml"
LARGEST = 20_000_000
"""Bytes of one bank file: some fifty thousand questions."""


def load(path: Path) -> BankFile:
    """A bank file. Raises `BankError` with everything that is wrong with it."""
    return load_text(path).bank


def load_text(path: Path) -> BankText:
    """A bank file with its text and the places of everything in it. Raises `BankError`."""
    return read_text(read_file(path), path)


def read_file(path: Path) -> str:
    """A bank file's text, line ends as they are. Raises `BankError` for what is no text or too much of it."""
    try:
        if path.stat().st_size > LARGEST:
            found = f"{path.stat().st_size:,} bytes"
            raise BankError([Problem(str(path), 1, "", found, f"at most {LARGEST:,} bytes; split the article")])
        data = path.read_bytes()
    except OSError as error:
        raise BankError([Problem(str(path), 1, "", error.strerror or str(error), "a file that can be read")]) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte {error.start} (0x{data[error.start]:02x}), which is not UTF-8"
        hint = "save it again as UTF-8 in your editor"
        raise BankError([Problem(str(path), line, "", found, "a file saved as UTF-8", hint)]) from error


def files(folder: Path) -> list[Path]:
    """The bank files of a folder, by name; a name that starts with "_" is no article's."""
    return sorted(path for path in folder.glob(f"*{SUFFIX}") if not path.name.startswith("_"))


def load_folder(folder: Path) -> tuple[BankFile, ...]:
    """All bank files of a folder, by name. Raises `BankError` with everything that is wrong in any of them."""
    texts, problems = scan(folder)
    if problems:
        raise BankError(problems)
    return tuple(text.bank for text in texts)


def scan(folder: Path) -> tuple[tuple[BankText, ...], tuple[Problem, ...]]:
    """The readable bank files of a folder, and all problems of its files: each one's own and those between them."""
    texts: list[BankText] = []
    problems: list[Problem] = []
    for path in files(folder):
        try:
            texts.append(load_text(path))
        except BankError as error:
            problems.extend(error.problems)
    unreadable = bool(problems)
    problems.extend(_between(texts, check_links=not unreadable))
    return tuple(texts), tuple(problems)


def save(path: Path, text: str) -> None:
    """Write a file whole or not at all: whatever fails on the way, the old file stays as it was."""
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _between(texts: Iterable[BankText], *, check_links: bool) -> Iterator[Problem]:
    """What is wrong between files: an id used in two, a name unlike the article's id, a dispute with no such fact."""
    texts = tuple(texts)
    owner: dict[str, str] = {}
    known = {fact.id for text in texts for fact in text.bank.facts}
    for text in texts:
        if Path(text.name).stem != text.bank.article.id:
            yield misnamed(text)
        for section, ids in _ids(text.bank).items():
            for number, id_ in enumerate(ids):
                if owner.setdefault(id_, text.name) != text.name:
                    found = f"the id {id_!r}, which {owner[id_]} has too"
                    expected, hint = "every id once in the whole bank", f"give it an id of its own, such as {id_}2"
                    yield text.problem(Finding((section, number, "id"), found, expected, hint))
        for number, fact in enumerate(text.bank.facts if check_links else ()):
            for place, id_ in enumerate(fact.disputed_by):
                if id_ not in known:
                    at = ("facts", number, "disputed_by", place)
                    found, hint = f"{id_!r}, which no fact of the bank has", "take it out, or build again"
                    yield text.problem(Finding(at, found, "the id of a fact", hint))


def misnamed(text: BankText) -> Problem:
    """That a file is not named after its article."""
    article = text.bank.article.id
    found = f"the id {article!r} in a file named {Path(text.name).name!r}"
    hint = f"name the file {article}{SUFFIX}"
    return text.problem(Finding(("article", "id"), found, f"the file {article}{SUFFIX}", hint))


def _ids(bank: BankFile) -> dict[str, tuple[str, ...]]:
    facts, questions = (fact.id for fact in bank.facts), (question.id for question in bank.questions)
    return {"facts": tuple(facts), "questions": tuple(questions)}
