"""What a careful teacher would strike out, seen by a check; and what would give an answer away."""

import pytest

from question_bank.model import Form, Question
from question_bank.questions.checks import gives_away, problems
from tests.question_bank.questions.samples import fact, leader, world


def question(prompt: str, answer: str, *distractors: str, form: Form = "choice", **more: object) -> Question:
    data = {"id": "q_1", "form": form, "prompt": prompt, "answer": answer, "distractors": distractors, **more}
    return Question.model_validate(data)


NO_FACT = [
    ("Who founded the bicycle company in 1898?", "Otto Brandt", ("Piet Maas", "Jan Vos"), ()),
    (
        "who founded the bicycle company in 1898?",
        "Otto Brandt",
        ("Piet Maas", "Jan Vos"),
        ("the prompt is not one well-formed sentence",),
    ),
    (
        "Who founded the company in 1898",
        "Otto Brandt",
        ("Piet Maas", "Jan Vos"),
        ("the prompt is not one well-formed sentence",),
    ),
    ("In what year did he found the company?", "1898", ("1899", "1901"), ("the prompt does not stand alone",)),
    ("What did it cost in 1898?", "$300", ("$400", "$500"), ("the prompt does not stand alone",)),
    (
        "Who is named in the passage as founder?",
        "Otto Brandt",
        ("Piet Maas", "Jan Vos"),
        ("the prompt does not stand alone",),
    ),
    ("Who won the final last year?", "Otto Brandt", ("Piet Maas", "Jan Vos"), ("the prompt uses a relative time",)),
    ("How much was lent to the country in 1998?", "$300", ("$400", "$500"), ("the prompt does not stand alone",)),
    ("Who led the club since then?", "Jan Vos", ("Piet Maas", "Bo Alm"), ("the prompt uses a relative time",)),
    ("Who won the cup from the U.S. 2002?", "Jan Vos", ("Piet Maas", "Bo Alm"), ("a date is not put into words",)),
    ("Who won the cup of 4 May 2002, a Sunday?", "Jan Vos", ("Piet Maas", "Bo Alm"), ()),
    ("Who scored most in the World Cup 2002?", "Jan Vos", ("Piet Maas", "Bo Alm"), ()),
    ("Who won the cup in spring 2002?", "Jan Vos", ("Piet Maas", "Bo Alm"), ()),
    (
        "Who was NOT in the team of 1962?",
        "Otto Brandt",
        ("Piet Maas", "Jan Vos"),
        ("the question is negative or offers all or none",),
    ),
    (
        "Who played in the final of 1962?",
        "Otto Brandt",
        ("Piet Maas", "All of the above"),
        ("the question is negative or offers all or none",),
    ),
    (
        "Who is shown in the photograph of 1962?",
        "Otto Brandt",
        ("Piet Maas", "Jan Vos"),
        ("the question is about a page's furniture",),
    ),
    (
        "In which city was the Lisbon Treaty of 2007 signed?",
        "Lisbon",
        ("Paris", "Rome"),
        ("the prompt gives the answer away", "a word links the prompt and the key alone"),
    ),
    (
        "Which treaty ended the harbour war in 1910?",
        "the Harbour Treaty",
        ("the Treaty of Rome", "the Treaty of Kiel"),
        ("a word links the prompt and the key alone",),
    ),
    ("Who founded the bicycle company in 1898?", "Otto Brandt", ("Piet Maas",), ("fewer than two distractors",)),
    (
        "Who founded the bicycle company in 1898?",
        "Otto Brandt",
        ("Piet Maas", "piet maas"),
        ("two options are the same",),
    ),
    ("How many titles had the club won by 1970?", "fourteen", ("12", "17"), ("the options are of different kinds",)),
    (
        "Why did the company close in 1911?",
        "because the banks refused any further loan",
        ("a strike", "a fire"),
        ("the key is conspicuously the longest option",),
    ),
]


@pytest.mark.parametrize(("prompt", "answer", "distractors", "reasons"), NO_FACT)
def test_a_written_question_is_told_its_problems(
    prompt: str, answer: str, distractors: tuple[str, ...], reasons: tuple[str, ...]
) -> None:
    assert problems(question(prompt, answer, *distractors), None, world()) == reasons


@pytest.mark.parametrize(
    ("prompt", "answer", "reasons"),
    [
        ("The stadium of Montevista opened in ____.", "1930", ()),
        ("The stadium opened in ____ and closed in ____.", "1930", ("a cloze has exactly one blank",)),
        ("The stadium opened in 1930.", "1930", ("a cloze has exactly one blank", "the prompt gives the answer away")),
        ("Clara Immerwald was an ____.", "astronomer", ("the article before the blank gives a hint",)),
    ],
)
def test_a_cloze_has_one_blank_that_nothing_fills(prompt: str, answer: str, reasons: tuple[str, ...]) -> None:
    assert problems(question(prompt, answer, form="cloze"), None, world()) == reasons


