"""By when somebody had done what news tells without a time; and states that nothing dates."""

from __future__ import annotations

import pytest

from tests.question_bank.facts.given import facts, reasons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru sold the port of Callao to Chile.", "By May 2020, Peru had sold the port of Callao to Chile."),
        ("The port of Callao was sold to Chile.", "By May 2020, the port of Callao had been sold to Chile."),
        ("Peru quietly gave Chile two ships.", "By May 2020, Peru had quietly given Chile two ships."),
        ("Acme Oil opened a plant in Lima and hired 300 workers.",
         "By May 2020, Acme Oil had hired 300 workers."),
        ("Ana Vidal ruled out the sale of the port of Callao.",
         "By May 2020, Ana Vidal had ruled out the sale of the port of Callao."),
        ("Ana Vidal promised Peru more help than it had asked for.",
         "By May 2020, Ana Vidal had promised Peru more help than it had asked for."),

        ("Jan Berg of Lima was jailed for 18 months.", "Jan Berg of Lima was jailed for 18 months."),
        ("On a visit to Lima, Ana Vidal met Jan Berg.", "By May 2020, Ana Vidal had visited Lima."),
        ("News of the sale came as Ana Vidal visited Lima.", "By May 2020, Ana Vidal had visited Lima."),
        ("Peru condemned an attack in Lima that hurt four Chileans.",
         "By May 2020, an attack in Lima had hurt four Chileans."),
        ("Ana Vidal demanded that Peru pay Chile.", "Ana Vidal demanded that Peru pay Chile."),
        ("Ana Vidal owned a mine in Peru.", "Ana Vidal owned a mine in Peru."),
        ("Ana Vidal used to buy copper in Peru.", "Ana Vidal used to buy copper in Peru."),
        ("The mammoths of Siberia died out 4,000 years ago.", "The mammoths of Siberia died out 4,000 years ago."),
        ("Peru sold the port of Callao in 1990.", "Peru sold the port of Callao in 1990."),
        ("In 1932 Peru lost a war. Chile bought the port of Callao.", "Chile bought the port of Callao."),
        ("By June 1932 Peru counted 20,000 dead. Chile bought the port of Callao.",
         "Chile bought the port of Callao."),
    ],
)  # fmt: skip
def test_what_news_tells_without_a_time_was_done_by_its_day(text: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(text)]


def test_what_was_done_by_news_of_a_year_was_done_by_its_end() -> None:
    told = [fact.statement for fact in facts("Peru sold the port of Callao to Chile.", published="2020")]
    assert "By the end of 2020, Peru had sold the port of Callao to Chile." in told


def test_what_was_done_has_no_time_where_the_article_has_none() -> None:
    told = [fact.statement for fact in facts("Peru sold the port of Callao to Chile.", published=None)]
    assert "Peru sold the port of Callao to Chile." in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Vidal heads a unit called the Lima Guard.",
            "As of May 2020, Ana Vidal headed a unit called the Lima Guard.",
        ),
        ("Lima is loyal to Ana Vidal.", "As of May 2020, Lima was loyal to Ana Vidal."),
        (
            "Where Lima's government falls short, independent media and a robust civil society step in.",
            "Where Lima's government falls short, independent media and a robust civil society step in.",
        ),
        ("Ana Vidal compares Peru with Chile.", "In May 2020, Ana Vidal compared Peru with Chile."),
        ("Lima lies on the Rimac.", "Lima lies on the Rimac."),
        ("Peru has a border with Chile.", "Peru has a border with Chile."),
        ("Peru always sends two ships to Chile.", "Peru always sends two ships to Chile."),
    ],
)
def test_what_news_tells_in_the_present_of_a_name_was_so_then(text: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(text)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Ana Vidal told reporters that Peru never sold ships.", "2020-05-10",
         "Ana Vidal told reporters in May 2020 that Peru never sold ships."),
        ("Ana Vidal told reporters that Peru never sold ships.", "2020-05-02",
         "Ana Vidal told reporters that Peru never sold ships."),
        ("In 1990 Peru won a war. Ana Vidal told reporters that Peru never sold ships.", "2020-05-10",
         "Ana Vidal told reporters that Peru never sold ships."),
    ],
)  # fmt: skip
def test_who_tells_of_the_past_does_so_in_the_month_of_the_news(text: str, published: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(text, published=published)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vidal had been travelling between Lima and Oslo.",
        "Juan Ramos, as mayor of Lima, had been a member of the Andean Club since 1990.",
        "Peru and Chile would work on a treaty with Bolivia.",
    ],
)
def test_what_went_on_or_was_to_come_at_no_time_is_left_out(text: str) -> None:
    assert "a state that nothing dates" in reasons(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In an interview with Peru Expert Ana Vidal, many things came up. Ana Vidal said Chile bought two ships.",
         "According to the Peru expert Ana Vidal, Chile bought two ships."),
        ('Ana Vidal of "Larn Weekly" said this is a mistake. Ana Vidal said Chile bought two ships.',
         'According to Ana Vidal of "Larn Weekly", Chile bought two ships.'),
        ("Ana Vidal, a well-known opposition figure, met Jan Berg. Ana Vidal said Chile bought two ships.",
         "According to Ana Vidal, a well-known opposition figure, Chile bought two ships."),
        ("President Ana Vidal met Jan Berg. Ana Vidal said Chile bought two ships.",
         "According to Ana Vidal, Chile bought two ships."),
    ],
)  # fmt: skip
def test_who_speaks_is_introduced_as_the_article_calls_them(text: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(text)]


def test_what_a_person_is_in_passing_is_told_as_of_the_news() -> None:
    text = "Ana Vidal, a well-known writer from Lima, met Jan Berg in Oslo."
    assert "Ana Vidal was a well-known writer from Lima (as of 10 May 2020)." in [
        fact.statement for fact in facts(text)
    ]
