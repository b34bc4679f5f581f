"""The filter and page of the list, carried in the address of every page that leads back to it."""

from __future__ import annotations

from typing import Any

from flask import request, url_for

from webapp.curation.listing import QuestionFilter


def wanted() -> QuestionFilter:
    """The filter that the request's address names."""
    args = request.args
    names = {name: args.get(name, "")[:200] for name in ("status", "article", "form", "kind")}
    return QuestionFilter(**names, query=args.get("q", "").strip()[:200])


def page_number() -> int:
    return request.args.get("page", 1, type=int)


def carried() -> dict[str, Any]:
    """The arguments that lead back to the list as it was."""
    page = page_number()
    return {**wanted().arguments(), **({"page": page} if page > 1 else {})}


def back(anchor: str = "") -> str:
    """The list that the request came from."""
    return url_for("curation.index", **carried(), _anchor=anchor or None)
