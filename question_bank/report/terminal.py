"""A report in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from question_bank.model import Fact
from question_bank.report import ArticleReport, SentenceReport, about, value_in_words


def show(reports: Sequence[ArticleReport], console: Console) -> None:
    """Print every article with its sentences, and at its end what was declined and why."""
    for report in reports:
        console.rule(Text(report.head.title, style="bold"), align="left")
        if line := about(report.head):
            console.print(Text(line, style="dim"))
        for sentence in report.sentences:
            console.print()
            _show_sentence(sentence, console)
        console.print()
        _show_counts(report, console)
        console.print()


def _show_sentence(report: SentenceReport, console: Console) -> None:
    console.print(Text(report.sentence.text, style="" if report.facts else "dim"))
    for fact in report.facts:
        console.print(Padding(_fact(fact, report.doubts.get(fact.id)), (0, 0, 0, 2)))
    for reason in report.reasons:
        console.print(Padding(Text(f"left out: {reason}", style="yellow"), (0, 0, 0, 2)))


def _fact(fact: Fact, doubt: str | None) -> Text:
    text = Text.assemble((f"{fact.kind}  ", "bold green"), fact.statement)
    text.append(f"\n{value_in_words(fact.value)}", style="cyan")
    if fact.attributed_to:
        text.append(f"; says: {fact.attributed_to}", style="cyan")
    if fact.disputed_by:
        text.append(f"\ndisputed by {', '.join(fact.disputed_by)}", style="magenta")
    if doubt:
        text.append(f"\nmay be wrong: {doubt}", style="magenta")
    return text


def _show_counts(report: ArticleReport, console: Console) -> None:
    sentences = len(report.sentences)
    console.print(f"Facts: {report.facts}, from {report.fruitful} of {sentences} sentences")
    if report.refusals:
        table = Table("sentences", "that gave nothing because", box=None, padding=(0, 2, 0, 0))
        table.columns[0].justify = "right"
        for reason, count in report.refusals.most_common():
            table.add_row(str(count), Text(reason))
        console.print(table)
