"""The commands: `python -m question_bank build`, `check`, `report` and `schema`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from question_bank.audit import audit
from question_bank.bank import SUFFIX, BankError, files, load_folder, save
from question_bank.bank_json_schema import as_text
from question_bank.build import Change, changes, find_articles, read_all
from question_bank.build_cache import default_folder
from question_bank.build_report import BuildReport
from question_bank.build_report import told as to_look_at
from question_bank.progress import told
from question_bank.questions.acceptance import LEAST, SHIPPED, read_scorecard, write_scorecard
from question_bank.reading import SUFFIXES
from question_bank.report import ArticleReport, gather
from question_bank.report.page import page
from question_bank.report.terminal import show
from question_bank.verdicts import verdicts

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
@click.option("--report", "report_file", type=_PAGE, help="Write the numbers of each article as JSON.")
@click.option("--cache", type=_NEW_FOLDER, help="Where what was worked out is kept for the next build.")
@click.option(
    "--least-score",
    type=click.FloatRange(0, 1),
    default=LEAST,
    show_default=True,
    help="Ask only what scores this or more, the estimated chance that a teacher keeps it; 0 asks everything.",
)
def build(
    paths: tuple[Path, ...],
    out: Path,
    dry_run: bool,
    jobs: int,
    report_file: Path | None,
    cache: Path | None,
    least_score: float,
) -> None:
    """Build the bank of PATHS (articles, or folders of them) into a folder.

    What people edited, wrote or decided in the files that are there is kept. A build that is interrupted goes on where
    it was. Exit code 1: some files could not be read.
    """
    sources = find_articles(paths)
    if not sources:
        raise click.UsageError(f"no article in {_listed(paths)}: expected files ending in {', '.join(SUFFIXES)}")
    failures: list[str] = []
    report = BuildReport()
    try:
        with told(Console(stderr=True)) as progress:
            folder = cache or default_folder()
            found = changes(sources, out, failures, progress, jobs=jobs, cache_folder=folder, least=least_score)
            for change in found:
                report.add(change)
                _carry_out(change, dry_run=dry_run)
    except BankError as error:
        raise click.ClickException(f"the bank that is there is not valid, the build ends here:\n{error}") from error
    except OSError as error:
        raise click.ClickException(f"{error.filename or out}: cannot be written: {error.strerror}") from error
    for line in (*report.by_article(), *report.summary(is_trial=dry_run)):
        click.echo(line, err=dry_run)
    if report_file is not None:
        _write(report_file, report.as_json())
    for failure in failures:
        click.echo(failure, err=True)
    sys.exit(1 if failures else 0)


def _carry_out(change: Change, *, dry_run: bool) -> None:
    """Write a change, or show it; what a person should look at is told either way."""
    for line in to_look_at(change):
        click.echo(line, err=not (dry_run and change.is_real))
    if dry_run:
        click.echo(change.diff(), nl=False)
    else:
        change.carry_out()


@main.command()
@click.argument("folders", nargs=-1, required=True, type=_FOLDER)
@click.option("--out", required=True, type=_PAGE, help="The scorecard to write.")
@click.option(
    "--from",
    "known",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=SHIPPED,
    help="The scorecard to start from.  [default: the shipped one]",
)
@click.option("--afresh", is_flag=True, help="Start from nothing: only the verdicts in FOLDERS count.")
def learn(folders: tuple[Path, ...], out: Path, known: Path, *, afresh: bool) -> None:
    """Learn from the banks in FOLDERS which questions their editors keep, for the score of new ones.

    A generated question that is ready was kept, one that is hidden was not; drafts say nothing. What the scorecard to
    start from knows stays as far as these verdicts do not speak against it, so that a few hundred are of use.
    """
    from question_bank.questions.acceptance.fit import fit

    try:
        judged = [each for folder in folders for each in verdicts(load_folder(folder))]
        card = fit(judged, None if afresh else read_scorecard(known))
    except (BankError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    write_scorecard(out, card)
    kept = sum(verdict for _, verdict in judged)
    click.echo(f"{out}: learnt from {len(judged)} judged questions, of which {kept:.0f} were kept")


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
@click.option("--out", "file", type=_PAGE, help="Write it to a file instead.")
def schema(file: Path | None) -> None:
    """Print the JSON Schema of a bank file, with which editors complete and check what one types."""
    if file is None:
        click.echo(as_text(), nl=False)
    else:
        _write(file, as_text())
        click.echo(f"{file}: written; put '# yaml-language-server: $schema={file.resolve().as_uri()}' into a bank file")


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
    _write(file, page(reports))
    click.echo(f"{file}: articles {len(reports)}, facts {sum(found.facts for found in reports)}")


def _write(file: Path, text: str) -> None:
    try:
        save(file, text)
    except OSError as error:
        raise click.ClickException(f"{file}: cannot be written: {error.strerror}") from error


def _listed(names: Sequence[object]) -> str:
    return ", ".join(str(name) for name in names)
