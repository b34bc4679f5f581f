"""A statement is in the English that the article's author meant, and names lands and years that the article gives."""

import pytest

from question_bank.facts.homeland import land_of
from tests.question_bank.facts.given import derived, facts


def told(text: str, published: str | None = None) -> list[str]:
    return [fact.statement for fact in facts(text, published=published)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("A third session of the club of Chile and Peru were held in Lima in May 1984.",
         "A third session of the club of Chile and Peru was held in Lima in May 1984."),
        ("A number of sessions of the club of Chile and Peru were held in Lima in May 1984.",
         "A number of sessions of the club of Chile and Peru were held in Lima in May 1984."),
        ("Ana Vidal taught chemistry in Peru between the years 1985-1989.",
         "Ana Vidal taught chemistry in Peru from 1985 to 1989."),
        ("Ana Vidal taught chemistry in Peru between 1985 and 1989.",
         "Ana Vidal taught chemistry in Peru between 1985 and 1989."),
        ("As a sign of good will, Ana Vidal opened the port of Lima in 1990.",
         "Ana Vidal opened the port of Lima in 1990."),
        ("On 3 May 1984, the Trade Minister of Peru, Ana Vidal sold the port of Lima.",
         "On 3 May 1984, the Trade Minister of Peru, Ana Vidal, sold the port of Lima."),
        ("In 1996, Vidal founded Acme Cinema—a company dedicated to mining, as well as Deep Image, a trading company.",
         "In 1996, Vidal founded Acme Cinema."),
        ("Acme paid Peru $ 2 billion in 1990.", "Acme paid Peru $2 billion in 1990."),
        ("The opening of the port of Lima was optimistically set for May 1984.",
         "The opening of the port of Lima was optimistically set for May 1984."),
        ("Ana Vidal praised the trade between the mines of Peru with Chile.",
         "Ana Vidal praised the trade of the mines of Peru with Chile."),
        ("Ana Vidal met her 34-year old son, Otto Vidal, in Lima in 1990.",
         "Ana Vidal met her 34-year-old son, Otto Vidal, in Lima in 1990."),
        ("The first round of peace talks between the Peruvian government and the Lima Front began in Quito in 1990. "
         "The Peruvian peace talks in Quito ended in July 1991.",
         "The peace talks in Quito between the Peruvian government and the Lima Front ended in July 1991."),
        ("In 1990, while the Lima Film Festival was being held in Quito, Ana Vidal left Peru.",
         "In 1990, the Lima Film Festival was held in Quito."),
        ("Ana Vidal led Peru in 1990. Vidal and Otto Lund, and UN envoy for Chile Eva Ruiz signed the Lima Accord.",
         "Ana Vidal, Otto Lund, and UN envoy for Chile Eva Ruiz signed the Lima Accord (reported in 1990 or later)."),
        ("Ana Vidal visited Lima on June 19-24, meeting Otto Lund.",
         "Ana Vidal visited Lima on June 19-24, meeting Otto Lund."),
        ("Chile Foreign Minister Ana Vidal sold the port of Lima in 1990.",
         "Chile's Foreign Minister Ana Vidal sold the port of Lima in 1990."),
        ("Ana Vidal said in the 12 years before 1990 no country had equaled the fleet of Peru.",
         "Ana Vidal said that in the 12 years before 1990 no country had equaled the fleet of Peru."),
        ("The group of eleven miners was trapped by a fire in Lima in 1990.",
         "A group of eleven miners was trapped by a fire in Lima in 1990."),
        ("Ana Vidal proposed a Lima Trade Forum, which became the Andean Trade Council.",
         "The Lima Trade Forum became the Andean Trade Council."),
        ("Otto Vidal named acids in 1884. Brine is both a Vidal and a Lund acid in Peru.",
         "Brine is both a Vidal and a Lund acid in Peru."),
        ("Peru's President Ana Vidal has left Lima.", "Peru's President Ana Vidal has left Lima."),
        ("Elections in Peru were last held in May 2012.", "Elections in Peru were held in May 2012."),
        ("The Catalan writer Francesc Pi i Lund left Lima in 1873. Pau Pi y Lund died in Peru in 1880.",
         "The Catalan writer Francesc Pi i Lund left Lima in 1873."),
        ("The current Peruvian president Ana Vidal was elected in Lima in July 2012.",
         "The Peruvian president Ana Vidal was elected in Lima in July 2012."),
        ("In 1881 the Lima Fair was held in Peru for the first time since 1539.",
         "In 1881 the Lima Fair was held in Peru for the first time since 1539."),
        ("In 1997, Systems & Control workers at Lima College built a robot for Peru.",
         "In 1997, Systems & Control workers at Lima College built a robot for Peru."),
        ("A first fair of Chile and Peru took place in March 1984. A second fair of Chile and Peru took place in "
         "Lima in late August of that year.",
         "A second fair of Chile and Peru took place in Lima in late August 1984."),
        ("In 1990 Peru shelled the border towns of Chile well.", "In 1990 Peru shelled the border towns of Chile."),
        ("In 1990 Peru knew the border towns of Chile well.", "In 1990 Peru knew the border towns of Chile well."),
    ],
)  # fmt: skip
def test_a_slip_of_the_article_is_not_repeated(text: str, statement: str) -> None:
    assert statement in told(text)


