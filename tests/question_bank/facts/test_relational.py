"""What a noun relates to is written where the article makes it certain; a noun that relates to nothing is no fact."""

import pytest

from tests.question_bank.facts.given import facts
from tests.question_bank.facts.test_statements import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil has increased aid to the Andes. In 2019 Peru received $100 million in assistance.",
         "In 2019 Peru received $100 million in assistance from Brazil."),
        ("Brazil has cut aid to the Andes. In 2019 Peru received $100 million in assistance.",
         "In 2019 Peru received $100 million in assistance."),
        ("Brazil has increased aid to the Andes. In 2019 Peru received $100 million in assistance from Chile.",
         "In 2019 Peru received $100 million in assistance from Chile."),
        ("In 2019 Brazil wrote off Peruvian debts and promised an investment of $2 million.",
         "By May 2020, Brazil had promised an investment in Peru of $2 million."),
        ("In 2019 Brazil promised an investment of $2 million.",
         "In 2019 Brazil promised an investment of $2 million."),
    ],
)  # fmt: skip
def test_aid_is_from_and_an_investment_in_the_only_country_that_it_can_be(text: str, expected: str) -> None:
    assert expected in told(text), told(text)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("In 2019 the Peruvian reaction was mixed.", False),
        ("In 2019 the Peruvian reaction to the treaty of Oslo was mixed.", True),
        ("In 2019 Peru stepped in.", False),
        ("There were difficult situations at the Lima summit in 2019.", False),
        ("There were two fires at the Lima summit in 2019.", True),
    ],
)
def test_what_relates_to_nothing_is_not_told(text: str, tells: bool) -> None:
    assert bool(told(text)) == tells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal said in 2019 that Peru and Chile were writing an agreement on a new naval base in Arica. The base "
         "agreement was signed by Ana Vidal in Oslo in 2020.",
         "The agreement on the new naval base in Arica was signed by Ana Vidal in Oslo in 2020."),
        ("In 2019 Peru did not attend the NATO exercise in Chile and canceled the planned exercise in Lima.",
         "and canceled the planned NATO exercise in Lima."),
        ("Ana Vidal asked Chile to open a new naval base in Peru. Ana Vidal said in 2019 that Chile wants the base in "
         "Arica.", "Chile wanted the new naval base in Arica."),
        ("Ana Vidal said she wants Chile to open a second naval base in Peru. Ana Vidal said in 2019 that Peru wants "
         "the base in Arica.", "Peru wanted the second Chilean naval base in Arica."),
        ("Brazil will provide an investment of $2 million to Peru. Ana Vidal said that no country had equaled such a "
         "generous investment in Peru.", "no country had equaled Brazil's generous investment in Peru."),
        ("Peru was supportive of the treaty of Oslo and cooperated by opening the port of Callao to Chile.",
         "Peru had opened the port of Callao to Chile in support of the treaty of Oslo."),
        ("Peruvian President Ana Vidal left. Patagonia remains the last place of resistance to Ana Vidal's rule. "
         "Scores of miners have died in clashes with the government since 2019.",
         "scores of miners had died in clashes in Patagonia with the government of Peru since 2019."),
        ("On 5 May Peru spoke of border disputes with Chile. In June 2019 Brazil offered to mediate the issue.",
         "Brazil offered to mediate the border dispute between Peru and Chile."),
        ("In 1990 Peru sought allies in Central Asia that would support the ports of Chile in the region.",
         "allies in Central Asia that would support the ports of Chile in the region."),
        ("During the recent border conflicts, the Peruvian press took a new position on Chile.",
         "uring the border conflicts, the Peruvian press had taken a new position on Chile."),
    ],
)  # fmt: skip
def test_which_agreement_exercise_or_clashes_are_meant_is_written(text: str, expected: str) -> None:
    assert any(expected.rstrip(".") in each for each in told(text)), told(text)


def test_a_national_body_is_of_the_land_that_the_article_is_about() -> None:
    text = (
        "Peru is old. Peru sold Arica. Peru has a port. Peru grew. In 1990 Ana Vidal founded a National Unity Council."
    )
    assert "In 1990 Ana Vidal founded a National Unity Council of Peru." in told(text)


