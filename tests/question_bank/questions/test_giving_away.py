"""What one question tells of another, whatever their forms."""

import pytest

from question_bank.model import Question
from question_bank.questions.giving_away import gives_away
from tests.question_bank.questions.samples import question

SIGNED = question("In which month and year was the Treaty of Velden signed?", "2000-05", form="date")
SIGNERS = question("Who signed the Treaty of Velden in May 2000?", "Maria Lund", form="short")
NO_DATE = question("Who signed the Treaty of Velden?", "Maria Lund", form="short")
STADIUM = question("Who opened the stadium of Montevista in May 2000?", "Maria Lund", form="short")
TEAMS = question("Match each team with its town.", ("Harriers = Larn", "Rovers = Ost"), form="match")
HARRIERS = question("For which town do the Harriers play?", "Larn", form="short")
ROVERS_COACH = question("Who coached the Rovers in 1998?", "Bo Alm", form="short")
EVENTS = ("the signing of the Treaty of Velden", "the opening of the stadium", "the eclipse of Larn")
ORDER = question("Put these in order, earliest first:", EVENTS, form="order")
STATEMENT = question("Envoys signed the Treaty of Velden in May 1998.", "false", form="true_false")
CHOICE = question("When was the treaty signed?", "May 2000", "June 1998", "July 1999", explanation="Velden, May 2000.")


@pytest.mark.parametrize(
    ("shown", "asked", "expected"),
    [
        (SIGNERS, SIGNED, True),
        (STADIUM, SIGNED, False),
        (NO_DATE, SIGNED, False),
        (CHOICE, SIGNED, True),
        (TEAMS, HARRIERS, True),
        (HARRIERS, TEAMS, True),
        (ROVERS_COACH, TEAMS, False),
        (SIGNERS, ORDER, True),
        (NO_DATE, ORDER, False),
        (TEAMS, ORDER, False),
        (question("Match each with its year.", (f"{EVENTS[0]} = a", f"{EVENTS[1]} = b"), form="match"), ORDER, True),
        (SIGNERS, STATEMENT, True),
        (STADIUM, STATEMENT, False),
        (STATEMENT, SIGNED, False),
        (STATEMENT.model_copy(update={"explanation": "It was signed in May 2000."}), SIGNED, True),
    ],
)
def test_a_question_gives_away_what_it_shows_of_the_same_matter(
    shown: Question, asked: Question, expected: bool
) -> None:
    assert gives_away(shown, asked) is expected


def test_two_questions_on_one_fact_always_give_one_another_away() -> None:
    first = question("Who won the election of 1988?", "Maria Lund", form="short", fact="f_1")
    second = question("Which office did Maria Lund hold in 1989?", "mayor", form="short", fact="f_1")
    assert gives_away(first, second)
    assert gives_away(second, first)


def test_a_spelling_that_looks_like_a_month_that_never_was_is_only_text() -> None:
    season = question("Which season did the Harriers of Larn win?", "1998/1999", form="date", accept=("1998-99",))
    assert gives_away(question("What did the Harriers of Larn win in 1998-99?", "the cup", form="short"), season)
    assert not gives_away(question("What did the Harriers of Larn win in 1999-00?", "the cup", form="short"), season)
