"""What a person's slip in the YAML is called, where it is, and what to do about it."""

from __future__ import annotations

import pytest

from question_bank.bank import BankError
from question_bank.bank_schema import read_text

OPEN = "    prompt: When was the bridge at Arda opened?"
COST = "    answer: 20,000"


def problems(text: str) -> list[str]:
    with pytest.raises(BankError) as caught:
        read_text(text, "b.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("was", "typed", "column", "found", "hint"),
    [
        ("  author: null", "\tauthor: null", 1, "a tab at the start", "replace each tab by two spaces"),
        (OPEN, "\t" + OPEN.strip(), 1, "a tab at the start", "replace each tab by two spaces"),
        (OPEN, "    prompt: Of two: which?", 13, "a colon and a space inside", "write prompt: 'Of two: which?'"),
        (OPEN, "    prompt: Ann's: which?", 13, "a colon and a space inside", "write prompt: 'Ann''s: which?'"),
        (OPEN, "    prompt: 'What's new?'", 19, "text behind a closing quote", "an apostrophe is written twice"),
        (OPEN, '    prompt: "A "no" vote?"', 17, "text behind a closing quote", "single quotes around the text"),
        (OPEN, "    prompt: 'When?", 13, "a quote ' that is never closed", "close it on the same line"),
        ("  author: null", '  author: "Ann', 11, 'a quote " that is never closed', "close it on the same line"),
        (OPEN, "    prompt: @home?", 13, "a text that begins with '@'", "in quotes"),
        (OPEN, "    prompt: *x", 13, "the alias '*x'", "in quotes"),
        ("  author: null", "  author: !x y", 11, "the tag !x", "is quoted"),
        (COST, "     answer: 20,000", 6, "a line indented by 5 spaces", "line 70 above begins in column 5"),
        (COST, "   answer: 20,000", 4, "a line indented by 3 spaces", "line 70 above begins in column 5"),
        (COST, "    answer 20,000", 5, "the line 'answer 20,000', which is neither", "put a colon and a space"),
        (COST, "    answer:20,000", 5, "the line 'answer:20,000', which is neither", "put a colon and a space"),
        ("questions:\n", "questions\n", 1, "the line 'questions', which is neither", "put a colon and a space"),
        ("[history, figure]", "[history, figure", 11, "a list in [ that is not closed", "close it with ]"),
        ("status: draft", "statsu: draft", 5, "the unknown key 'statsu'", "did you mean 'status'?"),
        ("status: draft", "status: redy", 13, "'redy'", "did you mean 'ready'?"),
        ("kind: figure", "kind: figures", 11, "'figures'", "did you mean 'figure'?"),
        ("fact: f_cost", "fact: f_csot", 11, "'f_csot', which no fact", "did you mean f_cost?"),
        ("schema: 1", "shema: 1", 1, "the unknown key 'shema'", "did you mean 'schema'?"),
        ("  title: A", "  titel: A", 3, "the unknown key 'titel'", "did you mean 'title'?"),
        ("score: 0.8", "score: 0.8\n    score: 0.9", 5, "the key 'score' a second time", "stands on line 81 already"),
        ("end: 44", "end: 45", 5, "start 0 and end 45", "copy the quote from the article unchanged"),
    ],
)
def test_a_slip_is_told_in_plain_words(text: str, was: str, typed: str, column: int, found: str, hint: str) -> None:
    broken = text.replace(was, typed, 1)
    said = problems(broken)
    assert any(f":{column}: " in problem and f"found {found}" in problem and hint in problem for problem in said), said


def test_a_broken_entry_hides_no_other(text: str) -> None:
    broken = (
        text.replace(OPEN, "    prompt: Of two: which?")
        .replace("tags: [history, figure]", "tags: [history")
        .replace("difficulty: 0.4", "difficulty: hard")
        .replace("kind: figure", "kind: figures")
        .replace("author: null", "author: a: b")
    )
    at = [problem.split(":")[1] for problem in problems(broken)]
    lines = ["author: a", "kind: figures", "Of two", "[history", "difficulty: hard"]
    assert at == [str(broken[: broken.index(words)].count("\n") + 1) for words in lines]


def test_a_rule_that_one_entry_breaks_is_told_beside_a_wrong_type_in_another(text: str) -> None:
    broken = text.replace("status: draft", "status: redy", 1).replace("- 15,000", "- 20,000")
    assert ["'redy'" in problem or "counts as right" in problem for problem in problems(broken)] == [True, True]


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "- " * 50_000, "{" * 5_000, "".join(f"{' ' * i}a:\n" for i in range(999))]
)
def test_text_that_nests_without_end_is_refused(text: str) -> None:
    assert problems(text)


def test_each_problem_says_what_to_do(text: str) -> None:
    broken = (
        text.replace("schema: 1", "schema: 2")
        .replace("number: 20000", "number: many")
        .replace("accept: []", "accept: x")
    )
    with pytest.raises(BankError) as caught:
        read_text(broken)
    assert all(problem.hint for problem in caught.value.problems)
