"""Which term means what a definition says: typed with a hint, chosen among terms of its kind, matched."""

import pytest

from question_bank.model import Fact, Question
from question_bank.questions import write
from question_bank.questions.glossary import kind_of_meaning
from tests.question_bank.questions.samples import fact, world


def term(name: str, meaning: str, opening: str = "") -> Fact:
    verb = "are" if name.endswith("s") else "is"
    statement = f"{opening}{name} {verb} {meaning}."
    value = {"term": name, "meaning": meaning}
    return fact("definition", f"{statement[0].upper()}{statement[1:]}", name, value)


TITHE = term("tithe", "a tax that farmers pay in grain")
TOLL = term("toll", "a fee that carts pay at a gate")
EXCISE = term("excise", "a tax that brewers pay for every barrel")
CALYX = term("calyx", "a ring of leaves around a bud")
LARCENY = term("larceny", "the act of taking what is not yours")
ALL = (TITHE, TOLL, EXCISE, CALYX, LARCENY)


def asked(one: Fact, *others: Fact) -> list[Question]:
    facts = [one, *others]
    items = [item for item in write(facts, world(*facts)) if isinstance(item, Question)]
    return [question for question in items if question.fact == one.id and question.form != "match"]


def test_a_typed_term_is_hinted_at_by_its_first_letter() -> None:
    (question,) = [q for q in asked(TITHE) if q.form == "short"]
    assert question.prompt == "What is the term, beginning with “t”, for a tax that farmers pay in grain?"
    assert question.answer == "tithe"
    assert question.accept == ("tithes",)


def test_a_plural_that_no_dictionary_has_is_not_put_in_the_plural_again() -> None:
    (question,) = asked(term("vasopressors", "agents that narrow the vessels"))
    assert "vasopressorses" not in question.accept


def test_a_term_of_two_words_says_so() -> None:
    (question,) = asked(term("poll tax", "a fee that voters pay"))
    assert question.prompt == "What is the two-word term, beginning with “p”, for a fee that voters pay?"


def test_the_field_that_a_definition_is_of_stands_in_front() -> None:
    (question,) = asked(term("calyx", "a ring of leaves around a bud", "In botany, a "))
    assert question.prompt.startswith("In botany, what is the term, beginning with “c”, for a ring of leaves")


def test_wrong_terms_are_of_the_kind_of_the_right_one() -> None:
    (question,) = [q for q in asked(*ALL) if q.form == "choice"]
    assert question.prompt == "What is the term for a tax that farmers pay in grain?"
    assert set(question.distractors) == {"toll", "excise"}


def test_without_two_terms_of_its_kind_none_is_chosen() -> None:
    assert not any(question.form == "choice" for question in asked(TITHE, TOLL, CALYX, LARCENY))


def test_a_term_whose_meaning_is_nearly_the_same_is_no_wrong_one() -> None:
    twin = term("grain rate", "a tax that farmers pay each year in grain")
    assert not any("grain rate" in question.distractors for question in asked(*ALL, twin))


def test_a_meaning_that_has_the_term_in_it_is_not_asked() -> None:
    assert asked(term("grain tax", "a tax that farmers pay in grain")) == []


def test_a_meaning_with_a_word_that_the_term_is_made_of_is_not_asked() -> None:
    assert asked(term("ageism", "the habit of judging others by age")) == []


def test_a_body_in_a_meaning_may_be_of_any_land() -> None:
    (question,) = asked(term("impoundment", "the refusal to spend what the Congress has voted"))
    assert question.answer == "impoundment"


def test_a_name_is_no_term() -> None:
    value = {"term": "Larn Act", "meaning": "a law that banned whaling"}
    name = fact("definition", "The Larn Act is a law that banned whaling.", "Larn Act", value)
    assert asked(name, *ALL) == []


def test_terms_of_an_article_are_matched_with_their_meanings() -> None:
    items = write(list(ALL), world(*ALL))
    (matched,) = [item for item in items if isinstance(item, Question) and item.form == "match"]
    assert matched.prompt == "Match each term with its meaning:"
    assert "calyx = a ring of leaves around a bud" in matched.answer


@pytest.mark.parametrize(
    ("meaning", "kind"),
    [
        ("a tax that farmers pay in grain", "tax"),
        ("the fees which carts pay", "tax"),
        ("the process of turning milk into cheese", "act"),
        ("a type of court hearing held within a day", "meeting"),
        ("a set of beliefs about the gods", "belief"),
        ("lowering the value of a currency", "lowering"),
        ("a widespread system through which land was taken", "system"),
    ],
)
def test_what_a_meaning_says_a_thing_to_be(meaning: str, kind: str) -> None:
    assert kind_of_meaning(meaning) == kind
