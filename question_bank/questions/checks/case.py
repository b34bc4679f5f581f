"""A question under examination, with its fact and all that the bank knows, and the parts that rules look at."""

from __future__ import annotations

from dataclasses import dataclass

from question_bank.model import Fact, Form, Question
from question_bank.questions import answers
from question_bank.questions.topic import split
from question_bank.questions.world import World

BLANK = "____"


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what it is judged by; `fact` is None where a person wrote the question on no fact."""

    question: Question
    fact: Fact | None
    world: World

    @property
    def form(self) -> Form:
        return self.question.form

    @property
    def prompt(self) -> str:
        """The prompt without the topic in front of it."""
        return split(self.question.prompt)[1]

    @property
    def topic(self) -> str:
        """What the prompt says in front that it is about; "" where it does not."""
        return split(self.question.prompt)[0]

    @property
    def keys(self) -> tuple[str, ...]:
        return answers.keys(self.question)

    @property
    def distractors(self) -> tuple[str, ...]:
        return self.question.distractors

    @property
    def is_chosen(self) -> bool:
        """Whether the learner picks from options that are shown."""
        return self.form in {"choice", "multiple"}

    @property
    def options(self) -> tuple[str, ...]:
        """What is shown to pick from; nothing where the learner types, puts in order or says true or false."""
        if self.form == "match":
            return (*(right for _, right in self.pairs), *self.distractors)
        return answers.options(self.question) if self.is_chosen else ()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """(left, right) of a match question; else empty."""
        return answers.pairs(self.question)

    @property
    def matter(self) -> str:
        """The prompt without the source in front of it, whose date is no hint."""
        return answers.matter(self.prompt)

    @property
    def only_key(self) -> str | None:
        """The key of a choice between options; None where there are several, or nothing to choose from."""
        single = self.form == "choice" and isinstance(self.question.answer, str) and self.distractors
        return self.keys[0] if single else None


def common_words(text: str) -> str:
    """`text` without its capitalised words after the first: names may hold any word."""
    first, _, rest = text.partition(" ")
    return " ".join([first, *(word for word in rest.split() if not word[0].isupper())])
