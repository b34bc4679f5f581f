"""Changes shown word by word."""

from __future__ import annotations

from typing import Any

import pytest

from webapp.curation.diff import words


def shown(before: Any, after: Any) -> str:
    marks = {"same": "{}", "gone": "[-{}-]", "new": "[+{}+]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in words(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("When was it signed?", "When was it signed?", "When was it signed?"),
        ("When was it signed?", "When was the treaty signed?", "When was [-it-][+the treaty+] signed?"),
        ("a", "", "[-a-]"),
        (None, "f_1", "[+f_1+]"),
        (["1998", "1999"], ["1998", "2001"], "1998\n[-1999-][+2001+]"),
        (0.3, 0.5, "[-0.3-][+0.5+]"),
    ],
)
def test_what_went_stands_before_what_came(before: Any, after: Any, expected: str) -> None:
    assert shown(before, after) == expected
