"""The commands: `python -m question_bank build`, `check` and `report`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console

from question_bank.audit import audit
from question_bank.bank import SUFFIX, BankError, files, save
from question_bank.build import Change, Plan, carry_out, find_articles, plan, read_all
from question_bank.progress import told
from question_bank.reading import SUFFIXES
from question_bank.report import ArticleReport, gather
from question_bank.report.page import page
from question_bank.report.terminal import show

_EXISTING = click.Path(exists=True, path_type=Path)
_NEW_FOLDER = click.Path(file_okay=False, path_type=Path)
_PAGE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Make a question bank from articles, and check it."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=_EXISTING)
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder of bank files."
)
@click.option("--dry-run", is_flag=True, help="Show what would change as a diff, and write nothing.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="How many processes to use.")
def build(paths: tuple[Path, ...], out: Path, dry_run: bool, jobs: int) -> None:
    """Build the bank of PATHS (articles, or folders of them) into a folder.

    What people edited, wrote or decided in the files that are there is kept. Exit code 1: some files could not be read.
    """
    sources = find_articles(paths)
    if not sources:
        raise click.UsageError(f"no article in {_listed(paths)}: expected files ending in {', '.join(SUFFIXES)}")
    try:
        with told(Console(stderr=True)) as progress:
            made = plan(sources, out, progress, jobs=jobs)
    except BankError as error:
        raise click.ClickException(
            f"the bank made from these articles is not valid, nothing is written:\n{error}"
        ) from error
    if dry_run:
        for change in made.changes:
            click.echo(change.diff(), nl=False)
    else:
        try:
            carry_out(made)
        except OSError as error:
            raise click.ClickException(f"{error.filename or out}: cannot be written: {error.strerror}") from error
    _summary(made, err=dry_run)
    for failure in made.failures:
        click.echo(failure, err=True)
    sys.exit(1 if made.failures else 0)


@main.command()
@click.argument("folder", type=_FOLDER)
def check(folder: Path) -> None:
    """Check every bank file in FOLDER: its layout, its ids, its evidence against the articles, its questions.

    Exit code 1: there are errors. Warnings alone leave it at 0.
    """
    if not files(folder):
        raise click.UsageError(f"no bank file in {folder}: expected files ending in {SUFFIX}")
    found = audit(folder)
    for problem in found.problems:
        click.echo(problem)
    for warning in found.warnings:
        click.echo(warning)
    if found.unseen:
        click.echo(f"evidence not compared, the articles are not here: {_listed(found.unseen)}", err=True)
    errors, warnings = len(found.problems), len(found.warnings)
    click.echo(f"{found.files} files read: {errors} errors, {warnings} warnings", err=True)
    sys.exit(1 if errors else 0)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=_EXISTING)
@click.option("--html", "page_file", type=_PAGE, help="Write the report as a page that needs nothing but itself.")
def report(paths: tuple[Path, ...], page_file: Path | None) -> None:
    """Show what is found in PATHS (articles, or folders of them), sentence by sentence, and why the rest gives nothing.

    Exit code 1: some files could not be read.
    """
    sources = find_articles(paths)
    if not sources:
        raise click.UsageError(f"no article in {_listed(paths)}: expected files ending in {', '.join(SUFFIXES)}")
    if page_file is not None and page_file.resolve() in {file.resolve() for file in sources}:
        raise click.UsageError(f"{page_file} is one of the articles; name another file for the page")
    failures: list[str] = []
    with told(Console(stderr=True)) as progress:
        articles = [article for _, article in read_all(sources, failures, progress)]
        reports = gather(articles, progress)
    if page_file is None:
        show(reports, Console(highlight=False))
    elif reports:
        _write_page(page_file, reports)
    for failure in failures:
        click.echo(failure, err=True)
    sys.exit(1 if failures else 0)


def _write_page(file: Path, reports: Sequence[ArticleReport]) -> None:
    try:
        save(file, page(reports))
    except OSError as error:
        raise click.ClickException(f"{file}: cannot be written: {error.strerror}") from error
    click.echo(f"{file}: articles {len(reports)}, facts {sum(found.facts for found in reports)}")


def _summary(made: Plan, *, err: bool) -> None:
    """What was built, what was kept, and what was declined and why."""
    banks = made.built.banks
    _counts("facts", (fact.kind for bank in banks for fact in bank.facts), err=err)
    _counts("questions", (question.form for bank in banks for question in bank.questions), err=err)
    _counts("declined", (f"{item.stage}: {item.reason}" for item in made.built.rejections), err=err)
    real = [change for change in made.changes if change.is_real]
    kept = sum(len(change.merged.kept) for change in made.changes)
    click.echo(f"{len(real)} of {len(made.changes)} files {'would change' if err else 'changed'}", err=err)
    if kept:
        click.echo(f"{kept} questions kept as people left them", err=err)
    for change in made.changes:
        _orphans(change)


def _counts(title: str, names: Iterable[str], *, err: bool) -> None:
    counts = Counter(names)
    click.echo(f"{counts.total()} {title}", err=err)
    for name, count in counts.most_common():
        click.echo(f"{count:6} {name}", err=err)


def _orphans(change: Change) -> None:
    for orphan in change.merged.orphans:
        click.echo(
            f"{change.path}: question {orphan.question} is kept, "
            f"but the article no longer gives its fact {orphan.fact}; edit or hide it",
            err=True,
        )


def _listed(names: Sequence[object]) -> str:
    return ", ".join(str(name) for name in names)
