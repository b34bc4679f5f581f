"""What can be asked for a name in what a fact says, before it is made a question and checked."""

from __future__ import annotations

from dataclasses import dataclass

from question_bank.model import Form


@dataclass(frozen=True, slots=True)
class Asked:
    """One question before it is checked."""

    form: Form
    variant: str
    """What is asked: "where", "parties", "subject" ..."""
    prompt: str
    answer: str
    distractors: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
