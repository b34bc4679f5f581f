"""Stable ids of facts, made from what a fact says and where it stands."""

from __future__ import annotations

import base64
import hashlib

from question_bank.model import FactKind, Record

_LENGTH = 8
_BESIDES = {"dates", "figures", "times", "lists", "about"}
"""What an event's value lists of its name, which tells it apart already."""


def fact_id(article_id: str, kind: FactKind, value: Record, quote: str) -> str:
    """The id of a fact: it changes only with the article, kind, value or evidence, so a rebuild keeps it."""
    content = "\x1f".join((article_id, kind, value.model_dump_json(exclude=_BESIDES), quote))
    digest = hashlib.sha256(content.encode()).digest()
    return "f_" + base64.b32encode(digest).decode().lower()[:_LENGTH]
