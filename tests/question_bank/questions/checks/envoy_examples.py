"""Examples for the rule on envoys: whose they are."""

from __future__ import annotations

from tests.question_bank.questions.checks.example import Example
from tests.question_bank.questions.samples import question


def _asks(words: str | None, prompt: str) -> Example:
    return Example("envoy-of-no-land", words, question(prompt, "Kraus", form="short"))


ENVOYS = [
    _asks("minister to Laos", "Who was the minister to Laos in July 1955?"),
    _asks(None, "Who was the U.S. minister to Laos in July 1955?"),
    _asks(None, "Who was the prime minister of Laos in July 1955?"),
    _asks("Diplomatic Agent in Bulgaria", "In what year was Ada Kraus commissioned as Diplomatic Agent in Bulgaria?"),
    _asks("Legation in Bulgaria", "In what year was the Legation in Bulgaria elevated to Embassy status?"),
    _asks(None, "In what year was the French Legation in Bulgaria elevated to Embassy status?"),
    _asks(None, "In what year did Norway appoint Ada Kraus as its ambassador to Peru?"),
    _asks(None, "Of which country was Ada Kraus the ambassador to Peru in 1960?"),
]
