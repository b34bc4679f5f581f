"""Every rule of the catalogue against its examples, flawed ones and fine ones."""

from __future__ import annotations

import pytest

from question_bank.questions.checks import RULES, Case, advice, problems
from tests.question_bank.questions.checks.alone_examples import ALONE
from tests.question_bank.questions.checks.cue_examples import CUES
from tests.question_bank.questions.checks.envoy_examples import ENVOYS
from tests.question_bank.questions.checks.example import NOWHERE, Example
from tests.question_bank.questions.checks.form_examples import FORMS
from tests.question_bank.questions.checks.grammar_examples import GRAMMAR
from tests.question_bank.questions.checks.leftover_examples import LEFTOVERS
from tests.question_bank.questions.checks.naming_examples import NAMING
from tests.question_bank.questions.checks.of_the_day_examples import OF_THE_DAY
from tests.question_bank.questions.checks.of_what_examples import OF_WHAT
from tests.question_bank.questions.checks.option_examples import OPTIONS
from tests.question_bank.questions.checks.settled_examples import SETTLED
from tests.question_bank.questions.checks.stem_examples import STEM
from tests.question_bank.questions.checks.substance_examples import SUBSTANCE
from tests.question_bank.questions.samples import question

EXAMPLES = [
    *STEM,
    *ALONE,
    *SUBSTANCE,
    *FORMS,
    *NAMING,
    *OF_THE_DAY,
    *OF_WHAT,
    *ENVOYS,
    *OPTIONS,
    *CUES,
    *SETTLED,
    *LEFTOVERS,
    *GRAMMAR,
]
BY_NAME = {rule.name: rule for rule in RULES}
VAGUE = question("Which fish did the boats of Larn land in 1910?", "cod", "many eels", "plaice")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.rule}: {example.question.prompt[:40]}")
def test_a_rule_finds_the_words_that_break_it_and_nothing_else(example: Example) -> None:
    assert BY_NAME[example.rule].find(Case(example.question, example.fact, example.world)) == example.words


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_flawed_and_a_fine_example(rule: object) -> None:
    found = {example.words is None for example in EXAMPLES if BY_NAME[example.rule] is rule}
    assert found == {True, False}


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len(BY_NAME) == len(RULES)


def test_a_finding_says_what_is_wrong_where_and_what_to_do_and_where_that_is_written() -> None:
    (found,) = problems(question("Who won the final last year?", "Jan Vos", "Bo Alm", "Piet Maas"), None, NOWHERE)
    assert found.name == "relative-time"
    assert found.message == "the prompt uses a relative time (“last year”): give the date or the year"
    assert found.reference.link == "https://arxiv.org/abs/2405.20529"


def test_advice_is_no_problem_of_a_generated_question() -> None:
    generated = VAGUE.model_copy(update={"origin": "generated"})
    assert [found.name for found in problems(VAGUE, None, NOWHERE)] == ["vague-option"]
    assert problems(generated, None, NOWHERE) == ()
    assert [found.name for found in advice(generated, None, NOWHERE)] == ["vague-option"]


@pytest.mark.parametrize(
    "fine",
    [
        question("Who founded the bicycle company of Larn in 1898?", "Otto Brandt", "Piet Maas", "Jan Vos"),
        question("How many titles had the club of Larn won by 1970?", "14", "12", "17"),
        question("The stadium of Montevista opened in ____ (year).", "1930", form="cloze"),
        question("Norland signed the Treaty of Velden in 1910.", "true", form="true_false"),
        question("Put these in order, earliest first:", ("first flight", "first satellite", "landing"), form="order"),
        question("Match each team with its town.", ("Harriers = Larn", "Rovers = Ost"), "Kiel", form="match"),
        question("Which two towns lie on the river Rey?", ("Larn", "Ost"), "Kiel", form="multiple"),
    ],
    ids=lambda fine: fine.form,
)
def test_a_fine_question_of_any_form_breaks_no_rule(fine: object) -> None:
    assert problems(fine, None, NOWHERE) == ()  # type: ignore[arg-type]
