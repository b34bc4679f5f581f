"""A rebuild keeps what a person did, and says what it could not keep in step."""

from __future__ import annotations

from typing import Any

import pytest

from question_bank.bank import Moved, Orphan, apply, carried, dump, merge, sealed
from question_bank.bank_layout import section
from question_bank.bank_schema import read_text
from question_bank.model import BankFile, Evidence, Fact, Question
from tests.question_bank.bank.conftest import TEXT


@pytest.fixture
def text() -> str:
    """The file as a build leaves it, with the checksums of what it generated."""
    seals = section("generated", sealed(read_text(TEXT).bank).generated)
    return TEXT.replace("questions:\n", f"{seals}questions:\n", 1)


def rebuilt(bank: BankFile, **changes: Any) -> BankFile:
    return bank.model_copy(update=changes)


def test_the_first_build_writes_the_whole_file(text: str) -> None:
    bank = read_text(text).bank
    result = merge(None, bank)
    assert result.text == dump(sealed(bank))
    assert result.added == ("q_open", "q_cost", "q_year")


def test_building_what_is_there_already_changes_no_byte(text: str) -> None:
    result = merge(text, read_text(text).bank)
    assert (result.text, result.added, result.dropped, result.kept) == (text, (), (), ())


@pytest.mark.parametrize(
    "edit",
    [
        {"prompt": "When was it opened?", "origin": "edited"},
        {"status": "hidden"},
        {"status": "ready"},
        {"tags": ("history", "date", "my class")},
    ],
)
def test_what_a_person_did_survives_a_rebuild(text: str, edit: dict[str, Any]) -> None:
    bank = read_text(text).bank
    theirs = apply(text, {"q_open": edit})
    result = merge(theirs, bank)
    assert (result.text, result.kept, result.orphans) == (theirs, ("q_open",), ())
    without = rebuilt(bank, questions=bank.questions[1:])
    assert merge(theirs, without).text == theirs


def test_what_a_person_wrote_survives_a_rebuild(text: str) -> None:
    written = Question(id="q_mine", form="short", prompt="Who opened it?", answer="Otto Lind", origin="written")
    theirs = apply(text, {}, added=[written])
    assert merge(theirs, read_text(text).bank).text == theirs


def test_drafts_follow_the_generator_and_comments_stay(text: str) -> None:
    bank = read_text(text).bank
    first, _, third = bank.questions
    plain = text.replace("    # is this too easy?\n", "")
    new = first.model_copy(update={"id": "q_new", "prompt": "On which day was the bridge at Arda opened?"})
    result = merge(plain, rebuilt(bank, questions=(first.model_copy(update={"score": 0.6}), new, third)))
    assert (result.added, result.updated, result.dropped) == (("q_new",), ("q_open",), ("q_cost",))
    assert [question.id for question in read_text(result.text).bank.questions] == ["q_open", "q_new", "q_year"]
    for comment in (
        "# checked by hand in May",
        "# the first thing to know",
        "score: 0.6  # high",
        "# about the blank",
        "# the end",
    ):
        assert comment in result.text


def test_a_draft_that_someone_noted_something_on_is_not_dropped(text: str) -> None:
    bank = read_text(text).bank
    result = merge(text, rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2])))
    assert (result.text, result.dropped) == (text, ())
    assert [orphan.question for orphan in result.orphans] == ["q_cost"]


@pytest.mark.parametrize(
    ("was", "typed"),
    [
        ("prompt: When was the bridge at Arda opened?", "prompt: When was it opened?"),
        ("- 9 May 1931  # as the article has it", "- the ninth of May"),
        ("statement: The bridge at Arda cost", "statement: Building the bridge cost"),
        ("number: 20000", "number: 21000"),
        ("explanation: ''\n    difficulty: 0.5", "explanation: Because.\n    difficulty: 0.1"),
    ],
)
def test_what_is_changed_in_the_file_by_hand_needs_no_other_mark(text: str, was: str, typed: str) -> None:
    bank = read_text(text).bank
    assert was in text
    theirs = text.replace(was, typed, 1)
    result = merge(theirs, bank)
    assert result.text == theirs
    assert len(result.kept) == 1


def test_a_question_typed_without_its_optional_keys_is_a_person_s(text: str) -> None:
    typed = "  - id: q_mine\n    fact: f_cost\n    form: short\n    prompt: What did it cost?\n    answer: a lot\n"
    theirs = text.replace("# the end\n", typed + "# the end\n")
    assert merge(theirs, read_text(text).bank).text == theirs


def test_what_a_person_took_out_stays_out(text: str) -> None:
    bank = read_text(text).bank
    entry = text[text.index("  # about the blank") : text.index("# the end")]
    theirs = text.replace(entry, "")
    result = merge(theirs, bank)
    assert (result.text, result.left_out) == (theirs, ("q_year",))
    again = theirs.replace(theirs[theirs.index("generated:") : theirs.index("questions:")], "")
    assert "q_year" in {question.id for question in read_text(merge(again, bank).text).bank.questions}


def test_a_kept_question_whose_fact_is_gone_is_reported_and_keeps_its_fact(text: str) -> None:
    theirs = apply(text, {"q_cost": {"status": "ready"}})
    bank = read_text(text).bank
    gone = rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2]))
    article = "The bridge at Arda was opened on 9 May 1931. It cost 22,000 crowns. It is blue."
    result = merge(theirs, gone, article)
    quote, nearest = "It cost 20,000 crowns.", "It cost 22,000 crowns."
    assert result.orphans == (Orphan("q_cost", "f_cost", quote, False, nearest),)
    assert result.text == theirs
    assert merge(result.text, gone, article) == result


