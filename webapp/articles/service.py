"""The articles as readers find and read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from webapp.articles.marking import Block, Evidence, Note, mark, number_notes
from webapp.articles.models import Article, Fact, Question
from webapp.articles.paging import Page, page_of
from webapp.articles.search import lists, matches
from webapp.errors import NotFoundError

KIND_NAMES = {
    "date": "Dates",
    "leader": "People and offices",
    "agreement": "Agreements",
    "figure": "Figures",
    "place": "Places",
    "organization": "Organisations",
    "event": "Events",
    "definition": "Terms",
}


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """What a list of articles is narrowed to; empty strings narrow nothing."""

    query: str = ""
    tag: str = ""
    publisher: str = ""

    @property
    def is_set(self) -> bool:
        return bool(self.query or self.tag or self.publisher)

    def conditions(self) -> list[ColumnElement[bool]]:
        found = [~Article.retired]
        if self.query:
            found.append(matches(Article.search_text, self.query))
        if self.tag:
            found.append(lists(Article.tags, self.tag))
        if self.publisher:
            found.append(Article.publisher == self.publisher)
        return found


@dataclass(frozen=True, slots=True)
class Choices:
    """What the list can be narrowed to."""

    tags: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherValue:
    """A fact of another article that gives another value."""

    fact: Fact
    article: Article


@dataclass(frozen=True, slots=True)
class Reading:
    """An article made ready for reading."""

    article: Article
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    facts: Mapping[str, Fact]
    """By id, in the order of the bank."""
    others: Mapping[str, tuple[OtherValue, ...]]
    """By the id of the fact that they dispute."""
    ready: int
    """How many questions can be asked on it."""
    chosen: Fact | None
    """The fact to highlight. One that has been retired may no longer stand in the text."""

    @property
    def kinds(self) -> dict[str, list[Fact]]:
        """The facts by the name of their kind."""
        names: dict[str, list[Fact]] = {}
        for kind, name in KIND_NAMES.items():
            if found := [fact for fact in self.facts.values() if fact.kind == kind]:
                names[name] = found
        return names

    def number(self, fact_id: str) -> int:
        """The footnote on which the fact stands."""
        return next(note.number for note in self.notes if fact_id in note.facts)

    @property
    def chosen_stands(self) -> bool:
        """Whether the chosen fact is highlighted in the text."""
        return self.chosen is not None and _stands(self.chosen, self.article.text)


def list_articles(session: Session, wanted: ArticleFilter, page: int) -> Page[tuple[Article, int, int]]:
    """The articles with their number of facts and of ready questions, by title."""
    query = select(Article).where(*wanted.conditions()).order_by(func.lower(Article.title), Article.id)
    found = page_of(session, query, page)
    ids = [article.id for (article,) in found.rows]
    facts = _count_by_article(session, Fact.article_id, ~Fact.retired, Fact.article_id.in_(ids))
    asked = ~Question.retired, Question.status == "ready", Question.article_id.in_(ids)
    ready = _count_by_article(session, Question.article_id, *asked)
    rows = ((article, facts.get(article.id, 0), ready.get(article.id, 0)) for (article,) in found.rows)
    return replace(found, rows=tuple(rows))


def _count_by_article(
    session: Session, article_id: InstrumentedAttribute[str], *wanted: ColumnElement[bool]
) -> dict[str, int]:
    counts = select(article_id, func.count()).where(*wanted).group_by(article_id)
    return dict(session.execute(counts).all())


def list_choices(session: Session) -> Choices:
    """The tags and publishers of all articles."""
    rows = session.execute(select(Article.tags, Article.publisher).where(~Article.retired)).all()
    tags = {tag for row in rows for tag in row.tags}
    return Choices(
        tuple(sorted(tags, key=str.casefold)), tuple(sorted({row.publisher for row in rows if row.publisher}))
    )


def find_article(session: Session, article_id: str) -> Article | None:
    """An article of the bank, a retired one too: answers of the past lead to it."""
    return session.get(Article, article_id)


def read_article(session: Session, article_id: str, fact_id: str | None) -> Reading:
    """The article with its facts marked and that of `fact_id` highlighted. Raises `NotFoundError`."""
    article = find_article(session, article_id)
    if article is None:
        raise NotFoundError("There is no article of that name. The list of articles shows all that there are.")
    rows = session.scalars(select(Fact).where(Fact.article_id == article_id).order_by(Fact.position)).all()
    facts = {fact.id: fact for fact in rows if not fact.retired and _stands(fact, article.text)}
    chosen = next((fact for fact in rows if fact.id == fact_id), None)
    notes = number_notes([place for fact in facts.values() for place in _places(fact, article.text)])
    lit = (chosen.start, chosen.end) if chosen and _stands(chosen, article.text) else None
    ready = select(func.count()).where(Question.article_id == article_id, ~Question.retired, Question.status == "ready")
    return Reading(
        article=article,
        blocks=mark(article.text, notes, lit),
        notes=notes,
        facts=facts,
        others=_others(session, facts),
        ready=session.scalar(ready) or 0,
        chosen=chosen,
    )


def _places(fact: Fact, text: str) -> Iterator[Evidence]:
    """Where a fact stands in the article: each place that tells it."""
    yield Evidence(fact.id, fact.start, fact.end)
    for other in fact.also:
        if text[other["start"] : other["end"]] == other["quote"]:
            yield Evidence(fact.id, other["start"], other["end"])


def _stands(fact: Fact, text: str) -> bool:
    return text[fact.start : fact.end] == fact.quote


def _others(session: Session, facts: Mapping[str, Fact]) -> dict[str, tuple[OtherValue, ...]]:
    wanted = {id_ for fact in facts.values() for id_ in fact.disputed_by}
    if not wanted:
        return {}
    query = select(Fact, Article).join(Article, Article.id == Fact.article_id)
    rows = session.execute(query.where(Fact.id.in_(wanted), ~Fact.retired))
    found = {fact.id: OtherValue(fact, article) for fact, article in rows}
    return {
        fact.id: tuple(found[id_] for id_ in fact.disputed_by if id_ in found)
        for fact in facts.values()
        if any(id_ in found for id_ in fact.disputed_by)
    }
