"""A conflict that news tells of is named with its year, and what is a part of it is told with it."""

import pytest

from tests.question_bank.facts.given import facts

_NEWS = "Tensions between Peru and Chile flared. Last month, soldiers from Peru and Chile exchanged gunfire in Arica."


def told(text: str, published: str | None = "2020-05-18") -> list[str]:
    return [fact.statement for fact in facts(text, published=published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The conflict was among the most serious in the history of Peru and Chile.",
         "The conflict between Peru and Chile in 2020 was among the most serious in the history of Peru and Chile."),
        ("In response to the recent clashes, the Red Cross offered mediation between Lima and Santiago.",
         "By May 2020, in response to the clashes between Peru and Chile in 2020, the Red Cross had offered mediation"),
    ],
)  # fmt: skip
def test_a_conflict_has_the_year_of_the_news_that_tells_of_it(text: str, expected: str) -> None:
    news = f"{_NEWS} The Chilean army lost a bridge in the fighting."
    assert any(each.startswith(expected) for each in told(f"{news}\n\n{text}"))


def test_a_side_is_that_of_the_conflict_with_its_year() -> None:
    text = f"{_NEWS}\n\nThe conflict has hurt Peru and Chile. On the Chilean side, 12 people died."
    assert "By May 2020, on the Chilean side of the conflict with Peru in 2020, 12 people had died." in told(text)


def test_a_conflict_of_another_year_has_no_year_of_the_news() -> None:
    text = (
        "Tensions between Peru and Chile flared. In 1981, Peru and Chile lost ships. The conflict hurt Peru and Chile."
    )
    assert not any("in 2020" in each or "Chile in 1981" in each for each in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Chilean army destroyed a bridge.",
            "destroyed a bridge (in the conflict between Peru and Chile in 2020).",
        ),
        ("Chilean officials counted 41 dead.", "counted 41 dead (in the conflict between Peru and Chile in 2020)."),
    ],
)
def test_what_was_destroyed_in_the_paragraph_of_a_conflict_is_told_with_it(text: str, expected: str) -> None:
    assert any(each.endswith(expected) for each in told(f"{_NEWS} {text}")), told(f"{_NEWS} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Peru shelled a Chilean town.",  # both are named
        "The Chilean army sold a bridge.",
        "Norway destroyed a bridge.",
        "In 1999, the Chilean army destroyed a bridge.",
        "In 1999, Chile was rich. The Chilean army destroyed a bridge.",
    ],
)
def test_what_names_both_or_neither_and_what_is_no_act_of_war_is_told_alone(text: str) -> None:
    assert not any("(in the" in each for each in told(f"{_NEWS} {text}"))


_DISPUTE = "On 5 May 2020 Peru proposed a plan for resolving border disputes with Chile."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile violated the ceasefire in June 2019.", "Chile violated the ceasefire with Peru in June 2019."),
        (
            "During the recent border conflicts, the Brazilian press took a new position.",
            "during the border conflicts between Peru and Chile, the Brazilian press had taken a new position.",
        ),
    ],
)
def test_border_disputes_with_a_country_are_those_of_the_only_other_that_is_named(text: str, expected: str) -> None:
    assert any(each.endswith(expected) for each in told(f"{_DISPUTE}\n\n{text}")), told(f"{_DISPUTE}\n\n{text}")


def test_a_plan_for_a_border_is_no_conflict_of_its_year() -> None:
    assert not any("Chile in 2020" in each for each in told(f"{_DISPUTE}\n\nThe border conflicts hurt Peru and Chile."))
