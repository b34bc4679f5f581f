"""A drawn quiz is varied, fair to itself, and the same for the same seed."""

from __future__ import annotations

from random import Random

import pytest

from question_bank.model import Form, Question
from question_bank.questions.giving_away import gives_away
from webapp.quizzes.drawing import Candidate, Entry, Standing, draw, options, shortlist


def question(name: str, fact: str | None = None, form: Form = "short", **fields: object) -> Question:
    fields = {"prompt": "?", "answer": "a", **fields}
    return Question.model_validate({"id": f"q_{name}", "fact": fact, "form": form, **fields})


def candidate(name: str, article: str = "a", standing: Standing = "new", fact: str | None = None) -> Candidate:
    return Candidate(question(name, fact), article, standing)


def never(_a: Question, _b: Question) -> bool:
    return False


def ids(drawn: list[Candidate]) -> list[str]:
    return [entry.question.id for entry in drawn]


POOL = [candidate(f"{article}{i}", article) for article in "abc" for i in range(10)]


def test_a_seed_draws_the_same_quiz_again_and_another_seed_another() -> None:
    first, again, other = (ids(draw(POOL, 5, Random(seed), never)) for seed in (1, 1, 2))
    assert first == again != other


def test_a_draw_is_spread_over_the_articles() -> None:
    drawn = draw(POOL, 9, Random(3), never)
    assert sorted(entry.article_id for entry in drawn) == list("aaabbbccc")


def test_a_shortlist_is_spread_over_the_articles_and_puts_what_is_known_last() -> None:
    large = [Entry(f"q_a{i}", "a", "new") for i in range(50)]
    small = [Entry(f"q_b{i}", "b", "new") for i in range(3)] + [Entry(f"q_c{i}", "c", "known") for i in range(9)]
    kept = shortlist([*small, *large], 10, Random(2))
    assert sorted(entry.article_id for entry in kept) == list("aaaaaaabbb")
    assert len(shortlist([*small, *large], 100, Random(2))) == 62


def test_a_fact_is_asked_once() -> None:
    pool = [candidate(f"x{i}", fact="f_same") for i in range(4)] + [candidate("y", fact="f_other")]
    assert len(draw(pool, 5, Random(0), never)) == 2


@pytest.mark.parametrize("tells", [("q_x", "q_y"), ("q_y", "q_x")])
def test_a_question_that_gives_another_away_is_left_out(tells: tuple[str, str]) -> None:
    pool = [candidate("x"), candidate("y"), candidate("z")]
    drawn = draw(pool, 3, Random(0), lambda a, b: (a.id, b.id) == tells)
    assert len(drawn) == 2


TOWNS = [
    f"{start}{end}" for start in ("Har", "Lan", "Vel", "Mon", "Gri", "Tor", "Sol") for end in ("den", "vik", "dal")
]
THINGS = ("treaty", "stadium", "harbour", "bank", "bridge", "school", "railway", "theatre")


def large_bank(size: int) -> list[Candidate]:
    """Questions of all forms on a few things of a few towns, so that many tell of one another."""
    rng = Random(7)
    made: list[Candidate] = []
    for number in range(size):
        town, thing, year = rng.choice(TOWNS), rng.choice(THINGS), str(rng.randint(1900, 1960))
        other, its_year = rng.choice(TOWNS), str(rng.randint(1900, 1960))
        says = f"The {thing} of {town} was opened in {year}."
        by_form: list[tuple[Form, str, object]] = [
            ("date", f"In what year was the {thing} of {town} opened?", year),
            ("true_false", says, "true"),
            ("match", f"Match each {thing} with its year.", (f"{town} = {year}", f"{other} = {its_year}")),
            ("order", "Put these in order, earliest first:", tuple(f"the {thing} of {t}" for t in (town, other))),
        ]
        form, prompt, answer = by_form[number % len(by_form)]
        asked = question(str(number), None, form, prompt=prompt, answer=answer, explanation=says)
        made.append(Candidate(asked, f"a{number % 30}"))
    return made


