import pytest

from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "On June 3, Peru marked the 20th anniversary of the fall of Ica.",
            "The fall of Ica took place on 3 June 2000.",
        ),
        (
            "In 2010, Peru celebrated the 200th anniversary of the founding of Lima.",
            "The founding of Lima took place in 1810.",
        ),
        (
            "On June 3, Peru marked the 20th anniversary of the signing of the Lima Accord that closed mines there.",
            "The signing of the Lima Accord took place on 3 June 2000.",
        ),
    ],
)
def test_what_an_anniversary_is_of_took_place_so_many_years_before(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "date", published="2020-06-05")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("In 2010, Peru marked the 200th anniversary of its independence.", "an anniversary of what is not named"),
        (
            "Peru celebrated the 200th anniversary of the birth of Juan Vidal.",
            "an anniversary of which it is not told when it is kept",
        ),
    ],
)
def test_an_anniversary_without_its_day_or_its_name_dates_nothing(text: str, reason: str) -> None:
    assert reason in reasons(text, published=None)
