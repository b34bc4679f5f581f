"""Writing: layout, changes in place, and saving whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from question_bank.bank import BankError, apply, dump, load, relink, save
from question_bank.bank_schema import read_text
from question_bank.model import Question

NEW = Question(id="q_new", form="short", prompt="Who opened it?", answer="Otto Lind", origin="written", status="ready")


def test_a_dumped_bank_loads_as_the_same_bank_and_dumps_the_same(text: str) -> None:
    bank = read_text(text).bank
    written = dump(bank)
    assert read_text(written).bank == bank
    assert dump(read_text(written).bank) == written


@pytest.mark.parametrize(
    "prompt",
    [
        "Yes: no",
        "- a # b",
        "'quoted'",
        'He said "no".',
        "Peşvo’i – ½ 🙂",
        "null",
        "1931",
        "two\nlines",
        " x ",
        "word " * 80,
        "*a",
        "%",
    ],
)
def test_any_text_survives_dump_and_load(text: str, prompt: str) -> None:
    bank = read_text(text).bank
    question = bank.questions[0].model_copy(update={"prompt": prompt, "accept": (prompt,)})
    written = dump(bank.model_copy(update={"questions": (question,)}))
    assert read_text(written).bank.questions == (question,)
    assert len(written.splitlines()) == len(
        dump(bank.model_copy(update={"questions": bank.questions[:1]})).splitlines()
    )


def test_dates_and_plain_words_carry_no_quotes_and_nothing_is_left_out(text: str) -> None:
    lines = dump(read_text(text).bank).splitlines()
    assert "  published: 1931-05-09" in lines
    assert "    answer: 1931-05-09" in lines
    assert "    answer: '1931'" in lines
    assert "  author: null" in lines
    assert "    disputed_by: []" in lines


def test_no_change_gives_the_same_bytes(text: str) -> None:
    assert apply(text, {}) == text
    assert apply(text, {"q_open": {"difficulty": 0.3, "accept": ["9 May 1931"]}}) == text


@pytest.mark.parametrize(
    ("id_", "changes", "was", "becomes"),
    [
        ("q_open", {"score": 0.5}, "score: 0.9  # high", "score: 0.5  # high"),
        ("q_open", {"score": None}, "score: 0.9  # high", "score: null  # high"),
        ("q_open", {"prompt": "When: tell."}, "When was the bridge at Arda opened?", "'When: tell.'"),
        ("q_open", {"explanation": "x"}, "explanation: ''", "explanation: x"),
        ("q_open", {"accept": ("9.5.1931",)}, "- 9 May 1931 ", "- 9.5.1931 "),
        ("q_open", {"accept": ()}, "accept:\n      - 9 May 1931 ", "accept: [] "),
        ("q_open", {"distractors": ("a", "1932")}, "distractors: []", "distractors:\n      - a\n      - '1932'"),
        ("q_cost", {"tags": ("a, b", "figure")}, "tags: [history, figure]", "tags: ['a, b', figure]"),
        ("q_cost", {"status": "ready"}, "status: draft\n    origin: generated\n    score: 0.8", None),
        ("q_year", {"form": "multiple", "answer": ("a", "b"), "distractors": ("c",)}, None, None),
    ],
)
def test_a_change_touches_its_own_lines_and_nothing_else(
    text: str, id_: str, changes: dict[str, Any], was: str | None, becomes: str | None
) -> None:
    edited = apply(text, {id_: changes})
    question = next(question for question in read_text(edited).bank.questions if question.id == id_)
    assert {key: getattr(question, key) for key in changes} == changes
    assert edited.count("#") == text.count("#")
    if was and becomes:
        assert edited == text.replace(was, becomes, 1)
    elif was:
        assert edited == text.replace(was, was.replace("draft", "ready"), 1)


def test_items_of_a_list_that_stay_keep_their_comments(text: str) -> None:
    noted = text.replace("      - 15,000\n", "      - 15,000  # the first plan\n      # too close?\n")
    edited = apply(noted, {"q_cost": {"distractors": ("10,000", "15,000", "30,000", "40,000")}})
    assert edited == noted.replace("      - 15,000", "      - 10,000\n      - 15,000").replace(
        "      - 25,000", "      - 30,000\n      - 40,000"
    )
    fewer = apply(edited, {"q_cost": {"distractors": ("15,000", "40,000")}})
    assert fewer == noted.replace("      - 25,000", "      - 40,000")


def test_a_key_that_was_left_out_is_added_in_the_schema_s_place(text: str) -> None:
    short = text.replace("    explanation: ''\n    difficulty: 0.3\n", "", 1)
    assert apply(short, {"q_open": {"explanation": "Because.", "difficulty": 0.2}}) == text.replace(
        "    explanation: ''\n    difficulty: 0.3\n", "    explanation: Because.\n    difficulty: 0.2\n", 1
    )


def test_an_entry_on_one_line_is_written_out_when_it_changes(text: str) -> None:
    flow = "  - {id: q_flow, fact: f_open, form: short, prompt: Where?, answer: Arda}\n# the end\n"
    edited = apply(text.replace("# the end\n", flow), {"q_flow": {"answer": "At Arda"}})
    assert read_text(edited).bank.questions[-1].answer == "At Arda"
    assert edited.endswith("    score: null\n# the end\n")


def test_questions_are_added_at_the_end_and_taken_out_with_their_comments(text: str) -> None:
    added = apply(text, {}, added=[NEW])
    assert read_text(added).bank.questions[-1] == NEW
    assert added.endswith("    score: null\n# the end\n")
    assert apply(added, {}, removed=["q_new"]) == text
    removed = apply(text, {}, removed=["q_year"])
    assert "# about the blank" not in removed
    assert "# is this too easy?" in removed
    start, end = text.index("  # about the blank"), text.index("# the end")
    assert removed == text[:start] + text[end:]


def test_the_last_question_can_go_and_a_first_one_come(text: str) -> None:
    empty = apply(text, {}, removed=["q_open", "q_cost", "q_year"])
    assert "questions: []\n# the end\n" in empty
    full = apply(empty, {}, added=[NEW])
    assert read_text(full).bank.questions == (NEW,)
    assert full.endswith("    score: null\n# the end\n")


@pytest.mark.parametrize("column", [0, 4])
def test_a_person_s_own_indentation_is_kept(text: str, column: int) -> None:
    head, _, questions = text.partition("questions:\n")
    shifted = "".join(
        line if line.startswith("# the end") else " " * column + line[2:] if line.strip() else line
        for line in questions.splitlines(keepends=True)
    )
    own = f"{head}questions:\n{shifted}"
    edited = apply(own, {"q_cost": {"distractors": ["1", "2"], "score": 0.1}}, added=[NEW], removed=["q_open"])
    assert [question.id for question in read_text(edited).bank.questions] == ["q_cost", "q_year", "q_new"]
    assert f"\n{' ' * column}- id: q_new\n" in edited


def test_line_ends_of_another_system_are_kept(text: str) -> None:
    dos = text.replace("\n", "\r\n")
    edited = apply(dos, {"q_open": {"score": 0.5}}, added=[NEW])
    assert edited == apply(text, {"q_open": {"score": 0.5}}, added=[NEW]).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"q_none": {"score": 0.1}}, "no question q_none"),
        ({"q_open": {"form": "riddle"}}, "form"),
        ({"q_open": {"answer": "soon"}}, "expected a date"),
        ({"q_cost": {"distractors": ("20,000", "1")}}, "counts as right"),
    ],
)
def test_a_change_that_would_break_the_file_is_refused(text: str, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(BankError, match=words):
        apply(text, changes)


def test_a_list_in_brackets_cannot_be_edited_in_place(text: str) -> None:
    flow = (
        text[: text.index("questions:")]
        + "questions: [{id: q_a, form: short, prompt: A?, answer: b, origin: written}]\n"
    )
    with pytest.raises(BankError, match="one '- ' entry a line"):
        apply(flow, {"q_a": {"answer": "c"}})


def test_disputes_with_facts_that_are_gone_are_taken_out(text: str) -> None:
    linked = text.replace("disputed_by: []", "disputed_by:\n      - f_cost\n      - f_gone", 1)
    relinked = relink(linked, {"f_open", "f_cost"})
    assert relinked == text.replace("disputed_by: []", "disputed_by:\n      - f_cost", 1)
    assert relink(relinked, {"f_open", "f_cost"}) == relinked


def test_saving_replaces_the_whole_file_and_leaves_nothing_beside_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bank" / "a.yaml"
    save(path, text)
    save(path, text.replace("0.9", "0.95"))
    assert load(path).questions[0].score == 0.95
    assert [entry.name for entry in path.parent.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "a.yaml"
    save(path, text)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if failing == "fsync" else Path, failing, full)
    with pytest.raises(OSError, match="No space left"):
        save(path, "half a file")
    assert path.read_text(encoding="utf-8") == text
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]
