"""What a report says of articles: facts and reasons by sentence, in a terminal and as a page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from question_bank.cli import main
from question_bank.model import EventValue, FigureValue, LeaderValue, Record
from question_bank.reading import read
from question_bank.report import ArticleReport, about, gather, value_in_words
from question_bank.report.page import page
from question_bank.report.terminal import show

VAGUE = "a subject that the sentence does not identify"
OPENED = "The lighthouse at Skerry was opened on 14 July 1911."
PAINTED = "The tower is painted in red and white stripes."
WISHED = "The keeper might build another tower by 1950."
ARTICLE = f"""---
id: skerry-light
title: The light at Skerry & <b>Tarn</b>
publisher: The Tarn Gazette
published: 1911-08-20
---
{OPENED} {PAINTED}

## Later

{WISHED} {PAINTED}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "light.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def report(folder: Path) -> ArticleReport:
    return gather(read(folder / "light.md"))[0]


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["report", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_each_sentence_has_its_facts_or_the_reason_that_it_has_none(report: ArticleReport) -> None:
    opened, painted, wished, again = report.sentences
    assert [found.sentence.text for found in report.sentences] == [OPENED, PAINTED, WISHED, PAINTED]
    assert [fact.kind for fact in opened.facts] == ["date", "event"]
    assert painted.reasons == again.reasons == (VAGUE,)
    assert not wished.facts
    assert wished.reasons
    assert VAGUE not in wished.reasons


def test_each_sentence_that_gave_nothing_counts_once(report: ArticleReport) -> None:
    assert (report.facts, report.fruitful) == (2, 1)
    assert report.refusals.total() == len(report.sentences) - report.fruitful
    assert report.refusals[VAGUE] == 2


def test_facts_that_disagree_name_each_other_across_articles(folder: Path) -> None:
    for name, distance in (("one", 25), ("two", 40)):
        text = f"The village of Skerry lies {distance} kilometers from Bishkek, the capital of Kyrgyzstan."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    one, two = (gathered.sentences[0].facts for gathered in gather([*read(Path("one.txt")), *read(Path("two.txt"))]))
    assert one[0].disputed_by == (two[0].id,)
    assert two[0].disputed_by == (one[0].id,)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (LeaderValue(person="Ann Rask", role="mayor", of="Tarn"), "person: Ann Rask; role: mayor; of: Tarn"),
        (LeaderValue(person="Ann Rask", role="mayor"), "person: Ann Rask; role: mayor"),
        (EventValue(name="Ann Rask lit the lamp", when="1911", who=("Ann Rask",)), "when: 1911; who: Ann Rask"),
        (
            FigureValue(number=20000, unit="crowns", bound="more_than", text="more than 20,000 crowns"),
            "number: 20,000; unit: crowns; bound: more than",
        ),
    ],
)
def test_a_value_is_said_in_its_fields(value: Record, words: str) -> None:
    assert value_in_words(value) == words


def test_the_head_is_said_in_one_line(report: ArticleReport) -> None:
    assert about(report.head) == "The Tarn Gazette, 1911-08-20"


def test_the_terminal_shows_facts_values_and_what_was_left_out(report: ArticleReport) -> None:
    console = Console(width=200)
    with console.capture() as captured:
        show([report], console)
    text = captured.get()
    assert "The light at Skerry & <b>Tarn</b>" in text
    assert f"date  {OPENED}" in text
    assert "date: 1911-07-14; granularity: day" in text
    assert f"left out: {VAGUE}" in text
    assert "Facts: 2, from 1 of 4 sentences" in text


def test_words_in_brackets_are_no_markup_in_the_terminal(folder: Path) -> None:
    (folder / "brackets.txt").write_text(
        "The keeper [red] said [/red] that the lamp had gone out again.", encoding="utf-8"
    )
    assert "The keeper [red] said [/red] that the lamp" in run("brackets.txt").stdout


def test_the_page_needs_nothing_else_and_escapes_what_articles_say(report: ArticleReport) -> None:
    html = page([report])
    assert "<b>Tarn</b>" not in html
    assert "The light at Skerry &amp; &lt;b&gt;Tarn&lt;/b&gt;" in html
    assert not re.search(r"<(script|link|img|iframe)|src=|url\(|@import|https?:", html)
    shown = unescape(re.sub(r"\s+", " ", html))
    for words in (OPENED, PAINTED, WISHED, "date: 1911-07-14; granularity: day", "Facts: 2, from 1 of 4 sentences"):
        assert words in shown


def test_the_command_prints_a_report_or_writes_it(folder: Path) -> None:
    assert OPENED in run("light.md").stdout
    result = run("light.md", "--html", "out/report.html")
    assert (result.exit_code, result.stdout) == (0, "out/report.html: articles 1, facts 2\n")
    assert OPENED in (folder / "out" / "report.html").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_named_beside_the_report_of_the_others(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    result = run("light.md", "broken.pdf")
    assert result.exit_code == 1
    assert OPENED in result.stdout
    assert "broken.pdf: damaged" in result.stderr


def test_a_page_is_not_written_over_an_article_or_for_nothing(folder: Path) -> None:
    result = run("light.md", "--html", "light.md")
    assert result.exit_code == 2
    assert "light.md is one of the articles; name another file for the page" in result.stderr
    (folder / "empty").mkdir()
    assert "no article in empty: expected files ending in .md" in run("empty").stderr
    (folder / "broken.txt").write_text("no article", encoding="utf-8")
    assert run("broken.txt", "--html", "page.html").exit_code == 1
    assert not (folder / "page.html").exists()
