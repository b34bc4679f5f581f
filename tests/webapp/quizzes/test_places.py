"""Things to be put in order come with the places that the learner gave them."""

import pytest

from webapp.quizzes.forms import in_places


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (["1", "2", "3"], ["war", "truce", "peace"]),
        (["3", "1", "2"], ["truce", "peace", "war"]),
        (["", "1", ""], ["truce", "", ""]),
        (["1", "1", "3"], ["war", "truce", "peace"]),
        (["3", "3", "3"], ["", "", "war"]),
        (["0", "9", "x"], ["", "", ""]),
        ([], ["", "", ""]),
    ],
)
def test_each_thing_takes_its_place_or_the_next_free_one(places: list[str], expected: list[str]) -> None:
    assert in_places(["war", "truce", "peace"], places) == expected
