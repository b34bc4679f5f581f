"""Long work shows a bar on a terminal after two seconds; elsewhere each step is a line."""

from __future__ import annotations

import io

from rich.console import Console

from question_bank.progress import told


def test_elsewhere_than_on_a_terminal_each_step_is_a_line() -> None:
    out = io.StringIO()
    with told(Console(file=out)) as progress:
        progress("reading a.md", 0, 2)
        progress("reading [b].md", 1, 2)
    assert out.getvalue() == "reading a.md (1 of 2)\nreading [b].md (2 of 2)\n"


def test_work_of_under_two_seconds_shows_nothing_on_a_terminal() -> None:
    out = io.StringIO()
    with told(Console(file=out, force_terminal=True)) as progress:
        progress("reading a.md", 0, 2)
    assert out.getvalue() == ""


def test_longer_work_shows_a_bar_on_a_terminal() -> None:
    out = io.StringIO()
    with told(Console(file=out, force_terminal=True, width=80), patience=0) as progress:
        progress("reading a.md", 0, 2)
        progress("reading b.md", 1, 2)
    assert "reading b.md" in out.getvalue()
    assert "1/2" in out.getvalue()
