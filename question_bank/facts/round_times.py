"""What came about, or was said, at a numbered round of talks has the time that the article gives that round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.facts.carried import day_of_meeting
from question_bank.facts.rounds import rounds_in
from question_bank.facts.wording import spell_date

if TYPE_CHECKING:
    from question_bank.facts.story import Story
    from question_bank.facts.written import Written


def at_its_round(written: Written) -> str:
    """ "In December 1995, " before what came about at a round that the article dates elsewhere; else "".

    Of several rounds the year is written, where they share it.
    """
    past = written.cut.head.tag_ == "VBD" or written.cut.kind == "both"
    if written.is_dated() or written.story.parties is None or not past:
        return ""
    spelt = _time_of(written.text(), written.story)
    return f"In {spelt}, " if spelt else ""


def said_at_its_round(written: Written) -> str:
    """ " in December 1995" for what was said, in one sentence, on "the first day" of a round that the article dates."""
    days = (t for t in written.cut.head.sent if t.lower_ == "day" and t.i not in written.kept)
    meetings = filter(None, (day_of_meeting(written, day) for day in days))
    spelt = _time_of(next(meetings, ""), written.story)
    return f" in {spelt}" if spelt else ""


def _time_of(text: str, story: Story) -> str | None:
    """The month of the one round that a text names; of several rounds the year, where they share it."""
    named = rounds_in(text)
    dates = {story.rounds.get(ordinal, "") for ordinal in named}
    if not named or "" in dates:
        return None
    when = {date[:7] for date in dates} if len(named) == 1 else {date[:4] for date in dates}
    return spell_date(when.pop()) if len(when) == 1 else None