@pytest.mark.parametrize("seed", range(5))
def test_a_question_that_shuts_all_others_out_does_not_make_the_quiz_short(seed: int) -> None:
    pool = [candidate("all"), *(candidate(f"x{i}") for i in range(5))]
    drawn = draw(pool, 5, Random(seed), lambda a, _b: a.id == "q_all")
    assert sorted(ids(drawn)) == [f"q_x{i}" for i in range(5)]


def test_no_question_of_a_set_from_a_large_bank_answers_another_and_few_are_compared() -> None:
    compared = 0

    def counted(one: Question, other: Question) -> bool:
        nonlocal compared
        compared += 1
        return gives_away(one, other)

    bank = large_bank(1_000)
    drawn = draw(bank, 20, Random(4), counted)
    assert len(drawn) == 20
    questions = [each.question for each in drawn]
    assert not [(a.id, b.id) for a in questions for b in questions if a is not b and gives_away(a, b)]
    assert {each.form for each in questions} == {"date", "true_false", "match", "order"}
    assert compared < 2 * len(bank) * len(drawn)


def test_a_set_holds_either_the_pairs_or_the_question_that_they_answer() -> None:
    teams = question("teams", form="match", prompt="Match team and town.", answer=("Harriers = Larn", "Rovers = Ost"))
    town = question("town", prompt="For which town do the Harriers play?", answer="Larn")
    other = question("other", prompt="Who won the cup in 1998?", answer="Bo Alm")
    pool = [Candidate(each, "a") for each in (teams, town, other)]
    assert {len(draw(pool, 3, Random(seed), gives_away)) for seed in range(6)} == {2}


def test_new_and_missed_questions_come_before_known_ones() -> None:
    known = [candidate(f"k{i}", standing="known") for i in range(20)]
    pool = [*known, candidate("m", standing="missed"), candidate("n", standing="new")]
    assert {"q_m", "q_n"} <= set(ids(draw(pool, 3, Random(5), never)))


def test_what_there_is_is_drawn_where_more_was_asked_for() -> None:
    assert len(draw(POOL[:3], 10, Random(0), never)) == 3


@pytest.mark.parametrize(
    ("answer", "distractors", "shown"),
    [
        ("14 May 1998", ["4 May 1999", "14 March 1998"], ["14 March 1998", "14 May 1998", "4 May 1999"]),
        ("1998", ["2003", "1991"], ["1991", "1998", "2003"]),
        ("44 BCE", ["31 BCE", "58 BCE"], ["58 BCE", "44 BCE", "31 BCE"]),
        ("40 years", ["100 years", "5 years"], ["5 years", "40 years", "100 years"]),
        ("$2 billion", ["$330 million", "$1 billion"], ["$330 million", "$1 billion", "$2 billion"]),
        (
            "more than 20,000",
            ["more than 2,000", "more than 30,000"],
            ["more than 2,000", "more than 20,000", "more than 30,000"],
        ),
    ],
)
def test_dates_and_numbers_are_shown_in_their_order(answer: str, distractors: list[str], shown: list[str]) -> None:
    asked = question("c", form="choice", answer=answer, distractors=distractors)
    assert [options(asked, Random(seed)) for seed in range(4)] == [shown] * 4


def test_other_options_are_shuffled() -> None:
    asked = question("c", form="choice", answer="Larn", distractors=["Veld", "Ost", "Sund"])
    orders = {tuple(options(asked, Random(seed))) for seed in range(20)}
    assert len(orders) > 5


def test_things_to_be_put_in_order_never_stand_in_order_already() -> None:
    asked = question("o", form="order", answer=["war", "truce"])
    assert [options(asked, Random(seed)) for seed in range(8)] == [["truce", "war"]] * 8


def test_a_typed_question_offers_nothing() -> None:
    assert options(question("s", distractors=["x"]), Random(0)) == []


def test_a_matching_question_offers_its_right_hand_sides_and_the_wrong_ones() -> None:
    asked = question("m", form="match", answer=["Larn = town", "Ost = river"], distractors=["lake"])
    assert sorted(options(asked, Random(0))) == ["lake", "river", "town"]
