"""What is put in order or matched stands alone without its date, or is left out."""

from __future__ import annotations

import pytest

from question_bank.model import DateValue
from question_bank.questions.untimed import without_date
from tests.question_bank.questions.samples import fact


@pytest.mark.parametrize(
    ("statement", "event"),
    [
        ("Ada Kraus built a mill in Larn in 1910.", "Ada Kraus built a mill in Larn"),
        ("Ada Kraus did in 1910.", None),
        ("Ada Kraus resigned in 1910.", None),
        ("The Larn Navy launched in 1910.", None),
        ("The costly invasion of Norland took place in 1910.", None),
        ("The siege of Larn by Norland took place in 1910.", "The siege of Larn by Norland"),
        ("Ada Kraus was seen on the 1910, episode of the Larn Show.", None),
        ("The hall of Larn was built in 1910 under the care of Fr.", None),
    ],
)
def test_an_event_that_breaks_off_is_put_into_no_order(statement: str, event: str | None) -> None:
    value = DateValue(date="1910", granularity="year", text="1910")
    told = fact("date", statement, statement.partition(" ")[0], value.model_dump())
    assert without_date(told, value) == event