def test_another_name_of_the_answer_is_no_distractor() -> None:
    known = world(Maria_Lund=("M. K. Lund",))
    asked = question("Who won the election of 1988?", "Maria Lund", "M. K. Lund", "Jan Vos")
    assert problems(asked, None, known) == ("a distractor is another name of the answer",)


def test_whoever_held_the_office_anywhere_in_the_bank_is_a_true_distractor() -> None:
    now, before = leader("Maria Lund", "president"), leader("Jan Vos", "President", as_of="1991")
    asked = question("Who was the president of Norland in March 2003?", "Maria Lund", "Jan Vos", "Ada Kraus")
    assert problems(asked, now, world(now, before)) == ("a distractor is true",)


def test_an_office_the_person_held_at_another_time_is_a_true_distractor() -> None:
    now, before = leader("Maria Lund", "president"), leader("Maria Lund", "finance minister", as_of="1991")
    asked = question(
        "Which office did Maria Lund hold in March 2003?",
        "president of Norland",
        "finance minister of Norland",
        "prime minister of Norland",
    )
    assert problems(asked, now, world(now, before)) == ("a distractor is true",)


def test_a_figure_near_the_right_one_is_a_true_distractor() -> None:
    stars = fact("figure", "The catalogue holds 300 stars.", "The catalogue", {"number": 300, "text": "300"})
    assert "a distractor is true" in problems(question("How many stars?", "300", "310", "500"), stars, world(stars))
    assert problems(question("How many stars?", "300", "400", "500"), stars, world(stars)) == ()


@pytest.mark.parametrize("distractor", ["May 1910", "1910", "4 May 1910", "spring 1910"])
def test_a_date_that_holds_the_right_one_is_a_true_distractor(distractor: str) -> None:
    value = {"date": "1910-05-04", "granularity": "day", "text": "4 May 1910"}
    treaty = fact("date", "The treaty was signed on 4 May 1910.", "The treaty", value)
    asked = question("When was the treaty signed?", "on the fourth of May", distractor, "6 June 1911")
    assert "a distractor is true" in problems(asked, treaty, world(treaty))


def test_a_place_that_the_statement_names_too_is_a_true_distractor() -> None:
    value = {"name": "Treaty of Velden", "where": "Lisbon"}
    treaty = fact("agreement", "Envoys signed the treaty in Lisbon and in Paris.", "Envoys", value)
    asked = question("In which city did envoys sign the treaty?", "Lisbon", "Paris", "Rome")
    assert problems(asked, treaty, world(treaty)) == ("a distractor is true",)


def test_a_choice_between_figures_of_a_bound_is_never_fair() -> None:
    value = {"number": 300, "bound": "more_than", "text": "more than 300"}
    stars = fact("figure", "The catalogue holds more than 300 stars.", "The catalogue", value)
    asked = question("More than how many stars does the catalogue hold?", "300", "400", "500")
    assert problems(asked, stars, world(stars)) == ("a distractor is true",)


def test_an_office_is_asked_with_its_time() -> None:
    lund = leader("Maria Lund", "president")
    asked = question("Who was the president of Norland?", "Maria Lund", form="short")
    assert problems(asked, lund, world(lund)) == ("the prompt names no time",)


def test_a_claim_is_asked_as_a_claim() -> None:
    value = {"number": 300, "text": "300"}
    claim = fact("figure", "The catalogue holds 300 stars.", "The catalogue", value, attributed_to="Clara Immerwald")
    asked = question("How many stars does the catalogue hold?", "300", form="number")
    assert problems(asked, claim, world(claim)) == ("the prompt asks a claim as a fact",)
    said = question("According to Clara Immerwald, how many stars does it hold?", "300", form="number")
    assert problems(said, claim, world(claim)) == ()


@pytest.mark.parametrize(
    ("shown", "asked", "expected"),
    [
        (
            "Who signed the Treaty of Velden in May 2000?",
            "In which month and year was the Treaty of Velden signed?",
            True,
        ),
        (
            "Who opened the stadium of Montevista in May 2000?",
            "In which month and year was the Treaty of Velden signed?",
            False,
        ),
        ("Who signed the Treaty of Velden?", "In which month and year was the Treaty of Velden signed?", False),
    ],
)
def test_a_question_gives_away_what_it_shows_of_the_same_matter(shown: str, asked: str, expected: bool) -> None:
    first = question(shown, "Maria Lund", form="short")
    second = question(asked, "2000-05", form="date")
    assert gives_away(first, second) is expected


def test_two_questions_on_one_fact_always_give_one_another_away() -> None:
    first = question("Who won the election of 1988?", "Maria Lund", form="short", fact="f_1")
    second = question("Which office did Maria Lund hold in 1989?", "mayor", form="short", fact="f_1")
    assert gives_away(first, second)
    assert gives_away(second, first)
