"""The bank's files together with the texts of their articles, checked as a whole before anything is loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from question_bank.bank import BankError, BankText, Problem, scan
from question_bank.bank_rules import Finding
from question_bank.model import ArticleHead
from question_bank.reading import ReadingError, read

StoredTexts = Mapping[tuple[str, str], str]
"""(article id, checksum of its source) -> the article's text."""


@dataclass(frozen=True, slots=True)
class Source:
    """A valid bank file and the text that its evidence was found to stand in."""

    file: BankText
    text: str


def read_bank(folder: Path, roots: Sequence[Path], stored: StoredTexts) -> tuple[Source, ...]:
    """Every `*.yaml` file of a folder, in the order of their names.

    An article's text comes from its source, looked for in `roots` in turn; where it is in none of them, from `stored`.
    Raises `BankError` with everything that is wrong in any file.
    """
    if not folder.is_dir():
        raise BankError([Problem(str(folder), 1, "", "no such folder", "a folder with the bank's YAML files")])
    files, found = scan(folder)
    problems = list(found)
    sources = []
    for file in files:
        try:
            sources.append(Source(file, _checked_text(file, roots, stored)))
        except BankError as error:
            problems += error.problems
    if problems:
        raise BankError(problems)
    return tuple(sources)


def _checked_text(file: BankText, roots: Sequence[Path], stored: StoredTexts) -> str:
    """The article's text. Raises `BankError` where the source is not what the file was made from."""
    head = file.bank.article
    text = _text(file, head, roots, stored)
    wrong = [
        Finding(("facts", at, "evidence", "quote"), repr(text[fact.evidence.start : fact.evidence.end]),
                f"{fact.evidence.quote!r} at {fact.evidence.start} to {fact.evidence.end} of the article's text")
        for at, fact in enumerate(file.bank.facts)
        if text[fact.evidence.start : fact.evidence.end] != fact.evidence.quote
    ]  # fmt: skip
    if wrong:
        raise BankError(map(file.problem, wrong))
    return text


def _text(file: BankText, head: ArticleHead, roots: Sequence[Path], stored: StoredTexts) -> str:
    path = next((root / head.source for root in roots if (root / head.source).is_file()), None)
    if path is None:
        if (known := stored.get((head.id, head.checksum))) is not None:
            return known
        folders = " or ".join(str(root) for root in roots)
        raise _error(file, "source", f"{head.source!r}, which is not there", f"the article's file, below {folders}")
    try:
        articles = {article.head.id: article for article in read(path)}
    except ReadingError as error:
        raise _error(file, "source", str(error), "an article that can be read") from error
    article = articles.get(head.id)
    if article is None:
        raise _error(file, "id", f"{head.id!r}", f"the id of an article in {path}: {', '.join(articles)}")
    if article.head.checksum != head.checksum:
        raise _error(
            file,
            "checksum",
            f"{head.checksum}, but {path} has changed since",
            "facts of the text as it is: run build again",
        )
    return article.text


def _error(file: BankText, key: str, found: str, expected: str) -> BankError:
    return BankError([file.problem(Finding(("article", key), found, expected))])
