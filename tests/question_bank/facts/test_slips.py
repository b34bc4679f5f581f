"""A statement is in the English that the article's author meant, and names lands and years that the article gives."""

import pytest

from question_bank.facts.homeland import land_of
from tests.question_bank.facts.given import derived, facts


def told(text: str, published: str | None = None) -> list[str]:
    return [fact.statement for fact in facts(text, published=published)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("A second round of talks between Chile and Peru were held in Lima in September 1994.",
         "A second round of talks between Chile and Peru was held in Lima in September 1994."),
        ("A number of talks between Chile and Peru were held in Lima in September 1994.",
         "A number of talks between Chile and Peru were held in Lima in September 1994."),
        ("Ana Vidal served as Second Secretary in Peru between the years 1995-1997.",
         "Ana Vidal served as Second Secretary in Peru from 1995 to 1997."),
        ("Ana Vidal served as Second Secretary in Peru between 1995 and 1997.",
         "Ana Vidal served as Second Secretary in Peru between 1995 and 1997."),
        ("As a sign of good will, Ana Vidal opened the port of Lima in 1990.",
         "Ana Vidal opened the port of Lima in 1990."),
        ("On 19 October 2022, the Defence Minister of Peru, Ana Vidal proposed a plan for the port of Lima.",
         "On 19 October 2022, the Defence Minister of Peru, Ana Vidal, proposed a plan for the port of Lima."),
        ("Acme paid Peru $ 2 billion in 1990.", "Acme paid Peru $2 billion in 1990."),
        ("Talks between Chile and Peru were optimistically delayed until mid-January 1996.",
         "Talks between Chile and Peru were optimistically delayed until mid-January 1996."),
        ("A first round of talks between Chile and Peru was held in March 1994. A second round of talks was held in "
         "Lima in late October of that year.",
         "A second round of talks between Chile and Peru was held in Lima in late October 1994."),
    ],
)  # fmt: skip
def test_a_slip_of_the_article_is_not_repeated(text: str, statement: str) -> None:
    assert statement in told(text)


def test_what_the_author_thinks_somebody_had_to_do_is_no_fact() -> None:
    assert told("Ana Vidal had no choice but to allow Chile access to the port of Lima.") == []


def test_the_country_of_somebody_whose_title_names_it_is_written() -> None:
    text = "Peru's President Ana Vidal said she wants Chile to open a port in her country."
    assert "Ana Vidal said that she wants Chile to open a port in Peru." in told(text)


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Peru's President Ana Vidal left.", "Peru"),
        ("Peruvian Foreign Minister Ana Vidal left.", "Peru"),
        ("The president of Peru, Ana Vidal, left.", "Peru"),
        ("Peru's President Ana Vidal met Chilean President Vidal.", None),
        ("Ana Vidal left Peru.", None),
    ],
)
def test_a_title_before_a_name_tells_the_land(text: str, land: str | None) -> None:
    assert land_of("Ana Vidal", text) == land


def test_a_promise_for_a_year_was_made_before_the_news() -> None:
    text = "Chile has promised Peru around $50 million in humanitarian aid for 2003."
    told_then = "By March 2003, Chile had promised Peru around $50 million in humanitarian aid for 2003."
    assert told_then in told(text, published="2003-03-18")


def test_shares_of_a_vote_have_the_year_that_the_article_gives_the_election() -> None:
    text = (
        "It was the closest presidential election in Peru, with Ana Vidal receiving 59.5 percent of the vote.\n\n"
        "Her rival in the 1994 presidential election left."
    )
    assert "Ana Vidal received 59.5 percent of the vote in the 1994 presidential election in Peru." in told(text)


def test_an_ambassador_is_of_the_country_that_the_article_is_about() -> None:
    text = (
        "Peru grew. Peru joined the bank in 1990. Peru left it in 1991. Peru sold a port in 1992.\n\n"
        "Juan Ramos, a former ambassador to Chile, lost the election."
    )
    assert "Juan Ramos was a former Peruvian ambassador to Chile." in told(text)


def test_the_terms_of_an_agreement_tell_its_year() -> None:
    text = "In 1997, Chile and Peru signed an agreement that would give Peru 30 percent of the port."
    found = [getattr(item, "statement", "") for item in derived(text, published=None)]
    assert "The 1997 agreement between Chile and Peru was to give Peru 30 percent of the port." in found
