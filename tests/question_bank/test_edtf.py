"""Which texts are dates, and how precise they are."""

from __future__ import annotations

import pytest

from question_bank.edtf import granularity


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1997-06-27", "day"),
        ("2000-02-29", "day"),
        ("1997-02-29", None),
        ("1997-06", "month"),
        ("1997-13", None),
        ("1999-21", "season"),
        ("1999-25", None),
        ("1997", "year"),
        ("97", None),
        ("0718", "year"),
        ("-0043", "year"),
        ("-0000", None),
        ("-0430/-0403", "range"),
        ("-0026/0014", "range"),
        ("-0403/-0430", None),
        ("199X", "decade"),
        ("1995/1997", "range"),
        ("1999-21/1999-08", "range"),
        ("1997/1995", None),
        ("1995/1996/1997", None),
        ("1995/", None),
        ("June 1997", None),
        ("", None),
    ],
)
def test_how_precise_a_date_is(text: str, precision: str | None) -> None:
    assert granularity(text) == precision
