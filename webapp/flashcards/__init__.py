"""Flashcards, scheduled by FSRS-6 from an append-only log of reviews."""
