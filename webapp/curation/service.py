"""What teachers do with the bank: finding, changing, importing. Services take a session and never commit."""

from __future__ import annotations

from webapp.curation.editing import FaultyError, StaleError, edit, revert, set_status, undo, write
from webapp.curation.importing import import_folder, load_into_empty
from webapp.curation.listing import (
    STATUSES,
    QuestionFilter,
    count_statuses,
    get_question,
    list_article_names,
    list_questions,
    list_revisions,
    read_difficulties,
)
from webapp.curation.repetitions import Repetitions
from webapp.curation.validation import Doubts

__all__ = [
    "STATUSES",
    "Doubts",
    "FaultyError",
    "QuestionFilter",
    "Repetitions",
    "StaleError",
    "count_statuses",
    "edit",
    "get_question",
    "import_folder",
    "list_article_names",
    "list_questions",
    "list_revisions",
    "load_into_empty",
    "read_difficulties",
    "revert",
    "set_status",
    "undo",
    "write",
]
