"""Between the rows of the database and the records of a bank file, which hold the same things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from question_bank import model as bank
from webapp.articles.models import Article, Fact, Question

CONTENT = (
    "fact_id",
    "form",
    "prompt",
    "answer",
    "accept",
    "distractors",
    "explanation",
    "difficulty",
    "tags",
    "status",
    "origin",
    "score",
)
"""The columns of a question that its entry in the bank file holds."""


def article_columns(head: bank.ArticleHead) -> dict[str, Any]:
    """The columns of an article that its head gives."""
    return {**head.model_dump(), "tags": list(head.tags)}


def fact_columns(fact: bank.Fact) -> dict[str, Any]:
    """The columns of a fact, its article and position apart."""
    also = [evidence.model_dump() for evidence in fact.also]
    return {**fact.model_dump(mode="json", exclude={"evidence", "also"}), **fact.evidence.model_dump(), "also": also}


def question_columns(question: bank.Question) -> dict[str, Any]:
    """The columns of a question, its article and position apart."""
    columns = question.model_dump(mode="json")
    return {"fact_id": columns.pop("fact"), **columns}


def content(row: Question) -> dict[str, Any]:
    """What the row holds of the question itself, by column."""
    return {name: getattr(row, name) for name in CONTENT}


def question_record(row: Question) -> bank.Question:
    """The question as the bank knows it. Raises `ValidationError` if the row is no valid question."""
    return as_question(row.id, content(row))


def as_question(id_: str, columns: Mapping[str, Any]) -> bank.Question:
    """The question that these columns hold. Raises `ValidationError`."""
    fields = {("fact" if name == "fact_id" else name): columns[name] for name in CONTENT}
    return bank.Question.model_validate({"id": id_, **fields})


def fact_record(row: Fact) -> bank.Fact:
    """The fact as the bank knows it."""
    names = ("id", "kind", "statement", "subject", "value", "attributed_to", "as_of", "also", "disputed_by")
    evidence = {"quote": row.quote, "start": row.start, "end": row.end}
    return bank.Fact.model_validate({**{name: getattr(row, name) for name in names}, "evidence": evidence})


def article_head(row: Article) -> bank.ArticleHead:
    """The article's head as the bank knows it."""
    return bank.ArticleHead(**{name: getattr(row, name) for name in bank.ArticleHead.model_fields})
