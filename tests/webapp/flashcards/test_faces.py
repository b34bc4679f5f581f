"""What a card shows of each form of question."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from question_bank.model import Form
from webapp.flashcards.faces import make_face


@pytest.mark.parametrize(
    ("form", "answer", "answers"),
    [
        ("short", "Mira Halden", ("Mira Halden",)),
        ("number", "20,000", ("20,000",)),
        ("date", "1998-05-14", ("14 May 1998",)),
        ("date", "199X", ("the 1990s",)),
        ("true_false", "false", ("False",)),
        ("multiple", ["Veldania", "Ostmark"], ("Veldania", "Ostmark")),
        ("order", ["first", "second"], ("first", "second")),
        (
            "match",
            ["Rey = harbour master", "Halden = Prime Minister"],
            ("Rey = harbour master", "Halden = Prime Minister"),
        ),
    ],
)
def test_the_back_shows_the_answer_as_people_write_it(
    form: Form, answer: str | Sequence[str], answers: tuple[str, ...]
) -> None:
    face = make_face(form, "?", answer, (), "seed")
    assert face.answers == answers
    assert face.ordered == (form == "order")


@pytest.mark.parametrize(
    ("form", "answer", "options", "folded"),
    [
        ("choice", "a", {"a", "b", "c"}, True),
        ("multiple", ["a", "d"], {"a", "d", "b", "c"}, True),
        ("order", ["a", "d"], {"a", "d", "b", "c"}, False),
        ("match", ["a = 1", "d = 2"], {"a", "1", "d", "2"}, False),
        ("short", "a", set(), True),
        ("true_false", "true", set(), True),
    ],
)
def test_options_are_folded_unless_the_question_needs_them(
    form: Form, answer: str | Sequence[str], options: set[str], folded: bool
) -> None:
    face = make_face(form, "?", answer, ("b", "c"), "seed")
    assert (set(face.options), face.folded) == (options, folded)


def test_options_keep_their_order_for_one_seed_and_change_it_with_the_seed() -> None:
    orders = {make_face("choice", "?", "a", ("b", "c", "d"), f"seed {number % 20}").options for number in range(40)}
    assert 1 < len(orders) <= 20


def test_a_cloze_is_cut_at_its_blank() -> None:
    assert make_face("cloze", "In 2001 it was ____.", "Mira", (), "s").prompt == ("In 2001 it was ", ".")
