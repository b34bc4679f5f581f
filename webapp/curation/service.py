"""What teachers do with the bank. Services take a session and never commit."""

from __future__ import annotations

from webapp.curation.importing import import_folder

__all__ = ["import_folder"]