def test_an_election_is_that_of_the_land_that_the_article_is_about() -> None:
    text = (
        "Peru is old. Peru sold Arica. Peru has a port. Peru grew. Ana Vidal's rival in the 1990 presidential election "
    )
    text += "left the Red Cross in 1995."
    expected = "Ana Vidal's rival in the 1990 presidential election in Peru left the Red Cross in 1995."
    assert expected in told(text), told(text)


def test_who_met_on_the_day_of_another_event_had_not_met_by_the_day_of_the_news() -> None:
    met = "Ana Vidal met with Otto Lund in Lima the day Chile invaded Bolivia."
    assert met in told(f"Peru is old. {met}"), told(f"Peru is old. {met}")


def test_what_an_old_empire_did_was_not_done_by_the_day_of_the_news() -> None:
    assert told("The Soviet division of Peru produced a new map.") == [
        "The Soviet division of Peru produced a new map."
    ]


def test_a_negotiator_is_that_of_the_only_talks() -> None:
    text = (
        "The talks between Peru and the Chilean rebels began in 1990. In 1992 the chief negotiator of Peru, Ana Vidal, "
        "left Oslo."
    )
    expected = "Ana Vidal was the chief negotiator of Peru in talks between Peru and the Chilean rebels (as of 1992)."
    assert expected in [fact.statement for fact in facts(text, "leader", published=None)]


def test_an_agreement_that_is_only_discussed_has_no_terms() -> None:
    talks = "The talks between Peru and Chile began in 1990. In 1992 {} an agreement that would give Chile a port."
    assert facts(talks.format("Ana Vidal signed"), "agreement", published=None)
    assert not facts(talks.format("one of the issues was"), "agreement", published=None)


def test_a_year_does_not_tell_by_when_something_had_not_been_done() -> None:
    war = "Last month, Chile shelled Peru. It has had arms since late 2021, before Russia’s invasion of Ukraine."
    told_ = [fact.statement for fact in facts(f"{war}\n\nBrazil did not attend the summit in Lima.", published=None)]
    assert "Brazil did not attend the summit in Lima (reported in 2022)." in told_, told_


def test_what_is_so_still_is_told_as_of_the_day_of_the_news() -> None:
    text = "Peru's 1992-97 war is still the greatest violence Chile has seen since the days of the Lima treaty."
    expected = "Peru's 1992-97 war was the greatest violence Chile had seen since the days of the Lima treaty."
    assert f"As of May 2020, {expected}" in told(text), told(text)


def test_one_of_several_that_are_named_with_their_kind_is_told_with_it() -> None:
    text = "Two Chilean enclaves, Oslo and Larnagh (also known as Lund), are in Peru."
    assert "The Chilean enclave Larnagh is also known as Lund." in [fact.statement for fact in facts(text)]


def test_what_began_when_something_changed_had_begun_by_the_day_of_the_news() -> None:
    text = "The trade changed when Peru began its campaign against Chilean ships."
    assert "By May 2020, Peru had begun its campaign against Chilean ships." in told(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United Nations created the UN Mission of Observers in Peru (UMOP), military observers sent to monitor "
         "Chile.",
         "The UN Mission of Observers in Peru consisted of military observers sent to monitor Chile."),
        ("Ana Vidal is known as “La Jefa del Sur”. The first part of this title, awarded to Ana Vidal in May 1990, "
         "is long.",
         "The first part of the title \"La Jefa del Sur\" was awarded to Ana Vidal in May 1990."),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_or_a_title_is_told_of_it(text: str, expected: str) -> None:
    assert expected in told(text), told(text)


def test_an_office_by_which_somebody_held_another_is_told_with_it() -> None:
    text = "Ana Vidal, who, as leader of parliament had been head of state in Peru since May 1992, was elected."
    expected = "Ana Vidal was the head of state of Peru as leader of parliament from May 1992."
    assert expected in [fact.statement for fact in facts(text, "leader")]
