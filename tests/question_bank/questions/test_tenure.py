"""Whether an office changed hands in the time that a question would name."""

from __future__ import annotations

import pytest

from question_bank.model import Evidence, LeaderValue
from question_bank.questions.offices import has_one_holder, is_office
from question_bank.questions.prompts import date_prompt, person_prompt
from question_bank.questions.tenure import tenure_in_its_time
from tests.question_bank.questions.samples import fact, leader, world


@pytest.mark.parametrize(
    ("quote", "tenure"),
    [
        ("In 1950, Vos appointed Ada Kraus to be chair of the Larn Fund.", "began"),
        ("Ada Kraus was elected chair of the Larn Fund in 1950.", "began"),
        ("Ada Kraus is the chair of the Larn Fund since October 8, 1950.", "began"),
        ("Ada Kraus became the chair of the Larn Fund in 1950.", "began"),
        ("In 1950 Ada K. Kraus became the chair of the Larn Fund.", "began"),
        ("Ada Kraus, chair of the Larn Fund, died in 1950.", "changed"),
        ("Ada Kraus was chair of the Larn Fund until 1950.", "changed"),
        ("In 1950, after the assassination of the chair Ada Kraus, the Larn Fund closed.", "changed"),
        ("In 1950 the Fund, which had named Jan Vos its patron, heard Ada Kraus, its chair.", "changed"),
        ("In 1950 Ada Kraus, chair of the Larn Fund, opened a school.", "held"),
        ("Ada Kraus, who was elected chair in 1947, opened a school in 1950 beside the old harbour of Larn.", "held"),
        ("Ada Kraus was re-elected chair of the Larn Fund in 1950.", "held"),
        ("Ada Kraus, chair of the Larn Fund, opened a school.", "held"),
        ("Ada Kraus, the first chair of the Larn Fund, opened a school.", "changed"),
    ],
)
def test_a_sentence_tells_whether_the_office_changed_hands_that_year(quote: str, tenure: str) -> None:
    told = leader("Ada Kraus", "chair", "the Larn Fund", as_of="1950")
    told = told.model_copy(update={"evidence": Evidence(quote=quote, start=0, end=len(quote))})
    assert isinstance(told.value, LeaderValue)
    assert tenure_in_its_time(told, told.value) == tenure


def test_a_new_holder_may_not_have_been_alone_in_the_month_of_the_news() -> None:
    told = leader("Ada Kraus", "chair", "the Larn Fund", as_of="1950-05")
    quote = "Ada Kraus, the Larn Fund's new chair, opened a school."
    told = told.model_copy(update={"evidence": told.evidence.model_copy(update={"quote": quote})})
    assert isinstance(told.value, LeaderValue)
    assert tenure_in_its_time(told, told.value) == "changed"


def test_a_secretary_is_called_as_the_sentence_does() -> None:
    told = leader("Ada Kraus", "secretary", "Larn House Press", as_of="1950")
    quote = "Larn House Press Secretary Ada Kraus opened a school."
    told = told.model_copy(update={"evidence": Evidence(quote=quote, start=0, end=len(quote))})
    assert person_prompt(told, world(told)) == "Who was the Larn House Press secretary in 1950?"


def test_the_first_decade_of_a_century_may_be_the_century() -> None:
    value = {"date": "130X", "granularity": "decade", "text": "1300s"}
    told = fact("date", "Plague struck Norland in the 1300s.", "Plague", value)
    assert date_prompt(told, world(told)) is None


@pytest.mark.parametrize(
    ("quote", "prompt"),
    [
        ("In 1950, Vos appointed Ada Kraus chair.", "Who became the chair of the Larn Fund in 1950?"),
        ("In 1950 Ada Kraus, the chair, opened a school.", "Who was the chair of the Larn Fund in 1950?"),
        ("Ada Kraus, the chair, resigned in 1950.", None),
    ],
)
def test_the_holder_is_asked_for_as_one_alone_was_right(quote: str, prompt: str | None) -> None:
    told = leader("Ada Kraus", "chair", "the Larn Fund", as_of="1950")
    told = told.model_copy(update={"evidence": Evidence(quote=quote, start=0, end=len(quote))})
    assert person_prompt(told, world(told)) == prompt


def test_an_office_is_of_for_or_to_something_as_its_statement_says() -> None:
    value = {"person": "Ada Kraus", "role": "chief secretary", "of": "Treasury"}
    told = fact("leader", "Ada Kraus was the chief secretary to the Treasury.", "Ada Kraus", value, as_of="1950")
    assert person_prompt(told, world(told)) == "Who was the chief secretary to the Treasury in 1950?"


@pytest.mark.parametrize(("of", "one"), [("the Larn United", True), ("the Larn Navy", False)])
def test_a_team_has_one_captain_and_a_navy_many(of: str, one: bool) -> None:
    told = leader("Ada Kraus", "captain", of, as_of="1950")
    assert isinstance(told.value, LeaderValue)
    assert has_one_holder(told.value) is one


@pytest.mark.parametrize(("of", "asked"), [("Peru", True), ("Larn Securities", False)])
def test_a_firm_has_many_vice_presidents_and_a_land_one(of: str, asked: bool) -> None:
    assert is_office("vice president", of) is asked


def test_one_of_two_directors_is_not_the_only_one() -> None:
    assert not has_one_holder(LeaderValue(person="Ada Kraus", role="co-director", of="the Larn Fund"))


def test_one_of_several_directors_is_not_asked_for() -> None:
    told = leader("Ada Kraus", "director", "the Larn Fund", as_of="1950")
    told = told.model_copy(update={"statement": "Ada Kraus was a director of the Larn Fund (as of 1950)."})
    assert person_prompt(told, world(told)) is None
