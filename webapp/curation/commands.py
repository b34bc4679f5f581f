"""`flask --app webapp bank import|export`: the edge between the database and the bank's files."""

from __future__ import annotations

from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup

from question_bank.bank import BankError
from webapp.clock import now
from webapp.curation import exporting
from webapp.curation.importing import import_folder
from webapp.database import db

bank = AppGroup("bank", help="Load the question bank from its YAML files, and write edits back to them.")
FOLDER = click.Path(path_type=Path, file_okay=False)


@bank.command("import")
@click.argument("folder", metavar="[DIR]", type=FOLDER, required=False)
@click.option("--source-root", type=FOLDER, help="Folder that the articles' sources are relative to.")
@click.option("--theirs", is_flag=True, help="Where the file and the database both changed, take the file's version.")
def import_bank(folder: Path | None, source_root: Path | None, theirs: bool) -> None:
    """Load the bank in DIR (the shipped one). Edits made here stay; what has gone from the files is retired."""
    folder = folder or current_app.config["BANK_DIR"]
    root = source_root or current_app.config["SOURCE_ROOT"]
    try:
        report = import_folder(db.session(), folder, root, now(), prefer_theirs=theirs)
    except BankError as error:
        db.session.rollback()
        raise click.ClickException(f"{error}\nProblems: {len(error.problems)}. Nothing was loaded.") from error
    db.session.commit()
    if report.changes_nothing and not report.conflicts:
        click.echo(f"{folder}: no change")
        return
    click.echo("\n".join(report.lines()))
    if report.conflicts and not theirs:
        click.echo("The database's version was kept in each conflict; --theirs takes the file's.")


@bank.command("export")
@click.argument("folder", metavar="[DIR]", type=FOLDER, required=False)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if something would change.")
@click.option("--force", is_flag=True, help="Overwrite files that were changed since they were imported.")
def export_bank(folder: Path | None, check: bool, force: bool) -> None:
    """Write the bank to DIR (the shipped one), editing in place: comments and order stay."""
    folder = folder or current_app.config["BANK_DIR"]
    try:
        changes = exporting.plan_export(db.session(), folder, force=force)
    except BankError as error:
        raise click.ClickException(f"{error}\nNothing was written.") from error
    if not check:
        exporting.write(changes)
    for change in changes:
        click.echo(str(change))
    if not changes:
        click.echo(f"{folder}: no change")
    if check and changes:
        raise SystemExit(1)
