"""A figure asked for as a typed number: "More than how many citizens had fled by the end of 1992?"."""

from __future__ import annotations

from collections.abc import Iterator

from question_bank.model import Fact, FigureValue
from question_bank.questions.drafts import Draft, Item, declined, finished
from question_bank.questions.figures import equal_forms, numeral_of
from question_bank.questions.prompts import figure_prompt
from question_bank.questions.world import World


def write(fact: Fact, world: World) -> Iterator[Item]:
    """One question on a figure; the unit and the bound stand in the prompt, the answer is the bare number."""
    if not isinstance(fact.value, FigureValue):
        return
    numeral = numeral_of(fact.value)
    prompt = figure_prompt(fact, world)
    if numeral is None:
        yield declined("the figure is not one plain number", fact.value.text)
    elif prompt is None:
        yield declined("the figure cannot be asked for in one certain question", fact.statement)
    else:
        accept = equal_forms(fact.value, numeral)
        yield finished(Draft(form="number", prompt=prompt, answer=numeral.text, accept=accept), fact, world)
