"""Searching without regard to case and accents, alike on both databases.

SQLite's LIKE knows the case of ASCII alone and PostgreSQL's `unaccent` may not be installed, so rows keep a folded copy
of what can be searched (`search_text`) and a folded query is looked for in it. A plain LIKE reads every row: thousands
of articles take milliseconds.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, or_
from sqlalchemy.orm import InstrumentedAttribute

_PLAIN_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def fold(text: str) -> str:
    """Small letters without accents, typographic marks plain, every run of white space one space."""
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return " ".join(bare.translate(_PLAIN_MARKS).casefold().split())


def folded(parts: Iterable[str | None]) -> str:
    """What is kept for searching: the folded parts, a line each."""
    return "\n".join(fold(part) for part in parts if part)


def matches(column: InstrumentedAttribute[str], query: str) -> ColumnElement[bool]:
    """Whether every word of `query` stands in the folded `column`."""
    return and_(True, *(column.contains(word, autoescape=True) for word in fold(query).split()))


def lists(column: InstrumentedAttribute[Any], item: str) -> ColumnElement[bool]:
    """Whether the JSON list in `column` holds the string `item`.

    Compared as the text of its JSON, in both ways in which the databases write letters beyond ASCII.
    """
    written = {json.dumps(item), json.dumps(item, ensure_ascii=False)}
    return or_(*(cast(column, Text).contains(form, autoescape=True) for form in sorted(written)))
