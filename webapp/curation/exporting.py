"""`bank export`: the database's questions back into their YAML files.

Each file is written from the text that is there (or, where none is, the text that was imported) with the changed
questions edited in place: comments and order survive, and an unedited bank comes back byte for byte. A file that a
person changed since the last import is not overwritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from question_bank.bank import BankError, Problem, apply, dump, save
from question_bank.bank_rules import Finding
from question_bank.bank_schema import BankText, read_text
from question_bank.model import BankFile
from question_bank.model import Question as QuestionRecord
from webapp.articles.models import Article, Fact, Question
from webapp.articles.records import article_head, as_question, content, fact_record, question_record
from webapp.curation.models import Revision


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that the export writes, and the ids of the questions that make the difference."""

    path: Path
    text: str
    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    def __str__(self) -> str:
        parts = {"changed": self.changed, "added": self.added, "removed": self.removed}
        return f"{self.path}: " + ("; ".join(f"{name} {', '.join(ids)}" for name, ids in parts.items() if ids) or "new")


def plan_export(session: Session, folder: Path, *, force: bool = False) -> tuple[FileChange, ...]:
    """The files of `folder` that differ from the database, with their new text; nothing is written.

    Raises `BankError` for files that were changed since they were imported, unless `force` lets them be overwritten.
    """
    questions = session.scalars(select(Question).order_by(Question.position, Question.id)).all()
    revisions = session.scalars(select(Revision).order_by(Revision.id.desc())).all()
    changes: list[FileChange] = []
    problems: list[Problem] = []
    for article in session.scalars(select(Article).where(~Article.retired).order_by(Article.id)):
        rows = [row for row in questions if row.article_id == article.id]
        path = folder / f"{article.id}.yaml"
        try:
            start = _starting_text(path, article, rows, revisions, force=force)
        except BankError as error:
            problems += error.problems
            continue
        change = _change(path, start or _whole(session, article), [row for row in rows if not row.retired])
        if not path.exists() or change.text != path.read_text(encoding="utf-8"):
            changes.append(change)
    if problems:
        raise BankError(problems)
    return tuple(changes)


def write(changes: tuple[FileChange, ...]) -> None:
    """Write the planned files, each whole or not at all."""
    for change in changes:
        save(change.path, change.text)


def _starting_text(path: Path, article: Article, rows: list[Question], revisions: Any, *, force: bool) -> str:
    if force or not path.exists():
        return article.bank_text
    text = path.read_bytes().decode("utf-8", errors="replace")
    if text != article.bank_text:
        _refuse_foreign_changes(read_text(text, path), article, rows, revisions)
    return text


def _refuse_foreign_changes(file: BankText, article: Article, rows: list[Question], revisions: Any) -> None:
    """Raise `BankError` if the file holds anything that the database has never held."""
    known = {row.id: list(_states(row, revisions)) for row in rows}
    wanted = "what was imported or exported last; run `bank import` first, or export with --force to overwrite it"
    problems = [
        file.problem(Finding(("questions", number), "a change made in the file", wanted))
        for number, question in enumerate(file.bank.questions)
        if question not in known.get(question.id, ())
    ]
    if article.bank_text:
        base = read_text(article.bank_text, article.id).bank
        gone = {question.id for question in base.questions} - {question.id for question in file.bank.questions}
        live = {row.id for row in rows if not row.retired}
        for id_ in sorted(gone & live):
            problems.append(file.problem(Finding(("questions",), f"question {id_} taken out of the file", wanted)))
        for key in ("article", "facts"):
            if getattr(file.bank, key) != getattr(base, key):
                problems.append(file.problem(Finding((key,), "a change made in the file", wanted)))
    if problems:
        raise BankError(problems)


def _states(row: Question, revisions: Any) -> Iterator[QuestionRecord]:
    """The question as it is and as it ever was here, newest first."""
    columns = content(row)
    yield as_question(row.id, columns)
    for revision in revisions:
        if revision.question_id == row.id:
            columns |= revision.before
            yield as_question(row.id, columns)


def _change(path: Path, text: str, rows: list[Question]) -> FileChange:
    before = {question.id: question for question in read_text(text, path).bank.questions}
    after = {row.id: question_record(row) for row in rows}
    changed = {id_: _differing(before[id_], after[id_]) for id_ in after if id_ in before}
    changed = {id_: fields for id_, fields in changed.items() if fields}
    added = tuple(id_ for id_ in after if id_ not in before)
    removed = tuple(id_ for id_ in before if id_ not in after)
    if changed or added or removed:
        text = apply(text, changed, [after[id_] for id_ in added], removed)
    return FileChange(path, text, tuple(changed), added, removed)


def _differing(before: QuestionRecord, after: QuestionRecord) -> dict[str, Any]:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    return {name: value for name, value in new.items() if old[name] != value}


def _whole(session: Session, article: Article) -> str:
    """The file of an article that was never imported from one."""
    facts = session.scalars(select(Fact).where(Fact.article_id == article.id, ~Fact.retired).order_by(Fact.position))
    return dump(BankFile(article=article_head(article), facts=tuple(fact_record(fact) for fact in facts)))
