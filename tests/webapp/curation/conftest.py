"""The small bank as files, imported into the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from question_bank.bank import apply
from tests.webapp.bank_fixture import write_bank
from webapp.articles.models import Question
from webapp.curation.models import Revision
from webapp.database import db


@dataclass
class FileBank:
    """A folder of bank files, the commands on it, and the questions in the database."""

    app: Flask
    root: Path
    folder: Path

    def run(self, command: str, *options: str) -> str:
        """What `flask bank COMMAND` prints; it has to succeed."""
        code, output = self.try_to(command, *options)
        assert code == 0, output
        return output

    def try_to(self, command: str, *options: str) -> tuple[int, str]:
        """The exit code of `flask bank COMMAND`, and what it prints."""
        root = ["--source-root", str(self.root)] if command == "import" else []
        result = self.app.test_cli_runner().invoke(args=["bank", command, str(self.folder), *root, *options])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.output

    def path(self, article: str) -> Path:
        return self.folder / f"{article}.yaml"

    def change_file(self, article: str, question: str, **fields: Any) -> None:
        path = self.path(article)
        path.write_text(apply(path.read_text(encoding="utf-8"), {question: fields}), encoding="utf-8")

    def remove_from_file(self, article: str, question: str) -> None:
        path = self.path(article)
        path.write_text(apply(path.read_text(encoding="utf-8"), {}, removed=[question]), encoding="utf-8")

    def change_here(self, question: str, **columns: Any) -> None:
        """Change a question in the database, as a teacher's edit would."""
        with self.app.app_context():
            row = db.session.get_one(Question, question)
            before = {name: getattr(row, name) for name in columns}
            for name, value in columns.items():
                setattr(row, name, value)
            db.session.flush()
            at = datetime(2026, 1, 1, tzinfo=UTC)
            record = {"question_id": question, "action": "edited", "version": row.version, "at": at}
            db.session.add(Revision(**record, before=before, after=columns))
            db.session.commit()

    def question(self, id_: str) -> Question:
        with self.app.app_context():
            return db.session.get_one(Question, id_)

    def revisions(self, id_: str) -> list[Revision]:
        with self.app.app_context():
            query = select(Revision).where(Revision.question_id == id_).order_by(Revision.id)
            return list(db.session.scalars(query))


@pytest.fixture
def files(app: Flask, tmp_path: Path) -> FileBank:
    """The small bank as files, not yet imported."""
    return FileBank(app, tmp_path, write_bank(tmp_path))


@pytest.fixture
def imported(files: FileBank) -> FileBank:
    """The small bank as files, imported."""
    files.run("import")
    return files
