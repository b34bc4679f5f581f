"""What a quiz can be made of, and which questions a learner's choice comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from sqlalchemy import ColumnElement, false, null, select
from sqlalchemy.orm import Session

from question_bank.model import Form
from webapp.articles.models import Article, Question
from webapp.articles.records import question_record
from webapp.quizzes.drawing import Candidate, Entry, Standing
from webapp.quizzes.models import Attempt, Item, Mode

FORMS: tuple[Form, ...] = get_args(Form)
FORM_NAMES: dict[Form, str] = {
    "choice": "Multiple choice",
    "multiple": "Several answers",
    "short": "Short answer",
    "number": "Number",
    "date": "Date",
    "cloze": "Fill the gap",
    "true_false": "True or false",
    "order": "Put in order",
    "match": "Match",
}
MOST_QUESTIONS = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """What a learner asks for. Empty articles, tags or forms mean all of them."""

    count: int
    mode: Mode
    articles: Sequence[str] = ()
    tags: Sequence[str] = ()
    forms: Sequence[str] = ()

    def settings(self) -> dict[str, Any]:
        """As the attempt keeps it."""
        return {
            "count": self.count,
            "articles": list(self.articles),
            "tags": list(self.tags),
            "forms": list(self.forms),
        }


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be chosen, with the number of questions behind each."""

    articles: list[tuple[str, str, int]] = field(default_factory=list)
    """(id, title, questions)"""
    tags: list[tuple[str, int]] = field(default_factory=list)
    forms: list[tuple[Form, str, int]] = field(default_factory=list)
    total: int = 0


def askable() -> list[ColumnElement[bool]]:
    """Conditions of the questions that may be asked: accepted, and still in the bank with their article."""
    return [Question.status == "ready", Question.retired == false(), Article.retired == false()]


def read_offer(session: Session) -> Offer:
    """The articles, tags and forms that have askable questions."""
    known = session.execute(select(Article.id, Article.title, Article.tags).where(~Article.retired)).all()
    titles = {id_: title for id_, title, _ in known}
    article_tags = {id_: own for id_, _, own in known}
    rows = session.execute(
        select(Question.article_id, Question.tags, Question.form).join(Question.article).where(*askable())
    ).all()
    articles, tags, forms = Counter[str](), Counter[str](), Counter[str]()
    for article_id, question_tags, form in rows:
        articles[article_id] += 1
        forms[form] += 1
        tags.update({*article_tags[article_id], *question_tags})
    return Offer(
        [(id_, titles[id_], articles[id_]) for id_ in sorted(articles, key=lambda id_: titles[id_].casefold())],
        sorted(tags.items()),
        [(form, FORM_NAMES[form], forms[form]) for form in FORMS if forms[form]],
        len(rows),
    )


def read_pool(session: Session, user_id: int, choice: Choice) -> list[Entry]:
    """The askable questions that `choice` allows, each with how the learner stands with it.

    Articles and tags narrow each other: both given, a question must belong to one of each.
    """
    tags = set(choice.tags)
    columns = (Article.tags, Question.tags) if tags else (null(), null())
    query = select(Question.id, Question.article_id, *columns).join(Question.article).where(*askable())
    if choice.articles:
        query = query.where(Question.article_id.in_(choice.articles))
    if choice.forms:
        query = query.where(Question.form.in_(choice.forms))
    rows = session.execute(query.order_by(Question.id)).all()
    standings = read_standings(session, user_id)
    return [
        Entry(id_, article_id, standings.get(id_, "new"))
        for id_, article_id, article_tags, own_tags in rows
        if not tags or tags & {*article_tags, *own_tags}
    ]


def read_candidates(session: Session, entries: Sequence[Entry]) -> list[tuple[Question, Candidate]]:
    """The questions of the entries, in their order."""
    ids = [entry.question_id for entry in entries]
    rows = {row.id: row for row in session.scalars(select(Question).where(Question.id.in_(ids)))}
    return [
        (row, Candidate(question_record(row), row.article_id, entry.standing))
        for entry in entries
        if (row := rows.get(entry.question_id))
    ]


def read_standings(session: Session, user_id: int) -> dict[str, Standing]:
    """Question -> how the learner stands with it, told from the last graded answer; none where there was no answer."""
    answered = session.execute(
        select(Item.question_id, Item.verdict)
        .join(Item.attempt)
        .where(Attempt.user_id == user_id, Item.verdict.is_not(None))
        .order_by(Item.id)
    )
    return {question_id: "known" if verdict == "right" else "missed" for question_id, verdict in answered}


def title_of(session: Session, choice: Choice) -> str:
    """A name for the attempt: the article, the tags, or how many articles."""
    if len(choice.articles) == 1:
        title = session.scalar(select(Article.title).where(Article.id == choice.articles[0]))
        parts = [title or choice.articles[0]]
    else:
        parts = [f"{len(choice.articles)} articles"] if choice.articles else []
    parts += choice.tags
    return cut(", ".join(parts) or "All articles")


def cut(title: str, longest: int = 200) -> str:
    """A title no longer than its column."""
    return title if len(title) <= longest else f"{title[: longest - 1]}…"
