"""The list of articles and the reader, for everyone."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from webapp.articles import models, service  # noqa: F401 - the tables must be known
from webapp.database import db

blueprint = Blueprint("articles", __name__, template_folder="templates")


@blueprint.get("/articles")
def index() -> ResponseReturnValue:
    """The articles, searched and narrowed."""
    args = request.args
    wanted = service.ArticleFilter(
        query=args.get("q", "").strip()[:200], tag=args.get("tag", ""), publisher=args.get("publisher", "")
    )
    page = service.list_articles(db.session(), wanted, args.get("page", 1, type=int))
    return render_template("articles/index.html", page=page, wanted=wanted, choices=service.list_choices(db.session()))


@blueprint.get("/articles/<article_id>")
def show(article_id: str) -> ResponseReturnValue:
    """An article; `fact` in the query highlights the sentence that the fact comes from."""
    reading = service.read_article(db.session(), article_id, request.args.get("fact"))
    return render_template("articles/show.html", reading=reading, article=reading.article)
