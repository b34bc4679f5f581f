"""What `load` accepts, and every kind of mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.bank import BankError, load, load_folder, scan
from question_bank.bank_schema import read_text


def problems(text: str) -> list[str]:
    with pytest.raises(BankError) as caught:
        read_text(text, "b.yaml")
    return [str(problem) for problem in caught.value.problems]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_values_mean_the_same_with_quotes_and_without(text: str) -> None:
    bank = read_text(text).bank
    assert bank.article.published == "1931-05-09"
    assert bank.questions[2].answer == "1931"
    assert read_text(text.replace("published: 1931-05-09", 'published: "1931-05-09"')).bank == bank
    assert read_text(text.replace("answer: '1931'", "answer: 1931")).bank == bank
    assert read_text(text.replace("tags: [history, figure]", "tags: [no, 12:30]")).bank.questions[1].tags == (
        "no",
        "12:30",
    )


@pytest.mark.parametrize(
    ("was", "written", "at", "message"),
    [
        ("schema: 1", "schema: 2", "schema: 2", "schema: found schema 2; expected schema: 1"),
        ("schema: 1\n", "schema: 1\nnotes: x\n", "notes", "found the unknown key 'notes'"),
        ("id: bridge-at-arda", "id: Bridge", "id: Bridge", "article.id: found 'Bridge'; expected small letters"),
        ("published: 1931-05-09", "published: May", "published: May", "expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("sha256:0000", "sha256:", "sha256:", "expected sha256: and 64 hexadecimal digits"),
        ("kind: figure", "kind: number", "kind: number", "fact f_cost, kind: found 'number'; expected one of 'date'"),
        ("number: 20000", "number: many", "number: many", "fact f_cost, value.number: found 'many'; expected a number"),
        ("      unit: crowns", "      units: crowns", "units:", "found the unknown key 'units'; expected 'unit'"),
        ("date: 1931-05-09", "date: 1931-02-30", "date: 1931-02-30", "fact f_open, value.date: found '1931-02-30'"),
        (
            "granularity: day",
            "granularity: month",
            "granularity: month",
            "found 'month'; expected 'day' for 1931-05-09",
        ),
        (
            "as_of: '1931'",
            "as_of: last year",
            "as_of: last",
            "fact f_cost, as_of: found 'last year'; expected a date like",
        ),
        ("end: 44", "end: 45", "evidence:", "45 characters apart; expected the 44 characters of the quote"),
        ("- id: f_cost", "- id: f_open", "- id: f_open\n    kind: figure", "found the id 'f_open' a second time"),
        ("- id: q_year", "- id: q_cost", "- id: q_cost\n    fact: f_open", "found the id 'q_cost' a second time"),
        (
            "- id: q_year",
            "- id: year",
            "- id: year",
            "question year, id: found 'year'; expected q_ and letters or digits",
        ),
        ("    form: choice\n", "", "- id: q_cost", "question q_cost, form: found no 'form'"),
        ("    fact: f_cost\n", "    fact: f_none\n", "fact: f_none", "found 'f_none', which no fact of this file has"),
        ("    fact: f_cost\n", "    fact: null\n", "fact: null", "found no fact; expected the id of a fact"),
        ("      - 15,000", "      - 20,000", "- 20,000", "distractors.1: found '20,000', which counts as right"),
        ("      - 15,000", "      - 25,000", "- 25,000\n    explanation", "found '25,000' a second time"),
        ("      - 15,000\n", "", "distractors:\n      - 25", "found 1 distractors; expected at least 2 for a choice"),
        ("in ____.", "in __ or ____.", "prompt: The bridge", "expected exactly one blank, written ____"),
        (
            "answer: 1931-05-09",
            "answer: May 9",
            "answer: May 9",
            "question q_open, answer: found 'May 9'; expected a date",
        ),
        (
            "form: date",
            "form: multiple",
            "answer: 1931-05-09",
            "found one text; expected a list, as a multiple question has",
        ),
        ("form: date", "form: true_false", "answer: 1931-05-09", "expected true or false"),
        (
            "answer: 20,000",
            "answer: [20,000]",
            "answer: [20",
            "found a list; expected one text, as a choice question has",
        ),
        (
            "accept: []\n    distractors:\n",
            "accept: twenty\n    distractors:\n",
            "accept: tw",
            "found 'twenty'; expected a list",
        ),
        ("difficulty: 0.5", "difficulty: 1.5", "difficulty: 1.5", "found 1.5; expected less than or equal to 1"),
        ("difficulty: 0.5", "difficulty: hard", "difficulty: hard", "found 'hard'; expected a number"),
        ("status: draft", "status: done", "status: done", "expected one of 'draft', 'ready' or 'hidden'"),
        (
            "subject: The bridge at Arda\n",
            "subject: The\n    subject: bridge\n",
            "subject: bridge",
            "'subject' a second time",
        ),
        ("  author: null", "  author: &a x", "author: &a", "found the anchor or alias 'a'"),
    ],
)
def test_every_mistake_has_its_line_and_what_was_expected(
    text: str, was: str, written: str, at: str, message: str
) -> None:
    assert was in text
    broken = text.replace(was, written, 1)
    found = problems(broken)
    assert [problem for problem in found if problem.startswith(f"b.yaml:{line_of(broken, at)}:") and message in problem]


@pytest.mark.parametrize("broken", ["  author: [", "   author: null", "  author: 'x", "  author: !x y", "\tauthor: x"])
def test_text_that_is_not_yaml_has_its_line(text: str, broken: str) -> None:
    (problem,) = problems(text.replace("  author: null", broken))
    line = int(problem.split(":")[1])
    assert line >= line_of(text, "  author: null")
    assert "expected" in problem


def test_a_number_may_be_in_words_and_has_to_be_one(text: str) -> None:
    number = text.replace("form: cloze", "form: number")
    assert read_text(number.replace("answer: '1931'", "answer: half a million")).bank.questions[2].form == "number"
    assert "expected a number, in digits or words" in problems(number.replace("answer: '1931'", "answer: many"))[0]


def test_all_mistakes_are_reported_at_once_in_the_file_s_order(text: str) -> None:
    broken = (
        text.replace("kind: figure", "kind: x").replace("form: choice", "form: y").replace("schema: 1", "schema: 3")
    )
    lines = [int(problem.split(":")[1]) for problem in problems(broken)]
    assert lines == [line_of(broken, "schema: 3"), line_of(broken, "kind: x"), line_of(broken, "form: y")]


@pytest.mark.parametrize("text", ["", "just words", "- a list", "schema: 1"])
def test_a_file_without_the_layout_is_refused(text: str) -> None:
    assert problems(text)


def test_files_are_checked_against_one_another(tmp_path: Path, text: str) -> None:
    (tmp_path / "bridge-at-arda.yaml").write_text(text, encoding="utf-8")
    other = text.replace("id: bridge-at-arda", "id: other").replace("disputed_by: []", "disputed_by: [f_gone]", 1)
    (tmp_path / "other.yaml").write_text(other, encoding="utf-8")
    (tmp_path / "third.yaml").write_text(text.replace("id: bridge-at-arda", "id: fourth"), encoding="utf-8")
    texts, found = scan(tmp_path)
    messages = [str(problem) for problem in found]
    assert len(texts) == 3
    id_, link = line_of(other, "- id: f_open"), line_of(other, "[f_gone]")
    assert any(f"other.yaml:{id_}:9: fact f_open, id: found the id 'f_open', which" in message for message in messages)
    assert any(f"other.yaml:{link}:19: fact f_open, disputed_by.1: found 'f_gone'" in message for message in messages)
    assert any("expected the file fourth.yaml" in message for message in messages)
    with pytest.raises(BankError) as caught:
        load_folder(tmp_path)
    assert caught.value.problems == found


def test_a_folder_with_a_broken_file_still_gives_the_others(tmp_path: Path, text: str) -> None:
    (tmp_path / "bridge-at-arda.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "broken.yaml").write_bytes(b"schema: 1\narticle: caf\xe9\n")
    texts, found = scan(tmp_path)
    assert [text.bank.article.id for text in texts] == ["bridge-at-arda"]
    assert [(problem.line, problem.expected) for problem in found] == [(2, "a file saved as UTF-8")]
    with pytest.raises(BankError, match=r"none\.yaml:1:1: found No such file"):
        load(tmp_path / "none.yaml")
