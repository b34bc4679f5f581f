"""What editors decided in a bank teaches the score of new questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from question_bank.bank import load_folder
from question_bank.cli import main
from question_bank.questions.acceptance import read_scorecard
from question_bank.verdicts import verdicts

BANK = Path(__file__).parents[2] / "question_bank" / "bank"
_OF_AN_ENCYCLOPEDIA = {"a decade", "introduced", "off the topic", "subject is the topic"}
_OF_A_TEXTBOOK = {
    "a meaning with an article",
    "a term in choice",
    "a term in match",
    "a term in short",
    "a term told in passing",
    "the first or the most of all",
}


@pytest.fixture(scope="module")
def judged() -> list[tuple[dict[str, float], float]]:
    return [(dict(found), kept) for found, kept in verdicts(load_folder(BANK))]


def test_only_what_the_generator_wrote_and_somebody_judged_is_a_verdict(
    judged: list[tuple[dict[str, float], float]],
) -> None:
    questions = [question for bank in load_folder(BANK) for question in bank.questions]
    by_status = {
        status: sum(question.origin == "generated" and question.status == status for question in questions)
        for status in ("ready", "hidden")
    }
    assert (len(judged), sum(kept for _, kept in judged)) == (sum(by_status.values()), by_status["ready"])
    assert len(judged) < len(questions)


def test_the_shipped_card_names_no_trait_that_questions_do_not_have(
    judged: list[tuple[dict[str, float], float]],
) -> None:
    shown = {name for found, _ in judged for name in found}
    others = {name for name in read_scorecard().points.keys() - shown if not name.startswith("verb: ")}
    assert others <= _OF_AN_ENCYCLOPEDIA | _OF_A_TEXTBOOK


def test_a_card_is_learnt_from_a_bank(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["learn", str(BANK), "--out", str(tmp_path / "card.json")])
    assert result.exit_code == 0, result.output
    assert "judged questions, of which" in result.output
    assert 0 < read_scorecard(tmp_path / "card.json").chance({}) <= 1


def test_a_card_is_learnt_from_another_or_afresh(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"base": 0.5, "points": {"never seen": [[0.5, 0.25]]}}')
    for option, known in ((["--from", str(other)], True), (["--afresh"], False)):
        result = CliRunner().invoke(main, ["learn", str(BANK), *option, "--out", str(tmp_path / "card.json")])
        assert result.exit_code == 0, result.output
        assert ("never seen" in read_scorecard(tmp_path / "card.json").points) is known


def test_a_bank_that_nobody_judged_teaches_nothing(tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    result = CliRunner().invoke(main, ["learn", str(tmp_path / "bank"), "--out", str(tmp_path / "card.json")])
    assert result.exit_code == 1
    assert "0 judged questions are too few to learn from: give 30 or more" in result.output
    assert not (tmp_path / "card.json").exists()
