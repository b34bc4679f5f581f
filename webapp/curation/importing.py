"""`bank import`: the YAML bank into the database, keeping what teachers changed there.

Everything is read and checked before the first row is touched; the caller commits once. Nothing is ever deleted, since
learners' answers refer to it: what has left the files is `retired`, and comes back with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from question_bank import model as bank
from question_bank.bank_schema import read_text
from webapp.articles.models import Article, Fact, Question
from webapp.articles.records import article_columns, content, fact_columns, question_columns, question_record
from webapp.curation.merge import decide
from webapp.curation.models import Revision
from webapp.curation.report import Conflict, ImportReport
from webapp.curation.sources import Source, read_bank


def import_folder(
    session: Session, folder: Path, source_root: Path, now: datetime, *, prefer_theirs: bool = False
) -> ImportReport:
    """Bring the database to what `folder` holds, three-way per question (see `merge.decide`).

    Articles' texts are read from their `source` below `source_root`, or below the working directory. In a conflict the
    database's edit stays; with `prefer_theirs` the file's version is taken. Raises `BankError` with all problems of all
    files before anything is changed.
    """
    articles = {article.id: article for article in session.scalars(select(Article).with_for_update())}
    stored = {(article.id, article.checksum): article.text for article in articles.values()}
    sources = read_bank(folder, (source_root, Path.cwd()), stored)
    return _Import(session, articles, sources, now, prefer_theirs).run()


def load_into_empty(session: Session, folder: Path, source_root: Path, now: datetime) -> ImportReport | None:
    """Import the bank in `folder` if the database holds no article and the folder is there; None otherwise."""
    if not folder.is_dir() or session.scalar(select(Article.id).limit(1)) is not None:
        return None
    return import_folder(session, folder, source_root, now)


class _Import:
    def __init__(
        self,
        session: Session,
        articles: dict[str, Article],
        sources: Sequence[Source],
        now: datetime,
        prefer_theirs: bool,
    ) -> None:
        self.session = session
        self.articles = articles
        self.sources = sources
        self.now = now
        self.prefer_theirs = prefer_theirs
        self.facts = {fact.id: fact for fact in session.scalars(select(Fact))}
        self.questions = {row.id: row for row in session.scalars(select(Question).with_for_update())}
        self.base = _base(articles)
        self.report = ImportReport()

    def run(self) -> ImportReport:
        for source in self.sources:
            self._article(source)
        self.session.flush()
        for source in self.sources:
            self._facts(source)
        self.session.flush()
        for source in self.sources:
            for position, question in enumerate(source.file.bank.questions):
                self._question(question, source, position)
        self._retire()
        self.session.flush()
        return self.report

    def _article(self, source: Source) -> None:
        head = source.file.bank.article
        columns = {**article_columns(head), "text": source.text, "bank_text": source.file.text, "retired": False}
        row = self.articles.get(head.id)
        if row is None:
            row = self.articles[head.id] = Article(**columns, imported_at=self.now)
            self.session.add(row)
        elif not _assign(row, columns):
            return
        row.imported_at = self.now
        self.report.articles.append(head.id)

    def _facts(self, source: Source) -> None:
        for position, fact in enumerate(source.file.bank.facts):
            place = {"article_id": source.file.bank.article.id, "position": position, "retired": False}
            columns = {**fact_columns(fact), **place}
            if (row := self.facts.get(fact.id)) is not None:
                _assign(row, columns)
            else:
                self.facts[fact.id] = Fact(**columns)
                self.session.add(self.facts[fact.id])

    def _question(self, theirs: bank.Question, source: Source, position: int) -> None:
        row = self.questions.get(theirs.id)
        place = {"article_id": source.file.bank.article.id, "position": position}
        if row is None:
            self.session.add(Question(**question_columns(theirs), **place))
            self.report.added.append(theirs.id)
            return
        _assign(row, place)
        if row.retired:
            row.retired = False
            self.report.returned.append(theirs.id)
            self._take(row, theirs)
        else:
            verdict = decide(self.base.get(theirs.id), question_record(row), theirs)
            if verdict == "conflict":
                line = source.file.parsed.line(("questions", position))
                self._note_conflict(theirs.id, f"{source.file.name}:{line}", "changed in the file and here")
            if verdict == "take" or (verdict == "conflict" and self.prefer_theirs):
                self._take(row, theirs)
                self.report.changed.append(theirs.id)
            elif verdict in {"keep", "conflict"}:
                self.report.kept.append(theirs.id)

    def _take(self, row: Question, theirs: bank.Question) -> None:
        """The file's content into the row, recorded if it is another."""
        before = content(row)
        after = {name: value for name, value in question_columns(theirs).items() if name != "id"}
        if _assign(row, after):
            self._record(row, "imported", before, after)

    def _record(self, row: Question, action: Any, before: dict[str, Any], after: dict[str, Any]) -> None:
        self.session.flush()  # settles the version
        changed = [name for name in after if before[name] != after[name]]
        revision = Revision(question_id=row.id, at=self.now, action=action, version=row.version)
        revision.before = {name: before[name] for name in changed}
        revision.after = {name: after[name] for name in changed}
        self.session.add(revision)

    def _note_conflict(self, id_: str, place: str, what: str) -> None:
        self.report.conflicts.append(Conflict(id_, place, what))

    def _retire(self) -> None:
        """What the files no longer hold."""
        banks = [source.file.bank for source in self.sources]
        for article_id, article in self.articles.items():
            if article_id not in {item.article.id for item in banks} and not article.retired:
                article.retired = True
                self.report.retired_articles.append(article_id)
        facts = {fact.id for item in banks for fact in item.facts}
        for fact in self.facts.values():
            if fact.id not in facts and not fact.retired:
                fact.retired = True
                self.report.retired_facts.append(fact.id)
        questions = {question.id for item in banks for question in item.questions}
        for row in self.questions.values():
            if row.id not in questions and not row.retired:
                self._missing(row)

    def _missing(self, row: Question) -> None:
        """A question that no file holds: gone from them, or written here and never there."""
        base = self.base.get(row.id)
        verdict = decide(base, question_record(row), None)
        article_gone = self.articles[row.article_id].retired
        if verdict == "conflict" and base is not None:
            name = f"{row.article_id}.yaml"
            self._note_conflict(row.id, name, "gone from the file and changed here")
        if verdict == "retire" or article_gone or (base is not None and self.prefer_theirs):
            row.retired = True
            self.report.retired.append(row.id)
            return
        self.report.kept.append(row.id)
        if row.fact_id is not None and self.facts[row.fact_id].retired:
            before = content(row)
            row.fact_id, row.origin = None, "written"
            self._record(row, "imported", before, content(row))
            self.report.orphans.append(row.id)


def _base(articles: dict[str, Article]) -> dict[str, bank.Question]:
    """The questions as the last import found them."""
    files = [read_text(row.bank_text, row.id).bank for row in articles.values() if row.bank_text and not row.retired]
    return {question.id: question for file in files for question in file.questions}


def _assign(row: Any, columns: dict[str, Any]) -> bool:
    """Set the columns that differ; whether any did."""
    changed = {name: value for name, value in columns.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    return bool(changed)
