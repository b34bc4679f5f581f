"""The bank's own writer of YAML gives what the library would, only sooner."""

from __future__ import annotations

import random
from io import StringIO

import pytest

from question_bank import bank_layout
from question_bank.yaml_text import parse

LETTERS = "abcXYZ 019.,:;#'\"-_?!&*[]{}|>%@`~=<()’é–🙂\n\t\u2028\\/+$"
WORDS = "yes No null ~ true off 12 1.5 1e5 .5 2000-01-01 0x1f 0o7 1_000 << =".split()


def by_library(data: dict[str, object]) -> str:
    out = StringIO()
    bank_layout._yaml().dump(bank_layout._one_line(data), out)
    return out.getvalue()


@pytest.mark.parametrize("seed", range(4))
def test_random_texts_are_written_as_the_library_writes_them_and_read_back(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(200):
        text = "".join(dice.choice(LETTERS) for _ in range(dice.randrange(9)))
        data = {"key": text, "list": [text, "x", 3], "inner": {"key": text, "number": 0.25, "none": None, "empty": []}}
        written = bank_layout.section("top", data)
        assert written == by_library({"top": data})
        assert parse(written).data["top"]["list"][0] == text


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_yaml_has_a_meaning_for_stays_a_text(word: str) -> None:
    assert bank_layout.section("key", {"a": word}) == by_library({"key": {"a": word}})
    assert parse(bank_layout.section("key", {"a": word})).data == {"key": {"a": word}}
