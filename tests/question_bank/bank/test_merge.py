"""A rebuild keeps what a person did, and says what it could not keep in step."""

from __future__ import annotations

from typing import Any

import pytest

from question_bank.bank import Orphan, apply, dump, merge
from question_bank.bank_schema import read_text
from question_bank.model import BankFile, Question


def rebuilt(bank: BankFile, **changes: Any) -> BankFile:
    return bank.model_copy(update=changes)


def test_the_first_build_writes_the_whole_file(text: str) -> None:
    bank = read_text(text).bank
    result = merge(None, bank)
    assert result.text == dump(bank)
    assert result.added == ("q_open", "q_cost", "q_year")


def test_building_what_is_there_already_changes_no_byte(text: str) -> None:
    result = merge(text, read_text(text).bank)
    assert (result.text, result.added, result.dropped, result.kept) == (text, (), (), ())


@pytest.mark.parametrize(
    "edit",
    [
        {"prompt": "When was it opened?", "origin": "edited"},
        {"status": "hidden"},
        {"status": "ready"},
        {"tags": ("history", "date", "my class")},
    ],
)
def test_what_a_person_did_survives_a_rebuild(text: str, edit: dict[str, Any]) -> None:
    bank = read_text(text).bank
    theirs = apply(text, {"q_open": edit})
    result = merge(theirs, bank)
    assert (result.text, result.kept, result.orphans) == (theirs, ("q_open",), ())
    without = rebuilt(bank, questions=bank.questions[1:])
    assert merge(theirs, without).text == theirs


def test_what_a_person_wrote_survives_a_rebuild(text: str) -> None:
    written = Question(id="q_mine", form="short", prompt="Who opened it?", answer="Otto Lind", origin="written")
    theirs = apply(text, {}, added=[written])
    assert merge(theirs, read_text(text).bank).text == theirs


def test_drafts_follow_the_generator_and_comments_stay(text: str) -> None:
    bank = read_text(text).bank
    first, _, third = bank.questions
    new = first.model_copy(update={"id": "q_new", "prompt": "On which day was the bridge at Arda opened?"})
    result = merge(text, rebuilt(bank, questions=(first.model_copy(update={"score": 0.6}), new, third)))
    assert (result.added, result.updated, result.dropped) == (("q_new",), ("q_open",), ("q_cost",))
    assert [question.id for question in read_text(result.text).bank.questions] == ["q_open", "q_new", "q_year"]
    for comment in (
        "# checked by hand in May",
        "# the first thing to know",
        "score: 0.6  # high",
        "# about the blank",
        "# the end",
    ):
        assert comment in result.text


def test_a_kept_question_whose_fact_is_gone_is_reported_and_keeps_its_fact(text: str) -> None:
    theirs = apply(text, {"q_cost": {"status": "ready"}})
    bank = read_text(text).bank
    result = merge(theirs, rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2])))
    assert result.orphans == (Orphan("q_cost", "f_cost"),)
    assert result.text == theirs


def test_a_fact_no_longer_found_goes_with_its_drafts(text: str) -> None:
    bank = read_text(text).bank
    result = merge(text, rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2])))
    assert [fact.id for fact in read_text(result.text).bank.facts] == ["f_open"]
    assert result.dropped == ("q_cost",)


def test_facts_and_the_article_s_head_follow_the_source(text: str) -> None:
    bank = read_text(text).bank
    moved = bank.facts[1].evidence.model_copy(update={"start": 50, "end": 72})
    facts = (
        bank.facts[0].model_copy(update={"disputed_by": ("f_cost",)}),
        bank.facts[1].model_copy(update={"evidence": moved}),
    )
    head = bank.article.model_copy(update={"author": "Ilse Brandt", "tags": ("history",)})
    result = merge(text, rebuilt(bank, article=head, facts=facts))
    after = read_text(result.text).bank
    assert (after.article, after.facts, after.questions) == (head, facts, bank.questions)
    assert "# checked by hand in May" in result.text
    assert result.text.replace("      start: 50\n      end: 72", "      start: 45\n      end: 67").count(
        "\n"
    ) == text.count("\n")
