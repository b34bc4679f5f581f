"""That somebody visited a place is told beside what they did there."""

import pytest

from tests.question_bank.facts.given import facts


def _statements(text: str) -> list[str]:
    return [fact.statement for fact in facts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal runs Acme. During a visit to Lima in May 1991, Vidal opened a port in Callao.",
         "Ana Vidal visited Lima in May 1991."),
        ("On a three-day trip to Bolivia last week, Rosa Klein opened a hospital in Sucre.",
         "By May 2020, Rosa Klein had visited Bolivia."),
        ("Peruvian President Ana Vidal told reporters that Peru needs Bolivia. "
         "On a rare visit to the country in 1994, Vidal opened a hospital in Sucre.",
         "Ana Vidal visited Bolivia in 1994."),
        ("Rosa Klein, the head of the Lima Bank who visited Quito last week, told reporters that Peru was ready.",
         "Rosa Klein, the head of the Lima Bank, visited Quito."),
        ("Tom Hale's visit to Lima last week angered Chile.", "By May 2020, Tom Hale had visited Lima."),
    ],
)  # fmt: skip
def test_a_visit_is_told_beside_what_was_done_during_it(text: str, expected: str) -> None:
    assert expected in _statements(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vidal was killed during a trip to Lima in 1990.",
        "Ana Vidal fell ill on a trip to Lima in 1990.",
        "On a visit to Lima, Ana Vidal will open a port in Callao.",
        "During a visit to Lima by Tom Hale, Ana Vidal opened a port in Callao.",
        "During a visit to Lima, Ana Vidal and Tom Hale signed the treaty of Callao.",
        "During a visit to Lima, the treaty of Callao was signed by Peru.",
    ],
)
def test_a_visit_that_may_be_another_s_is_not_told(text: str) -> None:
    assert not any("visited" in statement for statement in _statements(text))


def test_a_visit_with_a_date_is_a_date() -> None:
    text = "During a visit to Lima in May 1991, Ana Vidal opened a port in Callao."
    assert "Ana Vidal visited Lima in May 1991." in [fact.statement for fact in facts(text, "date")]
