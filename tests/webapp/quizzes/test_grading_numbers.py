"""A number is right however it is written, and never right when it is another number."""

from __future__ import annotations

import pytest

from webapp.quizzes.grading import grade

RIGHT = [
    ("20,000", "20000"),
    ("20,000", "20 000"),
    ("20,000", "20\u202f000"),
    ("20,000", "20'000"),
    ("20,000", "20 thousand"),
    ("20,000", "20k"),
    ("20,000", "twenty thousand"),
    ("20,000", "Twenty Thousand."),
    ("20,000", "20,000 people"),
    ("20,000", "20.000"),
    ("20,000", "２０，０００"),
    ("20,000", "٢٠٠٠٠"),
    ("20,000", "about 20,000"),
    ("20000", "20,000.0"),
    ("$2 billion", "2bn dollars"),
    ("$2 billion", "2,000,000,000"),
    ("$2 billion", "US$2 billion"),
    ("$2 billion", "two billion US dollars"),
    ("$2 billion", "2000 million"),
    ("330 billion", "330bn"),
    ("59.5", "59.5 percent"),
    ("59.5 percent", "59.5 %"),
    ("59.5 percent", "59.5"),
    ("59.5 percent", "59,5"),
    ("59.5 percent", "fifty-nine point five"),
    ("500,000", "half a million"),
    ("500,000", "0.5 million"),
    ("half a million", "500 000"),
    ("1,500,000", "a million and a half"),
    ("1,500,000", "one and a half million"),
    ("1.5 million", "1½ million"),
    ("2,500,000", "2.5m"),
    ("750,000", "three quarters of a million"),
    ("250,000", "a quarter of a million"),
    ("12", "a dozen"),
    ("24", "two dozen"),
    ("11", "eleven"),
    ("eleven", "11"),
    ("40", "forty"),
    ("40", "fourty"),
    ("40", "about 40"),
    ("about 40", "40"),
    ("about 40", "roughly 40"),
    ("more than 20,000", "20,000"),
    ("more than 20,000", "over 20 thousand"),
    ("at least 300", "300"),
    ("123", "one hundred and twenty-three"),
    ("205", "two hundred five"),
    ("20,500", "twenty thousand five hundred"),
    ("5,200,000", "5 million 200 thousand"),
    ("40 kilometers", "40 km"),
    ("40 to 45", "40 - 45"),
    ("-5 degrees", "minus five degrees"),
    ("40 kilometers", "40 kilometres"),
    ("40 kilometers", "40,000 m"),
    ("40 kilometers", "40"),
    ("2 metres", "2 m"),
    ("14 days", "two weeks"),
    ("2 years", "24 months"),
    ("0", "zero"),
    ("0", "none"),
    ("10 to 15", "10-15"),
    ("10 to 15", "between 10 and 15"),
    ("201st", "201"),
    ("one-tenth", "a tenth"),
    ("one-tenth", "1/10"),
    ("one-tenth", "0.1"),
    ("half", "one half"),
    ("half", "1/2"),
    ("two thirds", "2/3"),
    ("three quarters", "0.75"),
]


@pytest.mark.parametrize(
    ("answer", "response"),
    [("one-tenth", "one fifth"), ("one-tenth", "ten"), ("half", "a third"), ("two thirds", "one third"),
     ("2001", "9/11/2001"), ("half", "1.5")],
)  # fmt: skip
def test_another_share_is_wrong(answer: str, response: str) -> None:
    assert grade("number", answer, (), response).verdict == "wrong"


@pytest.mark.parametrize(("answer", "response"), RIGHT)
def test_the_same_number_is_right(answer: str, response: str) -> None:
    assert grade("number", answer, (), response).verdict == "right"


