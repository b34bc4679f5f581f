"""`bank import`: files into the database, keeping what teachers changed there."""

from __future__ import annotations

from sqlalchemy import func, select

from tests.webapp.bank_fixture import HARBOUR, TEXTS, TREATY
from tests.webapp.curation.conftest import FileBank
from webapp.articles.models import Article, Fact, Question
from webapp.clock import now
from webapp.curation.importing import load_into_empty
from webapp.database import db

PROMPT = "In which month and year was the Treaty of Larn signed?"
OTHER = "On which day was the Treaty of Larn put into force?"


def test_an_empty_database_takes_the_whole_bank(files: FileBank) -> None:
    output = files.run("import")
    assert "new questions: 13" in output
    with files.app.app_context():
        assert {row.id: row.text for row in db.session.scalars(select(Article))} == TEXTS
        assert db.session.scalar(select(func.count()).select_from(Fact)) == 8
    assert files.question("q_treatyparties").answer == ["Veldania", "Ostmark"]
    assert files.revisions("q_treatyparties") == []


def test_only_an_empty_database_is_loaded_by_itself(files: FileBank) -> None:
    with files.app.app_context():
        first = load_into_empty(db.session(), files.folder, files.root, now())
        db.session.commit()
        assert first is not None
        assert len(first.added) == 13
        assert load_into_empty(db.session(), files.folder, files.root, now()) is None


def test_importing_twice_changes_nothing(imported: FileBank) -> None:
    assert "no change" in imported.run("import")


def test_a_change_in_the_file_is_taken_and_recorded(imported: FileBank) -> None:
    imported.change_file(TREATY, "q_signeddate", prompt=PROMPT)
    assert "questions changed: 1" in imported.run("import")
    assert imported.question("q_signeddate").prompt == PROMPT
    (revision,) = imported.revisions("q_signeddate")
    assert (revision.action, revision.after) == ("imported", {"prompt": PROMPT})


def test_a_change_here_survives_an_import(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT)
    assert "no change" in imported.run("import")
    assert imported.question("q_signeddate").prompt == PROMPT


def test_a_change_here_survives_when_other_questions_change_in_the_file(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT)
    imported.change_file(TREATY, "q_yearsnumber", difficulty=0.9)
    imported.run("import")
    assert imported.question("q_signeddate").prompt == PROMPT
    assert imported.question("q_yearsnumber").difficulty == 0.9


def test_in_a_conflict_the_edit_here_stays_and_the_place_is_named(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT)
    imported.change_file(TREATY, "q_signeddate", prompt=OTHER)
    line = imported.path(TREATY).read_text().split("id: q_signeddate")[0].count("\n") + 1
    output = imported.run("import")
    assert f"conflict: {imported.path(TREATY)}:{line}: question q_signeddate" in output
    assert imported.question("q_signeddate").prompt == PROMPT


def test_theirs_takes_the_files_version_and_keeps_a_record_of_ours(imported: FileBank) -> None:
    imported.change_here("q_signeddate", prompt=PROMPT)
    imported.change_file(TREATY, "q_signeddate", prompt=OTHER)
    imported.run("import", "--theirs")
    assert imported.question("q_signeddate").prompt == OTHER
    assert imported.revisions("q_signeddate")[-1].before == {"prompt": PROMPT}


def test_a_question_gone_from_the_files_is_retired_and_comes_back_with_them(imported: FileBank) -> None:
    text = imported.path(TREATY).read_text()
    imported.remove_from_file(TREATY, "q_yearschoice")
    assert "questions retired, gone from the files: 1" in imported.run("import")
    assert imported.question("q_yearschoice").retired
    imported.path(TREATY).write_text(text)
    assert "questions back again: 1" in imported.run("import")
    assert not imported.question("q_yearschoice").retired


def test_an_edited_question_gone_from_the_file_is_kept_as_a_conflict(imported: FileBank) -> None:
    imported.change_here("q_yearschoice", prompt="For how many years is the harbour of Larn shared?")
    imported.remove_from_file(TREATY, "q_yearschoice")
    assert "question q_yearschoice: gone from the file and changed here" in imported.run("import")
    assert not imported.question("q_yearschoice").retired


def test_an_article_gone_from_the_files_is_retired_with_its_facts_and_questions(imported: FileBank) -> None:
    imported.path(HARBOUR).unlink()
    path = imported.path(TREATY)
    path.write_text(path.read_text().replace("disputed_by:\n      - f_pier650", "disputed_by: []"))
    imported.run("import")
    with imported.app.app_context():
        assert db.session.get_one(Article, HARBOUR).retired
        assert db.session.get_one(Fact, "f_rey").retired
        assert db.session.get_one(Question, "q_reyshort").retired


def test_every_error_of_every_file_is_reported_and_nothing_is_loaded(files: FileBank) -> None:
    for article in (TREATY, HARBOUR):
        path = files.path(article)
        path.write_text(path.read_text().replace("form: short", "form: essay"))
    code, output = files.try_to("import")
    assert code == 1
    assert output.count("form: found 'essay'") == 3
    assert f"{files.path(TREATY)}:" in output
    assert f"{files.path(HARBOUR)}:" in output
    with files.app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Article)) == 0


def test_a_source_that_changed_since_is_refused(files: FileBank) -> None:
    with (files.root / "sources" / f"{TREATY}.md").open("a") as source:
        source.write("\nA sentence that was added later, after the bank had been built.\n")
    code, output = files.try_to("import")
    assert code == 1
    assert "has changed since" in output
    assert "build again" in output


def test_evidence_that_does_not_stand_where_it_says_is_refused(files: FileBank) -> None:
    path = files.path(TREATY)
    path.write_text(
        path.read_text().replace("quote: The Treaty of Larn was signed", "quote: The Treaty of Larn was closed")
    )
    code, output = files.try_to("import")
    assert code == 1
    assert "fact f_signed, evidence.quote" in output


def test_a_missing_source_is_named_with_the_folders_that_were_searched(files: FileBank) -> None:
    (files.root / "sources" / f"{HARBOUR}.md").unlink()
    code, output = files.try_to("import")
    assert code == 1
    assert f"sources/{HARBOUR}.md" in output
    assert str(files.root) in output


def test_a_missing_source_does_no_harm_once_its_text_is_known(imported: FileBank) -> None:
    (imported.root / "sources" / f"{HARBOUR}.md").unlink()
    assert "no change" in imported.run("import")


def test_a_missing_folder_is_named(files: FileBank) -> None:
    files.folder = files.root / "nowhere"
    code, output = files.try_to("import")
    assert code == 1
    assert "no such folder" in output


def test_a_kept_question_whose_fact_has_gone_stands_on_its_own(imported: FileBank) -> None:
    imported.change_here("q_yearschoice", status="ready")
    for question in ("q_yearschoice", "q_yearsnumber"):
        imported.remove_from_file(TREATY, question)
    path = imported.path(TREATY)
    before, _, rest = path.read_text().partition("  - id: f_years\n")
    path.write_text(before + "  - id:" + rest.partition("  - id:")[2])
    assert "q_yearschoice: kept, but its fact has gone" in imported.run("import")
    row = imported.question("q_yearschoice")
    assert (row.fact_id, row.origin, row.status) == (None, "written", "ready")
    imported.run("export")
    assert "conflict" not in imported.run("import")
    assert "no change" in imported.run("import")
