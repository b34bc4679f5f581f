"""Statements that can be asked, and those that point elsewhere, stop short or tell too little."""

import pytest

from question_bank.questions.soundness import (
    anchors,
    has_certain_subject,
    is_cut_short,
    is_vague,
    stands_by_itself,
    told_in_the_present,
)
from question_bank.questions.wording import date_last
from tests.question_bank.questions.samples import fact


@pytest.mark.parametrize(
    ("statement", "vague"),
    [
        ("Chile opened a mine in Atacama in 1911.", False),
        ("Chile cancelled the one planned at home.", True),
        ("Some judges disliked the new flag of Chile.", True),
        ("Ana Ruiz praised his speech in Lima.", True),
        ("Ana Vidal's other major works on Chile were printed in 1943.", True),
        ("In 1988 Ana Vidal won six additional tournaments in Chile.", True),
        ("Ana Vidal was appointed to Superior Court in 1990.", True),
        ("Ana Vidal was appointed to the Superior Court of Chile in 1990.", False),
        ("The , region of Atacama became rich.", True),
        ("The choir left Lima after the up- in Quito.", True),
    ],
)
def test_what_points_elsewhere_is_vague(statement: str, vague: bool) -> None:
    assert is_vague(fact("event", statement, "Chile", {"name": "x"})) is vague


@pytest.mark.parametrize(
    ("statement", "quote", "cut"),
    [
        ("Ruiz went to Lima to meet.", "Ruiz went to Lima to meet the minister.", True),
        ("Ruiz called the outlook.", "Ruiz called the outlook bright.", True),
        ("Ruiz went to Lima.", "Ruiz went to Lima and met the minister.", False),
        ("Ruiz went to Lima.", "Ruiz, it was said, went to Lima.", False),
        ("The rate in Chile was 18% higher.", "The rate in Chile was 18% higher.", True),
        (
            "Lund won the prize of the Guild of Cooks, Bakers.",
            "Lund won the prize of the Guild of Cooks, Bakers, and Brewers.",
            True,
        ),
        (
            "Lund won the prize of the Guild of Cooks, Bakers in 1910.",
            "In 1910 Lund won the prize of the Guild of Cooks, Bakers, and Brewers.",
            True,
        ),
        ("The sailors are listed.", "The sailors are listed as missing.", True),
        (
            "Ruiz built a mill that kept flour in direct contact in 1710.",
            "In 1710 Ruiz built a mill that kept flour in direct contact with stone.",
            True,
        ),
        ("In 1909, Ruiz sang on the I Go.", "In 1909, Ruiz sang on the I Go... Home tour.", True),
        ("Tide is the first film that Ruiz made.", "Tide is the first film that Ruiz made without a script.", True),
        ("Tide is a film that Ruiz made.", "Tide is a film that Ruiz made without a script.", False),
        ("Ruiz introduced Ana Vidal.", "In 1908 Ruiz introduced Ana Vidal, whom she knew, to a crowd.", True),
        ("Ruiz introduced trams.", "In 1908 Ruiz introduced trams, as she had promised.", False),
        ("Larn beat Velden 3.", "On Sunday Larn beat Velden 3 – 1 at home.", True),
        ("Ruiz kept in contact in 1698.", "In 1698 Ruiz kept in contact, and wrote.", False),
    ],
)
def test_a_statement_that_stops_inside_a_phrase_is_cut_short(statement: str, quote: str, cut: bool) -> None:
    told = fact("event", statement, "Ruiz", {"name": "x"})
    evidence = told.evidence.model_copy(update={"quote": quote, "end": told.evidence.start + len(quote)})
    assert is_cut_short(told.model_copy(update={"evidence": evidence})) is cut


@pytest.mark.parametrize(
    ("statement", "subject", "certain"),
    [
        ("A bridge was opened in 1911.", "a bridge", False),
        ("A company from Lima was founded in 1911.", "a company from Lima", True),
        ("A museum in Lima was founded in 1911.", "a museum in Lima", False),
        ("Most strikers left in 1911.", "most strikers", False),
        ("The market itself was opened in 1911.", "the market itself", False),
        ("Museum was opened in 1911.", "Museum", False),
        ("Library was built by Lund in 1911.", "Library", False),
        ("Violence hit Lima in 1911.", "violence", True),
    ],
)
def test_an_event_is_of_one_certain_thing(statement: str, subject: str, certain: bool) -> None:
    assert has_certain_subject(fact("event", statement, subject, {"name": "x"})) is certain


@pytest.mark.parametrize(
    ("statement", "present"),
    [
        ("On 4 May 2010, Chile marks a century of its treaty.", True),
        ("Ruiz's visit in May 2010 brings Chile back to the table.", True),
        ("On 4 May 2010, Chile marked a century of its treaty.", False),
        ("Chile exports copper.", False),
        ("Chile has exported copper since 1820.", False),
    ],
)
def test_a_dated_event_is_told_as_past(statement: str, present: bool) -> None:
    assert told_in_the_present(fact("event", statement, "Chile", {"name": "x"})) is present


@pytest.mark.parametrize(
    ("name", "statement", "alone"),
    [
        ("Peru", "Chile attacked Peru in 1879.", True),
        ("Peru", "Chile attacked Peru, Bolivia and Spain in 1879.", False),
        ("Spain", "Chile attacked Peru and Spain in 1879.", False),
        ("Netherlands", "Chile attacked Peru and the Netherlands in 1879.", False),
        ("Arica", "The army took Arica, Chile, in 1880.", False),
        ("Peru", "The army took Peru's ports in 1880.", False),
        ("Lima", "The Lima talks ended in 1883.", False),
        ("Netherlands", "The army took the Netherlands' ports in 1880.", False),
        ("Chile", "The army left southern Chile in 1883.", False),
        ("Lima", "Ada Kraus scored for 1860 Lima in 1983.", False),
        ("Larn", "Ada Kraus was born in Larn upon Velden in 1983.", False),
        ("Lisbon", "Millions read the novel Lisbon in 1983.", False),
    ],
)
def test_only_a_name_by_itself_can_be_exchanged(name: str, statement: str, alone: bool) -> None:
    assert stands_by_itself(name, statement) is alone


@pytest.mark.parametrize(
    ("prompt", "number"),
    [
        ("Who won the cup?", 0),
        ("Who won the cup in 1930?", 1),
        ("Who led Chile in Lima in May 1930?", 3),
        ("According to Ana Ruiz, who led Chile?", 1),
        ("In case of drought, who opens the gates?", 0),
        ("In March 1930, who opened the gates of Velden?", 2),
    ],
)
def test_names_and_the_year_say_which_event_is_meant(prompt: str, number: int) -> None:
    assert anchors(prompt) == number


@pytest.mark.parametrize(
    ("statement", "turned"),
    [
        ("On 4 May 1910, Chile and Peru signed the treaty.", "Chile and Peru signed the treaty on 4 May 1910."),
        ("In the spring of 1910, Chile left the league.", "Chile left the league in the spring of 1910."),
        ("In 1910, Chile agreed to sell the mine.", "In 1910, Chile agreed to sell the mine."),
        ("In 1910, Chile said that the mine was closed.", "In 1910, Chile said that the mine was closed."),
        ("In 1910, Chile came third, with 27 points.", "In 1910, Chile came third, with 27 points."),
        ("In 1910, Chile broke the pact of 1902.", "In 1910, Chile broke the pact of 1902."),
    ],
)
def test_a_date_goes_last_where_it_stays_the_verbs(statement: str, turned: str) -> None:
    assert date_last(statement) == turned
