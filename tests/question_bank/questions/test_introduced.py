"""Who the person of an article is stands before a name that a prompt gives alone."""

import pytest

from question_bank.questions.introduced import introduced, introduction


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ana Vidal (born 1944) is a Chilean painter, lecturer and judge.", "Chilean painter"),
        ("Ana Ruiz Vidal (1 May 1839 – 9 May 1930) was a celebrated poet.", "poet"),
        ("Ana Vidal, known as Nita, was a Danish-born Chilean judge who left.", "Danish-born Chilean judge"),
        ("Vidal is a retired professional civil engineer from Lima.", "civil engineer"),
        ("Ana Vidal is a founder of the Lima Guild.", None),
        ("Ana Vidal was the mayor of Lima.", None),
        ("Ana Vidal is a Grammy Award-winning singer.", None),
        ("Ana Vidal is a ship.", None),
        ("Lima is a city.", None),
    ],
)
def test_the_opening_of_an_article_says_who_somebody_is(sentence: str, said: str | None) -> None:
    assert introduction("Ana Vidal", [sentence]) == said


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("In what year was Ana Vidal born?", "In what year was the Chilean poet Ana Vidal born?"),
        ("Ana Vidal left Lima in ____ (year).", "The Chilean poet Ana Vidal left Lima in ____ (year)."),
        ("In what year did Ana Vidal join the Peruvian Guild of Oslo with Otto Lund?", None),
        ("In what year did President Ana Vidal die?", None),
        ("In what year did the painter Ana Vidal die?", None),
        ("In what year was Ana Vidal named the best poet?", None),
        ("Lima: In what year was Ana Vidal born?", None),
        ("In what year was Ana Vidal-Lund born?", None),
    ],
)
def test_a_prompt_that_names_little_else_says_who_it_is_about(prompt: str, expected: str | None) -> None:
    assert introduced(prompt, "Ana Vidal", "Chilean poet", ["1889"]) == (expected or prompt)


def test_who_somebody_is_gives_no_answer_away() -> None:
    prompt = "In which country was Ana Vidal born?"
    assert introduced(prompt, "Ana Vidal", "Chilean poet", ["Chilean coast"]) == prompt
