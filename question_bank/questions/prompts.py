"""The prompt of a fact for the forms that share one: a choice and a typed answer ask in the same words."""

from __future__ import annotations

from question_bank.model import DateValue, Fact, FigureValue, LeaderValue
from question_bank.questions.offices import office_class, role_of
from question_bank.questions.wh import ask_figure, ask_when
from question_bank.questions.wording import framed
from question_bank.questions.world import World, time_of


def date_prompt(fact: Fact, world: World) -> str | None:
    """ "In which month and year was the fourth round held in Moscow?"; None where it cannot be asked."""
    asked = ask_when(fact.statement, fact.value) if isinstance(fact.value, DateValue) else None
    return asked and framed(asked, fact, world, dated=False)


def figure_prompt(fact: Fact, world: World) -> str | None:
    """ "More than how many citizens had fled by the end of 1992?"; None where it cannot be asked."""
    asked = ask_figure(fact.statement, fact.value) if isinstance(fact.value, FigureValue) else None
    return asked and framed(asked, fact, world)


def person_prompt(fact: Fact, world: World) -> str | None:
    """ "Who was the foreign minister of Russia in March 2003?"; None where no time is known."""
    value, time = fact.value, time_of(fact)
    if not isinstance(value, LeaderValue) or time is None:
        return None
    return framed(f"Who was the {role_of(value, fact)} in {time}?", fact, world)


def role_prompt(fact: Fact, world: World) -> str | None:
    """ "Which office did Igor Ivanov hold in March 2003?"; None where no time is known."""
    value, time = fact.value, time_of(fact)
    if not isinstance(value, LeaderValue) or time is None:
        return None
    if office_class(value.role) in {"head", "minister", "official"}:
        return framed(f"Which office did {value.person} hold in {time}?", fact, world)
    return framed(f"What was {value.person}’s role in {time}?", fact, world)
