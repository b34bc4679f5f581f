"""The whole pipeline: the same bank whatever the number of processes, and what is told twice is one fact."""

from __future__ import annotations

from question_bank.model import Article
from question_bank.pipeline import build, derive_all
from question_bank.questions.likeness import REASON
from tests.question_bank.facts.given import article, facts

ARTICLES = [
    article("Peru sold 40 ships to Chile in May 1990. Ana Vidal, the mayor of Lima, was born in 1950.", id_="one"),
    article("Norway and Sweden signed the Oslo Accord in Oslo on 3 June 1985.", id_="two"),
    article("Brazil beat Sweden in Solna on 29 June 1958. Pelé scored twice in Solna.", id_="three"),
]


def test_several_processes_give_the_same_bank() -> None:
    assert build(ARTICLES, jobs=2, least=0) == build(ARTICLES, least=0)


def test_the_facts_come_in_the_articles_order() -> None:
    assert [found.article for found in derive_all(ARTICLES, jobs=2)] == ["one", "two", "three"]


def test_each_step_is_told_with_how_far_it_is() -> None:
    told: list[tuple[str, int, int]] = []
    build(ARTICLES, progress=lambda step, done, of: told.append((step, done, of)))
    assert told[0] == ("facts of one", 0, 3)
    assert told[-1] == ("questions on two", 2, 3)


def test_what_is_told_twice_is_one_fact_with_both_places() -> None:
    text = "Marie Curie was born in Warsaw in 1867.\n\nShe won. Curie was born in Warsaw in 1867."
    (fact,) = facts(text, "date")
    places = (fact.evidence, *fact.also)
    whole: Article = article(text)
    assert [whole.text[place.start : place.end] for place in places] == [place.quote for place in places]
    assert len(places) == 2


def test_a_fact_told_once_has_no_second_place_in_its_file() -> None:
    (fact,) = facts("Marie Curie was born in Warsaw in 1867.", "date")
    assert "also" not in fact.model_dump()


def test_what_two_articles_tell_is_asked_once_and_the_refusal_counted() -> None:
    again = article("Brazil beat Sweden in Solna on 29 June 1958. It rained.", id_="four")
    alone, both = build(ARTICLES, least=0), build([*ARTICLES, again], least=0)
    asked = [[(q.form, q.prompt) for bank in built.banks for q in bank.questions] for built in (alone, both)]
    assert sorted(asked[0]) == sorted(asked[1])
    assert REASON in {refusal.reason for refusal in both.rejections}
