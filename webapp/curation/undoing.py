"""The button on the next page that takes back what was just done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import session

from webapp.curation.models import Revision

_KEY = "curation_undo"


def offer_undo(revisions: Sequence[Revision], message: str) -> None:
    """Let the next page of the curation say what was done, with a button that takes it back."""
    if revisions:
        session[_KEY] = {"message": message, "revisions": ",".join(str(revision.id) for revision in revisions)}


def pop_undo() -> Any:
    """What to offer on this page, once: `message` and `revisions`; None for nothing."""
    return session.pop(_KEY, None)
