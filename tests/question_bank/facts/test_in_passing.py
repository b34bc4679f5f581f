"""What phrases tell in passing: acronyms, capitals, distances, lengths, dated events, definitions."""

import pytest

from tests.question_bank.facts.given import facts


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The World Trade Organization (WTO) met in Doha.", "WTO stands for World Trade Organization."),
        ("The Nordic Investment Bank (NIB) lent the money.", "NIB stands for Nordic Investment Bank."),
        ("The International Cycling Union (ICU) banned him.", "ICU stands for International Cycling Union."),
        ("The Party of Free Farmers (PFF) won.", "PFF stands for Party of Free Farmers."),
        ("The European Space Agency (ESA) launched a probe.", "ESA stands for European Space Agency."),
    ],
)
def test_an_acronym_is_explained(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "organization")]


@pytest.mark.parametrize("text", ["Peru (GDP) grew.", "The bank (NATO) fell.", "He met Ana Vidal (AX) there."])
def test_brackets_that_hold_something_else_explain_nothing(text: str) -> None:
    assert facts(text, "organization") == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The team flew to Norway's capital, Oslo, in May 1990.", "Oslo is the capital of Norway."),
        ("Talks began in the Peruvian capital, Lima.", "Lima is the capital of Peru."),
        ("Storms hit Peru's Cusco region.", "The Cusco region is in Peru."),
        ("Storms hit Italy's northern Trento province.", "Trento province is in Italy."),
    ],
)
def test_what_lies_where_is_a_fact(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "place")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In May 1990, Ana Vidal traveled to Lima.", "Lima"),
        ("Peru and Chile met in Santiago in 1929.", "Santiago"),
        ("Brazil beat Sweden in Stockholm in 1958.", "Stockholm"),
        ("Volvo opened a plant in Bremen in 1990.", "Bremen"),
        ("Marie Curie worked in Paris in 1898.", "Paris"),
    ],
)
def test_an_event_has_its_place(text: str, place: str) -> None:
    assert place in [fact.value.model_dump()["place"] for fact in facts(text, "place")]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Peru still mourns after the earthquake in Lima in October 1974.",
            "The earthquake in Lima took place in October 1974.",
        ),
        (
            "Historians still debate the dissolution of Yugoslavia in 1992.",
            "The dissolution of Yugoslavia took place in 1992.",
        ),
        ("Peru's 1879-84 war with Chile cost it a province.", "Peru's war lasted from 1879 to 1884."),
    ],
)
def test_a_phrase_with_a_date_is_a_dated_event(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "date")]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("They met in Oslo, just 30 miles from the Swedish border.", "Oslo is 30 miles from the Swedish border."),
        (
            "Much of the 600-mile border between Peru and Chile is dry.",
            "The border between Peru and Chile is 600 miles long.",
        ),
    ],
)
def test_a_distance_or_length_is_a_figure(text: str, statement: str) -> None:
    assert statement in [fact.statement for fact in facts(text, "figure")]


@pytest.mark.parametrize(
    ("text", "person", "role", "of"),
    [
        ("Russia Foreign Minister Ivan Petrov left.", "Ivan Petrov", "foreign minister", "Russia"),
        (
            "French President Paul Roux, Prime Minister Anne Blanc, and others met.",
            "Anne Blanc",
            "prime minister",
            "France",
        ),
        ("French President Paul Roux and his Polish counterpart, Jan Nowak, met.", "Jan Nowak", "president", "Poland"),
        (
            "In May 1990, the Defence Minister of Peru, Ana Vidal proposed a plan.",
            "Ana Vidal",
            "defence minister",
            "Peru",
        ),
    ],
)
def test_an_office_told_by_its_neighbours_is_known(text: str, person: str, role: str, of: str) -> None:
    found = [fact.value.model_dump() for fact in facts(text, "leader")]
    assert {"person": person, "role": role, "of": of} in found