def test_a_kept_fact_that_is_no_longer_given_moves_with_its_sentence(text: str) -> None:
    theirs = apply(text, {"q_cost": {"status": "ready"}})
    bank = read_text(text).bank
    gone = rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2]))
    article = "A new start. The bridge at Arda was opened on 9 May 1931. It cost 20,000 crowns."
    result = merge(theirs, gone, article)
    assert result.text == theirs.replace("start: 45\n      end: 67", "start: 58\n      end: 80")
    assert result.orphans == (Orphan("q_cost", "f_cost", "It cost 20,000 crowns.", True),)


def test_a_fact_that_a_person_wrote_is_reported_only_when_its_sentence_is_gone(text: str) -> None:
    bank = read_text(text).bank
    unsealed = text.replace(f"  f_cost: {bank.generated['f_cost']}\n", "")
    theirs = apply(unsealed, {"q_cost": {"status": "ready"}})
    opening = "The bridge at Arda was opened on 9 May 1931."
    given = rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2]))
    result = merge(theirs, given, f"{opening} It cost 20,000 crowns.")
    assert (result.text, result.orphans) == (theirs, ())
    assert [orphan.fact for orphan in merge(theirs, given, opening).orphans] == ["f_cost"]


def reworded(fact: Fact, quote: str, id_: str, **changes: Any) -> Fact:
    evidence = Evidence(quote=quote, start=0, end=len(quote))
    return fact.model_copy(update={"id": id_, "evidence": evidence, **changes})


@pytest.mark.parametrize(
    ("quote", "value", "follows"),
    [
        ("It cost 20,000 crowns!", {}, True),
        ("It cost some 20,000 crowns in all.", {}, True),
        ("In all, 20,000 crowns it cost.", {"text": "20,000"}, True),
        ("It cost 20,000 crowns!", {"number": 30000}, False),
        ("It cost 20,000 crowns!", {"unit": "pounds"}, False),
        ("The winter after that, 20,000 crowns were stolen from a bank.", {}, False),
    ],
)
def test_a_question_follows_its_fact_to_the_new_sentence(
    text: str, quote: str, value: dict[str, Any], follows: bool
) -> None:
    bank = read_text(apply(text, {"q_cost": {"status": "hidden"}})).bank
    cost = bank.facts[1]
    new = reworded(cost, quote, "f_new", value=cost.value.model_copy(update=value))
    ids = [fact.id for fact in carried(bank, (bank.facts[0], new))]
    assert ids == ["f_open", "f_cost" if follows else "f_new"]


def test_what_no_person_touched_takes_the_new_id(text: str) -> None:
    bank = read_text(text).bank
    new = reworded(bank.facts[1], "It cost 20,000 crowns!", "f_new")
    assert [fact.id for fact in carried(bank, (new,))] == ["f_new"]


def test_the_sentence_that_a_question_followed_is_told(text: str) -> None:
    theirs = apply(text, {"q_cost": {"status": "hidden"}})
    bank = read_text(theirs).bank
    new = reworded(bank.facts[1], "It cost 20,000 crowns!", "f_cost")
    result = merge(theirs, rebuilt(read_text(text).bank, facts=(bank.facts[0], new)))
    assert result.moved == (Moved("f_cost", "It cost 20,000 crowns.", "It cost 20,000 crowns!", ("q_cost",)),)
    assert read_text(result.text).bank.facts[1].evidence.quote == "It cost 20,000 crowns!"
    assert merge(result.text, rebuilt(read_text(text).bank, facts=(bank.facts[0], new))).text == result.text


def test_a_fact_no_longer_found_goes_with_its_drafts(text: str) -> None:
    bank = read_text(text).bank
    plain = text.replace("    # is this too easy?\n", "")
    result = merge(plain, rebuilt(bank, facts=bank.facts[:1], questions=(bank.questions[0], bank.questions[2])))
    assert [fact.id for fact in read_text(result.text).bank.facts] == ["f_open"]
    assert result.dropped == ("q_cost",)


def test_facts_and_the_article_s_head_follow_the_source(text: str) -> None:
    bank = read_text(text).bank
    moved = bank.facts[1].evidence.model_copy(update={"start": 50, "end": 72})
    facts = (
        bank.facts[0].model_copy(update={"disputed_by": ("f_cost",)}),
        bank.facts[1].model_copy(update={"evidence": moved}),
    )
    head = bank.article.model_copy(update={"author": "Ilse Brandt", "tags": ("history",)})
    result = merge(text, rebuilt(bank, article=head, facts=facts))
    after = read_text(result.text).bank
    assert (after.article, after.facts, after.questions) == (head, facts, bank.questions)
    assert "# checked by hand in May" in result.text
    assert result.text.replace("      start: 50\n      end: 72", "      start: 45\n      end: 67").count(
        "\n"
    ) == text.count("\n")


@pytest.mark.parametrize("built_before", [True, False])
def test_new_facts_and_checksums_find_their_places_in_any_file(text: str, built_before: bool) -> None:
    old = text if built_before else TEXT
    bank = read_text(TEXT).bank
    new = reworded(bank.facts[0], "The bridge at Arda was opened on 9 May 1931!", "f_more")
    question = bank.questions[0].model_copy(update={"id": "q_more", "fact": "f_more"})
    more = rebuilt(bank, facts=(*bank.facts, new), questions=(*bank.questions, question))
    after = read_text(merge(old, more).text).bank
    assert after == sealed(more)
    assert read_text(merge(old, more).text).text.endswith("# the end\n")


@pytest.mark.parametrize("questions", ["questions: []\n", "questions:\n", ""])
def test_a_file_without_questions_gets_its_first_ones(questions: str) -> None:
    bank = read_text(TEXT).bank
    empty = TEXT[: TEXT.index("questions:")] + questions
    assert read_text(merge(empty, bank).text).bank == sealed(bank)
