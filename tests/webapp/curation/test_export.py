"""`bank export`: the database back into the files, touching what changed and nothing else."""

from __future__ import annotations

import difflib

import pytest

from question_bank.bank import load
from tests.webapp.bank_fixture import HARBOUR, TREATY
from tests.webapp.curation.conftest import FileBank
from webapp.articles.models import Question
from webapp.database import db

PROMPT = "In which month and year was the Treaty of Larn signed?"


def contents(files: FileBank) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in files.folder.iterdir()}


@pytest.fixture
def commented(files: FileBank) -> FileBank:
    """An imported bank whose file a person has commented and laid out in their own way."""
    path = files.path(TREATY)
    text = path.read_text().replace("  - id: q_signeddate", "  # the day matters, not the hour\n  - id: q_signeddate")
    path.write_text("# kept by the history class\n" + text.replace("difficulty: 0.3", "difficulty: 0.3   # easy", 1))
    files.run("import")
    return files


def test_an_unedited_bank_comes_back_byte_for_byte(commented: FileBank) -> None:
    before = contents(commented)
    assert "no change" in commented.run("export")
    assert contents(commented) == before


def test_into_an_empty_folder_the_files_come_back_byte_for_byte(commented: FileBank) -> None:
    before = contents(commented)
    commented.folder = commented.root / "elsewhere"
    commented.run("export")
    assert contents(commented) == before


def test_an_edit_changes_its_own_lines_alone(commented: FileBank) -> None:
    before = commented.path(TREATY).read_text().splitlines()
    commented.change_here("q_signeddate", prompt=PROMPT, status="hidden")
    assert f"{commented.path(TREATY)}: changed q_signeddate" in commented.run("export")
    after = commented.path(TREATY).read_text().splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert [line for line in changed if line[0] == "+"] == [f"+     prompt: {PROMPT}", "+     status: hidden"]
    assert len(changed) == 4


def test_exporting_again_after_another_edit_works_without_an_import(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT)
    imported.run("export")
    imported.change_here("q_signeddate", prompt="When was it that the Treaty of Larn was signed?")
    imported.run("export")
    assert "no change" in imported.run("export", "--check")


def test_an_export_read_again_changes_no_question(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT, origin="edited")
    imported.run("export")
    output = imported.run("import")
    assert "conflict" not in output
    assert "questions changed" not in output
    assert imported.question("q_signeddate").prompt == PROMPT
    assert "no change" in imported.run("import")


def test_check_writes_nothing_and_fails_when_something_would_change(imported: FileBank) -> None:
    assert imported.try_to("export", "--check")[0] == 0
    imported.change_here("q_signeddate", prompt=PROMPT)
    before = contents(imported)
    code, output = imported.try_to("export", "--check")
    assert (code, contents(imported)) == (1, before)
    assert "changed q_signeddate" in output


def test_a_written_question_is_appended(imported: FileBank) -> None:
    with imported.app.app_context():
        fields = {"form": "short", "prompt": "Which union named a ship?", "answer": "FWU", "accept": [], "tags": []}
        rest = {"distractors": [], "explanation": "", "difficulty": 0.5, "status": "ready", "origin": "written"}
        place = {"article_id": HARBOUR, "fact_id": "f_rey", "position": 99}
        db.session.add(Question(id="q_new1", **fields, **rest, **place))
        db.session.commit()
    assert "added q_new1" in imported.run("export")
    assert load(imported.path(HARBOUR)).questions[-1].id == "q_new1"


def test_a_retired_question_is_left_out(imported: FileBank) -> None:
    text = imported.path(TREATY).read_text()
    imported.remove_from_file(TREATY, "q_yearschoice")
    imported.run("import")
    imported.path(TREATY).unlink()
    imported.run("export")
    assert imported.path(TREATY).read_text() != text
    assert "q_yearschoice" not in imported.path(TREATY).read_text()


def test_a_file_edited_since_the_import_is_not_overwritten(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT)
    imported.change_file(TREATY, "q_yearsnumber", prompt="For how many years?")
    before = contents(imported)
    code, output = imported.try_to("export")
    assert code == 1
    assert "question q_yearsnumber: found a change made in the file" in output
    assert contents(imported) == before
    imported.run("export", "--force")
    assert "For how many years?" not in imported.path(TREATY).read_text()


def test_comments_added_to_the_file_since_the_import_survive(imported: FileBank) -> None:
    path = imported.path(TREATY)
    path.write_text("# a later thought\n" + path.read_text())
    imported.change_here("q_signeddate", prompt=PROMPT)
    imported.run("export")
    assert path.read_text().startswith("# a later thought\n")
    assert PROMPT in path.read_text()
