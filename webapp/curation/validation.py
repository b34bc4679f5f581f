"""What is wrong with a question, in the words of the bank's own checks.

`faults` are what a bank file may not hold: such a question is not saved. `Doubts` are what a careful item writer would
not put before a class: the teacher sees them and decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from weakref import WeakKeyDictionary

from pydantic import ValidationError
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from question_bank import model as bank
from question_bank.bank_rules import findings
from question_bank.questions.checks import Finding, advice, problems
from question_bank.questions.world import World
from webapp.articles.models import Article, Fact, Question
from webapp.articles.records import article_head, as_question, fact_record, question_record

Faults = Mapping[str, tuple[str, ...]]
"""By the column that they are about."""

_Stamp = tuple[int, datetime | None]
_worlds: WeakKeyDictionary[Any, tuple[_Stamp, World]] = WeakKeyDictionary()
"""What the facts of a database amount to, kept until an import changes them."""


def faults(id_: str, columns: Mapping[str, Any], article: Article, fact: Fact | None) -> Faults:
    """Everything for which a bank file with this question would be refused."""
    try:
        question = as_question(id_, columns)
    except ValidationError as error:
        found = [(str(problem["loc"][0]), str(problem["msg"])) for problem in error.errors()]
    else:
        facts = () if fact is None else (fact_record(fact),)
        file = bank.BankFile(article=article_head(article), facts=facts, questions=(question,))
        found = [
            (str(finding.at[2]), f"Found {finding.found}; expected {finding.expected}.")
            for finding in findings(file)
            if finding.at[0] == "questions"
        ]
    by_column: dict[str, tuple[str, ...]] = {}
    for column, message in found:
        by_column[column] = (*by_column.get(column, ()), message)
    return by_column


class Doubts:
    """Tells of any question why a careful teacher would not use it, or would word it better. Knows all facts."""

    def __init__(self, session: Session) -> None:
        self._world = _world(session)

    def __call__(self, question: Question, fact: Fact | None) -> tuple[Finding, ...]:
        case = (question_record(question), self._world.facts.get(fact.id) if fact else None, self._world)
        return tuple(dict.fromkeys((*problems(*case), *advice(*case))))


def _world(session: Session) -> World:
    engine = session.get_bind()
    assert isinstance(engine, Engine)
    count, latest = session.execute(select(func.count(Article.id), func.max(Article.imported_at))).one()
    known = _worlds.get(engine)
    if known is None or known[0] != (count, latest):
        rows = session.scalars(select(Fact).where(~Fact.retired).order_by(Fact.article_id, Fact.position)).all()
        world = World.of([fact_record(row) for row in rows], article_of={row.id: row.article_id for row in rows})
        known = _worlds[engine] = ((count, latest), world)
    return known[1]
