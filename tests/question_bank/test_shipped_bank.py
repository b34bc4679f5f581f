"""The bank that comes with the project, held to its articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.bank import load_folder
from question_bank.build import changes, find_articles
from question_bank.model import Article, BankFile
from question_bank.reading import read

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "question_bank" / "bank"


@pytest.fixture(scope="module")
def banks() -> tuple[BankFile, ...]:
    return load_folder(FOLDER)


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {article.head.id: article for path in find_articles([ROOT / "seeds"]) for article in read(path)}


def test_every_article_has_its_file(banks: tuple[BankFile, ...], articles: dict[str, Article]) -> None:
    assert sorted(bank.article.id for bank in banks) == sorted(articles)


def test_the_evidence_of_every_fact_stands_in_its_article(
    banks: tuple[BankFile, ...], articles: dict[str, Article]
) -> None:
    for bank in banks:
        text = articles[bank.article.id].text
        for fact in bank.facts:
            for place in (fact.evidence, *fact.also):
                assert text[place.start : place.end] == place.quote, fact.id


def test_the_promised_kinds_and_forms_are_there(banks: tuple[BankFile, ...]) -> None:
    assert {fact.kind for bank in banks for fact in bank.facts} >= {"date", "leader", "agreement", "figure"}
    assert {question.form for bank in banks for question in bank.questions} >= {
        "choice",
        "short",
        "number",
        "date",
        "cloze",
    }
    assert sum(len(bank.questions) for bank in banks) >= 120


def test_building_again_would_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failures: list[str] = []
    made = changes(find_articles([Path("seeds")]), Path("question_bank/bank"), failures, least=0)
    assert [change.path.name for change in made if change.is_real] == []
    assert failures == []
