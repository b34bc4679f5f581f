"""News without a date tells what goes on as of the last year that it tells as past, or later."""

from __future__ import annotations

import pytest

from question_bank.facts.earliest import earliest_year
from question_bank.language import annotate
from tests.question_bank.facts.given import article, facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru won a war in 1995. Chile sold two ships in May 2001.", "2001"),
        ("Ana Vidal has lived in Lima since late 2019. Peru left Chile in 2001.", "2019"),
        ("Peru sold a port in 2001. The port will be closed in 2030.", "2001"),
        ("Peru sold a port in 2001. The end of the port was planned for 2030.", "2001"),
        ("Peru sold a port. The port is large.", None),
        ("Peru sold a port in 2021. It has lost ships since Russia's full-scale invasion of Ukraine.", "2022"),
        ("Peru sold a port in 2023. It has lost ships since Russia's invasion of Ukraine.", "2023"),
        ("Chile's invasion of Peru cost two ports in 2001.", "2001"),
        ("Trade is back at its pre-pandemic level. Peru sold a port in 2019.", "2020"),
    ],
)
def test_the_last_year_told_as_past_is_the_earliest_year_of_writing(text: str, expected: str | None) -> None:
    assert earliest_year(annotate(article(text, published=None))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru is building a port in Chile.", "Peru is building a port in Chile (as of 2021 or later)."),
        ("Peru supports Chile with ships.", "Peru supports Chile with ships (as of 2021 or later)."),
        ("Lima is still the largest port of Peru.", "Lima is the largest port of Peru (as of 2021 or later)."),
        ("Chile has condemned Peru.", "Chile has condemned Peru (as of 2021 or later)."),
        ("Lima lies on the Rimac River.", "Lima lies on the Rimac River."),
        ("Peru is heavily indebted to Chile.", "Peru is heavily indebted to Chile (as of 2021 or later)."),
        (
            "Only half of the border of Peru is guarded.",
            "Only half of the border of Peru is guarded (as of 2021 or later).",
        ),
        ("Peru has owned a port in Chile since 2020.", "Peru has owned a port in Chile since 2020."),
    ],
)
def test_what_goes_on_in_undated_news_has_the_earliest_year(text: str, expected: str) -> None:
    told = facts(f"In 2021 Juan Ramos won the vote in Lima. {text}", published=None)
    assert expected in [fact.statement for fact in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru sold two ships to Chile.", "Peru sold two ships to Chile (reported in 2021 or later)."),
        ("Ana Vidal was in Lima on a visit.", "Ana Vidal was in Lima on a visit (reported in 2021 or later)."),
        ("Ana Vidal visited Lima on May 3-5.", "Ana Vidal visited Lima on May 3-5 (reported in 2021 or later)."),
        (
            "Ana Vidal said Peru wants a port in Chile.",
            "According to Ana Vidal, Peru wants a port in Chile (reported in 2021 or later).",
        ),
        ("Peru sold two ships to Chile in 2019.", "Peru sold two ships to Chile in 2019."),
        ("Peru sold a port in 1995. Chile bought two ships.", "Chile bought two ships."),
    ],
)
def test_what_undated_news_tells_of_no_time_was_reported_in_the_earliest_year_or_later(
    text: str, expected: str
) -> None:
    told = facts(f"In 2021 Juan Ramos won the vote in Lima.\n\n{text}", published=None)
    assert expected in [fact.statement for fact in told]


def test_what_goes_on_in_a_text_on_old_times_has_none() -> None:
    told = facts("In 1819 Juan Ramos won the vote in Lima. Chile has condemned Peru.", published=None)
    assert "Chile has condemned Peru." in [fact.statement for fact in told]


def test_what_a_history_tells_of_no_time_was_not_reported_on_a_day() -> None:
    told = facts(
        "In 1819 Juan Ramos won the vote in Lima. In 1844 Peru sold a port. In 2015 a museum opened in Lima.\n\n"
        "Peru sold two ships to Chile.",
        published=None,
    )
    assert "Peru sold two ships to Chile." in [fact.statement for fact in told]


_OF_2022 = "Last month, Chile shelled Peru. It has had arms since late 2021.\n\nRussia invaded Ukraine in this war.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal was present at the Lima summit.", "Ana Vidal was present at the Lima summit (reported in 2022)."),
        (
            "Ana Vidal has ruled Peru since the war in the 1990s.",
            "Ana Vidal has ruled Peru since the war in the 1990s (as of 2022).",
        ),
        ("Ana Vidal was in Lima in June.", "Ana Vidal was in Lima in June 2022."),
    ],
)
def test_what_news_of_a_year_tells_of_no_time_was_reported_in_that_year(text: str, expected: str) -> None:
    assert expected in [fact.statement for fact in facts(f"{_OF_2022}{text}", published=None)]