WRONG = [
    ("20,000", "2,000"),
    ("20,000", "200,000"),
    ("20,000", "20"),
    ("20,000", "25,000"),
    ("20,000", "20 or 20,000"),
    ("20,000", "not 20,000"),
    ("20,000", "-20000"),
    ("20,000", "about −20,000"),
    ("20,000", "minus twenty thousand"),
    ("$2 billion", "-$2 billion"),
    ("$2 billion", "$-2 billion"),
    ("-5 degrees", "-6 degrees"),
    ("20,000", "10,000 to 20,000"),
    ("20,000", "twenty"),
    ("20,000", "20 million"),
    ("20,000", "many"),
    ("20,000", "?"),
    ("60", "16"),
    ("60", "6"),
    ("17", "seventy"),
    ("70", "seventeen"),
    ("11", "10"),
    ("40 kilometers", "40 miles"),
    ("40 kilometers", "40 m"),
    ("40 kilometers", "25 miles"),
    ("59.5 percent", "59.5 dollars"),
    ("$2 billion", "2 billion euros"),
    ("$2 billion", "2 million dollars"),
    ("14 days", "14 weeks"),
    ("10 to 15", "12"),
    ("1,997", "1,979"),
]


@pytest.mark.parametrize(("answer", "response"), WRONG)
def test_another_number_is_wrong(answer: str, response: str) -> None:
    assert grade("number", answer, (), response).verdict == "wrong"


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("59.5 percent", "60"),
        ("59.5 percent", "60 %"),
        ("20,350", "20,000"),
        ("20,350", "20 thousand"),
        ("1,997", "2,000"),
        ("10 to 15", "10"),
        ("40", "more than 40"),
    ],
)
def test_nearly_the_number_is_partly_right(answer: str, response: str) -> None:
    found = grade("number", answer, (), response)
    assert (found.verdict, found.credit, bool(found.note)) == ("partly", 0.5, True)


@pytest.mark.parametrize(
    ("prompt", "answer", "response", "verdict"),
    [
        ("How many kilometers is it to Larn?", "40", "40 km", "right"),
        ("How many kilometers is it to Larn?", "40", "40 miles", "wrong"),
        ("What percentage of voters stayed at home?", "59.5", "59.5%", "right"),
        ("How many voters stayed at home?", "20", "20%", "wrong"),
        ("How many US dollars did the pier cost?", "12 million", "$12m", "right"),
        ("How many US dollars did the pier cost?", "12 million", "€12m", "wrong"),
        ("How many days did the talks last?", "11", "11 days", "right"),
        ("How many tons of grain were sent?", "40", "40 tons", "right"),
        ("More than how many people fled in 1997?", "20,000", "more than 20,000 in 1997", "right"),
        ("More than how many people fled?", "20,000", "less than 20,000", "wrong"),
        ("About how many people fled?", "20,000", "over 20,000", "right"),
        ("How many metres long is the pier?", "620", "620 m", "right"),
    ],
)
def test_the_unit_of_the_question_counts(prompt: str, answer: str, response: str, verdict: str) -> None:
    assert grade("number", answer, (), response, prompt=prompt).verdict == verdict


def test_a_wrong_unit_is_told() -> None:
    assert grade("number", "40 kilometers", (), "40 miles").note == "The question asks for kilometers, not miles."


def test_an_accepted_spelling_counts() -> None:
    assert grade("number", "12", ("a dozen ships", "13"), "13").verdict == "right"


ABOUT = [
    ("About how many people fled?", "62,000", "61,500", "right"),
    ("About how many people fled?", "62,000", "62,480", "right"),
    ("About how many people fled?", "62,000", "62,600", "wrong"),
    ("As of 1990, roughly what percentage of the fleet was sold?", "34.5", "34.53", "right"),
    ("About how many miles does the port lie from the mine?", "40", "42", "right"),
    ("About how many miles does the port lie from the mine?", "40", "44", "wrong"),
    ("The port lies some ____ miles from the mine.", "40", "41", "right"),
    ("How many people fled?", "62,000", "61,500", "wrong"),
    ("How many men talked about how they fled?", "62", "61", "wrong"),
]


@pytest.mark.parametrize(("prompt", "answer", "response", "verdict"), ABOUT)
def test_an_estimate_leaves_as_much_room_as_it_is_round(prompt: str, answer: str, response: str, verdict: str) -> None:
    assert grade("number", answer, (), response, prompt=prompt).verdict == verdict
