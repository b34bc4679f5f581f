"""The list of articles and the reader, as anybody sees them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.webapp.bank_fixture import HARBOUR, TREATY
from tests.webapp.queries import count_queries
from webapp.articles.models import Article, Fact, Question
from webapp.clock import now
from webapp.database import db


@pytest.fixture
def visitor(bank: Flask) -> FlaskClient:
    return bank.test_client()


def titles(page: str) -> list[str]:
    return [unescape(title) for title in re.findall(r'row-title"><a [^>]*>([^<]*)<', page)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["A harbour at work", "How Larn got its treaty"]),
        ("q=TREATY", ["How Larn got its treaty"]),
        ("q=tomas+rey", ["A harbour at work"]),
        ("q=TOMÁS", ["A harbour at work"]),
        ("q=union+gazette", ["A harbour at work"]),
        ("q=Larn’s", ["A harbour at work"]),
        ("q=100%25", []),
        ("q=_", []),
        ("tag=treaties", ["How Larn got its treaty"]),
        ("tag=harbours", ["A harbour at work", "How Larn got its treaty"]),
        ("tag=harbour", []),
        ("publisher=Larn+Gazette", ["A harbour at work"]),
        ("tag=harbours&q=coast+review", ["How Larn got its treaty"]),
    ],
)
def test_articles_are_found(visitor: FlaskClient, query: str, expected: list[str]) -> None:
    assert titles(visitor.get(f"/articles?{query}").text) == expected


def test_a_row_counts_facts_and_ready_questions(visitor: FlaskClient) -> None:
    page = visitor.get("/articles").text
    assert "3 facts, 3 questions ready" in page
    assert "5 facts, 6 questions ready" in page


def test_an_empty_bank_says_how_to_fill_it(app: Flask) -> None:
    assert "bank import" in app.test_client().get("/articles").text


def test_a_search_without_result_says_what_was_looked_for(visitor: FlaskClient) -> None:
    page = visitor.get("/articles?q=<zeppelin>").text
    assert "No article matches “&lt;zeppelin&gt;”" in page


def test_many_articles_come_in_pages_with_as_many_queries_as_one(bank: Flask, visitor: FlaskClient) -> None:
    with count_queries(bank) as few:
        visitor.get("/articles")
    with bank.app_context():
        fields = {"language": "en", "tags": ["many"], "source": "x", "checksum": "x", "text": "Text.", "bank_text": ""}
        for number in range(60):
            db.session.add(Article(id=f"many-{number}", title=f"Many {number:03}", imported_at=now(), **fields))
        db.session.commit()
    with count_queries(bank) as many:
        page = visitor.get("/articles?tag=many&page=3").text
    assert titles(page) == [f"Many {number:03}" for number in range(50, 60)]
    assert "Page 3 of 3" in page
    assert many.count == few.count


def test_the_reader_shows_headings_notes_and_where_the_article_is_from(visitor: FlaskClient) -> None:
    page = visitor.get(f"/articles/{TREATY}").text
    assert "<h2>The new pier</h2>" in page
    assert "Ada Brink, The Coast Review" in page
    assert "14 May 2008" in page
    assert page.count('aria-label="Fact 1"') == 1
    assert "<mark" not in page
    assert f"/quizzes?article={TREATY}" in page


def test_a_fact_is_highlighted_with_its_statement_beside_it(visitor: FlaskClient) -> None:
    page = visitor.get(f"/articles/{TREATY}?fact=f_halden").text
    marked = re.findall(r'<mark id="f_halden">(.*?)</mark>', page, re.DOTALL)
    assert len(marked) == 1
    assert marked[0].startswith("Prime Minister Mira Halden of Veldania opened the new pier in June 2001.")
    assert page.count('<p class="fact-note-statement">Mira Halden was Prime Minister') == 2


def test_facts_on_one_sentence_each_highlight_it_under_their_own_name(visitor: FlaskClient) -> None:
    for fact in ("f_signed", "f_treaty"):
        assert f'<mark id="{fact}">' in visitor.get(f"/articles/{TREATY}?fact={fact}").text


def test_a_disputed_fact_names_and_links_the_other_article(visitor: FlaskClient) -> None:
    page = visitor.get(f"/articles/{TREATY}").text
    assert "Another article differs." in page
    assert f"/articles/{HARBOUR}?fact=f_pier650#f_pier650" in page


def test_the_reader_asks_the_same_few_queries_however_many_facts(bank: Flask, visitor: FlaskClient) -> None:
    with count_queries(bank) as queries:
        visitor.get(f"/articles/{TREATY}?fact=f_signed")
    assert queries.count <= 4


def test_a_fact_whose_sentence_has_changed_shows_the_sentence_as_it_was(bank: Flask, visitor: FlaskClient) -> None:
    with bank.app_context():
        fact = db.session.get_one(Fact, "f_halden")
        fact.quote, fact.retired = "Prime Minister Mira Halden opened the quay.", True
        db.session.commit()
    page = visitor.get(f"/articles/{TREATY}?fact=f_halden").text
    assert "The article has changed since" in page
    assert "opened the quay." in page
    assert "<mark" not in page


def test_an_unknown_fact_or_one_of_another_article_changes_nothing(visitor: FlaskClient) -> None:
    for fact in ("f_nonsense", "f_rey"):
        response = visitor.get(f"/articles/{TREATY}?fact={fact}")
        assert response.status_code == 200
        assert "<mark" not in response.text


def test_an_unknown_article_is_not_found(visitor: FlaskClient) -> None:
    assert visitor.get("/articles/nowhere").status_code == 404


def test_a_retired_article_stays_readable_but_is_not_listed(bank: Flask, visitor: FlaskClient) -> None:
    with bank.app_context():
        db.session.get_one(Article, HARBOUR).retired = True
        for row in db.session.query(Question).filter_by(article_id=HARBOUR):
            row.retired = True
        db.session.commit()
    assert titles(visitor.get("/articles").text) == ["How Larn got its treaty"]
    assert "has left the question bank" in visitor.get(f"/articles/{HARBOUR}").text


def test_text_of_an_article_is_escaped(bank: Flask, visitor: FlaskClient) -> None:
    with bank.app_context():
        article = db.session.get_one(Article, HARBOUR)
        article.text = article.text.replace("Ferry", "<script>alert(1)</script>")
        db.session.commit()
    assert "<script>alert(1)" not in visitor.get(f"/articles/{HARBOUR}").text
