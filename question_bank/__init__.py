"""From articles to a question bank that can be read: facts with their evidence, and questions on them.

Nothing here knows of the web application. It is a command, `python -m question_bank`, and a library:

>>> from pathlib import Path
>>> import question_bank
>>> (article,) = question_bank.read(Path("accord.md"))
>>> article.head.title
'The Tarn Accord'
>>> bank = question_bank.make([article], least=0)[0]
>>> next(fact.statement for fact in bank.facts if fact.kind == "date")
'Ann Rask and Nils Berg signed the Tarn Accord in Lund on 3 May 1904.'
>>> question = next(question for question in bank.questions if question.form == "date")
>>> question.answer
'1904-05-03'

A folder is built file by file, however large it is; what people changed in the files that are there stays:

>>> for change in question_bank.build_folder([Path("accord.md")], Path("bank"), least=0):
...     change.carry_out()
>>> question_bank.check_folder(Path("bank")).problems
()
>>> [file.article.id for file in question_bank.load_folder(Path("bank"))]
['tarn-accord-1904']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from question_bank.audit import Audit
    from question_bank.build_changes import Change
    from question_bank.model import Article, BankFile, Fact, Rejection

__all__ = ["build_folder", "check_folder", "derive", "load", "load_folder", "make", "read", "save"]


def read(path: Path) -> tuple[Article, ...]:
    """The articles of a file: Markdown, plain text, HTML, PDF, DOCX or EPUB, without menus and other furniture.

    Raises `reading.ReadingError` with what is wrong with a file and what to do about it.

    >>> [article.head.id for article in read(Path("accord.md"))]
    ['tarn-accord-1904']
    """
    from question_bank.reading import read

    return read(path)


def derive(article: Article) -> Iterator[Fact | Rejection]:
    """The facts of one article, each with its sentence; for each sentence that gives none, why.

    >>> (article,) = read(Path("accord.md"))
    >>> figures = [found for found in derive(article) if getattr(found, "kind", None) == "figure"]
    >>> next(fact.evidence.quote for fact in figures if fact.value.number == 1250)
    'The harbour of Tarn employed 1,250 people in 1904.'
    """
    from question_bank.facts import derive
    from question_bank.language import annotate

    return derive(annotate(article))


def make(articles: Sequence[Article], *, least: float | None = None) -> tuple[BankFile, ...]:
    """A bank of a few articles, facts and questions, in memory and in the order of the articles' ids.

    Only questions that score `least` or more are asked, the estimated chance that a teacher keeps them.

    >>> [len(bank.questions) > 0 for bank in make(read(Path("accord.md")), least=0)]
    [True]
    """
    from question_bank.pipeline import build
    from question_bank.questions.acceptance import LEAST

    return build(articles, least=LEAST if least is None else least).banks


def build_folder(
    files: Sequence[Path],
    out: Path,
    failures: list[str] | None = None,
    *,
    jobs: int = 1,
    cache: Path | None = None,
    least: float | None = None,
) -> Iterator[Change]:
    """What building `files` into the folder `out` changes, bank file by bank file; `change.carry_out()` writes one.

    A file that cannot be read is told in `failures` and left alone. `jobs` processes share the reading; what they work
    out is kept in the folder `cache`, if there is one; `least` is as for `make`. Raises `bank.BankError` for a registry
    that is not valid.

    >>> [change.path.name for change in build_folder([Path("accord.md")], Path("new"))]
    ['tarn-accord-1904.yaml', '_entities.yaml']
    """
    from question_bank.build import changes
    from question_bank.questions.acceptance import LEAST

    told = [] if failures is None else failures
    lowest = LEAST if least is None else least
    return changes(files, out, told, jobs=jobs, cache_folder=cache, least=lowest)


def check_folder(folder: Path) -> Audit:
    """Everything that is wrong with a folder of bank files, as `problems`; as `warnings` what a teacher would mind.

    >>> Path("broken").mkdir()
    >>> text = Path("bank/tarn-accord-1904.yaml").read_text(encoding="utf-8")
    >>> _ = Path("broken/tarn-accord-1904.yaml").write_text(text.replace("form: date", "form: dat"), encoding="utf-8")
    >>> print(check_folder(Path("broken")).problems[0].hint)
    did you mean 'date'?
    """
    from question_bank.audit import audit

    return audit(folder)


def load(path: Path) -> BankFile:
    """One bank file. Raises `bank.BankError` with everything that is wrong with it.

    >>> load(Path("bank/tarn-accord-1904.yaml")).article.published
    '1904-11-02'
    """
    from question_bank.bank import load

    return load(path)


def load_folder(folder: Path) -> tuple[BankFile, ...]:
    """All bank files of a folder, by name. Raises `bank.BankError` with everything that is wrong in any of them.

    >>> sum(len(bank.questions) for bank in load_folder(Path("bank"))) > 1
    True
    """
    from question_bank.bank import load_folder

    return load_folder(folder)


def save(bank: BankFile, path: Path) -> None:
    """Write a bank to a file, whole or not at all. Raises `OSError`.

    >>> bank = load(Path("bank/tarn-accord-1904.yaml"))
    >>> save(bank, Path("copy.yaml"))
    >>> load(Path("copy.yaml")) == bank
    True
    """
    from question_bank.bank import dump, save

    save(path, dump(bank))
