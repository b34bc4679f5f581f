"""A definite phrase is written out only where the article is sure to mean what it told before."""

import pytest

from question_bank.facts import derive
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Fact


def told(text: str, title: str = "T") -> str:
    head = ArticleHead(id="a", title=title, source="a.md", published="2016", checksum="sha256:" + "0" * 64)
    found = derive(annotate(Article(head, text)))
    return " | ".join(item.statement for item in found if isinstance(item, Fact))


_FILLER = "Ana Vidal sold flour, salt, oil, rice, tea, wine, cloth, rope, tar and iron to the farms of Peru. " * 8


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Vidal was born in the state of Ohio. She had a mill in Iowa, and left the state in 1990.", "of Ohio in 1990"),
        ("Vidal founded the Old Mill. " + _FILLER + "The mill employed 300 people in 1990.", "Old Mill employed"),
        ("Acme sang the Best Folk Song in Lima. The song topped the Chilean chart in 1990.", "Best Folk Song topped"),
        ("The Iron Hall opened in Lima in 1950. In 1990 the halls of Lima were sold to Acme.", "the Iron Hall of"),
        ("They saw a play and video game about Peru. The game sold 300 copies in Lima in 1990.", "and video"),
        ("Ana Vidal wrote of the Oslo summit. Vidal said that \"the summit of 1990 failed.\"", "\"the Oslo"),
    ],
)  # fmt: skip
def test_what_is_far_or_of_another_kind_is_not_meant(text: str, wrong: str) -> None:
    assert wrong not in told(text)


def test_a_name_is_written_with_the_article_that_it_has() -> None:
    city = "Ana Vidal moved to Cape City in 1980. Later she left Cape City. Acme built a port in the city in 1990."
    river = "Lima lies on the Rimac River. In 1990 Acme crossed the river."
    assert "the Cape City" not in told(city)
    assert "the Rimac River" in told(river)


def test_an_apposition_that_is_written_out_has_both_its_commas() -> None:
    text = "In 1990 Vidal made a comedy film, Cold Sea. The film received mixed reviews in Chile."
    assert " , " not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Juan Ramos ruled the Faroe Islands. In 1990 Ana Vidal sold the islands to Acme.", "sold the Faroe Islands"),
        ("Juan Ramos founded the Academy of Cape City. In 1990 Ana Vidal sold the academy.", "the Academy of Cape"),
        ("Juan Ramos sold Hyde and Green Parks. In 1990 Ana Vidal ran in the parks.", ""),
        ("Juan Ramos left the College of Law and Art. In 1990 Ana Vidal sold the college.", ""),
        ("Juan Ramos left the United Nations. In 1990 Ana Vidal sold ships to the nations.", ""),
    ],
)  # fmt: skip
def test_a_name_is_meant_by_the_word_that_says_what_it_names(text: str, expected: str) -> None:
    statement = told(text).split(" | ")[-1]
    assert "Ana Vidal" in statement if expected else "Ana Vidal" not in statement
    assert expected in statement


def test_a_paragraph_that_names_one_thing_of_a_kind_means_that() -> None:
    text = "The Roman Empire fell.\n\nThe Larn Empire grew. It was a rich empire. In 1990 the empire had 32 ports."
    assert "In 1990 the Larn Empire had 32 ports." in told(text)


@pytest.mark.parametrize(
    ("text", "expected", "wrong"),
    [
        ("The population grew by 3% in 1990.", "The population of Cape City grew", "population of Peru"),
        ("This population grew by 3% in 1990.", "", "population of"),
        ("In 1990 Lima was the provincial capital.", "", "capital of"),
    ],
)
def test_the_population_in_an_article_about_a_city_is_its_own(text: str, expected: str, wrong: str) -> None:
    peru = "Peru trades with Chile. Peru sells copper. Peru buys wheat. Peru has two ports. Peru sells fish to Peru."
    found = told(f"Cape City is the largest city of Peru. {peru}\n\n{text}", "Cape City")
    assert expected in found
    assert wrong not in found


def test_the_kind_of_what_an_article_is_about_means_that_and_no_other() -> None:
    text = "The University of Oslo is a public university.\n\nAna Vidal chose a Catholic university in Lima, Peru."
    found = told(f"{text}\n\nThe university owns two farms in Chile.", "University of Oslo")
    assert "The University of Oslo owns two farms in Chile." in found


def test_whom_a_clause_names_is_not_meant_by_the_minister_in_it() -> None:
    text = "Rosa Klein, the foreign minister of Peru, met Ana Vidal in Lima. The minister was replaced by Rosa Klein."
    assert "replaced" not in told(text)


def test_the_first_of_a_kind_need_not_be_the_one_named_before() -> None:
    assert "the Harbour Inn in 1803" not in told(
        "The Harbour Inn was an inn in Larn. Otto Lund built the first inn at the Notch in 1803."
    )


def test_a_treaty_keeps_the_surname_that_it_is_called_by() -> None:
    found = told("President Ana Vidal left Lima. In 1794 Peru and Chile signed Vidal's Treaty in Oslo.")
    assert "signed Vidal's Treaty" in found
