"""What makes a question acceptable: a catalogue of named rules, each a pure function with its source.

A rule looks at a `Case` (a question with its fact and all that the bank knows) and gives the words that break it, or
None. No generated question is emitted that breaks one; those marked as advice are for people, who may have a reason.
The rules are those of item writing (Haladyna, Downing and Rodriguez 2002, and the flaws that SAQUET looks for), as far
as a program can see them without understanding the question.
"""

from __future__ import annotations

from question_bank.model import Fact, Question
from question_bank.questions.checks import (
    alone,
    common_body,
    cues,
    envoys,
    figures,
    forms,
    grammar,
    leftovers,
    naming,
    of_the_day,
    of_what,
    options,
    settled,
    stem,
    substance,
    whose,
)
from question_bank.questions.checks.case import BLANK, Case
from question_bank.questions.checks.rule import Finding, Reference, Rule
from question_bank.questions.world import World

__all__ = ["BLANK", "RULES", "Case", "Finding", "Reference", "Rule", "advice", "problems"]

RULES: tuple[Rule, ...] = (
    *stem.RULES,
    *whose.RULES,
    *alone.RULES,
    *naming.RULES,
    *of_what.RULES,
    *envoys.RULES,
    *common_body.RULES,
    *of_the_day.RULES,
    *substance.RULES,
    *settled.RULES,
    *leftovers.RULES,
    *grammar.RULES,
    *forms.RULES,
    *options.RULES,
    *figures.RULES,
    *cues.RULES,
)


def problems(question: Question, fact: Fact | None, world: World) -> tuple[Finding, ...]:
    """Every rule that a question breaks, in the catalogue's order: advice only where a person had a hand in it."""
    found = _findings(question, fact, world)
    return found if question.origin != "generated" else tuple(each for each in found if not each.rule.advice)


def advice(question: Question, fact: Fact | None, world: World) -> tuple[Finding, ...]:
    """What could be better about a question, whoever made it, without being wrong."""
    return tuple(each for each in _findings(question, fact, world) if each.rule.advice)


def _findings(question: Question, fact: Fact | None, world: World) -> tuple[Finding, ...]:
    case = Case(question, fact, world)
    return tuple(Finding(rule, words) for rule in RULES if (words := rule.find(case)) is not None)
