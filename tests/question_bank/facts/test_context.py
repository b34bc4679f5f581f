"""A statement of an article on one thing says what it is about, where neither a date nor a name does."""

from __future__ import annotations

import pytest

from question_bank.facts import derive
from question_bank.facts.context_name import name_of_context
from question_bank.language import annotate
from question_bank.model import Article, ArticleHead, Document, Fact


def document(title: str, text: str) -> Document:
    head = ArticleHead(id="an-article", title=title, source="a.md", checksum="sha256:" + "0" * 64)
    return annotate(Article(head, text))


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Lima War", "The Lima War was a war in Peru. The British moved on to Quito.",
         "In the context of the Lima War, the British moved on to Quito."),
        ("Lima War", "The Lima War was a war in Peru. The British moved on to Quito in 1819.",
         "The British moved on to Quito in 1819."),
        ("Lima War", "The Lima War was a war in Peru. The British lost the Lima War in Quito.",
         "The British lost the Lima War in Quito."),
        ("Lima War", "The Lima War was a war in Peru. Quito is the capital of Ecuador.",
         "Quito is the capital of Ecuador."),
        ("Ana Vidal", "Ana Vidal was a Peruvian painter. Vidal was born in Lima. Otto Lund sold a port in Quito.",
         "In the context of Ana Vidal's life, Otto Lund sold a port in Quito."),
        ("Red Sails", "Red Sails is a novel by Ana Vidal. Otto Lund sells a port in Quito. Eva Ruiz left Lima.",
         "Eva Ruiz left Lima."),
        ("Red Sails", "Red Sails is a video game by Acme. Eva Ruiz left Lima.", "Eva Ruiz left Lima."),
        ("Lima Cup", "The Lima Cup was a football game in Peru. Ana Vidal left for Quito.",
         "In the context of the Lima Cup, Ana Vidal left for Quito."),
        ("Cuzco", "Cuzco is a city in Peru. Famous singers include Ana Vidal and Otto Lund.",
         "In the context of Cuzco, famous singers include Ana Vidal and Otto Lund."),
        ("Cuzco", "Cuzco is a city in Peru. Average rainfall is around 11.5 inches.",
         "In the context of Cuzco, average rainfall is around 11.5 inches."),
        ("Cuzco", "Cuzco is a city in Peru. Ana Vidal runs a bank in Oslo.", "Ana Vidal runs a bank in Oslo."),
    ],
)  # fmt: skip
def test_a_deed_at_no_time_is_told_in_the_context_of_the_topic(title: str, text: str, expected: str) -> None:
    told = [fact.statement for fact in derive(document(title, text)) if isinstance(fact, Fact)]
    assert expected in told


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Alkane", "An alkane is a compound. Most alkanes burn, and alkanes are found in gas.", "alkanes"),
        ("Abacus", "The abacus is a tool. Merchants used the abacus. They wrote on an abacus.", "the abacus"),
        ("Asphalt", "Asphalt is a liquid. Roads are made with asphalt, and asphalt is found in Lima.", "asphalt"),
        ("Lima War", "The Lima War was a war in Peru. Chile won the Lima War.", "the Lima War"),
        ("Battle of Lima", "Battle of Lima is the name of a battle.", "the Battle of Lima"),
        ("Alaska", "Alaska is a state. Most of Alaska is cold.", "Alaska"),
    ],
)  # fmt: skip
def test_a_topic_is_written_as_its_article_writes_it(title: str, text: str, expected: str) -> None:
    assert name_of_context(document(title, text), title) == expected


_KEPT = "On June 3, Peru marks the 20th anniversary of the signing of the Lima Accord. It was signed on June 3, 1990."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vidal left Lima.", "In the context of the Lima Accord of 1990, Ana Vidal left Lima."),
        ("Ana Vidal left Lima in 1985.", "Ana Vidal left Lima in 1985."),
        ("Ana Vidal broke the Lima Accord.", "Ana Vidal broke the Lima Accord."),
    ],
)
def test_a_deed_at_no_time_is_told_in_the_context_of_what_the_article_keeps(text: str, expected: str) -> None:
    told = derive(document("Peru keeps a day", f"{_KEPT}\n\n{text}"))
    assert any(fact.statement.startswith(expected.rstrip(".")) for fact in told if isinstance(fact, Fact))


def test_what_such_an_article_tells_between_two_years_is_of_the_time_between_them() -> None:
    war = (
        "In May 1992 Peru lost Oslo. {} In May 1994 Peru sold Lima. In May 1996 Chile left Oslo. In May 1997 Peru won."
    )
    texts = (
        "The Red Cross opened a mission in Peru.",
        "Otto Lund was a friend of Peru.",
        "The Lima vote would become an obstacle to Peru for months, because Chile left the talks.",
    )
    told = derive(document("Peru keeps a day", f"{_KEPT}\n\n{war.format(' '.join(texts))}"))
    statements = [fact.statement for fact in told if isinstance(fact, Fact)]
    assert "The Red Cross opened a mission in Peru (between 1992 and 1994)." in statements
    assert "Otto Lund was a friend of Peru (between 1992 and 1994)." in statements
    assert any(each.startswith("The Lima vote became an") and each.endswith("(around 1994).") for each in statements)


def test_what_stands_nearer_to_the_first_of_two_years_is_told_around_that() -> None:
    war = "In May 1992 Peru lost Oslo. Ana Vidal left Peru. Chile has a port. In May 1993 Peru sold Lima."
    told = derive(document("Peru keeps a day", f"{_KEPT}\n\n{war}"))
    assert "Ana Vidal left Peru (around 1992)." in [fact.statement for fact in told if isinstance(fact, Fact)]
