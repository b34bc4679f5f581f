"""The prompt of a fact for the forms that share one: a choice and a typed answer ask in the same words."""

from __future__ import annotations

import re

from question_bank.language.world import countries
from question_bank.model import DateValue, Fact, FigureValue, Granularity, LeaderValue
from question_bank.questions.figures import is_arithmetic, is_part_of_more
from question_bank.questions.offices import office_class, role_of
from question_bank.questions.soundness import (
    anchors,
    has_certain_subject,
    is_cut_short,
    tells_a_past_event,
    told_in_the_present,
)
from question_bank.questions.tenure import tenure_in_its_time
from question_bank.questions.wh import ask_figure, ask_when
from question_bank.questions.wording import date_last, framed
from question_bank.questions.world import World, time_of, within


def date_asked(value: DateValue) -> DateValue:
    """The date as it is asked for: of a season the year, since nobody remembers more; the season is accepted."""
    if value.granularity != "season":
        return value
    return value.model_copy(update={"date": value.date[:4], "granularity": "year"})


def date_prompt(fact: Fact, world: World, precision: Granularity | None = None) -> str | None:
    """ "In which month and year was the fourth round held in Moscow?"; None where it cannot be asked.

    `precision` asks less than the date tells: the year of a day.
    """
    value = fact.value
    if not isinstance(value, DateValue) or not tells_a_past_event(fact):
        return None
    if value.granularity == "decade" and value.date[2] == "0" and value.date != "200X":
        return None  # "the 1800s" are a century to many
    value = value.model_copy(update={"granularity": precision}) if precision else value
    asked = ask_when(fact.statement, value) or ask_when(date_last(fact.statement), value)
    if asked and re.search(
        r"\b(?:did|was|were) (?:during|in|on|at|after|before|when|while|with|against|under|despite|for|from)\b", asked
    ):
        return None
    if asked and (_repeats_title(asked, value, fact, world) or _COLON.search(re.sub(r"[\"“].*?[\"”]", "", asked))):
        return None
    if asked and world.is_dated(fact) and re.match(r"Since (?:what|which) \w+ (?:has|have)\b", asked):
        return None  # what has been so on the day of the news may be over
    if asked and (_HANGS.search(asked) or _GOES_ON.search(asked)):
        return None  # "was extended to by the firm", "was founded and held exhibitions"
    if asked and not anchors(asked) and world.topic(fact) is None:
        return None  # "In what year were new rules introduced?"
    return asked and framed(_FIRST.sub("first", asked), fact, world, dated=False)


_HANGS = re.compile(r"\b(?:to|from|into|on|with|upon|for) by\b")


_GOES_ON = re.compile(
    r" (?:was|were) .*[a-z]+(?:ed|en|t) and (?:hosted|held|became|began|had|served|took|made|gave|led)\b"
)


_COLON = re.compile(r"\w: \w")
"""What is named behind a colon: "enter an elite school: Larn College"."""


def _repeats_title(asked: str, value: DateValue, fact: Fact, world: World) -> bool:
    """Whether the title of the article gives the year of what it names: "Battle of Larn (1592)"."""
    title = world.topic(fact) or ""
    return value.date[:4] in title and " take place" in asked and bool(world.names_title(asked, fact))


_FIRST = re.compile(
    r"(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!['’]s )\bonly(?= (?:[a-z]+ly )?[a-z]+(?:ed|n)\b)(?! [a-z]+ion\b)"
)
"""The "only" of "was only abolished in 1910" says that it was late; asked for the date, it says nothing."""


def figure_prompt(fact: Fact, world: World) -> str | None:
    """ "More than how many citizens had fled by the end of 1992?"; None where it cannot be asked."""
    value = fact.value
    if not isinstance(value, FigureValue) or told_in_the_present(fact) or is_cut_short(fact):
        return None
    if is_arithmetic(fact.statement, value) or is_part_of_more(fact.statement, value):
        return None
    if not has_certain_subject(fact) and not fact.subject.lower().startswith(value.text.lower()):
        return None
    asked = ask_figure(fact.statement, value)
    return asked and framed(asked, fact, world)


def person_prompt(fact: Fact, world: World) -> str | None:
    """ "Who was the foreign minister of Russia in March 2003?"; None where no time is known, or two held it then."""
    value, time = fact.value, time_of(fact)
    if not isinstance(value, LeaderValue) or time is None:
        return None
    tenure = tenure_in_its_time(fact, value)
    if tenure == "changed" or re.search(rf"\ban? {re.escape(value.role)}\b", fact.statement):
        return None  # "was a director of Acme", one of several
    return framed(
        f"Who {'became' if tenure == 'began' else 'was'} the {role_of(value, fact)} {within(time)}?", fact, world
    )


def role_prompt(fact: Fact, world: World) -> str | None:
    """ "Which office did Igor Ivanov hold in March 2003?"; None where no time is known, or he held another in it."""
    value, time = fact.value, time_of(fact)
    if not isinstance(value, LeaderValue) or time is None or tenure_in_its_time(fact, value) != "held":
        return None
    if office_class(value.role) in {"head", "minister", "official"}:
        return framed(f"Which office did {value.person} hold {within(time)}?", fact, world)
    return framed(f"What was {value.person}’s role {within(time)}?", fact, world)


def country_prompt(fact: Fact, world: World) -> str | None:
    """ "Of which country was Igor Ivanov the foreign minister in March 2003?"; None for other bodies than countries."""
    value, time = fact.value, time_of(fact)
    if not isinstance(value, LeaderValue) or time is None or value.of is None or countries().get(value.of) is None:
        return None
    if office_class(value.role) not in {"head", "minister"} or re.search(r"[A-Z].* |ambassador|envoy", value.role):
        return None
    return framed(f"Of which country was {value.person} the {value.role} {within(time)}?", fact, world)
