"""The examples in the public functions' docstrings run as they stand."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import question_bank
from tests.question_bank.test_cli import ACCORD


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "accord.md").write_text(ACCORD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = doctest.testmod(question_bank, extraglobs={"Path": Path})
    assert result.failed == 0
    assert result.attempted > 15


def test_every_public_function_shows_an_example() -> None:
    for name in question_bank.__all__:
        assert ">>>" in getattr(question_bank, name).__doc__, name
