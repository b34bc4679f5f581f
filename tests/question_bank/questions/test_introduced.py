"""Who the person of an article is stands before a name that a prompt gives alone."""

import pytest

from question_bank.questions.introduced import introduced, is_bare


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("In what year was Ana Vidal born?", "In what year was the Chilean poet Ana Vidal born?"),
        ("Ana Vidal left Lima in ____ (year).", "The Chilean poet Ana Vidal left Lima in ____ (year)."),
        (
            "In what year did Ana Vidal join the Peruvian Guild of Oslo with Otto Lund?",
            "In what year did the Chilean poet Ana Vidal join the Peruvian Guild of Oslo with Otto Lund?",
        ),
        ("In what year did Ana Vidal meet Otto Lund, Eva Brandt, Ada Kraus, Jan Vos and Al Ruiz?", None),
        ("In what year was the musician Ana Vidal born?", None),
        ("In what year did President Ana Vidal die?", None),
        ("In what year did the painter Ana Vidal die?", None),
        ("In what year was Ana Vidal named the best poet?", None),
        ("In what year was Ana Vidal-Lund born?", None),
        ("In what year did Ana Vidal's brother die?", None),
        ("In what year was Ana Vidal AG founded?", None),
    ],
)
def test_a_prompt_that_names_little_else_says_who_it_is_about(prompt: str, expected: str | None) -> None:
    assert introduced(prompt, "Ana Vidal", "Chilean poet", ["1889"]) == (expected or prompt)


def test_who_somebody_is_gives_no_answer_away() -> None:
    prompt = "In which country was Ana Vidal born?"
    assert introduced(prompt, "Ana Vidal", "Chilean poet", ["Chilean coast"]) == prompt


@pytest.mark.parametrize(
    ("prompt", "bare"),
    [
        ("In what year was Ana Vidal born?", True),
        ("In what year did Ana Vidal leave Lima?", True),
        ("In what year did Ana Vidal leave Lima for Oslo?", False),
        ("In what year was the Chilean poet Ana Vidal born?", False),
        ("In what year did President Ana Vidal die?", False),
        ("In what year did Ana Vidal, a Chilean poet, die?", False),
        ("Ana Vidal (poet): In what year was Ana Vidal born?", False),
        ("In what year was Otto Lund born?", False),
    ],
)
def test_a_bare_name_says_nothing_of_who_that_is(prompt: str, bare: bool) -> None:
    assert is_bare(prompt, "Ana Vidal") == bare


def test_where_somebody_was_born_says_no_more_who_that_is() -> None:
    prompt = "In what year was Ana Vidal born in Velden, Peru, in the Andes?"
    assert not is_bare(prompt, "Ana Vidal")
    assert is_bare(prompt, "Ana Vidal", others=9)


def test_a_prince_is_not_told_to_be_one_twice() -> None:
    prompt = "In what year did Prince Otto die?"
    assert introduced(prompt, "Prince Otto", "Korean prince", ["1786"]) == prompt