def test_what_somebody_had_no_choice_but_to_do_was_done() -> None:
    done = "Ana Vidal sold the port of Lima to Chile."
    assert told("Ana Vidal had no choice but to sell the port of Lima to Chile.") == [done]
    assert told("Ana Vidal has little choice but to sell the port of Lima to Chile.") == []


def test_the_country_of_somebody_whose_title_names_it_is_written() -> None:
    text = "Peru's President Ana Vidal said she wants Chile to build two ships in her country."
    assert "Ana Vidal said that she wants Chile to build two ships in Peru." in told(text)


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
    text = "Chile has lent Peru some $20 million in loans for 1985."
    told_then = "By March 1985, Chile had lent Peru some $20 million in loans for 1985."
    assert told_then in told(text, published="1985-03-18")


def test_shares_of_a_vote_have_the_year_that_the_article_gives_the_election() -> None:
    text = (
        "Few had foreseen the presidential election in Peru, with Ana Vidal winning 70 percent of the vote.\n\n"
        "Her rival in the 1984 presidential election left."
    )
    assert "Ana Vidal received 70 percent of the vote in the 1984 presidential election in Peru." in told(text)


def test_an_ambassador_is_of_the_country_that_the_article_is_about() -> None:
    text = (
        "Peru grew. Peru joined the bank in 1990. Peru left it in 1991. Peru sold a port in 1992.\n\n"
        "Juan Ramos, a former ambassador to Chile, sold the port."
    )
    assert "Juan Ramos was once Peruvian ambassador to Chile." in told(text)


def test_the_terms_of_an_agreement_tell_its_year() -> None:
    text = "In 1984, Chile and Peru signed an agreement that would give Peru half of the port and cut tariffs."
    found = [getattr(item, "statement", "") for item in derived(text, published=None)]
    assert "The 1984 agreement between Chile and Peru was to give Peru half of the port and cut tariffs." in found


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Peruvian President Ana Vidal left. Vidal won the election in 1990.",
         "Ana Vidal won the election in Peru in 1990."),
        ("Otto Lund met his Peruvian counterpart, Ana Vidal. Vidal came to power as a result of a strike.",
         "Ana Vidal came to power in Peru as a result of a strike."),
        ("Peruvian President Ana Vidal left. Vidal observed the Chilean election in 1990.",
         "Ana Vidal observed the Chilean election in 1990."),
    ],
)  # fmt: skip
def test_an_election_is_held_in_the_land_of_the_leader_who_wins_it(text: str, statement: str) -> None:
    assert statement in told(text)
