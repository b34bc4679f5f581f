"""Which forms of a body's name are right beside the one that its article writes."""

from __future__ import annotations

import pytest

from question_bank.questions.bodies import other_forms


@pytest.mark.parametrize(
    ("body", "forms"),
    [
        ("Brandt University", ("Brandt",)),
        ("Bishop University", ("Bishop",)),
        ("State University", ()),
        ("University of Larn", ()),
        ("Peru University", ()),
        ("Western University", ()),
        ("Velund Institute", ("Velund",)),
        ("Lima Institute", ()),
        ("Weather Institute", ()),
        ("Great Larn Railroad", ("Great Larn Railway", "Great Larn")),
        ("Larn Railway", ("Larn Railroad",)),
        ("Brandt Steel Company", ("Brandt Steel",)),
        ("Brandt, Inc.", ("Brandt",)),
        ("General Company", ()),
        ("U.S. Coffee Board", ("Coffee Board", "US Coffee Board", "United States Coffee Board")),
        ("UK Farmers Party", ("Farmers Party", "Farmers", "United Kingdom Farmers Party")),
        ("Security Council", ("UN Security Council", "U.N. Security Council", "United Nations Security Council")),
    ],
)
def test_a_body_goes_by_other_forms_of_its_name(body: str, forms: tuple[str, ...]) -> None:
    assert other_forms(body) == forms
